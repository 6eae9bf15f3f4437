/** What is said of none or all, and the cells of which one must be empty if it is true. */
import { describe, expect, it } from "vitest";
import { parseReport } from "../../../server/src/report/index.js";
import { proseClaim } from "../../../server/src/rules/prose/prose-claim.js";
import { compose, read } from "../support.js";

const claims = (text: string, chapter = 1): string[] => {
  const { prose, at } = read(text, chapter);
  return prose.claims
    .filter(({ verdict }) => verdict.said || !verdict.contradicts)
    .map(({ span, sums }) => `${at(span)}: ${sums.map(({ plus }) => plus.join("+")).join(" or ")}`);
};

describe("none", () => {
  it.each([
    ["未收到政府信息公开申请。", "未收到政府信息公开申请: received/total"],
    ["未收到自然人提出的政府信息公开申请。", "未收到自然人提出的政府信息公开申请: received/person"],
    ["本年度未制发行政规范性文件。", "本年度未制发行政规范性文件: normativeDocuments/issued"],
    ["没有予以公开的政府信息公开申请。", "没有予以公开的政府信息公开申请: granted/total"],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual([expected]);
  });

  it("of suits only, where the word is one of suits", () => {
    expect(claims("无一败诉。", 4)).toEqual([
      "无一败诉: reviews/directSuit.corrected+reviews/suitAfterReview.corrected",
    ]);
    expect(claims("无一被纠正。", 4)).toHaveLength(2);
  });

  it.each([
    "未收到采砂方面的政府信息公开申请。",
    "未发现未收到的政府信息公开申请。",
    "各科室未收到政府信息公开申请。",
    "上年未收到政府信息公开申请。",
  ])("nothing is read of %s", (text) => {
    expect(claims(text)).toEqual([]);
  });
});

describe("all", () => {
  it.each([
    ["收到政府信息公开申请37件，皆已答复。", "皆已答复: carriedOut/total"],
    ["政府信息公开申请37件均已答复。", "政府信息公开申请37件均已答复: carriedOut/total"],
    ["全年收到政府信息公开申请37件，答复率100%。", "答复率100%: carriedOut/total"],
  ])("%s", (text, expected) => {
    expect(claims(text)).toEqual([expected]);
  });

  it.each([
    "全年收到政府信息公开申请37件，满意率100%。",
    "全年收到政府信息公开申请37件，按时答复率100%。",
    "全年收到政府信息公开申请37件，答复率99%。",
    "应答复申请36件，均已答复。",
    "收到政府信息公开申请37件，其中35件均已答复。",
  ])("nothing is read of %s", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("of what a semicolon has begun, not of what stands before it", () => {
    expect(claims("发生行政复议5件；行政诉讼2件，均获维持。", 4)).toEqual([
      "均获维持: reviews/directSuit.total+reviews/suitAfterReview.total",
    ]);
    expect(claims("发生行政复议5件，行政诉讼2件，均获维持。", 4)).toHaveLength(2);
  });
});

it("what was due is forgotten with its sentence", () => {
  expect(claims("到期应办结36件，实际办结36件。收到的政府信息公开申请均已答复。")).toEqual([
    "收到的政府信息公开申请均已答复: carriedOut/total",
  ]);
  expect(claims("到期应办结的政府信息公开申请均已答复。")).toEqual([]);
});

describe("a row named with its group", () => {
  const said = (sentence: string, row: string): number => {
    const figures = { received: [2], [row]: [2] };
    const body = { agency: "青溪县档案局", year: 2023, applications: figures, prose: { 3: sentence } };
    return [...proseClaim.check(parseReport(compose(body)))].length;
  };

  it.each([
    "收到申请2件，均因本机关不掌握相关政府信息无法提供。",
    "收到的2件申请均因不掌握相关信息无法提供。",
    "收到申请2件，均属于本机关不掌握相关政府信息。",
  ])("is that row: %s", (sentence) => {
    expect(said(sentence, "unavailable.notHeld")).toBe(0);
    expect(said(sentence, "granted")).toBe(1);
  });
});
