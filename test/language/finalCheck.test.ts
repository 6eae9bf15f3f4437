/** What is left of a document before it is handed in. */
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { placedExceptions } from "../../server/src/language/exceptions.js";
import { finalCheck } from "../../server/src/language/finalCheck.js";
import { previewOf } from "../../server/src/language/preview.js";
import { NOTHING_LEFT } from "../../server/src/left.js";
import type { FinalCheck } from "../../server/src/protocol.js";
import { Analyses, type Analysis } from "../../server/src/service/analysis.js";
import { readSettings } from "../../server/src/service/settings.js";
import { statusOf } from "../../server/src/service/status.js";
import { newReport } from "../../server/src/writing/newReport.js";
import { REPORT } from "../support/openReport.js";

interface Checked {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  readonly check: FinalCheck;
}

/** A document that is being written at this moment. */
function checked(text: string, settings: unknown = {}, language: "zh" | "en" = "zh"): Checked {
  const document = TextDocument.create("file:///a.txt", "disclosure-report", 1, text);
  const fail = (_: unknown, error: unknown) => {
    throw error;
  };
  const analysis = new Analyses(fail, () => 0).analyse(document, readSettings(settings).settings);
  if (!analysis) throw new Error("no report");
  return { document, analysis, check: finalCheck(document, analysis, language) };
}

/** Part → its rules and how many questions. */
const listed = ({ check }: Checked, report = 0): Record<string, [string[], number]> =>
  Object.fromEntries(
    (check.reports[report]?.parts ?? []).map(({ name, findings, questions }) => [
      name,
      [findings.map(({ rule }) => rule), questions.length],
    ]),
  );

const idsIn = (text: string): string[] =>
  checked(text).check.reports.flatMap(({ parts }) => parts.flatMap((part) => part.questions.map(({ id }) => id)));

describe("the final check", () => {
  it("goes part by part, those with nothing left among them", () => {
    expect(listed(checked(REPORT))).toEqual({
      标题和开头: [[], 0],
      "一、总体情况": [["prose-table"], 0],
      "二、主动公开政府信息情况": [[], 1],
      "三、收到和处理政府信息公开申请情况": [["row-total"], 1],
      "四、政府信息公开行政复议、行政诉讼情况": [[], 0],
      "五、存在的主要问题及改进情况": [[], 1],
      "六、其他需要报告的事项": [[], 1],
    });
  });

  it.each([
    ["a report with two mistakes", REPORT],
    ["a new report", newReport({ agency: "清河县教育局", kind: "department", year: 2025, layout: "tabbed" })],
  ])("counts of %s what the status and the preview count", (_, text) => {
    const { document, analysis, check } = checked(text);
    const { left } = statusOf(analysis);
    expect(left).not.toEqual(NOTHING_LEFT);
    expect(previewOf(document, analysis, 0, "zh").left).toEqual(left);
    // Whether a table of zeros is meant is one of the questions.
    expect(check.reports[0]?.left).toEqual({ ...left, tables: 0 });
    const listed = check.reports.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings));
    expect(listed).toHaveLength(left.error + left.warning + left.information + left.hint + left.places);
  });

  it("leads to the places, in a volume too", () => {
    const second = REPORT.replace("沙溪县档案局", "沙溪县教育局");
    const { document, check } = checked(`${REPORT}${second}`);
    expect(check.reports.map(({ title }) => title)).toEqual([
      "沙溪县档案局2023年政府信息公开工作年度报告",
      "沙溪县教育局2023年政府信息公开工作年度报告",
    ]);
    for (const [i, { parts }] of check.reports.entries()) {
      const [finding] = parts[1]?.findings ?? [];
      expect(finding && document.getText(finding.range)).toBe("15件");
      const places = parts.map(({ range }) => document.offsetAt(range.start));
      expect(places.every((place) => place >= i * REPORT.length && place < (i + 1) * REPORT.length)).toBe(true);
      expect(document.getText().slice(places[5]).startsWith("五、")).toBe(true);
    }
  });

  it("lowers and groups nothing of a report that was just begun", () => {
    const text = newReport({ agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" });
    const { analysis, check } = checked(text);
    expect(analysis.findings.map(({ finding }) => finding.rule.id)).toEqual(["unfinished"]);
    const rules = check.reports.flatMap(({ parts }) =>
      parts.flatMap(({ findings }) => findings.map(({ rule }) => rule)),
    );
    expect(rules.filter((rule) => rule === "placeholder").length).toBeGreaterThan(10);
    expect(rules).not.toContain("unfinished");
  });

  it("counts what exceptions suppress, and does not list it", () => {
    const report = "沙溪县档案局2023年政府信息公开工作年度报告";
    const text = "全年新收政府信息公开申请15件，其中自然人11件";
    const exceptions = [{ rule: "prose-table", report, text, reason: "含转办" }];
    const { check } = checked(REPORT, { exceptions });
    expect(check.reports[0]?.exceptions).toBe(1);
    expect(check.reports[0]?.parts[1]?.findings).toEqual([]);
  });

  it("is in the reader's language, but for the report's own words", () => {
    const parts = checked(REPORT, {}, "en").check.reports[0]?.parts ?? [];
    expect(parts.slice(0, 2).map(({ name }) => name)).toEqual(["Title and preface", "一、总体情况"]);
    expect(parts[6]?.questions[0]?.message).toMatch(/^There is no date/);
    expect(checked("一、总体情况\n无", {}, "en").check.reports[0]?.title).toBe("A report without a title");
  });
});

describe("a question is the same one", () => {
  it("while it and what it rests on read the same, wherever they stand", () => {
    expect(idsIn(REPORT.replace("修订了审核办法。", "修订了审核办法。\n另有安排。"))).toEqual(idsIn(REPORT));
  });

  it("no more where that reads otherwise", () => {
    const changed = idsIn(REPORT.replace("目录更新不够及时", "目录更新不够完整"));
    expect(changed.map((id, i) => id === idsIn(REPORT)[i])).toEqual([true, true, false, true]);
  });

  it("in no other report", () => {
    const other = new Set(idsIn(REPORT.replace("沙溪县", "沙河县")));
    expect(idsIn(REPORT).filter((id) => other.has(id))).toEqual([]);
  });
});

describe("exceptions", () => {
  const report = "沙溪县档案局2023年政府信息公开工作年度报告";
  const exceptions = [
    { rule: "prose-table", report, text: "全年新收政府信息公开申请15件，其中自然人11件", reason: "含转办" },
    { rule: "typo", report, text: "早已改掉的一句", reason: "" },
    { rule: "typo", report: "别的年报", text: "某句", reason: "" },
  ];

  it("are told with the places where they suppress something, and whose they are", () => {
    const { document, analysis } = checked(REPORT, { exceptions });
    const told = placedExceptions(document, analysis);
    expect(told.map(({ exception }) => exception)).toEqual(exceptions);
    expect(told.map(({ here }) => here)).toEqual([true, true, false]);
    expect(told.map(({ ranges }) => ranges.map((range) => document.getText(range)))).toEqual([["15件"], [], []]);
  });
});
