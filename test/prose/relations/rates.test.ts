import { describe, expect, it } from "vitest";
import { read } from "../support.js";

/** 62.5% = 75条 / 120条, with ≠ where it is not. */
const percentages = (text: string): string[] => {
  const { prose, at } = read(text);
  return prose.percentages
    .filter(({ verdict }) => verdict.said || !verdict.contradicts)
    .map(
      ({ percent, of, base, verdict }) =>
        `${at(percent.span)} ${verdict.contradicts ? "≠" : "="} ${[of, base].map((one) => ("span" in one ? at(one.span) : one.name)).join(" / ")}`,
    );
};

describe("a share", () => {
  it.each([
    ["62.5%", true],
    ["62.4%", false],
    ["62.6%", false],
    // Rounded, or cut off.
    ["63%", true],
    ["62%", true],
    ["61%", false],
    ["64%", false],
  ])("75 of 120 is %s: %s", (percent, holds) => {
    expect(percentages(`公开信息120条，其中政策类75条，占${percent}。`)).toEqual([
      `${percent} ${holds ? "=" : "≠"} 75条 / 120条`,
    ]);
  });

  it("may be a last digit off where all make up 100 %", () => {
    expect(percentages("公开信息30条，其中甲类10条，占33.4%；乙类20条，占66.6%。")).toEqual([
      "33.4% = 10条 / 30条",
      "66.6% = 20条 / 30条",
    ]);
    expect(percentages("公开信息30条，其中甲类10条，占33.4%；乙类20条，占66.7%。")).toEqual([
      "33.4% ≠ 10条 / 30条",
      "66.7% = 20条 / 30条",
    ]);
    expect(percentages("公开信息30条，其中甲类10条，占33.4%。")).toEqual(["33.4% ≠ 10条 / 30条"]);
  });

  it("is of its fellow where they are told one after the other", () => {
    expect(percentages("公开信息200条，其中网站120条、微信80条，分别占60%和50%。")).toEqual([
      "60% = 120条 / 200条",
      "50% ≠ 80条 / 200条",
    ]);
  });

  it("is not judged of a whole that is not exact", () => {
    expect(percentages("公开信息近200条，其中网站120条，占62%。")).toEqual([]);
  });
});

describe("growth", () => {
  it.each([
    ["公开信息90条，上年为80条，增长12.5%。", "12.5% = 90条 / 80条"],
    ["公开信息90条，上年为80条，净增15%。", "15% ≠ 90条 / 80条"],
    ["公开信息90条，比上年增加10条，增长12.5%。", "12.5% = 90条 / 10条"],
    ["公开信息90条，比上年减少10条，下降10%。", "10% = 90条 / 10条"],
    ["公开信息90条，比上年减少10条，下降11%。", "11% ≠ 90条 / 10条"],
    ["公开信息90条，较2022年的120条下降25%。", "25% = 90条 / 120条"],
  ])("%s", (text, expected) => {
    expect(percentages(text)).toEqual([expected]);
  });
});
