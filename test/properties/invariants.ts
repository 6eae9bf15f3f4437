/** What must hold of any text whatever. Each check answers with a line for everything that does not; a throw is for the test to see. */
import { isDeepStrictEqual } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol, Position, Range, TextEdit } from "vscode-languageserver-types";
import type { Edit } from "../../server/src/facts/finding.js";
import { codeActions } from "../../server/src/language/codeActions.js";
import { foldingRanges } from "../../server/src/language/folding.js";
import { documentSymbols } from "../../server/src/language/symbols.js";
import { FIX_ALL_KIND as FIX_ALL } from "../../server/src/protocol.js";
import { parseVolume, type Report, type Span, type Volume } from "../../server/src/report/index.js";
import { type Judged, judge } from "../../server/src/rules/index.js";
import { findingsOf, type PlacedFinding } from "../../server/src/service/findings.js";
import { changesNoFigure, fixEdits } from "../../server/src/service/fixes.js";
import { volumeAsValues } from "../support/reading.js";

/** A text with what the engine makes of it. */
interface Subject {
  readonly text: string;
  readonly document: TextDocument;
  readonly volume: Volume;
  readonly findings: readonly PlacedFinding[];
}

const find = (volume: Volume): PlacedFinding[] => findingsOf(volume, (report) => judge(report));

function subjectOf(text: string): Subject {
  const volume = parseVolume(text);
  const document = TextDocument.create("untitled:r", "disclosure-report", 1, text);
  return { text, document, volume, findings: find(volume) };
}

/** Edits in order that do not overlap, made. */
const made = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight((left, { span, text: put }) => left.slice(0, span.start) + put + left.slice(span.end), text);

/** Everything in a parsed report that has a range, with a name for it. */
function* spansOf(report: Report): Generator<[string, Span]> {
  const { title, chapters, tables, lines, paragraphs } = report;
  for (const line of lines) yield [`line ${line.number}`, line];
  for (const paragraph of paragraphs) yield ["paragraph", paragraph];
  if (title) yield ["title", title.span];
  if (title?.yearSpan) yield ["year of the title", title.yearSpan];
  for (const chapter of chapters) {
    const { name, span, body, headingSpan, titleSpan, numeralSpan, subHeadings } = chapter;
    yield* [span, body, headingSpan, titleSpan].map((one): [string, Span] => [`chapter ${name}`, one]);
    if (numeralSpan) yield [`numeral of ${name}`, numeralSpan];
    for (const sub of subHeadings) yield [`sub-heading ${sub.name}`, sub.span];
  }
  for (const { table, span, rows, labels } of tables) {
    yield [`table ${table.id}`, span];
    for (const row of rows) {
      yield [`row ${row.row.id}`, row.span];
      if (row.label) yield [`label of ${row.row.id}`, row.label.span];
      for (const cell of row.cells) yield [`cell ${cell.key}`, cell.span];
    }
    for (const label of labels) yield [`label ${label.label.text}`, label.span];
  }
}

function* spansIn({ rule, span, related = [], fixes = [] }: Judged): Generator<[string, Span]> {
  yield [rule.id, span];
  for (const one of related) yield [`${rule.id}, related`, one.span];
  for (const edit of fixes.flatMap((fix) => fix.edits)) yield [`${rule.id}, edit`, edit.span];
}

function outside(spans: Iterable<[string, Span]>, length: number): string[] {
  const wrong: string[] = [];
  for (const [name, { start, end }] of spans) {
    if (!(0 <= start && start <= end && end <= length)) wrong.push(`${name}: ${start}–${end} of ${length}`);
  }
  return wrong;
}

/** Every range of the parse and of the findings lies inside its report, and the reports make up the text. */
function spansStray({ text, volume: { reports }, findings }: Subject): string[] {
  const joined = reports.map(({ report }) => report.text).join("");
  let next = 0;
  const gaps = reports.flatMap(({ offset, report }, i) => {
    const wrong = offset === next ? [] : [`report ${i} begins at ${offset}, not at ${next}`];
    next = offset + report.text.length;
    return wrong;
  });
  const lengths = new Map(reports.map(({ offset, report }) => [offset, report.text.length]));
  const stray = [
    ...reports.flatMap(({ report }) => outside(spansOf(report), report.text.length)),
    ...findings.flatMap(({ offset, finding }) => outside(spansIn(finding), lengths.get(offset) ?? Number.NaN)),
  ];
  return [...(joined === text ? [] : ["the reports are not the text"]), ...gaps, ...stray];
}

/** The edits of a fix never overlap, and at most one fix of a finding is the preferred one. */
function fixesClash({ findings }: Subject): string[] {
  return findings.flatMap(({ finding: { rule, fixes = [] } }) => [
    ...(fixes.filter(({ preferred }) => preferred).length > 1 ? [`${rule.id}: two preferred fixes`] : []),
    ...fixes.flatMap(({ edits }) => overlapping(edits.map(({ span }) => span)).map((one) => `${rule.id}: ${one}`)),
  ]);
}

function overlapping(spans: readonly Span[]): string[] {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.flatMap(({ start, end }, i) => {
    const before = ordered[i - 1];
    return before && before.end > start ? [`${before.start}–${before.end} and ${start}–${end} overlap`] : [];
  });
}

const isBefore = (a: Position, b: Position): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const holds = (outer: Range, inner: Range): boolean =>
  isBefore(outer.start, inner.start) && isBefore(inner.start, inner.end) && isBefore(inner.end, outer.end);

/** Symbols nest, in the order of the text, and their selection ranges lie inside; folded lines are lines of the text. */
function outlineBroken({ text, document, volume }: Subject): string[] {
  const whole = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const visit = (symbols: readonly DocumentSymbol[], outer: Range): string[] =>
    symbols.flatMap((symbol, i): string[] => {
      const before = symbols[i - 1];
      return [
        ...(symbol.name.trim() === "" ? ["a symbol without a name"] : []),
        ...(holds(outer, symbol.range) ? [] : [`${symbol.name} reaches out of what holds it`]),
        ...(holds(symbol.range, symbol.selectionRange) ? [] : [`${symbol.name} does not hold its selection`]),
        ...(before && !isBefore(before.range.start, symbol.range.start) ? [`${symbol.name} comes too late`] : []),
        ...visit(symbol.children ?? [], symbol.range),
      ];
    });
  const folds = foldingRanges(document, volume)
    .filter(({ startLine, endLine }) => !(0 <= startLine && startLine < endLine && endLine < document.lineCount))
    .map(({ startLine, endLine }) => `fold ${startLine}–${endLine} of ${document.lineCount} lines`);
  return [...visit(documentSymbols(document, volume, "zh"), whole), ...folds];
}

/** What an editor is offered for the whole document can be applied to it. */
function actionsStray({ text, document, volume, findings }: Subject): string[] {
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const source = { document, volume, findings, find, wording: { language: "zh" }, versioned: false } as const;
  const actions = codeActions(source, range, { diagnostics: [], only: ["quickfix", FIX_ALL] });
  return actions.flatMap(({ title, edit }) => {
    const edits: TextEdit[] = edit?.changes?.[document.uri] ?? [];
    const spans = edits.map(({ range: { start, end } }) => ({
      start: document.offsetAt(start),
      end: document.offsetAt(end),
    }));
    const moved = edits.filter(
      (one, i) => !isDeepStrictEqual(document.positionAt(spans[i]?.end ?? Number.NaN), one.range.end),
    );
    return [
      ...(edits.length === 0 ? [`${title}: no edit`] : []),
      ...moved.map(() => `${title}: an edit outside the document`),
      ...overlapping(spans).map((one) => `${title}: ${one}`),
    ];
  });
}

/** 'Fix all' leaves nothing for itself: made again, it changes nothing. */
function fixAllUnsettled({ text, volume }: Subject): string[] {
  const once = made(text, fixEdits(volume, find, changesNoFigure));
  return fixEdits(parseVolume(once), find, changesNoFigure).map(
    ({ span, text: put }) => `again ${JSON.stringify(once.slice(span.start, span.end))} → ${JSON.stringify(put)}`,
  );
}

/** The same text gets the same answer, also from a parse of its own. */
function answersDiffer({ text, findings }: Subject): string[] {
  return isDeepStrictEqual(findings, find(parseVolume(text))) ? [] : ["two judgements of one text differ"];
}

/** A volume edited is the same text parsed from scratch, and what is said of it is the same. */
export function editsDrift(texts: readonly string[]): string[] {
  let volume: Volume | undefined;
  return texts.flatMap((text, i) => {
    volume = parseVolume(text, volume);
    const fresh = parseVolume(text);
    return [
      ...(isDeepStrictEqual(volumeAsValues(volume), volumeAsValues(fresh)) ? [] : [`version ${i} is parsed otherwise`]),
      ...(isDeepStrictEqual(find(volume), find(fresh)) ? [] : [`version ${i} is judged otherwise`]),
    ];
  });
}

const CHECKS = [spansStray, fixesClash, outlineBroken, actionsStray, fixAllUnsettled, answersDiffer];

/** @returns a line for everything that does not hold of a text */
export function wrongs(text: string): string[] {
  const subject = subjectOf(text);
  return CHECKS.flatMap((check) => check(subject).map((line) => `${check.name}: ${line}`));
}
