import { describe, expect, test } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { placeholder } from "../../../server/src/rules/text/placeholder.js";
import { said, saidOf } from "./said.js";

describe("left to fill in", () => {
  test.each([
    ["20XX年，我局认真落实。", ["20XX"]],
    ["202×年，我局认真落实。", ["202×"]],
    ["我局公开信息XX条。", ["XX"]],
    ["我局公开信息××条，其中政策文件×条。", ["××", "×"]],
    ["XX县水利局收到申请ＸＸ件。", ["XX", "ＸＸ"]],
    ["截至X月X日。", ["X", "X"]],
    ["关于XX年XX月的工作。", ["XX", "XX"]],
    ["公开信息____条。", ["____"]],
    ["编制单位：＿＿＿＿", ["＿＿＿＿"]],
    ["收到申请（　）件。", ["（　）"]],
    ["收到申请？？件。", ["？？"]],
    ["年 月 日", ["年 月 日"]],
    ["2023年1月 日止。", ["1月 日"]],
    ["我局共公开条信息。", ["共公开条"]],
    ["累计发布 条政务信息。", ["累计发布 条"]],
    ["全年共收到件申请，", ["共收到件"]],
    ["全年共受理件依申请公开。", ["共受理件"]],
    ["我局发布信息 条，", ["发布信息 条"]],
    ["主动公开政府信息条，其中网站公开 20 条。", ["公开政府信息条"]],
  ])("%s", (line, words) => {
    expect(said(placeholder, line)).toEqual(words);
  });

  test("in title and headings", () => {
    const text =
      "XX县水利局20XX年政府信息公开工作年度报告\n一、总体情况\n我局认真落实。\n二、主动公开政府信息情况（XX表）\n";
    expect(saidOf(placeholder, parseReport(text))).toEqual(["XX", "20XX", "XX"]);
  });
});

describe("nothing to fill in", () => {
  test.each([
    "申请人张××、王XX、李某某对答复不服，欧阳××撤回申请。",
    "申请公开的身份证号110101××××××××0134，电话139XXXX0000，已经隐去。",
    "采购XXL号工作服，型号AXX-20、XX3型，域名xx.example.gov.cn。",
    "X光机、3×5件、长×宽、2×3次、CT和X射线。",
    "宣传《政府信息公开条例》，学习公开条例，公布条件，收到件数，办理件数上升。",
    "未收到和受理信息公开申请件。",
    "全年未共享条目，没有公开信息条目。",
    "二○二三年、二〇〇九年、二OO九年。",
    "共公开20条信息，共收到3件申请，发布信息 20 条，公开政府信息 20 条。",
    "2023 年 1 月 1 日至 12 月 31 日。",
    "2023 年 1 月 日常监督检查。",
    "邮箱a____b@example.gov.cn，文件名a__b。",
    "是否满意？共12件（份）。",
    "累计公开条款解读二十篇，共发布期刊三份。",
    "**加粗**、__加粗__、***",
  ])("%s", (line) => {
    expect(said(placeholder, line)).toEqual([]);
  });

  test("a ruled line between paragraphs", () => {
    expect(said(placeholder, "我局认真落实。", "______________", "____", "按时公开。")).toEqual([]);
  });

  test("a table's cells have rules of their own", () => {
    expect(said(placeholder, "| 行政处罚 | XX |", "行政处罚\tXX件")).toEqual([]);
  });
});
