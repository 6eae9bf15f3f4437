/** Rows, results and deeds by other words than the form's: what is wrong is found, and what tempts is left in peace. */
import { describe, expect, it } from "vitest";
import { faultsIn } from "./support.js";

describe("what is told in other words", () => {
  it.each([
    ["district", 3, "因案情复杂，有15件申请跨年度办理。", ["15件"]],
    ["district", 3, "跨年度办理15件。", ["15件"]],
    ["market", 3, "上年结存5件。", ["5件"]],
    ["county", 3, "告知申请人信息不存在或者本机关不掌握的32件。", ["32件"]],
    ["city", 3, "涉及商业秘密、个人隐私不予公开19件。", ["19件"]],
    ["city", 3, "引导申请人通过信访渠道解决诉求16件。", ["16件"]],
    ["police", 3, "因申请内容为执法案卷而不予公开的5件。", ["5件"]],
    ["zone", 4, "信息公开复议4件，其中3件被责令重新答复。", ["3件"]],
    ["province", 4, "经复议后又起诉的5件。", ["5件"]],
    ["land", 4, "行政诉讼中我局胜诉6件，败诉3件。", ["3件"]],
    ["tax", 2, "本年宣布失效规范性文件5件。", ["5件"]],
    ["city", 2, "新制定规章3部，宣布失效5部。", ["5部"]],
    ["medical", 4, "实现零复议、零诉讼。", ["实现零复议、零诉讼"]],
  ] as const)("%s %i %s", (body, chapter, sentence, expected) => {
    expect(faultsIn(body, chapter, sentence)).toEqual(expected);
  });

  it.each([
    // Of other things, of what was asked, of others, of one kind of several.
    ["water", 2, "清理存量规范性文件35件，继续有效17件。"],
    ["water", 1, "跨年度办理的建议提案5件。"],
    ["land", 1, "上年结存的信访件12件。"],
    ["county", 3, "申请内容不明确的12件，均一次性告知补正。"],
    ["city", 1, "涉及商业秘密、个人隐私的信息19条作了技术处理。"],
    ["market", 1, "全市公司、企业新设立2860件。"],
    ["zone", 4, "被撤销1件，责令重新答复1件。"],
    ["zone", 4, "被撤销2件，被责令重新答复0件。"],
    ["land", 1, "民事诉讼中我局胜诉16件，败诉3件。"],
    ["police", 4, "协助市政府应诉并胜诉9件。"],
    ["city", 1, "编印规章汇编5部。"],
    ["city", 1, "拍摄政策解读短片5部。"],
    ["city", 2, "审议规章5部，其中通过3部。"],
    ["market", 4, "零投诉、零举报。"],
    ["transport", 3, "17件申请中自然人提出13件，企业提出4件。"],
    ["city", 4, "法院判决我市行政机关胜诉19件（直接起诉8件、复议后起诉11件）。"],
    ["district", 4, "年末未审结的，复议2件、诉讼5件。"],
    ["province", 4, "已审结的信息公开诉讼案件均胜诉。"],
  ] as const)("is left in peace: %s %i %s", (body, chapter, sentence) => {
    expect(faultsIn(body, chapter, sentence)).toEqual([]);
  });
});
