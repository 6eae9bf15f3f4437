/** Missing chapters come with what the form asks for, in the manner of the document at hand. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { OPEN } from "../../server/src/writing/sentences.js";
import { apply, findingsIn } from "../support/fixing.js";

const TITLE = "清河县水务局2023年政府信息公开工作年度报告";

function fixed(text: string): string {
  const edits = findingsIn(text).flatMap(
    ({ rule, fixes }) => (rule.id === "missing-chapter" ? fixes?.[0]?.edits : []) ?? [],
  );
  if (edits.length === 0) throw new Error("nothing is missing");
  return apply(text, edits);
}

/** The lines between two headings, without the blank ones. */
function chapter(text: string, number: number): string[] {
  const { chapters } = parseReport(text);
  const body = chapters.find((one) => one.chapter?.number === number)?.body;
  return body
    ? text
        .slice(body.start, body.end)
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
    : [];
}

const numbersIn = (text: string) => parseReport(text).chapters.map((one) => one.chapter?.number);

describe("a report of nothing but its title", () => {
  const text = fixed(`${TITLE}\n`);

  test("gets the five subjects, each under its sub-heading", () => {
    const lines = chapter(text, 1);
    expect(lines.filter((_, i) => i % 2 === 0)).toEqual([
      "（一）主动公开",
      "（二）依申请公开",
      "（三）政府信息管理",
      "（四）平台建设",
      "（五）监督保障",
    ]);
    for (const sentence of lines.filter((_, i) => i % 2 === 1)) expect(sentence).toMatch(/^　　.*____.*。$/);
    expect(lines[1]).toContain("2023年，本机关主动公开政府信息____条");
  });

  test("gets problems and improvements, and the statement on fees, their figures open", () => {
    expect(chapter(text, 5)).toEqual([`　　存在的主要问题：${OPEN}。`, `　　改进情况：${OPEN}。`]);
    expect(chapter(text, 6)).toEqual([
      `　　2023年，本机关发出信息处理费收费通知${OPEN}件，总金额${OPEN}元；实际收取信息处理费${OPEN}元。`,
    ]);
  });

  test("has nothing left to be said of it but its open places", () => {
    expect(numbersIn(text)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(findingsIn(text).map(({ rule }) => rule.id))).toEqual(new Set(["placeholder"]));
  });

  test("for a year without such a statement says none", () => {
    expect(chapter(fixed(`${TITLE.replace("2023", "2020")}\n`), 6)).toEqual(["　　无其他需要报告的事项。"]);
  });

  test("without a year leaves that open too", () => {
    expect(chapter(fixed("一、总体情况\n　　本局依法公开政府信息。\n"), 6)[0]).toContain(`${OPEN}年，本机关发出`);
  });

  test("of a government speaks of one", () => {
    expect(chapter(fixed("清河县人民政府2023年政府信息公开工作年度报告\n"), 1)[1]).toContain("本级政府主动公开");
  });
});

describe("in the manner of the document", () => {
  const begun = (lines: readonly string[]) => fixed(`${TITLE}\n${lines.join("\n")}\n`);
  const FIVE = "五、存在的主要问题及改进情况";

  test.each([
    ["brackets of half width", "(一)存在的主要问题", "(一)主动公开"],
    ["digits", "1.存在的主要问题", "1.主动公开"],
    ["digits before another mark", "1、存在的主要问题", "1、主动公开"],
    ["Markdown", "### （一）存在的主要问题", "### （一）主动公开"],
    ["bold", "**（一）存在的主要问题**", "**（一）主动公开**"],
    ["an indent", "　　（一）存在的主要问题", "　　（一）主动公开"],
  ])("sub-headings with %s", (_, sub, expected) => {
    const lines = chapter(
      begun([FIVE, sub, "栏目更新不够及时。", sub.replace(/一|1/, (n) => (n === "1" ? "2" : "二")), "已指定专人。"]),
      1,
    );
    expect(lines[0]).toBe(expected);
    expect(lines[1]).toMatch(/^2023年，本机关/);
  });

  test("sub-headings that the paragraph runs on behind", () => {
    const lines = chapter(
      begun([FIVE, "　　（一）存在的主要问题。栏目更新不够及时。", "　　（二）改进情况。已指定专人。"]),
      1,
    );
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^　　（一）主动公开。2023年，本机关主动公开/);
  });

  test("paragraphs without an indent, where the document has none", () => {
    expect(chapter(begun([FIVE, "存在的主要问题：栏目更新不够及时。", "改进情况：已指定专人。"]), 6)[0]).toMatch(
      /^2023年/,
    );
  });

  test("a blank line between paragraphs, where the document leaves one", () => {
    const text = begun(["", FIVE, "", "存在的主要问题：栏目更新不够及时。", "", "改进情况：已指定专人。", ""]);
    const one = text.slice(text.indexOf("一、总体情况"), text.indexOf("二、主动公开"));
    expect(
      one
        .trimEnd()
        .split("\n")
        .filter((_, i) => i % 2 === 1),
    ).toEqual(Array(10).fill(""));
  });

  test.each([
    ["digits", "1、总体情况", "2、主动公开政府信息情况"],
    ["no numbers", "总体情况", "主动公开政府信息情况"],
    ["a dot", "一．总体情况", "二．主动公开政府信息情况"],
  ])("headings with %s", (_, one, two) => {
    const text = begun([
      one,
      "　　本局依法公开政府信息。",
      ...(one === "总体情况" ? ["存在的主要问题及改进情况", "　　栏目更新不够及时，已指定专人。"] : []),
    ]);
    expect(text.split("\n")).toContain(two);
    expect(numbersIn(text)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("line breaks as in the document", () => {
    const text = fixed(`${TITLE}\r\n一、总体情况\r\n　　本局依法公开政府信息。\r\n`);
    expect(text.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/);
  });
});

test("a chapter whose own text stands there gets its heading alone", () => {
  const text = fixed(
    `${TITLE}\n（一）主动公开。全年公开12条。\n（二）依申请公开。全年未收到申请。\n二、主动公开政府信息情况\n`,
  );
  expect(chapter(text, 1)).toEqual(["（一）主动公开。全年公开12条。", "（二）依申请公开。全年未收到申请。"]);
});
