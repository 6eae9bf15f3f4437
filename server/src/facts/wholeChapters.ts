/** Whether a chapter is whole where it stands, so that it can be moved or go without tearing anything. */
import type { Report, Span } from "../report/model.js";
import { isBare, type PlanEntry, saysNone } from "./chapters.js";

/** What parts the cells of a row, in any layout. */
const BETWEEN_CELLS = /[\t|｜　]+| {2,}/u;

const FIGURE = /^[-－]?[\d０-９][\d０-９,.，．]*$/u;

/** Is a line a row of a table, read or not: two figures or more stand as cells in it, or one is all of it? */
function isRow(line: string): boolean {
  const cells = line.split(BETWEEN_CELLS).filter((cell) => cell !== "");
  const figures = cells.filter((cell) => FIGURE.test(cell.trim()));
  return figures.length > 1 || (figures.length === 1 && cells.length === 1);
}

/** @returns whether a table of the form goes on over a place */
function isWithinTable({ tables, doubles }: Report, offset: number): boolean {
  return [...tables, ...doubles].some(({ span }) => span.start < offset && offset < span.end);
}

/** @returns whether no table of the form reaches over an end of a stretch */
export function partsNoTable(report: Report, { start, end }: Span): boolean {
  return !isWithinTable(report, start) && !isWithinTable(report, end);
}

/** Are there figures in the stretch, outside a table that was read, that look like rows of a table? */
function holdsUnreadRows({ text, lines, tables, doubles }: Report, extent: Span): boolean {
  const read = [...tables, ...doubles];
  return lines.some(
    ({ start, end }) =>
      start >= extent.start &&
      end <= extent.end &&
      !read.some(({ span }) => start < span.end && span.start < end) &&
      isRow(text.slice(start, end)),
  );
}

/** @returns whether no table is torn by the ends of a stretch of whole lines, nor so badly within it that rows are unread */
export function isTogether(report: Report, extent: Span): boolean {
  return partsNoTable(report, extent) && !holdsUnreadRows(report, extent);
}

/**
 * @returns whether all that belongs to a chapter stands under its heading, and nothing that belongs to another: its own
 *   table with every row, no other table nor rows of one; in a chapter without a table some words
 */
export function isWhole(report: Report, entry: PlanEntry): boolean {
  const { chapter, extent } = entry;
  if (!isTogether(report, extent)) return false;
  const tables = [...report.tables, ...report.doubles].filter(
    ({ span }) => span.start >= extent.start && span.start < extent.end,
  );
  if (!chapter.table) return tables.length === 0 && (!isBare(report, entry) || saysNone(report, entry));
  return (
    tables.length === 1 &&
    tables.every(({ table, rows }) => table.id === chapter.table && rows.every(({ state }) => state === "read"))
  );
}
