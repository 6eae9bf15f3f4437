/** From a figure to those that it goes with: a total and its summands, a figure of the prose and its cells. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from "vscode-languageserver-types";
import { cellsByKey, matesOf, type PlacedCell } from "../facts/equations.js";
import { quantityAt } from "../facts/quantities.js";
import { isHeld, type Said, saidAt, saidOf } from "../facts/said.js";
import type { PlacedReport, Report, Span, Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";
import { reportAt, type TablePlace, tablePlaceAt } from "./place.js";

/** A figure and those that it goes with. Offsets are the report's. */
interface Group {
  readonly own: Span;
  /** Where it comes from: of a total its summands, of a figure of the prose its cells, of a summand its totals. */
  readonly sources: readonly Span[];
  /** All that goes with it. */
  readonly mates: readonly Span[];
}

/** @returns where a figure comes from; null where there is no figure, or nothing that it goes with */
export function definition(document: TextDocument, volume: Volume, position: Position): Location[] | null {
  const { report, group } = groupAt(document, volume, position);
  return group && group.sources.length > 0 ? locations(document, report, group.sources) : null;
}

/** @returns all that goes with a figure, and itself if `declaration` is asked for */
export function references(
  document: TextDocument,
  volume: Volume,
  position: Position,
  declaration: boolean,
): Location[] | null {
  const { report, group } = groupAt(document, volume, position);
  if (!group) return null;
  return locations(document, report, declaration ? [group.own, ...group.mates] : group.mates);
}

/**
 * @returns a figure and all that goes with it; a figure alone where nothing does, and nothing at a word: with no answer the
 *   editor would mark every equal word, and that 信息 or a 2 stands elsewhere too says nothing
 */
export function highlights(document: TextDocument, volume: Volume, position: Position): DocumentHighlight[] {
  const { report, group } = groupAt(document, volume, position);
  if (!group) return [];
  const mark = (span: Span, kind: DocumentHighlightKind): DocumentHighlight => ({
    range: rangeOf(document, placed(report.offset, span)),
    kind,
  });
  return [
    mark(group.own, DocumentHighlightKind.Write),
    ...group.mates.map((span) => mark(span, DocumentHighlightKind.Read)),
  ];
}

function locations(document: TextDocument, { offset }: PlacedReport, spans: readonly Span[]): Location[] {
  return spans.map((span) => ({ uri: document.uri, range: rangeOf(document, placed(offset, span)) }));
}

function groupAt(
  document: TextDocument,
  volume: Volume,
  position: Position,
): { readonly report: PlacedReport; readonly group: Group | undefined } {
  const at = document.offsetAt(position);
  const report = reportAt(volume, at);
  const inReport = at - report.offset;
  const place = tablePlaceAt(report.report, inReport);
  return {
    report,
    group: place ? cellGroup(report.report, place) : proseGroup(report.report, inReport),
  };
}

function cellGroup(report: Report, { table, cell }: TablePlace): Group | undefined {
  if (!cell) return undefined;
  const { parts, totals } = matesOf(table, cell.key);
  const said = saidOf(report, table.table.id, cell.key).filter(isHeld);
  const spans = (cells: readonly PlacedCell[]): Span[] => cells.map((one) => one.cell.span);
  return {
    own: cell.span,
    sources: inOrder(spans(parts.length > 0 ? parts : totals)),
    mates: inOrder([...spans(parts), ...spans(totals), ...said]),
  };
}

function proseGroup(report: Report, at: number): Group | undefined {
  const said = saidAt(report, at).filter(({ state }) => state !== "differs");
  const quantity = quantityAt(report, at)?.quantity;
  const own = quantity?.span ?? said[0] ?? digitsAt(report.text, at);
  if (!own) return undefined;
  const cells = said.flatMap((one) => cellsOf(report, one));
  return { own: { start: own.start, end: own.end }, sources: cells, mates: cells };
}

/** The cells that a figure of the prose speaks of; those that are 0 only where all are. */
function cellsOf(report: Report, { sum: { table, plus, minus } }: Said): Span[] {
  const reading = report.tables.find((one) => one.table.id === table);
  if (!reading) return [];
  const cells = cellsByKey(reading);
  const all = [...plus, ...minus].flatMap((key) => cells.get(key)?.cell ?? []);
  const filled = all.filter(({ content }) => !(content.kind === "figure" && content.value === 0));
  return (filled.length > 0 ? filled : all).map(({ span }) => span);
}

const isDigit = (letter: string): boolean => /[\d０-９]/.test(letter);

/** A run of digits that nothing is known of, but for a year: the editor would mark every other one like it. */
function digitsAt(text: string, at: number): Span | undefined {
  let [start, end] = [at, at];
  while (isDigit(text.charAt(start - 1))) start--;
  while (isDigit(text.charAt(end))) end++;
  return start === end || text.charAt(end) === "年" ? undefined : { start, end };
}

/** Spans in the order of the text, each once. */
function inOrder(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted.filter(({ start, end }, i) => start !== sorted[i - 1]?.start || end !== sorted[i - 1]?.end);
}
