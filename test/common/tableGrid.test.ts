import { describe, expect, it } from "vitest";
import { layOut } from "../../server/src/common/tableGrid.js";

interface Cell {
  readonly name: string;
  readonly across?: number;
  readonly down?: number;
}

/** The names of the cells in their places; in a place that a cell covers beside its first, with how far it is from that. */
const laid = (rows: readonly (readonly Cell[])[], limits = { columns: 10, covered: 100 }) =>
  layOut(rows, ({ across = 1, down = 1 }) => ({ across, down }), limits).map((row) =>
    Array.from(row, (place) => (place ? `${place.cell.name}${place.across}${place.down}` : "")),
  );

describe("cells that span others", () => {
  it("cover the places to the right and below, and others take what is free", () => {
    const rows = [[{ name: "a", across: 2, down: 2 }, { name: "b" }], [{ name: "c" }], [{ name: "d" }]];
    expect(laid(rows)).toEqual([["a00", "a10", "b00"], ["a01", "a11", "c00"], ["d00"]]);
  });

  it("end with the table, and leave to an earlier one what both would cover", () => {
    const rows = [[{ name: "a" }, { name: "b", down: 9 }], [{ name: "c", across: 2 }]];
    expect(laid(rows)).toEqual([
      ["a00", "b00"],
      ["c00", "b01"],
    ]);
  });

  it("have a place left where nothing reaches", () => {
    expect(laid([[{ name: "a" }, { name: "b", down: 2 }], []])).toEqual([
      ["a00", "b00"],
      ["", "b01"],
    ]);
  });

  it("are left out behind the last column, and cover one place when too many are covered", () => {
    const limits = { columns: 2, covered: 3 };
    expect(laid([[{ name: "a", across: 9 }, { name: "b" }]], limits)).toEqual([["a00", "a10"]]);
    const rows = [[{ name: "a", across: 2 }], [{ name: "b", across: 2 }], [{ name: "c", across: 2 }]];
    expect(laid(rows, limits)).toEqual([["a00", "a10"], ["b00", "b10"], ["c00"]]);
  });
});
