/** Findings as diagnostics, and which documents are judged at all. */
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Level } from "../../server/src/facts/finding.js";
import { diagnosticsOf } from "../../server/src/language/diagnostics.js";
import { NOTHING_LEFT } from "../../server/src/left.js";
import { message } from "../../server/src/messages/message.js";
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import { findingsOf, type PlacedFinding } from "../../server/src/service/findings.js";
import { holdsReport } from "../../server/src/service/isReport.js";
import { DEFAULT_SETTINGS, readSettings } from "../../server/src/service/settings.js";
import { statusOf } from "../../server/src/service/status.js";
import { found, judged, spanIn } from "../support/found.js";
import { generateReport } from "../support/generate.js";

const TEXT = "标题\r\n𠮷𠮷 合计 12\r\n末行";
const document = TextDocument.create("untitled:report", "disclosure-report", 7, TEXT);

describe("a diagnostic", () => {
  it("has the rule's id, its page, the source, and a range in UTF-16", () => {
    const finding = found(spanIn(TEXT, "12"), { rule: "row-total", message: message("{0}表", "Table of {0}", "x") });
    expect(diagnosticsOf(document, [finding], { language: "zh", rulePages: "file:///pages/" })).toEqual([
      {
        range: { start: { line: 1, character: 8 }, end: { line: 1, character: 10 } },
        severity: 1,
        code: "row-total",
        codeDescription: { href: "file:///pages/row-total.md" },
        source: "年报",
        message: "x表",
      },
    ]);
  });

  it("has no page where the server knows of none", () => {
    const [diagnostic] = diagnosticsOf(document, [found({ start: 0, end: 2 })], { language: "en" });
    expect(diagnostic).not.toHaveProperty("codeDescription");
  });

  it("leads to related places of the same document", () => {
    const related = [{ span: spanIn(TEXT, "末行"), message: message("数据", "Figures") }];
    const [diagnostic] = diagnosticsOf(document, [found({ start: 0, end: 2 }, { related })], { language: "zh" });
    expect(diagnostic?.relatedInformation).toEqual([
      {
        location: {
          uri: "untitled:report",
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 2 } },
        },
        message: "数据",
      },
    ]);
  });

  it("leads to no more places than leave room for what the hover says of the cell", () => {
    const related = Array.from({ length: 9 }, (_, i) => ({
      span: { start: i, end: i + 1 },
      message: message("{0}", "{0}", i),
    }));
    const [diagnostic] = diagnosticsOf(document, [found({ start: 0, end: 2 }, { related })], { language: "zh" });
    expect(diagnostic?.relatedInformation?.map((one) => one.message)).toEqual(["0", "1", "2", "3"]);
  });

  it("counts from the report's place in a volume", () => {
    const [diagnostic] = diagnosticsOf(document, [found({ start: 0, end: 2 }, {}, 4)], { language: "zh" });
    expect(diagnostic?.range.start).toEqual({ line: 1, character: 0 });
  });

  it.each([
    ["error", 1],
    ["warning", 2],
    ["information", 3],
    ["hint", 4],
  ] as [Level, number][])("of level %s has severity %d", (level, severity) => {
    const [diagnostic] = diagnosticsOf(document, [found({ start: 0, end: 2 }, { level })], { language: "zh" });
    expect(diagnostic?.severity).toBe(severity);
  });
});

describe("the findings of a volume", () => {
  it("keep the order of its reports and the place of each", () => {
    const texts = [11, 12].map((seed) => `${generateReport(seed, { otherQuirks: "none" }).text}\n`);
    const findings = findingsOf(parseVolume(texts.join("")), () => [judged({ start: 0, end: 1 })]);
    expect(findings.map(({ offset }) => offset)).toEqual([0, texts[0]?.length]);
  });
});

describe("a document that nobody called a report", () => {
  const holds = (text: string): boolean => holdsReport(parseVolume(text));

  it("is judged if it holds one", () => {
    expect(holds(generateReport(21).text)).toBe(true);
    expect(holds("# 清河县水务局2022年政府信息公开工作年度报告\n\n## 一、总体情况\n\n正文。\n")).toBe(true);
  });

  it("is judged without its title if enough of its chapters stand there", () => {
    const five = ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况"];
    five.push("四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况");
    expect(holds(five.join("\n\n"))).toBe(true);
    expect(holds(five.slice(0, 3).join("\n\n"))).toBe(false);
  });

  it("is left alone otherwise", () => {
    expect(holds("")).toBe(false);
    expect(holds("# 会议纪要\n\n## 一、总体情况\n\n与会人员研究了年度报告的编制。\n")).toBe(false);
    expect(holds("# 清河县水务局2022年政府信息公开工作年度报告\n\n点击下载附件。\n")).toBe(false);
  });
});

describe("settings", () => {
  it("are the defaults for whatever is no object", () => {
    for (const value of [null, undefined, 3, "zh", [], true])
      expect(readSettings(value).settings).toEqual(DEFAULT_SETTINGS);
  });

  it("are read under the section's name too", () => {
    const levels = { typo: "off", "row-total": "hint" };
    const expected = { ...DEFAULT_SETTINGS, messages: "en", levels };
    expect(readSettings({ messages: "en", levels }).settings).toEqual(expected);
    expect(readSettings({ disclosureReport: { messages: "en", levels } }).settings).toEqual(expected);
  });

  it("pass over unknown keys and values", () => {
    const value = { detect: "on", messages: "fr", levels: { typo: "loud", residue: "error", "": null }, more: {} };
    expect(readSettings(value).settings).toEqual({ ...DEFAULT_SETTINGS, levels: { residue: "error" } });
  });
});

const status = (volume: Volume, findings: PlacedFinding[] = []) =>
  statusOf({ volume, findings, find: () => [], unused: [] });

describe("the status", () => {
  const volume = parseVolume(generateReport(31, { otherQuirks: "none" }).text);

  it("is complete when every row was read and every sum judged", () => {
    expect(status(volume, [])).toMatchObject({ reports: 1, complete: true });
  });

  it("counts the findings by level", () => {
    const findings = (["error", "error", "hint"] as Level[]).map((level) => found({ start: 0, end: 1 }, { level }));
    expect(status(volume, findings).left).toEqual({ ...NOTHING_LEFT, error: 2, hint: 1 });
  });

  it("is not complete where a sum does not hold, though nothing is said of it", () => {
    const { text, cells } = generateReport(31, { otherQuirks: "none" });
    const total = cells.find(({ key }) => key === "outcomeTotal/total");
    if (!total) throw new Error("the report has no total");
    const wrong = `${text.slice(0, total.span.start)}9876${text.slice(total.span.end)}`;
    expect(status(parseVolume(wrong), []).complete).toBe(false);
  });

  it("is not complete where a table, a row or a figure is missing", () => {
    const { text, rows, cells } = generateReport(31, { otherQuirks: "none" });
    const without = (pieces: readonly { start: number; end: number }[]): string =>
      pieces.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
    const lost = rows.find(({ table }) => table.id === "applications");
    expect(status(parseVolume(without(lost?.pieces ?? [])), [])).toMatchObject({
      missingRows: 1,
      complete: false,
    });
    const cell = cells.find(({ key }) => key.startsWith("received/"));
    const odd = cell && text.slice(0, cell.span.start) + text.slice(cell.span.end).replace(/^/, "/");
    expect(status(parseVolume(odd ?? ""), [])).toMatchObject({ unreadCells: 1, complete: false });
    expect(status(parseVolume("一、总体情况\n"), [])).toMatchObject({ missingTables: 3 });
  });
});
