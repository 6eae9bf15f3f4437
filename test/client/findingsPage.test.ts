import { describe, expect, test } from "vitest";
import { findingsPage } from "../../client/src/findingsPage.js";

const page = findingsPage(
  "沙溪县<水务局>",
  [
    {
      file: "2023年报",
      findings: [
        { level: "error", words: "合计应为 3", line: 12, excerpt: "一、本年新收\t1\t1\t<script>" },
        { level: "hint", words: "可以更规范", line: 40, excerpt: "附件" },
        { level: "information", words: "请核对", line: 41, excerpt: "规章" },
      ],
    },
    { file: "2022年报", findings: [] },
  ],
  "zh",
);

describe("a list of problems as a page", () => {
  test("names the body, each report with how much is found in it, and each problem with its place", () => {
    expect(page).toContain("<title>沙溪县&lt;水务局&gt;年报问题清单</title>");
    expect(page).toContain("<h2>2023年报</h2>");
    expect(page).toContain("共 3 处问题。");
    expect(page).toContain("共 0 处问题。");
    const cells = [...page.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, words]) => words);
    expect(cells.slice(0, 5)).toEqual(["1", "错误", "12", "一、本年新收\t1\t1\t&lt;script&gt;", "合计应为 3"]);
    expect(cells.slice(5, 8)).toEqual(["2", "建议", "40"]);
    expect(cells.slice(10, 13)).toEqual(["3", "信息", "41"]);
  });

  test("needs nothing else, and runs nothing", () => {
    expect(page).not.toMatch(/<script|<link|src=|href=/u);
  });
});
