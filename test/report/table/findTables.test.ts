/** Which tables of the form stand in a text, where, and on which edition. */
import { describe, expect, test } from "vitest";
import { parseReport, type TableReading } from "../../../server/src/report/index.js";
import { cut, shown, tableIn } from "../shown.js";

const HEADING = "三、收到和处理政府信息公开申请情况\n";
const SEVEN = "1 2 3 4 5 6 7";

const found = (text: string) => parseReport(text).tables.map(({ table }) => table.id);
const spanOf = (text: string, { span }: TableReading) => cut(text, span);

describe("a table is there", () => {
  test("if enough letters of its labels stand in its order", () => {
    expect(found(`${HEADING}2.重复申请 ${SEVEN}`)).toEqual([]);
    expect(found(`${HEADING}（一）予以公开 ${SEVEN}\n2.重复申请 ${SEVEN}`)).toEqual(["applications"]);
    expect(found(`${HEADING}2.重复申请 ${SEVEN}\n（一）予以公开 ${SEVEN}`)).toEqual([]);
  });

  test("without its heading, and whatever the order of the tables", () => {
    const disclosure = "规章\t1\t2\t3\n行政规范性文件\t1\t2\t3\n行政许可\t1\n";
    const applications = `（一）予以公开\t${SEVEN.replaceAll(" ", "\t")}\n2.重复申请\t${SEVEN.replaceAll(" ", "\t")}\n`;
    expect(found(`${applications}情况如下。\n${disclosure}`)).toEqual(["applications", "disclosure"]);
  });

  test("with its heads torn to pieces: table four is told by its many figures under the letters of its heads", () => {
    const heads = "行政复 行政诉讼\n议 未经复议直 复议后起\n接起诉 诉\n结果 结果 其他 尚未\n维持 纠正 结果 审结\n";
    const figures = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";
    expect(shown(`四、行政复议、行政诉讼情况\n${heads}${figures}\n`, "reviews")).toEqual([`? = ${figures}`]);
    expect(found(`四、行政复议、行政诉讼情况\n${heads}1 2 3 4 5 6 7 8 9\n`)).toEqual([]);
    expect(found(`四、行政复议、行政诉讼情况\n结果\n${figures}\n`)).toEqual([]);
  });
});

describe("what belongs to it", () => {
  test("no label that prose parts from the bulk of it", () => {
    const table = `1.属于国家秘密 ${SEVEN}\n2.其他法律行政法规禁止公开 ${SEVEN}`;
    const text = `${HEADING}（一）予以公开\n本年没有变化。\n${table}`;
    expect(spanOf(text, tableIn(text))).toBe(table.replace("\n", "⏎"));
  });

  test("figures that were torn off before its first label, but no words", () => {
    const text = `${HEADING}单位：件\n1 2 3 4 5 6 7\n（一）予以公开\n2.重复申请 ${SEVEN}`;
    expect(shown(text)).toEqual(["（一）予以公开 = 1 2 3 4 5 6 7", `2.重复申请 = ${SEVEN}`]);
    expect(spanOf(text, tableIn(text)).startsWith("1 2 3")).toBe(true);
  });

  test("the note above its heads", () => {
    const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    const text = `${HEADING}${note}\n一、本年新收政府信息公开申请数量 ${SEVEN}\n2.重复申请 ${SEVEN}`;
    expect(spanOf(text, tableIn(text)).startsWith(note)).toBe(true);
  });

  test("no figures behind a long line", () => {
    const text = `${HEADING}（一）予以公开 ${SEVEN}\n2.重复申请 1 2 3 4 5 6\n以上数字由办公室汇总各科室报送的情况\n7`;
    expect(shown(text)).toEqual([`（一）予以公开 = ${SEVEN}`, "2.重复申请: short, 6"]);
  });
});

describe("the edition that it is written on", () => {
  const rows = (...labels: string[]) => `${HEADING}${labels.map((label) => `${label} ${SEVEN}\n`).join("")}`;
  const editionOf = (text: string) => parseReport(text).edition?.id;

  test("is the one more of whose labels are there", () => {
    const common = ["（一）予以公开", "2.重复申请"];
    expect(editionOf(rows(...common, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"))).toBe("2021");
  });

  test("else the one whose rows are read: （六）其他处理 with figures of its own", () => {
    expect(editionOf(rows("（一）予以公开", "2.重复申请", "（六）其他处理"))).toBe("2019");
    expect(editionOf(rows("（一）予以公开", "2.重复申请"))).toBe("2021");
    expect(editionOf(`某局2019年政府信息公开工作年度报告\n${rows("（一）予以公开", "2.重复申请")}`)).toBe("2019");
  });

  test("is the one whose rows are all read, where heads of the other stand over some of them", () => {
    const heads = "本年新制作数量\t本年新公开数量\t对外公开总数量";
    const table = (licences: string) =>
      [
        `二、主动公开政府信息情况\n第二十条第（一）项\n信息内容\t${heads}\n规章\t0\t0\t0\n规范性文件\t4\t1\t9`,
        `第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t${licences}`,
        "第二十条第（六）项\n信息内容\t本年处理决定数量\n行政处罚\t6\n行政强制\t7",
        "第二十条第（八）项\n信息内容\t本年收费金额（单位：万元）\n行政事业性收费\t8",
      ].join("\n");
    expect(editionOf(table("5"))).toBe("2021");
    expect(shown(table("5"), "disclosure")).toContain("规范性文件 = 4 1 9");
    // Where it has a row of another width, the heads count.
    expect(editionOf(table("5\t0\t3"))).toBe("2019");
  });
});
