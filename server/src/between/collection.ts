/** Reports of many bodies and years, so kept that each finds those that it is to be held against. */
import { Bodies, mayBeAnothers } from "./bodies.js";
import { areNearlyTheSame, type Passage } from "./passages.js";
import type { ComparedReport } from "./reportFacts.js";

/** A report that sums others: its body, and the bodies whose reports are its parts. */
export interface Aggregate {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** A paragraph of a report. */
export interface PlacedPassage {
  readonly report: ComparedReport;
  readonly passage: Passage;
}

/** Paragraphs of one run that are looked at: what more share is a text that was handed out. */
const MOST_ALIKE = 60;

/** Reports of one body and year. */
interface Issue {
  readonly body: string;
  readonly year: number;
  readonly reports: ComparedReport[];
}

/** A year in the path or address of a folder; %20 is a blank. */
const YEAR_IN_PATH = /(?<![\d%])(?:19|20)\d{2}(?!\d)/gu;

/** @returns the folder that a file lies in, by its path or address; a folder of each year is one folder */
const folderOf = (file: string): string =>
  file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(YEAR_IN_PATH, "");

export class Collection {
  private readonly files = new Map<string, readonly ComparedReport[]>();
  private readonly byHash = new Map<number, Set<PlacedPassage>>();
  private readonly placed = new Map<ComparedReport, readonly PlacedPassage[]>();
  /** Names that were asked for and that no report had. */
  private readonly asked = new Set<string>();
  private names: ReadonlySet<string> = new Set();
  private bodies = new Bodies([]);
  private issues: Map<string, Issue> | undefined;
  /** Which report speaks for another, as it was found: asked for again with each paragraph that is alike. */
  private speakers = new Map<ComparedReport, ComparedReport>();

  /** Takes the reports of a file, in place of those that it had. */
  set(file: string, reports: readonly ComparedReport[]): void {
    this.forgetPassages(file);
    if (reports.length > 0) this.files.set(file, reports);
    else this.files.delete(file);
    for (const report of reports) {
      const passages = report.facts.passages.map((passage) => ({ report, passage }));
      this.placed.set(report, passages);
      for (const one of passages) for (const key of one.passage.keys) this.bucket(key).add(one);
    }
    this.issues = undefined;
  }

  /** Forgets a file that is no more. */
  delete(file: string): void {
    this.set(file, []);
  }

  /** @returns the reports of a file, in its order */
  reportsOf(file: string): readonly ComparedReport[] {
    return this.files.get(file) ?? [];
  }

  /** @returns the files that hold a report */
  get fileNames(): Iterable<string> {
    return this.files.keys();
  }

  /** @returns every report, in the order in which their files came */
  all(): ComparedReport[] {
    return [...this.files.values()].flat();
  }

  /** @returns a name that stands for a body, whatever it is called; one that no report is of may be short for another */
  bodyOf(name: string): string {
    this.known();
    if (!this.names.has(name)) {
      this.asked.add(name);
      this.issues = undefined;
      this.known();
    }
    return this.bodies.bodyOf(name);
  }

  /** Takes note of names that are about to be asked for: names are paired all at once. */
  expect(names: readonly string[]): void {
    this.known();
    if (names.every((name) => this.names.has(name))) return;
    for (const name of names) this.asked.add(name);
    this.issues = undefined;
  }

  /**
   * @param aggregates reports that sum others
   * @returns the files that read something of a file's reports: of the same bodies, of those that sum them, and with a
   *   paragraph that is nearly the same; and the file itself
   */
  readersOf(file: string, aggregates: readonly Aggregate[]): Set<string> {
    const readers = new Set([file]);
    const own = this.reportsOf(file);
    const bodies = new Set(own.flatMap(({ facts: { agency } }) => (agency === undefined ? [] : this.bodyOf(agency))));
    for (const { whole, parts } of aggregates)
      if (parts.some((part) => bodies.has(this.bodyOf(part)))) bodies.add(this.bodyOf(whole));
    for (const { body, reports } of this.known().values())
      if (bodies.has(body)) for (const report of reports) readers.add(report.file);
    for (const report of own)
      for (const one of this.passagesOf(report)) for (const other of this.alike(one)) readers.add(other.report.file);
    return readers;
  }

  /** @returns the reports of a body and a year: more than one where it stands in several files */
  of(body: string, year: number): readonly ComparedReport[] {
    return this.known().get(issueKey(this.bodyOf(body), year))?.reports ?? [];
  }

  /**
   * @returns the reports of the same body for another year; none where body or year is not known. A name without
   *   a region that no other has is the same body's only in the same folder: counties have towns of one name
   */
  ofOwnBody({ file, facts: { agency, year } }: ComparedReport, back: number): ComparedReport[] {
    if (agency === undefined || year === undefined) return [];
    const isSure = (other: ComparedReport): boolean =>
      folderOf(other.file) === folderOf(file) ||
      ![agency, other.facts.agency].some((name) => name !== undefined && mayBeAnothers(name));
    return this.of(agency, year - back).filter(isSure);
  }

  /** @returns whether two reports are of one body, as far as both name it */
  areOfOneBody({ facts: { agency: one } }: ComparedReport, { facts: { agency: other } }: ComparedReport): boolean {
    return one !== undefined && other !== undefined && this.bodyOf(one) === this.bodyOf(other);
  }

  /**
   * A report may stand in several files, as text and as Markdown. Something is said of one of them, the text first.
   *
   * @returns the report that speaks for this one: itself, but where another file holds the same figures
   */
  speakerFor(report: ComparedReport): ComparedReport {
    this.known();
    const known = this.speakers.get(report);
    if (known) return known;
    const copies = this.ofOwnBody(report, 0).filter((other) => haveSameFigures(report, other));
    const [first = report] = copies.sort(byFile);
    this.speakers.set(report, first);
    return first;
  }

  /** @returns the paragraphs that one is nearly the same as, of other bodies and of other years */
  alike({ report, passage }: PlacedPassage): PlacedPassage[] {
    const [found, seen]: [PlacedPassage[], Set<PlacedPassage>] = [[], new Set()];
    for (const key of passage.keys) {
      let looked = 0;
      for (const other of this.byHash.get(key) ?? []) {
        if (looked++ >= MOST_ALIKE) break;
        // Two that share a run share several as a rule: they are compared once.
        if (other.report === report || seen.has(other)) continue;
        seen.add(other);
        if (areNearlyTheSame(passage, other.passage)) found.push(other);
      }
    }
    return found.filter(
      (other) => !this.areOfOneBody(report, other.report) || report.facts.year !== other.report.facts.year,
    );
  }

  /** @returns the paragraphs of a report that are compared */
  passagesOf(report: ComparedReport): readonly PlacedPassage[] {
    return this.placed.get(report) ?? [];
  }

  private known(): ReadonlyMap<string, Issue> {
    if (this.issues) return this.issues;
    const all = this.all();
    const names = new Set([...this.asked, ...all.flatMap(({ facts: { agency } }) => agency ?? [])]);
    // Names come and go seldom, and pairing them takes longest.
    if (names.size !== this.names.size || [...names].some((name) => !this.names.has(name))) {
      this.bodies = new Bodies(names);
      this.names = names;
    }
    this.issues = new Map();
    this.speakers = new Map();
    for (const report of all) {
      const { agency, year } = report.facts;
      if (agency === undefined || year === undefined) continue;
      const body = this.bodies.bodyOf(agency);
      const issue = this.issues.get(issueKey(body, year)) ?? { body, year, reports: [] };
      issue.reports.push(report);
      this.issues.set(issueKey(body, year), issue);
    }
    return this.issues;
  }

  private bucket(key: number): Set<PlacedPassage> {
    const bucket = this.byHash.get(key) ?? new Set();
    this.byHash.set(key, bucket);
    return bucket;
  }

  private forgetPassages(file: string): void {
    for (const report of this.files.get(file) ?? []) {
      for (const one of this.placed.get(report) ?? []) {
        for (const key of one.passage.keys) {
          const bucket = this.byHash.get(key);
          bucket?.delete(one);
          if (bucket?.size === 0) this.byHash.delete(key);
        }
      }
      this.placed.delete(report);
    }
  }
}

const issueKey = (body: string, year: number): string => `${year} ${body}`;

/** Texts before other files, then by name. */
function byFile({ file: a, firstLine: x }: ComparedReport, { file: b, firstLine: y }: ComparedReport): number {
  const [isText, isOther] = [a, b].map((file) => !file.endsWith(".txt"));
  if (isText !== isOther) return isText ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : x - y;
}

/** @returns whether two reports have tables, and the same figures in all of them */
export function haveSameFigures(
  { facts: one }: Pick<ComparedReport, "facts">,
  { facts: other }: Pick<ComparedReport, "facts">,
): boolean {
  if (one === other) return true;
  return (
    one.tables.size > 0 &&
    one.tables.size === other.tables.size &&
    [...one.tables].every(([id, figures]) => {
      const others = other.tables.get(id);
      return others !== undefined && figures.equals(others);
    })
  );
}
