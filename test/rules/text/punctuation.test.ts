import { describe, expect, test } from "vitest";
import { punctuation } from "../../../server/src/rules/text/punctuation.js";
import { afterFix, firstFix, said } from "./said.js";

describe("half-width marks between Chinese characters", () => {
  test.each([
    ["我局认真落实,及时公开。", "我局认真落实，及时公开。"],
    ["一是加强领导;二是加强培训:责任到人。", "一是加强领导；二是加强培训：责任到人。"],
    ["效果如何?群众说了算!真好。", "效果如何？群众说了算！真好。"],
    ["县政务服务中心(政务公开专区)已启用。", "县政务服务中心（政务公开专区）已启用。"],
    ["按照《条例》,及时公开“五公开”,《指南》。", "按照《条例》，及时公开“五公开”，《指南》。"],
  ])("%s", (line, right) => {
    expect(afterFix(punctuation, line)).toBe(right);
  });

  test("are said once a line", () => {
    expect(said(punctuation, "我局认真落实,及时公开,主动回应。", "按时,答复。")).toEqual([",", ","]);
    expect(firstFix(punctuation, "我局认真落实,及时公开,主动回应。").edits).toHaveLength(2);
  });

  test("are said once a report where it is typed so throughout", () => {
    const lines = Array.from({ length: 12 }, () => "我局认真落实,及时公开,主动回应。");
    expect(said(punctuation, ...lines)).toEqual([","]);
    expect(afterFix(punctuation, ...lines)).toBe(lines.join("\n").replaceAll(",", "，"));
  });

  test("are said line by line where only some lines have them", () => {
    const lines = Array.from({ length: 6 }, () => "我局认真落实，及时公开，主动，回应,诉求。");
    expect(said(punctuation, ...lines)).toHaveLength(6);
  });
});

describe("half-width marks that are right, or nothing to fix", () => {
  test.each([
    "我局认真落实，及时公开；主动回应：按时答复？好！（完）",
    "公开1,234条，12:30发布，网址http://www.example.gov.cn/a,b;c?d=1，邮箱a@b.cn。",
    "(一)主动公开情况，1.加强领导，(2)加强培训。",
    "公开信息20条,其中网站15条。".replace(",", "，"),
    "A,B两类；PDF(可下载)。",
  ])("%s", (line) => {
    expect(said(punctuation, line)).toEqual([]);
  });

  test("rows of a table", () => {
    expect(said(punctuation, "| 自然人,法人 | 其他(说明) |", "行政处罚,强制\t0")).toEqual([]);
    expect(said(punctuation, "(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)")).toEqual([]);
  });
});
