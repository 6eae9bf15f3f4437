/** A table written in another layout: the same words and figures in their cells, parted in another way. */
import type { Block, CellKey, Label } from "../form/index.js";
import { compact } from "../report/characters/index.js";
import type { Layout, Report, Span, TableReading } from "../report/model.js";
import { printedOf } from "../report/table/printed.js";
import { lettersOf } from "../report/table/wovenLabels.js";
import { extentOf } from "./rewrite.js";
import type { TextEdit } from "./rows.js";
import { eolOf, plainStyle } from "./style.js";
import { type WordsOf, writeTable } from "./table.js";

const READ = "\uFFFC";
/** A rule under or between rows: |---|---|. */
const RULE = /^(?=[ \t|｜│:+-]*--)[ \t|｜│:+-]+$/u;
const BARS = /[|｜│]/u;
const TAGS = /<[^<>]{0,400}>|&(?:nbsp|ensp|emsp|#\d{1,6});/giu;

/** What stands on a table's lines but for `read`, in whose place READ stands; without what only parts cells. */
function besides(
  { text }: Pick<Report, "text">,
  { layout }: TableReading,
  extent: Span,
  read: readonly Span[],
): string {
  const units = text.slice(extent.start, extent.end).split("");
  for (const { start, end } of read) units.fill(READ, start - extent.start, end - extent.start);
  const left = units.join("");
  return layout.isMarkup ? left.replace(TAGS, " ") : withoutRules(left);
}

function withoutRules(left: string): string {
  const lines = left.split("\n");
  const isRule = lines.map((line) => RULE.test(line.trimEnd()));
  return lines.filter((line, i) => !isRule[i] && !(isRule[i + 1] && isMadeHead(line))).join("\n");
}

/** Is it the head that a converter made: blank cells, or the same word with running numbers (数据1 | 数据2)? */
function isMadeHead(line: string): boolean {
  if (line.includes(READ) || !BARS.test(line)) return false;
  const cells = line.split(BARS).flatMap((cell) => cell.trim() || []);
  const stems = new Set(cells.map((cell) => cell.replace(/[\s_:：]*\d+$/u, "")));
  return cells.length === 0 || (cells.length > 1 && stems.size === 1 && cells.every((cell) => /\d$/.test(cell)));
}

/** The labels and figures of a table that were read. */
const readIn = ({ rows, labels }: TableReading): Span[] => [
  ...rows.flatMap(({ label, cells }) => [...(label ? [label.span] : []), ...cells.map(({ span }) => span)]),
  ...labels.flatMap(({ reading }) => reading?.span ?? []),
];

/**
 * @param report the report that holds the table
 * @returns the words on a table's lines that are no part of it: a remark that was put into it, a row that the form does
 *   not have; empty where there are none
 */
export function strangeWords(report: Report, reading: TableReading): string {
  const rows = reading.rows.filter(({ state }) => state === "short" || state === "unread").map(({ span }) => span);
  const left = besides(report, reading, extentOf(report, reading), [...readIn(reading), ...rows]);
  const available = countOf(tornLetters(reading));
  const pieces = left.split(PARTED).filter((piece) => piece !== "" && !take(compact(piece), available));
  return pieces.join(" ");
}

/** What parts words on a table's lines. */
const PARTED = /[\uFFFC|｜│\s\u3000]+/u;

/** The letters of labels that stand there torn, in no order: neither read nor lost. */
function tornLetters(reading: TableReading): string[] {
  // Parts of a table have heads in common, of which one may be torn and another whole.
  const isKnown = (label: Label, block: Block): boolean =>
    reading.rows.some((row) => row.label?.label === label && row.block === block) ||
    reading.labels.some((one) => one.label === label && one.block === block);
  const torn = printedOf(reading.table).filter(({ label, block }) => !isKnown(label, block));
  const note = compact(reading.table.note?.text ?? "");
  return [...torn.map(lettersOf).join(""), ...note];
}

/** How often each letter is there. */
function countOf(letters: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** Takes letters away, where all of them are there; @returns whether they were */
function take(letters: string, available: Map<string, number>): boolean {
  const wanted = countOf([...letters]);
  for (const [letter, count] of wanted) if ((available.get(letter) ?? 0) < count) return false;
  for (const [letter, count] of wanted) available.set(letter, (available.get(letter) ?? 0) - count);
  return true;
}

/** What a table's labels and cells say. */
export interface TableContent {
  /** The words of a label as the text has them; the form's where it is lost. */
  readonly wordsOf: WordsOf;
  /** What stands in a cell; undefined where that is blank. */
  readonly figureOf: (key: CellKey) => string | undefined;
}

/** @returns what a table's labels and cells say; undefined where something of it was not read and would be lost */
export function contentOf(report: Report, reading: TableReading): TableContent | undefined {
  if (reading.rows.some(({ state }) => state !== "read")) return undefined;
  const left = compact(besides(report, reading, extentOf(report, reading), readIn(reading)));
  return take(left, countOf(tornLetters(reading))) ? wordsAndFigures(reading) : undefined;
}

function wordsAndFigures({ rows, labels }: TableReading): TableContent {
  const words = new Map<Label | string, string>();
  for (const { label, reading } of labels) if (reading) words.set(label, reading.text).set(label.text, reading.text);
  for (const { label } of rows) if (label) words.set(label.label, label.text);
  const figures = new Map<CellKey, string>();
  for (const { cells } of rows)
    for (const { key, shown, text } of cells) figures.set(key, (shown ?? text).trim().replace(/\s+/gu, " "));
  return {
    wordsOf: (label: Label) => words.get(label) ?? words.get(label.text) ?? label.text,
    figureOf: (key: CellKey) => figures.get(key) || undefined,
  };
}

/** So far beside a table line breaks are looked for. */
const REACH = 40;

/** As many line breaks more as are wanted beside a table. */
function missingBreaks(blanks: string | undefined, wanted: number, eol: string): string {
  const there = blanks?.match(/\r\n|\n|\r/g)?.length ?? 0;
  return eol.repeat(Math.max(0, wanted - there));
}

/**
 * Writes a table in another layout, its labels and figures in the words that the text has.
 *
 * @param report the report
 * @param reading one of its tables
 * @param layout the layout to write in; one that can tell blank cells
 * @returns the edit; undefined where something of the table was not read and would be lost, or where it is a part of
 *   another table
 */
export function convertTable(report: Report, reading: TableReading, layout: Layout): TextEdit | undefined {
  const isWhole = reading.labels.every((label) => label.reading);
  const content = isWhole ? contentOf(report, reading) : undefined;
  if (report.inCells || !content) return undefined;
  const span = extentOf(report, reading);
  const eol = eolOf(report.text);
  const { breaksBehindHeading = 1, breaksBehind } = layout.writing;
  const before = /\s*$/u.exec(report.text.slice(Math.max(0, span.start - REACH), span.start))?.[0];
  const behind = /^\s*/u.exec(report.text.slice(span.end, span.end + REACH))?.[0];
  const isFirst = report.text.slice(0, span.start).trim() === "";
  const isLast = report.text.slice(span.end).trim() === "";
  const text = writeTable(reading.table, plainStyle(layout, eol), content.figureOf, content.wordsOf);
  return {
    span,
    text:
      (isFirst ? "" : missingBreaks(before, breaksBehindHeading, eol)) +
      text +
      (isLast ? "" : missingBreaks(behind, breaksBehind, eol)),
  };
}
