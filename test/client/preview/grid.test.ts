/** The tables of the preview as grids: where keys lead, what is copied, what pasting fills in. */

import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { asText, between, fromText, type Grid, gridsOf, moved, pasted } from "../../../client/src/preview/grid.js";
import { NOTHING_LEFT } from "../../../server/src/left.js";
import { pageOf, placedPage } from "../../../server/src/page/index.js";
import { parseReport } from "../../../server/src/report/index.js";
import { REPORT } from "../../support/openReport.js";

const document = TextDocument.create("file:///r.txt", "disclosure-report", 1, REPORT);
const page = placedPage(pageOf(parseReport(REPORT)), ({ start, end }) => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
}));
const preview = { version: 1, reports: [], report: 0, page, left: NOTHING_LEFT, notes: [], totals: [] };
const [disclosure, applications, reviews] = gridsOf(preview) as [Grid, Grid, Grid];

const at = (row: number, column: number) => ({ row, column });

test("each table is the rows of its figures", () => {
  expect(disclosure.map((row) => row.length)).toEqual([3, 3, 1, 1, 1, 1]);
  expect(applications.map((row) => row.length)).toEqual(Array(25).fill(7));
  expect(reviews.map((row) => row.length)).toEqual([15]);
  expect(applications[1]?.[0]).toMatchObject({ table: 1, line: 4, cell: 1, figure: { key: "carriedIn/person" } });
});

describe("keys lead", () => {
  const lead = (grid: Grid, from: [number, number], key: string, held: { shift?: true; far?: true } = {}) => {
    const to = moved(grid, at(...from), { key, shift: held.shift ?? false, far: held.far ?? false });
    return to && [to.row, to.column];
  };

  test.each([
    ["ArrowRight", [3, 1], [3, 2]],
    ["ArrowLeft", [3, 0], [3, 0]],
    ["ArrowDown", [3, 4], [4, 4]],
    ["ArrowUp", [0, 4], [0, 4]],
    ["Home", [3, 4], [3, 0]],
    ["End", [3, 4], [3, 6]],
    ["Enter", [3, 4], [4, 4]],
    ["Tab", [3, 6], [4, 0]],
    ["PageDown", [3, 4], [13, 4]],
    ["PageDown", [20, 4], [24, 4]],
    ["PageUp", [13, 4], [3, 4]],
    ["PageUp", [3, 4], [0, 4]],
    ["a", [3, 4], undefined],
  ] as const)("%s from %j to %j", (key, from, to) => {
    expect(lead(applications, [...from], key)).toEqual(to);
  });

  test("back with Shift", () => {
    expect(lead(applications, [3, 0], "Tab", { shift: true })).toEqual([2, 6]);
    expect(lead(applications, [3, 4], "Enter", { shift: true })).toEqual([2, 4]);
  });

  test("to the edge with Ctrl", () => {
    expect(lead(applications, [3, 4], "ArrowDown", { far: true })).toEqual([24, 4]);
    expect(lead(applications, [3, 4], "End", { far: true })).toEqual([24, 6]);
    expect(lead(applications, [3, 4], "Home", { far: true })).toEqual([0, 0]);
  });

  test("not by PageUp and PageDown with Ctrl: the editor turns to another tab", () => {
    expect(lead(applications, [13, 4], "PageUp", { far: true })).toBe(undefined);
    expect(lead(applications, [13, 4], "PageDown", { far: true })).toBe(undefined);
  });

  test("out of the table by Tab alone", () => {
    expect(lead(applications, [24, 6], "Tab")).toBe(undefined);
    expect(lead(applications, [0, 0], "Tab", { shift: true })).toBe(undefined);
  });

  test("into narrower rows", () => {
    expect(lead(disclosure, [1, 2], "ArrowDown")).toEqual([2, 0]);
  });
});

describe("a block", () => {
  test("is copied as a spreadsheet takes it", () => {
    expect(asText(between(applications, at(1, 1), at(0, 0)))).toBe("11\t2\n2\t0");
  });

  test.each([
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "1\t\n\t4",
      [
        ["1", ""],
        ["", "4"],
      ],
    ],
    ['"1\n2"\t"a ""b"""', [["1\n2", 'a "b"']]],
    ["", [[""]]],
    ['3"\t4', [['3"', "4"]]],
  ])("%j is read", (text, rows) => {
    expect(fromText(text)).toEqual(rows);
  });

  const filled = (grid: Grid, rows: string[][], row: number, column: number) =>
    pasted(grid, rows, at(row, column))?.map(({ key, text }) => `${key} ${text}`);

  test("fills in from a cell on", () => {
    expect(
      filled(
        applications,
        [
          ["1", "2"],
          ["3", ""],
        ],
        0,
        1,
      ),
    ).toEqual(["received/business 1", "received/research 2", "carriedIn/business 3", "carriedIn/research "]);
  });

  test("that is larger than the table fills in nothing", () => {
    expect(filled(applications, [["1", "2"]], 0, 6)).toBe(undefined);
    expect(filled(applications, [["1"], ["2"]], 24, 0)).toBe(undefined);
  });

  test("copied with heads and labels fills in its figures", () => {
    const rows = [
      ["", "自然人", "法人", "", "", "", "", "总计"],
      ["一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "21"],
      ["二、上年结转政府信息公开申请数量", "7", "0", "0", "0", "0", "0", "7"],
    ];
    const cells = filled(applications, rows, 0, 0);
    expect(cells).toHaveLength(14);
    expect(cells?.[0]).toBe("received/person 1");
    expect(cells?.[13]).toBe("carriedIn/total 7");
  });

  test("of table two: what stands behind a narrow row is passed over if it is empty", () => {
    const rows = [
      ["规章", "1", "0", "9"],
      ["行政许可", "26", "", ""],
    ];
    expect(filled(disclosure.slice(1), rows, 0, 0)).toEqual([
      "normativeDocuments/issued 1",
      "normativeDocuments/repealed 0",
      "normativeDocuments/inForce 9",
      "licences/decisions 26",
    ]);
  });
});
