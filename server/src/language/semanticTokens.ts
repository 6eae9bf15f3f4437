/**
 * Colours that no pattern of a line can give: figures of the prose that are held against the tables, as what refers to
 * something fixed; labels and heads of the tables as labels.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, SemanticTokens, SemanticTokensDelta, SemanticTokensEdit } from "vscode-languageserver-types";
import { fingerprint } from "../common/fingerprint.js";
import { once } from "../common/once.js";
import { isHeld, said } from "../facts/said.js";
import type { PlacedReport, Report, Span, Volume } from "../report/index.js";
import { offsetsOf } from "../service/positions.js";
import { reportsIn } from "./place.js";

/** The protocol's own types and modifiers, for which every theme has colours. */
export const LEGEND = { tokenTypes: ["variable", "label"], tokenModifiers: ["readonly"] };

const HELD = { type: LEGEND.tokenTypes.indexOf("variable"), modifiers: 1 << LEGEND.tokenModifiers.indexOf("readonly") };
const LABEL = { type: LEGEND.tokenTypes.indexOf("label"), modifiers: 0 };

interface Token extends Span {
  readonly type: number;
  readonly modifiers: number;
}

/** The tokens of a report in the order of the text, none longer than a line, none overlapping. */
const tokensOf = once((report: Report): readonly Token[] => {
  const held = said(report).filter((one) => isHeld(one) && /\d|[０-９]/.test(report.text.slice(one.start, one.end)));
  const labels = report.tables.flatMap(({ rows, labels }) => [
    ...rows.flatMap(({ label }) => (label ? [label.span] : [])),
    ...labels.flatMap(({ reading }) => (reading ? [reading.span] : [])),
  ]);
  const tokens = [
    ...held.flatMap((span) => linesIn(report.text, span).map((line) => ({ ...line, ...HELD }))),
    ...labels.flatMap((span) => linesIn(report.text, span).map((line) => ({ ...line, ...LABEL }))),
  ];
  tokens.sort((one, other) => one.start - other.start || one.end - other.end);
  let end = 0;
  return tokens.filter((token) => {
    const isFree = token.start >= end;
    if (isFree) end = token.end;
    return isFree;
  });
});

/** The parts of a span on each of its lines, without blanks around. */
function linesIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/[^\s\u3000]+(?:[^\S\r\n]+[^\s\u3000]+)*/gu)].map(
    ({ index, 0: part }) => ({
      start: start + index,
      end: start + index + part.length,
    }),
  );
}

/** The tokens of a report as the protocol writes them, each by its distance from the one before, the first from the report's first line. */
interface Encoded {
  readonly data: readonly number[];
  /** How many lines below the report's first the last token stands. */
  readonly lines: number;
  /** What tells them from others. */
  readonly print: string;
}

/** A report begins with a line, so that its tokens are told alike wherever it stands. */
const known = new WeakMap<Report, Encoded>();

function encodedReport(document: TextDocument, { offset, report }: PlacedReport): Encoded {
  const before = known.get(report);
  if (before) return before;
  const data = encode(document, offset, tokensOf(report));
  let lines = 0;
  for (let i = 0; i < data.length; i += TOKEN) lines += data[i] as number;
  const made = { data, lines, print: fingerprint(data.join()) };
  known.set(report, made);
  return made;
}

/** The numbers of a token: lines down, characters right, length, type, modifiers. */
const TOKEN = 5;

/** Tokens of the report at `offset`, told from its first line. */
function encode(document: TextDocument, offset: number, tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let { line, character } = document.positionAt(offset);
  for (const { start, end, type, modifiers } of tokens) {
    const at = document.positionAt(offset + start);
    const isSame = at.line === line;
    data.push(at.line - line, isSame ? at.character - character : at.character, end - start, type, modifiers);
    ({ line, character } = at);
  }
  return data;
}

/** Joins what is told of several reports; `first` is the line that each begins at. */
function joined(reports: readonly { readonly first: number; readonly encoded: Encoded }[]): number[] {
  const all: number[] = [];
  let line = 0;
  for (const { first, encoded } of reports) {
    const { data, lines } = encoded;
    if (data.length === 0) continue;
    all.push(first - line + (data[0] as number));
    for (let i = 1; i < data.length; i++) all.push(data[i] as number);
    line = first + lines;
  }
  return all;
}

/** What was sent last of a document, from which the next is told as a difference. */
const sent = new WeakMap<TextDocument, SemanticTokens>();

/** The tokens of a document as it stands: they are asked for again whenever it is shown. */
const ofVolume = new WeakMap<Volume, SemanticTokens>();

/** @returns the tokens of a document */
export function semanticTokens(document: TextDocument, volume: Volume): SemanticTokens {
  const tokens = ofVolume.get(volume) ?? joinedTokens(document, volume);
  ofVolume.set(volume, tokens);
  sent.set(document, tokens);
  return tokens;
}

function joinedTokens(document: TextDocument, volume: Volume): SemanticTokens {
  const reports = volume.reports.map((report) => ({
    first: document.positionAt(report.offset).line,
    encoded: encodedReport(document, report),
  }));
  const prints = reports.map(({ first, encoded }) => `${first}:${encoded.print}`);
  return { resultId: fingerprint(prints.join()), data: joined(reports) };
}

/** @returns what changed since `previous`; all of it where that is not what was sent last */
export function semanticTokensDelta(
  document: TextDocument,
  volume: Volume,
  previous: string,
): SemanticTokens | SemanticTokensDelta {
  const before = sent.get(document);
  const now = semanticTokens(document, volume);
  if (before?.resultId !== previous || now.resultId === undefined) return now;
  return { resultId: now.resultId, edits: difference(before.data, now.data) };
}

/** @returns the tokens of a part of a document */
export function semanticTokensIn(document: TextDocument, volume: Volume, range: Range): SemanticTokens {
  const span = offsetsOf(document, range);
  const tokens = reportsIn(volume, span).flatMap(({ offset, report }) =>
    tokensOf(report)
      .filter(({ start, end }) => offset + end >= span.start && offset + start <= span.end)
      .map((token) => ({ ...token, start: token.start + offset, end: token.end + offset })),
  );
  return { data: encode(document, 0, tokens) };
}

/** The one stretch in which two lists of numbers differ. */
function difference(before: readonly number[], now: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === now.at(-1 - same)) same++;
  const deleteCount = before.length - start - same;
  const data = now.slice(start, now.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
