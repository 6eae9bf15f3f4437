import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { emptied, findings, partsOf, said, sound } from "./support.js";

describe("empty-chapter", () => {
  test.each([
    [1, "一、总体情况"],
    [5, "五、存在的主要问题及改进情况"],
    [6, "六、其他需要报告的事项"],
  ])("is said of chapter %i", (number, heading) => {
    expect(said(emptied(sound(1), number))).toEqual([`warning empty-chapter [${heading}]`]);
  });

  test("is said of a chapter that holds only a page's number", () => {
    const text = emptied(sound(1), 5).replace(
      "五、存在的主要问题及改进情况\n",
      "五、存在的主要问题及改进情况\n\n- 7 -\n",
    );
    expect(said(text)).toEqual(["warning empty-chapter [五、存在的主要问题及改进情况]"]);
  });

  test.each(["六、其他需要报告的事项\n无。\n", "六、其他需要报告的事项：无。\n", "六、其他需要报告的事项 无\n"])(
    "is not said of %j",
    (last) => {
      const { front, chapters } = partsOf(sound(2));
      expect(said(front + chapters.slice(0, 5).join("") + last)).toEqual([]);
    },
  );

  test("is not said where headings of one's own follow at once", () => {
    const text = emptied(sound(1), 1).replace("一、总体情况\n", "一、总体情况\n一、加强领导\n定期研究公开工作。\n");
    expect(said(text)).toEqual([]);
  });
});

describe("missing-table", () => {
  test.each([
    [2, "二、主动公开政府信息情况"],
    [3, "三、收到和处理政府信息公开申请情况"],
    [4, "四、政府信息公开行政复议、行政诉讼情况"],
  ])("is said once of chapter %i, empty or not", (number, heading) => {
    const bare = emptied(sound(3), number);
    expect(said(bare)).toEqual([`error missing-table [${heading}]`]);
    expect(said(bare.replace(`${heading}\n`, `${heading}\n详见附件。\n`))).toEqual([
      `error missing-table [${heading}]`,
    ]);
  });

  test("is not said of a table that stands under another heading", () => {
    const { front, chapters } = partsOf(sound(4, { style: { layout: "piped" }, quirks: { proseBeforeTables: false } }));
    const [heading, ...table] = (chapters[2] as string).split("\n");
    const moved = [...chapters.slice(0, 2), `${table.join("\n")}${heading}\n无其他说明。\n`, ...chapters.slice(3)];
    expect(findings(front + moved.join("")).filter(({ rule }) => rule.id === "missing-table")).toEqual([]);
  });
});

describe("report-title", () => {
  const titled = (title: string) => sound(5, { year: 2022 }).replace(/^.*年度报告\n/, () => title);

  test("is said where there is no title", () => {
    expect(said(titled("").trimStart())).toEqual(["warning report-title [一、总体情况]"]);
  });

  test.each(["清河县水务局政府信息公开工作年度报告", "2022年政府信息公开工作年度报告"])(
    "is a warning for %s",
    (title) => {
      expect(said(titled(`${title}\n`))).toEqual([`warning report-title [${title}]`]);
    },
  );

  test.each([
    "2022年清河县水务局政府信息公开工作年度报告",
    "清河县水务局2022年度政府信息公开工作年度报告",
    "清河县水务局2022年政府信息公开年度报告",
    "清河县水务局2022年政府信息公开工作年报",
    "清河县水务局关于2022年度政府信息公开情况的报告",
    "清河县水务局2022年政府信息公开工作年度报告（文字版）",
  ])("is a hint for %s, with the form's title as a fix that is not preferred", (title) => {
    const text = titled(`${title}\n`);
    expect(findings(text).map(({ level, rule }) => `${level} ${rule.id}`)).toEqual(["hint report-title"]);
    const fix = findings(text)[0]?.fixes?.[0];
    expect(fix?.preferred).toBe(false);
    expect(fix?.edits.map((edit) => edit.text)).toEqual(["清河县水务局2022年政府信息公开工作年度报告"]);
  });

  test.each(["清河县水务局\n2022年政府信息公开工作年度报告\n", "清河县水务局 2022 年政府信息公开工作\n\n年度报告\n"])(
    "says nothing of %j",
    (title) => {
      expect(said(titled(title))).toEqual([]);
    },
  );
});

describe("form-not-supported", () => {
  const OLD =
    "清河县水务局2016年政府信息公开工作年度报告\n\n一、概述\n本年度公开信息信息30条。\n\n二、收费及减免情况\n无。\n";

  test("is the only thing said of a report in the old form", () => {
    expect(judge(parseReport(OLD)).map(({ level, rule }) => `${level} ${rule.id}`)).toEqual([
      "information form-not-supported",
    ]);
    expect(judge(parseReport(OLD), { "form-not-supported": "off" })).toEqual([]);
  });

  test("is not said of the same text in a year with a form", () => {
    const rules = judge(parseReport(OLD.replace("2016", "2019"))).map(({ rule }) => rule.id);
    expect(rules).toContain("missing-chapter");
    expect(rules).not.toContain("form-not-supported");
  });
});
