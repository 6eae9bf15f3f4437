/** Reports as pages, Markdown and spreadsheets: read again they say what the report says. */
import { describe, expect, test } from "vitest";
import { type ExportFormat, exported } from "../../../server/src/documents/write/index.js";
import { parseReport, parseVolume } from "../../../server/src/report/index.js";
import { REPORT } from "../../support/openReport.js";
import { figuresOf } from "../../support/pages.js";
import { faultsOf, partsOf } from "../../support/unpacked.js";

const make = (text: string, format: ExportFormat) => exported(parseVolume(text).reports, format);
const textOf = (text: string, format: ExportFormat): string => Buffer.from(make(text, format) ?? []).toString("utf8");

test.each(["html", "md", "xlsx"] as const)("%s: the same text makes the same bytes", (format) => {
  expect(make(REPORT, format)).toEqual(make(REPORT, format));
});

describe("html", () => {
  const page = textOf(REPORT, "html");

  test("says its language and encoding, and asks nobody for anything", () => {
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">/);
    expect(page).toContain("<title>沙溪县档案局2023年政府信息公开工作年度报告</title>");
    expect(page).not.toMatch(/<script|\ssrc=|\shref=|url\(|@import|https?:/);
  });

  test("has one first heading, and no level is passed over", () => {
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.slice(1).entries()) expect(level - (levels[i] ?? 0)).toBeLessThanOrEqual(1);
  });

  test("names its tables, and each head says what it heads", () => {
    expect([...page.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "主动公开政府信息情况",
      "收到和处理政府信息公开申请情况",
      "政府信息公开行政复议、行政诉讼情况",
    ]);
    for (const [head] of page.matchAll(/<th [^>]*>/g)) expect(head).toMatch(/scope="(?:row|col)/);
  });

  test("read again it has the same figures", () => {
    const body = page.slice(page.indexOf("<main>"));
    expect(figuresOf(parseReport(body))).toEqual(figuresOf(parseReport(REPORT)));
  });

  test("words are only ever words", () => {
    const text = textOf(REPORT.replace("举办培训2次", "举办<script>培训</script>&2次"), "html");
    expect(text).toContain("举办&lt;script&gt;培训&lt;/script&gt;&amp;2次");
  });
});

describe("md", () => {
  test("headings by their depth, a blank line between parts, tables that are read again", () => {
    const text = textOf(REPORT, "md");
    expect(text).toMatch(/^# 沙溪县档案局2023年政府信息公开工作年度报告\n\n根据/);
    expect(text).toContain("\n\n## 一、总体情况\n\n### （一）主动公开情况\n\n全年");
    expect(figuresOf(parseReport(text))).toEqual(figuresOf(parseReport(REPORT)));
  });

  test.each([
    ["open places that would stand in bold", "件数____，金额____。", "件数\\_\\_\\_\\_，金额\\_\\_\\_\\_。"],
    ["one open place alone", "件数____。", "件数____。"],
    ["what looks like a tag", "见<附件1>和<br>。", "见<附件1>和&lt;br>。"],
    ["what looks like a list", "- 更新栏目。", "\\- 更新栏目。"],
  ])("%s", (_, words, written) => {
    expect(textOf(REPORT.replace("修订了审核办法。", words), "md")).toContain(`\n\n${written}\n\n`);
  });
});

describe("xlsx", () => {
  const parts = partsOf(make(REPORT, "xlsx") ?? new Uint8Array());
  const sheet = (number: number): string => parts.get(`xl/worksheets/sheet${number}.xml`) ?? "";
  const cell = (xml: string, name: string): string | undefined =>
    new RegExp(`<c r="${name}"[^>]*>(.*?)</c>`).exec(xml)?.[1];

  test("every part is sound XML", () => {
    for (const [name, xml] of parts) expect(faultsOf(xml), name).toEqual([]);
  });

  test("a sheet for each table, its title above", () => {
    const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(["主动公开", "申请办理", "复议诉讼"]);
    for (const number of [1, 2, 3]) expect(cell(sheet(number), "A1")).toContain("沙溪县档案局2023年");
  });

  test("figures are numbers, labels words, merged as the form has them", () => {
    expect(sheet(1)).toContain('<c r="B7" s="2"/>');
    expect(cell(sheet(1), "B6")).toBe("<v>3</v>");
    expect(cell(sheet(1), "A6")).toContain(">行政规范性文件<");
    expect(cell(sheet(2), "D6")).toBe("<v>11</v>");
    expect(cell(sheet(3), "A6")).toBe("<v>2</v>");
    expect(sheet(2)).toContain('<mergeCell ref="A3:C5"/>');
    expect(sheet(2)).toContain('<mergeCell ref="A8:A29"/>');
    expect(sheet(3)).toContain('<mergeCell ref="F3:O3"/>');
  });

  test.each(["1,250", "007", "12.50", "12345678901234567890", "/"])("%s stays as it is written", (figure) => {
    const changed = partsOf(make(REPORT.replace("行政许可\t26", `行政许可\t${figure}`), "xlsx") ?? new Uint8Array());
    expect(cell(changed.get("xl/worksheets/sheet1.xml") ?? "", "B9")).toContain(`>${figure}</t>`);
  });

  test("no two sheets of a volume are called the same", () => {
    const volume = partsOf(make(REPORT + REPORT.replaceAll("沙溪县", "南塘县"), "xlsx") ?? new Uint8Array());
    const names = [...(volume.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(6);
  });

  test("without a table there is no workbook", () => {
    expect(make("沙溪县档案局2023年政府信息公开工作年度报告\n一、总体情况\n无。\n", "xlsx")).toBe(undefined);
  });
});
