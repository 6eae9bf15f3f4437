/** What the editions of the form have in common, so that figures can be carried from one to another. */
import { type CellKey, type Column, cellKey, type Group, isRow, type Row, rowsOf, type Table } from "./model.js";

type Named = Pick<Row | Column | Group, "id" | "sameAs">;

/** Do two editions count the same by these? */
const areSame = (one: Named, other: Named): boolean =>
  one.id === other.id || one.sameAs?.includes(other.id) === true || other.sameAs?.includes(one.id) === true;

const linesOf = (table: Table): (Group | Row)[] => table.blocks.flatMap((block) => [...block.lines]);

const holds = (table: Table, key: CellKey): boolean =>
  rowsOf(table).some(({ row, block }) => block.columns.some((column) => cellKey(row.id, column.id) === key));

/**
 * @param key a cell of the table that is written
 * @param to that table
 * @param from the same table of the edition that the figures come from
 * @returns the cells of the other edition that its figure is the sum of; undefined where nothing corresponds. `parts`
 *   says that the figure is one of several parts of that sum: then nothing but a 0 can be carried over.
 */
export function correspondingCells(
  key: CellKey,
  to: Table,
  from: Table,
): { readonly cells: readonly CellKey[]; readonly parts: boolean } | undefined {
  if (holds(from, key)) return { cells: [key], parts: false };
  const [rowId, columnId] = key.split("/");
  const place = rowsOf(to).find(({ row }) => row.id === rowId);
  const column = place?.block.columns.find(({ id }) => id === columnId);
  if (!place || !column) return undefined;
  const cellsOf = (rows: readonly Row[]): CellKey[] =>
    rows.flatMap((row) =>
      rowsOf(from)
        .filter((other) => other.row === row)
        .flatMap(({ block }) => block.columns.filter((other) => areSame(other, column)))
        .map((other) => cellKey(row.id, other.id)),
    );
  const lines = linesOf(from);
  const same = lines.find((line) => areSame(line, place.row));
  const rows = same ? (isRow(same) ? [same] : rowsIn(from, same)) : [];
  const cells = cellsOf(rows);
  if (cells.length > 0) return { cells, parts: false };
  const whole = wholeOf(place.row, to, from);
  return whole ? { cells: cellsOf([whole]), parts: true } : undefined;
}

const rowsIn = (table: Table, group: Group): Row[] =>
  linesOf(table)
    .filter(isRow)
    .filter((row) => row.group === group.id);

/** The one row of `from` that counts what the rows beside `row` count on `to` together. */
function wholeOf(row: Row, to: Table, from: Table): Row | undefined {
  const group = linesOf(to).find((line) => line.id === row.group);
  return (
    group &&
    linesOf(from)
      .filter(isRow)
      .find((line) => areSame(line, group))
  );
}

/** @returns the rows of `to` that count together what `row` of another edition counts alone; none where it is not so */
export function divided(row: Row, to: Table): readonly Row[] {
  const group = linesOf(to).find((line) => !isRow(line) && areSame(line, row));
  return group ? rowsIn(to, group) : [];
}
