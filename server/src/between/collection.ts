/** Reports of many bodies and years, so kept that each finds those that it is to be held against. */
import { Bodies, mayBeAnothers } from "./bodies.js";
import { Shelves } from "./bytes.js";
import { type IndexedReport, PassageIndex, type PlacedPassage } from "./passageIndex.js";
import { areNearlyTheSame } from "./passages.js";
import { type ComparedReport, ReportFacts } from "./reportFacts.js";

/** A report that sums others: its body, and the bodies whose reports are its parts. */
export interface Aggregate {
  readonly whole: string;
  readonly parts: readonly string[];
}

/** Paragraphs of one run that are looked at: what more share is a text that was handed out. */
const MOST_ALIKE = 60;

/** A year in the path or address of a folder; %20 is a blank. */
const YEAR_IN_PATH = /(?<![\d%])(?:19|20)\d{2}(?!\d)/gu;

/** @returns the folder that a file lies in, by its path or address */
const folderOf = (file: string): string => file.slice(0, Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);

/** @returns whether two files lie in one folder; a folder of each year is one folder */
function areOfOneFolder(one: string, other: string): boolean {
  const [a, b] = [folderOf(one), folderOf(other)];
  return a === b || a.replace(YEAR_IN_PATH, "") === b.replace(YEAR_IN_PATH, "");
}

export class Collection {
  private readonly files = new Map<string, readonly IndexedReport[]>();
  /** Where the facts of all reports lie. */
  private readonly shelves = new Shelves();
  private readonly passages = new PassageIndex();
  /** Names that were asked for and that no report had. */
  private readonly asked = new Set<string>();
  private names: ReadonlySet<string> = new Set();
  private readonly ambiguous = new Map<string, boolean>();
  private bodies = new Bodies([]);
  /** The reports of each body. */
  private issues: Map<string, ComparedReport[]> | undefined;
  /** Which report speaks for another, as it was found: asked for again with each paragraph that is alike. */
  private speakers = new Map<ComparedReport, ComparedReport>();

  /** Takes the reports of a file, in place of those that it had. */
  set(file: string, reports: readonly ComparedReport[]): void {
    for (const report of this.files.get(file) ?? []) this.passages.remove(report);
    const kept = reports.map(({ file: own, name, firstLine, facts }): IndexedReport => {
      const placed = new ReportFacts(this.shelves.put(facts.bytes));
      return { file: own, name, firstLine, facts: placed, firstPassage: 0 };
    });
    if (kept.length > 0) this.files.set(file, kept);
    else this.files.delete(file);
    for (const report of kept) this.passages.add(report);
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
    const issues = this.known();
    for (const body of bodies) for (const report of issues.get(body) ?? []) readers.add(report.file);
    for (const report of own)
      for (const one of this.passagesOf(report)) for (const other of this.alike(one)) readers.add(other.report.file);
    return readers;
  }

  /** @returns the reports of a body and a year: more than one where it stands in several files */
  of(body: string, year: number): readonly ComparedReport[] {
    const own = this.bodyOf(body);
    return (
      this.known()
        .get(own)
        ?.filter(({ facts }) => facts.year === year) ?? []
    );
  }

  /**
   * @returns the reports of the same body for another year; none where body or year is not known. A name without
   *   a region that no other has is the same body's only in the same folder: counties have towns of one name
   */
  ofOwnBody({ file, facts: { agency, year } }: ComparedReport, back: number): ComparedReport[] {
    if (agency === undefined || year === undefined) return [];
    const isSure = (other: ComparedReport): boolean =>
      areOfOneFolder(other.file, file) ||
      ![agency, other.facts.agency].some((name) => name !== undefined && this.mayBeAnothers(name));
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
    const [found, seen]: [PlacedPassage[], Set<number>] = [[], new Set()];
    for (const key of passage.keys) {
      for (const number of this.passages.having(key, MOST_ALIKE)) {
        // Two that share a run share several as a rule: they are compared once.
        if (seen.has(number)) continue;
        seen.add(number);
        const other = this.passages.at(number);
        if (other && other.report !== report && areNearlyTheSame(passage, other.passage)) found.push(other);
      }
    }
    const { year } = report.facts;
    return found.filter((other) => year !== other.report.facts.year || !this.areOfOneBody(report, other.report));
  }

  /** @returns the paragraphs of a report that are compared */
  passagesOf(report: ComparedReport): readonly PlacedPassage[] {
    return report.facts.passages.map((passage) => ({ report, passage }));
  }

  /** As `mayBeAnothers` has it, which is asked of the same names again and again. */
  private mayBeAnothers(name: string): boolean {
    const known = this.ambiguous.get(name) ?? mayBeAnothers(name);
    this.ambiguous.set(name, known);
    return known;
  }

  private known(): ReadonlyMap<string, ComparedReport[]> {
    if (this.issues) return this.issues;
    const all = this.all();
    const names = new Set([...this.asked, ...all.flatMap(({ facts: { agency } }) => agency ?? [])]);
    // Names come and go seldom, and pairing them takes longest.
    if (names.size !== this.names.size || [...names].some((name) => !this.names.has(name))) {
      this.bodies = new Bodies(names);
      this.names = names;
      this.ambiguous.clear();
    }
    this.issues = new Map();
    this.speakers = new Map();
    for (const report of all) {
      const { agency, year } = report.facts;
      if (agency === undefined || year === undefined) continue;
      const body = this.bodies.bodyOf(agency);
      const issues = this.issues.get(body);
      if (issues) issues.push(report);
      else this.issues.set(body, [report]);
    }
    return this.issues;
  }
}

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
  return one === other || one.hasFiguresOf(other);
}
