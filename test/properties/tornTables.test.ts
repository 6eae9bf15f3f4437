/** A row, a cell or a label lost costs its own row only, wherever in the table it stood. */
import { describe, expect, test } from "vitest";
import type { Row } from "../../server/src/form/index.js";
import { tableIn } from "../report/shown.js";
import {
  expectedRow,
  figures,
  LAYOUT_NAMES,
  type LayoutName,
  readRows,
  rowsIn,
  tableThree,
} from "../report/table/tableThree.js";

/** The first row and the last, and every fifth between, beginning elsewhere in each layout: each row has its turn. */
const placesFor = (layout: LayoutName): number[] =>
  rowsIn("2021").flatMap((_, k) => (k % 5 === LAYOUT_NAMES.indexOf(layout) % 5 || k === 0 || k === 24 ? [k] : []));

describe("one row lost", () => {
  test.each(LAYOUT_NAMES)("anywhere, %s: it is missing, all others are read", (layout) => {
    const rows = rowsIn("2021");
    for (const lost of placesFor(layout)) {
      const text = tableThree("2021", layout, (cells, index) => (index === lost ? [] : cells));
      expect(readRows(text, tableIn(text))).toEqual(
        rows.map((row, index) => (index === lost ? `${row.id}: missing` : expectedRow(row, index))),
      );
    }
  });
});

describe("one cell lost", () => {
  test.each(LAYOUT_NAMES)("anywhere, %s: its row is short, all others are read", (layout) => {
    const rows = rowsIn("2021");
    for (const lost of placesFor(layout)) {
      const column = 1 + (lost % 7);
      const text = tableThree("2021", layout, (cells, index) =>
        index === lost ? cells.filter((_, i) => i !== column) : cells,
      );
      expect(readRows(text, tableIn(text))).toEqual(
        rows.map((row, index) => (index === lost ? `${row.text}: short, 6` : expectedRow(row, index))),
      );
    }
  });
});

describe("one label lost", () => {
  // Where a row is a line (or a record), its figures can be no other row's.
  test.each(["tabbed", "piped", "vertical"] as const)("anywhere, %s: the figures are its own by order", (layout) => {
    const rows = rowsIn("2021");
    for (const lost of [1, 4, 7, 12, 15, 20, 22, 23]) {
      const text = tableThree("2021", layout, (cells, index) => (index === lost ? ["", ...cells.slice(1)] : cells));
      expect(readRows(text, tableIn(text)), `row ${lost}`).toEqual(
        rows.map((row, index) => (index === lost ? `? = ${figures(index).join(" ")}` : expectedRow(row, index))),
      );
    }
  });

  test.each(LAYOUT_NAMES)("%s: no figure of it goes to another row", (layout) => {
    for (const lost of [4, 7, 15, 22]) {
      const text = tableThree("2021", layout, (cells, index) => (index === lost ? cells.slice(1) : cells));
      readRows(text, tableIn(text)).forEach((row, index) => {
        if (row.includes(" = ") && index !== lost) expect(row).toBe(expectedRow(rowsIn("2021")[index] as Row, index));
        if (row.includes(" = ") && index === lost) expect(row).toBe(`? = ${figures(index).join(" ")}`);
      });
    }
  });
});
