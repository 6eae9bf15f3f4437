/** What only people can know of a report, and when it need not be asked. */
import { describe, expect, test } from "vitest";
import { openQuestions } from "../../server/src/facts/openQuestions.js";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport } from "../../server/src/report/index.js";
import { type Case, compose } from "../prose/support.js";

const SIGNED = "没有收取信息处理费。\n\n清河县水务局\n\n2024年1月20日";

/** A report about which there is nothing to ask, but for what the case brings. */
const BUSY: Case = {
  prose: { 5: "目录更新不及时，2023年每月核对一次。", 6: SIGNED },
  applications: { carriedIn: [0, 1, 0, 0, 0, 0], granted: [0, 1, 0, 0, 0, 0] },
  reviews: [[1, 0, 0, 0]],
  disclosure: { "licences/decisions": 7 },
};

/** What is asked of a report, and at which words. */
function asked(of: Partial<Case>, change = (text: string) => text): [string, string][] {
  const report = parseReport(change(compose({ ...BUSY, ...of, prose: { ...BUSY.prose, ...of.prose } })));
  return openQuestions(report).map(({ span, message }) => [
    localise(message, "zh"),
    report.text.slice(span.start, span.end),
  ]);
}

const CARRIED = "上年结转 1 件，与上年年报表三的“结转下年度继续办理”一致？";
const one = (of: Partial<Case>) => asked(of).filter(([question]) => question !== CARRIED);

test("what last year's report carried out is asked of a report of which nothing else is to be asked", () => {
  expect(asked({}).map(([question]) => question)).toEqual([CARRIED]);
});

describe("a table that is all zero", () => {
  test("is asked about by what it counts", () => {
    expect(one({ disclosure: {} })).toEqual([
      [
        "表二全部为 0，确认规章、行政规范性文件、行政许可、行政处罚、行政强制、行政事业性收费都没有？",
        "第二十条第（一）项",
      ],
    ]);
    expect(one({ applications: {} }).map(([question]) => question)).toEqual([
      "表三全部为 0，确认没有收到申请，也没有上年结转的？",
    ]);
    expect(one({ reviews: [] }).map(([question]) => question)).toEqual([
      "表四全部为 0，确认没有因政府信息公开引起的行政复议、行政诉讼？",
    ]);
  });

  test("is not where the prose says that there was none", () => {
    expect(one({ applications: {}, prose: { 1: "本年度未收到政府信息公开申请。" } })).toEqual([]);
    expect(one({ applications: {}, prose: { 1: "全年收到政府信息公开申请6件。" } })).toHaveLength(1);
    expect(one({ reviews: [], prose: { 4: "本年度没有因政府信息公开引起的行政复议、行政诉讼。" } })).toEqual([]);
    expect(one({ reviews: [], prose: { 4: "本年度没有因政府信息公开引起的行政复议。" } })).toHaveLength(1);
  });

  test("is not where something of it was not read", () => {
    const report = parseReport(
      compose({ ...BUSY, reviews: [] }).replace(/(?:\| 0 ){15}\|/u, (row) => `${row.slice(0, -3)}无 |`),
    );
    expect(report.tables.find(({ table }) => table.id === "reviews")?.rows[0]?.cells[14]?.text).toBe("无");
    const about = openQuestions(report).filter(({ message }) => message.zh.includes("全部为 0"));
    expect(about).toEqual([]);
  });
});

describe("what is carried over", () => {
  const NOTHING = { received: [0, 1, 0, 0, 0, 0], granted: [0, 1, 0, 0, 0, 0] };

  test("is asked about where it is 0 twice, and the prose does not say so", () => {
    expect(one({ applications: NOTHING }).map(([question]) => question)).toEqual([
      "上年结转和结转下年度都是 0，确认上年年底、本年年底都没有未办完的申请？",
    ]);
    const prose = { 1: "上年结转政府信息公开申请0件，结转下年度继续办理0件。" };
    expect(one({ applications: NOTHING, prose })).toEqual([]);
  });

  test("is held against last year's report by people, be it 0", () => {
    const applications = { received: [0, 1, 0, 0, 0, 0], carriedOut: [0, 1, 0, 0, 0, 0] };
    expect(one({ applications }).map(([question]) => question)).toEqual([CARRIED.replace("1", "0")]);
  });
});

describe("figures of table two", () => {
  test("go on from last year where documents are in force", () => {
    const disclosure = { "normativeDocuments/inForce": 9, "regulations/inForce": 2, "regulations/issued": 1 };
    expect(one({ disclosure })).toEqual([
      ["现行有效件数（规章 2，行政规范性文件 9）等于上年的现行有效件数加本年制发、减本年废止？", "2"],
    ]);
    expect(one({ disclosure: { "normativeDocuments/issued": 9 } })).toEqual([]);
  });

  test("are asked for their unit where they are money and none is written", () => {
    expect(one({ disclosure: { "charges/amount": "1250" } })).toEqual([
      ["“行政事业性收费·本年收费金额”是 1250，单位确认是万元？", "1250"],
    ]);
    expect(one({ disclosure: { "charges/amount": "12.5万元" } })).toEqual([]);
  });
});

test("chapter five is asked about where it holds no figure at all", () => {
  const prose = { 5: "目录更新不及时，今后按月核对。" };
  expect(one({ prose })).toEqual([
    ["第五部分没有写一个数字或年份，所写的问题和改进情况确认是本年度、本单位的？", "五、存在的主要问题及改进情况"],
  ]);
  expect(one({ prose: { 5: "" } })).toEqual([]);
});

test("a day is asked for where none stands at the end", () => {
  expect(one({ prose: { 6: "没有收取信息处理费。" } })).toEqual([
    ["文末没有落款日期，确认不需要署名和日期？", "没有收取信息处理费。"],
  ]);
  expect(one({ prose: { 6: "没有收取信息处理费。\n\n二〇二四年一月二十日" } })).toEqual([]);
  expect(one({ prose: { 6: "没有收取信息处理费。\n\n2024年____月____日" } })).toEqual([]);
  expect(one({ prose: { 6: "2024年1月20日前没有收取信息处理费。" } })).toHaveLength(1);
});

test("numbers and addresses are to be tried, each once", () => {
  const prose = { 0: "电话0990-6212345，网址http://shui.example.cn/，电话0990-6212345。" };
  expect(one({ prose })).toEqual([
    ["文中的电话、网址现在都能打通、打开（0990-6212345、http://shui.example.cn/）？", "0990-6212345"],
  ]);
});

test("nothing is asked of a report on an older form", () => {
  const report = parseReport("清河县水务局2016年政府信息公开工作年度报告\n\n一、概述\n\n电话0990-6212345。\n");
  expect(report.supported).toBe(false);
  expect(openQuestions(report)).toEqual([]);
});
