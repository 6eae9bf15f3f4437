/** By what words chapter one tells of its five subjects. */
import { describe, expect, test } from "vitest";
import { SUBJECTS } from "../../../server/src/form/index.js";
import { parseReport } from "../../../server/src/report/index.js";
import { missingSubject, SUBJECT_WORDS } from "../../../server/src/rules/chapters/missing-subject.js";

describe("subjects of chapter one", () => {
  const shows = (id: string, text: string) => (SUBJECT_WORDS[id] ?? []).some((words) => words.test(text));

  test("each have their words", () => {
    expect(Object.keys(SUBJECT_WORDS)).toEqual(SUBJECTS.map(({ id }) => id));
  });

  test.each(SUBJECTS)("$id shows in its official title", ({ id, title }) => {
    expect(shows(id, title)).toBe(true);
  });

  test("do not show in words of something else", () => {
    const harvest = "今年秋粮丰收，水库蓄水充足";
    expect(SUBJECTS.filter(({ id }) => shows(id, harvest))).toEqual([]);
    expect(shows("onRequest", "主动公开工作有序开展")).toBe(false);
    expect(shows("management", "依申请公开渠道畅通")).toBe(false);
  });

  test.each([
    ["proactive", "全年各栏目刊发通知、公告等31篇"],
    ["proactive", "主动向社会公开水价政策"],
    ["proactive", "第一时间发布重要政策"],
    ["management", "信息公开管理情况"],
    ["management", "建成统一的政府信息资源库"],
  ])("%s shows in %s", (id, text) => {
    expect(shows(id, text)).toBe(true);
  });

  test.each([
    ["proactive", "受理依申请公开5件"],
    ["proactive", "收到政府信息公开申请12件，均已答复"],
    ["management", "组织参加信息公开培训"],
    ["management", "信息发布前逐级审核把关"],
  ])("%s does not show in %s", (id, text) => {
    expect(shows(id, text)).toBe(false);
  });
});

describe("a sentence that lists the chapters", () => {
  const said = (...sentences: string[]) => {
    const report = parseReport(
      `清河县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n${sentences.join("")}\n\n二、主动公开政府信息情况\n略。\n`,
    );
    return [...missingSubject.check(report)].map(({ message }) => message.zh);
  };
  const LIST =
    "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况等组成。";

  test("tells of no subject", () => {
    expect(said(LIST)).toEqual(said("现将本年度工作汇报如下。"));
  });

  test("takes nothing from the sentences beside it", () => {
    expect(said(LIST, "全年主动公开信息12条。")).toEqual(said("全年主动公开信息12条。"));
  });
});
