import { describe, expect, test } from "vitest";
import { rowsOf } from "../../server/src/form/index.js";
import { breaksIn } from "../support/dress.js";
import { FORMS } from "../support/editions.js";
import { broken, randomFigures } from "../support/figures.js";
import { type GeneratedReport, generateReport } from "../support/generate.js";
import { LAYOUTS } from "../support/layouts/index.js";
import { cellsOf, edit, loseCell, loseRow, setFigure, wrapLabel } from "../support/mutate.js";
import { Random } from "../support/random.js";

const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

const read = ({ text }: GeneratedReport, { start, end }: { start: number; end: number }) => text.slice(start, end);

/** Reads a figure as the generator writes it, in 万元 where it is money. */
function figureIn(written: string): number {
  const text = written
    .normalize("NFKC")
    .replace(/\(.*\)$/u, "")
    .replaceAll(",", "")
    .replace(/^[增+]/u, "")
    .replace(/^减/u, "-");
  const unit = /[^0-9.-]+$/u.exec(text)?.[0] ?? "";
  const number = Number(text.slice(0, text.length - unit.length));
  return unit === "元" ? number / 10_000 : number;
}

describe("random figures", () => {
  test.each(["2019", "2021"] as const)("satisfy every equation of the %s edition", (edition) => {
    for (const seed of SEEDS) {
      const figures = randomFigures(new Random(seed), FORMS[edition]);
      for (const table of Object.values(FORMS[edition].tables)) {
        expect(broken(table, figures), `seed ${seed}`).toEqual([]);
        const cells = rowsOf(table).flatMap(({ row, block }) =>
          block.columns.map((column) => `${row.id}/${column.id}`),
        );
        expect(cells.filter((cell) => !figures.has(cell as never))).toEqual([]);
      }
      const counts = [...figures].filter(([key]) => !key.endsWith("/change") && !key.endsWith("/amount"));
      expect(counts.every(([, value]) => Number.isInteger(value) && value >= 0)).toBe(true);
    }
  });

  test("are dense or sparse, large or small, as asked", () => {
    const share = (density: "sparse" | "dense") => {
      const figures = [...randomFigures(new Random(1), FORMS["2021"], { density }).values()];
      return figures.filter((figure) => figure !== 0).length / figures.length;
    };
    expect(share("sparse")).toBeLessThan(share("dense") / 2);
    const biggest = (size: "small" | "large") =>
      Math.max(...randomFigures(new Random(1), FORMS["2021"], { density: "sparse", size }).values());
    expect(biggest("small")).toBeLessThan(1000);
    expect(biggest("large")).toBeGreaterThan(1000);
    const none = randomFigures(new Random(1), FORMS["2019"], { density: "none" });
    expect([...none.values()].every((figure) => figure === 0)).toBe(true);
  });
});

describe("generated reports", () => {
  test("are the same for the same seed, and differ for others", () => {
    expect(generateReport(5).text).toBe(generateReport(5).text);
    expect(new Set(SEEDS.map((seed) => generateReport(seed).text)).size).toBe(SEEDS.length);
  });

  test.each(LAYOUTS)("say where each figure stands (%s)", (layout) => {
    for (const seed of SEEDS) {
      const report = generateReport(seed, { style: { layout } });
      const written = report.cells.map(({ key, span }) => [key, figureIn(read(report, span))]);
      expect(Object.fromEntries(written), `seed ${seed}`).toEqual(Object.fromEntries(report.values));
      expect(written.length).toBe(report.values.size);
    }
  });

  test.each(LAYOUTS)("say where each label stands, once for each label of the form (%s)", (layout) => {
    for (const seed of SEEDS) {
      const report = generateReport(seed, { style: { layout }, otherQuirks: "none", quirks: { wrappedLabels: true } });
      for (const { label, span, torn } of report.labels) {
        if (!torn) expect(read(report, span).replace(/\s/gu, "")).toBe(label.text);
      }
      const tables = Object.values(FORMS[report.edition].tables);
      const lines = tables.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
      const named = lines.filter(({ text }) => text !== "");
      expect(named.filter((line) => report.labels.filter(({ label }) => label === line).length !== 1)).toEqual([]);
    }
  });

  test("say where title and headings stand", () => {
    for (const seed of SEEDS) {
      const report = generateReport(seed, { quirks: { headingVariants: 0.5 } });
      const plain = (text: string) => text.replace(/\s/gu, "");
      expect(plain(read(report, report.title))).toBe(`${report.body}${report.year}年政府信息公开工作年度报告`);
      expect(report.headings.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
      for (const { span, name } of report.headings) expect(plain(read(report, span))).toBe(name);
    }
  });

  test("keep pinned what is pinned", () => {
    const report = generateReport(3, {
      year: 2020,
      otherQuirks: "none",
      quirks: { crlf: true },
      style: { layout: "tabbed" },
    });
    expect(report.edition).toBe("2019");
    expect(report.text.includes("\n")).toBe(true);
    expect(report.text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    expect(Object.entries(report.quirks).filter(([, on]) => on)).toEqual([["crlf", true]]);
    expect(Object.values(report.styles).map(({ layout }) => layout)).toEqual(["tabbed", "tabbed", "tabbed"]);
  });

  test("in the tabbed layout hold a line of seven figures for each row of table three", () => {
    const report = generateReport(8, { otherQuirks: "none", style: { layout: "tabbed", mergedCells: "empty" } });
    const lines = report.text.split("\n").map((line) => line.split("\t").slice(-7));
    const figures = lines.filter((cells) => cells.length === 7 && cells.every((cell) => /^[0-9]+$/u.test(cell)));
    const rows = rowsOf(FORMS[report.edition].tables.applications);
    // Table four's line of fifteen figures ends in seven as well.
    expect(figures.length).toBe(rows.length + 1);
  });

  test("break no label behind its number, nor before punctuation", () => {
    expect(breaksIn("（三）不予公开")).toEqual([4, 5, 6]);
    expect(breaksIn("1.（甲）乙")).toEqual([5]);
    expect(breaksIn("总计")).toEqual([1]);
  });
});

describe("damage", () => {
  test.each(LAYOUTS)("a lost row takes its own figures and nothing else (%s)", (layout) => {
    for (const seed of SEEDS) {
      const sound = generateReport(seed, { style: { layout } });
      const { report, lost } = loseRow(sound, seed * 7);
      const gone = new Set(cellsOf(sound, lost).map(({ key }) => key));
      expect(gone.size).toBeGreaterThan(0);
      const left = report.cells.map(({ key, span }) => [key, figureIn(read(report, span))] as const);
      const kept = [...sound.values].filter(([key]) => !gone.has(key));
      expect(Object.fromEntries(left), `seed ${seed}`).toEqual(Object.fromEntries(kept));
    }
  });

  test.each(LAYOUTS)("a lost cell takes one figure (%s)", (layout) => {
    for (const seed of SEEDS) {
      const sound = generateReport(seed, { style: { layout } });
      const { report, lost } = loseCell(sound, seed * 13);
      const left = report.cells.map(({ key, span }) => [key, figureIn(read(report, span))] as const);
      const kept = [...sound.values].filter(([key]) => key !== lost.key);
      expect(Object.fromEntries(left), `seed ${seed}`).toEqual(Object.fromEntries(kept));
    }
  });

  test("a wrapped label keeps its words and leaves everything else where it belongs", () => {
    for (const seed of SEEDS) {
      const { report, lost } = wrapLabel(generateReport(seed, { otherQuirks: "none" }), seed);
      const label = report.labels.find((label) => label.label === lost.label && label.span.start === lost.span.start);
      const text = label ? read(report, label.span) : "";
      expect(text).toContain("\n");
      expect(text.replace(/\s/gu, "")).toBe(lost.label.text);
      for (const { key, span } of report.cells) expect(figureIn(read(report, span))).toBe(report.values.get(key));
    }
  });

  test("a set figure stands where the old one stood", () => {
    const sound = generateReport(2);
    const { report, lost } = setFigure(sound, "received/total", 123456);
    expect(figureIn(lost)).toBe(sound.values.get("received/total"));
    for (const { key, span } of report.cells) expect(figureIn(read(report, span))).toBe(report.values.get(key));
    expect(report.values.get("received/total")).toBe(123456);
  });

  test("edits move what stands behind them", () => {
    const sound = generateReport(1);
    const moved = edit(sound, [{ span: { start: 0, end: 0 }, text: "前言\n" }]);
    expect(read(moved, moved.title)).toBe(read(sound, sound.title));
    expect(moved.title.start).toBe(sound.title.start + 3);
  });
});
