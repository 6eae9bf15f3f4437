/**
 * What is said of sums that do not hold: by the rules, of a text. The search itself is tested in test/arithmetic,
 * what holds of random tables in test/properties/sums.test.ts.
 */

import { describe, expect, test } from "vitest";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport, type Report } from "../../server/src/report/index.js";
import { type Judged, judge } from "../../server/src/rules/index.js";
import { surelyRight } from "../../server/src/service/fixes.js";
import { applied } from "../rules/chapters/support.js";
import { fixEverything } from "../support/fixing.js";
import { SOUND } from "../support/sound-table.js";
import { about, afterFix, findingsIn } from "../support/sums.js";
import { type TableText, tableText } from "../support/table-text.js";

const three = (figures: TableText["figures"], more: Partial<TableText> = {}): string =>
  tableText({ table: "applications", others: 0, ...more, figures: { ...SOUND, ...figures } });

const four = (figures: TableText["figures"]): string => {
  const named = Object.fromEntries(Object.entries(figures).map(([column, figure]) => [`reviews/${column}`, figure]));
  return tableText({ table: "reviews", others: 0, figures: named });
};

const cellAt = (report: Report, { span }: Judged): string | undefined =>
  report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).find((cell) => cell.span.start === span.start)
    ?.key;

/** Every finding as `level rule cell`, with its message in Chinese. */
function said(text: string): string[] {
  const report = parseReport(text);
  return about(report).map(
    (one) => `${one.level} ${one.rule.id} ${cellAt(report, one) ?? "-"}: ${localise(one.message, "zh")}`,
  );
}

const titles = ({ fixes = [] }: Judged): string[] =>
  fixes.map(({ title, preferred }) => (preferred ? "* " : "") + localise(title, "zh"));

const only = (text: string): Judged => {
  const [finding, ...more] = findingsIn(text);
  expect(more).toEqual([]);
  return finding as Judged;
};

test("figures that were judged already are said where they stand now, and others are judged", () => {
  const wrong = three({ "granted/total": 80 });
  const before = only(wrong);
  const moved = only(`本局公开情况如下。\n${wrong}`);
  expect(moved.span.start - before.span.start).toBe("本局公开情况如下。\n".length);
  expect(moved.fixes?.[0]?.edits[0]?.span).toEqual(moved.span);
  expect(said(three({ "granted/total": 81 }))).toEqual([
    "error row-total granted/total: “予以公开·总计”应为 8，现为 81：6 + 2 = 8。",
  ]);
  expect(said(wrong)).toEqual(["error row-total granted/total: “予以公开·总计”应为 8，现为 80：6 + 2 = 8。"]);
});

describe("one wrong cell", () => {
  test.each([
    [{ "granted/total": 80 }, "error row-total granted/total: “予以公开·总计”应为 8，现为 80：6 + 2 = 8。"],
    [{ "granted/legal": 20 }, "error row-total granted/legal: “予以公开·法律服务机构”应为 2，现为 20：8 − 6 = 2。"],
    [
      { "received/person": 0 },
      "error row-total received/person: “本年新收政府信息公开申请数量·自然人”应为 9，现为 0：12 − 3 = 9。",
    ],
    [
      { "carriedIn/welfare": 7 },
      "error row-total carriedIn/welfare: “上年结转政府信息公开申请数量·社会公益组织”应为 0，现为 7：0 − 0 = 0。",
    ],
  ])("%o is one finding on it, with both numbers and the sum", (slip, expected) => {
    expect(said(three(slip))).toEqual([expected]);
    expect(afterFix(three(slip))).toBe(three({}));
  });

  test("says the same in English", () => {
    expect(localise(only(three({ "granted/total": 80 })).message, "en")).toBe(
      "“予以公开·总计” should be 8, it is 80: 6 + 2 = 8.",
    );
  });

  test("leads to the other cells of every equation that it breaks", () => {
    const text = three({ "granted/legal": 20 });
    const report = parseReport(text);
    const [finding] = about(report) as [Judged];
    const related = (finding.related ?? []).map(({ message }) => localise(message, "zh"));
    expect(related).toEqual([
      "予以公开·自然人：6",
      "予以公开·总计：8",
      "本机关不掌握相关政府信息·法律服务机构：1",
      "（七）总计·法律服务机构：3",
    ]);
  });

  test("is written as the figure there is written", () => {
    const text = three({ "granted/total": 80 }).replaceAll("80", "８０");
    expect(afterFix(text)).toBe(three({}).replace("6\t0\t0\t0\t2\t0\t8", "6\t0\t0\t0\t2\t0\t８"));
  });

  test("two that do not depend on each other are two findings", () => {
    const text = three({ "granted/legal": 20, "carriedOut/total": 10 });
    expect(findingsIn(text).map(({ rule }) => rule.id)).toEqual(["row-total", "row-total"]);
    expect(afterFix(text)).toBe(three({}));
  });
});

test("all of a kind are set right at once, and then there is nothing to do", () => {
  const text = three({ "granted/legal": 20, "carriedOut/total": 10 });
  expect(fixEverything(text, "row-total", surelyRight)).toBe(three({}));
  expect(fixEverything(three({}), "row-total", surelyRight)).toBe(three({}));
});

describe("nothing is guessed", () => {
  /** The same amount moved in two rows of one column: the rows' totals may as well be wrong. */
  const moved = { "granted/person": 7, "unavailable.notHeld/person": 1 };

  test("where several cells could be the wrong ones: one finding, the candidates beside it", () => {
    const finding = only(three(moved));
    expect(finding.rule.id).toBe("row-total");
    expect(localise(finding.message, "zh")).toBe(
      "“予以公开·总计”填的是 8，各项相加为 9。可能填错的是“予以公开·自然人”、“予以公开·法律服务机构”或“予以公开·总计”，请核对。",
    );
    expect(titles(finding).every((title) => !title.startsWith("*"))).toBe(true);
    expect(titles(finding).sort()).toEqual([
      "把“予以公开·总计”改为 9，同时改另外 1 格",
      "把“予以公开·法律服务机构”改为 1，同时改另外 1 格",
      "把“予以公开·自然人”改为 6，同时改另外 1 格",
    ]);
  });

  test.each([
    // A row that adds up as it stands, and outcomes that come to one more than （七）总计: no total of theirs is wrong alone.
    [
      { "granted/person": 7, "granted/total": 9 },
      "error outcome-total granted/person: “（七）总计·自然人”填的是 8，各项相加为 9。可能填错的是“予以公开·自然人”或“本机关不掌握相关政府信息·自然人”，请核对。",
    ],
    [
      { "received/person": 14, "received/business": 14 },
      "error row-total received/person: “本年新收政府信息公开申请数量·总计”填的是 12，各项相加为 31。可能填错的是“本年新收政府信息公开申请数量·自然人”、“本年新收政府信息公开申请数量·商业企业”，请核对。",
    ],
  ])("and the cell that is marked is one that may be wrong: %o", (slips, expected) => {
    expect(said(three(slips))).toEqual([expected]);
  });

  test("and what it leads to begins with the others that may be", () => {
    const related = (only(three({ "granted/person": 7, "granted/total": 9 })).related ?? []).map((one) =>
      localise(one.message, "zh"),
    );
    expect(related[0]).toBe("本机关不掌握相关政府信息·自然人：2");
    expect(related).not.toContain("予以公开·自然人：7");
    expect(new Set(related).size).toBe(related.length);
  });

  test("where too much is wrong: a finding for each sum, on its total", () => {
    const rows = ["granted", "refused.stateSecret", "refused.inquiry", "declined.petition", "declined.excessive"];
    const typed = Object.fromEntries(
      rows.flatMap((row, i) => [
        [`${row}/business`, 11 + i],
        [`${row}/research`, 30 + i],
      ]),
    );
    const findings = findingsIn(three({ ...typed, "carriedIn/welfare": 77 }));
    expect(findings.length).toBeGreaterThan(rows.length);
    expect(findings.every(({ fixes = [] }) => fixes.every(({ preferred }) => !preferred))).toBe(true);
    expect(findings.map(({ message }) => localise(message, "zh"))).toContain(
      "“予以公开·总计”填的是 8，各项相加为 49。对不上的地方较多，看不出是哪一格填错，请逐格核对。",
    );
  });

  test("where too much is wrong: a total is offered what its parts add up to, be it 0, but nothing below", () => {
    const parts = ["granted", "refused.stateSecret", "refused.inquiry", "declined.petition", "declined.excessive"];
    const typed = Object.fromEntries(parts.map((row, i) => [`${row}/business`, 11 + i]));
    const report = parseReport(
      three({ ...typed, "declined.repeated/total": 5, "declined.confirmation/total": 6, "carriedOut/business": 900 }),
    );
    const offered = about(report).map((one) => `${one.rule.id} ${cellAt(report, one)} ${titles(one)}`);
    expect(offered).toContain("row-total declined.repeated/total 把“重复申请·总计”改为 0");
    expect(offered).toContain("outcome-total outcomeTotal/business 把“（七）总计·商业企业”改为 65");
    expect(offered).toContain("balance outcomeTotal/business ");
  });

  test("of figures that cannot be read, and of rows that are lost, only other sums are judged", () => {
    const unread = three({}).replace("6\t0\t0\t0\t2\t0\t8", "6\t0\t0\t0\t两\t0\t8");
    expect(findingsIn(unread)).toEqual([]);
    const lost = three({ "granted/total": 80 })
      .split("\n")
      .filter((line) => !line.includes("现有") && !line.includes("不掌握"))
      .join("\n");
    expect(said(lost)).toEqual([
      "error row-total granted/total: “予以公开·总计”填的是 80，各项相加为 8。总计或其中一项填错了，请核对。",
    ]);
  });
});

describe("a blank", () => {
  test("is a 0 when the totals say so: it is only blank", () => {
    expect(said(three({ "carriedIn/person": undefined }))).toEqual([
      "warning blank-cell -: “上年结转政府信息公开申请数量”一行的自然人空着，没有的应填 0。",
    ]);
    expect(afterFix(three({ "carriedIn/person": undefined }))).toBe(three({}));
  });

  test("else it is the suspect, and is said to be blank once", () => {
    const text = three({ "granted/legal": undefined });
    expect(said(text)).toEqual(["warning blank-cell -: “予以公开·法律服务机构”空着，按其他各项应为 2：8 − 6 = 2。"]);
    expect(afterFix(text)).toBe(three({}));
  });

  test("and several of a row are said together, with what they should be", () => {
    const blanks = { "granted/person": undefined, "granted/legal": undefined, "granted/total": undefined };
    expect(said(three(blanks))).toEqual([
      "warning blank-cell -: “予以公开”的自然人、法律服务机构、总计空着，按其他各项应为 6、2、8。",
    ]);
    expect(titles(only(three(blanks)))).toEqual(["* 填上这 3 个数"]);
    expect(afterFix(three(blanks))).toBe(three({}));
  });
});

describe("a table being filled", () => {
  const draft = { "received/total": 0, "granted/total": 0, "unavailable.notHeld/total": 0, "outcomeTotal/total": 0 };

  test("is told one thing, of level information, and offered all its totals", () => {
    const text = three({ ...draft, "carriedOut/total": 0 });
    expect(said(text)).toEqual([
      "information row-total received/total: 总计尚未填：“本年新收政府信息公开申请数量·总计”按各项应为 12，另有 4 格总计待填。",
    ]);
    const finding = only(text);
    expect(titles(finding)).toEqual(["填上这 5 个总计"]);
    expect(applied(text, finding.fixes?.[0]?.edits ?? [])).toBe(three({}));
  });

  test("is told no more where the totals are blank: those of zeros are filled with the others, none with a wrong 0", () => {
    const none = { "received/total": undefined, "granted/total": undefined, "unavailable.notHeld/total": undefined };
    const rest = { "outcomeTotal/total": undefined, "carriedOut/total": undefined, "partlyGranted/total": undefined };
    const text = three({ ...none, ...rest });
    const finding = only(text);
    expect(finding.level).toBe("information");
    expect(titles(finding)).toEqual(["填上这 6 个总计"]);
    expect(applied(text, finding.fixes?.[0]?.edits ?? [])).toBe(three({}));
    expect(afterFix(text)).toBe(text);
  });

  test("is no softer than that when people make the rule a warning, and harder when they turn it down", () => {
    const report = parseReport(three({ ...draft, "carriedOut/total": 0 }));
    const level = (set: "warning" | "hint") =>
      judge(report, { "row-total": set }).find(({ rule }) => rule.id === "row-total");
    expect(level("warning")?.level).toBe("information");
    expect(level("hint")?.level).toBe("hint");
  });
});

describe("table four", () => {
  const group = { "review.upheld": 3, "review.pending": 2 };

  test("has an empty total filled", () => {
    expect(said(four({ ...group, "review.total": 0 }))).toEqual([
      "error review-total reviews/review.total: “行政复议·总计”应为 5，现为 0：3 + 2 = 5。",
    ]);
  });

  test("is offered no 0 first for blanks of which one wants another figure", () => {
    const blanks = { "review.upheld": undefined, "review.pending": undefined };
    const fixes = (text: string) =>
      findingsIn(text).flatMap(({ rule, fixes = [] }) => (rule.id === "blank-cell" ? fixes : []));
    expect(fixes(four({ ...blanks, "review.total": 5 })).map(({ preferred }) => preferred)).toEqual([false]);
    expect(fixes(four({ ...blanks, "review.total": 0 })).map(({ preferred }) => preferred)).toEqual([true]);
  });

  test("else every cell of the group is a candidate", () => {
    const finding = only(four({ ...group, "review.total": 4 }));
    expect(finding.rule.id).toBe("review-total");
    expect(titles(finding).sort()).toEqual([
      "把“行政复议·尚未审结”改为 1",
      "把“行政复议·总计”改为 5",
      "把“行政复议·结果维持”改为 2",
    ]);
  });
});

describe("what the prose tells of the cells", () => {
  /** 新收 9, 上年结转 3, and a row of 上年结转 that was added up after one of its figures was typed wrongly. */
  const row = { "carriedIn/person": 1, "carriedIn/business": 1, "carriedIn/total": 2 };
  const right = {
    "received/person": 8,
    "received/legal": 0,
    "received/business": 1,
    "received/total": 9,
    "carriedIn/person": 1,
    "carriedIn/business": 2,
    "carriedIn/total": 3,
    "granted/person": 9,
    "granted/business": 2,
    "granted/legal": 0,
    "granted/total": 11,
    "unavailable.notHeld/person": 0,
    "unavailable.notHeld/legal": 0,
    "unavailable.notHeld/business": 0,
    "unavailable.notHeld/total": 0,
    "outcomeTotal/person": 9,
    "outcomeTotal/business": 2,
    "outcomeTotal/legal": 0,
    "outcomeTotal/total": 11,
    "carriedOut/person": 0,
    "carriedOut/legal": 0,
    "carriedOut/business": 1,
    "carriedOut/total": 1,
  };
  const under = (prose: string, figures: TableText["figures"]): string =>
    three({ ...right, ...figures }).replace(/^(三、收到和处理.*)$/mu, `$1\n${prose}`);

  test("is told of a sound table", () => {
    expect(said(under("本局新收政府信息公开申请9件，上年结转3件。", {}))).toEqual([]);
  });

  test("names the row that was added up with a slip, and without it no cell is named for certain", () => {
    const bare = findingsIn(three({ ...right, ...row }));
    expect(bare.length).toBe(1);
    expect(bare.flatMap(({ fixes = [] }) => fixes.filter(({ preferred }) => preferred))).toEqual([]);
    expect(said(under("本局新收政府信息公开申请9件，上年结转3件。", row))).toEqual([
      expect.stringContaining("carriedIn/business: “上年结转政府信息公开申请数量·商业企业”应为 2，现为 1"),
      expect.stringContaining("carriedIn/total: “上年结转政府信息公开申请数量·总计”应为 3，现为 2"),
    ]);
  });

  test("speaks against a cell that it agrees with, and for one of a sum that nothing else checks", () => {
    const wrong = { "received/total": 8 };
    const named = findingsIn(under("本局新收政府信息公开申请8件。", wrong));
    expect(named.flatMap(({ fixes = [] }) => fixes.map(({ preferred }) => preferred))).toEqual([false]);
    expect(titles(only(under("本局新收政府信息公开申请9件。", wrong)))).toEqual(["* 改为 9"]);
  });
});

test("of a sum that nothing else checks the total comes first: it is reckoned from all the others", () => {
  const wrong = only(four({ "review.upheld": 1, "review.corrected": 3, "review.total": 5 }));
  expect(titles(wrong)[0]).toBe("把“行政复议·总计”改为 4");
  expect(localise(wrong.message, "zh")).toBe("“行政复议·总计”填的是 5，各项相加为 4。总计或其中一项填错了，请核对。");
  const ofNothing = only(four({ "review.total": 238 }));
  expect(titles(ofNothing).at(-1)).toBe("把“行政复议·总计”改为 0");
});
