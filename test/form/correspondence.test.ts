/** How figures go from one edition of the form to the other. */
import { describe, expect, test } from "vitest";
import { type CellKey, correspondingCells, EDITIONS } from "../../server/src/form/index.js";

const { "2019": OLD, "2021": NEW } = EDITIONS;

describe("figures carried from one edition to the other", () => {
  const from2019 = (key: CellKey) => {
    const table = key.startsWith("other") ? OLD.tables.applications : OLD.tables.disclosure;
    return correspondingCells(key, table);
  };

  test("keep their cell where both editions have it", () => {
    expect(correspondingCells("granted/person", OLD.tables.applications)).toEqual({
      cells: ["granted/person"],
      parts: false,
    });
  });

  test("go from 制作 to 制发 and back, and to no other count of documents", () => {
    expect(from2019("regulations/issued")).toEqual({ cells: ["regulations/made"], parts: false });
    expect(correspondingCells("normativeDocuments/made", NEW.tables.disclosure)).toEqual({
      cells: ["normativeDocuments/issued"],
      parts: false,
    });
    expect(from2019("regulations/repealed")).toBeUndefined();
    expect(from2019("regulations/inForce")).toBeUndefined();
  });

  test("add the three rows of （六） up, but cannot take the one apart", () => {
    expect(correspondingCells("other/total", NEW.tables.applications)).toEqual({
      cells: ["otherHandling.notCorrected/total", "otherHandling.feeUnpaid/total", "otherHandling.other/total"],
      parts: false,
    });
    expect(from2019("otherHandling.feeUnpaid/legal")).toEqual({ cells: ["other/legal"], parts: true });
  });
});
