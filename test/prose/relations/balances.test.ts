/** Accounts of a stock: what there was, what came, what went, what there is. */
import { describe, expect, it } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { parseReport } from "../../../server/src/report/index.js";
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
    // A stop too many.
    ["许可事项目录年初312项，新增14项，取消9项，年末327项。。另设3处窗口。", ["327项"]],
    ["园区现有规上企业43家，本年新入库9家、退库3家，上年末为36家。", ["43家"]],
    ["园区现有规上企业42家，本年新入库9家、退库3家，上年末为36家。", []],
    // Whose they all are is told with the first.
    ["全市账号年初2350个，新增20个，注销318个，年末2052个。", []],
    ["全市账号年初2350个，新增20个，注销318个，年末2062个。", ["2062个"]],
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
    "账号年初2350个，全市新增20个，注销318个，年末2062个。",
  ])("is left open by %s", (sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it.each([
    ["全年收到政府信息公开申请364件，结转上年度申请5件，本年度办结341件，剩余28件结转下年度办理。", []],
    ["全年收到政府信息公开申请364件，结转上年度申请5件，本年度办结341件，剩余38件结转下年度办理。", ["38件"]],
    ["共接到依申请公开284件，上年结转办理1件。年内共办结272件，结转下年度继续办理3件。", ["3件"]],
    ["收到申请30件，上年度结转1件，共办结24件，结转到2022年办理9件。", ["9件"]],
    // All that came in may hold what was carried in; what was dealt with may be of the new ones alone.
    ["收到申请126件（含上年结转8件），办结117件，结转下年9件。", []],
    ["新收申请126件，上年结转8件，办结新收申请117件，结转下年9件。", []],
    // Something else left the account, or is of another kind, or of one way that applications came.
    ["收到申请126件，上年结转8件，申请人撤回2件，办结123件，结转下年9件。", []],
    ["受理行政许可申请1260件，上年结转12件，办结1250件，结转下年18件。", []],
    ["网上收到申请82件，上年结转8件，办结75件，结转下年9件。", []],
    ["收到信访件210件，上年结转8件，办结195件，结转下年19件。", []],
    ["收到申请126件，上年结转8件，及时答复115件，延期答复10件，结转下年9件。", []],
    ["收到申请约126件，上年结转8件，办结115件，结转下年9件。", []],
  ])("of applications: %s", (sentence, expected) => {
    const report = parseReport(`某县某局2021年政府信息公开工作年度报告\n\n一、总体情况\n\n${sentence}\n`);
    const said = [...proseSum.check(report)].map(({ span }) => report.text.slice(span.start, span.end));
    expect(said).toEqual(expected);
  });

  it("of applications is silent where the tables tell which figure is wrong", () => {
    const sentence = "全年新收政府信息公开申请33件，上年结转4件，办结36件，结转下年度2件。";
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
