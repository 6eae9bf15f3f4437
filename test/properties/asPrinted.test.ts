/** A table that stands as printed is read off: the aligner, which seeks and weighs, makes the same of it. */
import { expect, test } from "vitest";
import { EDITIONS } from "../../server/src/form/index.js";
import { alignAsPrinted, placeAsPrinted } from "../../server/src/report/table/asPrinted.js";
import { alignBest, partAround, placeTable, TABLES } from "../../server/src/report/table/findTables.js";
import { join } from "../../server/src/report/table/letters.js";
import { sourceOf } from "../report/table/support.js";
import { LAYOUT_NAMES } from "../report/table/tableThree.js";
import { damageOf } from "../support/damage.js";
import { generateReport } from "../support/generate.js";

/** How often tables were read off, by layout and edition. */
const times = new Map<string, number>();

/** Holds both ways to each other, whichever edition is preferred. */
function hold(text: string): void {
  const { lines, cells } = sourceOf(text);
  for (const id of TABLES) {
    const letters = join(cells);
    const place = placeAsPrinted(letters, id, EDITIONS);
    if (!place?.standing) continue;
    const aligned = placeTable(join([...cells]), id, EDITIONS);
    if (!aligned) throw new Error(`the aligner finds no ${id} in:\n${text}`);
    expect([place.first, place.last], text).toEqual([aligned.first, aligned.last]);
    const around = partAround(cells, place, 0, cells.length);
    const own = cells.slice(around.first, around.until);
    for (const preferred of EDITIONS) {
      const read = alignAsPrinted(own, around.first, place.standing, place.editions, preferred);
      if (!read) continue;
      expect(read, text).toEqual(alignBest(text, lines, letters, around, aligned, preferred));
      const kind = `${own.find(({ layout }) => layout)?.layout?.id} ${read.edition.id}`;
      times.set(kind, (times.get(kind) ?? 0) + 1);
    }
  }
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

test("an empty cell too many, before the figures of a row, among them and behind them", () => {
  for (const [layout, separator] of [
    ["tabbed", "\t"],
    ["piped", "|"],
  ] as const) {
    const text = generateReport(7, { edition: "2021", style: { layout }, otherQuirks: "none" }).text;
    const row = text.split("\n").findIndex((line) => line.includes("重复申请"));
    for (let at = 1; at < 9; at++) {
      const lines = text.split("\n");
      const cells = (lines[row] as string).split(separator);
      cells.splice(at, 0, "");
      lines[row] = cells.join(separator);
      hold(lines.join("\n"));
    }
  }
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
