/** The official tables, each in the measures in which the form prints it: none goes beyond one page. */

import type { TableId } from "../../../form/index.js";
import type { TableBlock, TableCell } from "../../../page/index.js";
import { CAPTIONS, gridOf, widthOf } from "../tables.js";
import { escapeXml } from "../xml.js";
import type { Body } from "./body.js";
import { SIZE, TEXT_WIDTH } from "./measures.js";

interface Measures {
  /** The widths of the columns of labels; the others share the rest. */
  readonly labels: readonly number[];
  readonly style: "table" | "smallTable";
  /** The least height of a row. */
  readonly height: number;
}

/** Table three has 28 lines: at this height, and with its long labels on two and three lines, it takes up 190 of 225 mm. */
const MEASURES: Readonly<Record<TableId, Measures>> = {
  disclosure: { labels: [2600], style: "table", height: 454 },
  applications: { labels: [700, 960, 2585], style: "smallTable", height: 340 },
  reviews: { labels: [], style: "smallTable", height: 454 },
};

const SIDES = ["top", "left", "bottom", "right", "insideH", "insideV"];
const BORDERS = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join("");
/** Half a millimetre keeps letters off the rules. */
const CELL_MARGIN = 28;
const MARGINS = ["top", "left", "bottom", "right"]
  .map((side) => `<w:${side} w:w="${CELL_MARGIN}" w:type="dxa"/>`)
  .join("");

/** A head of no more letters stands on one line; two of a small table's are so wide, with a little room beside them. */
const LETTERS = 3;
const TWO_LETTERS = 2 * SIZE.smallTable * 10 + 20;

function widthsOf(block: TableBlock): number[] {
  const { labels } = MEASURES[block.table];
  const figures = widthOf(block) - labels.length;
  const left = TEXT_WIDTH - labels.reduce((sum, width) => sum + width, 0);
  const each = Math.floor(left / figures);
  return [
    ...labels,
    ...Array.from({ length: figures }, (_, i) => (i < figures - 1 ? each : left - each * (figures - 1))),
  ];
}

/** Labels of rows stand to the left in table three, where they are sentences; all else stands in the middle. */
const isLeft = (table: TableId, cell: TableCell): boolean =>
  table === "applications" && cell.kind === "label" && cell.heads === "row";

/** Heads over narrow columns are set in so far that two letters stand on a line, as the form prints them: 商业 over 企业. */
function setIn({ table }: TableBlock, cell: TableCell, width: number): string {
  const isHead = cell.kind === "label" && cell.heads === "column" && cell.columns === 1 && cell.text.length > LETTERS;
  const aside = Math.floor((width - 2 * CELL_MARGIN - TWO_LETTERS) / 2);
  return table === "applications" && isHead && aside > 0 ? `<w:ind w:left="${aside}" w:right="${aside}"/>` : "";
}

/**
 * Writes a table. Its lines are kept together on one page, and no line is broken.
 */
export function writeTable(body: Body, block: TableBlock): void {
  const { table, lines } = block;
  const { style, height } = MEASURES[table];
  const widths = widthsOf(block);
  const grid = gridOf(block);
  const heads = lines.findIndex(({ state }) => state !== undefined);
  body.add(
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>` +
      `<w:tblLayout w:type="fixed"/><w:tblCellMar>${MARGINS}</w:tblCellMar><w:tblCaption w:val="${escapeXml(CAPTIONS[table])}"/></w:tblPr>` +
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>`,
  );
  grid.forEach((places, line) => {
    const head = line < heads ? "<w:tblHeader/>" : "";
    body.add(`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/>${head}</w:trPr>`);
    for (const { cell, begun, column } of places) {
      const width = widths.slice(column, column + cell.columns).reduce((sum, one) => sum + one, 0);
      body.add(`<w:tc>${cellProperties(cell, begun, width)}`);
      const kept = line < grid.length - 1 ? "<w:keepNext/>" : "";
      const run = { words: cell.text, place: cell.place };
      const aligned = isLeft(table, cell) ? '<w:jc w:val="left"/>' : "";
      body.paragraph(style, begun ? [] : [run], kept + setIn(block, cell, width) + aligned);
      body.add("</w:tc>");
    }
    body.add("</w:tr>");
  });
  body.add("</w:tbl>");
}

function cellProperties({ columns, rows }: TableCell, begun: boolean, width: number): string {
  const across = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : "";
  const down = rows === 1 ? "" : begun ? "<w:vMerge/>" : '<w:vMerge w:val="restart"/>';
  return `<w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}${down}<w:vAlign w:val="center"/></w:tcPr>`;
}
