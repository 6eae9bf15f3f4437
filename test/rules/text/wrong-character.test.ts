import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { wrongCharacter } from "../../../server/src/rules/text/wrong-character.js";
import { afterFix, firstFix, said, saidOf } from "./said.js";

describe("look-alikes and compatibility characters", () => {
  test.each([
    ["政府集中釆购。", "釆", "政府集中采购。"],
    ["⾏政许可。", "⾏", "行政许可。"],
    ["⼈⺠政府⻔⼾⽹站。", "⼈", "人民政府门户网站。"],
    ["政策⻅⾯会。", "⻅", "政策见面会。"],
    ["⾨⼾网站、⾞辆、⾴⾯、⾵险。", "⾨", "门户网站、车辆、页面、风险。"],
    ["公開査询淸单。", "査", "公開查询清单。"],
    ["行\uf9fa政。", "\uf9fa", "行狀政。"],
  ])("%s", (line, first, right) => {
    expect(said(wrongCharacter, line)).toEqual([first]);
    expect(afterFix(wrongCharacter, line)).toBe(right);
  });

  test("are said once a line, and fixed together", () => {
    expect(said(wrongCharacter, "⾏政许可和⾏政处罚。", "⾏政强制。")).toEqual(["⾏", "⾏"]);
    expect(firstFix(wrongCharacter, "⾏政许可和⾏政处罚。").edits).toHaveLength(2);
  });

  test.each([
    ["radicals of one kind", "⾏政许可。"],
    ["several kinds", "⾏政许可，⼈⺠政府。"],
    ["compatibility forms", "行\uf9fa政。"],
  ])("in more than ten lines are said once, and mended all at once: %s", (_, line) => {
    const many = Array(11).fill(line) as string[];
    expect(said(wrongCharacter, ...many)).toHaveLength(1);
    const single = firstFix(wrongCharacter, line).edits.length;
    expect(firstFix(wrongCharacter, ...many).edits).toHaveLength(11 * single);
    expect(said(wrongCharacter, ...many.slice(1))).toHaveLength(10);
  });

  test("are found in labels too", () => {
    const report = parseReport("标题\n二、主动公开政府信息情况\n第二十条第（九）项\n政府集中釆购\t2\t10万元\n");
    expect(saidOf(wrongCharacter, report)).toEqual(["釆"]);
  });
});

describe("characters that are right", () => {
  test.each([
    "政府集中采购，自己已经办结，巳时。",
    "（一）①②㈠㎡℃％‰￥·—……《》〔2021〕30号",
    "全角１２３和　空格、Ａ股。",
    "犇、喆、堃、淼、䶮、𠮷。",
    "内容、内部、说明、户口、强制。",
    "〇一二三，二〇二三年。",
  ])("%s", (line) => {
    expect(said(wrongCharacter, line)).toEqual([]);
  });

  test("a report in Traditional script keeps it, but for radicals", () => {
    const lines = [
      "雲溪縣水利局2023年政府信息公開工作年度報告",
      "一、總體情況",
      "我局開展業務，機構內部說明產權、戶籍、別類。",
    ];
    expect(saidOf(wrongCharacter, parseReport(lines.join("\n")))).toEqual([]);
    const radical = [...lines, "這個⾞隊的⾏動。"].join("\n");
    expect(
      [...wrongCharacter.check(parseReport(radical))].flatMap(({ fixes }) => fixes?.[0]?.edits.map((e) => e.text)),
    ).toEqual(["車", "行"]);
  });

  test("labels in Traditional script within a simplified report", () => {
    expect(said(wrongCharacter, "我们为大家服务。", "信息內容", "行政強制")).toEqual([]);
  });
});
