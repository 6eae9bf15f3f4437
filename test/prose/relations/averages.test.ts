/** So many, of each so much, and all together. */
import { describe, expect, it } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { bodyNamed, faultsIn, reportOf, say } from "../support.js";

const found = (sentence: string, chapter = 1): string[] => faultsIn("police", chapter, sentence);

describe("an average", () => {
  it.each([
    ["全年推送警务资讯1836条，月均153条。", []],
    ["全年推送警务资讯1836条，月均135条。", ["135条"]],
    ["全年推送警务资讯1836条，平均每月135条。", ["135条"]],
    ["全年推送警务资讯1836条，每月平均135条。", ["135条"]],
    ["全年召开发布会8次，平均每季度2次。", []],
    ["全年召开发布会8次，平均每季度3次。", ["3次"]],
    ["全年编发简报104期，周均2期。", []],
    ["全年编发简报104期，周均4期。", ["4期"]],
    // Of working days, or of all.
    ["全年接听来电1860个，日均7.4个。", []],
    ["全年接听来电1860个，日均5.1个。", []],
    ["全年接听来电1860个，日均4.7个。", ["4.7个"]],
    ["举办讲座36场，参加2844人次，平均每场79人次。", []],
    ["举办讲座36场，参加2844人次，场均97人次。", ["97人次"]],
    // Rounded, to where its zeros begin.
    ["举办讲座36场，参加2844人次，场均80人次。", []],
    ["惠及企业420户，退税1.26亿元，户均30万元。", []],
    ["惠及企业420户，退税1.26亿元，户均36万元。", ["36万元"]],
    // About so much.
    ["举办讲座36场，参加2844人次，场均约84人次。", []],
    ["举办讲座36场，参加2844人次，场均约97人次。", ["97人次"]],
    ["举办讲座36场，参加2844人次，场均84人次左右。", []],
    ["举办讲座36场，参加2844人次，场均97人次左右。", ["97人次"]],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });

  it.each([
    ["of less than a year", "平台7月上线，推送警务资讯1836条，月均306条。"],
    ["of half a year", "下半年推送警务资讯1836条，月均306条。"],
    ["since something", "公众号开通以来推送警务资讯1836条，月均306条。"],
    ["of something else", "全年推送警务资讯1836条，月均阅读量135条。"],
    ["of a part", "全年推送警务资讯1836条，其中原创612条，月均51条。"],
    ["that is the least", "全年推送警务资讯1836条，月均135条以上。"],
    ["told roughly", "全年推送警务资讯1836条，月均超135条。"],
    ["of another year", "全年推送警务资讯1836条，上年月均135条。"],
    ["of what is only about so much", "全年推送警务资讯约1836条，月均135条。"],
    ["of much more", "全年推送警务资讯1836条，月均1350条。"],
    ["that is asked for", "全年推送警务资讯1836条，每月不少于135条。"],
  ])("%s is not judged", (_, sentence) => {
    expect(found(sentence)).toEqual([]);
  });

  it("is not judged among problems", () => {
    expect(found("推送警务资讯1836条，月均135条，数量不足。", 5)).toEqual([]);
  });

  it("is told with what it should be, in the words of its amount", () => {
    const [said] = say(reportOf(bodyNamed("police"), 1, "惠及企业420户，退税1.26亿元，户均36万元。"));
    expect(said && localise(said.finding.message, "zh")).toBe("1.26亿元 除以 420，平均是 30，文中写的是 36万元。");
  });
});

describe("so many of each", () => {
  it.each([
    ["编印公报24期，每期6000册，累计14.4万册。", []],
    ["编印公报24期，每期6000册，累计12.4万册。", ["12.4万册"]],
    ["确定24家单位，每单位配备信息员3名，共72名。", []],
    ["确定24家单位，每单位配备信息员3名，共76名。", ["76名"]],
    ["确定24家单位，每单位配备信息员3名以上，共76名。", []],
    // No sum of these is told.
    ["确定24家单位，每单位配备信息员3名，培训76名。", []],
    // Some more stand elsewhere.
    ["确定24家单位，每单位配备信息员3名，局机关4名，共76名。", []],
    ["确定24家单位，每单位配备信息员3名，另有4个科室增设，共76名。", []],
  ])("%s", (sentence, expected) => {
    expect(found(sentence)).toEqual(expected);
  });
});
