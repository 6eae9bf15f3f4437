/**
 * A second layer over the findings of a document that is being written: what is not all there yet is unfinished, not
 * wrong. It lowers and groups findings and changes nothing else; the command has no such layer.
 */
import type { Finding } from "../../facts/finding.js";
import { localise } from "../../messages/localise.js";
import type { Report, Volume } from "../../report/index.js";
import type { Judged } from "../../rules/index.js";
import type { ReportFindings } from "../findings.js";
import { isPlaceToFill } from "../placeholders.js";
import { type Draft, type FillingTable, fillingTables, openTables } from "./draft.js";
import { completeSums, growingCell, rowsToFill, waitsFor } from "./filling.js";
import { PROSE, SUMS, speaksOf } from "./places.js";
import { type PlacedRow, placedRow } from "./row.js";
import { placesToFill, restOfFilledRow, restOfReport, restOfRow, restOfTable } from "./unfinished.js";
import { isBeingWritten, isOfRow, PAUSE_MS, type WritingPlace, writingIn } from "./writing.js";

/** So many places to fill in show a report that was just begun: they are said once. */
const MANY_PLACES = 5;

/** The rule that says what is still to come. */
export const UNFINISHED = "unfinished";

/** Puts findings of a rule through the settings: its level, and exceptions. */
export type Settle = (report: Report, ruleId: string, findings: readonly Finding[]) => readonly Judged[];

/**
 * @param findings all that is to be said of the reports of a volume, in the order of the text
 * @param known how it is being written
 * @param time now, in milliseconds
 * @returns what is to be said while it is, in the order of the text; of a report that nobody writes in the same list as
 *   before; `waits` where more is to be said after a pause; and the draft, with what the findings tell of it
 */
export function quiet(
  findings: readonly ReportFindings[],
  volume: Volume,
  known: Draft,
  time: number,
  settle: Settle,
): { readonly findings: readonly ReportFindings[]; readonly waits: boolean; readonly draft: Draft } {
  const open = volume.reports.filter((_, i) => findings[i]?.findings.some(isPlaceToFill));
  const draft = openTables(known, open);
  const { last, row } = draft;
  // Where each row was written in, nothing is to come: what is left is to hear out whoever is writing.
  const isPausing = !last || time - last.time >= PAUSE_MS;
  const tables = fillingTables(draft, volume).filter((table) => !isPausing || rowsToFill(table) > 0);
  const inRow = row && (row.isHeld || !isPausing) ? placedRow(row, volume) : undefined;
  let waits = false;
  const quieted = volume.reports.map(({ offset, report }, i): ReportFindings => {
    const own = findings[i]?.findings ?? [];
    const filling = tables.filter((table) => table.offset === offset);
    const writing = writingIn(report, offset, draft.last, time);
    const ownRow = inRow?.offset === offset ? inRow : undefined;
    if (filling.length === 0 && !writing && !ownRow) return { offset, findings: group(report, own, draft, settle) };
    const told = writing && known.said?.[i]?.findings;
    const { kept, later } = withoutWaiting(report, own, { filling, writing, row: ownRow, told }, settle);
    // After the pause only the cursor tells when a row is done with.
    waits ||= later && !isPausing;
    return { offset, findings: inOrder(group(report, kept, draft, settle)) };
  });
  return { findings: quieted, waits, draft: { ...draft, said: quieted } };
}

const inOrder = (findings: readonly Judged[]): Judged[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** What of a report is being written. */
interface Writing {
  readonly filling: readonly FillingTable[];
  readonly writing: WritingPlace | undefined;
  readonly row: PlacedRow | undefined;
  /** What was said of the report before the last change. */
  readonly told: readonly Judged[] | undefined;
}

/** Leaves out what waits, and says once of each place what is still to come there. */
function withoutWaiting(
  report: Report,
  findings: readonly Judged[],
  { filling, writing, row, told = [] }: Writing,
  settle: Settle,
): { readonly kept: Judged[]; readonly later: boolean } {
  const kept: Judged[] = [];
  const waiting = new Set<FillingTable>();
  let written = false;
  let inRow = false;
  let grows = false;
  const typed = writing && growingCell(report, writing.at);
  const isGrowing = (finding: Judged): boolean =>
    typed !== undefined && SUMS.has(finding.rule.id) && speaksOf(finding, typed);
  const isInRow = (finding: Judged): boolean => row !== undefined && isOfRow(finding, row.row.span);
  const isWritten = (finding: Judged): boolean =>
    writing !== undefined &&
    isBeingWritten(finding, writing) &&
    !(PROSE.has(finding.rule.id) && told.some((one) => isSaidAlike(one, finding)));
  for (const finding of findings) {
    const table = filling.find((one) => waitsFor(finding, one));
    if (table) waiting.add(table);
    else if (isWritten(finding)) written = true;
    else if (isInRow(finding)) inRow = true;
    else if (isGrowing(finding)) grows = true;
    else kept.push(finding);
  }
  const atEnd = writing?.end;
  const rest = [
    ...[...waiting].filter(({ reading }) => !atEnd || reading.span.end < atEnd.start).map(restOfTable),
    ...(written && writing ? (atEnd ? restOfReport(report) : restOfRow(writing)) : []),
    ...(inRow && row ? [restOfFilledRow(row)] : []),
  ];
  const judged = filling.map((table) => completeSums(report, table, writing?.at));
  const complete = judged.flatMap(({ all }) => all).flatMap((finding) => settle(report, finding.id, [finding]));
  const spans = new Set(judged.flatMap(({ now }) => now.map(({ span }) => span.start)));
  const sums = complete.filter((finding) => spans.has(finding.span.start) && !isWritten(finding) && !isInRow(finding));
  return {
    kept: [...kept, ...sums, ...settle(report, UNFINISHED, rest)],
    later:
      written ||
      inRow ||
      grows ||
      sums.length < complete.length ||
      [...waiting].some((table) => rowsToFill(table) === 0),
  };
}

/** Do two findings say the same in the same words, wherever they stand? */
const isSaidAlike = (one: Judged, other: Judged): boolean =>
  one.rule === other.rule && localise(one.message, "zh") === localise(other.message, "zh");

/** What findings came to that were grouped before: the same list as long as they are the same. */
const grouped = new WeakMap<readonly Judged[], readonly Judged[]>();

/** Says many places to fill in as one. */
function group(report: Report, findings: readonly Judged[], draft: Draft, settle: Settle): readonly Judged[] {
  const places = findings.filter(isPlaceToFill);
  if (draft.saved || places.length < MANY_PLACES) return findings;
  const known = grouped.get(findings);
  if (known) return known;
  const others = findings.filter((finding) => !places.includes(finding));
  const said = inOrder([...others, ...settle(report, UNFINISHED, [placesToFill(places)])]);
  grouped.set(findings, said);
  return said;
}
