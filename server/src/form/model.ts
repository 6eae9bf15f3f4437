/**
 * The vocabulary of the official form: what an edition, a table, a row, a column, a cell and an equation are.
 * Nothing outside this room knows a label of the form or spells one of its sums.
 */

/** The three tables, named for what they report: chapter two, chapter three, chapter four. */
export type TableId = "disclosure" | "applications" | "reviews";

/** What may stand in a cell: a whole number from 0, a whole number that may be negative, or an amount of money. */
export type FigureKind = "count" | "change" | "money";

/**
 * A text printed on the form; `variants` are wordings that mean the same and are accepted silently, `mistaken` short
 * words that are written for it by mistake.
 */
export interface Label {
  readonly text: string;
  readonly variants?: readonly string[];
  readonly mistaken?: readonly string[];
}

/** A label of figures, or of rows that hold figures. */
interface Part extends Label {
  readonly id: string;
  /** The ids by which other editions know what counts the same. */
  readonly sameAs?: readonly string[];
}

/** A heading over figures. `group` names the heads printed above it, outermost first. */
export interface Column extends Part {
  readonly group?: readonly string[];
  readonly kind: FigureKind;
}

/** A line of figures. `group` is the id of the group label that it stands under. */
export interface Row extends Part {
  readonly group?: string;
  /** The provisions that give the row its meaning, as articles of the Regulations unless another act is named. */
  readonly legalBasis: readonly string[];
}

/** A label over rows that carries no figures itself, such as （三）不予公开. */
export interface Group extends Part {
  readonly parent?: string;
}

/** A part of a table with heads of its own. Tables three and four are one block each. */
export interface Block {
  readonly id: string;
  /** The article line printed above the block in table two. */
  readonly article?: Label;
  /** Heads in reading order that are no column of figures (信息内容, 申请人情况, 法人或其他组织 …). */
  readonly heads: readonly Label[];
  readonly columns: readonly Column[];
  /** Groups and rows in printed order. */
  readonly lines: readonly (Group | Row)[];
}

/** A cell is named by its row and column: `received/person`. */
export type CellKey = `${string}/${string}`;

/** The rules that report a broken equation. */
export type EquationRule = "row-total" | "outcome-total" | "balance" | "review-total";

/** One 勾稽关系: the left cells add up to the right cells. `total` is the cell that states the sum. */
export interface Equation {
  readonly id: string;
  readonly rule: EquationRule;
  readonly left: readonly CellKey[];
  readonly right: readonly CellKey[];
  readonly total: CellKey;
}

/** The rules that report a broken equation between years. */
export type YearRule = "carried-over" | "documents-in-force";

/** What a cell must be by last year's report: its cells there, and what this year's report adds and takes. */
export interface YearEquation {
  readonly rule: YearRule;
  readonly cell: CellKey;
  /** Cells of last year's table. */
  readonly last: readonly CellKey[];
  readonly added: readonly CellKey[];
  readonly taken: readonly CellKey[];
}

/** A row or column of stated sums: while the whole of it is empty, the table is being filled. */
export interface TotalLine {
  readonly id: string;
  readonly cells: readonly CellKey[];
}

export interface Table {
  readonly id: TableId;
  /** The chapter it belongs to, 2 to 4. */
  readonly chapter: number;
  /** The note printed in the table's head, which may be absent. */
  readonly note?: Label;
  readonly blocks: readonly Block[];
  readonly equations: readonly Equation[];
  /** What must hold between this table and last year's. */
  readonly yearly: readonly YearEquation[];
  readonly totalLines: readonly TotalLine[];
}

/** The form as one notice set it. */
export interface Edition {
  /** The year of the notice, by which the edition is known. */
  readonly id: string;
  /** The notice that issued it. */
  readonly notice: string;
  /** The first year reported on it; the last is the one before the next edition's first. */
  readonly since: number;
  /** Does its notice name the five subjects of chapter one? */
  readonly namesSubjects: boolean;
  /** Does chapter six say what fees were charged (国办函〔2020〕109号)? */
  readonly wantsFees: boolean;
  readonly tables: Readonly<Record<TableId, Table>>;
}

/** Is this line of a block a row of figures (and not a group label)? */
export function isRow(line: Group | Row): line is Row {
  return "legalBasis" in line;
}

/** @returns the groups that a line of a block stands under, outermost first */
export function groupsAbove(block: Block, line: Group | Row): Group[] {
  const id = isRow(line) ? line.group : line.parent;
  const parent = block.lines.find((other): other is Group => !isRow(other) && other.id === id);
  return parent ? [...groupsAbove(block, parent), parent] : [];
}

/** @returns the name of the cell in `row` and `column` (their ids). */
export function cellKey(row: string, column: string): CellKey {
  return `${row}/${column}`;
}

/** @returns every row of figures of a table in printed order, with the block it stands in. */
export function rowsOf(table: Table): { readonly row: Row; readonly block: Block }[] {
  return table.blocks.flatMap((block) => block.lines.filter(isRow).map((row) => ({ row, block })));
}

/** A head of a block: of a column of figures when `column` is there, else over other heads or over the labels. */
export interface Head {
  readonly label: Label;
  readonly column?: Column;
}

/**
 * @returns the heads of a block in the order in which they are read, line by line: heads over nothing, then the first
 * level of the columns' heads from left to right, then the second, and so on
 */
export function headsOf(block: Block): Head[] {
  const over = new Set(block.columns.flatMap((column) => column.group ?? []));
  const heads: Head[] = block.heads.filter((label) => !over.has(label.text)).map((label) => ({ label }));
  const depth = Math.max(...block.columns.map((column) => column.group?.length ?? 0));
  for (let level = 0; level <= depth; level++) {
    let before: string | undefined;
    for (const column of block.columns) {
      const path = column.group ?? [];
      const reached = path.slice(0, level + 1).join("/");
      if (path.length === level) heads.push({ label: column, column });
      else if (path.length > level && reached !== before) heads.push({ label: { text: path[level] ?? "" } });
      before = path.length > level ? reached : undefined;
    }
  }
  return heads;
}

/** What is written for 总计. */
export const FOR_TOTAL: readonly string[] = ["合计"];
