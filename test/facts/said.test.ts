/** What those who look at a figure of the prose are told: its cells, whether they agree, and on what that rests. */
import { describe, expect, it } from "vitest";
import { GROUNDS, groundOf } from "../../server/src/facts/grounds.js";
import { quantityAt } from "../../server/src/facts/quantities.js";
import { said, sumName } from "../../server/src/facts/said.js";
import { REASONS } from "../../server/src/facts/unsaid.js";
import { proseOf } from "../../server/src/prose/index.js";
import { DIVISION } from "../../server/src/prose/judgement/division.js";
import { EQUALITY } from "../../server/src/prose/judgement/equality.js";
import { RATE } from "../../server/src/prose/judgement/rate.js";
import { NANPING_LAND } from "../prose/cases/bodies.js";
import { reportOf } from "../prose/support.js";

const states = (sentence: string, chapter = 3) => {
  const report = reportOf(NANPING_LAND, chapter, sentence);
  return said(report).map(({ start, end, state, value, reason }) => [
    report.text.slice(start, end),
    state,
    value,
    reason?.zh,
  ]);
};

describe("a figure that speaks of cells", () => {
  it.each([
    ["收到申请37件。", ["37件", "agrees", 37, undefined]],
    ["收到申请73件。", ["73件", "contradicts", 37, undefined]],
    ["收到申请约40件。", ["40件", "differs", 37, "约数不核对"]],
    ["2022年收到申请28件。", ["28件", "differs", 37, "这一句说到别的年份"]],
    ["办结36件，其中10个工作日内办结16件。", ["16件", "differs", 36, "可能只是其中一部分"]],
    ["全年共办理2件，收取信息处理费240元。", ["2件", "differs", 37, "说的是收费，不是申请"]],
  ])("%s", (sentence, expected) => {
    expect(states(sentence).at(-1)).toEqual(expected);
  });
});

describe("a figure that stands in relations", () => {
  it("leads to its whole and to its percentage", () => {
    const report = reportOf(NANPING_LAND, 1, "检查176个，合格170个，合格率98.6%。");
    const place = quantityAt(report, report.text.indexOf("170"));
    expect(place?.percentages.map(({ expected }) => expected.toFixed(1))).toEqual(["96.6"]);
    expect(place?.percentages[0]?.verdict).toMatchObject({ contradicts: true, said: true });
  });
});

describe("cells are called by row and column", () => {
  it.each([
    ["行政复议4件。", "行政复议·总计"],
    ["行政复议案件维持4件。", "行政复议·结果维持"],
    ["行政诉讼4件。", "行政诉讼·总计"],
    ["收到申请73件。", "本年新收政府信息公开申请数量·总计"],
  ])("%s", (sentence, words) => {
    const report = reportOf(NANPING_LAND, sentence.startsWith("行政") ? 4 : 3, sentence);
    expect(said(report).map(({ sum }) => sumName(report, sum))).toContain(words);
  });
});

describe("what is said rests on", () => {
  it.each([
    ["公开314条：政策250条、动态31条、公告23条。", "冒号后逐项列出"],
    ["预警126条，红色2条、黄色23条、蓝色91条，三级合计126条。", "各项前后都写了总数"],
    ["公开信息90条，其中动态信息100条。", "各项已超过总数"],
  ])("%s", (sentence, words) => {
    const whole = proseOf(reportOf(NANPING_LAND, 1, sentence)).wholes.find(({ verdict }) => verdict.said);
    expect(whole && groundOf(whole.verdict)?.zh).toBe(words);
  });

  it("evidence that there is", () => {
    const names = (sign: 1 | -1) =>
      new Set([...EQUALITY, ...DIVISION, ...RATE].filter(({ weight }) => weight * sign > 0).map(({ name }) => name));
    expect(Object.keys(GROUNDS).filter((name) => !names(1).has(name))).toEqual([]);
    expect(Object.keys(REASONS).filter((name) => !names(-1).has(name))).toEqual([]);
  });
});
