/** Parts of a year that make up the year's own figure, in each word for them. */
import { describe, expect, it } from "vitest";
import { YEAR_PARTS } from "../../../server/src/prose/words.js";
import { bodyNamed, reportOf, say } from "../support.js";

const body = bodyNamed("water");

const said = (sentence: string): string[] => say(reportOf(body, 1, sentence)).map(({ rule }) => rule);

/** Words for the months before and behind those of a part. */
const FILLERS: Readonly<Record<string, string>> = { "1-3": "一季度20次", "1-6": "上半年20次", "1-9": "前三季度20次" };
const REST: Readonly<Record<string, string>> = {
  "4-12": "二季度20次，下半年20次",
  "7-12": "下半年20次",
  "10-12": "四季度20次",
};

describe("parts of a year", () => {
  const words = YEAR_PARTS.flatMap(({ from, to, words: some }) => some.split(" ").map((word) => ({ word, from, to })));

  it.each(words)("$word is months $from to $to", ({ word, from, to }) => {
    const list = [FILLERS[`1-${from - 1}`], `${word}20次`, REST[`${to + 1}-12`]].filter((part) => part !== undefined);
    const total = list.join("，").split("20次").length * 20 - 20;
    expect(said(`巡查${list.join("，")}，全年${total}次。`)).toEqual([]);
    expect(said(`巡查${list.join("，")}，全年${total + 10}次。`)).toEqual(["prose-sum"]);
  });

  it.each([
    "巡查一季度10次，前三季度52次，全年90次。",
    "巡查上半年60次，全年100次。",
    "巡查三季度20次，四季度30次，全年100次。",
    "巡查10月8次，11月7次，12月9次，全年100次。",
  ])("are no sum where they are not the whole year: %s", (sentence) => {
    expect(said(sentence)).toEqual([]);
  });
});
