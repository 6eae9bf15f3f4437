import { describe, expect, test } from "vitest";
import { CHAPTERS, EDITIONS } from "../../server/src/form/index.js";
import { findContents, isContentsLine } from "../../server/src/report/contents.js";
import { chosenFrom, headingLines } from "../../server/src/report/headings.js";
import { splitLines } from "../../server/src/report/lines.js";

const SIX = CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}`);

function headingsIn(text: string) {
  const lines = splitLines(text);
  return chosenFrom(text, lines, headingLines(text, lines, EDITIONS), findContents(text, lines));
}
const outline = (text: string) =>
  headingsIn(text).map(({ match, chapter, name }) => `${match} ${chapter?.number ?? "-"} ${name}`);

describe("a contents page", () => {
  const reports = SIX.map((line) => `${line}\n这里是正文，写了不少内容。`).join("\n");
  const expected = SIX.map((line, i) => `official ${i + 1} ${line}`);

  test.each([
    ["dots", (line: string, i: number) => `${line}......${i + 1}`],
    ["ellipses", (line: string, i: number) => `${line}…………${i + 1}`],
    ["one ellipsis", (line: string, i: number) => `${line}…${i + 1}`],
    ["blanks", (line: string, i: number) => `${line}    ${i + 1}`],
    ["a TAB", (line: string, i: number) => `${line}\t${i + 1}`],
    ["page numbers in brackets", (line: string, i: number) => `${line}……（${i + 1}）`],
    ["nothing", (line: string) => line],
  ])("with %s before its page numbers lists no chapters", (_, written) => {
    const contents = SIX.map(written).join("\n");
    expect(outline(`目  录\n${contents}\n\n${reports}`)).toEqual(expected);
    expect(headingsIn(`目  录\n${contents}\n\n${reports}`)[0]?.line).toBeGreaterThan(6);
  });

  test("without the word 目录 is known by standing together", () => {
    expect(outline(`${SIX.join("\n")}\n\n${reports}`)).toEqual(expected);
  });

  test("is not seen in headings that have nothing under them", () => {
    expect(outline(SIX.join("\n"))).toEqual(expected);
  });

  test("ends before the first line of text, though chapter one does not come again", () => {
    const lines = SIX.map((line) => `${line}\n`);
    expect(
      outline(`目录\n${lines.join("")}本年度的情况在此说明。\n${lines.slice(1).join("写了不少内容。\n")}`),
    ).toEqual(expected.slice(1));
  });

  test("is no longer than a page", () => {
    const far = "短\n".repeat(50);
    expect(outline(`${SIX.join(`\n${far}`)}\n${reports}`)).toHaveLength(12);
  });
});

test.each([
  ["一、总体情况......1", true],
  ["一、总体情况  （12）", true],
  ["一、总体情况 1", false],
  ["一、总体情况2023", false],
  ["一、总体情况......", false],
])("a line of a contents page ends in dots or blanks and a page number: %s", (line, expected) => {
  expect(isContentsLine(line)).toBe(expected);
});
