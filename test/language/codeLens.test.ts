/** The line over each table. */
import { describe, expect, it } from "vitest";
import { codeLenses } from "../../server/src/language/codeLens.js";
import { opened, REPORT } from "../support/openReport.js";

function lenses(text = REPORT, language: "zh" | "en" = "zh"): [number, string | undefined][] {
  const { document, volume } = opened(text);
  return codeLenses(document, volume, language).map(({ range, command }) => [range.start.line + 1, command?.title]);
}

const SOUND = REPORT.replace("不计其他情形）\t1\t0\t0\t0\t0\t0\t2", "不计其他情形）\t1\t0\t0\t0\t0\t0\t1");

describe("the lens of a table", () => {
  it("shows that it adds up", () => {
    expect(lenses(SOUND)).toEqual([
      [16, "10 格都已填 ✓"],
      [31, "一 14 + 二 2 = 三（七）15 + 四 1 ✓"],
      [61, "行政复议 2 + 1 = 3 ✓ · 未经复议直接起诉 0 = 0 ✓ · 复议后起诉 0 = 0 ✓"],
    ]);
  });

  it("shows of each table alike that it is all zero, and calls it neither filled in nor sound", () => {
    const zeros = REPORT.replace(/(?<=\t|^)\d+(?=\t|$)/gmu, "0");
    const words = "全部为 0：还没有填，或者确实没有";
    expect(lenses(zeros)).toEqual([
      [16, words],
      [31, words],
      [61, words],
    ]);
    expect(lenses(zeros, "en")[0]?.[1]).toBe("all zero: not filled in yet, or there was none");
  });

  it("shows that something does not", () => {
    expect(lenses()[1]).toEqual([31, "一 14 + 二 2 = 三（七）15 + 四 1 ✓ · 另有 2 处合计不符 ✗"]);
    expect(lenses(SOUND.replace("\n2\t0\t1\t0\t3", "\n2\t0\t1\t0\t4"))[2]?.[1]).toContain("行政复议 2 + 1 = 3 ≠ 4 ✗ ·");
    const broken = SOUND.replace("申请数量\t11\t2\t0\t0\t0\t1\t14", "申请数量\t11\t2\t0\t0\t0\t1\t15");
    expect(lenses(broken, "en")[1]?.[1]).toBe(
      "一 15 + 二 2 = 17 ≠ 16 = 三（七）15 + 四 1 ✗ · 1 other sums do not hold ✗",
    );
  });

  it("shows what is not filled in or not read", () => {
    expect(lenses(SOUND.replace("行政强制\t0", "行政强制\t"))[0]?.[1]).toBe("10 格中有 1 格未填或未识别");
    expect(lenses(SOUND.replace("重复申请\t0", "重复申请\t若干"))[1]?.[1]).toBe(
      "一 14 + 二 2 = 三（七）15 + 四 1 ✓ · 有的数没有识别",
    );
  });
});
