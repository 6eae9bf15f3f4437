/** The cells that a figure speaks of. */
import { describe, expect, it } from "vitest";
import { QINGHE_WATER } from "../cases/bodies.js";
import { bodyNamed, read, reportOf, say } from "../support.js";

const links = (text: string, chapter = 1): string[] => {
  const { prose, at } = read(text, chapter, QINGHE_WATER);
  return prose.links.map(({ quantity, sums }) => `${at(quantity.span)}: ${sums[0]?.plus.join("+")}`);
};

/** The figures that are said to contradict the tables. */
const said = (text: string): string[] => {
  const { prose, at } = read(text, 1, QINGHE_WATER);
  return prose.links.filter(({ verdict }) => verdict.said).map(({ quantity }) => at(quantity.span));
};

/** How many readings each figure has. */
const readings = (text: string, chapter = 1): number[] =>
  read(text, chapter, QINGHE_WATER).prose.links.map(({ sums }) => sums.length);

describe("figures lead to the cells they speak of", () => {
  it.each([
    ["本年新收申请12件，其中自然人9件。", ["12件: received/total", "9件: received/person"]],
    ["上年结转2件，结转下年度3件。", ["2件: carriedIn/total", "3件: carriedOut/total"]],
    ["予以公开、部分公开各3件。", ["3件: granted/total", "3件: partlyGranted/total"]],
    ["予以公开和部分公开共6件。", ["6件: granted/total+partlyGranted/total"]],
    // What stands before 等 is an example.
    [
      "因本机关不掌握等无法提供2件。",
      [`2件: ${["notHeld", "notReady", "unclear"].map((id) => `unavailable.${id}/total`).join("+")}`],
    ],
  ])("%s", (text, expected) => {
    expect(links(text, 3)).toEqual(expected);
  });

  it.each([
    ["行政诉讼3件。", ["3件: reviews/directSuit.total+reviews/suitAfterReview.total"]],
    ["未经复议直接起诉的行政诉讼1件。", ["1件: reviews/directSuit.total"]],
    ["复议4件，其中维持2件。", ["4件: reviews/review.total", "2件: reviews/review.upheld"]],
  ])("%s", (text, expected) => {
    expect(links(text, 4)).toEqual(expected);
  });

  it("add up what the form groups", () => {
    const [cells] = links("不予公开申请1件。", 3);
    expect(cells?.split("+")).toHaveLength(8);
  });

  it.each([
    "收到涉及采砂的政府信息公开申请5件。",
    "全县各级行政机关收到政府信息公开申请50件。",
    "2022年收到政府信息公开申请5件。",
    "各类申请326件。",
    "累计收到政府信息公开申请120件。",
    "收到政府信息公开申请3人。",
    "自然人、法人或其他组织分别提出申请9件、3件。",
  ])("no cell is meant by %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

it("结转 alone may be to or from, 办结 may leave out what needs no answer", () => {
  expect(readings("结转3件。", 3)).toEqual([2]);
  expect(readings("办结11件。", 3)).toEqual([5]);
});

it("point into the text as it was written, over blanks and wrapped lines", () => {
  const wrapped = "2023 年，我局认真贯彻落实条例要求，全年共收到政府信息公开申 请 1\n2 件，均按程序办理。";
  expect(links(wrapped)).toEqual(["1\n2 件: received/total"]);
});

describe("of what was new in the year", () => {
  it.each([
    ["what was not dealt with stands in no row of its own", "7", []],
    ["what was new stands in its row", "7件转入2023年，新收58", ["58件"]],
  ])("%s", (_, figures, expected) => {
    const text = `新收并于当年办结78件，上年结转办结5件，共83件，新收未办结${figures}件。`;
    expect(say(reportOf(bodyNamed("county"), 1, text)).map((one) => one.text)).toEqual(expected);
  });
});
