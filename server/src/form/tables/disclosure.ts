import { type Block, type Column, cellKey, type Label, type Table, type YearEquation } from "../model.js";

/** Table two: what was made public without being asked. Articles are those of the Regulations (国令711). */

const CONTENT: Label = { text: "信息内容" };

/** @returns a column of counts */
export const count = (id: string, text: string): Column => ({ id, text, kind: "count" });

/**
 * @param item the item of article 20 that the block reports on, as a numeral
 * @param rows the id and the label of each row
 * @param article the same item, as in `legalBasis`
 */
export function block(item: string, id: string, columns: Column[], rows: [string, string][], article: string): Block {
  return {
    id,
    article: { text: `第二十条第（${item}）项`, variants: [`第二十条（${item}）项`] },
    heads: [CONTENT],
    columns,
    lines: rows.map(([rowId, text]) => ({ id: rowId, text, legalBasis: [article] })),
  };
}

/**
 * @param row the id of a row
 * @param cell the column that goes on from year to year
 * @param last columns of last year's table that it is made of
 * @param added this year's columns that are added
 * @param taken this year's columns that are taken away
 */
export const fromLastYear = (
  row: string,
  cell: string,
  last: readonly string[],
  added: readonly string[] = [],
  taken: readonly string[] = [],
): YearEquation => {
  const cells = (columns: readonly string[]) => columns.map((column) => cellKey(row, column));
  return {
    rule: "documents-in-force",
    cell: cellKey(row, cell),
    last: cells(last),
    added: cells(added),
    taken: cells(taken),
  };
};

/** @returns table two, which has no sums but those between years */
export const disclosure = (blocks: readonly Block[], yearly: readonly YearEquation[] = []): Table => ({
  id: "disclosure",
  chapter: 2,
  blocks,
  equations: [],
  yearly,
  totalLines: [],
});
