/** A report of one chapter with its table, and figures of one's own in it. */
import { type CellKey, CHAPTERS, type TableId } from "../../server/src/form/index.js";
import { plainStyle } from "../../server/src/writing/style.js";
import { writeTable } from "../../server/src/writing/table.js";
import { type EditionId, FORMS } from "./editions.js";
import { type LayoutId, layoutOf } from "./layouts/index.js";

export interface TableText {
  readonly table: TableId;
  readonly edition?: EditionId;
  readonly layout?: LayoutId;
  readonly eol?: string;
  /** By row and column; `undefined` as a value is a blank cell. */
  readonly figures: Readonly<Record<string, number | undefined>>;
  /** What stands in the cells that are not named; a blank without it. */
  readonly others?: number;
}

/** @returns the text: the chapter's heading, then the table */
export function tableText({
  table,
  edition = "2021",
  layout = "tabbed",
  eol = "\n",
  figures,
  others,
}: TableText): string {
  const form = FORMS[edition].tables[table];
  const chapter = CHAPTERS.find((one) => one.table === table);
  const figureOf = (key: CellKey) => (key in figures ? figures[key] : others);
  const written = writeTable(form, plainStyle(layoutOf(layout), eol), figureOf);
  return `${chapter?.numeral}、${chapter?.title}${eol}${written}${eol}`;
}
