/** What the prose says in figures, each with its cells and whether they agree: for those who look from either side. */
import { once } from "../common/once.js";
import type { CellKey, TableId } from "../form/index.js";
import type { Message } from "../messages/message.js";
import { type Claim, type Link, proseOf, type Quantity, type Sum } from "../prose/index.js";
import type { Report, Span, TableReading } from "../report/index.js";
import { cellsOf, valueOfSum } from "./cells.js";
import { contradictions } from "./contradictions.js";
import { cellsByKey } from "./equations.js";
import { cellName, columnOf } from "./names.js";
import { reasonOf } from "./unsaid.js";

/**
 * - agrees: the tables have it
 * - contradicts: they have something else, and that is said
 * - differs: they have something else, but the figure may mean something else
 * - unknown: a cell is not there, holds no figure, or is in doubt itself
 */
export type SaidState = "agrees" | "contradicts" | "differs" | "unknown";

/** A figure or a claim of the prose that speaks of cells. */
export interface Said extends Span {
  /** The cells it speaks of, in the reading that agrees, else in the likeliest. */
  readonly sum: Sum;
  readonly state: SaidState;
  /** The words that say it, the figure among them. */
  readonly words: Span;
  /** What the tables have, in the unit of the tables; absent where it is unknown. */
  readonly value?: number;
  /** Why nothing is said of a figure that differs. */
  readonly reason?: Message;
}

/** @returns what the prose says of cells, in the order of the text; of a figure that must agree with several cells, one each */
export const said = once((report: Report): readonly Said[] => {
  const { links, claims } = proseOf(report);
  const all = [...links.flatMap((link) => saidBy(report, link)), ...claims.flatMap((claim) => claimed(report, claim))];
  return all.sort((one, other) => one.start - other.start || one.end - other.end);
});

/** The table counts money in 万元, the prose in yuan. */
function agrees({ unit, value, step }: Quantity, figure: number): boolean {
  const own = unit === "元" ? Number((figure * 10_000).toFixed(4)) : figure;
  return step === 1 ? own === value : Math.abs(own - value) <= step / 2 + 1e-9;
}

function saidBy(report: Report, link: Link): Said[] {
  const { quantity, sums, verdict, subject } = link;
  const { start, end } = quantity.span;
  const words = { start: Math.min(start, subject.start), end: Math.max(end, subject.end) };
  const cells = cellsOf(report);
  const readings = sums.map((sum) => ({ sum, value: valueOfSum(sum, cells) }));
  const agreeing = readings.find(({ value }) => value !== undefined && agrees(quantity, value));
  const [likeliest] = readings;
  const chosen = agreeing ?? likeliest;
  if (!chosen) return [];
  const { sum, value } = chosen;
  if (value === undefined || (!agreeing && readings.some((one) => one.value === undefined)))
    return [{ start, end, words, sum, state: "unknown" }];
  if (agreeing) return [{ start, end, words, sum, value, state: "agrees" }];
  const isSaid = contradictions(report).some((one) => one.link === link);
  if (isSaid) return [{ start, end, words, sum, value, state: "contradicts" }];
  return [{ start, end, words, sum, value, state: "differs", reason: reasonOf(verdict.evidence) }];
}

/** A claim that differs and of which nothing is said is none that was understood. */
function claimed(report: Report, { span: words, sums, verdict }: Claim): Said[] {
  const { start, end } = words;
  const cells = cellsOf(report);
  const values = sums.map((sum) => valueOfSum(sum, cells));
  const zero = Math.max(values.indexOf(0), 0);
  const [sum, value] = [sums[zero], values[zero]];
  if (!sum) return [];
  if (value === 0) return [{ start, end, words, sum, value, state: "agrees" }];
  if (value === undefined || values.includes(undefined)) return [{ start, end, words, sum, state: "unknown" }];
  return verdict.said ? [{ start, end, words, sum, value, state: "contradicts" }] : [];
}

/** @returns whether a figure is held against the tables: they have it, or it is said that they have not */
export const isHeld = ({ state }: Said): boolean => state === "agrees" || state === "contradicts";

type ByCell = ReadonlyMap<TableId, ReadonlyMap<CellKey, readonly Said[]>>;

const saidByCell = once((report: Report): ByCell => {
  const tables = new Map<TableId, Map<CellKey, Said[]>>();
  for (const one of said(report)) {
    const cells = tables.get(one.sum.table) ?? new Map<CellKey, Said[]>();
    tables.set(one.sum.table, cells);
    for (const key of [...one.sum.plus, ...one.sum.minus]) cells.set(key, [...(cells.get(key) ?? []), one]);
  }
  return tables;
});

/** @returns what the prose says of a cell, alone or with others, in the order of the text */
export function saidOf(report: Report, table: TableId, key: CellKey): readonly Said[] {
  return saidByCell(report).get(table)?.get(key) ?? [];
}

/** @returns what the prose says of cells at an offset: the shortest passages that hold it, several where it must agree with several cells */
export function saidAt(report: Report, offset: number): readonly Said[] {
  const holding = said(report).filter(({ start, end }) => start <= offset && offset <= end);
  const shortest = Math.min(...holding.map(({ start, end }) => end - start));
  return holding.filter(({ start, end }) => end - start === shortest);
}

/** @returns what the cells of a sum are called together: of one cell its row and column as in messages, else the form's words */
export function sumName(report: Report, { table, plus, minus, name }: Sum): string {
  const [key, ...others] = [...plus, ...minus];
  const reading = report.tables.find((one) => one.table.id === table);
  const place = key !== undefined && others.length === 0 && reading ? cellsByKey(reading).get(key) : undefined;
  if (reading && place) return cellName(place.row, place.cell, reading);
  // The sums of table four are called by their heads alone: 行政诉讼 counts two columns of 总计.
  return reading && table === "reviews" ? `${name}·${columnsOf(reading, plus)}` : name;
}

/** What the columns of cells are headed, each word once. */
function columnsOf(reading: TableReading, keys: readonly CellKey[]): string {
  const cells = cellsByKey(reading);
  const places = keys.flatMap((key) => cells.get(key) ?? []);
  return [...new Set(places.map(({ row, cell }) => columnOf(row, cell).text))].join("、");
}
