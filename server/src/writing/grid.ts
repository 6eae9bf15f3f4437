/** A table of the form as an office program draws it: lines of cells, some of them merged with a neighbour. */
import {
  type Block,
  type CellKey,
  cellKey,
  type Group,
  groupsAbove,
  isRow,
  type Label,
  type Row,
  type Table,
} from "../form/index.js";

/** `across` and `down` are swallowed by the cell to the left and by the cell above. */
export type DrawnCell =
  | { readonly kind: "label"; readonly label: Label }
  | { readonly kind: "figure"; readonly key: CellKey }
  | { readonly kind: "across" | "down" };

/** One line of the drawn table; `row` is the row of figures that stands in it. */
export interface DrawnLine {
  readonly block: Block;
  readonly cells: readonly DrawnCell[];
  readonly row?: Row;
}

/** How many cells stand to the left of the figures, and which of them (from 0) holds the row's own label. */
export interface Shape {
  readonly index: number;
  readonly width: number;
}

/** The shape of a row by how many groups it stands under. */
export type Shapes = (depth: number) => Shape;

const ACROSS: DrawnCell = { kind: "across" };
const DOWN: DrawnCell = { kind: "down" };

const times = (count: number, cell: DrawnCell): DrawnCell[] => Array.from({ length: Math.max(0, count) }, () => cell);
const labelCell = (label: Label): DrawnCell => ({ kind: "label", label });

/** The heads over the figures, level by level: a column's groups, its own label, then nothing more. */
function headLines({ columns }: Block): DrawnCell[][] {
  const levels = Math.max(...columns.map((column) => column.group?.length ?? 0)) + 1;
  return Array.from({ length: levels }, (_, level) =>
    columns.map((column, i): DrawnCell => {
      const path = column.group ?? [];
      if (level >= path.length) return level === path.length ? labelCell(column) : DOWN;
      const before = columns[i - 1]?.group?.slice(0, level + 1).join();
      return before === path.slice(0, level + 1).join() ? ACROSS : labelCell({ text: path[level] as string });
    }),
  );
}

function tops(table: Table, block: Block, width: number): DrawnLine[] {
  const heads = headLines(block);
  const count = block.columns.length;
  const over = new Set(block.columns.flatMap((column) => column.group ?? []));
  const corner = block.heads.find((head) => !over.has(head.text));
  if (block.article && corner) {
    return [
      { block, cells: [labelCell(block.article), ...times(width - 1 + count, ACROSS)] },
      { block, cells: [labelCell(corner), ...times(width - 1, ACROSS), ...(heads[0] as DrawnCell[])] },
    ];
  }
  if (!table.note || !corner) return heads.map((cells) => ({ block, cells }));
  const first = [labelCell(table.note), ...times(width - 1, ACROSS), labelCell(corner), ...times(count - 1, ACROSS)];
  return [{ block, cells: first }, ...heads.map((cells) => ({ block, cells: [...times(width, DOWN), ...cells] }))];
}

/** The row's line, and before it the lines of groups that find no room beside it. */
function body(block: Block, row: Row, shape: Shape, written: Set<Group>): DrawnLine[] {
  const figures = block.columns.map((column): DrawnCell => ({ kind: "figure", key: cellKey(row.id, column.id) }));
  if (row.text === "") return [{ block, row, cells: figures }];
  const above = groupsAbove(block, row);
  const beside = shape.index > 0 ? above.slice(-shape.index) : [];
  const alone = above.filter((group) => !beside.includes(group) && !written.has(group));
  const lead = beside.map((group) => (written.has(group) ? DOWN : labelCell(group)));
  for (const group of above) written.add(group);
  const cells = [
    ...times(shape.index - lead.length, DOWN),
    ...lead,
    labelCell(row),
    ...times(shape.width - shape.index - 1, ACROSS),
    ...figures,
  ];
  const across = times(shape.width - 1 + block.columns.length, ACROSS);
  return [...alone.map((group) => ({ block, cells: [labelCell(group), ...across] })), { block, row, cells }];
}

/**
 * @param table a table of the form
 * @param shapes how rows begin
 * @param there groups whose labels stand in the text already: their cells are merged ones
 * @returns the table line by line: of each block the article line, the heads and the rows
 */
export function draw(table: Table, shapes: Shapes, there: Iterable<Group> = []): DrawnLine[] {
  const written = new Set(there);
  return table.blocks.flatMap((block) => {
    const rows = block.lines.filter(isRow);
    const depths = rows.map((row) => groupsAbove(block, row).length);
    const width = Math.max(...depths.map((depth) => shapes(depth).width));
    return [
      ...tops(table, block, width),
      ...rows.flatMap((row, i) => body(block, row, shapes(depths[i] as number), written)),
    ];
  });
}
