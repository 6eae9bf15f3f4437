/** What is read of prose, apart from what is judged. */
import { describe, expect, it } from "vitest";
import { proseOf } from "../../server/src/prose/index.js";
import { QINGHE_WATER } from "./cases/bodies.js";
import { read, reportOf, say } from "./support.js";

const quantities = (text: string) => {
  const { prose, at } = read(text);
  return prose.quantities.map(({ span, value, unit, approximate }) => [at(span), value, unit, approximate]);
};

describe("quantities", () => {
  it.each([
    ["公开信息１２条", [["１２条", 12, "条", false]]],
    ["公开信息 1,024 条", [["1,024 条", 1024, "条", false]]],
    ["收取1.2万元", [["1.2万元", 12_000, "元", false]]],
    ["收到申请两件", [["两件", 2, "件", false]]],
    ["收到申请二十三件", [["二十三件", 23, "件", false]]],
    ["公开信息约300条", [["300条", 300, "条", true]]],
    ["公开信息30余条", [["30余条", 30, "条", true]]],
    ["公开信息1.5万余条", [["1.5万余条", 15_000, "条", true]]],
    ["公开信息300条以上", [["300条", 300, "条", true]]],
    ["参训120人次", [["120人次", 120, "人次", false]]],
    ["占比62.5%", [["62.5%", 62.5, "%", false]]],
  ])("reads %s", (text, expected) => {
    expect(quantities(text)).toEqual(expected);
  });

  it.each([
    "依据《条例》第二十条、第36条第（二）项",
    "根据国办公开办函〔2021〕30号和国令第711号",
    "一是强化领导，二是完善制度，三是加强培训",
    "联系电话：0319-8223456，邮编054000，12345热线",
    "网址http://www.qinghe.gov.cn/2023/12条.html",
    "落实三审三校，公开三安全一稳定和“双公示”",
    "2023年12月31日，20个工作日内，3个月，清河县长江街12号",
    "第一届、第2次、每件、一件事",
  ])("takes nothing in %s for an amount", (text) => {
    expect(quantities(text)).toEqual([]);
  });
});

describe("fixes", () => {
  it("are offered where the sentence can mean one thing only", () => {
    const fixes = (text: string) =>
      say(reportOf(QINGHE_WATER, 3, text)).map(({ finding }) => finding.fixes?.length ?? 0);
    expect(fixes("本年新收申请21件。")).toEqual([1]);
    expect(fixes("收到申请51件。")).toEqual([0]);
  });
});

it("takes any string", () => {
  for (const text of [
    "\ud800".repeat(50),
    "2023年",
    "（（（",
    "其中",
    "%",
    "共",
    "占5%",
    "各3件",
    "结转2024年",
    "：5件",
  ]) {
    expect(() => proseOf(reportOf(QINGHE_WATER, 1, text))).not.toThrow();
  }
});
