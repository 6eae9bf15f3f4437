/** A table of the form as the office program draws it: rows of cells, some of them merged with a neighbour. */
import {
  type Block,
  type CellKey,
  type Column,
  cellKey,
  type Group,
  isRow,
  type Label,
  type Row,
  type Table,
} from "../../server/src/form/index.js";

export type LabelPart = "note" | "article" | "head" | "column" | "group" | "row";

/** `across` and `down` are swallowed by the cell to the left and by the cell above. */
export type GridCell =
  | { readonly kind: "label"; readonly label: Label; readonly part: LabelPart; readonly row?: Row }
  | { readonly kind: "figure"; readonly key: CellKey; readonly column: Column; readonly row: Row }
  | { readonly kind: "across" | "down" };

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The row of figures that stands in it. */
  readonly row?: Row;
}

export interface GridOptions {
  /** How many columns hold labels; group labels that find no room get a line of their own. */
  readonly labelColumns: 1 | 2 | 3;
  /** From this row of figures on (counted from 0) there are two label columns: a page break cut the first one off. */
  readonly cutFrom?: number;
  /** The note stands below the heads instead of in the corner. */
  readonly noteAfterHead: boolean;
}

const ACROSS: GridCell = { kind: "across" };
const DOWN: GridCell = { kind: "down" };
const times = (count: number, cell: GridCell): GridCell[] => Array.from({ length: count }, () => cell);

/** The heads over the figures, outermost first: a column's groups, its own label, then nothing more. */
function headRows({ columns, heads }: Block): GridCell[][] {
  const levels = Math.max(...columns.map((column) => column.group?.length ?? 0)) + 1;
  return Array.from({ length: levels }, (_, level) =>
    columns.map((column, index): GridCell => {
      const groups = column.group ?? [];
      const name = groups[level];
      if (name === undefined) {
        return level === groups.length ? { kind: "label", label: column, part: "column" } : DOWN;
      }
      const before = columns[index - 1]?.group?.slice(0, level + 1).join();
      if (before === groups.slice(0, level + 1).join()) return ACROSS;
      const label = heads.find((head) => head.text === name);
      if (!label) throw new Error(`the form has no head ${name}`);
      return { kind: "label", label, part: "head" };
    }),
  );
}

/** The groups that a line stands under, outermost first. */
function groupsAbove(block: Block, line: Group | Row): Group[] {
  const parentId = isRow(line) ? line.group : line.parent;
  const parent = block.lines.find((other): other is Group => !isRow(other) && other.id === parentId);
  return parent ? [...groupsAbove(block, parent), parent] : [];
}

const figureCells = (block: Block, row: Row): GridCell[] =>
  block.columns.map((column) => ({ kind: "figure", key: cellKey(row.id, column.id), column, row }));

function bodyRows(block: Block, options: GridOptions): GridRow[] {
  const rows: GridRow[] = [];
  const written = new Set<Group>();
  block.lines.filter(isRow).forEach((row, index) => {
    const width = index >= (options.cutFrom ?? Number.POSITIVE_INFINITY) ? 2 : options.labelColumns;
    const above = groupsAbove(block, row);
    const beside = width > 1 ? above.slice(1 - width) : [];
    const label = (group: Group): GridCell => {
      const first = !written.has(group);
      written.add(group);
      return first ? { kind: "label", label: group, part: "group" } : DOWN;
    };
    for (const group of above.filter((group) => !beside.includes(group) && !written.has(group))) {
      rows.push({ cells: [label(group), ...times(width - 1 + block.columns.length, ACROSS)] });
    }
    const cells = [...beside.map(label), { kind: "label", label: row, part: "row", row } satisfies GridCell];
    rows.push({ row, cells: [...cells, ...times(width - cells.length, ACROSS), ...figureCells(block, row)] });
  });
  return rows;
}

/** Table two: an article line, then the column heads beside 信息内容, then the rows. */
function plainBlock(block: Block, options: GridOptions): GridRow[] {
  const [corner] = block.heads;
  const heads = headRows(block)[0];
  if (!block.article || !corner || !heads) throw new Error(`${block.id} is no block of table two`);
  return [
    { cells: [{ kind: "label", label: block.article, part: "article" }, ...times(block.columns.length, ACROSS)] },
    { cells: [{ kind: "label", label: corner, part: "head" }, ...heads] },
    ...bodyRows(block, { ...options, labelColumns: 1 }),
  ];
}

/** Table three: the note in the corner, 申请人情况 over all columns, then two rows of heads. */
function notedBlock(block: Block, note: Label, options: GridOptions): GridRow[] {
  const width = options.labelColumns;
  const groups = new Set(block.columns.flatMap((column) => column.group ?? []));
  const over = block.heads.find((head) => !groups.has(head.text));
  if (!over) throw new Error(`${block.id} has no head over its columns`);
  const noteCells: GridCell[] = [{ kind: "label", label: note, part: "note" }, ...times(width - 1, ACROSS)];
  const top: GridCell[] = [{ kind: "label", label: over, part: "head" }, ...times(block.columns.length - 1, ACROSS)];
  const heads = headRows(block).map((cells) => ({ cells: [...times(width, DOWN), ...cells] }));
  const noteRow = { cells: [...noteCells, ...times(block.columns.length, ACROSS)] };
  const start = options.noteAfterHead
    ? [{ cells: [...times(width, DOWN), ...top] }, ...heads, noteRow]
    : [{ cells: [...noteCells, ...top] }, ...heads];
  return [...start, ...bodyRows(block, options)];
}

/** Table four: heads and one row of figures, no label beside it. */
function unlabelledBlock(block: Block): GridRow[] {
  const rows = block.lines.filter(isRow).map((row) => ({ row, cells: figureCells(block, row) }));
  return [...headRows(block).map((cells) => ({ cells })), ...rows];
}

/** @returns the rows of each block of `table`; every row of a block has as many cells as the block has columns */
export function gridOf(table: Table, options: GridOptions): GridRow[][] {
  return table.blocks.map((block) => {
    if (table.note) return notedBlock(block, table.note, options);
    return block.lines.every((line) => line.text === "") ? unlabelledBlock(block) : plainBlock(block, options);
  });
}
