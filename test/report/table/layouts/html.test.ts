/** Tables in tags: every cell read where it stands, nothing said of the tags, fixes within the cells. */
import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../../../../server/src/report/index.js";
import { apply, findingsIn } from "../../../support/fixing.js";
import { generateReport } from "../../../support/generate.js";
import { type Dress, inHtml } from "../../../support/html.js";

const DRESSES: Readonly<Record<string, Dress>> = {
  "on one line": {},
  "a tag a line": { gap: "\n" },
  "nested tags": { gap: "\r\n  ", cell: (text) => `<p class="x"><span style="a:b">${text}</span></p>` },
  "blanks as entities": { cell: (text) => `&nbsp;${text}&emsp;` },
  "letters as entities": {
    gap: "\n",
    cell: (text) => [...text].map((letter) => (/\d/.test(letter) ? letter : `&#${letter.codePointAt(0)};`)).join(""),
  },
  attributes: { attributes: ` style="width:<10" align=center` },
  "labels broken by tags": { cell: (text) => (text.length > 8 ? `${text.slice(0, 5)}<br/>${text.slice(5)}` : text) },
};

const base = (edition: "2021" | "2019" = "2021") =>
  parseReport(generateReport(3, { edition, style: { layout: "tabbed" }, otherQuirks: "none" }).text);

const figuresOf = ({ text, tables }: Report) =>
  tables.map(({ rows }) =>
    rows.map(({ row, cells }) => [row.id, ...cells.map(({ span }) => text.slice(span.start, span.end))].join(" ")),
  );

const DRESSED = Object.entries(DRESSES);

describe.each(["2021", "2019"] as const)("a sound report on the form of %s", (edition) => {
  test.each(DRESSED)("is read cell by cell and nothing is said: %s", (_, dress) => {
    const sound = base(edition);
    const text = inHtml(sound, dress);
    const report = parseReport(text);
    expect(figuresOf(report)).toEqual(figuresOf(sound));
    expect(report.tables.map(({ layout }) => layout.id)).toEqual(["html", "html", "html"]);
    expect(findingsIn(text).map(({ rule, message }) => [rule.id, message])).toEqual([]);
  });
});

const lineWith = (label: string) =>
  new RegExp(`<tr>\\s*(?:<td[^>]*>(?:(?!</?tr).)*?)?<td[^>]*>${label}(?:(?!</tr>)[^])*</tr>\\s*`);

describe("in a table in tags", () => {
  const text = inHtml(base(), { gap: "\n", attributes: " align=center" });

  test("a wrong figure is set right by an edit of the figure alone", () => {
    const cell = parseReport(text).tables[1]?.rows.find(({ row }) => row.id === "outcomeTotal")?.cells[6];
    if (!cell) throw new Error("no cell");
    const wrong = apply(text, [{ span: cell.span, text: String(Number(cell.text) + 70) }]);
    const fixes = findingsIn(wrong).flatMap(({ fixes = [] }) => fixes.filter(({ preferred }) => preferred));
    expect(fixes.length).toBeGreaterThan(0);
    for (const { edits } of fixes) expect(apply(wrong, edits)).toBe(text);
  });

  test("a blank cell is filled within its tags", () => {
    const row = lineWith("2.重复申请").exec(text)?.[0] ?? "";
    const blank = text.replace(row, row.replace(/>0</g, "><p>&nbsp;</p><"));
    const finding = findingsIn(blank).find(({ rule }) => rule.id === "blank-cell");
    expect(apply(blank, finding?.fixes?.[0]?.edits ?? [])).toBe(blank.replaceAll("&nbsp;", "0"));
  });

  test("a lost row is written as its neighbours are", () => {
    const row = lineWith("7.属于行政执法案卷").exec(text)?.[0] ?? "";
    expect(row).toMatch(/^<tr>[\s\S]*<\/tr>\s*$/);
    const finding = findingsIn(text.replace(row, "")).find(({ rule }) => rule.id === "missing-row");
    const fixed = apply(text.replace(row, ""), finding?.fixes?.[0]?.edits ?? []);
    const shape = (line: string) => line.replace(/>\d*</g, "><").trim();
    expect(shape(lineWith("7.属于行政执法案卷").exec(fixed)?.[0] ?? "")).toBe(shape(row));
    expect(findingsIn(fixed).map(({ rule }) => rule.id)).not.toContain("missing-row");
  });

  test("a figure parted by tags is no figure", () => {
    const cell = parseReport(text).tables[1]?.rows[0]?.cells[0];
    if (!cell) throw new Error("no cell");
    const parted = apply(text, [{ span: cell.span, text: "1<b>2</b>" }]);
    expect(findingsIn(parted).map(({ rule }) => rule.id)).toContain("not-a-number");
  });

  test("a table that was lost is written in tags, too", () => {
    const report = parseReport(text);
    const span = report.tables[1]?.span;
    if (!span) throw new Error("no table");
    const lost = apply(text, [{ span, text: "" }]);
    const finding = findingsIn(lost).find(({ rule }) => rule.id === "missing-table");
    const fixed = parseReport(apply(lost, finding?.fixes?.[0]?.edits ?? []));
    expect(fixed.tables.map(({ layout }) => layout.id)).toEqual(["html", "html", "html"]);
    expect(fixed.tables[1]?.rows.every(({ state }) => state === "read")).toBe(true);
  });
});

describe("what is no table in tags", () => {
  test("tags in prose are residue", () => {
    const { text } = base();
    const marked = text.replace("一、总体情况\n", "一、总体情况\n<p>本节另附说明<td></p>\n");
    expect(findingsIn(marked).filter(({ rule }) => rule.id === "residue").length).toBeGreaterThan(1);
  });

  test("a table of something else leaves the tables of the form as they are", () => {
    const { text } = base();
    const other = text.replace(
      "一、总体情况\n",
      "一、总体情况\n<table><tr><td>门户网站</td><td>12</td></tr></table>\n",
    );
    expect(figuresOf(parseReport(other))).toEqual(figuresOf(base()));
  });
});
