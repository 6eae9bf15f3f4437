/** Words that divide a thing between them: each pair in a sentence that is wrong because it leaves nothing between. */
import { expect, test } from "vitest";
import { areComplements, COMPLEMENTS, isClass } from "../../server/src/prose/opposites.js";
import { QINGHE_WATER } from "./cases/bodies.js";
import { reportOf, say } from "./support.js";

/** What is said of a whole of 31 that these two come to 29 of. */
const said = (one: string, other: string, whole = 31) =>
  say(reportOf(QINGHE_WATER, 1, `梳理信息点${whole}处，${one}17处，${other}12处。`)).map(({ text }) => text);

test.each(COMPLEMENTS)("%s and %s are all there is", (one, other) => {
  expect(said(one, other)).toEqual(["31处"]);
  expect(said(other, one)).toEqual(["31处"]);
  expect(said(one, other, 29)).toEqual([]);
});

test.each([
  ["珉璩", "璩珉"],
  ["公立", "珉璩"],
  ["公立", "公立"],
  ["市级", "县级"],
])("%s and %s may not be", (one, other) => {
  expect(areComplements(one, other)).toBe(false);
  expect(said(one, other)).toEqual([]);
});

test("two that leave nothing between them, but are far from the whole, are of something else", () => {
  expect(said("公立", "民营", 131)).toEqual([]);
  expect(said("公立", "民营", 18)).toEqual([]);
});

test("a class is told by its name", () => {
  expect(["一季度", "市级主办", "线上", "珉璩", ""].filter(isClass)).toEqual(["一季度", "市级主办", "线上"]);
});
