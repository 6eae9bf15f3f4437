/**
 * Exceptions: findings that people looked at and suppressed. They live outside the report's text, in
 * `.disclosure-report.json`, each with its reason.
 */
import type { ComparedReport } from "../between/index.js";
import { type Column, cellKey, type Row, rowsOf } from "../form/index.js";
import type { Exception, ExceptionPlace } from "../protocol.js";
import { type Report, type Span, type Volume, withoutBlanks } from "../report/index.js";
import type { Judged, JudgedBetween } from "../rules/rule.js";

/** Longest passage that is kept, in UTF-16 code units. */
const LONGEST_PASSAGE = 120;

/** Where a passage of prose begins and ends. */
const STOP = /[。；！？;!?\r\n]/u;

/**
 * The passage that a finding is about, so told that edits elsewhere leave it as it is: in a table the labels of the row
 * and column with the text found, else the sentence with the text found, and which one it is if it stands there before.
 */
export function passageOf(report: Report, span: Span): string {
  const row = report.tables.flatMap(({ rows }) => rows).find((one) => one.state !== "missing" && holds(one.span, span));
  if (!row) return withFound(report.text, span);
  const key = row.cells.find((cell) => holds(cell.span, span))?.key;
  const column = row.block.columns.find(({ id }) => key === cellKey(row.row.id, id));
  const found = withoutBlanks(report.text, span.start, Math.min(span.end, span.start + LONGEST_PASSAGE));
  return cellPassage(row.row, column, found);
}

function cellPassage({ text }: Row, column: Column | undefined, found: string): string {
  return `${[text, ...(column?.group ?? []), column?.text ?? ""].join("")}：${found}`;
}

function withFound(text: string, span: Span): string {
  const { sentence, start } = sentenceAround(text, span);
  const found = withoutBlanks(text, span.start, Math.min(span.end, span.start + LONGEST_PASSAGE));
  if (found === "" || found === sentence) return sentence;
  const earlier = withoutBlanks(text, start, span.start).split(found).length - 1;
  return `${sentence}：${found}${earlier > 0 ? `（第${earlier + 1}处）` : ""}`;
}

function holds(outer: Span, inner: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** The same of a finding that was made without the report's text. */
function isAbout(own: ComparedReport, { about }: JudgedBetween, text: string): boolean {
  if ("words" in about) return text === about.words || text.startsWith(`${about.words}：`);
  const figures = own.facts.tables.get(about.table);
  const place = figures && rowsOf(figures.table).find(({ row }) => about.cell.startsWith(`${row.id}/`));
  const column = place?.block.columns.find(({ id }) => about.cell === cellKey(place.row.id, id));
  return (
    place !== undefined &&
    column !== undefined &&
    text === cellPassage(place.row, column, figures?.at(about.cell)?.written ?? "")
  );
}

/** @returns the findings between reports that no exception suppresses */
export function suppressBetween(
  own: ComparedReport,
  findings: readonly JudgedBetween[],
  exceptions: readonly Exception[],
): readonly JudgedBetween[] {
  const here = exceptions.filter(({ report }) => withoutBlanks(report) === own.facts.title);
  if (here.length === 0) return findings;
  return findings.filter(
    (finding) => !here.some(({ rule, text }) => rule === finding.rule.id && isAbout(own, finding, withoutBlanks(text))),
  );
}

/** @returns the title that names a report in an exception */
export function titleOf(report: Report): string {
  return report.title?.text ?? "";
}

/** Is this exception about this report? */
export function isFor(exception: Exception, report: Report): boolean {
  return withoutBlanks(exception.report) === titleOf(report);
}

/** A finding that is suppressed, and the exception that does so. */
export interface Accepted {
  readonly finding: Judged;
  readonly exception: Exception;
}

/** @returns the findings that no exception suppresses, the exceptions that suppress one, and those that are suppressed */
export function suppress(
  report: Report,
  findings: readonly Judged[],
  exceptions: readonly Exception[],
): { readonly left: readonly Judged[]; readonly used: readonly Exception[]; readonly accepted: readonly Accepted[] } {
  const own = exceptions.filter((exception) => isFor(exception, report));
  if (own.length === 0) return { left: findings, used: [], accepted: [] };
  const used = new Set<Exception>();
  const accepted: Accepted[] = [];
  const left = findings.filter((finding) => {
    const ofRule = own.filter(({ rule }) => rule === finding.rule.id);
    if (ofRule.length === 0) return true;
    const passage = passageOf(report, finding.span);
    const { sentence } = sentenceAround(report.text, finding.span);
    const matching = ofRule.filter(({ text }) => [passage, sentence].includes(withoutBlanks(text)));
    for (const exception of matching) used.add(exception);
    const [exception] = matching;
    if (exception) accepted.push({ finding, exception });
    return !exception;
  });
  return { left, used: [...used], accepted };
}

/** The sentence that a place stands in, without blanks, and where it begins. */
function sentenceAround(text: string, span: Span): { readonly sentence: string; readonly start: number } {
  let start = span.start;
  while (start > 0 && span.start - start < LONGEST_PASSAGE && !STOP.test(text.charAt(start - 1))) start--;
  let end = span.end;
  while (end < text.length && end - span.start < LONGEST_PASSAGE && !STOP.test(text.charAt(end))) end++;
  return { sentence: withoutBlanks(text, start, Math.min(end, start + 2 * LONGEST_PASSAGE)), start };
}

/** @returns the passage at `span` of a document; undefined if no report of it holds the place */
export function passageAt(volume: Volume, span: Span): ExceptionPlace | undefined {
  const here = [...volume.reports].reverse().find(({ offset }) => offset <= span.start);
  if (!here) return undefined;
  const { offset, report } = here;
  const within = { start: span.start - offset, end: Math.min(span.end - offset, report.text.length) };
  return { report: titleOf(report), text: passageOf(report, within) };
}
