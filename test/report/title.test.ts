import { describe, expect, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { isAgencyName, officialTitle } from "../../server/src/report/title.js";

const SIX = "\n\n一、总体情况\n正文。\n";

/** What is read of the title of a report that begins with `front`, and what its spans cut out. */
function titleOf(front: string) {
  const text = front + SIX;
  const { title, year } = parseReport(text);
  if (!title) return undefined;
  return {
    cut: text.slice(title.span.start, title.span.end),
    agency: title.agency,
    year,
    yearCut: title.yearSpan && text.slice(title.yearSpan.start, title.yearSpan.end),
    official: title.official,
  };
}

const official = (cut: string) => ({ cut, agency: "清河县水务局", year: 2022, yearCut: "2022", official: true });

describe("the official title", () => {
  test.each([
    ["on one line", "清河县水务局2022年政府信息公开工作年度报告"],
    ["on two lines", "清河县水务局\n2022年政府信息公开工作年度报告"],
    ["on two lines, parted before the last words", "清河县水务局2022年\n政府信息公开工作年度报告"],
    ["on three lines", "清河县水务局\n2022年政府信息公开工作\n年度报告"],
    ["over blank lines", "清河县水务局\n\n2022年\n\n政府信息公开工作年度报告"],
    ["with \\r\\n", "清河县水务局\r\n2022年政府信息公开工作年度报告"],
    ["with blanks around the year", "清河县水务局 2022 年政府信息公开工作年度报告"],
    ["with wide blanks in it", "清河县水务局　2022年\u00a0政府信息公开 工作年度报告"],
  ])("%s", (_, written) => {
    expect(titleOf(written)).toEqual(official(written));
  });

  test("with full-width digits has the same year", () => {
    expect(titleOf("清河县水务局２０２２年政府信息公开工作年度报告")).toMatchObject({
      year: 2022,
      yearCut: "２０２２",
    });
  });

  test.each(["# ", "> ", "> > ", "**", "　　", "[bookmark: _GoBack]", "\ufeff"])("begins behind %j", (junk) => {
    expect(titleOf(`${junk}清河县水务局2022年政府信息公开工作年度报告`)).toEqual(
      official("清河县水务局2022年政府信息公开工作年度报告"),
    );
  });

  test("stands between the tags of a page", () => {
    expect(titleOf('<p align="center"><strong>清河县水务局2022年政府信息公开工作年度报告</strong></p>')).toEqual(
      official("清河县水务局2022年政府信息公开工作年度报告"),
    );
  });
});

describe("other titles are read, and told from the official one", () => {
  test.each([
    ["the year first", "2022年清河县水务局政府信息公开工作年度报告"],
    ["the year first, on a line of its own", "2022年\n清河县水务局政府信息公开工作年度报告"],
    ["without 工作", "清河县水务局2022年政府信息公开年度报告"],
    ["年度 twice", "清河县水务局2022年度政府信息公开工作年度报告"],
    ["年度 for 年", "清河县水务局2022年度政府信息公开工作报告"],
    ["年报", "清河县水务局2022年政府信息公开工作年报"],
    ["关于", "关于清河县水务局2022年政府信息公开工作情况的报告"],
    ["信息公开", "清河县水务局2022年信息公开工作年度报告"],
    ["the year behind 工作", "清河县水务局政府信息公开工作2022年度报告"],
    ["the year last, in brackets", "清河县水务局政府信息公开工作年度报告（2022年）"],
    ["the year alone on a line", "清河县水务局\n2022\n政府信息公开工作年度报告"],
  ])("%s", (_, written) => {
    expect(titleOf(written)).toEqual({
      cut: written,
      agency: "清河县水务局",
      year: 2022,
      yearCut: "2022",
      official: false,
    });
  });

  test.each(["（2022年）", "(2022年度)", "〔2022年〕", "2022年"])("the year in brackets behind: %s", (year) => {
    expect(titleOf(`清河县水务局政府信息公开工作年度报告\n${year}`)).toEqual({
      cut: "清河县水务局政府信息公开工作年度报告",
      agency: "清河县水务局",
      year: 2022,
      yearCut: "2022",
      official: false,
    });
  });

  test.each(["2022年度\n政府信息公开工作年度报告", "2022年政府信息公开工作年度报告"])(
    "the body behind, as on a cover: %s",
    (first) => {
      expect(titleOf(`${first}\n\n清河县水务局\n2023年1月`)).toEqual({
        cut: first,
        agency: "清河县水务局",
        year: 2022,
        yearCut: "2022",
        official: false,
      });
    },
  );

  test("in 《》, of which the marks are no part", () => {
    expect(titleOf("《清河县水务局2022年政府信息公开工作年度报告》")).toEqual(
      official("清河县水务局2022年政府信息公开工作年度报告"),
    );
  });

  test("a year in Chinese digits", () => {
    expect(titleOf("清河县水务局二〇二二年政府信息公开工作年度报告")).toMatchObject({
      agency: "清河县水务局",
      year: 2022,
      yearCut: "二〇二二",
      official: false,
    });
  });

  test("Traditional script", () => {
    expect(titleOf("清河縣水務局2022年政府信息公開工作年度報告")).toMatchObject({
      agency: "清河县水务局",
      year: 2022,
    });
  });

  test("without a body", () => {
    expect(titleOf("2022年政府信息公开工作年度报告")).toMatchObject({ agency: undefined, year: 2022, official: false });
  });
});

describe("what stands before the title", () => {
  test.each([
    "首页 > 政府信息公开 > 年报",
    "首页 > 政务公开 > 2022 > 水务局政府信息公开工作年度报告",
    "政府信息公开",
    "政府信息公开年报\n",
    "政务公开\n\n",
    "索引号：QH-2023-0015",
    "发布时间：2023-01-16 来源：办公室",
    "字号：大 中 小",
    "- 1 -",
    "目录",
    "2023-01-16",
    "2023/1/16 08:30",
    "2023年1月16日",
    "2023年1月",
    "清河县水务局\n2023年1月16日\n",
  ])("is no part of it: %s", (line) => {
    expect(titleOf(`${line}\n清河县水务局\n2022年政府信息公开工作年度报告`)).toEqual(
      official("清河县水务局\n2022年政府信息公开工作年度报告"),
    );
  });

  test("may be site and column on the line of a first copy: the second is taken", () => {
    const second = "清河县水务局2022年政府信息公开工作年度报告";
    expect(titleOf(`清河县人民政府 水务局 年报 ${second}\n来源：本网\n${second}`)).toEqual(official(second));
    // Half of a title is no second one.
    expect(titleOf("清河县\n水务局2022年政府信息公开工作年度报告")).toMatchObject({ agency: "清河县水务局" });
  });

  test.each([
    "| 名称 | 清河县水务局2022年政府信息公开工作年度报告 | |",
    "索引号\t0012\t标题\t清河县水务局2022年政府信息公开工作年度报告",
  ])("may be a row that tells of the page and holds it: %s", (row) => {
    expect(titleOf(row)).toEqual(official("清河县水务局2022年政府信息公开工作年度报告"));
    expect(titleOf(`${row}\n清河县水利所2021年政府信息公开工作年度报告`)).toMatchObject({ agency: "清河县水利所" });
  });

  test("is no body's name where it is a column's", () => {
    expect(titleOf("政务公开\n2022年政府信息公开工作年度报告\n清河县水务局")).toMatchObject({
      cut: "2022年政府信息公开工作年度报告",
      agency: "清河县水务局",
    });
  });

  test("may be a page head that names the year alone: the title that names the body is taken", () => {
    expect(titleOf("2022年政府信息公开工作年度报告\n\n清河县水务局2022年政府信息公开工作年度报告")).toMatchObject({
      agency: "清河县水务局",
      year: 2022,
    });
  });
});

describe("no title", () => {
  test.each([
    ["a sentence", "现发布清河县水务局2022年政府信息公开工作年度报告。"],
    ["a title quoted in a heading", "关于《清河县水务局2022年政府信息公开工作年度报告》的解读"],
    ["a report of another kind", "清河县水务局2022年工作总结报告"],
    ["nothing", ""],
    ["a paragraph", "清河县水务局按照上级要求，编制政府信息公开工作年度报告"],
  ])("is %s", (_, front) => {
    expect(titleOf(front)).toBeUndefined();
  });

  test("is sought behind chapter one", () => {
    expect(parseReport("一、总体情况\n清河县水务局2022年政府信息公开工作年度报告\n").title).toBeUndefined();
  });
});

describe("the year of a report", () => {
  test("is the title's before the period's", () => {
    const text = "清河县水务局2022年政府信息公开工作年度报告\n本报告期限为2021年1月1日至2021年12月31日。\n";
    expect(parseReport(text).year).toBe(2022);
  });

  test("is the period's where the title has none", () => {
    expect(parseReport("本报告期限为2021年1月1日至12月31日。\n一、总体情况\n").year).toBe(2021);
    expect(parseReport("数据自 2023 年 1 月 1 日起，到 12 月 31 日止。\n").year).toBe(2023);
  });

  test("is that of the sentence that introduces it where neither has one", () => {
    expect(parseReport("现公布清河县水务局2022年度政府信息公开工作年度报告。\n一、总体情况\n").year).toBe(2022);
    expect(parseReport("一、总体情况\n现将我局2023年政府信息公开工作情况报告如下。\n").year).toBe(2023);
    expect(parseReport("现将统计期限为2021年1月1日至12月31日的2022年政府信息公开年报公布。\n").year).toBe(2021);
  });

  test("is not any year that is spoken of", () => {
    expect(parseReport("按照《关于做好2022年政府信息公开工作年度报告编制工作的通知》编制。\n").year).toBeUndefined();
    expect(parseReport("全年公开信息9条，其中2021年政府信息公开工作年度报告1条。\n").year).toBeUndefined();
    expect(parseReport("2021年3月，水库除险加固完工。\n").year).toBeUndefined();
  });

  test.each([
    [2018, false],
    [2019, true],
    [2024, true],
  ])("%i says whether its form is judged: %s", (year, supported) => {
    expect(parseReport(`清河县水务局${year}年政府信息公开工作年度报告\n一、概述\n`).supported).toBe(supported);
  });
});

describe("the name of a body", () => {
  test.each(["清河县水务局", "发展改革委（粮食局）", "北京市朝阳区第101中学", "柳林镇人民政府"])(
    "%s is one",
    (name) => {
      expect(isAgencyName(name)).toBe(true);
      expect(titleOf(officialTitle(name, 2024))).toMatchObject({ year: 2024, official: true });
    },
  );

  test.each([
    "",
    "局",
    "2023年清河县水务局",
    "清河县水务局2023年",
    "清河县/水务局",
    "清河县\n水务局",
    "清河县水务局。",
    "water",
  ])("%j is none", (name) => {
    expect(isAgencyName(name)).toBe(false);
  });
});
