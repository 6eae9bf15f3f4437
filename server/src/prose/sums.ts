import { once } from "../common/once.js";
import { type CellKey, cellKey, type Table } from "../form/index.js";
import type { Sum } from "./model.js";
import { columnsNamed, crossing, reviewColumns, rowsNamed } from "./wording.js";

/** Rows of table three added up, less others, by the names of wording.ts. */
export interface Rows {
  readonly plus: readonly string[];
  readonly minus?: readonly string[];
}

/** What 收到, 受理 and 登记 may count: the new ones, all there were to deal with, those dealt with. */
export const RECEIVED: readonly Rows[] = [
  { plus: ["received"] },
  { plus: ["received", "carriedIn"] },
  { plus: ["outcomeTotal"] },
  { plus: ["outcomeTotal", "carriedOut"] },
];

/** All that there was to deal with: what came in and what was carried in. */
export const TO_DEAL: readonly Rows[] = [{ plus: ["received", "carriedIn"] }];

/** What 办结 and 答复 may count: all outcomes, without those that need no answer, without those carried in. */
export const HANDLED: readonly Rows[] = [
  { plus: ["outcomeTotal"] },
  { plus: ["outcomeTotal"], minus: ["carriedIn"] },
  { plus: ["received"], minus: ["carriedOut"] },
  { plus: ["outcomeTotal"], minus: ["otherHandling"] },
  { plus: ["outcomeTotal"], minus: ["otherHandling", "declined"] },
];

const NUMBERING = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])/;

function plainLabel(text: string): string {
  return text.replace(NUMBERING, "").replace(/（区分处理.*$/, "");
}

function nameOf(table: Table, id: string): string {
  for (const block of table.blocks) {
    const line = block.lines.find((candidate) => candidate.id === id);
    if (line) return plainLabel(line.text);
  }
  return rowsNamed(table, id)
    .map((row) => nameOf(table, row))
    .join(" + ");
}

function columnName(table: Table, id: string): string {
  const column = table.blocks.flatMap((block) => [...block.columns]).find((candidate) => candidate.id === id);
  return column ? [...(column.group ?? []), column.text].join(" · ") : id;
}

/**
 * @param columns ids of columns, or texts of heads, of table three
 * @returns the sum of those rows in those columns; undefined where the table has no such row
 */
export function applicationSum(table: Table, rows: Rows, columns: readonly string[]): Sum | undefined {
  const known = within(sumsOf(table), keyOf(columns));
  const key = rows.minus ? `${rows.plus} ${rows.minus}` : keyOf(rows.plus);
  let sum = known.get(key);
  if (sum === undefined && !known.has(key)) {
    sum = addUp(table, rows, columns);
    known.set(key, sum);
  }
  return sum;
}

/** Sums by two keys: the same few are asked for in every sentence. */
type Sums = Map<string, Map<string, Sum | undefined>>;

function within(sums: Sums, key: string): Map<string, Sum | undefined> {
  let found = sums.get(key);
  if (!found) {
    found = new Map();
    sums.set(key, found);
  }
  return found;
}

/** The sums of a table by their columns, and by their rows. */
const sumsOf = once((_: Table): Sums => new Map());

function addUp(table: Table, rows: Rows, columns: readonly string[]): Sum | undefined {
  const across = columns.flatMap((id) => columnsNamed(table, id));
  const keys = (ids: readonly string[]): CellKey[] | undefined => {
    const named = ids.map((id) => rowsNamed(table, id));
    return named.some((found) => found.length === 0) ? undefined : crossing(named.flat(), across);
  };
  const plus = keys(rows.plus);
  const minus = keys(rows.minus ?? []);
  if (!plus || !minus || across.length === 0) return undefined;
  const less = (rows.minus ?? []).map((id) => ` − ${nameOf(table, id)}`).join("");
  const names = rows.plus.map((id) => nameOf(table, id)).join(" + ") + less;
  return {
    table: "applications",
    plus,
    minus,
    name: `${names} · ${columns.map((id) => columnName(table, id)).join(" + ")}`,
  };
}

/** @returns the sums of each way to read the rows in each way to read the columns */
export function applicationSums(
  table: Table,
  rows: readonly Rows[],
  columns: readonly (readonly string[])[],
): readonly Sum[] {
  const known = crossingsOf(table)(rows);
  const key = columns.length === 1 ? keyOf(columns[0] as readonly string[]) : columns.map(keyOf).join(" ");
  let sums = known.get(key);
  if (!sums) {
    sums = columns.flatMap((across) => rows.flatMap((reading) => applicationSum(table, reading, across) ?? []));
    known.set(key, sums);
  }
  return sums;
}

/** Most name one column: its id is the key. */
const keyOf = (ids: readonly string[]): string => (ids.length === 1 ? (ids[0] as string) : ids.join());

/** The sums of a table by the list of rows, and in it by the columns. */
const crossingsOf = once((_: Table) => once((_rows: readonly Rows[]): Map<string, readonly Sum[]> => new Map()));

const TOTAL: readonly string[] = ["total"];

/** @returns the sum of one row in those columns; none where the table has no such row */
export function sumsIn(table: Table, row: string, columns = TOTAL): readonly Sum[] {
  const sum = applicationSum(table, { plus: [row] }, columns);
  return sum ? [sum] : [];
}

const REVIEW_ROW = "reviews";

/**
 * @param heads 行政复议, 行政诉讼 or one of the two ways to court
 * @param results what is counted under them: total, upheld …
 */
export function reviewSum(heads: readonly string[], results: readonly string[], minus = NO_RESULTS): Sum {
  const known = within(REVIEW_SUMS, keyOf(heads));
  const key = minus.length > 0 ? `${results} ${minus}` : keyOf(results);
  let sum = known.get(key);
  if (!sum) {
    sum = addReviews(heads, results, minus);
    known.set(key, sum);
  }
  return sum;
}

const NO_RESULTS: readonly string[] = [];

/** By heads, and by results. */
const REVIEW_SUMS: Sums = new Map();

function addReviews(heads: readonly string[], results: readonly string[], minus: readonly string[]): Sum {
  const keys = (ids: readonly string[]) =>
    ids.flatMap((result) => heads.flatMap((head) => reviewColumns(head, result).map((id) => cellKey(REVIEW_ROW, id))));
  return { table: "reviews", plus: keys(results), minus: keys(minus), name: heads.join(" + ") };
}

/** @returns the cell of table two where the row and the first of those columns that its block has cross */
export function disclosureSum(table: Table, rowId: string, columns: readonly string[]): Sum | undefined {
  const known = within(cellsOf(table), rowId);
  const key = keyOf(columns);
  let sum = known.get(key);
  if (sum === undefined && !known.has(key)) {
    sum = crossingOf(table, rowId, columns);
    known.set(key, sum);
  }
  return sum;
}

/** The cells of a table by their row, and by the columns that may be meant. */
const cellsOf = once((_: Table): Sums => new Map());

function crossingOf(table: Table, rowId: string, columns: readonly string[]): Sum | undefined {
  for (const block of table.blocks) {
    const row = block.lines.find((line) => line.id === rowId);
    const column = row && block.columns.find((candidate) => columns.includes(candidate.id));
    if (row && column) {
      return {
        table: "disclosure",
        plus: [cellKey(row.id, column.id)],
        minus: [],
        name: `${row.text} · ${column.text}`,
      };
    }
  }
  return undefined;
}
