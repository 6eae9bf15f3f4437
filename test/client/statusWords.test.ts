/** How it stands with a document, in words. */
import { describe, expect, it } from "vitest";
import { barWords, statusDetail, statusWords, tooltipLines } from "../../client/src/statusWords.js";
import { NOTHING_LEFT as NONE } from "../../server/src/left.js";
import { localise } from "../../server/src/messages/localise.js";
import { message } from "../../server/src/messages/message.js";
import type { DocumentStatus } from "../../server/src/protocol.js";

const status = (given: Partial<DocumentStatus>): DocumentStatus => ({
  reports: 1,
  left: NONE,
  parts: [],
  missingChapters: [],
  missingTables: 0,
  missingRows: 0,
  unreadRows: 0,
  unreadCells: 0,
  zeroTables: 0,
  unsupported: 0,
  complete: true,
  unusedExceptions: [],
  ...given,
});

const bar = (given: Partial<DocumentStatus>, language: "zh" | "en" = "zh") =>
  localise(barWords(status(given)), language);

describe("the item in the status bar", () => {
  it.each<[string, string, Partial<DocumentStatus>]>([
    ["年报 ✓ 全部相符", "Report ✓ all agrees", {}],
    ["年报 ✓ 全部相符", "Report ✓ all agrees", { left: { ...NONE, hint: 3, information: 1 } }],
    [
      "年报 2 处错误 · 还差第六部分",
      "Report 2 errors · part 六 to come",
      { left: { ...NONE, error: 2 }, missingChapters: [["六"]], complete: false },
    ],
    ["年报 1 处错误 · 1 处警告", "Report 1 error · 1 warning", { left: { ...NONE, error: 1, warning: 1 } }],
    ["年报 还差第五、六部分", "Report parts 五、六 to come", { missingChapters: [["五", "六"]] }],
    ["年报 还差第四、五、六部分", "Report parts 四、五、六 to come", { missingChapters: [["四", "五", "六"]] }],
    ["年报 还差 4 个部分", "Report 4 parts to come", { missingChapters: [["三", "四", "五", "六"]] }],
    ["年报 2 份年报没写全", "Report 2 reports not complete", { reports: 3, missingChapters: [["六"], ["五", "六"]] }],
    ["年报 1 处待填", "Report 1 place to fill in", { left: { ...NONE, information: 1, places: 1 } }],
    [
      "年报 1 处警告 · 14 处待填",
      "Report 1 warning · 14 places to fill in",
      { left: { ...NONE, warning: 1, places: 14 } },
    ],
    [
      "年报 3 张表未填 · 15 处待填",
      "Report 3 tables to fill in · 15 places to fill in",
      { left: { ...NONE, tables: 3, places: 15 } },
    ],
    ["年报 有内容未核对", "Report Not all was checked", { complete: false }],
    ["年报 旧格式，不作检查", "Report form not supported", { complete: false, unsupported: 1 }],
  ])("says %s", (zh, en, given) => {
    expect([bar(given), bar(given, "en")]).toEqual([zh, en]);
  });

  it("is as grave as what it tells", () => {
    const severity = (given: Partial<DocumentStatus>) => statusWords(status(given)).severity;
    expect(severity({ left: { ...NONE, error: 1, warning: 1 } })).toBe("error");
    expect(severity({ left: { ...NONE, warning: 1 } })).toBe("warning");
    expect(severity({ missingChapters: [["六"]] })).toBe("warning");
    expect(severity({ left: { ...NONE, places: 1 } })).toBe("warning");
    expect(severity({ complete: false })).toBe("warning");
    expect(severity({ left: { ...NONE, hint: 1 } })).toBe("fine");
  });
});

describe("its tooltip", () => {
  const lines = (given: Partial<DocumentStatus>) => tooltipLines(status(given)).map((line) => localise(line, "zh"));

  it("goes part by part, in plain words, then tells what was not read", () => {
    const parts = [
      { name: message("{0}", "{0}", "一、总体情况"), left: NONE },
      {
        name: message("{0}", "{0}", "二、$(bug)*主动*"),
        left: { ...NONE, error: 2, warning: 1, information: 1, hint: 1, tables: 1 },
      },
      { name: message("{0}", "{0}", "五、问题"), left: { ...NONE, places: 3 } },
    ];
    expect(lines({ parts, missingTables: 1, missingRows: 2, unreadRows: 3, unreadCells: 4 })).toEqual([
      "一、总体情况：✓",
      "二、$ (bug)*主动*：2 处错误，1 处警告，1 张表未填，2 条建议",
      "五、问题：3 处待填",
      "缺 1 张表",
      "缺 2 行",
      "3 行未能识别",
      "4 格未填数字",
    ]);
  });

  it("ends somewhere", () => {
    const parts = Array.from({ length: 25 }, (_, i) => ({
      name: message("{0}", "{0}", `报告${i}`),
      left: NONE,
    }));
    expect(lines({ parts }).slice(-2)).toEqual(["报告19：✓", "……另有 5 份"]);
  });
});

describe("the language status", () => {
  const detail = (given: Partial<DocumentStatus>) => statusDetail(status(given)).map((line) => localise(line, "zh"));

  it("names suggestions only where nothing graver is said", () => {
    expect(detail({ left: { ...NONE, hint: 2 } })).toEqual(["2 条建议"]);
    expect(detail({ left: { ...NONE, hint: 2, error: 1 } })).toEqual([]);
  });

  it("names an exception that matches nothing any more", () => {
    const exception = { rule: "typo", report: "甲", text: "某句", reason: "" };
    expect(detail({ unusedExceptions: [exception], zeroTables: 2 })).toEqual([
      "表三全部为 0",
      "“常见错别字”有一处例外的原文已改动，可以删去：某句",
    ]);
  });
});
