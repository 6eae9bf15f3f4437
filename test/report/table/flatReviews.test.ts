/** Table four whose heads a converter flattened to one line. */
import { describe, expect, test } from "vitest";
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

test("a row without a label is named by the heads over it", () => {
  const blanks = FIGURES.map((_, i) => (i < 5 ? "" : "0")).join("\t");
  const { text, tables } = SOUND;
  const cells = tables[2]?.rows[0]?.cells ?? [];
  const [first, last] = [cells[0], cells[14]];
  if (!first || !last) throw new Error("no figures");
  const blank = text.slice(0, first.span.start) + blanks + text.slice(last.span.end);
  const finding = findingsIn(blank).find(({ rule }) => rule.id === "blank-cell");
  expect(finding?.message.args?.[0]).toBe("行政复议、行政诉讼");
});
