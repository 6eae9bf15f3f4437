/** The laws and notices are told by their numbers, and the editions rest on them. */
import { expect, it } from "vitest";
import { EDITIONS, LAWS, lawNumbered } from "../../server/src/form/index.js";

it("knows the notice of each edition", () => {
  expect(EDITIONS.map(({ notice }) => lawNumbered(notice)?.title.includes("年度报告"))).toEqual([true, true]);
  expect(lawNumbered("国办公开办函〔2018〕1号")).toBeUndefined();
});

it("has each once, numbered as notices are cited", () => {
  expect(new Set(LAWS.map(({ title }) => title)).size).toBe(LAWS.length);
  for (const { number, title } of LAWS) {
    expect(number ?? "国务院令第1号").toMatch(/^(?:国务院令第\d+号|国办(?:发|函|公开办函)〔20\d\d〕\d+号)$/);
    expect(title).not.toMatch(/[《》]/);
  }
});
