/** Full-width digits: right as figures, so nothing is said of them, but offered in half width where somebody asks. */

import type { Span } from "../report/model.js";
import type { TextEdit } from "./rows.js";

/** A figure that holds full-width digits, with the marks that belong to it. */
const WIDE = /[０-９][０-９．，]*/gu;

/** How far beside a place a figure is looked for. */
const REACH = 40;

/** From full-width forms to half-width ones, which all stand this far below. */
const SHIFT = 0xfee0;

function narrow(text: string, from: number): TextEdit[] {
  return [...text.matchAll(WIDE)].map(({ 0: wide, index }): TextEdit => {
    const figure = wide.replace(/[．，]+$/u, "");
    const written = [...figure].map((letter) => String.fromCharCode(letter.charCodeAt(0) - SHIFT)).join("");
    return { span: { start: from + index, end: from + index + figure.length }, text: written };
  });
}

/**
 * @param text the document's text
 * @param span a place or a selection in it
 * @returns the edits that write the full-width figures there in half-width digits; none change a value
 */
export function narrowDigitsAt(text: string, span: Span): TextEdit[] {
  const from = Math.max(0, span.start - REACH);
  const near = narrow(text.slice(from, span.end + REACH), from);
  return near.filter((edit) => edit.span.start <= span.end && span.start <= edit.span.end);
}

/** @returns the edits that write all full-width figures of a text in half-width digits */
export function narrowDigits(text: string): TextEdit[] {
  return narrow(text, 0);
}

/** @returns a text with its full-width figures in half-width digits */
export function narrowed(text: string): string {
  return narrow(text, 0).reduceRight(
    (done, { span, text: put }) => done.slice(0, span.start) + put + done.slice(span.end),
    text,
  );
}
