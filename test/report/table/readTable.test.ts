/** What is lost or torn costs its own row only: whole tables with one thing wrong in them. */
import { describe, expect, test } from "vitest";
import { isRow } from "../../../server/src/form/index.js";
import { parseReport, rowOf } from "../../../server/src/report/index.js";
import { type EditionId, FORMS } from "../../support/editions.js";
import { fixedLabels, shown, tableIn } from "../shown.js";
import { expectedRow, figures, HEADING, LAYOUT_NAMES, readRows, rowsIn, tableThree } from "./tableThree.js";

const BOTH: readonly EditionId[] = ["2019", "2021"];

const CASES = BOTH.flatMap((edition) => LAYOUT_NAMES.map((layout) => ({ edition, layout })));

describe("whole tables", () => {
  test.each(CASES)("of $edition, $layout: every label and cell is cut out where it stands", ({ edition, layout }) => {
    const text = tableThree(edition, layout);
    const table = tableIn(text);
    expect(table).toMatchObject({ edition: { id: edition }, layout: { id: layout } });
    expect(readRows(text, table)).toEqual(rowsIn(edition).map(expectedRow));
    expect(text.slice(table.span.start, table.span.end)).toBe(
      text.slice(text.indexOf("一、本年新收"), text.lastIndexOf("07") + 2),
    );
  });

  test.each(BOTH)("of %s are told by their own rows, whatever the year says", (edition) => {
    const year = edition === "2019" ? 2023 : 2020;
    const report = parseReport(`清河县水务局${year}年政府信息公开工作年度报告\n\n${tableThree(edition, "tabbed")}`);
    expect(report.edition?.id).toBe(edition);
    expect(report.year).toBe(year);
  });

  test("of 2019 have one row for （六）其他处理", () => {
    const text = tableThree("2019", "lined");
    expect(rowOf(tableIn(text), "other")?.label?.text).toBe("（六）其他处理");
  });
});

test("a lost row stands where the row behind it begins", () => {
  const text = tableThree("2021", "tabbed", (cells, index) => (index === 4 ? [] : cells));
  const lost = rowOf(tableIn(text), "refused.stateSecret");
  const next = rowOf(tableIn(text), "refused.prohibitedByLaw");
  expect(lost?.span.start).toBe(next?.label?.span.start);
  expect(text.slice(lost?.span.start).startsWith("2.其他法律行政法规禁止公开")).toBe(true);
});

describe("a wrapped label", () => {
  /** A label with a break in its middle, as the layout would have it. */
  const wrapped = (label: string, eol: string) => {
    const middle = Math.ceil(label.length / 2);
    return `${label.slice(0, middle)}${eol}${label.slice(middle)}`;
  };

  test.each([
    ["spaced", "\n"],
    ["vertical", "\n"],
    ["vertical", "\n\n"],
    ["lined", "\n"],
    ["lined", "\n\n"],
    ["barred", "\n"],
  ] as const)("costs nothing, %s over %j: all of them at once", (layout, eol) => {
    const text = tableThree("2021", layout, ([label = "", ...cells]) => [wrapped(label, eol), ...cells]);
    expect(readRows(text, tableIn(text))).toEqual(
      rowsIn("2021").map(
        (row, index) => `${wrapped(row.text, eol).replaceAll("\n", "⏎")} = ${figures(index).join(" ")}`,
      ),
    );
    for (const { label } of tableIn(text).rows) expect(label?.exact).toBe(true);
  });

  test("costs nothing wherever it is broken", () => {
    const label = "5.要求行政机关确认或重新出具已获取信息";
    for (let at = 3; at < label.length; at++) {
      const broken = `${label.slice(0, at)}\n${label.slice(at)}`;
      const text = `${HEADING}\n4.无正当理由大量反复申请 1 2 3 4 5 6 7\n${broken} 11 12 13 14 15 16 17\n（七）总计 21 22 23 24 25 26 27\n`;
      expect(shown(text)).toEqual([
        "4.无正当理由大量反复申请 = 1 2 3 4 5 6 7",
        `${broken.replace("\n", "⏎")} = 11 12 13 14 15 16 17`,
        "（七）总计 = 21 22 23 24 25 26 27",
      ]);
    }
  });
});

describe("what cannot be bound is unread, never shifted", () => {
  test("figures of one row for two labels: no row that they may belong to guesses", () => {
    // 14 figures stand for three labels up to the next row that is certain.
    const text = `${HEADING}
（一）予以公开 51 52 53 54 55 56 57
1.属于国家秘密 1 2 3 4 5 6 7
11 12 13 14 15 16 17
2.其他法律行政法规禁止公开
3.危及“三安全一稳定”
4.保护第三方合法权益 41 42 43 44 45 46 47
`;
    expect(shown(text)).toEqual([
      "（一）予以公开 = 51 52 53 54 55 56 57",
      "refused.stateSecret: unread",
      "refused.prohibitedByLaw: unread",
      "refused.safetyAndStability: unread",
      "4.保护第三方合法权益 = 41 42 43 44 45 46 47",
    ]);
  });

  test("figures of as many rows as labels behind them are theirs by order", () => {
    const text = `${HEADING}
1.属于国家秘密 1 2 3 4 5 6 7
11 12 13 14 15 16 17
21 22 23 24 25 26 27
2.其他法律行政法规禁止公开
3.危及“三安全一稳定”
4.保护第三方合法权益 41 42 43 44 45 46 47
`;
    expect(shown(text)).toEqual([
      "1.属于国家秘密 = 1 2 3 4 5 6 7",
      "2.其他法律行政法规禁止公开 = 11 12 13 14 15 16 17",
      "3.危及“三安全一稳定” = 21 22 23 24 25 26 27",
      "4.保护第三方合法权益 = 41 42 43 44 45 46 47",
    ]);
  });

  test("too many figures for one row are no row's", () => {
    const text = `${HEADING}\n（一）予以公开 1 2 3 4 5 6 7\n2.重复申请 11 12 13 14 15 16 17 18\n（七）总计 21 22 23 24 25 26 27\n`;
    expect(shown(text)).toEqual([
      "（一）予以公开 = 1 2 3 4 5 6 7",
      "declined.repeated: unread",
      "（七）总计 = 21 22 23 24 25 26 27",
    ]);
  });
});

describe("labels", () => {
  test("mistyped are found and told as not exact; dressed otherwise they are exact", () => {
    const text = `${HEADING}
（一）予以公开 1 2 3 4 5 6 7
1、屬於國家秘密 11 12 13 14 15 16 17
２．其他法律⾏政法规禁止公开 21 22 23 24 25 26 27
3.危及"三安全一稳定" 31 32 33 34 35 36 37
4.保护第三方权益 41 42 43 44 45 46 47
`;
    const rows = tableIn(text).rows.filter(({ state }) => state === "read");
    expect(rows.map(({ row, label }) => [row.id, label?.exact])).toEqual([
      ["granted", true],
      ["refused.stateSecret", true],
      ["refused.prohibitedByLaw", true],
      ["refused.safetyAndStability", true],
      ["refused.thirdParty", false],
    ]);
    expect(rows[4]?.label?.text).toBe("4.保护第三方权益");
  });

  test("with a remark in brackets are exact, their range ends before it", () => {
    const text = `${HEADING}\n（一）予以公开（含部分网上答复） 1 2 3 4 5 6 7\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） 11 12 13 14 15 16 17\n`;
    expect(shown(text)[0]).toBe("（一）予以公开 = 1 2 3 4 5 6 7");
  });

  test("其他 and 总计 name rows and columns by their place", () => {
    const heads = "申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n";
    const text = tableThree("2021", "tabbed").replace(`${HEADING}\n`, `${HEADING}\n${heads}`);
    const table = tableIn(text);
    expect(fixedLabels(text)).toEqual(heads.trim().split(/[\t\n]/u));
    expect(rowOf(table, "otherHandling.other")?.label?.span.start).toBe(text.indexOf("3.其他\t"));
    expect(rowOf(table, "outcomeTotal")?.label?.span.start).toBe(text.indexOf("（七）总计"));
  });

  test("of columns that stand on one line, in an order that is not the form's, are not lost", () => {
    const heads = "自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n";
    const text = tableThree("2021", "tabbed").replace(`${HEADING}\n`, `${HEADING}\n${heads}`);
    const columns = tableIn(text).labels.filter(({ kind }) => kind === "column");
    expect(columns.filter(({ reading }) => !reading)).toEqual([]);
    expect(columns.length).toBeGreaterThanOrEqual(6);
  });

  test("of groups that are lost stand where the row behind them begins, those that are there where they are", () => {
    const text = `${HEADING}
（三）不予公开\t1.属于国家秘密\t1\t2\t3\t4\t5\t6\t7
1.本机关不掌握相关政府信息\t11\t12\t13\t14\t15\t16\t17
`;
    const group = (id: string) =>
      tableIn(text).labels.find(({ label, kind }) => kind === "group" && "id" in label && label.id === id);
    expect(group("refused")?.reading?.text).toBe("（三）不予公开");
    expect(group("unavailable")?.reading).toBeUndefined();
    expect(group("unavailable")?.span.start).toBe(text.indexOf("1.本机关不掌握"));
  });
});

test("a table is not seen in prose that names its rows", () => {
  const text = `${HEADING}\n本年度对2件申请予以公开，对1件申请作出部分公开决定。另有1件属于重复申请，不予处理。\n`;
  expect(parseReport(text).tables).toEqual([]);
});

test("prose between heading and table, and behind the table, stays prose", () => {
  const text = tableThree("2021", "tabbed").replace(`${HEADING}\n`, `${HEADING}\n本年度新收的申请都按时答复了。\n`);
  const report = parseReport(`${text}以上数字经办公室核对。\n`);
  const table = report.tables[0];
  expect(report.paragraphs.map(({ start, end }) => report.text.slice(start, end))).toEqual([
    "本年度新收的申请都按时答复了。",
    "以上数字经办公室核对。",
  ]);
  expect(table?.rows.every(({ state }) => state === "read")).toBe(true);
});

test("the form's lines without figures are no rows of a reading", () => {
  const lines = FORMS["2021"].tables.applications.blocks.flatMap(({ lines }) => lines);
  const ids = tableIn(tableThree("2021", "piped")).rows.map(({ row }) => row.id);
  expect(ids).toEqual(lines.filter(isRow).map(({ id }) => id));
});
