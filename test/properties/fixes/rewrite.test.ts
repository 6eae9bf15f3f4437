/** Tables of one edition written on the other. */
import { describe, expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction } from "vscode-languageserver-types";
import { cellKey, rowsOf } from "../../../server/src/form/index.js";
import { codeActions } from "../../../server/src/language/codeActions.js";
import { FORM_KIND } from "../../../server/src/protocol.js";
import { parseReport, parseVolume, type Volume } from "../../../server/src/report/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { findingsOf } from "../../../server/src/service/findings.js";
import { rewriteTables } from "../../../server/src/writing/rewrite.js";
import { type EditionId, FORMS } from "../../support/editions.js";
import { apply, findingsIn } from "../../support/fixing.js";
import { type GeneratedReport, generateReport } from "../../support/generate.js";
import { LAYOUTS, type LayoutId } from "../../support/layouts/index.js";

const other = (edition: EditionId): EditionId => (edition === "2019" ? "2021" : "2019");

function sound(seed: number, edition: EditionId, layout: LayoutId): GeneratedReport {
  return generateReport(seed, { edition, style: { layout }, otherQuirks: "none", quirks: { crlf: seed % 2 === 0 } });
}

const rewritten = (text: string, edition: EditionId): string =>
  apply(text, rewriteTables(parseReport(text), FORMS[edition]));

/** What every cell of the tables holds: a figure, or `blank`. */
function contents(text: string): Map<string, number | string> {
  const { tables } = parseReport(text);
  return new Map(
    tables.flatMap(({ table, rows }) =>
      rows.flatMap(({ cells }) =>
        cells.map(({ key, content }) => [
          `${table.id} ${key}`,
          content.kind === "figure" ? content.value : content.kind,
        ]),
      ),
    ),
  );
}

describe.each(LAYOUTS.map((layout, i) => [layout, i] as const))("tables in the %s layout", (layout, seed) => {
  test.each(["2019", "2021"] as const)("of %s are written on the other form with all that corresponds", (edition) => {
    const report = sound(seed, edition, layout);
    const text = rewritten(report.text, other(edition));
    const { values } = report;
    const read = parseReport(text);
    expect(read.edition?.id).toBe(other(edition));
    const found = contents(text);
    for (const table of Object.values(FORMS[other(edition)].tables)) {
      for (const { row, block } of rowsOf(table)) {
        for (const { id } of block.columns) {
          const key = cellKey(row.id, id);
          const twin = { made: "issued", issued: "made" }[id];
          const parts = rowsOf(FORMS["2021"].tables.applications).filter(({ row }) => row.group === "otherHandling");
          let expected = values.get(key) ?? (twin ? values.get(cellKey(row.id, twin)) : undefined);
          if (row.id === "other")
            expected = parts.reduce((sum, { row }) => sum + (values.get(cellKey(row.id, id)) ?? 0), 0);
          if (row.group === "otherHandling" && values.get(cellKey("other", id)) === 0) expected = 0;
          expect(found.get(`${table.id} ${key}`), key).toBe(expected ?? "blank");
        }
      }
    }
    // Nothing but the blanks is left to be said of the tables, and that the year wants the other form.
    const rules = new Set(findingsIn(text).map(({ rule }) => rule.id));
    for (const said of ["wrong-form", "blank-cell", "cited-form"]) rules.delete(said);
    expect([...rules].filter((rule) => !rule.startsWith("prose-"))).toEqual([]);
  });

  test("keep what stands around them", () => {
    const report = sound(seed, "2019", layout);
    const edits = rewriteTables(parseReport(report.text), FORMS["2021"]);
    expect(edits).toHaveLength(2);
    for (const { headings, text } of [report]) {
      for (const { span } of headings)
        expect(edits.some((edit) => edit.span.start < span.end && span.start < edit.span.end)).toBe(false);
      const reviews = text.lastIndexOf("结果维持");
      expect(edits.every((edit) => edit.span.end < reviews)).toBe(true);
    }
    const after = apply(report.text, edits);
    expect(after.includes("\r")).toBe(report.quirks.crlf);
    if (report.quirks.crlf) expect(after).not.toMatch(/[^\r]\n/);
  });
});

test("nothing is written where a figure could not be carried over", () => {
  const report = sound(1, "2019", "tabbed");
  const text = report.text.replace(/(予以公开(?:\t[^\t\n]*)*)\t[0-9]+\r?\n/u, "$1\n");
  expect(parseReport(text).tables.some(({ rows }) => rows.some(({ state }) => state === "short"))).toBe(true);
  expect(rewriteTables(parseReport(text), FORMS["2021"])).toEqual([]);
});

describe("the code action", () => {
  const find = (volume: Volume) => findingsOf(volume, (report) => judge(report));

  function actionsAt(text: string, at: string, only: string[] | undefined): CodeAction[] {
    const document = TextDocument.create("file:///r.txt", "disclosure-report", 7, text);
    const volume = parseVolume(text);
    const start = document.positionAt(text.indexOf(at));
    const source = {
      document,
      volume,
      findings: find(volume),
      find,
      wording: { language: "en" as const },
      versioned: true,
    };
    return codeActions(source, { start, end: start }, { diagnostics: [], ...(only ? { only } : {}) });
  }

  const right = sound(2, "2021", "tabbed").text;
  const wrong = generateReport(2, { edition: "2019", year: 2023, otherQuirks: "none" }).text;

  test("is offered in a table, and anywhere where the year wants the other form", () => {
    const titles = (text: string, at: string) =>
      actionsAt(text, at, ["refactor"]).flatMap(({ kind, title }) => (kind === FORM_KIND ? [title] : []));
    expect(titles(right, "行政许可\t")).toEqual(["Write the tables on the 2019 form (国办公开办函〔2019〕60号)"]);
    expect(titles(right, "一、总体情况")).toEqual([]);
    expect(titles(wrong, "一、总体情况")).toEqual(["Write the tables on the 2021 form (国办公开办函〔2021〕30号)"]);
    expect(actionsAt(wrong, "一、总体情况", ["quickfix"])).toEqual([]);
    expect(actionsAt(wrong, "一、总体情况", ["refactor.rewrite"]).map(({ kind }) => kind)).toEqual([FORM_KIND]);
    expect(actionsAt(wrong, "一、总体情况", ["refactor.extract"])).toEqual([]);
  });

  test.each([
    ["2019", 2019],
    ["2019", 2020],
    ["2021", 2021],
    ["2021", 2024],
  ] as const)("is on no light bulb of a right report: on the form of %s for %i", (edition, year) => {
    const { text } = generateReport(4, { edition, year, style: { layout: "tabbed" }, otherQuirks: "none" });
    for (const at of ["一、总体情况", "行政许可", "（一）予以公开", "结果维持"]) {
      expect(actionsAt(text, at, undefined)).toEqual([]);
    }
  });

  test("is on the light bulb only where the year wants the other form", () => {
    expect(actionsAt(right, "行政许可\t", undefined)).toEqual([]);
    const kinds = actionsAt(wrong, "一、总体情况", undefined).map(({ kind }) => kind);
    expect(kinds).toContain("refactor.rewrite.form");
  });

  test("is there anywhere in a report for the command that asks for just this", () => {
    const titles = (text: string, at: string) =>
      actionsAt(text, at, ["refactor.rewrite.form"]).map(({ title }) => title);
    expect(titles(right, "一、总体情况")).toEqual(["Write the tables on the 2019 form (国办公开办函〔2019〕60号)"]);
    expect(titles(right, "六、其他需要报告的事项")).toHaveLength(1);
    expect(titles(wrong, "一、总体情况")).toEqual(["Write the tables on the 2021 form (国办公开办函〔2021〕30号)"]);
  });

  test("writes all tables of the report, for the version it was asked of; then there is nothing to rewrite", () => {
    const [action] = actionsAt(wrong, "一、总体情况", ["refactor.rewrite"]);
    const [change] = action?.edit?.documentChanges ?? [];
    expect(change).toMatchObject({ textDocument: { version: 7 } });
    const document = TextDocument.create("file:///r.txt", "disclosure-report", 7, wrong);
    const text = TextDocument.applyEdits(document, change && "edits" in change ? (change.edits as never) : []);
    expect(parseReport(text).edition?.id).toBe("2021");
    expect(findingsIn(text).some(({ rule }) => rule.id === "wrong-form")).toBe(false);
    expect(actionsAt(text, "一、总体情况", ["refactor.rewrite"])).toEqual([]);
  });

  test("is a quick fix of wrong-form too, which is not preferred", () => {
    const finding = findingsIn(wrong).find(({ rule }) => rule.id === "wrong-form");
    expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[false, false]]);
  });
});
