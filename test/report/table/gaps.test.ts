/** What is settled at a glance is what weighing all texts against all labels would settle. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Cell, cellWith } from "../../../server/src/report/table/cell.js";
import { asPrinted, settleGap } from "../../../server/src/report/table/gaps.js";
import { type Printed, printedOf } from "../../../server/src/report/table/printed.js";
import { FORMS } from "../../support/editions.js";

const TABLES = Object.values(FORMS).flatMap(({ tables }) => Object.values(tables));

const textCell = (text: string): Cell =>
  cellWith(0, text.length, text === "" ? "blank" : "text", 0, -1, undefined, text);

test("labels as printed, one by one, with or without blank cells between them, one of them changed or not", () => {
  const gap = fc.record({
    table: fc.constantFrom(...TABLES),
    from: fc.nat({ max: 60 }),
    rows: fc.integer({ min: 1, max: 5 }),
    change: fc.constantFrom("none", "none", "mark", "last letter", "twice", "none of it", "figure"),
    at: fc.nat({ max: 4 }),
    blanks: fc.array(fc.nat({ max: 2 }), { minLength: 5, maxLength: 5 }),
  });
  fc.assert(
    fc.property(gap, ({ table, from: start, rows, change, at, blanks }) => {
      const printed = printedOf(table);
      const from = Math.min(start, printed.length - 1);
      const to = Math.min(printed.length, from + rows);
      const texts = printed.slice(from, to).map(({ mark, cores }) => mark + (cores[0] ?? ""));
      const i = at % texts.length;
      const own = texts[i] as string;
      if (change === "mark") texts[i] = (printed[from + i] as Printed).cores[0] ?? "";
      if (change === "last letter") texts[i] = own.slice(0, -1);
      if (change === "twice") texts.splice(i, 0, own);
      if (change === "none of it") texts.splice(i, 1);
      if (change === "figure") texts[i] = `${own}12`;
      const cells = texts.flatMap((text, n) => [...Array(blanks[n] ?? 0).fill(textCell("")), textCell(text)]);
      const place = { from, to, first: 0, until: cells.length };
      // A text that is no label, before them: then everything is weighed.
      const more = [textCell("無"), ...cells];
      const shifted = settleGap(more, printed, { ...place, until: more.length }).map(
        (one) => one && { ...one, firstCell: one.firstCell - 1, lastCell: one.lastCell - 1 },
      );
      const settled = asPrinted(cells, printed, place);
      if (change === "none") expect(settled).toBeDefined();
      expect(settled ?? settleGap(cells, printed, place)).toEqual(shifted);
    }),
    { numRuns: 2000 },
  );
});

test("no known mistake is longer than its label, so that none fits better than the label itself", () => {
  const mistaken = TABLES.flatMap((table) => printedOf(table)).flatMap(({ label, cores }) =>
    (label.mistaken ?? []).filter((text) => text.length > (cores[0] ?? "").length),
  );
  expect(mistaken).toEqual([]);
});
