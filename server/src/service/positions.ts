/** Offsets inside, positions at the edge: UTF-16 code units both, lines from 0. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Span } from "../report/model.js";

/** @returns the range of a span whose offsets count from the start of the document */
export function rangeOf(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** @returns the offsets of a client's range; what lies outside the document is drawn to its nearest place inside */
export function offsetsOf(document: TextDocument, range: Range): Span {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}
