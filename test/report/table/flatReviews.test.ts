/** Table four whose heads a converter flattened to one line. */
import { describe, expect, test } from "vitest";
import { localise } from "../../../server/src/messages/localise.js";
import { parseReport } from "../../../server/src/report/index.js";
import { findingsIn } from "../../support/fixing.js";
import { generateReport } from "../../support/generate.js";

const SOUND = parseReport(
  generateReport(3, { edition: "2021", style: { layout: "tabbed" }, otherQuirks: "none" }).text,
);

/** A sound report with other lines in the place of table four. */
function withReviews(lines: string): string {
  const { text, tables } = SOUND;
  const span = tables[2]?.span;
  if (!span) throw new Error("no table four");
  return `${text.slice(0, text.lastIndexOf("\n", span.start) + 1)}${lines}${text.slice(span.end)}`;
}

const FIGURES = ["1", "0", "0", "1", "2", "0", "0", "0", "0", "0", "0", "0", "2", "0", "2"];
const reviewsOf = (text: string) => parseReport(text).tables.find(({ table }) => table.id === "reviews");

describe("fifteen figures under 行政复议行政诉讼 are table four", () => {
  test.each([
    ["barred", `行政复议行政诉讼\n\n|${FIGURES.join("|")}|`],
    ["with a rule", `| 行政复议行政诉讼 |\n| --- |\n| ${FIGURES.join(" | ")} |`],
    ["parted by TABs", `行政复议、行政诉讼\n${FIGURES.join("\t")}`],
    ["parted by blanks", `行政复议行政诉讼\n${FIGURES.join(" ")}`],
    ["a cell a line", `行政复议行政诉讼|\n${FIGURES.join("|\n")}|`],
    ["a cell a line without bars", `行政复议 行政诉讼\n${FIGURES.join("\n")}`],
  ])("%s", (_, lines) => {
    const text = withReviews(lines);
    expect(reviewsOf(text)?.rows[0]?.cells.map((cell) => cell.text)).toEqual(FIGURES);
    expect(findingsIn(text).map(({ rule }) => rule.id)).not.toContain("missing-table");
  });

  test("a blank among them counts", () => {
    const blank = FIGURES.map((figure) => (figure === "2" ? figure : " "));
    const text = withReviews(`行政复议行政诉讼\n|${blank.join("|")}|`);
    expect(reviewsOf(text)?.rows[0]?.cells.map((cell) => cell.text.trim())).toEqual(blank.map((one) => one.trim()));
  });

  test("thirteen are table four too, and short", () => {
    const text = withReviews(`行政复议行政诉讼\n|${FIGURES.slice(2).join("|")}|`);
    expect(findingsIn(text).map(({ rule }) => rule.id)).toContain("missing-cell");
    expect(reviewsOf(text)?.rows[0]?.state).toBe("short");
  });
});

describe("what is no table four", () => {
  test.each([
    ["no figures", "行政复议行政诉讼\n无。"],
    ["a few figures", "行政复议行政诉讼\n| 2 | 1 | 0 |"],
    ["figures under other words", `各乡镇报送信息条数\n|${FIGURES.join("|")}|`],
  ])("%s", (_, lines) => {
    const text = withReviews(lines);
    expect(reviewsOf(text)).toBeUndefined();
    expect(findingsIn(text).map(({ rule }) => rule.id)).toContain("missing-table");
  });
});

/** The sound report with other cells in the row of table four. */
function withRow(cells: readonly string[]): string {
  const { text, tables } = SOUND;
  const own = tables[2]?.rows[0]?.cells ?? [];
  const [first, last] = [own[0], own[14]];
  if (!first || !last) throw new Error("no figures");
  return text.slice(0, first.span.start) + cells.join("\t") + text.slice(last.span.end);
}

const cellsWhere = (isFilled: (index: number) => boolean, filler = "") =>
  FIGURES.map((_, i) => (isFilled(i) ? "0" : filler));

describe("a row without a label is named by the heads over it", () => {
  test.each([
    ["its first group blank", cellsWhere((i) => i >= 5)],
    ["only its last cell filled", cellsWhere((i) => i === 14)],
    ["only its first cell filled", cellsWhere((i) => i === 0)],
    ["only the totals filled", cellsWhere((i) => i % 5 === 4)],
    ["every cell blank but two of one group", cellsWhere((i) => i === 6 || i === 7)],
  ])("%s", (_, cells) => {
    const said = findingsIn(withRow(cells)).map(({ message }) => localise(message, "zh"));
    expect(said.length).toBeGreaterThan(0);
    for (const one of said) expect(one).not.toMatch(/“”|^[\s·，：]/);
    expect(said.join()).toMatch(/行政复议、行政诉讼|本表/);
  });

  test.each([
    ["all of it 0", cellsWhere(() => true)],
    ["figures that add up", FIGURES],
  ])("nothing is said of one that is filled in: %s", (_, cells) => {
    const tables = findingsIn(withRow(cells)).filter(({ rule }) => /cell|row|total|table|number/.test(rule.id));
    expect(tables.map(({ rule }) => rule.id)).toEqual([]);
  });
});
