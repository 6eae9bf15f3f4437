/** The numbers that headings and labels begin with, as pages have them: with half-width or full-width marks. */

const CHINESE = "[一二三四五六七八九十]{1,3}";

/** The number of a heading or of an item of a list: 一、 （一） 1. （1）, and with any bracket or mark behind it. */
export const ITEM = new RegExp(`^(?:[（(]?${CHINESE}[）)、.．]|[（(]?\\d{1,2}\\s*[）)、.．](?!\\d))`, "u");

/** An item's number that stands alone, as some programs set it apart from its words. */
export const ITEM_ALONE = new RegExp(`^(?:[（(]?${CHINESE}[）)、.．]|[（(]?\\d{1,2}[）)、.．])$`, "u");

/** The numbers that labels of a table begin with, by how deep they stand: 一、 over （一） over 1. */
const DEPTHS = [`${CHINESE}[、.．]`, `[（(]${CHINESE}[）)]`, "\\d{1,2}\\s*[.．、](?!\\d)"].map(
  (number) => new RegExp(`^${number}`, "u"),
);

/** @returns how deep the label of a table stands by the number that it begins with; -1 where it begins with none */
export const depthOf = (label: string): number => DEPTHS.findIndex((number) => number.test(label.normalize("NFKC")));

/**
 * An item's number in a half bracket, or in brackets where it is a figure, is none of a label: what it stands in front of
 * goes on with the words before.
 * @returns whether a text of a table begins with the number of a label
 */
export const isNumbered = (label: string): boolean => depthOf(label) >= 0;

/** @returns whether a label's number is the first of its depth */
export const isFirst = (label: string): boolean =>
  /^[(（]?[一1](?![\d一二三四五六七八九十])/u.test(label.normalize("NFKC"));
