/** What a cell of a sheet shows: numbers, dates and shares as people read them. */
import { childOf, contentOf, elementsOf, type XmlElement } from "../xml.js";

/** How a cell's number is shown, as far as it changes the digits. */
export type NumberStyle = "plain" | "date" | "percent";

/** The program's own formats of dates (ISO/IEC 29500-1, 18.8.30), Chinese ones too; and of shares. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
const PERCENT_IDS: ReadonlySet<number> = new Set([9, 10]);

/** A format without words in quotation marks, colours, and what is shown as it is. */
const bare = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");

function styleOf(id: number, format: string | undefined): NumberStyle {
  if (format === undefined) return isDateId(id) ? "date" : PERCENT_IDS.has(id) ? "percent" : "plain";
  const codes = bare(format);
  if (/[yd]/i.test(codes) && !/general/i.test(codes)) return "date";
  return codes.includes("%") ? "percent" : "plain";
}

/** @returns by the number of a cell's style: how its number is shown */
export function numberStyles(root: XmlElement | undefined): NumberStyle[] {
  const formats = new Map(
    elementsOf(childOf(root, "s:numFmts") ?? EMPTY).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "",
    ]),
  );
  return elementsOf(childOf(root, "s:cellXfs") ?? EMPTY).map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return styleOf(id, formats.get(id));
  });
}

const EMPTY: XmlElement = { name: "", attributes: {}, children: [], start: 0, end: 0 };

/** @returns the text of a shared or an inline string, without how it is pronounced */
export function stringIn(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === "s:t" ? contentOf(child) : child.name === "s:r" ? stringIn(child) : ""))
    .join("");
}

/** So many digits of a binary number are sure; programs show no more. */
const SURE_DIGITS = 15;

const DAY_MS = 86_400_000;
/** Day 0 of the two calendars, with the day that 1900 did not have. */
const EPOCHS = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/**
 * @param written a number as the file has it
 * @param style how it is shown
 * @param from1904 days are counted from 1904
 */
export function shownNumber(written: string, style: NumberStyle, from1904: boolean): string {
  const value = Number(written);
  if (written.trim() === "" || !Number.isFinite(value)) return written;
  if (style === "date" && value >= 1 && value < 2_958_466) {
    const day = new Date((from1904 ? EPOCHS.from1904 : EPOCHS.from1900) + Math.floor(value) * DAY_MS);
    return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  }
  const shown = Number((style === "percent" ? value * 100 : value).toPrecision(SURE_DIGITS));
  return style === "percent" ? `${shown}%` : String(shown);
}
