/** Tables put into another layout: the same words and figures on the same cells, or no offer at all. */
import { describe, expect, test } from "vitest";
import { parseReport, type Report } from "../../server/src/report/index.js";
import { LAYOUTS } from "../../server/src/report/table/layouts/index.js";
import { convertTable } from "../../server/src/writing/convert.js";
import { NEW_LAYOUTS } from "../../server/src/writing/wish.js";
import { apply, findingsIn } from "../support/fixing.js";
import { type EditionId, MATRIX, type Slip } from "../support/matrix.js";

const layoutOf = (id: string) => {
  const layout = LAYOUTS.find((one) => one.id === id);
  if (!layout) throw new Error(`no layout ${id}`);
  return layout;
};

/** The text with all its tables in a layout; undefined where one of them cannot be put into it. */
function converted(report: Report, id: string): string | undefined {
  const edits = report.tables.map((reading) => convertTable(report, reading, layoutOf(id)));
  return edits.every((edit) => edit !== undefined) ? apply(report.text, edits) : undefined;
}

/** Labels and figures as they are read, and what they are called. */
const contentOf = ({ tables }: Report) =>
  tables.map(({ rows, labels }) => [
    rows.map(({ label, cells }) => [label?.text, ...cells.map(({ key, shown, text }) => `${key} ${shown ?? text}`)]),
    labels.flatMap(({ reading }) => reading?.text ?? []).sort(),
  ]);
const rowsOf = (report: Report) => contentOf(report).map(([rows]) => rows);

const sound: Slip = (report) => report;

/** What is a part of another table, and what lost labels, is not written anew: its own fixes come first. */
const REFUSED = ["the whole page in one table", "table four with flattened heads"];

const NAMES = Object.keys(MATRIX);
const rule = (text: string) => findingsIn(text).map((finding) => finding.rule.id);

describe.each(["2021", "2019"] as const)("the form of %s", (edition: EditionId) => {
  describe.each(NEW_LAYOUTS)("into %s", (id) => {
    test.each(NAMES)("%s", (name) => {
      const report = parseReport(MATRIX[name]?.(edition, sound) ?? "");
      const text = converted(report, id);
      if (REFUSED.includes(name)) {
        expect(text).toBe(undefined);
        return;
      }
      const now = parseReport(text ?? "");
      expect(now.tables.map(({ layout }) => layout.id)).toEqual([id, id, id]);
      expect(rowsOf(now)).toEqual(rowsOf(report));
      expect(rule(text ?? "")).toEqual(rule(report.text));
      expect(converted(now, id)).toBe(text);
    });
  });
});

describe("nothing that was not read is lost:", () => {
  const report = parseReport(MATRIX.tabbed?.("2021", sound) ?? "");
  const [, , reviews] = report.tables;
  const change = (from: string, to: string) => parseReport(report.text.replace(from, to));

  test.each([
    ["a note in a cell", (text: string) => text.replace("（二）部分公开", "（二）部分公开（含上年三件）")],
    ["a row that is short", (text: string) => text.replace(/^(行政许可)\t\d+$/mu, "$1")],
    ["a line of remarks", (text: string) => text.replace(/^(行政许可\t\d+)$/mu, "$1\n另有备案事项")],
    ["a figure too many", (text: string) => text.replace(/^(行政许可\t\d+)$/mu, "$1\t7\t8")],
  ])("%s", (_, damage) => {
    const damaged = parseReport(damage(report.text));
    expect(damaged.text).not.toBe(report.text);
    expect(converted(damaged, "vertical")).toBe(undefined);
  });

  test.each([
    ["a note over a rule", "另有备案事项3件", undefined],
    ["a note in cells over a rule", "|备注|见附件1|", undefined],
    ["a head that a converter made", "|数据1|数据2|", "written"],
    ["a head without words", "| | |", "written"],
  ])("%s", (_, line, outcome) => {
    const piped = MATRIX.piped?.("2021", sound) ?? "";
    const noted = piped.replace(/^(\|[^\n]*行政许可[^\n]*)$/mu, `$1\n${line}\n|---|---|`);
    expect(noted).not.toBe(piped);
    const text = converted(parseReport(noted), "tabbed");
    expect(text === undefined ? undefined : "written").toBe(outcome);
  });

  test("words stay as they are written, mistyped ones too, and what is no figure", () => {
    const odd = change("科研机构", "科研机够").text.replace(/^(行政许可)\t\d+$/mu, "$1\t若干");
    const text = converted(parseReport(odd), "vertical") ?? "";
    expect(text).toContain("科研机够");
    expect(text).toContain("行政许可\n\t若干");
    expect(rule(text)).toEqual(rule(odd));
  });

  test("one table is written, the others are left as they are", () => {
    if (!reviews) throw new Error("no table four");
    const edit = convertTable(report, reviews, layoutOf("piped"));
    const now = parseReport(apply(report.text, edit ? [edit] : []));
    expect(now.tables.map(({ layout }) => layout.id)).toEqual(["tabbed", "tabbed", "piped"]);
  });
});
