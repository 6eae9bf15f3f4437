/** Pasted tables: every kind of clipboard comes to stand on the form's cells, in the document's layout. */
import { describe, expect, test } from "vitest";
import { type CellKey, EDITIONS, editionFor, type Table, type TableId } from "../../../server/src/form/index.js";
import { parseReport, type Report } from "../../../server/src/report/index.js";
import { newReport } from "../../../server/src/writing/newReport.js";
import { type PasteWay, pasteWays } from "../../../server/src/writing/pasted/ways.js";
import { NEW_LAYOUTS, type NewLayout } from "../../../server/src/writing/wish.js";
import { CLIPBOARDS, drawnTable } from "../../support/clipboards.js";
import { apply, findingsIn } from "../../support/fixing.js";

const TABLES: readonly TableId[] = ["disclosure", "applications", "reviews"];

const reportOf = (year: number, layout: NewLayout): Report =>
  parseReport(newReport({ agency: "清河县教育局", kind: "department", year, layout }));

const tableOf = (year: number, id: TableId): Table => {
  const table = editionFor(year, EDITIONS)?.tables[id];
  if (!table) throw new Error(`no edition for ${year}`);
  return table;
};

/** Figures of every length, 0 among them. */
function figureOf(key: CellKey): string {
  const sum = [...key].reduce((total, letter) => (total * 31 + letter.charCodeAt(0)) % 9973, 7);
  return String(sum % 3 === 0 ? 0 : sum % 3 === 1 ? sum % 10 : sum % 2000);
}

/** The text with a way to paste taken. */
const pasted = (report: Report, way: PasteWay | undefined): Report => parseReport(apply(report.text, way?.edits ?? []));

const cellsOf = ({ tables }: Report, id: TableId): Map<CellKey, string> =>
  new Map(
    tables
      .filter(({ table }) => table.id === id)
      .flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map(({ key, text }) => [key, text.replaceAll(",", "")] as const)),
      ),
  );

const wanted = (table: Table): Map<CellKey, string> =>
  new Map(
    table.blocks.flatMap(({ lines, columns }) =>
      lines.flatMap((line) =>
        "legalBasis" in line
          ? columns.map((column) => {
              const key: CellKey = `${line.id}/${column.id}`;
              return [key, figureOf(key)] as const;
            })
          : [],
      ),
    ),
  );

/** A cursor in the chapter of a table, behind its heading. */
function inChapter({ chapters }: Report, id: TableId): { start: number; end: number } {
  const at = chapters.find(({ chapter }) => chapter?.table === id)?.headingSpan.end ?? -1;
  return { start: at, end: at };
}

const KINDS = Object.keys(CLIPBOARDS);

/** All kinds into one report; a few into each of the others. */
const INTO: readonly [year: number, layout: NewLayout, kinds: readonly string[]][] = [2023, 2020].flatMap((year) =>
  NEW_LAYOUTS.map((layout): [number, NewLayout, readonly string[]] => [
    year,
    layout,
    year === 2023 && layout === "tabbed" ? KINDS : ["Word", "Excel", "TAB text of Excel"],
  ]),
);

/** What figures of any value may break. */
const ON_VALUES = ["row-total", "outcome-total", "balance", "review-total", "rule-making-power"];

describe.each(INTO)("into a report of %i in the layout %s", (year, layout, kinds) => {
  describe.each(kinds)("from %s", (kind) => {
    test.each(TABLES)("the table %s", (id) => {
      const report = reportOf(year, layout);
      const table = tableOf(year, id);
      const clipboard = CLIPBOARDS[kind]?.(drawnTable(table, figureOf)) ?? {};
      const [way, other, ...more] = pasteWays(report, inChapter(report, id), clipboard);
      expect([way?.kind, other?.kind, more]).toEqual(["untouched", "insert", []]);
      const now = pasted(report, way);
      expect(cellsOf(now, id)).toEqual(wanted(table));
      expect(now.tables.map((reading) => reading.layout.id)).toEqual([layout, layout, layout]);
      expect(now.doubles).toEqual([]);
      const others = findingsIn(now.text).filter(({ rule }) => !ON_VALUES.includes(rule.id));
      expect(others.map(({ rule }) => rule.id)).toEqual(findingsIn(report.text).map(({ rule }) => rule.id));
    });
  });
});
