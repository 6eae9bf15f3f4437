/** The outline, and the folding that is made from it. */
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { CHAPTERS, rowsOf } from "../../server/src/form/index.js";
import { foldingRanges } from "../../server/src/language/folding.js";
import { documentSymbols, flatSymbols } from "../../server/src/language/symbols.js";
import { parseVolume } from "../../server/src/report/index.js";
import { FORMS } from "../support/editions.js";
import { type GenerateOptions, generateReport } from "../support/generate.js";
import { misplaced } from "../support/nesting.js";

function documentOf(text: string): TextDocument {
  return TextDocument.create("untitled:report", "disclosure-report", 1, text);
}

function symbolsOf(text: string): DocumentSymbol[] {
  return documentSymbols(documentOf(text), parseVolume(text), "zh");
}

function sound(seed: number, options: GenerateOptions = {}): string {
  return generateReport(seed, options).text;
}

const CHAPTER_NAMES = CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}`);

describe("document symbols", () => {
  it("go from the report over its chapters to tables and their rows", () => {
    const { text, edition, body, year } = generateReport(1, { edition: "2021", otherQuirks: "none" });
    const [report, ...others] = symbolsOf(text);
    expect(others).toEqual([]);
    expect(report?.name).toBe(`${body}${year}年政府信息公开工作年度报告`);
    expect(report?.children?.map(({ name }) => name)).toEqual(CHAPTER_NAMES);
    const tables = report?.children?.map(({ children }) => children?.filter(({ name }) => name.endsWith("表")) ?? []);
    expect(tables?.map((found) => found.map(({ name }) => name))).toEqual([
      [],
      ["主动公开政府信息情况表"],
      ["收到和处理政府信息公开申请情况表"],
      ["政府信息公开行政复议、行政诉讼情况表"],
      [],
      [],
    ]);
    const rows = (index: number) => tables?.[index]?.[0]?.children?.map(({ name }) => name);
    const { disclosure, applications } = FORMS[edition].tables;
    expect(rows(1)).toEqual(rowsOf(disclosure).map(({ row }) => row.text));
    expect(rows(2)).toEqual(rowsOf(applications).map(({ row }) => row.text));
    expect(rows(3)).toEqual(["数据"]);
  });

  it("show the unread rows of a torn table once where they share their place", () => {
    const whole = sound(1, { edition: "2021", otherQuirks: "none", style: { layout: "tabbed" } });
    const volume = parseVolume(whole);
    const [placedReport] = volume.reports;
    const report = placedReport?.report;
    if (!placedReport || !report) throw new Error("no report");
    const tables = report.tables.map((table) => {
      const torn = table.rows
        .slice(0, 3)
        .map((row) => ({ ...row, state: "unread" as const, span: table.rows[0]?.span ?? row.span }));
      return { ...table, rows: table.rows.length < 4 ? table.rows : [...torn, ...table.rows.slice(3)] };
    });
    const symbols = documentSymbols(
      documentOf(whole),
      { ...volume, reports: [{ ...placedReport, report: { ...report, tables } }] },
      "zh",
    );
    expect(misplaced(symbols)).toEqual([]);
    const rows = (symbols[0]?.children?.[2]?.children ?? []).flatMap(({ children }) => children ?? []);
    expect(rows).toHaveLength(rowsOf(FORMS["2021"].tables.applications).length - 2);
  });

  it("hold a report for each of a volume, in the order of the text", () => {
    const texts = [sound(2, { otherQuirks: "none" }), sound(3, { otherQuirks: "none" })];
    const symbols = symbolsOf(texts.join("\n\n"));
    expect(symbols.map(({ children }) => children?.length)).toEqual([6, 6]);
    expect(misplaced(symbols)).toEqual([]);
  });

  it("nest the finer sub-headings under the coarser, and keep a table beside them", () => {
    const text = [
      "清河县水务局2022年政府信息公开工作年度报告",
      "一、总体情况",
      "（一）主动公开",
      "1.门户网站",
      "全年发布工作动态。",
      "2.政务新媒体",
      "按时更新。",
      "（二）监督保障",
      "没有发生责任追究的情形。",
      "二、主动公开政府信息情况",
    ].join("\r\n");
    const chapter = symbolsOf(text)[0]?.children?.[0];
    expect(chapter?.children?.map(({ name, children }) => [name, children?.map((child) => child.name)])).toEqual([
      ["（一）主动公开", ["1.门户网站", "2.政务新媒体"]],
      ["（二）监督保障", []],
    ]);
    expect(chapter?.range).toEqual({ start: { line: 1, character: 0 }, end: { line: 8, character: 12 } });
    expect(chapter?.selectionRange).toEqual({ start: { line: 1, character: 0 }, end: { line: 1, character: 6 } });
  });

  it("name a report without a title, in the reader's language", () => {
    const text = "一、总体情况\n正文。\n";
    expect(symbolsOf(text)[0]?.name).toBe("（无标题的报告）");
    expect(documentSymbols(documentOf(text), parseVolume(text), "en")[0]?.name).toBe("Report without a title");
  });

  it("are none in an empty text", () => {
    expect(symbolsOf(" \n\u3000\n")).toEqual([]);
  });

  it("say the same as a flat list", () => {
    const text = sound(4);
    const names = (symbols: readonly DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children ?? [])]);
    const flat = flatSymbols(documentOf(text), parseVolume(text), "zh");
    expect(flat.map(({ name }) => name)).toEqual(names(symbolsOf(text)));
    expect(flat.filter(({ containerName }) => containerName === undefined)).toHaveLength(1);
  });
});

describe("folding ranges", () => {
  it("are the parts of the outline that take more than a line, one a line", () => {
    const text = sound(5, { otherQuirks: "none" });
    const document = documentOf(text);
    const ranges = foldingRanges(document, parseVolume(text));
    const parts = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...parts(symbol.children ?? [])]);
    const outline = parts(symbolsOf(text)).map(({ selectionRange }) => selectionRange.end.line);
    expect(ranges.length).toBeGreaterThan(8);
    expect(ranges.filter(({ startLine }) => !outline.includes(startLine))).toEqual([]);
    expect(new Set(ranges.map(({ startLine }) => startLine)).size).toBe(ranges.length);
    const lines = text.split(/\r\n|\r|\n/);
    expect(ranges.filter(({ endLine }) => lines[endLine]?.trim() === "")).toEqual([]);
  });

  it("end before the blank lines behind a chapter", () => {
    const text = "一、总体情况\n正文。\n\n\n二、主动公开政府信息情况\n正文。\n";
    expect(foldingRanges(documentOf(text), parseVolume(text))).toEqual([
      { startLine: 0, endLine: 5 },
      { startLine: 4, endLine: 5 },
    ]);
  });
});
