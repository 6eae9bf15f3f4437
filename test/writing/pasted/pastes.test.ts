/** Where pasted tables go, and what else a clipboard may hold. */
import { describe, expect, it, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import type { Clipboard } from "../../../server/src/writing/pasted/pieces.js";
import { pasteWays } from "../../../server/src/writing/pasted/ways.js";
import { apply } from "../../support/fixing.js";
import { REPORT } from "../../support/openReport.js";

/** A place or a selection: words of the report with | before the cursor, or around what is selected. */
function selected(text: string, place: string): { start: number; end: number } {
  const [before = "", within = "", behind] = place.split("|");
  const words = behind === undefined ? before + within : before + within + behind;
  const at = text.indexOf(words);
  if (at < 0 || text.indexOf(words, at + 1) >= 0) throw new Error(`“${words}” is not there just once`);
  const start = at + before.length;
  return { start, end: behind === undefined ? start : start + within.length };
}

/** The ways by kind, with the text that each leads to. */
function ways(place: string, clipboard: Clipboard, text = REPORT): Record<string, string> {
  const report = parseReport(text);
  return Object.fromEntries(
    pasteWays(report, selected(text, place), clipboard).map(({ kind, edits }) => [kind, apply(text, edits)]),
  );
}

const kinds = (place: string, clipboard: Clipboard, text = REPORT) => Object.keys(ways(place, clipboard, text));

/** The lines that a way puts in, with those beside. */
function around(text: string | undefined, from: string, to: string): string[] {
  const lines = (text ?? "").split("\n");
  return lines.slice(
    lines.findIndex((line) => line.startsWith(from)),
    lines.findIndex((line) => line.startsWith(to)) + 1,
  );
}

const table = (rows: readonly string[]): string =>
  `<table>${rows.map((row) => `<tr>${row.replace(/[^\t]+|(?<=\t|^)(?=\t|$)/g, "<td>$&</td>").replaceAll("\t", "")}</tr>`).join("")}</table>`;

const REVIEWS = REPORT.split("\n").slice(
  REPORT.split("\n").findIndex((line) => line.startsWith("行政复议\t")),
  REPORT.split("\n").findIndex((line) => line.startsWith("2\t0\t1")) + 1,
);
const FIGURES = "5\t0\t0\t0\t5\t1\t0\t0\t0\t1\t0\t0\t0\t0\t0";
const OTHER = [...REVIEWS.slice(0, -1), FIGURES];

/** The same as it is written: what a merged cell covers is an empty cell. */
const WRITTEN = [
  `行政复议${"\t".repeat(5)}行政诉讼${"\t".repeat(9)}`,
  `结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉${"\t".repeat(5)}复议后起诉${"\t".repeat(4)}`,
  REVIEWS[2] as string,
  FIGURES,
];

describe("a table of the form", () => {
  it("goes beside one that is filled in; to replace that is the other way", () => {
    const clipboard = { text: OTHER.join("\r\n") };
    expect(kinds("没有被提起|行政诉讼。", clipboard)).toEqual(["insert", "replace"]);
    const { insert, replace } = ways("没有被提起|行政诉讼。", clipboard);
    expect(around(insert, "四、政府", "五、存在")).toEqual([
      "四、政府信息公开行政复议、行政诉讼情况",
      "没有被提起行政诉讼。",
      ...WRITTEN,
      "",
      ...REVIEWS,
      "五、存在的主要问题及改进情况",
    ]);
    expect(replace).toBe(REPORT.replace(REVIEWS.join("\n"), WRITTEN.join("\n")));
  });

  it("goes behind the table that the cursor is in", () => {
    const { insert } = ways("2\t0\t1|\t0\t3", { text: OTHER.join("\n") });
    expect(around(insert, "四、政府", "五、存在")).toEqual([
      "四、政府信息公开行政复议、行政诉讼情况",
      "没有被提起行政诉讼。",
      ...REVIEWS,
      "",
      ...WRITTEN,
      "",
      "五、存在的主要问题及改进情况",
    ]);
  });

  it("replaces one that is all 0, but not where a word stands in that", () => {
    const zero = REPORT.replace("2\t0\t1\t0\t3\t0", "0\t0\t0\t0\t0\t0");
    const remark = zero.replace(REVIEWS[1] as string, `${REVIEWS[1]}\n另有一件已撤回`);
    const clipboard = { text: OTHER.join("\n") };
    expect(kinds("没有被提起|行政诉讼。", clipboard, zero)).toEqual(["untouched", "insert"]);
    expect(kinds("没有被提起|行政诉讼。", clipboard, remark)).toEqual(["insert", "replace"]);
  });

  it("is inserted in another chapter, be its own all 0", () => {
    const zero = REPORT.replace("2\t0\t1\t0\t3\t0", "0\t0\t0\t0\t0\t0");
    expect(kinds("2023年没有收取|信息", { text: OTHER.join("\n") }, zero)).toEqual(["insert"]);
  });

  it("takes the place of what is selected", () => {
    const { insert } = ways("|没有被提起行政诉讼。|", { text: OTHER.join("\n") });
    expect(around(insert, "四、政府", "五、存在")).toEqual([
      "四、政府信息公开行政复议、行政诉讼情况",
      ...WRITTEN,
      "",
      ...REVIEWS,
      "五、存在的主要问题及改进情况",
    ]);
  });

  it("brings the heads that were not copied with it, and leaves the chapter's heading that was", () => {
    const body = { text: `四、政府信息公开行政复议、行政诉讼情况\n${OTHER.join("\n")}` };
    const { replace } = ways("没有被提起|行政诉讼。", body);
    expect(replace).toBe(REPORT.replace(REVIEWS.join("\n"), WRITTEN.join("\n")));
    const changed = REPORT.replace("\t9\t1\t", "\t8\t2\t");
    const rows = around(changed, "一、本年新收", "四、结转");
    const now = ways("一、本年新收|政府信息公开申请数量", { text: rows.join("\n") });
    expect(around(now.replace, "一、本年新收", "六、其他")).toEqual(around(changed, "一、本年新收", "六、其他"));
    expect(around(now.replace, "（本列数据", "一、本年新收").length).toBe(4);
  });

  it("is pasted cell by cell where it is not whole, so that nothing is lost and nothing made up", () => {
    const short = [...OTHER.slice(0, -1), "5\t0\t0\t0\t5"];
    const { insert } = ways("没有被提起|行政诉讼。", { html: table(short) });
    expect(insert).toContain("\n5\t0\t0\t0\t5");
    expect(kinds("没有被提起|行政诉讼。", { text: short.join("\n") })).toEqual([]);
  });

  it("keeps what stands around it", () => {
    const { replace } = ways("没有被提起|行政诉讼。", {
      html: `<p>附表：</p>${table(OTHER)}<p>填表人：办公室</p>`,
    });
    expect(around(replace, "附表", "五、存在")).toEqual([
      "附表：",
      ...WRITTEN,
      "",
      "填表人：办公室",
      "五、存在的主要问题及改进情况",
    ]);
  });
});

describe("a block of figures", () => {
  it("goes over the cells from the cursor on; blanks leave what stands", () => {
    expect(ways("申请数量\t11\t|2\t0\t0\t0\t1\t14", { text: "7\t\t8\r\n1\t2\t3\r\n" })).toEqual({
      cells: REPORT.replace("11\t2\t0\t0\t0\t1\t14", "11\t7\t0\t8\t0\t1\t14").replace(
        "2\t0\t0\t0\t0\t0\t2\n三、本",
        "2\t1\t2\t3\t0\t0\t2\n三、本",
      ),
    });
  });

  it("may be a column as text, a figure a line", () => {
    expect(ways("申请数量\t11\t|2\t0\t0\t0\t1\t14", { text: "7\r\n1\r\n" })).toEqual({
      cells: REPORT.replace("11\t2\t0\t0\t0\t1\t14", "11\t7\t0\t0\t0\t1\t14").replace(
        "2\t0\t0\t0\t0\t0\t2\n三、本",
        "2\t1\t0\t0\t0\t0\t2\n三、本",
      ),
    });
    for (const text of ["7\n", "7\n一\n8", "7\n\n8", "7 1\n8"]) expect(kinds("11\t|2\t0", { text }), text).toEqual([]);
    expect(kinds("全年公开|信息30条", { text: "7\n8" })).toEqual([]);
  });

  it("that is larger than what lies there, or one figure, is pasted as any text", () => {
    expect(kinds("1\t|14\n", { text: "7\t8" })).toEqual([]);
    expect(kinds("1\t|14\n", { text: "7" })).toEqual([]);
    expect(kinds("1\t|14\n", { html: table(["7"]) })).toEqual([]);
    expect(kinds("全年公开|信息30条", { text: "7\t8" })).toEqual([]);
  });

  it("does not run from one block of table two into the next", () => {
    expect(kinds("行政许可\t|26", { html: table(["7", "8"]) })).toEqual([]);
    expect(kinds("行政处罚\t|4", { html: table(["7", "8"]) })).toEqual(["cells"]);
  });

  it("as large as the chapter's table is that table", () => {
    const { insert, replace } = ways("没有被提起|行政诉讼。", { text: `${FIGURES}\r\n` });
    expect(replace).toBe(REPORT.replace(REVIEWS.join("\n"), WRITTEN.join("\n")));
    expect(insert).toContain(`\n${WRITTEN.join("\n")}\n\n${REVIEWS.join("\n")}`);
    const lost = REPORT.replace(`${REVIEWS.join("\n")}\n`, "");
    expect(ways("没有被提起|行政诉讼。", { text: FIGURES }, lost).insert).toBe(
      REPORT.replace(REVIEWS.join("\n"), `${WRITTEN.join("\n")}\n`),
    );
  });

  it("is one without its blank rows and columns", () => {
    expect(kinds("行政处罚\t|4", { html: table(["\t7\t", "\t\t", "\t8\t"]) })).toEqual(["cells"]);
  });
});

describe("another table", () => {
  const html = table(["部门\t件数", "办公室\t3"]);

  it("is written as the document writes tables", () => {
    expect(around(ways("全年公开|信息30条", { html }).insert, "全年公开", "（二）")).toEqual([
      "全年公开信息30条，其中馆藏信息18条、办事信息12条。",
      "部门\t件数",
      "办公室\t3",
      "",
      "（二）依申请公开情况",
    ]);
    const piped = REPORT.replace(/^.*\t.*$/gm, (row) => `| ${row.split("\t").join(" | ")} |`);
    expect(ways("全年公开|信息30条", { html: table(["部门\t件|数", "办公室\t3"]) }, piped).insert).toContain(
      "办事信息12条。\n\n| 部门 | 件\\|数 |\n| 办公室 | 3 |\n\n（二）",
    );
    const vertical = REPORT.replace(/^.*\t.*$/gm, (row) => row.replace(/^|\t/g, "\n\t").slice(1));
    expect(vertical).toContain("\n\t规章\n\t0\n\t0\n\t0");
  });

  it("of one row, or one cell, is pasted as any text", () => {
    for (const rows of [["部门\t件数"], ["部门"], ["7"]])
      expect(kinds("全年公开|信息30条", { html: table(rows) }), rows.join()).toEqual([]);
  });

  it("that is TAB text is pasted as any text", () => {
    expect(kinds("全年公开|信息30条", { text: "部门\t件数\n办公室\t3" })).toEqual([]);
  });
});

describe("text", () => {
  test.each([
    ["a sentence", { text: "新收申请3件。", html: "<p>新收申请3件。</p>" }],
    [
      "lines of a code editor, a table in their text",
      {
        html: `<meta charset='utf-8'><div style="color: #000;white-space: pre;"><div>部门</div><table><tr><td>甲<td>乙<tr><td>1<td>2</table></div>`,
      },
    ],
    ["nothing", {}],
  ])("%s is pasted as any text", (_, clipboard) => {
    expect(kinds("全年公开|信息30条", clipboard)).toEqual([]);
  });

  it("with headings is a report, with its tables in the document's layout", () => {
    const html = `<h1>沙溪县档案局2023年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2><p style="text-indent:2em">没有收到申请。</p><h2>四、政府信息公开行政复议、行政诉讼情况</h2>${table(OTHER)}`;
    const report = parseReport("");
    const [way, ...others] = pasteWays(report, { start: 0, end: 0 }, { html });
    expect([way?.kind, others]).toEqual(["report", []]);
    expect(apply("", way?.edits ?? []).split("\n")).toEqual([
      "沙溪县档案局2023年政府信息公开工作年度报告",
      "",
      "三、收到和处理政府信息公开申请情况",
      "　　没有收到申请。",
      "",
      "四、政府信息公开行政复议、行政诉讼情况",
      ...WRITTEN,
    ]);
  });

  it("of a report in plain text is pasted as it is", () => {
    expect(kinds("全年公开|信息30条", { text: REPORT })).toEqual([]);
  });
});

it("nothing is offered in a page that was put into one table", () => {
  const page = `<table>${REPORT.split("\n")
    .filter((line) => line !== "")
    .map((line) => `<tr><td>${line.split("\t").join("</td><td>")}</td></tr>`)
    .join("\n")}</table>`;
  expect(kinds("没有被提起|行政诉讼。", { text: OTHER.join("\n") }, page)).toEqual([]);
});
