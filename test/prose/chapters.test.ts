/** The rules on what chapters one, five and six must tell, and on what is cited. */
import { describe, expect, it } from "vitest";
import { localise } from "../../server/src/messages/localise.js";
import { parseReport } from "../../server/src/report/index.js";
import { feeStatement } from "../../server/src/rules/chapters/fee-statement.js";
import { missingSubject } from "../../server/src/rules/chapters/missing-subject.js";
import { problemsAndImprovements } from "../../server/src/rules/chapters/problems-and-improvements.js";
import { citedForm } from "../../server/src/rules/prose/cited-form.js";
import { outdatedPrinciple } from "../../server/src/rules/prose/outdated-principle.js";
import { reportYear } from "../../server/src/rules/prose/report-year.js";
import type { Rule } from "../../server/src/rules/rule.js";
import { compose } from "./support.js";

function check(rule: Rule, chapter: number, text: string, year = 2023) {
  return [...rule.check(parseReport(compose({ year, prose: { [chapter]: text } })))];
}

/** The text after the finding's first fix. */
function afterFix(rule: Rule, chapter: number, text: string, year = 2023): string {
  const report = parseReport(compose({ year, prose: { [chapter]: text } }));
  const edits = [...rule.check(report)].flatMap((finding) => finding.fixes?.[0]?.edits ?? []);
  return [...edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, edit) => now.slice(0, edit.span.start) + edit.text + now.slice(edit.span.end), report.text);
}

describe("missing-subject", () => {
  const ALL =
    "（一）主动公开。公开信息12条。\n（二）依申请公开。未收到申请。\n（三）政府信息管理。建立台账。\n（四）平台建设。维护网站。\n（五）监督保障。开展培训。";

  it("is silent where all five are told, as sub-headings or in plain words", () => {
    expect(check(missingSubject, 1, ALL)).toEqual([]);
    const plain = "我局主动公开信息12条，未收到公开申请，规范信息管理，办好网站和公众号，将公开工作纳入考核。";
    expect(check(missingSubject, 1, plain)).toEqual([]);
  });

  it("knows the subject where its name is drawn out", () => {
    const drawn = ALL.replace("政府信息管理。建立台账", "政府信息资源的规范化、标准化管理。已完成");
    expect(check(missingSubject, 1, drawn)).toEqual([]);
  });

  it("names what is lost, more mildly on the older form", () => {
    const lost = ALL.replace("政府信息管理。建立台账", "其他工作。已完成");
    const [finding] = check(missingSubject, 1, lost);
    expect(finding?.message.args).toEqual(["政府信息管理"]);
    expect(finding?.level).toBeUndefined();
    expect(check(missingSubject, 1, lost, 2020)[0]?.level).toBe("information");
  });

  it("leaves an empty chapter to empty-chapter", () => {
    expect(check(missingSubject, 1, "")).toEqual([]);
  });
});

describe("problems-and-improvements", () => {
  it.each(["无", "无。", "本年度无问题。", "不存在问题"])("does not take %s", (text) => {
    expect(check(problemsAndImprovements, 5, text)).toHaveLength(1);
  });

  it("wants both", () => {
    expect(check(problemsAndImprovements, 5, "我局公开工作总体平稳，各项任务顺利完成。")).toHaveLength(1);
    expect(check(problemsAndImprovements, 5, "存在公开内容单一、更新不及时的现象。")).toHaveLength(1);
    expect(check(problemsAndImprovements, 5, "公开内容还不够丰富。下一步，我局将加强培训。")).toEqual([]);
    expect(
      check(problemsAndImprovements, 5, "（一）存在问题\n解读形式单一。\n（二）改进情况\n已制作图解两期。"),
    ).toEqual([]);
  });
});

describe("fee-statement", () => {
  it.each([
    "2023年未收取信息处理费。",
    "本年度信息处理费收取情况：无。",
    "没有收取任何费用，无其他需要报告的事项。",
    "发出收费通知2件，总金额300元，实际收取300元。",
  ])("is content with %s", (text) => {
    expect(check(feeStatement, 6, text)).toEqual([]);
  });

  it("misses it for 2021 on, not before", () => {
    expect(check(feeStatement, 6, "无其他需要报告的事项。")).toHaveLength(1);
    expect(check(feeStatement, 6, "无。", 2020)).toEqual([]);
  });

  it.each(["\n", "\r\n", "\r"])("writes it behind what is there, with the line ends of the report: %j", (eol) => {
    const report = parseReport(compose({ prose: { 6: "无其他需要报告的事项。" } }).replaceAll("\n", eol));
    const texts = [...feeStatement.check(report)].map(({ fixes }) => fixes?.[0]?.edits[0]?.text ?? "");
    expect(texts).toEqual([expect.stringMatching(new RegExp(`^${eol}2023年`))]);
  });

  it("writes a statement that has its figures still to fill in, and is content with it", () => {
    const text = afterFix(feeStatement, 6, "无。");
    expect(text).toContain("____");
    expect([...feeStatement.check(parseReport(text))]).toEqual([]);
  });
});

describe("report-year", () => {
  it.each([
    ["2022年1月1日至2022年12月31日", "2023年1月1日至2023年12月31日"],
    ["2022年1月1日至12月31日", "2023年1月1日至12月31日"],
  ])("sets every year of a period right: %s", (wrong, right) => {
    const text = afterFix(reportYear, 0, `本报告所列数据的统计期限自${wrong}。`);
    expect(text).toContain(`自${right}。`);
    expect([...reportYear.check(parseReport(text))]).toEqual([]);
  });
});

describe("report-year, where title and period disagree", () => {
  const PERIOD = "本报告所列数据的统计期限自2023年1月1日至2023年12月31日。";
  const found = (prose: Readonly<Record<number, string>>, year = 2022) => {
    const report = parseReport(compose({ year, prose }));
    return [...reportYear.check(report)].map(({ span, message, related = [], fixes = [] }) => ({
      at: report.text.slice(span.start - 1, span.end + 1),
      says: localise(message, "zh"),
      leads: related.map((one) => report.text.slice(one.span.start - 1, one.span.end + 1)),
      fixes: fixes.map(({ title }) => localise(title, "zh")),
    }));
  };

  it("names both, marks the period and offers either year, as long as nothing else tells", () => {
    expect(found({ 0: PERIOD })).toEqual([
      {
        at: "自2023年",
        says: "标题写的是 2022 年，这里写的是 2023 年，请核对。",
        leads: ["局2022年"],
        fixes: ["将年份改为 2022", "将标题的年份改为 2023"],
      },
    ]);
  });

  it.each([
    ["the day under the report", { 0: PERIOD, 6: "未收取信息处理费。\n清河县水务局\n2024年1月15日" }, "统计期限、落款"],
    ["the deeds", { 0: PERIOD, 1: "2023年，我局主动公开政府信息35条。" }, "统计期限、正文"],
    ["the plans", { 0: PERIOD, 5: "下一步，2024年我局将进一步完善公开机制。" }, "统计期限、下一步打算"],
  ])("takes the title for the wrong one where the period agrees with %s", (_, prose, places) => {
    const [title, ...others] = found(prose);
    expect(others).toEqual([]);
    expect(title?.at).toBe("局2022年");
    expect(title?.says).toBe(`标题写的是 2022 年，按${places}应为 2023 年，请核对标题。`);
    expect(title?.leads[0]).toBe("自2023年");
    expect(title?.fixes).toEqual(["将年份改为 2023"]);
  });

  it.each([
    ["the deeds", { 0: PERIOD, 1: "2022年，我局主动公开政府信息35条。" }],
    ["the day under the report", { 0: PERIOD, 6: "未收取信息处理费。\n清河县水务局\n2023年1月15日" }],
  ])("takes the period for the wrong one where the title agrees with %s", (_, prose) => {
    expect(found(prose).map(({ at, fixes }) => [at, fixes])).toEqual([["自2023年", ["将年份改为 2022"]]]);
  });
});

describe("cited-form", () => {
  const OLD = "根据国办公开办函〔2019〕60号编制本报告。";

  it("knows the notice of the other edition", () => {
    expect(check(citedForm, 0, OLD)).toHaveLength(1);
    expect(check(citedForm, 0, OLD, 2020)).toEqual([]);
    expect(check(citedForm, 0, "根据国办公开办函〔2021〕30号编制本报告。", 2020)).toHaveLength(1);
    expect(afterFix(citedForm, 0, OLD)).toContain("国办公开办函〔2021〕30号");
  });

  it("is silent where both are cited, and on other notices", () => {
    expect(check(citedForm, 0, `${OLD}并按照国办公开办函〔2021〕30号的格式。`)).toEqual([]);
    expect(check(citedForm, 0, "根据国办函〔2020〕109号和国办公开办函〔2022〕16号。")).toEqual([]);
  });
});

describe("outdated-principle", () => {
  it("finds the old wording and sets it right", () => {
    const text = "坚持“以公开为原则，不公开为例外”。";
    expect(check(outdatedPrinciple, 1, text)).toHaveLength(1);
    expect(afterFix(outdatedPrinciple, 1, text)).toContain("以公开为常态，不公开为例外");
  });

  it.each(["坚持以公开为常态、不公开为例外的原则。", "以公平、公正、公开为原则开展遴选。"])("leaves %s", (text) => {
    expect(check(outdatedPrinciple, 1, text)).toEqual([]);
  });
});
