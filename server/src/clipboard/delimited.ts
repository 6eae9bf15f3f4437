/** TAB text as spreadsheets put it on the clipboard. */

/** A cell that holds a line break, a TAB or a quote stands in quotes, and its own quotes are doubled. */
const QUOTED = /(^|[\t\n])"((?:[^"]|""){0,2000})"(?=\t|\n|$)/g;

/** @returns the text with a row a line: what quotes held together is one cell, without line breaks and TABs */
export function unquoted(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(QUOTED, (whole, before: string, cell: string) => {
    if (!/[\n\t"]/.test(cell)) return whole;
    return before + cell.replaceAll('""', '"').replace(/[\n\t]+/g, " ");
  });
}
