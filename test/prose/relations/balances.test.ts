/** Accounts of a stock: what there was, what came, what went, what there is. */
import { describe, expect, it } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { proseSum } from "../../../server/src/rules/prose/prose-sum.js";
import { YUNXI_HOUSING } from "../cases/bodies.js";
import { reportOf } from "../support.js";

function found(sentence: string, chapter = 1): string[] {
  const report = reportOf(YUNXI_HOUSING, chapter, sentence);
  return [...proseSum.check(report)].map(({ span }) => report.text.slice(span.start, span.end));
}

describe("an account of a stock", () => {
  it.each([
    ["许可事项目录年初312项，新增14项，取消9项，年末317项。", []],
    ["许可事项目录年初312项，新增14项，取消9项，年末327项。", ["327项"]],
    ["园区现有规上企业43家，本年新入库9家、退库3家，上年末为36家。", ["43家"]],
    ["园区现有规上企业42家，本年新入库9家、退库3家，上年末为36家。", []],
    ["市场主体上年末12.6万户，新登记1.9万户、注销0.7万户，年末13.8万户。", []],
    ["市场主体上年末12.6万户，新登记1.9万户、注销0.7万户，年末15.2万户。", ["15.2万户"]],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    "许可事项目录年初312项，新增14项，取消9项等，年末327项。",
    "许可事项目录年初312项，新增14项，年末327项。",
    "许可事项目录年初312项，新增14项，取消9项，调整为备案6项，年末311项。",
    "许可事项目录年初约312项，新增14项，取消9项，年末327项。",
    "许可事项目录年初312项，较上年新增14项，取消9项，年末327项。",
    "许可事项目录年初312项，其中新增14项，取消9项，年末327项。",
    "许可事项目录年初312项，同比增加14项，取消9项，年末327项。",
    "许可事项目录年初312项，新增14个，取消9项，年末327项。",
  ])("is left open by %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("is not judged among the problems of chapter five", () => {
    expect(found("许可事项目录年初312项，新增14项，取消9项，年末327项。", 5)).toEqual([]);
  });

  it("is told with what was taken away", () => {
    const report = reportOf(YUNXI_HOUSING, 1, "许可事项目录年初312项，新增14项，取消9项，年末327项。");
    const [finding] = [...proseSum.check(report)];
    expect(finding && localise(finding.message, "zh")).toContain("312 + 14 − 9 = 317");
  });
});
