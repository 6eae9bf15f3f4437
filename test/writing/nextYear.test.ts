import { describe, expect, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { nextReport } from "../../server/src/writing/nextYear.js";
import { compose } from "../prose/support.js";

const one = (n: number): readonly number[] => [n, 0, 0, 2, 0, 0];

const LAST = compose({
  agency: "沙溪县水务局",
  year: 2023,
  prose: {
    0: "根据《中华人民共和国政府信息公开条例》编制本报告。统计期限为2023年1月1日至12月31日。",
    1: [
      "2023年，沙溪县水务局认真落实《沙溪县公开办法（2022年修订）》，公开信息130条，比2022年增长12.5%。",
      "（一）主动公开。按国办公开办函〔2021〕30号和2019年修订的条例，公开水价成本12,000字。",
    ].join("\n"),
    5: "存在的主要问题：图解偏少；更新不够及时。改进情况：2024年将增加图解3期。",
    6: "2023年，本机关未收取信息处理费。\n沙溪县水务局\n2024年1月20日",
  },
  applications: { received: one(9), granted: one(5), carriedOut: [4, 0, 0, 0, 0, 0] },
  disclosure: { "normativeDocuments/issued": 3, "normativeDocuments/inForce": 9, "licences/decisions": 40 },
});

function make() {
  const next = nextReport(parseReport(LAST));
  if (!next) throw new Error("no report");
  return { ...next, report: parseReport(next.text) };
}

let known: ReturnType<typeof make> | undefined;

/** Next year's report, made once. */
const made = () => (known ??= make());

const nextOf = (prose: Readonly<Record<number, string>>): string =>
  nextReport(parseReport(compose({ agency: "沙溪县水务局", year: 2023, prose })))?.text ?? "";

/** The figures of a table that are not 0. */
function figures(table: string): string[] {
  const reading = made().report.tables.find((one) => one.table.id === table);
  return (reading?.rows ?? []).flatMap(({ cells }) =>
    cells.flatMap(({ key, content }) =>
      content.kind === "figure" && content.value !== 0 ? [`${key} ${content.value}`] : [],
    ),
  );
}

describe("next year's report", () => {
  test("is the same body's for the year after", () => {
    expect(made()).toMatchObject({ agency: "沙溪县水务局", year: 2024 });
    expect(made().report).toMatchObject({ year: 2024, title: { text: "沙溪县水务局2024年政府信息公开工作年度报告" } });
  });

  test("takes over what is carried on and the documents in force; every other figure is 0", () => {
    expect(figures("applications")).toEqual(["carriedIn/person 4", "carriedIn/total 4"]);
    expect(figures("disclosure")).toEqual(["normativeDocuments/inForce 9"]);
    expect(figures("reviews")).toEqual([]);
  });

  test("keeps the prose, marked, its years a year on and its counts open; names of laws and notices stay", () => {
    const { text } = made();
    expect(text).toContain(
      "　　【去年原文】2024年，沙溪县水务局认真落实《沙溪县公开办法（2022年修订）》，公开信息____条，比2023年增长____%。\n",
    );
    expect(text).toContain(
      "　　（一）主动公开。【去年原文】按国办公开办函〔2021〕30号和2019年修订的条例，公开水价成本12,000字。\n",
    );
    expect(text).toContain("　　【去年原文】2024年，本机关未收取信息处理费。\n\n沙溪县水务局\n2025年____月____日\n");
    expect(text).not.toContain("2024年1月20日");
  });

  test("turns last year's problems into what was done about them", () => {
    expect(made().text).toContain(
      [
        "五、存在的主要问题及改进情况",
        "　　【去年原文】2023年年报所列问题：图解偏少；更新不够及时。整改情况：____。",
        "　　存在的主要问题：____。",
        "　　改进情况：____。",
      ].join("\n"),
    );
  });

  test("keeps sub-headings as they are, but for those that tell a year or count", () => {
    const prose =
      "**（一）主动公开情况**\n全年公开信息130条。\n（二）2023年依申请公开\n均已答复。\n（三）办理申请12件\n均已办结。";
    const text = nextOf({ 1: prose });
    expect(text).toContain(
      [
        "一、总体情况",
        "（一）主动公开情况",
        "　　【去年原文】全年公开信息____条。",
        "　　【去年原文】（二）2024年依申请公开",
        "　　【去年原文】均已答复。",
        "　　【去年原文】（三）办理申请____件",
        "　　【去年原文】均已办结。",
      ].join("\n"),
    );
  });

  test("takes no sub-heading for a problem, and nothing below that of the improvements", () => {
    const problems = "（一）存在的主要问题\n1.图解偏少。\n2.更新不够及时。\n（二）改进措施\n1.增加图解。\n2.专人校对。";
    expect(nextOf({ 5: problems })).toContain(
      [
        "五、存在的主要问题及改进情况",
        "　　【去年原文】2023年年报所列问题：1.图解偏少。整改情况：____。",
        "　　【去年原文】2023年年报所列问题：2.更新不够及时。整改情况：____。",
        "　　存在的主要问题：____。",
      ].join("\n"),
    );
  });

  test("takes for no problem what leads to them, and nothing behind what leads to the improvements", () => {
    const problems = (prose: string): string[] =>
      [...nextOf({ 5: prose }).matchAll(/所列问题：(.*?)整改情况/gu)].map(([, told = ""]) => told);
    const [one, other] = ["一是图解仍需改进。", "二是人手不足。"];
    for (const lead of ["仍存在以下问题：", "（一）存在的主要问题。", "目前存在的主要问题："])
      for (const next of ["针对以上问题，做好以下工作：", "下一步，将抓好以下几项工作。", "（二）改进措施。"])
        expect(problems([lead, one, other, next, "一是多配图解。", "二是充实人手。"].join("\n")), lead + next).toEqual([
          one,
          other,
        ]);
    expect(problems("（一）存在的问题。一是图解有待进一步改进。\n下一步，将增加图解。\n二是人手不足。")).toEqual([
      "一是图解有待进一步改进。",
      "二是人手不足。",
    ]);
  });

  test("takes what was mended already for no problem, and reads on behind it", () => {
    const told = "2022年指出的图解偏少问题已整改到位。目前还存在人手不足的问题。下一步，将充实人手。";
    expect(nextOf({ 5: told })).toContain(
      "　　【去年原文】2023年年报所列问题：目前还存在人手不足的问题。整改情况：____。\n　　存在的",
    );
    // Not what is not mended yet, or promised.
    for (const open of ["图解偏少问题尚未整改到位。", "图解偏少，虽已整改但仍不够。"])
      expect(nextOf({ 5: `${open}人手不足。` })).not.toContain("所列问题：人手不足");
    expect(nextOf({ 5: "更新不及时。下一步将整改。图解已改进。" })).toContain("所列问题：更新不及时。整改情况");
  });

  test("moves years in Chinese figures on, too", () => {
    const told = "二〇二三年公开情况良好，好于二○二二年和二零二二年；二〇一五年起施行《办法（二〇二三年修订）》。";
    expect(nextOf({ 1: told })).toContain(
      "二〇二四年公开情况良好，好于二○二三年和二零二三年；二〇一五年起施行《办法（二〇二三年修订）》。",
    );
    // A year that ends a decade.
    expect(
      nextReport(parseReport(compose({ agency: "沙溪县水务局", year: 2029, prose: { 1: "二〇二九年。" } })))?.text,
    ).toContain("【去年原文】二〇三〇年。");
  });

  test.each([
    // What is reported, to its first and last day.
    ["统计期限自2023年1月1日起至2023年12月31日止。", "统计期限自2024年1月1日起至2024年12月31日止。"],
    ["2023年1月至12月公开信息。", "2024年1月至12月公开信息。"],
    ["截止到2023年11月，均已办结。", "截止到2024年11月，均已办结。"],
    ["2022年至2023年逐年更新。", "2023年至2024年逐年更新。"],
    // An event, a law, a span of years.
    ["系统于2023年6月15日上线。", "系统于2023年6月15日上线。"],
    ["办法自2023年1月1日起施行。", "办法自2023年1月1日起施行。"],
    ["按2023年新修订的规定办理。", "按2023年新修订的规定办理。"],
    ["2022—2024年规划已公布。", "2022—2024年规划已公布。"],
  ])("makes of %s: %s", (told, on) => {
    expect(nextOf({ 1: told })).toContain(`【去年原文】${on}`);
  });

  test("leaves counts open, whatever is counted, but not days that the law gives", () => {
    const told = "发布公告30批，受理17例，转办3宗，采访60多批次；均在20个工作日内答复。";
    expect(nextOf({ 1: told })).toContain(
      "发布公告____批，受理____例，转办____宗，采访____多批次；均在20个工作日内答复。",
    );
  });

  test("tells last year's problems with last year's years", () => {
    expect(nextOf({ 5: "2023年，图解仍然偏少。" })).toContain("2023年年报所列问题：2023年，图解仍然偏少。整改情况");
  });

  test("joins the lines of a paragraph that a PDF wrapped, and no others", () => {
    const wrapped = "图解材料偏少，内容多是文字，群众看了以后仍有不明白的地方，需要\n再来窗口询问一次。";
    expect(nextOf({ 5: wrapped })).toContain(
      "所列问题：图解材料偏少，内容多是文字，群众看了以后仍有不明白的地方，需要再来窗口询问一次。整改情况",
    );
    const others = "一是图解材料偏少内容多是文字群众看了以后仍有不明白的地方\n二是人手不足\n图解缺少\n更新不及时";
    expect(nextOf({ 5: others }).match(/所列问题/gu)).toHaveLength(4);
    expect(nextOf({ 1: others }).match(/【去年原文】/gu)).toHaveLength(4);
  });

  test("marks no sub-heading that nothing is behind on its line", () => {
    expect(nextOf({ 1: "（一）主动公开情况。\n按月公布水价。" })).toContain(
      "　　（一）主动公开情况。\n　　【去年原文】按月公布水价。",
    );
  });

  test("takes a sub-heading that names a problem for one", () => {
    expect(nextOf({ 5: "（一）图解偏少\n（二）整改措施\n逐件配图。" })).toContain(
      "五、存在的主要问题及改进情况\n　　【去年原文】2023年年报所列问题：（一）图解偏少。整改情况：____。\n　　存在的",
    );
  });

  test("is said nothing of but what is still to be filled in and written anew", () => {
    const rules = new Set(judge(made().report).map(({ rule }) => rule.id));
    expect([...rules].filter((id) => !["placeholder", "missing-subject"].includes(id))).toEqual([]);
    const marked = judge(made().report).filter(
      ({ span }) => made().text.slice(span.start, span.end) === "【去年原文】",
    );
    expect(marked).toHaveLength(4);
  });

  test("is on the form of its year, with last year's items where both know them", () => {
    const of2019 = compose({ year: 2019, prose: {}, disclosure: { "licences/lastYear": 30, "licences/change": -4 } });
    const in2020 = parseReport(nextReport(parseReport(of2019))?.text ?? "");
    const licences = in2020.tables[0]?.rows.find(({ row }) => row.id === "licences");
    expect(licences?.cells.map(({ text }) => text)).toEqual(["26", "0", "0"]);
    const of2020 = parseReport(compose({ year: 2020, prose: {} }));
    expect(parseReport(nextReport(of2020)?.text ?? "").edition?.id).toBe("2021");
  });

  test("asks for the fees that the form of its year wants, where last year's report tells of none", () => {
    const of2020 = parseReport(compose({ agency: "沙溪县水务局", year: 2020, prose: { 6: "无其他事项。" } }));
    expect(nextReport(of2020)?.text).toContain(
      "　　【去年原文】无其他事项。\n　　2021年，本机关发出信息处理费收费通知____件",
    );
    expect(nextOf({ 6: "未收取信息处理费。" })).not.toContain("本机关发出");
    const of2019 = parseReport(compose({ agency: "沙溪县水务局", year: 2019, prose: { 6: "无其他事项。" } }));
    expect(nextReport(of2019)?.text).not.toContain("本机关发出");
  });

  test("is none of a text that names no body, and of one before all forms", () => {
    expect(nextReport(parseReport(LAST.replace("沙溪县水务局2023年", "")))).toBeUndefined();
    expect(nextReport(parseReport("沙溪县水务局2015年政府信息公开工作年度报告\n\n一、总体情况\n"))).toBeUndefined();
  });
});
