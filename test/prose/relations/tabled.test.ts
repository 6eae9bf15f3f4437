/** Rates and changes of which a figure stands in the tables alone. */
import { describe, expect, it } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { proseOf } from "../../../server/src/prose/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { bodyNamed, faultsIn, reportOf } from "../support.js";

describe("a share of what the tables count", () => {
  // 468 received: 402 from persons, 38 from companies. 465 dealt with: 187 disclosed, 46 in part, 51 refused.
  it.each([
    ["city", 3, "自然人申请占85.9%，企业申请占8.1%。", []],
    ["city", 3, "自然人申请占58.9%，企业申请占8.1%。", ["58.9%"]],
    ["city", 3, "新收468件，八成以上由自然人提出。", []],
    ["city", 3, "新收468件，近七成由自然人提出。", ["七成"]],
    ["city", 3, "企业申请占一成半。", ["一成半"]],
    ["county", 3, "全县新收85件，自然人申请约占六成。", ["六成"]],
    ["city", 3, "予以公开187件，占40.2%；部分公开46件，占19.9%。", ["19.9%"]],
    ["city", 3, "予以公开187件、部分公开46件，两项占比50.1%。", []],
    ["city", 3, "予以公开187件、部分公开46件，两项占比51.1%。", ["51.1%"]],
    ["city", 3, "不予公开51件中，过程性信息占27.5%。", []],
    ["city", 3, "不予公开51件中，过程性信息占25.7%。", ["25.7%"]],
    ["city", 4, "复议案件50件，维持率62%，纠错率12%。", []],
    ["city", 4, "复议案件50件，维持率62%，纠错率21%。", ["21%"]],
    ["city", 3, "公开率（含部分公开）50.1%。", []],
    ["city", 3, "公开率（含部分公开）50.7%。", ["50.7%"]],
  ] as const)("%s %i %s", (body, chapter, sentence, expected) => {
    expect(faultsIn(body, chapter, sentence)).toEqual(expected);
  });

  it.each([
    // Of something else, of others, of another time, of part of them, roughly.
    ["city", 3, "涉及征地拆迁的82件，自然人申请占58.9%。"],
    ["city", 3, "自然人申请占上访总量的58.9%。"],
    ["city", 3, "2022年自然人申请占58.9%。"],
    ["police", 3, "全市自然人申请占58.9%。"],
    ["city", 3, "收到申请约400件，自然人申请占58.9%。"],
    ["city", 3, "网上提交的申请中，自然人申请占58.9%。"],
    ["city", 3, "法人申请66件，企业占57.6%。"],
    ["city", 3, "予以公开和不予公开的合计占51.2%，其余为无法提供等。"],
    ["county", 3, "各乡镇新收85件，自然人申请约占六成。"],
    ["land", 3, "林权类申请中予以公开占55%，部分公开占20%。"],
    ["city", 3, "自然人申请占85%以上。"],
    ["city", 3, "不予公开、不予处理的分别占11%和8.6%。"],
    ["city", 5, "自然人申请占58.9%。"],
    ["city", 1, "全年公开信息8600条，主动公开占92%，不予公开占1.1%。"],
    ["market", 3, "不予公开12件，其中执法案卷6件，行政查询4件，第三方权益2件，占办结总数的20.7%。"],
  ])("is left in peace: %s %i %s", (body, chapter, sentence) => {
    expect(faultsIn(body, chapter, sentence)).toEqual([]);
  });
});

describe("a change whose figure of this year stands in the tables", () => {
  // 2207 penalties, 20 suits, 24 reviews, 85 applications.
  it.each([
    ["market", 2, "行政处罚决定数较去年的2450件下降9.9%。", []],
    ["market", 2, "行政处罚决定数较去年的2450件下降12.9%。", ["12.9%"]],
    ["district", 4, "行政复议案件比上年的19件多5件，行政诉讼案件比上年的26件少6件。", []],
    ["district", 4, "行政复议案件比上年的19件多5件，行政诉讼案件比上年的26件少8件。", ["8件"]],
    ["county", 3, "2021年收到申请64件。2022年收到85件，同比上升32.8%。", []],
    ["county", 3, "2021年收到申请64件。2022年收到85件，同比上升42.8%。", ["42.8%"]],
    ["county", 1, "2021年发布信息640条。2022年发布信息800条，同比增长52%。", ["52%"]],
  ] as const)("%s %i %s", (body, chapter, sentence, expected) => {
    expect(faultsIn(body, chapter, sentence)).toEqual(expected);
  });

  it.each([
    ["market", 2, "行政处罚决定数较去年上半年的2450件下降12.9%。"],
    ["police", 2, "行政处罚8764件，其中治安类较去年的6120件下降7.2%。"],
    ["market", 2, "全市行政处罚决定数较去年的2450件下降12.9%。"],
    ["market", 2, "食品类行政处罚决定数较去年的2450件下降12.9%。"],
    ["county", 1, "2020年发布信息640条。2022年发布信息800条，同比增长52%。"],
    ["county", 1, "2021年发布微信640条。2022年发布信息800条，同比增长52%。"],
    ["county", 1, "2021年网站640条、微信120条。2022年发布信息800条，同比增长52%。"],
  ])("is left in peace: %s %i %s", (body, chapter, sentence) => {
    expect(faultsIn(body, chapter, sentence)).toEqual([]);
  });
});

describe("what is told of it", () => {
  it("names the cells and their figures", () => {
    const body = bodyNamed("market");
    const report = reportOf(body, 2, "行政处罚决定数较去年的2450件下降12.9%。");
    const said = judge(report).find(({ rule }) => rule.id === "prose-percent");
    expect(said && localise(said.message, "zh")).toMatch(/从 2450件 到 .*本年处理决定数量.*的 2207，变化 9\.9%/);
  });

  it("is kept with the cells as operands", () => {
    const body = bodyNamed("city");
    const { percentages } = proseOf(reportOf(body, 3, "自然人申请占85.9%。"));
    expect(percentages).toMatchObject([{ of: { value: 402 }, base: { value: 468 }, verdict: { contradicts: false } }]);
  });
});
