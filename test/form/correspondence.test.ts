/** How figures go from one edition of the form to the other. */
import { describe, expect, test } from "vitest";
import { type CellKey, correspondingCells, divided, type Edition, rowsOf } from "../../server/src/form/index.js";
import { FORMS } from "../support/editions.js";

const { "2019": OLD, "2021": NEW } = FORMS;

describe("figures carried from one edition to the other", () => {
  const inTableTwo = (key: CellKey, to: Edition, from: Edition) =>
    correspondingCells(key, to.tables.disclosure, from.tables.disclosure);
  const inTableThree = (key: CellKey, to: Edition, from: Edition) =>
    correspondingCells(key, to.tables.applications, from.tables.applications);

  test("keep their cell where both editions have it", () => {
    expect(inTableThree("granted/person", NEW, OLD)).toEqual({ cells: ["granted/person"], parts: false });
    expect(inTableTwo("licences/decisions", OLD, NEW)).toEqual({ cells: ["licences/decisions"], parts: false });
  });

  test("go from 制作 to 制发 and back, and to no other count of documents", () => {
    expect(inTableTwo("regulations/issued", NEW, OLD)).toEqual({ cells: ["regulations/made"], parts: false });
    expect(inTableTwo("normativeDocuments/made", OLD, NEW)).toEqual({
      cells: ["normativeDocuments/issued"],
      parts: false,
    });
    expect(inTableTwo("regulations/repealed", NEW, OLD)).toBeUndefined();
    expect(inTableTwo("regulations/inForce", NEW, OLD)).toBeUndefined();
  });

  test("do not go to a column of the same name in another row", () => {
    expect(inTableTwo("charges/amount", NEW, OLD)).toBeUndefined();
    expect(inTableTwo("procurement/amount", OLD, NEW)).toBeUndefined();
  });

  test("add the three rows of （六） up, but cannot take the one apart", () => {
    expect(inTableThree("other/total", OLD, NEW)).toEqual({
      cells: ["otherHandling.notCorrected/total", "otherHandling.feeUnpaid/total", "otherHandling.other/total"],
      parts: false,
    });
    expect(inTableThree("otherHandling.feeUnpaid/legal", NEW, OLD)).toEqual({ cells: ["other/legal"], parts: true });
  });

  test("come from nowhere for a cell that is not on the form", () => {
    expect(inTableThree("other/weather", OLD, NEW)).toBeUndefined();
    expect(inTableThree("weather/total", OLD, NEW)).toBeUndefined();
  });
});

test("one row is divided on the newer form, and no other", () => {
  const found = rowsOf(OLD.tables.applications).map(({ row }) => [
    row.id,
    divided(row, NEW.tables.applications).length,
  ]);
  expect(found.filter(([, rows]) => rows !== 0)).toEqual([["other", 3]]);
  for (const { row } of rowsOf(NEW.tables.applications)) expect(divided(row, OLD.tables.applications)).toEqual([]);
});
