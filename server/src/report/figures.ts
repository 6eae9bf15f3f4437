import type { FigureKind } from "../form/index.js";
import { fold, folded, oneOf } from "./characters/index.js";
import type { CellReading, Content } from "./model.js";

/** A note behind a figure: 22（其中修订16件）. */
const NOTE = /^\([^()]{0,60}\)$/;

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;

const MINUS = /^(?:[-−–—﹣]|减少?)/;

const PLUS = /^增加?/;

const UNITS: Readonly<Record<string, number>> = { 元: 0.0001, 万: 1, 万元: 1, 亿: 10000, 亿元: 10000 };

const COUNTERS = /^(?:件|项|个|条|次|份|部|宗|人|起|批次|件次)?$/;

/** A figure that Markdown has in bold or slanting: **9**. */
const EMPHASIS = /^(\*{1,3})([^*]+)\1$/;

const withoutEmphasis = (text: string): string => (text.charCodeAt(0) === 0x2a ? text.replace(EMPHASIS, "$2") : text);

/** Digits that a blank parts, be it before or behind their point: 1 2, 52. 6. */
const SPLIT = /[\d０-９]\s*[.．]?\s+[\d０-９]|[\d０-９]\s+[.．]\s*[\d０-９]/u;

/** The longest text that is looked at as a figure. */
const LONGEST_FIGURE_CHARACTERS = 100;

/** More digits than this may be no number that is exact. */
const LONGEST_PLAIN = 15;

/** The figure that a text is if it is nothing but a few half-width digits, as most cells are; -1 if it is not. */
function plainFigure(text: string): number {
  if (text.length === 0 || text.length > LONGEST_PLAIN) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The digit that a code unit of half or of full width is; -1 if it is none. */
function digitOf(code: number): number {
  const digit = code >= 0xff10 ? code - 0xff10 : code - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}

/** The figure that a text is if it is nothing but a few digits, be they of full width; -1 if it is not. */
function wideFigure(text: string): number {
  if (!areDigits(text, 0, text.length)) return -1;
  let value = 0;
  for (let i = 0; i < text.length; i++) value = value * 10 + digitOf(text.charCodeAt(i));
  return value;
}

/** @returns whether text[start, end) is nothing but a few digits of half or of full width, as most cells are */
export function areDigits(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_PLAIN) return false;
  for (let i = start; i < end; i++) if (digitOf(text.charCodeAt(i)) === -1) return false;
  return end > start;
}

const PLAIN = /^[+-]?[\d,]+(?:\.\d+)?$/;

const BLANK: Content = { kind: "blank" };
const ODD: Content = { kind: "odd" };
/** What most cells hold: figures from 0 on. */
const SMALL = Array.from({ length: 100 }, (_, value): Content => ({ kind: "figure", value, plain: true }));

/**
 * Reads what stands in a cell of figures.
 *
 * @param text the cell's text as written
 * @param kind what the form wants there. Amounts come out in 万元: a unit written in the cell is heeded.
 */
export function readContent(text: string, kind: FigureKind): Content {
  const figure = plainFigure(text);
  if (figure >= 0) return SMALL[figure] ?? { kind: "figure", value: figure, plain: true };
  const wide = wideFigure(text);
  if (wide >= 0) return { kind: "figure", value: wide, plain: false };
  if (text.length > LONGEST_FIGURE_CHARACTERS) return ODD;
  const written = text.trim();
  const plainText = withoutEmphasis(folded(written));
  if (plainText === "") return BLANK;
  const signed = plainText.replace(MINUS, "-").replace(PLUS, "");
  const match = NUMBER.exec(signed);
  if (!match) return ODD;
  if (SPLIT.test(written) && !/^\D?\d{1,3}(?:\s\d{3})+$/.test(written)) return ODD;
  const rest = signed.slice(match[0].length);
  const value = Number(match[0].replaceAll(",", ""));
  if (kind === "money") return readMoney(value, rest, written);
  const unit = rest.replace(/\([^()]*\)$/, "");
  const note = rest.slice(unit.length);
  if (!COUNTERS.test(unit) || (note !== "" && !NOTE.test(note))) return ODD;
  return { kind: "figure", value: value === 0 ? 0 : value, plain: rest === "" && PLAIN.test(written) };
}

function readMoney(value: number, rest: string, written: string): Content {
  const unit = rest.replace(/\([^()]*\)$/, "");
  const note = rest.slice(unit.length);
  if (note !== "" && !NOTE.test(note)) return ODD;
  if (unit === "") return { kind: "figure", value, plain: note === "" && PLAIN.test(written) };
  const factor = UNITS[unit];
  if (factor === undefined) return ODD;
  return { kind: "figure", value: Number((value * factor).toFixed(10)), plain: false };
}

/** @returns what puts a figure into a cell: tags that stand within stay, so that none loses its pair */
export function figureInto({ text, shown }: CellReading, figure: string): string {
  return shown === undefined ? figure : figure + (text.match(/<[^<>]*>/g)?.join("") ?? "");
}

/** What a converter put for a blank that it did not know, in front of a figure: ? 0. */
export const LOST_BLANK = /^[?？\ufffd]+[\s\u3000]+(?=\d)/u;

const WRITTEN_FIGURE =
  /^(?:[+\-−–—]|增加?|减少?)?(?:\d[\d,]*)(?:\.\d+)?(?:件次?|项|个|条|宗|批次|元|万元?|亿元?)?(?:\([^()]{0,30}\))?$/;

/** What a figure begins with, once it is folded. */
const beginsFigure = oneOf("*+-−–—增减0123456789?？\ufffd");

/** What a figure ends with, once it is folded: a digit, a comma too many, what is counted, the bracket of a note, or *. */
const endsFigure = oneOf("0123456789,件次项个条宗元万亿)*");

/** @returns whether a text that begins and ends with these code units, which are no blanks, may stand for a figure */
export const mayLookLikeFigure = (first: number, last: number): boolean =>
  beginsFigure(fold(first)) && endsFigure(fold(last));

/** @returns whether a text cut from a line stands for a figure by itself (0, －7, 1,234, 减4, 128.5万元, 22（其中修订16件）) */
export function looksLikeFigure(text: string): boolean {
  if (text.length > 40 || !beginsFigure(fold(text.charCodeAt(0)))) return false;
  return plainFigure(text) >= 0 || WRITTEN_FIGURE.test(withoutEmphasis(folded(text.replace(LOST_BLANK, ""))));
}

/** Stands in a cell that could not be read from a document: what is there is not known, and it is not blank. */
export const UNREAD = "未能识别";

const LONGEST_MARK = UNREAD.length;

const MARKS = new Set([
  UNREAD,
  "/",
  "-",
  "--",
  "—",
  "——",
  "–",
  "−",
  "\\",
  "无",
  "零",
  "〇",
  "o",
  "O",
  "*",
  "●",
  "-0",
  "无。",
]);

/** What a mark begins with, once it is folded. */
const beginsMark = oneOf(MARKS);

/** @returns whether a text of so many code units that begins with this one may stand where a figure should */
export const mayLookLikeMark = (code: number, length: number): boolean =>
  length <= LONGEST_MARK && beginsMark(fold(code));

/** @returns whether a text cut from a line stands where a figure should: a dash, a stroke, 无, 未能识别 */
export function looksLikeMark(text: string): boolean {
  return text.length <= LONGEST_MARK && MARKS.has(folded(text));
}
