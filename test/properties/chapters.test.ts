/** The chapter rules on generated reports: what was lost is written again in every layout. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import {
  afterFix,
  allSaid,
  applied,
  emptied,
  findings,
  HEADINGS,
  outline,
  partsOf,
  preferredFix,
  said,
  sound,
  without,
} from "../rules/chapters/support.js";
import { FORMS } from "../support/editions.js";
import { LAYOUTS } from "../support/layouts/index.js";

/** What a chapter that was written anew leaves to be said: its open places, and what zeros contradict. */
const TO_BE_FILLED = /^(?:placeholder|prose-)/;

describe.each(LAYOUTS)("a chapter lost from a report with %s tables", (layout) => {
  test.each(layout === "vertical" ? [1, 2, 3, 4, 5, 6] : [2, 3, 4])("is written in its place: chapter %i", (number) => {
    const whole = sound(number, { style: { layout }, quirks: { crlf: number % 2 === 0 } });
    const lost = without(whole, [number]);
    const edits = preferredFix(lost, "missing-chapter").edits;
    expect(edits).toHaveLength(1);
    const text = applied(lost, edits);
    expect(outline(text)).toEqual(HEADINGS);
    expect(text.match(/\r\n|\r|\n/g)).toEqual(text.match(/\r\n|\r|\n/g)?.map(() => (number % 2 === 0 ? "\r\n" : "\n")));
    const tables = parseReport(text).tables;
    expect(tables.map(({ table, layout: read }) => `${table.chapter} ${read.id}`)).toEqual(
      [2, 3, 4].map((n) => `${n} ${layout}`),
    );
    const written = tables.find(({ table }) => table.chapter === number);
    for (const row of written?.rows ?? []) {
      expect(row.cells.map(({ text: cell }) => cell)).toEqual(row.block.columns.map(() => "0"));
    }
    const news = allSaid(text).filter((one) => !TO_BE_FILLED.test(one));
    expect(news).toEqual(allSaid(whole).filter((one) => !TO_BE_FILLED.test(one)));
  });

  test("whose table still stands there loses only its heading, and gets it back safely", () => {
    for (const number of [2, 3, 4]) {
      const { front, chapters } = partsOf(sound(number, { style: { layout }, quirks: { proseBeforeTables: false } }));
      const bare = chapters.map((text, i) => (i + 1 === number ? text.slice(text.indexOf("\n") + 1) : text));
      const lost = front + bare.join("");
      const [finding, ...others] = findings(lost);
      expect(others).toEqual([]);
      expect(finding?.rule.id).toBe("missing-chapter");
      expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[true, true]]);
      const text = afterFix(lost, "missing-chapter");
      expect(outline(text)).toEqual(HEADINGS);
      expect(said(text)).toEqual([]);
    }
  });
});

test.each(LAYOUTS)("a missing table is fixed by a table of zeros in the layout of the others: %s", (layout) => {
  for (const [number, crlf] of [
    [2, false],
    [3, true],
    [4, false],
  ] as const) {
    const whole = sound(number, { style: { layout }, quirks: { crlf }, edition: "2021" });
    const text = emptied(whole.replaceAll("\r\n", "\n"), number).replaceAll("\n", crlf ? "\r\n" : "\n");
    const fixed = afterFix(text, "missing-table");
    expect(said(fixed)).toEqual([]);
    expect(fixed.replaceAll("\r\n", "").includes(crlf ? "\n" : "\r")).toBe(false);
    const table = parseReport(fixed).tables.find((one) => one.table.chapter === number);
    expect(table?.layout.id).toBe(layout);
    expect(table?.table).toBe(Object.values(FORMS["2021"].tables).find(({ chapter }) => chapter === number));
    expect(table?.rows.every(({ cells }) => cells.length > 0 && cells.every((cell) => cell.text === "0"))).toBe(true);
    const news = allSaid(fixed).filter((one) => !one.startsWith("prose-"));
    expect(news).toEqual([]);
  }
});

test("a sound report says nothing, in whatever layout", () => {
  for (let seed = 100; seed < 112; seed++) expect(said(sound(seed, { otherQuirks: "random" }))).toEqual([]);
});
