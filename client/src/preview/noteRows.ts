/** What is said of a row of a table, in a row of its own right below: the cells that reach past it reach one row further. */
import type { TableLine } from "../../../server/src/page/index.js";

type Lines = readonly Pick<TableLine<unknown>, "cells">[];

/** @returns of each line the first column of each of its cells, from 0 */
function columnsOf(lines: Lines): number[][] {
  const taken = lines.map((): boolean[] => []);
  return lines.map(({ cells }, line) => {
    let column = 0;
    return cells.map(({ columns, rows }) => {
      while (taken[line]?.[column]) column++;
      const first = column;
      for (let down = 0; down < rows; down++)
        for (let across = 0; across < columns; across++) (taken[line + down] ?? [])[first + across] = true;
      column += columns;
      return first;
    });
  });
}

/**
 * @param table as it was built of these lines, with or without rows of notes
 * @param notes what is to be said, by line
 */
export function putNoteRows(table: HTMLTableElement, lines: Lines, notes: ReadonlyMap<number, HTMLElement>): void {
  for (const old of table.querySelectorAll("tr.said")) old.remove();
  const rows = [...table.rows];
  const columns = columnsOf(lines);
  lines.forEach(({ cells }, line) => {
    cells.forEach((cell, i) => {
      const element = rows[line]?.cells[i];
      const below = [...notes.keys()].filter((one) => one >= line && one < line + cell.rows - 1).length;
      if (element) element.rowSpan = cell.rows + below;
    });
  });
  for (const [line, said] of notes) {
    const row = document.createElement("tr");
    row.className = "said";
    const cell = row.insertCell();
    cell.colSpan = freeBelow(lines, columns, line);
    cell.append(said);
    rows[line]?.after(row);
  }
}

/** How many columns side by side no cell takes that reaches past a line. */
function freeBelow(lines: Lines, columns: readonly (readonly number[])[], line: number): number {
  const width = Math.max(
    ...lines.flatMap(({ cells }, i) => cells.map((cell, j) => (columns[i]?.[j] ?? 0) + cell.columns)),
  );
  const taken = Array<boolean>(width).fill(false);
  lines.slice(0, line + 1).forEach(({ cells }, i) => {
    cells.forEach((cell, j) => {
      const first = columns[i]?.[j] ?? 0;
      if (i + cell.rows - 1 > line) taken.fill(true, first, first + cell.columns);
    });
  });
  const first = taken.indexOf(false);
  const end = taken.indexOf(true, first);
  return (end < 0 ? width : end) - first;
}
