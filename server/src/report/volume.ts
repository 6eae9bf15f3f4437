import { flat } from "../common/flat.js";
import type { Edition } from "../form/index.js";
import { beginningsIn, endOfLine, keepsBeginnings, mayHoldSeveral, reachOf } from "./beginnings.js";
import { type Changed, changedBetween, type TextChange } from "./change.js";
import { readOn } from "./editedLine.js";
import type { PlacedReport, ReadingContext, Report, Volume } from "./model.js";
import { derive } from "./origin.js";
import { CONTEXT, parseReport } from "./parse.js";

/** How much text is searched for beginnings at once, and on to the end of its last line: of a line cut in two, each part would be read with the other. */
const SEARCHED_AT_ONCE = 50_000;

/**
 * Where the reports of a document begin. If an earlier version of it has several, only near the change another look is
 * taken; in one report any place may be the first of the second. A long text is searched in steps.
 */
function* beginnings(
  text: string,
  { editions }: ReadingContext,
  previous?: Volume,
  changed?: Changed,
): Generator<void, number[]> {
  if (previous && changed && keepsBeginnings(previous.text, text, changed, editions)) {
    const more = changed.end - changed.before;
    return previous.reports.map(({ offset }) => (offset > changed.start ? offset + more : offset));
  }
  const found: number[] = [];
  if (previous && changed && previous.reports.length > 1) {
    found.push(...beginningsAfter(text, editions, previous, changed));
  } else {
    for (let start = 1; start < text.length; ) {
      if (start > 1) yield;
      const end = endOfLine(text, Math.min(text.length, start + SEARCHED_AT_ONCE));
      found.push(...beginningsIn(text, { start, end }, editions));
      start = end;
    }
  }
  return found.length === 0 || (found.length === 1 && !mayHoldSeveral(text)) ? [0] : [0, ...found];
}

/** The beginnings but the first: those of the earlier version that the change is far from, and those near it. */
function beginningsAfter(
  text: string,
  editions: readonly Edition[],
  { reports }: Volume,
  { start, before, end }: Changed,
): number[] {
  const reach = reachOf(text, { start, end });
  const more = end - before;
  const offsets = reports.slice(1).map(({ offset }) => offset);
  return [
    ...offsets.filter((offset) => offset < reach.start),
    ...beginningsIn(text, { start: Math.max(1, reach.start), end: reach.end }, editions),
    ...offsets.filter((offset) => offset >= before && offset + more >= reach.end).map((offset) => offset + more),
  ];
}

/**
 * Parses a document. Every text is a volume of at least one report.
 *
 * @param text any text
 * @param previous what an earlier version of the document was parsed into: reports that did not change are kept
 * @param changes what made this text of the earlier one, if it is known
 * @param context what the parser is to know; what `previous` was read by, unless another is given
 * @returns the reports, which follow each other without a gap; never throws
 */
export function parseVolume(
  text: string,
  previous?: Volume,
  changes?: readonly TextChange[],
  context = previous?.context ?? CONTEXT,
): Volume {
  const steps = parsing(text, previous, changes, context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does what `parseVolume` does in steps, a report or a stretch of text each, for those who have other things to do meanwhile. */
export function* parsing(
  text: string,
  previous?: Volume,
  changes?: readonly TextChange[],
  context = previous?.context ?? CONTEXT,
): Generator<void, Volume> {
  const before = previous?.context === context ? previous : undefined;
  const changed = before && changedBetween(before.text, text, changes);
  const starts = yield* beginnings(text, context, before, changed);
  const kept = before && changed ? keeper(before, changed) : undefined;
  const reports: PlacedReport[] = [];
  for (const [i, offset] of starts.entries()) {
    const end = starts[i + 1] ?? text.length;
    const known = kept?.(offset, end, text);
    if (known) {
      reports.push(known);
      continue;
    }
    yield;
    const old = changed && offset <= changed.start ? reportAt(before, offset) : undefined;
    reports.push({ offset, report: parseAfter(ownText(text, offset, end), context, old, offset, changed) });
  }
  return { text, context, reports };
}

const reportAt = (volume: Volume | undefined, offset: number): Report | undefined =>
  volume?.reports.find((one) => one.offset === offset)?.report;

/** Parses a report that is `old` after an edit: what the edit did not touch is read on. */
function parseAfter(
  text: string,
  context: ReadingContext,
  old: Report | undefined,
  offset: number,
  changed: Changed | undefined,
): Report {
  if (!old || !changed) return parseReport(text, context);
  const own = { start: changed.start - offset, before: changed.before - offset, end: changed.end - offset };
  const isWithin = own.before <= old.text.length && old.text.length + own.end - own.before === text.length;
  const read = isWithin ? readOn(old, text, own) : undefined;
  const report = read?.report ?? parseReport(text, context);
  derive(report, read ? { before: old, edit: read.edit } : { before: old });
  return report;
}

/** A report's text. A copy of its own, or every report would keep another version of the document alive; and it is read faster. */
const ownText = (text: string, start: number, end: number): string => flat(text.slice(start, end));

/** Finds what was parsed before: by its place where nothing changed, else by its text. */
function keeper({ reports }: Volume, { start, before, end }: Changed) {
  const placed = new Map(reports.map((report) => [report.offset, report]));
  const touched = new Map<string, Report>();
  for (const { offset, report } of reports) {
    if (offset < before && offset + report.text.length > start) touched.set(report.text, report);
  }
  const more = end - before;
  return (from: number, to: number, text: string): PlacedReport | undefined => {
    const offset = to <= start ? from : from >= end ? from - more : undefined;
    const known = offset === undefined ? undefined : placed.get(offset);
    if (known?.report.text.length === to - from)
      return more === 0 || from === offset ? known : { offset: from, report: known.report };
    const report = touched.get(text.slice(from, to));
    return report && { offset: from, report };
  };
}
