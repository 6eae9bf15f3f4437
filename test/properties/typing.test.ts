/** Right reports written letter by letter, and tables filled in cell by cell: what is being written is not called wrong. */
import { describe, expect, test } from "vitest";
import type { CellKey } from "../../server/src/form/index.js";
import { type GeneratedReport, generateReport } from "../support/generate.js";
import { setFigure } from "../support/mutate.js";
import { Clerk, Tally } from "../support/typing.js";

const LAYOUTS = ["tabbed", "vertical", "piped"] as const;
const ORDERS = ["by rows", "by columns", "totals last"] as const;

const sound = (seed: number, layout: (typeof LAYOUTS)[number]): GeneratedReport =>
  generateReport(seed, { year: 2023, style: { layout }, figures: { density: "sparse" }, otherQuirks: "none" });

/** How often findings of a rule may come up, and the share of the changes with an error in view. */
const MOST_FINDINGS = { "missing-cell": 25, "row-label": 5, "missing-row": 12, "blank-cell": 12 };
const ERRORS = 0.05;

test.each(LAYOUTS)("a right report typed letter by letter, %s", { timeout: 240_000 }, (layout) => {
  const { text } = sound(71, layout);
  const clerk = new Clerk("");
  const tally = new Tally();
  for (const [i, letter] of [...text].entries()) tally.add(clerk.replace(i, i, letter).said());
  for (const [rule, most] of Object.entries(MOST_FINDINGS)) {
    expect(tally.appeared.get(rule) ?? 0, rule).toBeLessThanOrEqual(most);
  }
  expect(tally.errors / tally.changes).toBeLessThanOrEqual(ERRORS);
  expect(clerk.save().said()).toEqual([]);
});

const split = (key: CellKey): string[] => key.split("/");
const isTotal = (key: CellKey): boolean => /(?:^outcomeTotal\/|\/total$)/.test(key);

function ordered(keys: readonly CellKey[], order: (typeof ORDERS)[number]): readonly CellKey[] {
  if (order === "by rows") return keys;
  if (order === "totals last") return [...keys.filter((key) => !isTotal(key)), ...keys.filter(isTotal)];
  const columns = [...new Set(keys.map((key) => split(key)[1]))];
  return columns.flatMap((column) => keys.filter((key) => split(key)[1] === column));
}

/** The figures of table three that the generator wrote, by cell. */
function figuresOf({ cells, text }: GeneratedReport): Map<CellKey, string> {
  const own = cells.filter(({ key }) => APPLICATIONS.test(key));
  return new Map(own.map(({ key, span }) => [key, text.slice(span.start, span.end)]));
}

const APPLICATIONS =
  /^(?:received|carriedIn|granted|partlyGranted|refused|unavailable|declined|other|outcomeTotal|carriedOut)/;

/** Fills in table three, cell by cell and digit by digit. */
function fill(full: GeneratedReport, skeleton: string, order: (typeof ORDERS)[number], wrong?: CellKey) {
  const right = figuresOf(full);
  let report = full;
  for (const key of right.keys()) report = setFigure(report, key, skeleton).report;
  const clerk = new Clerk(report.text);
  const places = new Map(report.cells.map(({ key, span }) => [key, { ...span }]));
  const write = (key: CellKey, start: number, end: number, text: string): void => {
    clerk.replace(start, end, text);
    const more = text.length - (end - start);
    for (const [other, place] of places) {
      if (other === key || place.start < end) continue;
      place.start += more;
      place.end += more;
    }
  };
  const tally = new Tally();
  const spoilt: string[] = [];
  const named: string[] = [];
  for (const key of ordered([...right.keys()], order)) {
    const place = places.get(key) as { start: number; end: number };
    const figure = (right.get(key) as string) + (key === wrong ? "7" : "");
    if (figure === skeleton) continue;
    for (const [i, digit] of [...figure].entries()) {
      write(key, i === 0 ? place.start : place.end, place.end, digit);
      place.end = place.start + i + 1;
      const said = clerk.said();
      tally.add(said);
      for (const { rule, level, span, fixes = [] } of said) {
        const here = [...places].find(([, one]) => one.start === span.start && one.end === span.end)?.[0];
        if (here && level === "error") {
          named.push(`${key}: ${rule.id} ${here}`);
          if (clerk.text.slice(span.start, span.end) === right.get(here)) spoilt.push(`${key}: ${rule.id} ${here}`);
        }
        for (const { preferred, edits } of fixes) {
          for (const edit of preferred ? edits : []) {
            const cell = [...places].find(([, one]) => one.start === edit.span.start && one.end === edit.span.end)?.[0];
            const there = clerk.text.slice(edit.span.start, edit.span.end);
            if (cell && there === right.get(cell) && edit.text !== there) spoilt.push(`${key}: would spoil ${cell}`);
          }
        }
      }
    }
  }
  return { clerk, tally, spoilt, named };
}

describe.each(["0", ""])("table three of nothing but “%s”", (skeleton) => {
  test.each(ORDERS)("filled in %s: no right figure is called wrong", (order) => {
    for (const [i, layout] of LAYOUTS.entries()) {
      const { clerk, tally, spoilt } = fill(sound(300 + i, layout), skeleton, order);
      expect(spoilt, layout).toEqual([]);
      expect(tally.errors, layout).toBeLessThanOrEqual(60);
      expect(clerk.save().said(), layout).toEqual([]);
    }
  });

  test.each(
    LAYOUTS.flatMap((layout) => (["received/total", "received/person"] as const).map((key) => ({ layout, key }))),
  )("filled in with a wrong figure in $key, $layout: its row is named as soon as it is full", ({ layout, key }) => {
    const { named } = fill(sound(303, layout), skeleton, "by rows", key);
    expect(named.filter((one) => !one.startsWith("received/total: row-total received/"))[0] ?? "").not.toMatch(
      /^received\//,
    );
    expect(named.some((one) => one.startsWith("received/total: row-total received/"))).toBe(true);
  });
});
