/** A report as a page: which parts it has, and what tables show of what is wrong in the text. */
import { describe, expect, test } from "vitest";
import { type Block, pageOf, type TableBlock, type TableCell } from "../../server/src/page/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { REPORT } from "../support/openReport.js";

const SIGNED = `${REPORT}沙溪县档案局\n2024年1月20日\n`;

const blocksOf = (text: string): readonly Block[] => pageOf(parseReport(text)).blocks;
const tablesOf = (text: string): TableBlock[] => blocksOf(text).filter((block) => block.kind === "table");
const tableOf = (text: string, id: TableBlock["table"]): TableBlock => {
  const found = tablesOf(text).find(({ table }) => table === id);
  if (!found) throw new Error(`no table ${id}`);
  return found;
};

/** A line as its cells' words, with what each spans. */
const drawn = ({ columns, rows, text }: TableCell): string =>
  `${text}${columns > 1 ? ` →${columns}` : ""}${rows > 1 ? ` ↓${rows}` : ""}`;
const linesOf = ({ lines }: TableBlock): string[] => lines.map(({ cells }) => cells.map(drawn).join(" | "));

describe("the words around the tables", () => {
  const shown = blocksOf(SIGNED).map((block) => {
    if (block.kind === "table") return `table ${block.table}`;
    const { kind, depth = "", headed = 0, text } = block;
    return `${kind}${depth} ${headed > 0 ? `[${text.slice(0, headed)}]${text.slice(headed)}` : text}`;
  });

  test("title, headings by depth, paragraphs, tables, and who signed", () => {
    expect(shown.slice(0, 5)).toEqual([
      "title 沙溪县档案局2023年政府信息公开工作年度报告",
      "paragraph 根据《中华人民共和国政府信息公开条例》第五十条和国办公开办函〔2021〕30号要求，编制本报告。",
      "heading1 一、总体情况",
      "heading2 （一）主动公开情况",
      "paragraph 全年公开信息30条，其中馆藏信息18条、办事信息12条。",
    ]);
    expect(shown.slice(-10)).toEqual([
      "table applications",
      "heading1 四、政府信息公开行政复议、行政诉讼情况",
      "paragraph 没有被提起行政诉讼。",
      "table reviews",
      "heading1 五、存在的主要问题及改进情况",
      "paragraph 存在的问题：目录更新不够及时。改进情况：已建立按月核对制度。",
      "heading1 六、其他需要报告的事项",
      "paragraph 2023年没有收取信息处理费。",
      "signature 沙溪县档案局",
      "signature 2024年1月20日",
    ]);
  });

  test("each part is where it stands in the text", () => {
    for (const { place, kind, ...block } of blocksOf(SIGNED))
      if ("text" in block) expect(SIGNED.slice(place.start, place.end), kind).toBe(block.text);
  });

  test("a heading that a paragraph runs on behind is its beginning", () => {
    const text = REPORT.replace("（五）监督保障情况\n", "（五）监督保障情况。");
    expect(blocksOf(text)).toContainEqual(
      expect.objectContaining({ kind: "paragraph", text: "（五）监督保障情况。举办培训2次。", headed: 9 }),
    );
  });

  test.each([
    ["a date in a sentence", "附件公布于2024年1月20日\n"],
    ["a sentence before the date", "2024年1月20日\n", "2023年没有收取信息处理费。"],
  ])("%s signs nothing", (_, end, last = end.trim()) => {
    const text = REPORT + end;
    const kinds = blocksOf(text).flatMap((block) => ("text" in block && block.text === last ? [block.kind] : []));
    expect(kinds).toEqual(["paragraph"]);
  });

  test("marks of Markdown are no part of a heading", () => {
    const text = REPORT.replace("（五）监督保障情况", "### **（五）监督保障情况**").replace("五、存在", "## 五、存在");
    const headings = blocksOf(text).flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(headings).toEqual(expect.arrayContaining(["（五）监督保障情况", "五、存在的主要问题及改进情况"]));
  });
});

describe("tables as the form draws them", () => {
  test("table two: each part as wide as the widest", () => {
    expect(linesOf(tableOf(REPORT, "disclosure")).slice(0, 7)).toEqual([
      "第二十条第（一）项 →4",
      "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
      "规章 | 0 | 0 | 0",
      "行政规范性文件 | 3 | 1 | 8",
      "第二十条第（五）项 →4",
      "信息内容 | 本年处理决定数量 →3",
      "行政许可 | 26 →3",
    ]);
  });

  test("table three: heads and groups merged", () => {
    const lines = linesOf(tableOf(REPORT, "applications"));
    expect(lines.slice(0, 6)).toEqual([
      "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） →3 ↓3 | 申请人情况 →7",
      "自然人 ↓2 | 法人或其他组织 →5 | 总计 ↓2",
      "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
      "一、本年新收政府信息公开申请数量 →3 | 11 | 2 | 0 | 0 | 0 | 1 | 14",
      "二、上年结转政府信息公开申请数量 →3 | 2 | 0 | 0 | 0 | 0 | 0 | 2",
      "三、本年度办理结果 ↓22 | （一）予以公开 →2 | 9 | 1 | 0 | 0 | 0 | 0 | 10",
    ]);
    expect(lines[7]).toBe("（三）不予公开 ↓8 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0");
  });

  test("table four: heads over fifteen figures", () => {
    const lines = linesOf(tableOf(REPORT, "reviews"));
    expect(lines[0]).toBe("行政复议 →5 | 行政诉讼 →10");
    expect(lines[1]).toMatch(/^结果维持 ↓2 \| .* \| 总计 ↓2 \| 未经复议直接起诉 →5 \| 复议后起诉 →5$/u);
    expect(lines[3]).toBe("2 | 0 | 1 | 0 | 3 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0");
  });

  test("a figure knows its cell, its words and its place", () => {
    const [cell] = tableOf(REPORT, "applications").lines[3]?.cells.slice(2) ?? [];
    const at = REPORT.indexOf("\t11\t2\t0") + 4;
    expect(cell).toEqual({
      kind: "figure",
      key: "received/business",
      row: "一、本年新收政府信息公开申请数量",
      column: "法人或其他组织 商业企业",
      text: "2",
      columns: 1,
      rows: 1,
      place: { start: at, end: at + 1 },
    });
  });
});

describe("what is wrong in the text is seen", () => {
  const rowOf = (text: string, label: string) =>
    tableOf(text, "applications").lines.find(({ cells }) => cells.some((cell) => cell.text === label));

  test("a row with too few figures shows what is there, in no column", () => {
    const row = rowOf(
      REPORT.replace("\t2\t0\t0\t0\t0\t0\t2\n三、", " 2 0 2\n三、"),
      "二、上年结转政府信息公开申请数量",
    );
    expect(row?.state).toBe("short");
    expect(row?.cells.slice(1)).toEqual([expect.objectContaining({ kind: "unread", text: "2 0 2", columns: 7 })]);
  });

  test("a row that is not there is there and empty", () => {
    const row = rowOf(REPORT.replace(/\n四、结转下年度继续办理.*/u, ""), "四、结转下年度继续办理");
    expect(row?.state).toBe("missing");
    expect(row?.cells.map(({ kind, text }) => [kind, text])).toEqual([
      ["label", "四、结转下年度继续办理"],
      ["unread", ""],
    ]);
    expect(row?.cells[0]).not.toHaveProperty("place");
  });

  test("a label is shown as it is written", () => {
    const row = rowOf(REPORT.replace("1.属于国家秘密", "1.属于国家密秘"), "1.属于国家密秘");
    expect(row?.state).toBe("read");
  });

  test("a remark within a table is shown behind it, and its table stands", () => {
    const text = REPORT.replace("行政强制\t0\n", "行政强制\t0\n备注：不含街道\n");
    expect(blocksOf(text)).toContainEqual(expect.objectContaining({ kind: "unread", text: "备注：不含街道" }));
    expect(blocksOf(REPORT).some(({ kind }) => kind === "unread")).toBe(false);
  });

  test("a table that stands there twice is shown twice", () => {
    const table = REPORT.slice(REPORT.indexOf("行政复议\t行政诉讼"), REPORT.indexOf("五、存在"));
    expect(tablesOf(REPORT.replace("五、存在", `${table}五、存在`)).map((one) => one.table)).toEqual([
      "disclosure",
      "applications",
      "reviews",
      "reviews",
    ]);
  });
});
