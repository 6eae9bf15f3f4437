/** What was meant to be reached, what was, and how the two compare. */
import { describe, expect, it } from "vitest";
import { faultsIn } from "../support.js";

const found = (sentence: string, chapter = 1): string[] => faultsIn("water", chapter, sentence);

describe("what was reached of what was meant", () => {
  it.each([
    ["目标发布信息400条，实际发布436条，完成年度目标的109%。", []],
    ["目标发布信息400条，实际发布436条，完成年度目标的104%。", ["104%"]],
    ["目标发布信息400条，实际发布436条，完成率104%。", ["104%"]],
    ["计划建成专区20个，实际建成25个，超额完成25%。", []],
    ["计划建成专区20个，实际建成25个，超额完成20%。", ["20%"]],
    ["计划建成专区20个，实际建成25个，超额完成5个。", []],
    ["计划建成专区20个，实际建成25个，超额完成6个。", ["6个"]],
    ["计划招聘150人，实际招聘138人，空缺12人。", []],
    ["计划招聘150人，实际招聘138人，空缺21人。", ["21人"]],
    ["计划招聘150人，实际招聘138人，完成计划的92%。", []],
    ["计划招聘150人，实际招聘138人，其中教师60人，完成计划的90%。", ["90%"]],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    ["a share of something more special", "计划供地32宗，实际供地28宗，完成年度土地面积目标的91.3%。"],
    ["what may be of another figure", "计划改造12个，实际开工12个、完工9个，完成计划的80%。"],
    ["what was meant and not told to be reached", "计划改造12个，完工9个，完成计划的80%。"],
    ["what was meant roughly", "计划改造约12个，实际完工9个，完成计划的80%。"],
    ["another unit", "计划招聘150人，实际招聘138人，空缺2个。"],
  ])("is not judged of %s", (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("is not judged among problems", () => {
    expect(found("计划招聘150人，实际招聘138人，空缺21人。", 5)).toEqual([]);
  });
});
