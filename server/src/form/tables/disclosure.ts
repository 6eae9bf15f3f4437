import type { Block, Column, Label, Table } from "../model.js";

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

/** @returns table two, which has no sums */
export const disclosure = (blocks: readonly Block[]): Table => ({
  id: "disclosure",
  chapter: 2,
  blocks,
  equations: [],
  totalLines: [],
});
