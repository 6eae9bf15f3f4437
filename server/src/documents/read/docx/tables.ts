/** Tables of a .docx: merged cells as cells that span rows and columns. */
import type { Table, TableCell } from "../../blocks.js";
import { childOf, elementsOf, switchIn, valueIn, type XmlElement } from "../xml.js";

/** What the rest of the document's reading does for a table. */
export interface CellReading {
  /** @returns what stands in a cell */
  readonly read: (cell: XmlElement) => Pick<TableCell, "blocks" | "picture">;
  /** A row that is hidden was left out. */
  readonly hiddenRow: () => void;
}

/** A cell as it is written in its row. */
interface WrittenCell {
  readonly element: XmlElement;
  readonly span: number;
  readonly isSpanWritten: boolean;
  /** Swallowed by the cell above, or to the left. */
  readonly merged: "down" | "across" | undefined;
}

/** A cell that grows with what it swallows. */
interface GrowingCell extends TableCell {
  rowSpan: number;
  colSpan: number;
}

/** What may stand around rows and cells. */
const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo"]);

/** The rows of a table, or the cells of a row, that are not struck out. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return WRAPPERS.has(child.name) ? within(child, name) : [];
  });
}

/** A table of more columns is none that anybody made. */
const MOST_COLUMNS = 200;

const numberIn = (element: XmlElement | undefined, name: string): number => {
  const value = Number(valueIn(element, name));
  return Number.isInteger(value) && value > 0 ? Math.min(value, MOST_COLUMNS) : 0;
};

function writtenCells(row: XmlElement): WrittenCell[] {
  const cells = within(row, "w:tc").filter((cell) => !childOf(childOf(cell, "w:tcPr"), "w:cellDel"));
  return cells.map((element) => {
    const properties = childOf(element, "w:tcPr");
    const down = childOf(properties, "w:vMerge");
    const tracked = childOf(properties, "w:cellMerge")?.attributes["w:vMerge"] === "cont";
    const across = childOf(properties, "w:hMerge");
    const isSwallowed = (merge: XmlElement | undefined): boolean =>
      merge !== undefined && merge.attributes["w:val"] !== "restart";
    const span = numberIn(properties, "w:gridSpan");
    return {
      element,
      span: span || 1,
      isSpanWritten: span > 0,
      merged: isSwallowed(across) ? "across" : isSwallowed(down) || tracked ? "down" : undefined,
    };
  });
}

const emptyCell = (colSpan: number): GrowingCell => ({ blocks: [], rowSpan: 1, colSpan });

const widthOf = (before: number, cells: readonly WrittenCell[]): number =>
  cells.reduce((sum, { span }) => sum + span, before);

/** Lays rows on the table's grid, one after the other. */
class Grid {
  readonly rows: GrowingCell[][] = [];
  /** By the column that they begin in: the cells that reach down to the last row. */
  private above = new Map<number, GrowingCell>();

  constructor(
    private readonly width: number,
    private readonly reading: CellReading,
  ) {}

  add(row: XmlElement): void {
    const before = numberIn(childOf(row, "w:trPr"), "w:gridBefore");
    const cells = writtenCells(row);
    const own: GrowingCell[] = before > 0 ? [emptyCell(before)] : [];
    const reaching = new Map<number, GrowingCell>();
    let lacking = this.width - widthOf(before, cells);
    let column = before;
    for (const cell of cells) {
      const { element, merged } = cell;
      const left = own.at(-1);
      if (merged === "across" && left) {
        left.colSpan += cell.span;
        column += cell.span;
        continue;
      }
      const over = merged === "down" ? this.above.get(column) : undefined;
      // Some programs write the width of a merged cell in its first row alone.
      const missing = over && !cell.isSpanWritten ? over.colSpan - 1 : 0;
      const span = missing > 0 && missing <= lacking ? cell.span + missing : cell.span;
      lacking -= span - cell.span;
      if (over && over.colSpan === span) {
        over.rowSpan++;
        reaching.set(column, over);
      } else {
        const read = merged === "down" ? { blocks: [] } : this.reading.read(element);
        const made: GrowingCell = { ...read, rowSpan: 1, colSpan: span };
        own.push(made);
        reaching.set(column, made);
      }
      column += span;
    }
    this.above = reaching;
    this.rows.push(own);
  }
}

/** @returns a table with what stands in its cells; rows that are struck out or hidden are left out */
export function tableOf(element: XmlElement, reading: CellReading): Table {
  const rows = within(element, "w:tr").filter((row) => {
    const properties = childOf(row, "w:trPr");
    if (childOf(properties, "w:del")) return false;
    const isHidden = switchIn(properties, "w:hidden") === true;
    if (isHidden) reading.hiddenRow();
    return !isHidden;
  });
  const columns = elementsOf(childOf(element, "w:tblGrid") ?? element).filter(
    ({ name }) => name === "w:gridCol",
  ).length;
  const grid = new Grid(columns, reading);
  for (const row of rows) grid.add(row);
  return { kind: "table", rows: grid.rows };
}
