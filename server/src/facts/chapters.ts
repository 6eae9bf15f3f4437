/** The chapters of a report held against the six of the form: which is where, which is lost, which stands twice. */
import { once } from "../common/once.js";
import { CHAPTERS, type Chapter, officialHeading } from "../form/index.js";
import { compact } from "../report/characters/index.js";
import type { ChapterReading, Report, Span, TableReading } from "../report/model.js";

/** A heading that stands for one of the six chapters. */
export interface PlanEntry {
  readonly reading: ChapterReading;
  readonly chapter: Chapter;
  /** Its words are not the chapter's: it is known by its numeral and place, where the chapter would be missing. */
  readonly standIn: boolean;
  /** From the heading's line to the next heading of one of the six. */
  readonly extent: Span;
}

/** Chapters that are not there, one unbroken run. */
export interface ChapterGap {
  readonly chapters: readonly Chapter[];
  /** The heading or table that they should stand before; absent for the chapters after the last one written. */
  readonly before?: Span;
  /** It is the heading alone that is lost: `before` is the chapter's own table. */
  readonly orphan: boolean;
}

export interface ChapterPlan {
  /** One entry a chapter, in the order of the text. */
  readonly entries: readonly PlanEntry[];
  /** Headings of a chapter that has an entry already. */
  readonly copies: readonly { readonly copy: PlanEntry; readonly kept: PlanEntry }[];
  readonly gaps: readonly ChapterGap[];
  /** Entries that stand in the wrong place: all others are in order. */
  readonly misplaced: readonly PlanEntry[];
}

/** @returns the plan of a report, worked out once */
export const chapterPlan = once(makePlan);

/** @returns whether a chapter of the six may stand twice: of most reports that is told without their plan */
export function mayHoldCopies({ chapters }: Report): boolean {
  const seen = new Set<number>();
  for (const { chapter } of chapters) {
    if (!chapter) continue;
    if (seen.has(chapter.number)) return true;
    seen.add(chapter.number);
  }
  return false;
}

/** @returns whether the six chapters are there, each once and in order: then none is lost or misplaced, which is told without the plan */
export function areTheSix({ chapters }: Report): boolean {
  const known = chapters.flatMap(({ chapter }) => chapter ?? []);
  return known.length === CHAPTERS.length && CHAPTERS.every((chapter, i) => known[i] === chapter);
}

/** @returns headings by their official words, joined for a message */
export function listedChapters(chapters: readonly Chapter[]): string {
  return chapters.map(officialHeading).join("；");
}

/** @returns whether a report holds anything that a report is known by */
export function isBegun({ title, chapters, tables }: Report): boolean {
  return title !== undefined || tables.length > 0 || chapters.some(({ chapter }) => chapter);
}

function makePlan(report: Report): ChapterPlan {
  const chosen = assign(report);
  const extents = chosen.map(({ reading }, i) => ({
    start: reading.span.start,
    end: chosen[i + 1]?.reading.span.start ?? report.text.length,
  }));
  const all = chosen.map(
    ({ reading, chapter, standIn }, i): PlanEntry => ({ reading, chapter, standIn, extent: extents[i] as Span }),
  );
  const kept = new Map<number, PlanEntry>();
  for (const entry of all) {
    const before = kept.get(entry.chapter.number);
    if (!before || (isBare(report, before) && !isBare(report, entry))) kept.set(entry.chapter.number, entry);
  }
  const entries = all.filter((entry) => kept.get(entry.chapter.number) === entry);
  const copies =
    kept.size === all.length
      ? []
      : all.flatMap((copy) => {
          const one = kept.get(copy.chapter.number) as PlanEntry;
          return one === copy ? [] : [{ copy, kept: one }];
        });
  return { entries, copies, gaps: isBegun(report) ? gapsOf(report, entries) : [], misplaced: misplacedOf(entries) };
}

/** @returns whether nothing but blanks and page marks stands under a heading, down to the next of the six */
export function isBare(report: Report, { reading, extent }: PlanEntry): boolean {
  const body = report.text.slice(reading.headingSpan.end, extent.end);
  return (
    !/[\p{L}\p{N}]/u.test(
      body.slice(0, 4000).replace(/^[ \t\u3000]*[-—–－][ ]?\d{1,4}[ ]?[-—–－][ \t\u3000]*$/gmu, ""),
    ) && body.length <= 4000
  );
}

/** @returns whether heading and content are one: 六、无其他需要报告的事项 */
export function saysNone({ text }: Report, { reading }: PlanEntry): boolean {
  return /^(?:本年度)?无/u.test(compact(text, reading.titleSpan.start, reading.titleSpan.end));
}

type Chosen = Pick<PlanEntry, "reading" | "chapter" | "standIn">;

/** With more headings of the six than this nobody can tell what stands in whose place. */
const MOST_HEADINGS = 60;

/** Gives each heading its chapter: by its words, else by numeral and place where the chapter would be missing. */
function assign(report: Report): Chosen[] {
  const official = report.chapters.filter(({ chapter }) => chapter);
  const present = new Set(official.map(({ chapter }) => chapter?.number));
  const counts = new Map<number, number>();
  for (const { chapter } of official) counts.set(chapter?.number ?? 0, (counts.get(chapter?.number ?? 0) ?? 0) + 1);
  const standIns = new Map<ChapterReading, Chapter>();
  for (const chapter of CHAPTERS) {
    if (present.has(chapter.number) || official.length > MOST_HEADINGS) continue;
    const candidates = report.chapters.filter(
      (reading) =>
        reading.numeral === chapter.number &&
        (!reading.chapter || (counts.get(reading.chapter.number) ?? 0) > 1) &&
        fits(report, reading, chapter, official),
    );
    if (candidates.length === 1) standIns.set(candidates[0] as ChapterReading, chapter);
  }
  return report.chapters.flatMap((reading): Chosen[] => {
    const standIn = standIns.get(reading);
    if (standIn) return [{ reading, chapter: standIn, standIn: true }];
    return reading.chapter ? [{ reading, chapter: reading.chapter, standIn: false }] : [];
  });
}

/** Does a heading stand where a lost chapter should: between its neighbours, or with its table under it? */
function fits(
  report: Report,
  reading: ChapterReading,
  { number, table }: Chapter,
  official: readonly ChapterReading[],
): boolean {
  const others = official.filter((other) => other !== reading);
  const before = others.filter(({ span }) => span.start < reading.span.start).at(-1)?.chapter?.number ?? 0;
  const next = others.find(({ span }) => span.start > reading.span.start);
  const after = next?.chapter?.number ?? CHAPTERS.length + 1;
  if (before >= number || after <= number) return false;
  const holdsTable = report.tables.some(
    (one) =>
      one.table.id === table &&
      one.span.start > reading.span.start &&
      one.span.start < (next?.span.start ?? Number.POSITIVE_INFINITY),
  );
  return (
    holdsTable ||
    (before === number - 1 && (after === number + 1 || (next === undefined && number === CHAPTERS.length)))
  );
}

/** A lost chapter's table that stands between the chapters that it belongs between. */
function orphanOf(report: Report, chapter: Chapter, entries: readonly PlanEntry[]): TableReading | undefined {
  const reading = report.tables.find(({ table }) => table.id === chapter.table);
  const inPlace = entries.every(
    (entry) => entry.chapter.number < chapter.number === entry.reading.span.start < (reading?.span.start ?? 0),
  );
  return inPlace ? reading : undefined;
}

function gapsOf(report: Report, entries: readonly PlanEntry[]): ChapterGap[] {
  const gaps: ChapterGap[] = [];
  let run: Chapter[] = [];
  const close = (before?: Span) => {
    if (run.length > 0) gaps.push({ chapters: run, orphan: false, ...(before ? { before } : {}) });
    run = [];
  };
  for (const chapter of CHAPTERS) {
    const entry = entries.find((one) => one.chapter === chapter);
    const table = entry ? undefined : orphanOf(report, chapter, entries);
    if (entry) close(entry.reading.headingSpan);
    else if (table) {
      close(table.span);
      gaps.push({ chapters: [chapter], before: table.span, orphan: true });
    } else run.push(chapter);
  }
  close();
  return gaps;
}

const areInOrder = (entries: readonly PlanEntry[]): boolean =>
  entries.every(({ chapter }, i) => i === 0 || (entries[i - 1] as PlanEntry).chapter.number < chapter.number);

/** The entries outside the longest ascending run of chapter numbers. */
function misplacedOf(entries: readonly PlanEntry[]): PlanEntry[] {
  if (areInOrder(entries)) return [];
  const best: PlanEntry[][] = [];
  entries.forEach((entry, i) => {
    const before = best.slice(0, i).filter((run) => (run.at(-1) as PlanEntry).chapter.number < entry.chapter.number);
    const longest = before.reduce<PlanEntry[]>((a, b) => (longerOrLower(b, a) ? b : a), []);
    best.push([...longest, entry]);
  });
  const kept = best.reduce<PlanEntry[]>((a, b) => (longerOrLower(b, a) ? b : a), []);
  return entries.filter((entry) => !kept.includes(entry));
}

/** Of two runs as long the one that ends lower: then the one left out is said to stand before one it should follow. */
function longerOrLower(a: readonly PlanEntry[], b: readonly PlanEntry[]): boolean {
  if (a.length !== b.length) return a.length > b.length;
  const sum = (run: readonly PlanEntry[]) => run.reduce((total, { chapter }) => total + chapter.number, 0);
  return sum(a) < sum(b);
}
