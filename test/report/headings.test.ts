import { describe, expect, test } from "vitest";
import { CHAPTERS, EDITIONS, SUBJECTS } from "../../server/src/form/index.js";
import { findContents } from "../../server/src/report/contents.js";
import { chosenFrom, type Heading, headingLines } from "../../server/src/report/headings.js";
import { parseReport } from "../../server/src/report/index.js";
import { splitLines } from "../../server/src/report/lines.js";
import { printedOf } from "../../server/src/report/table/printed.js";
import { textLines } from "../../server/src/report/table/textLines.js";
import { LAYOUTS, type LayoutId } from "../support/layouts/index.js";
import { tableText } from "../support/table-text.js";

const SIX = CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}`);
const [ONE, TWO, THREE, FOUR, FIVE, SIXTH] = SIX as [string, string, string, string, string, string];

function headingsIn(text: string): Heading[] {
  const lines = splitLines(text);
  return chosenFrom(text, lines, headingLines(text, lines, EDITIONS), findContents(text, lines));
}
const shown = ({ match, chapter, name }: Heading) => `${match} ${chapter?.number ?? "-"} ${name}`;
const outline = (text: string) => headingsIn(text).map(shown);

/** The one heading of a text, with what its spans cut out of the text. */
function only(text: string) {
  const [heading, more] = headingsIn(text);
  if (!heading || more) throw new Error(`not one heading: ${outline(text).join("; ")}`);
  const cut = (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end);
  return {
    shown: shown(heading),
    heading: cut(heading.headingSpan),
    numeral: cut(heading.numeralSpan),
    title: cut(heading.titleSpan),
  };
}

describe("labels on lines of their own", () => {
  const labels = EDITIONS.flatMap(({ tables }) => Object.values(tables).flatMap(printedOf)).map(
    ({ label }) => label.text,
  );

  const typed = labels.flatMap((label) => [
    label,
    label.replaceAll("（", "(").replaceAll("）", ")"),
    label.replace("、", "、 "),
  ]);
  const subjects = SUBJECTS.flatMap(({ title }) => [`（一）${title}情况`, `(二)${title}情况`]);

  test.each([...new Set([...typed, ...subjects])].filter((label) => label !== ""))(
    "%s is no heading, whatever stands behind it",
    (label) => {
      for (const behind of ["", ...CHAPTERS.map(({ title }) => title)]) {
        const text = `${label}\n${behind}`;
        const own = headingLines(text, splitLines(text), EDITIONS).filter(({ line }) => line === 0);
        expect(own.map(shown)).toEqual([]);
      }
    },
  );

  test("a label of another form that a wrapped heading begins with is no label here", () => {
    const [edition] = EDITIONS;
    if (!edition) throw new Error("no edition");
    const { disclosure } = edition.tables;
    const blocks = disclosure.blocks.map((block) => ({ ...block, article: { text: "五、存在，" } }));
    const other = { ...edition, tables: { ...edition.tables, disclosure: { ...disclosure, blocks } } };
    const lines = splitLines("五、存在，\n的主要问题及改进情况");
    expect(headingLines("五、存在，\n的主要问题及改进情况", lines, [other]).map(shown)).toEqual([
      "official 5 五、存在，的主要问题及改进情况",
    ]);
  });
});

describe("the official headings", () => {
  test("are none where another cell of the row goes on", () => {
    const inRow = (text: string) => headingLines(text, textLines(text, splitLines(text), []), EDITIONS).map(shown);
    expect(inRow(`|${ONE}|${ONE}|`)).toEqual([`official 1 ${ONE}`]);
    expect(inRow(`|${ONE}|${ONE}说明|`)).toEqual([]);
  });

  test.each(SIX)("%s with a blank behind its numeral, or several", (line) => {
    for (const blank of [" ", "\u3000", "  "]) {
      const written = `\t${line.slice(0, 2)}${blank}${line.slice(2)}\t`;
      expect(only(written)).toEqual({
        shown: `official ${SIX.indexOf(line) + 1} ${line}`,
        heading: written.trim(),
        numeral: line.charAt(0),
        title: line.slice(2),
      });
    }
  });

  test.each(SIX)("%s", (line) => {
    expect(only(line)).toEqual({
      shown: `official ${SIX.indexOf(line) + 1} ${line}`,
      heading: line,
      numeral: line.charAt(0),
      title: line.slice(2),
    });
  });

  test("are six in a text of six", () => {
    expect(outline(SIX.join("\n正文一段。\n"))).toEqual(SIX.map((line, i) => `official ${i + 1} ${line}`));
  });

  test.each([
    ["half-width punctuation", "四,政府信息公开行政复议,行政诉讼情况", 4],
    ["a dot", "一.总体情况", 1],
    ["a full-width dot", "一．总体情况", 1],
    ["a blank for the 、", "一 总体情况", 1],
    ["a blank behind the 、", "二、 主动公开政府信息情况", 2],
    ["wide blanks", "五、存在的　主要问题及\u00a0改进情况", 5],
    ["blanks in front", "　　六、其他需要报告的事项", 6],
    ["a colon behind", "一、总体情况：", 1],
    ["Traditional script", "三、收到和處理政府信息公開申請情況", 3],
    ["a radical inside", "四、政府信息公开⾏政复议、⾏政诉讼情况", 4],
    ["a numeral that is a radical", "⼀、总体情况", 1],
    ["another numeral that is one, behind a bookmark", "[bookmark: _Toc2]⼆、主动公开政府信息情况", 2],
    ["a numeral that is a radical, before another mark", "⼀．总体情况", 1],
  ])("with %s", (_, line, number) => {
    expect(headingsIn(line).map(({ match, chapter }) => `${match} ${chapter?.number}`)).toEqual([`official ${number}`]);
  });
});

describe("junk in front stays out of the heading", () => {
  test.each([
    "[bookmark: _GoBack]",
    "[bookmark: _Toc123]  ",
    "# ",
    "## ",
    "### **",
    "**",
    "> ",
    "● ",
    "\ufeff",
    "\u200b　",
    "<p>",
    '<p style="text-indent: 2em;"><span> ',
  ])("%j", (junk) => {
    expect(only(`${junk}${ONE}`)).toEqual({
      shown: `official 1 ${ONE}`,
      heading: ONE,
      numeral: "一",
      title: "总体情况",
    });
  });

  test.each(["</p>", "</span></strong> </h2>"])("and so do tags behind it: %j", (tags) => {
    expect(only(`<p>${ONE}${tags}`)).toMatchObject({ heading: ONE, title: "总体情况" });
  });

  test("and so do Markdown marks behind it", () => {
    expect(only(`## **${ONE}** ##`).heading).toBe(ONE);
  });
});

describe("accepted variants", () => {
  test.each([
    [2, "二、行政机关主动公开政府信息情况"],
    [3, "三、行政机关收到和处理政府信息公开申请情况"],
    [4, "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"],
    [4, "四、政府信息公开行政复议及行政诉讼情况"],
    [4, "四、政府信息公开行政复议和行政诉讼情况"],
    [4, "四、政府信息公开行政复议或行政诉讼情况"],
    [5, "五、政府信息公开工作存在的主要问题及改进情况"],
    [5, "五、存在问题及改进情况"],
    [5, "五、存在的主要问题及整改措施"],
    [5, "五、存在的问题及改进措施"],
    [5, "五、存在的主要问题及改进方向"],
    [6, "六、无其他需要报告的事项"],
  ])("of chapter %i: %s", (number, line) => {
    expect(only(line)).toMatchObject({ shown: `variant ${number} ${line}`, heading: line });
  });

  test("may be heading and content in one, with a stop behind", () => {
    expect(headingsIn("六、无其他需要报告的事项。")).toMatchObject([{ match: "variant", chapter: { number: 6 } }]);
  });
});

describe("what is like a heading", () => {
  test("with a fill-in note in brackets is the chapter's; the note stays out of an official heading only", () => {
    const line = "二、主动公开政府信息情况（没有的填零，不要空着）";
    expect(only(line)).toMatchObject({ shown: `official 2 ${TWO}`, heading: TWO });
    const other = "五、存在问题及改进措施（请分条写）";
    expect(only(other)).toMatchObject({ shown: `similar 5 ${other}`, heading: other });
  });

  test.each([
    ["一、总体概况", 1],
    ["二、主动公开政府信息情情况", 2],
    ["三、收到和处理政府信息公开申请状况", 3],
    ["四、政府信息公开行政复议、行政诉公情况", 4],
    ["六、其他需要报告事宜", 6],
  ])("mistyped is told as similar: %s", (line, number) => {
    expect(outline(line)).toEqual([`similar ${number} ${line}`]);
  });

  test.each(["（续）", "(续)", "（续表）", "（续上表）", "（接上页）", "【续】", "续表", " 续表"])(
    "with %s behind it is the head of its table on the next page, and no second heading",
    (note) => {
      expect(outline(`${THREE}\n第一行\n${THREE}${note}\n第二行\n${FOUR}`)).toEqual(outline(`${THREE}\n${FOUR}`));
    },
  );

  test("with content behind a colon ends before it", () => {
    expect(only("六、其他需要报告的事项：本年度未收取任何费用。")).toMatchObject({
      shown: `official 6 ${SIXTH}`,
      heading: SIXTH,
      title: "其他需要报告的事项",
    });
    expect(only("六、其他需要报告的事项 无").heading).toBe(SIXTH);
  });

  test("with a wrong numeral is still the chapter, and keeps the numeral", () => {
    const [heading] = headingsIn("四、存在的主要问题及改进情况");
    expect(heading).toMatchObject({ match: "official", numeral: 4 });
    expect(heading?.chapter?.number).toBe(5);
  });
});

describe("a heading wrapped over lines", () => {
  test.each(["\n", "\r\n", "\r"])("is one, over a break %j", (eol) => {
    const text = `四、政府信息公开行政复议、行政${eol}诉讼情况${eol}本年度没有发生。`;
    const [heading, more] = headingsIn(text);
    expect(more).toBeUndefined();
    expect(heading).toMatchObject({
      match: "official",
      line: 0,
      lastLine: 1,
      name: "四、政府信息公开行政复议、行政 诉讼情况",
    });
    expect(text.slice(heading?.headingSpan.start, heading?.headingSpan.end)).toBe(
      `四、政府信息公开行政复议、行政${eol}诉讼情况`,
    );
  });

  test("is one over a blank line too", () => {
    const text = "五、存在的主要问题及\n\n改进情况\n\n人手不足。";
    expect(headingsIn(text).map(({ lastLine, chapter }) => [lastLine, chapter?.number])).toEqual([[2, 5]]);
  });

  test("takes no line that is none of its words", () => {
    expect(only("一、总体情况\n概述").heading).toBe(ONE);
    expect(outline("一、总体\n（一）主动公开")).toEqual(outline("一、总体"));
  });
});

describe("rows of table three that look like chapters", () => {
  const ROWS = [
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "三、本年度办理结果",
    "四、结转下年度继续办理",
  ];

  test.each(ROWS)("are no headings by themselves: %s", (row) => {
    expect(outline(row)).toEqual([]);
  });

  test.each(
    ROWS.flatMap((row) => [
      `\t${row}`,
      `${row} 0 0 0 0 0 0 0`,
      `${row}\t0\t0`,
      `${row}|`,
      `| ${row} | 0 |`,
      `${row}（件）`,
    ]),
  )("are none however they stand in a line: %j", (line) => {
    expect(outline(line)).toEqual([]);
  });

  test.each([
    "一、本年新收信息公开申请数量",
    "三、本年度处理结果",
    "四、结转下年继续办理",
    "二、上年结转政府信息公开申请数",
  ])("are none when mistyped: %s", (row) => {
    expect(outline(row)).toEqual([]);
  });

  test.each(["一、本年新收政府信息\n公开申请数量", "二、上年结转政府信\n\n息公开申请数量", "四、结转下年度\n继续办理"])(
    "are none of the six when wrapped: %j",
    (text) => {
      expect(headingsIn(text).filter(({ chapter }) => chapter)).toEqual([]);
    },
  );

  test.each(
    (["2019", "2021"] as const).flatMap((edition) => LAYOUTS.map((layout): [string, LayoutId] => [edition, layout])),
  )("are none in a whole table of %s, %s", (edition, layout) => {
    const text = tableText({
      table: "applications",
      edition: edition as "2019" | "2021",
      layout,
      figures: {},
      others: 0,
    });
    expect(parseReport(text).chapters.map(({ name }) => name)).toEqual([THREE]);
  });
});

describe("other numbered lines", () => {
  test.each(["一、今年的新做法", "七、附件", "八、联系方式", "十一、附表"])("are unofficial headings: %s", (line) => {
    expect(outline(line)).toEqual([`none - ${line}`]);
  });

  test("are read up to 十九", () => {
    expect(headingsIn("十、附表\n十二、附表").map(({ numeral }) => numeral)).toEqual([10, 12]);
  });

  test.each([
    "一、要把这项工作摆上重要位置，常抓不懈。",
    "二、我们走访了十二个村。听取了群众的意见。",
    "一是加强领导",
    "一方面人手不足",
    "五保供养信息",
    "一、",
    "2023年政府信息公开工作年度报告",
    `四、${"长".repeat(60)}`,
    `一、${"长".repeat(600)}`,
  ])("are prose: %j", (line) => {
    expect(outline(line)).toEqual([]);
  });

  test("have their numbers written otherwise only to the letter", () => {
    expect(outline("1、总体情况")).toEqual(["official 1 1、总体情况"]);
    expect(outline("（一）总体情况")).toEqual(["official 1 （一）总体情况"]);
    expect(outline("第一部分 总体情况")).toEqual(["official 1 第一部分 总体情况"]);
    expect(outline("1、总体概况")).toEqual([]);
    expect(outline("2、总体情况")).toEqual([]);
  });

  test("count only where no numbered heading of the chapter is there", () => {
    expect(outline(`总体情况\n${TWO}`)).toEqual(["official 1 总体情况", `official 2 ${TWO}`]);
    expect(outline(`${ONE}\n（一）总体情况\n总体情况\n${TWO}`)).toEqual([`official 1 ${ONE}`, `official 2 ${TWO}`]);
  });
});

test("a heading behind the first half of a pair of surrogates is found where it stands", () => {
  const text = `\ud842\udfb7\ud800\n${FOUR}`;
  const [heading] = headingsIn(text);
  expect(text.slice(heading?.headingSpan.start, heading?.headingSpan.end)).toBe(FOUR);
});

test("headings beyond a sensible number are not looked for", () => {
  expect(headingsIn(`${FIVE}\n文字。\n`.repeat(1200))).toHaveLength(1000);
});
