import { describe, expect, it } from "vitest";
import { clausesOf } from "../../server/src/prose/clauses.js";
import { segmentsOf } from "../../server/src/prose/syntax/items.js";
import type { Token } from "../../server/src/prose/syntax/packed.js";
import { packed } from "./cut.js";

const clauses = (text: string) => clausesOf(packed(text));

describe("clauses", () => {
  it("end at every mark but a pause", () => {
    const text = "甲、乙,丙;丁:戊。己";
    expect(clauses(text).map(({ start, end }) => text.slice(start, end))).toEqual(["甲、乙", "丙", "丁", "戊", "己"]);
  });

  it("know the marks around them and their sentence", () => {
    expect(clauses("甲,乙。丙!丁").map(({ opener, closer, sentence }) => [opener, closer, sentence])).toEqual([
      ["", ",", 0],
      [",", "。", 0],
      ["。", "!", 1],
      ["!", "", 2],
    ]);
  });

  it("are of another sentence behind each stop", () => {
    expect(clauses("甲。乙!丙?丁.戊").map(({ sentence }) => sentence)).toEqual([0, 1, 2, 3, 4]);
  });

  it("know how deep in brackets they stand; a stop closes all, and what closes nothing counts nothing", () => {
    expect(clauses("甲(乙(丙)丁)戊").map(({ depth }) => depth)).toEqual([0, 1, 2, 1, 0]);
    expect(clauses("甲(乙。丙").map(({ depth }) => depth)).toEqual([0, 1, 0]);
    expect(clauses("甲)乙(丙").map(({ depth }) => depth)).toEqual([0, 0, 1]);
  });
});

describe("items", () => {
  const items = (text: string) => {
    const words = (tokens: readonly Token[]) => tokens.map(({ start, end }) => text.slice(start, end)).join("");
    return clauses(text)
      .flatMap(segmentsOf)
      .map(({ left, numeral, right, names, cut }) => [words(left), words([numeral]), words(right), names, cut]);
  };

  it("give a figure the words before it", () => {
    expect(items("予以公开5件、部分公开2件")).toEqual([
      ["予以公开", "5件", "", 1, false],
      ["部分公开", "2件", "", 1, false],
    ]);
  });

  it("give it those behind it where it has no others", () => {
    expect(items("其中5件予以公开、2件部分公开")).toEqual([
      ["其中", "5件", "予以公开", 1, false],
      ["", "2件", "部分公开", 1, false],
    ]);
  });

  it("count the names before a figure", () => {
    expect(items("予以公开、部分公开和不予公开各5件")).toEqual([["予以公开部分公开和不予公开各", "5件", "", 3, false]]);
  });

  it("tell where what stands behind goes on over a pause", () => {
    expect(items("其余5件为无法提供、不予处理")).toEqual([["其余", "5件", "为无法提供", 1, true]]);
  });
});
