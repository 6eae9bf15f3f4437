import { describe, expect, test } from "vitest";
import { CHAPTERS, EDITIONS } from "../../server/src/form/index.js";
import { isRowLike, mayEndTitle, officialWith, recognise, resemble } from "../../server/src/report/chapterTitles.js";
import { compact } from "../../server/src/report/characters/index.js";

describe("a mistyped title", () => {
  const like = (title: string, numeral: number | undefined) => resemble(title, numeral).chapter?.number;

  test.each([
    ["其他需要公开的事项", 6],
    ["收到和处理信访申请情况", 3],
    ["政府信息公开行政复议情况", 4],
  ])("half like a chapter's is its own with the chapter's numeral only: %s", (title, number) => {
    expect(like(title, number)).toBe(number);
    expect(like(title, 7)).toBeUndefined();
    expect(like(title, undefined)).toBeUndefined();
  });

  test.each([
    ["主动公开政务信息情况", 2],
    ["存在主要问题及改进", 5],
  ])("much like a chapter's is it under any numeral: %s", (title, number) => {
    expect(like(title, 7)).toBe(number);
  });

  test("is measured in what is its own: so many titles end in 情况", () => {
    expect(like("收费情况", 1)).toBeUndefined();
    expect(like("总体概况", 1)).toBe(1);
    expect(like("总休情况", 1)).toBe(1);
  });

  test("that holds the chapter's words whole, under its numeral, is a wording of it", () => {
    expect(resemble("本机关总体情况概述", 1)).toMatchObject({ chapter: { number: 1 }, match: "variant" });
    expect(resemble("本机关总体情况概述", 2).chapter).toBeUndefined();
  });
});

test("a title may go on behind the official words where the line says so", () => {
  const official = "总体情况";
  expect(recognise("总体情况良好", () => true)).toMatchObject({ match: "official", length: official.length });
  expect(recognise("总体情况良好", () => false).chapter).toBeUndefined();
});

test("the official words count with the chapter's numeral only, where the number is of another kind", () => {
  expect(officialWith("总体情况", 1)?.number).toBe(1);
  expect(officialWith("总体情况", 2)).toBeUndefined();
});

test("rows of table three are told, mistyped and with words behind, too", () => {
  expect(["本年度办理结果", "本年度处理结果", "本年度办理结果件数"].map((one) => isRowLike(one, EDITIONS))).toEqual([
    true,
    true,
    true,
  ]);
  expect(isRowLike("总体情况", EDITIONS)).toBe(false);
});

describe("the end of a line tells whether a title without a numeral may stand there", () => {
  const may = (line: string) => mayEndTitle(line, 0, line.length);

  test.each(CHAPTERS.map(({ title }) => title))("%s", (title) => {
    expect(may(title)).toBe(true);
  });

  test.each(["## 總體情況 ##", "总体情\u2060况：", "（总体情况）"])("%s", (line) => {
    expect(may(line)).toBe(true);
  });

  test.each(["总体情况概述", "总体情况12", "", "——"])("not behind %s", (line) => {
    expect(may(line)).toBe(false);
  });

  test("every wording that is a chapter's without a numeral ends so", () => {
    const wordings = CHAPTERS.flatMap(({ table, variants }) => (table ? variants.map(({ source }) => source) : []));
    expect(wordings.length).toBeGreaterThan(0);
    for (const wording of wordings) expect(wording).toMatch(/情况\$$/);
  });
});

test("no official title is an accepted wording of another chapter's, so that it may be asked for first", () => {
  for (const chapter of CHAPTERS) {
    const others = CHAPTERS.filter((other) => other !== chapter);
    expect(others.filter(({ variants }) => variants.some((variant) => variant.test(compact(chapter.title))))).toEqual(
      [],
    );
  }
});
