import { describe, expect, test } from "vitest";
import { type DocumentText, LIMITS, readDocument } from "../../../../server/src/documents/documents.js";
import { localise } from "../../../../server/src/messages/localise.js";
import { type XlsxParts, xlsx } from "../../../support/xlsx.js";

const read = (content: string, more: Partial<XlsxParts> = {}): Promise<DocumentText> =>
  readDocument(xlsx({ sheets: [{ name: "表", content }], ...more }), "xlsx");
const textOf = async (content: string, more: Partial<XlsxParts> = {}): Promise<string> =>
  (await read(content, more)).text;

const text = (reference: string, value: string): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (reference: string, value: string | number, style = 0): string =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
const data = (...rows: string[]): string =>
  `<sheetData>${rows.map((cells) => `<row>${cells}</row>`).join("")}</sheetData>`;

test("cells stand where they stand, merged ones in their first place", async () => {
  const content = `${data(text("B2", "信息内容") + text("C2", "数量"), text("C3", "自然人") + text("D3", "其他"), text("B4", "规章") + number("C4", 1) + number("D4", 2))}<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="C2:D2"/></mergeCells>`;
  const rows = content.replace("<row>", '<row r="2">').replace("<row>", '<row r="3">').replace("<row>", '<row r="4">');
  const { text: made, places } = await read(rows);
  expect(made).toBe("信息内容\t数量\t\n\t自然人\t其他\n规章\t1\t2\n\n");
  expect(places.at(-1)?.place).toEqual({ sheet: "表", cell: "D4" });
});

test("rows and cells without an address follow each other", async () => {
  expect(
    await textOf("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c r='B2'><v>3</v></c></row></sheetData>"),
  ).toBe("1\t2\n\t3\n\n");
});

test("words are shared, in pieces, and without how they are pronounced", async () => {
  const strings = "<si><t>规章</t></si><si><r><t>行政</t></r><r><t>许可</t></r><rPh><t>xing</t></rPh></si>";
  const cells =
    '<c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>9</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#REF!</v></c><c r="F1" t="str"><f>A1</f><v>甲</v></c>';
  expect(await textOf(data(cells), { strings })).toBe("行政许可\t规章\t\tTRUE\t#REF!\t甲\n\n");
});

describe("numbers are shown", () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="0.0%"/><numFmt numFmtId="166" formatCode="[Red]0&quot;days&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="9"/></cellXfs>';

  test.each([
    ["128.52000000000001", 0, "128.52"],
    ["1E3", 0, "1000"],
    ["-3", 0, "-3"],
    ["45311", 1, "2024年1月20日"],
    ["45311.75", 2, "2024年1月20日"],
    ["0.125", 3, "12.5%"],
    ["0.5", 5, "50%"],
    ["12", 4, "12"],
    ["不明", 0, "不明"],
  ])("%s in style %i as %s", async (value, style, shown) => {
    expect(await textOf(data(number("A1", value, style) + text("B1", "甲")), { styles })).toBe(`${shown}\t甲\n\n`);
  });

  test("by the calendar of 1904 where the workbook says so", async () => {
    const properties = '<workbookPr date1904="1"/>';
    expect(await textOf(data(number("A1", 43849, 1)), { styles, properties })).toBe("2024年1月20日\n");
  });
});

test("what is hidden, and what was never worked out, is left out and said", async () => {
  const content = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1">${text("A1", "甲")}${number("B1", 9)}${number("C1", 1)}</row><row r="2" hidden="1">${number("A2", 8)}</row><row r="3"><c r="A3"><f>SUM(C1)</f></c>${number("C3", 2)}</row></sheetData>`;
  const { text: made, unread } = await readDocument(
    xlsx({
      sheets: [
        { name: "表", content },
        { name: "底稿", content: data(number("A1", 7)), state: "veryHidden" },
      ],
    }),
    "xlsx",
  );
  expect(made).toBe("甲\t\t1\n未能识别\t\t2\n\n");
  expect(unread.map((one) => localise(one, "zh"))).toEqual([
    "有 1 个隐藏的工作表，未读入",
    "隐藏的行、列中有 2 格，未读入",
    "有 1 个公式没有算出的结果，未读入：请用 Excel 或 WPS 打开后保存一次",
  ]);
});

test("a title over the table and a sentence beside nothing are lines of their own", async () => {
  const content = `${data(text("A1", "清河县水务局2023年报"), text("A2", "公开 3 条。"), text("A3", "规章") + number("B3", 1))}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
  expect(await textOf(content)).toBe("清河县水务局2023年报\n公开 3 条。\n规章\t1\n\n");
});

describe("a sheet that is made to do harm", () => {
  test("with cells far apart is refused", async () => {
    const content = `<sheetData><row r="1">${number("A1", 1)}</row><row r="1048576">${number("XFD1048576", 2)}</row></sheetData>`;
    await expect(read(content)).rejects.toMatchObject({ name: "DocumentError" });
  });

  test("with merged cells over each other is refused", async () => {
    const cells = Array.from({ length: 40 }, (_, i) => `<mergeCell ref="A${i + 1}:CZ2000"/>`).join("");
    const bytes = xlsx({
      sheets: [
        {
          name: "表",
          content: `<sheetData><row r="1">${number("A1", 1)}</row><row r="60">${number("D60", 2)}</row></sheetData><mergeCells>${cells}</mergeCells>`,
        },
      ],
    });
    expect((await readDocument(bytes, "xlsx")).text.length).toBeLessThan(1000);
    const stairs = Array.from(
      { length: 20 },
      (_, i) => `<mergeCell ref="${String.fromCharCode(65 + 20 - i)}${i + 1}:Z60"/>`,
    );
    const content = `<sheetData><row r="1">${number("A1", 1)}</row><row r="60">${number("Z60", 2)}</row></sheetData><mergeCells>${stairs.join("")}</mergeCells>`;
    const stacked = xlsx({ sheets: [{ name: "表", content }] });
    await expect(readDocument(stacked, "xlsx", { ...LIMITS, cells: 60 * 26 })).rejects.toMatchObject({
      name: "DocumentError",
    });
  });
});
