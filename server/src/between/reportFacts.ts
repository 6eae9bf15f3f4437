/**
 * What other reports read of a report: of its text the title and a sentence of each paragraph, of its tables the figures.
 * It is bytes, of which each is read when it is asked for: so that it can be kept of ten thousand reports.
 */
import { once } from "../common/once.js";
import type { LineRange } from "../facts/finding.js";
import { EDITIONS, type Edition, type TableId } from "../form/index.js";
import type { Report, Span } from "../report/index.js";
import { ByteReader, ByteWriter, type Placed, viewOf } from "./bytes.js";
import { figuresOf, readTables, type TableFigures, writePlaces, writeValues } from "./figures.js";
import { Passage, passagesOf, writePassage } from "./passages.js";

/** @returns whether a title is that of a report on a part of a year, which is held against no annual one */
const isOfPart = (title: string): boolean => /[上下]半年|季度|\d月/u.test(title);

const writer = new ByteWriter();

/** Writes what others read of a report, what is asked of many reports first. */
function bytesOf(report: Report): Uint8Array {
  const { title, year, edition, lines } = report;
  // What may throw comes before anything is written: the writer goes on with the next report.
  const passages = report.supported ? passagesOf(report) : [];
  // Of two readings of one table the last counts.
  const tables = new Map(report.tables.map((reading) => [reading.table.id, figuresOf(reading)]));
  writer.whole(year === undefined ? 0 : year + 1);
  writer.whole(edition ? EDITIONS.indexOf(edition) + 1 : 0);
  writer.whole(title?.agency === undefined ? 0 : isOfPart(title.text) ? 1 : 2);
  writer.text(title?.agency ?? "");
  writer.text(title?.text ?? "");
  writer.part(() => writeValues(writer, tables));
  writer.part(() => writePlaces(writer, tables));
  writer.part(() => {
    writer.whole(lines.length);
    let before = 0;
    for (const { start } of lines) {
      writer.whole(start - before);
      before = start;
    }
  });
  writer.whole(passages.length);
  for (const passage of passages) writer.part(() => writePassage(writer, passage));
  return writer.take();
}

/** Whose report it is, as written: of none, of a part of a year, or of a year. */
const NOBODY = 0;
const OF_PART = 1;

/** Tables that were read of late: rules ask one after the other for those of a report and of the year before. */
const recent = new Map<ReportFacts, ReadonlyMap<TableId, TableFigures>>();
const MOST_RECENT = 8;

export class ReportFacts {
  readonly view: DataView;
  private readonly start: number;

  /** Reads what lies at a place. */
  constructor({ view, at }: Placed) {
    this.view = view;
    this.start = at;
  }

  get year(): number | undefined {
    const year = this.reader().whole();
    return year === 0 ? undefined : year - 1;
  }

  get edition(): Edition | undefined {
    const reader = this.reader();
    reader.whole();
    return EDITIONS[reader.whole() - 1];
  }

  /** The body that the title names. */
  get named(): string | undefined {
    const reader = this.behindEdition();
    return reader.whole() === NOBODY ? undefined : reader.text();
  }

  /** The body whose report on a whole year it is. */
  get agency(): string | undefined {
    const reader = this.behindEdition();
    return reader.whole() <= OF_PART ? undefined : reader.text();
  }

  /** As written, without blanks; empty where there is none. */
  get title(): string {
    const reader = this.behindEdition();
    reader.whole();
    reader.passText();
    return reader.text();
  }

  get tables(): ReadonlyMap<TableId, TableFigures> {
    const known = recent.get(this);
    if (known) return known;
    const tables = this.readTables();
    recent.set(this, tables);
    const [oldest] = recent.keys();
    if (oldest && recent.size > MOST_RECENT) recent.delete(oldest);
    return tables;
  }

  /** Where its lines begin. Offsets of the report. */
  get lines(): Uint32Array {
    const reader = this.behindTitle();
    reader.passPart();
    reader.passPart();
    reader.whole();
    let before = 0;
    return Uint32Array.from({ length: reader.whole() }, () => {
      before += reader.whole();
      return before;
    });
  }

  get passages(): readonly Passage[] {
    const reader = this.behindTitle();
    for (let part = 0; part < PARTS; part++) reader.passPart();
    return Array.from({ length: reader.whole() }, () => {
      const size = reader.whole();
      const passage = new Passage(this.view, reader.at);
      reader.at += size;
      return passage;
    });
  }

  /** What it is made of, which can be sent to another thread, and kept. */
  get bytes(): Uint8Array {
    const reader = this.behindTitle();
    for (let part = 0; part < PARTS; part++) reader.passPart();
    for (let left = reader.whole(); left > 0; left--) reader.passPart();
    return new Uint8Array(this.view.buffer, this.view.byteOffset + this.start, reader.at - this.start);
  }

  /** @returns whether both have tables, and the same figures in all of them */
  hasFiguresOf(other: ReportFacts): boolean {
    const [one, two] = [this.behindTitle(), other.behindTitle()];
    const [size, others] = [one.whole(), two.whole()];
    if (size !== others || size <= NO_TABLES) return false;
    for (let i = 0; i < size; i++) if (this.view.getUint8(one.at + i) !== other.view.getUint8(two.at + i)) return false;
    return true;
  }

  get hasTables(): boolean {
    return this.behindTitle().whole() > NO_TABLES;
  }

  private readTables(): ReadonlyMap<TableId, TableFigures> {
    const values = this.behindTitle();
    const places = this.behindTitle();
    places.passPart();
    values.whole();
    places.whole();
    return readTables(values, places);
  }

  private reader(): ByteReader {
    return new ByteReader(this.view, this.start);
  }

  private behindEdition(): ByteReader {
    const reader = this.reader();
    reader.whole();
    reader.whole();
    return reader;
  }

  private behindTitle(): ByteReader {
    const reader = this.behindEdition();
    reader.whole();
    reader.passText();
    reader.passText();
    return reader;
  }
}

/** Before the paragraphs: values, places and lines. */
const PARTS = 3;

/** What is written of no tables is a byte for each that there might be. */
const NO_TABLES = 3;

/** @returns what other reports read of a report */
export const factsOf = once((report: Report): ReportFacts => new ReportFacts({ view: viewOf(bytesOf(report)), at: 0 }));

/** A report among others: where it is, and what they read of it. */
export interface ComparedReport {
  /** The file's address, which no other file has. */
  readonly file: string;
  /** What people call the file. */
  readonly name: string;
  /** The line of the file that the report begins with, from 0. */
  readonly firstLine: number;
  readonly facts: ReportFacts;
}

/** @returns where a span of a report stands in its file */
export function rangeIn({ firstLine, facts: { lines } }: ComparedReport, { start, end }: Span): LineRange {
  const place = (offset: number): LineRange["start"] => {
    let [low, high] = [0, lines.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: firstLine + low, character: offset - (lines[low] ?? 0) };
  };
  return { start: place(start), end: place(end) };
}
