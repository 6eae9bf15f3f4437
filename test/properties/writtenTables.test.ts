/** Tables as the fixes write them, in every layout and edition: they are read back as they were meant. */
import { describe, expect, test } from "vitest";
import type { TableId } from "../../server/src/form/index.js";
import { parseReport, type TableReading } from "../../server/src/report/index.js";
import { plainStyle, styleOf } from "../../server/src/writing/style.js";
import { writeTable } from "../../server/src/writing/table.js";
import { type EditionId, FORMS } from "../support/editions.js";
import { randomFigures } from "../support/figures.js";
import { LAYOUTS, layoutOf } from "../support/layouts/index.js";
import { Random } from "../support/random.js";

const HEADINGS: Readonly<Record<TableId, string>> = {
  disclosure: "二、主动公开政府信息情况",
  applications: "三、收到和处理政府信息公开申请情况",
  reviews: "四、政府信息公开行政复议、行政诉讼情况",
};

const CASES = (["2019", "2021"] as const).flatMap((edition) =>
  (Object.keys(HEADINGS) as TableId[]).flatMap((table) => LAYOUTS.map((layout) => ({ edition, table, layout }))),
);

const around = (id: TableId, edition: EditionId, table: string, eol: string) =>
  [`清河县水务局${edition}年政府信息公开工作年度报告`, "", HEADINGS[id], "", table, "", ""].join(eol);

function only(text: string): TableReading {
  const { tables } = parseReport(text);
  expect(tables).toHaveLength(1);
  return tables[0] as TableReading;
}

const figuresOf = (reading: TableReading) =>
  new Map(
    reading.rows.flatMap((row) =>
      row.cells.map(({ key, content }) => [key, content.kind === "figure" ? content.value : content.kind] as const),
    ),
  );

describe.each(["\n", "\r\n"])("a table written with line breaks %j", (eol) => {
  test.each(CASES)("is read back: $table of $edition, $layout", ({ edition, table: id, layout }) => {
    const table = FORMS[edition].tables[id];
    for (const seed of eol === "\n" ? [1, 2] : [3]) {
      const figures = randomFigures(new Random(seed), FORMS[edition], { density: seed % 2 ? "dense" : "sparse" });
      const text = around(
        id,
        edition,
        writeTable(table, plainStyle(layoutOf(layout), eol), (key) => figures.get(key)),
        eol,
      );
      const reading = only(text);
      expect(reading.edition.id).toBe(edition);
      expect(reading.layout.id).toBe(layout);
      expect(reading.rows.map((row) => row.state)).toEqual(reading.rows.map(() => "read"));
      for (const [key, value] of figuresOf(reading)) expect({ key, value }).toEqual({ key, value: figures.get(key) });
      expect(reading.labels.filter((label) => !label.reading?.exact).map((label) => label.label.text)).toEqual([]);
      expect(reading.rows.filter((row) => row.row.text !== "" && !row.label?.exact)).toEqual([]);
      expect(text.match(/\r\n|\r|\n/g)?.every((found) => found === eol)).toBe(true);
    }
  });
});

test.each(CASES.filter(({ layout }) => layout !== "spaced" && layout !== "lined"))(
  "blank cells are read as blank: $table of $edition, $layout",
  ({ edition, table: id, layout }) => {
    const table = FORMS[edition].tables[id];
    const blank = (key: string) => (key.length % 3 === 1 ? undefined : 4);
    const reading = only(around(id, edition, writeTable(table, plainStyle(layoutOf(layout), "\n"), blank), "\n"));
    expect(reading.rows.map((row) => row.state)).toEqual(reading.rows.map(() => "read"));
    for (const [key, value] of figuresOf(reading))
      expect({ key, value }).toEqual({ key, value: blank(key) ?? "blank" });
  },
);

test.each(CASES)(
  "the manner of a table is taken over: $table of $edition, $layout",
  ({ edition, table: id, layout }) => {
    const table = FORMS[edition].tables[id];
    const written = writeTable(table, plainStyle(layoutOf(layout), "\n"), () => 7);
    const text = around(id, edition, written, "\n");
    const style = styleOf(parseReport(text), only(text));
    expect(writeTable(table, style, () => 7)).toBe(written);
  },
);
