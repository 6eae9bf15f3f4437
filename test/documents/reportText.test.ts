import { expect, test } from "vitest";
import type { Block, Piece, TableCell } from "../../server/src/documents/blocks.js";
import { gridOf } from "../../server/src/documents/blocks.js";
import { DocumentError, LIMITS, placeAt } from "../../server/src/documents/documents.js";
import { blocksToText } from "../../server/src/documents/reportText.js";

const paragraph = (...pieces: (string | Piece)[]): Block => ({
  kind: "paragraph",
  pieces: pieces.map((piece) => (typeof piece === "string" ? { text: piece } : piece)),
});

const cell = (text: string | readonly Block[], { rowSpan = 1, colSpan = 1 } = {}): TableCell => ({
  blocks: typeof text === "string" ? text.split("¶").map((line) => paragraph(line)) : text,
  rowSpan,
  colSpan,
});

const table = (...rows: TableCell[][]): Block => ({ kind: "table", rows });

const text = (...blocks: Block[]): string => blocksToText(blocks, LIMITS).text;

test("a paragraph is a line; blank ones say nothing", () => {
  expect(text(paragraph("一、总体情况"), paragraph(" \t"), paragraph("  本年度", "公开 3 条。 "))).toBe(
    "一、总体情况\n本年度公开 3 条。\n",
  );
});

test("a row of a table is a line; merged cells are blank but for their first place", () => {
  const block = table(
    [cell("信息内容", { rowSpan: 2 }), cell("数量", { colSpan: 2 })],
    [cell("自然人"), cell("其他")],
    [cell("规章"), cell("1"), cell("2")],
  );
  expect(text(block)).toBe("信息内容\t数量\t\n\t自然人\t其他\n规章\t1\t2\n\n");
});

test.each([
  ["fewer than the columns are a short row", "0 5 1", 4, "规章\t2\t0\t5\t1"],
  ["as many as the columns are one text", "0 5 1", 3, "规章\t2\t0 5 1\t\t"],
  ["that are one stand in the first column", "0", 4, "规章\t2\t0\t\t\t"],
  ["beside words are one text", "共 5 1", 4, "规章\t2\t共 5 1\t\t\t"],
])("figures of a merged cell: %s", (_, figures, colSpan, line) => {
  expect(text(table([cell("规章"), cell("2"), cell(figures, { colSpan })]))).toBe(`${line}\n\n`);
});

test("figures of a merged cell are one text where columns follow behind it", () => {
  expect(text(table([cell("规章"), cell("0 5", { colSpan: 3 }), cell("2")]))).toBe("规章\t0 5\t\t\t2\n\n");
});

test("a picture alone in a cell beside figures may be one; beside words it is none", () => {
  const picture = { ...cell(""), picture: true };
  expect(text(table([cell("规章"), picture, cell("1")]))).toBe("规章\t未能识别\t1\n\n");
  expect(text(table([picture, cell("政务公开")]))).toBe("\t政务公开\n\n");
});

test("a cell that reaches below its table's last row, or beyond its row, covers no more than there is", () => {
  const block = table([cell("甲", { rowSpan: 9 }), cell("1")], [cell("2"), cell("3", { colSpan: 1 })]);
  expect(gridOf(block as Parameters<typeof gridOf>[0]).map((row) => row.map((one) => one !== undefined))).toEqual([
    [true, true, false],
    [false, true, true],
  ]);
});

test("Chinese goes on over the lines of a cell; digits on two lines are kept apart", () => {
  expect(text(table([cell("结果¶维持"), cell("1¶2"), cell("3\n4")]))).toBe("结果维持\t1 2\t3 4\n\n");
});

test("a table that only lays out text is no table", () => {
  const layout = table([cell([paragraph("一、总体情况"), paragraph("公开 3 条。")]), cell("")]);
  expect(text(layout)).toBe("一、总体情况\n公开 3 条。\n");
});

test("a table within a cell is written as a table; one of a single cell is that cell's text", () => {
  const inner = table([cell("规章"), cell("1")]);
  expect(text(table([cell([inner])]))).toBe("规章\t1\n\n");
  expect(text(table([cell("规章"), cell([table([cell("7")])])]))).toBe("规章\t7\n\n");
});

test("a lone TAB in a paragraph is a gap, several part cells", () => {
  expect(text(paragraph("一、\t总体情况"), paragraph("规章\t1\t0\t3"))).toBe("一、 总体情况\n规章\t1\t0\t3\n");
});

test("places follow the text, and a place is found by each of its offsets", () => {
  const blocks = [
    paragraph(
      { text: " 甲", place: { paragraph: 1 } },
      { text: "乙 ", place: { paragraph: 1, run: { start: 5, end: 9 } } },
    ),
    table([
      cell([paragraph({ text: "丙", place: { paragraph: 2 } })]),
      cell([paragraph({ text: "4", place: { paragraph: 3 } })]),
    ]),
  ];
  const { text: made, places } = blocksToText(blocks, LIMITS);
  expect(places.map(({ start, end, place }) => [made.slice(start, end), place.paragraph])).toEqual([
    ["甲", 1],
    ["乙", 1],
    ["丙", 2],
    ["4", 3],
  ]);
  expect(placeAt(places, made.indexOf("乙"))?.run).toEqual({ start: 5, end: 9 });
  expect(placeAt(places, made.indexOf("4") + 1)?.paragraph).toBe(3);
  expect(placeAt(places, made.length)).toBeUndefined();
});

test("more text or cells than the limits allow are refused", () => {
  expect(() => blocksToText([paragraph("一二三四")], { ...LIMITS, characters: 4 })).toThrow(DocumentError);
  expect(blocksToText([paragraph("一二三")], { ...LIMITS, characters: 4 }).text).toBe("一二三\n");
  const grid = table([cell("1"), cell("2", { colSpan: 3 })]);
  expect(() => blocksToText([grid], { ...LIMITS, cells: 3 })).toThrow(DocumentError);
  expect(blocksToText([grid], { ...LIMITS, cells: 4 }).text).toBe("1\t2\t\t\n\n");
});
