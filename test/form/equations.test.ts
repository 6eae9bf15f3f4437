/** The sums that the form demands (勾稽关系). */
import { describe, expect, test } from "vitest";
import { type Equation, rowsOf, type Table } from "../../server/src/form/index.js";
import { FORMS } from "../support/editions.js";

const APPLICATIONS = [
  { edition: "2019", table: FORMS["2019"].tables.applications, rows: 23, outcomes: 19 },
  { edition: "2021", table: FORMS["2021"].tables.applications, rows: 25, outcomes: 21 },
] as const;
const { reviews } = FORMS["2021"].tables;

const equation = (table: Table, id: string): Equation => {
  const found = table.equations.find((one) => one.id === id);
  if (!found) throw new Error(`no equation ${id}`);
  return found;
};
const counted = (table: Table, rule: string) => table.equations.filter((one) => one.rule === rule).length;
const cellsOf = (table: Table) =>
  rowsOf(table).flatMap(({ row, block }) => block.columns.map((column) => `${row.id}/${column.id}`));

describe.each(APPLICATIONS)("table three of $edition", ({ table, rows, outcomes }) => {
  test("has a sum for each row and two for each of the seven columns", () => {
    expect(counted(table, "row-total")).toBe(rows);
    expect(counted(table, "outcome-total")).toBe(7);
    expect(counted(table, "balance")).toBe(7);
    expect(table.equations).toHaveLength(rows + 14);
  });

  test("adds six kinds of applicants up to the row's total", () => {
    const { left, right, total } = equation(table, "row:granted");
    expect(left.map((key) => key.split("/")[1])).toEqual([
      "person",
      "business",
      "research",
      "welfare",
      "legal",
      "otherOrganisation",
    ]);
    expect(left.every((key) => key.startsWith("granted/"))).toBe(true);
    expect(right).toEqual(["granted/total"]);
    expect(total).toBe("granted/total");
  });

  test("adds every outcome from （一） to （六） up to （七）总计", () => {
    const { left, right, total } = equation(table, "outcomes:person");
    const inner = rowsOf(table)
      .map(({ row }) => row.id)
      .slice(2, -2);
    expect(inner).toHaveLength(outcomes);
    expect(left).toEqual(inner.map((id) => `${id}/person`));
    expect(right).toEqual(["outcomeTotal/person"]);
    expect(total).toBe("outcomeTotal/person");
  });

  test("holds the first and second item against the third and fourth", () => {
    expect(equation(table, "balance:welfare")).toMatchObject({
      left: ["received/welfare", "carriedIn/welfare"],
      right: ["outcomeTotal/welfare", "carriedOut/welfare"],
    });
  });

  test("has each cell in two sums, those of （七）总计 in three, and no other cell", () => {
    const times = new Map(cellsOf(table).map((key) => [key, 0]));
    for (const { left, right } of table.equations)
      for (const key of [...left, ...right]) times.set(key, (times.get(key) ?? Number.NaN) + 1);
    expect(times.size).toBe(rows * 7);
    for (const [key, count] of times)
      expect({ key, count }).toEqual({ key, count: key.startsWith("outcomeTotal/") ? 3 : 2 });
  });

  test("states its sums in one row and one column", () => {
    const [row, column] = table.totalLines;
    expect(table.totalLines).toHaveLength(2);
    expect(row?.cells).toEqual(cellsOf(table).filter((key) => key.startsWith("outcomeTotal/")));
    expect(row?.cells).toHaveLength(7);
    expect(column?.cells).toEqual(cellsOf(table).filter((key) => key.endsWith("/total")));
    expect(column?.cells).toHaveLength(rows);
  });
});

describe("table four", () => {
  test("adds four results up to the total of each group", () => {
    const sum = (group: string) => ({
      rule: "review-total",
      left: ["upheld", "corrected", "other", "pending"].map((result) => `reviews/${group}.${result}`),
      right: [`reviews/${group}.total`],
      total: `reviews/${group}.total`,
    });
    expect(reviews.equations).toMatchObject([sum("review"), sum("directSuit"), sum("suitAfterReview")]);
    expect(reviews.equations).toHaveLength(3);
  });

  test("has each of its fifteen cells in one sum", () => {
    const inSums = reviews.equations.flatMap(({ left, right }) => [...left, ...right]);
    expect(inSums).toEqual(cellsOf(reviews));
    expect(inSums).toHaveLength(15);
  });
});

test("every equation of an edition has a name of its own", () => {
  for (const { tables } of Object.values(FORMS)) {
    const ids = Object.values(tables).flatMap((table) => table.equations.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  }
});
