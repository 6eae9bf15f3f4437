/** The numbers that headings and labels begin with, as pages have them: with half-width or full-width marks. */

const CHINESE = "[一二三四五六七八九十]{1,3}";

/** The number of a heading or of an item of a list: 一、 （一） 1. （1）, and with any bracket or mark behind it. */
export const ITEM = new RegExp(`^(?:[（(]?${CHINESE}[）)、.．]|[（(]?\\d{1,2}\\s*[）)、.．](?!\\d))`, "u");

/** An item's number that stands alone, as some programs set it apart from its words. */
export const ITEM_ALONE = new RegExp(`^(?:[（(]?${CHINESE}[）)、.．]|[（(]?\\d{1,2}[）)、.．])$`, "u");

/**
 * The number of a label of a table: 一、 （一） 1. and no other. A figure in brackets, or with one behind it, is no number
 * of a label there but belongs to its words.
 */
export const LABEL = new RegExp(`^(?:[（(]${CHINESE}[）)]|${CHINESE}[、.．]|\\d{1,2}\\s*[.．、](?!\\d))`, "u");
