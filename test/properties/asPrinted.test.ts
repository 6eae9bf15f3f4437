/** A table that stands as printed is read off: the aligner, which seeks and weighs, makes the same of it. */
import { expect, test } from "vitest";
import { EDITIONS, type TableId } from "../../server/src/form/index.js";
import { placeAsPrinted } from "../../server/src/report/table/asPrinted.js";
import { alignBest, partAround, placeTable, TABLES } from "../../server/src/report/table/findTables.js";
import { join } from "../../server/src/report/table/letters.js";
import { tableReading } from "../../server/src/report/table/reading.js";
import { readOff } from "../../server/src/report/table/readPrinted.js";
import { cellsOf, sourceOf } from "../report/table/support.js";
import { LAYOUT_NAMES, type LayoutName } from "../report/table/tableThree.js";
import { damageOf } from "../support/damage.js";
import { generateReport } from "../support/generate.js";

/** How often tables were read off, by layout and edition. */
const times = new Map<string, number>();

/** Holds both ways to each other, whichever edition is preferred. @returns the tables that were read off */
function hold(text: string): readonly TableId[] {
  const found = new Set<TableId>();
  const cells = cellsOf(text);
  const { lines, cells: weighed } = sourceOf(text);
  for (const id of TABLES) {
    const letters = join(weighed);
    const place = placeAsPrinted(cells, id, EDITIONS);
    if (!place?.standing) continue;
    const aligned = placeTable(join([...weighed]), id, EDITIONS);
    if (!aligned) throw new Error(`the aligner finds no ${id} in:\n${text}`);
    expect([place.first, place.last], text).toEqual([aligned.first, aligned.last]);
    const around = partAround(cells, place, 0, cells.length);
    const own = weighed.slice(around.first, around.until);
    for (const preferred of EDITIONS.filter((edition) => place.editions.includes(edition))) {
      const read = readOff(text, cells, around, place.standing, preferred);
      if (!read) continue;
      const best = alignBest(text, lines, letters, around, aligned, preferred);
      expect(read.until, text).toBe(around.first + best.until);
      expect(read.reading, text).toEqual(tableReading(text, own, best, EDITIONS));
      const kind = `${own.find(({ layout }) => layout)?.layout?.id} ${read.reading.edition.id}`;
      times.set(kind, (times.get(kind) ?? 0) + 1);
      found.add(id);
    }
  }
  return [...found];
}

const REPORTS = 60;

test("sound reports and damaged ones, in all layouts and on both editions", () => {
  for (let seed = 1; seed <= REPORTS; seed++) {
    const layout = LAYOUT_NAMES[seed % LAYOUT_NAMES.length] ?? "tabbed";
    const edition = seed % 2 === 0 ? "2019" : "2021";
    const sound = generateReport(seed, { edition, style: { layout }, quirks: { crlf: false } }).text;
    hold(sound);
    for (let i = 0; i < 4; i++) hold(damageOf(seed * 10 + i, [sound]).text);
  }
  for (const layout of LAYOUT_NAMES) {
    for (const edition of ["2019", "2021"])
      expect([layout, edition, times.get(`${layout} ${edition}`) ?? 0]).not.toContain(0);
  }
});

const SEPARATORS = [
  ["tabbed", "\t"],
  ["piped", "|"],
] as const;

/** A sound report on the current form, and the lines of it. */
const linesIn = (layout: LayoutName): string[] =>
  generateReport(7, { edition: "2021", style: { layout }, otherQuirks: "none" }).text.split("\n");

/** The lines with another in place of the one that holds some words. */
function withLine(lines: readonly string[], words: RegExp, change: (line: string) => string): string {
  const at = lines.findIndex((line) => words.test(line));
  if (at === -1) throw new Error(`no line has ${words}`);
  return lines.map((line, i) => (i === at ? change(line) : line)).join("\n");
}

const ROW_OF_FOUR = /^\D*(?:\d+\D+){14}\d+\D*$/;

test("a label with a blank in it, which parts words where each cell is a line", () => {
  const text = withLine(linesIn("lined"), /^7\.属于行政执法案卷$/, () => "7.属于行政 执法案卷");
  expect(hold(text)).toContain("applications");
});

test("a label with a mark behind it, or a blank within", () => {
  for (const [layout] of SEPARATORS)
    for (const written of ["重复申请：", "重复　申请"])
      expect(hold(withLine(linesIn(layout), /重复申请/, (line) => line.replace("重复申请", written)))).toContain(
        "applications",
      );
});

test("a list mark on the line above its label, and figures of a row on the line below it", () => {
  const marked = withLine(linesIn("lined"), /^7\.属于行政执法案卷$/, () => "7.\n属于行政执法案卷");
  expect(hold(marked)).toContain("applications");
  for (const [layout, separator] of SEPARATORS)
    hold(withLine(linesIn(layout), /重复申请/, (line) => line.replace(separator, `${separator}\n${separator}`)));
});

test("an empty cell too many, before the figures of a row, among them and behind them", () => {
  for (const [layout, separator] of SEPARATORS) {
    for (const row of [/重复申请/, ROW_OF_FOUR]) {
      for (let at = 0; at < 17; at++) {
        hold(
          withLine(linesIn(layout), row, (line) => {
            const cells = line.split(separator);
            cells.splice(at, 0, "");
            return cells.join(separator);
          }),
        );
      }
    }
  }
});

test("an empty cell among the figures of table four, where a bar closes each", () => {
  const lines = linesIn("barred");
  const last = lines.map((line) => line.includes("|")).lastIndexOf(true);
  for (let at = last - 15; at <= last; at++) hold([...lines.slice(0, at), "|", ...lines.slice(at)].join("\n"));
});

test("a list mark in a cell of its own, of labels that stand once and of others", () => {
  for (const [layout, separator] of SEPARATORS) {
    for (const mark of ["（三）", "（七）", "3."]) {
      const label = new RegExp(`(?<=${separator === "|" ? "[|] *" : "^|\t"})${mark.replace(".", "[.]")}`);
      const text = withLine(linesIn(layout), label, (line) => line.replace(mark, `${mark}${separator}`));
      expect([layout, mark, hold(text)]).toEqual([layout, mark, ["disclosure", "applications", "reviews"]]);
    }
  }
});

test("a row whose last figure is a note, a mark on the next line, or words; and a remark behind the last row", () => {
  const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  for (const other of [note, "/", "无"]) {
    hold(withLine(linesIn("tabbed"), /重复申请/, (line) => line.replace(/\t\d+$/, `\n${other}`)));
    const lined = linesIn("lined");
    const at = lined.findIndex((line) => line.startsWith("一、本年新收"));
    const last = lined.findIndex((line) => line.startsWith("二、上年结转")) - 1;
    for (let i = at; i < last; i++)
      if (/^\d+$/.test(lined[i] ?? "")) lined[i] = i === last - 1 ? other : (lined[i] ?? "");
    hold(lined.join("\n"));
  }
  // An empty cell in front is the row's own, so that what stands on the next line is none of it.
  for (const row of [/重复申请/, ROW_OF_FOUR]) {
    hold(withLine(linesIn("tabbed"), row, (line) => line.replace(/\t(?=\d)/, "\t\t").replace(/\t\d+$/, "\n/")));
  }
  hold(withLine(linesIn("tabbed"), /结转下年度继续办理/, (line) => `${line}\t均在办理`));
});

test("a table that stands there twice, torn first or last, or on both editions", () => {
  for (let seed = 1; seed <= REPORTS / 4; seed++) {
    const first = generateReport(seed, { edition: "2019" }).text;
    const second = generateReport(seed + 1, { edition: "2021", otherQuirks: "none" }).text;
    hold(first + second);
    hold(second + first);
    hold(second + second);
    hold(damageOf(seed, [first]).text + second);
  }
});
