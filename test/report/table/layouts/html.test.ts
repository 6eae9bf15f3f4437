/** Tables in tags: every cell read where it stands, nothing said of the tags, fixes within the cells. */
import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../../../../server/src/report/index.js";
import { apply, findingsIn } from "../../../support/fixing.js";
import { generateReport } from "../../../support/generate.js";
import { type Dress, inHtml } from "../../../support/html.js";
import { figuresOf } from "../../../support/pages.js";

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
  parseReport(generateReport(5, { edition, style: { layout: "tabbed" }, otherQuirks: "none" }).text);

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

const UNCLOSED: Readonly<Record<string, (text: string) => string>> = {
  cells: (text) => text.replace(/<\/td>/g, ""),
  rows: (text) => text.replace(/<\/tr>/g, ""),
  "rows and cells": (text) => text.replace(/<\/t[dr]>/g, ""),
  tables: (text) => text.replace(/<\/table>/g, ""),
  "all of them": (text) => text.replace(/<\/t[a-z]+>/g, ""),
};
const OTHER_TAGS: Readonly<Record<string, (text: string) => string>> = {
  "heads as <th>": (text) => text.replace(/<td([^>]*)>([^<0-9][^<]*)<\/td>/g, "<th$1>$2</th>"),
  "letters of another size": (text) =>
    text.replace(/<(\/?)(t[a-z]+)/g, (_, slash, name) => `<${slash}${name.toUpperCase()}`),
  "parts of a table": (text) => text.replace(/<table>/g, "<table><tbody>").replace(/<\/table>/g, "</tbody></table>"),
  comments: (text) => text.replace(/<tr>/g, "<!-- <tr> --><tr>"),
  "spans of 0 and without end": (text) => text.replace(/<td>/g, `<td colspan="0" rowspan="99999999999">`),
  "blanks and breaks as entities": (text) =>
    text.replace(/<td([^>]*)>([^<]*)<\/td>/g, "<td$1>&#12288;$2&nbsp;&#x0A;</td>"),
  "figures as entities": (text) => text.replace(/<td>0<\/td>/g, "<td>&#48;</td>"),
  "figures in runs": (text) =>
    text.replace(/<td>(\d)(\d+)<\/td>/g, "<td><p><span lang=EN-US>$1</span><span>$2</span></p></td>"),
};

describe.each(["", "\n"])("tags as browsers read them, with %j between them", (gap) => {
  test.each(Object.entries({ ...UNCLOSED, ...OTHER_TAGS }))("%s", (_, write) => {
    const sound = base();
    const text = write(inHtml(sound, { gap }));
    const report = parseReport(text);
    const values = ({ tables }: Report) =>
      tables.map(({ rows }) => rows.map(({ row, cells }) => [row.id, ...cells.map(({ content }) => content)]));
    expect(values(report)).toEqual(values(sound));
    expect(findingsIn(text).map(({ rule, span }) => [rule.id, text.slice(span.start, span.end)])).toEqual([]);
  });
});

describe("a figure that is not written as it is shown", () => {
  const text = inHtml(base(), { gap: "\n" });
  const last = parseReport(text).tables[1]?.rows.find(({ row }) => row.id === "outcomeTotal")?.cells[6];
  if (!last) throw new Error("no cell");
  const value = Number(last.text);
  const wrong = (write: (figure: string) => string) =>
    apply(text, [{ span: last.span, text: write(String(value + 70)) }]);
  const fixed = (broken: string) =>
    findingsIn(broken)
      .flatMap(({ fixes = [] }) => fixes.filter(({ preferred }) => preferred))
      .map(({ edits }) => apply(broken, edits));

  test("is set right in its place: an entity", () => {
    const broken = wrong((figure) => figure.replace(/\d/, (digit) => `&#${digit.charCodeAt(0)};`));
    expect(fixed(broken)).toContain(text);
  });

  test("is set right in its place: tags within it stay", () => {
    const broken = wrong((figure) => `${figure.slice(0, 1)}<b>${figure.slice(1)}</b>`);
    expect(fixed(broken)).toContain(apply(text, [{ span: last.span, text: `${value}<b></b>` }]));
  });

  test.each(["1<br>2", "1<p>2</p>", "<b>1</b> <b>2</b>"])("is none where it is shown apart: %s", (apart) => {
    expect(findingsIn(wrong(() => apart)).map(({ rule }) => rule.id)).toContain("not-a-number");
  });
});

describe("a lost row of a table in tags", () => {
  const GAPS = ["", "\n"];
  const shapeOf = (text: string) =>
    [...text.matchAll(/<tr>[\s\S]*?<\/tr>/g)].map(([row]) =>
      [...row.matchAll(/<td([^>]*)>([^<]*)/g)].map(([, spans, cell = ""]) => `${spans} ${cell.replace(/^\d*$/, "#")}`),
    );

  const without = (text: string, label: string, lessSpans: boolean): string => {
    const row =
      [...text.matchAll(/<tr>[\s\S]*?<\/tr>\s*/g)].map(([one]) => one).find((one) => one.includes(label)) ?? "";
    const group = /<td rowspan="\d+">(（三）不予公开|（四）无法提供|（六）其他处理)<\/td>\s*/.exec(row);
    const lost = text.replace(row, () => "");
    const kept =
      group && lessSpans ? lost.replace(/(<tr>\s*)(<td>2\.(?:其他法律|没有现成|申请人逾期))/, `$1${group[0]}$2`) : lost;
    if (!lessSpans) return kept;
    const own = label.startsWith("1.本机关") || label.startsWith("2.没有") ? "（四）无法提供" : "（三）不予公开";
    const less = (name: string, all: string) =>
      all.replace(new RegExp(`rowspan="(\\d+)">${name}`), (_, n) => `rowspan="${Number(n) - 1}">${name}`);
    return less("三、本年度办理结果", less(own, kept));
  };

  describe.each(GAPS)("with %j between tags", (gap) => {
    const text = inHtml(base(), { gap });

    test.each([
      ["the first of its group, its group's label gone with it", "1.属于国家秘密", false],
      ["the first of its group, whose label stands beside the next row", "1.属于国家秘密", true],
      ["another of its group, of fewer rows", "2.没有现成信息需要另行制作", true],
      ["another of its group, of as many rows as the form", "7.属于行政执法案卷", false],
    ])("%s", (_, label, lessSpans) => {
      const lost = without(text, label, lessSpans);
      const finding = findingsIn(lost).find(({ rule }) => rule.id === "missing-row");
      const fixed = apply(lost, finding?.fixes?.[0]?.edits ?? []);
      expect(shapeOf(fixed)).toEqual(shapeOf(text));
      expect(findingsIn(fixed).map(({ rule }) => rule.id)).not.toContain("missing-row");
    });
  });
});
