import { describe, expect, it } from "vitest";
import { changedBetween } from "../../server/src/report/change.js";
import { splitLines } from "../../server/src/report/lines.js";
import type {
  FixedLabelReading,
  LabelReading,
  Report,
  RowReading,
  TableReading,
} from "../../server/src/report/model.js";
import { type Making, madeByLine, parseReport } from "../../server/src/report/parse.js";
import { tablesAfter } from "../../server/src/report/tablesAfter.js";
import { generateReport } from "../support/generate.js";

const written = generateReport(7, { year: 2022, style: { layout: "tabbed" }, otherQuirks: "none" });
const cell = (key: string) => written.cells.find((one) => one.key === key)?.span ?? { start: 0, end: 0 };

/** One figure of table three is not there, so that its row is short. */
const lost = cell("granted/person");
const text = written.text.slice(0, lost.start - 1) + written.text.slice(lost.end);
const old = parseReport(text);
const making = madeByLine.get(old) as Making;

/** What another text holds, held against what is said to have stood there. */
const held = (before: Report, now: string) =>
  tablesAfter(before, { text: now, lines: splitLines(now) }, changedBetween(text, now), making);

const { start, end } = cell("received/total");
const emptied = text.slice(0, start) + text.slice(end);

const TABLE = old.tables.findIndex(({ table }) => table.id === "applications");
const table = old.tables[TABLE] as TableReading;
const other = old.tables.find(({ table: { id } }) => id === "reviews") as TableReading;
const first = <Part>(parts: readonly Part[], is: (part: Part) => boolean): number => {
  const found = parts.findIndex(is);
  if (found < 0) throw new Error("no such part stands in the table");
  return found;
};
const readRow = first(table.rows, ({ state, label }) => state === "read" && label !== undefined);
const shortRow = first(table.rows, ({ state }) => state === "short");
const readLabel = first(table.labels, ({ reading }) => reading !== undefined);
const onward = ({ start: from, end: to }: { start: number; end: number }) => ({ start: from, end: to + 1 });

const withRow = (at: number, change: Partial<RowReading>): Partial<TableReading> => ({
  rows: table.rows.map((row, i) => (i === at ? { ...row, ...change } : row)),
});
const withLabel = (change: Partial<FixedLabelReading>): Partial<TableReading> => ({
  labels: table.labels.map((label, i) => (i === readLabel ? { ...label, ...change } : label)),
});
const row = table.rows[readRow] as RowReading;
const rowLabel = row.label as LabelReading;
const label = table.labels[readLabel] as FixedLabelReading;
const reading = label.reading as LabelReading;

/** A table in which one thing stood otherwise. */
const OTHERS: readonly (readonly [string, Partial<TableReading>])[] = [
  ["another table", { table: other.table }],
  ["another edition", { edition: { ...table.edition } }],
  ["another layout", { layout: { ...table.layout } }],
  ["a table that ended elsewhere", { span: onward(table.span) }],
  ["a label less", { labels: table.labels.slice(1) }],
  ["a label more", { labels: [...table.labels, label] }],
  ["another label", withLabel({ label: { ...label.label } })],
  ["a label that stood elsewhere", withLabel({ span: onward(label.span) })],
  ["a label in other words", withLabel({ reading: { ...reading, text: `${reading.text}等` } })],
  ["a label as it should be, or not", withLabel({ reading: { ...reading, exact: !reading.exact } })],
  ["a label by its place alone", withLabel({ reading: { ...reading, byPlace: true } })],
  ["a label whose words stood elsewhere", withLabel({ reading: { ...reading, span: onward(reading.span) } })],
  ["a row that could not be read", withRow(shortRow, { state: "unread" })],
  ["a short row with more figures", withRow(shortRow, { found: (table.rows[shortRow] as RowReading).found + 1 })],
  ["a row that ended elsewhere", withRow(readRow, { span: onward(row.span) })],
  ["a row in other words", withRow(readRow, { label: { ...rowLabel, text: `${rowLabel.text}等` } })],
  ["a row with a cell less", withRow(readRow, { cells: row.cells.slice(1) })],
  ["a row with a cell more", withRow(readRow, { cells: [...row.cells, ...row.cells.slice(-1)] })],
  [
    "a cell that stood elsewhere",
    withRow(readRow, { cells: row.cells.map((one, i) => (i === 0 ? { ...one, span: onward(one.span) } : one)) }),
  ],
];

describe("the tables after an edit", () => {
  it("are those that are read, where each part stands at its place", () => {
    expect(held(old, emptied)).toEqual(parseReport(emptied).tables);
  });

  it.each(OTHERS)("are not those of a report with %s", (_, change) => {
    const tables = old.tables.map((one, i) => (i === TABLE ? { ...one, ...change } : one));
    expect(held({ ...old, tables }, emptied)).toBeUndefined();
  });

  it("are not those of a report with a table more or less", () => {
    expect(held({ ...old, tables: [...old.tables, table] }, emptied)).toBeUndefined();
    expect(held({ ...old, tables: old.tables.slice(0, -1) }, emptied)).toBeUndefined();
  });

  it("are read from scratch where one of them stands twice", () => {
    const twice = `${text}\n${text.slice(other.span.start, other.span.end)}\n`;
    expect(parseReport(twice).doubles).toHaveLength(1);
    expect(parseReport(twice).tables).toEqual(old.tables);
    expect(held(old, twice)).toBeUndefined();
  });
});
