/** A report in good order: what changes, and what must not. */
import { describe, expect, it, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { LAYOUTS } from "../../server/src/report/table/layouts/index.js";
import { formatReport } from "../../server/src/writing/format.js";
import { apply } from "../support/fixing.js";
import { REPORT } from "../support/openReport.js";

/** The report formatted, its tables in a layout. */
function formatted(text: string, id?: string): string {
  const layout = LAYOUTS.find((one) => one.id === id);
  return apply(text, formatReport(parseReport(text), layout));
}

/** The report in good order, to be put in disorder. */
const TIDY = formatted(REPORT);

describe("blank lines", () => {
  it("stand before headings, behind the title and behind tables, one each", () => {
    const lines = TIDY.split("\n");
    const alone = [
      "沙溪县档案局2023",
      "根据《中华",
      "举办培训2次。",
      "行政事业性收费",
      "四、结转下年度",
      "2\t0\t1\t0\t3",
      "存在的问题",
    ];
    const before = lines.filter((_, i) => lines[i + 1] === "" && i + 2 < lines.length);
    expect(before.map((line) => alone.find((words) => line.startsWith(words)))).toEqual(alone);
    expect(TIDY).not.toMatch(/\n\n\n/);
  });

  test.each([
    ["several are one", (text: string) => text.replaceAll("\n\n", "\n\n\n\n")],
    ["blanks on them are none", (text: string) => text.replaceAll("\n\n", "\n　 \n")],
  ])("%s", (_, disorder) => {
    expect(formatted(disorder(TIDY))).toBe(TIDY);
  });

  it("that part paragraphs stay", () => {
    const parted = TIDY.replace("\n（三）", "\n\n（三）");
    expect(formatted(parted)).toBe(parted);
  });

  test.each(["\n", "\n　\n"])("within a table in TABs are none where every row is read: %j", (blank) => {
    const parted = TIDY.replace("\n行政许可\t26", `\n${blank}行政许可\t26`).replace(
      "\n第二十条第（五）项",
      `\n${blank}第二十条第（五）项`,
    );
    expect(formatted(parted)).toBe(TIDY);
  });

  it("stay in a chapter whose table is not wholly read: there they may be cells", () => {
    const torn = TIDY.replace("\n行政许可\t26", "\n\n\n\n行政许可");
    expect(formatted(torn)).toBe(torn);
  });

  it("stay in a chapter whose table is not there", () => {
    const [before = "", behind = ""] = TIDY.split(/第二十条第（一）项[\s\S]*行政事业性收费\t0/u);
    const lost = `${before}规章\n\n\n\n行政许可${behind}`;
    expect(formatted(lost)).toBe(lost);
  });

  it("stay beside lines of another table, and the TABs at their ends, which are cells", () => {
    const other = TIDY.replace("举办培训2次。\n", "举办培训2次。\n\n\n\n科室\t场次\n一科\t\t\n");
    expect(formatted(other)).toBe(other);
  });

  it("stay in a chapter whose table is a cell a line: a blank one more may be a cell", () => {
    const lined = formatted(TIDY, "lined");
    const apart = lined.replace("行政诉讼。\n", "行政诉讼。\n\n\n\n");
    expect(apart).not.toBe(lined);
    expect(formatted(apart)).toBe(apart);
  });
});

describe("lines", () => {
  it("lose the blanks at their ends, and keep those before them", () => {
    const spaced = TIDY.replace("举办培训2次。", "　　举办培训2次。　 ");
    expect(formatted(spaced)).toBe(TIDY.replace("举办培训2次。", "　　举办培训2次。"));
  });

  it("of TABs alone are cells", () => {
    const vertical = formatted(TIDY, "vertical");
    expect(vertical).toContain("\n\t\n");
    expect(formatted(vertical)).toBe(vertical);
  });

  it("of Markdown keep the two blanks that break them", () => {
    const markdown = TIDY.replace(/^(?=[一二三四五六]、(?:总体|主动|收到|政府|存在|其他))/gmu, "## ");
    const broken = markdown.replace("举办培训2次。", "举办培训2次。  ");
    expect(broken).not.toBe(markdown);
    expect(formatted(broken)).toBe(broken);
  });
});

describe("headings", () => {
  test.each([
    ["blanks", "一 、 总体情况"],
    ["another sign behind the numeral", "一．总体情况"],
    ["none of the form's words", "一、总 体 情 况"],
  ])("are written as the form prints them: %s", (_, heading) => {
    expect(formatted(TIDY.replace("一、总体情况", heading))).toBe(TIDY);
  });

  test.each(["五、总体情况", "一、工作总体情况", "一、总体情况："])("with other words stay: %s", (heading) => {
    const other = TIDY.replace("一、总体情况", heading);
    expect(formatted(other)).toBe(other);
  });

  it("of parts have brackets of Chinese text, and no blank behind", () => {
    expect(formatted(TIDY.replace("（一）主动公开情况", "(一) 主动公开情况"))).toBe(TIDY);
  });
});

describe("cells", () => {
  it("lose blanks around, and figures are in half width; labels and blank cells stay", () => {
    const wide = TIDY.replace("行政许可\t26", " 行政许可 \t　２６ \t").replace("行政处罚\t4", "行政处罚\t４");
    expect(formatted(wide)).toBe(TIDY.replace("行政许可\t26", "行政许可\t26\t"));
  });

  it("in another layout are the same", () => {
    for (const id of ["vertical", "piped"]) {
      const other = formatted(TIDY.replace("行政许可\t26", "行政许可\t２６"), id);
      expect(other).not.toMatch(/^规章\t/mu);
      expect(formatted(other, "tabbed").replace(/\t+$/gmu, "")).toContain("\n行政许可\t26\n");
      expect(parseReport(other).tables.map(({ layout }) => layout.id)).toEqual([id, id, id]);
    }
  });

  it("keep figures that tags part", () => {
    const page = formatted(TIDY, "html").replace(">26<", "><b>２</b>６<");
    expect(page).toContain("<b>２</b>６");
    expect(formatted(page)).toBe(page);
  });

  it("between bars of full width stay as they stand", () => {
    const mixed = formatted(TIDY, "piped").replace(/^\| 规章 +\| 0/mu, "| 规章｜0");
    const line = mixed.split("\n").find((one) => one.startsWith("| 规章｜"));
    expect(formatted(mixed).split("\n")).toContain(line);
  });

  it("are not made of a bar alone", () => {
    const alone = formatted(TIDY, "piped").replace(/\n(?=\|[^\n]*行政处罚)/u, "\n|\n");
    expect(alone).toContain("\n|\n");
    expect(formatted(alone)).toBe(alone);
  });

  it("between bars stand below each other", () => {
    const rows = formatted(TIDY, "piped")
      .split("\n")
      .filter((line) => line.startsWith("|"));
    const disclosure = rows.slice(
      0,
      rows.findIndex((line) => line.includes("勾稽关系")),
    );
    expect(disclosure.slice(0, 5)).toEqual([
      "| 第二十条第（一）项 |                            |              |              |",
      "| ------------------ | -------------------------- | ------------ | ------------ |",
      "| 信息内容           | 本年制发件数               | 本年废止件数 | 现行有效件数 |",
      "| 规章               | 0                          | 0            | 0            |",
      "| 行政规范性文件     | 3                          | 1            | 8            |",
    ]);
  });

  test.each([
    ["is not read", TIDY.replace("行政许可\t26", "行政许可\t26\n另有备案事项")],
    ["is not there, so that what is said of it would go", TIDY.replace("\n信息内容\t本年制发件数", "\n\t本年制发件数")],
  ])("stay in their own layout where something of the table %s", (_, text) => {
    const layouts = parseReport(formatted(text, "piped")).tables.map(({ layout }) => layout.id);
    expect(layouts).toEqual(["tabbed", "piped", "piped"]);
  });
});

describe("a head that a converter put over a table between bars", () => {
  const head = (words: string) =>
    formatted(TIDY, "piped").replace(/(?=^\| （本列数据)/mu, `| ${words} |  |\n| --- | --- |\n`);

  it("is put in line with it", () => {
    const lines = formatted(head("数据1"), "piped").split("\n");
    const at = lines.findIndex((line) => line.startsWith("| 数据1"));
    expect(lines[at]?.indexOf("|", 1)).toBeGreaterThan(30);
    expect(lines[at + 2]).toMatch(/^\| （本列数据/u);
  });

  it("goes with the layout where it is empty, and stays where it is not", () => {
    expect(formatted(head(""), "tabbed")).toBe(formatted(formatted(TIDY, "piped"), "tabbed"));
    expect(formatted(head("数据1"), "tabbed")).toContain("| 数据1 |");
  });
});

it("breaks lines as the text does", () => {
  const breaks = (text: string) => text.replaceAll("\n", "\r\n");
  expect(formatted(breaks(REPORT))).toBe(breaks(TIDY));
  expect(formatted(breaks(REPORT), "vertical")).toBe(breaks(formatted(REPORT, "vertical")));
});

it("leaves the lines of a report that stands in the cells of a table", () => {
  const cells = TIDY.replace(/^[^\t\n]+$/gmu, "| $& |").replaceAll("\n\n", "\n\n\n\n");
  const report = parseReport(cells);
  expect(report.inCells).toBe(true);
  expect(formatReport(report, undefined).filter(({ of }) => of === "blanks")).toEqual([]);
});

it("leaves a text on one line, and no report, as they are", () => {
  for (const text of [REPORT.replaceAll("\n", " "), "", "会议记录\n"]) expect(formatted(text, "piped")).toBe(text);
});
