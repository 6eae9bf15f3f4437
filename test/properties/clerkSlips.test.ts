/**
 * One slip of a clerk in table three of a sound report, with the sums that were reckoned with it: how often a cell is
 * named for certain and is not the one, and how often the right ones are. What is named for certain has a preferred fix.
 */
import { describe, expect, test } from "vitest";
import { systemOf } from "../../server/src/arithmetic/index.js";
import { sumFindings } from "../../server/src/facts/sums.js";
import type { CellKey } from "../../server/src/form/index.js";
import { parseReport } from "../../server/src/report/index.js";
import { clerkSlip, FOLLOWERS, type Followers, KINDS, type Kind } from "../support/clerk.js";
import { type EditionId, FORMS } from "../support/editions.js";
import { type GeneratedReport, generateReport } from "../support/generate.js";
import { setFigure } from "../support/mutate.js";
import { Random } from "../support/random.js";

const REPORTS = 60;

/** Every sentence out of which a figure of table three could be read says nothing. */
const withoutProse = (text: string): string =>
  text.replace(/^(?!.*(?:\t|年度报告|^[一二三四五六]、)).*(?:申请|办结|结转).*$/gmu, "按要求开展工作。");

/** A report with one slip, as text, with the right figures of the cells that are wrong; undefined where it has no place. */
function damagedBy(seed: number, kind: Kind, followers: Followers): Damage | undefined {
  const edition: EditionId = seed % 2 === 0 ? "2021" : "2019";
  const sound = generateReport(seed, {
    edition,
    style: { layout: "tabbed" },
    figures: { density: seed % 4 < 2 ? "sparse" : "dense", size: seed % 8 < 4 ? "small" : "large" },
    quirks: { proseBeforeTables: true },
    otherQuirks: "none",
  });
  const { system, cells } = systemOf(FORMS[edition].tables.applications);
  const right = cells.map((key) => sound.values.get(key) ?? 0);
  const typed = right.some((figure) => figure > 0)
    ? clerkSlip(new Random(seed ^ 0x2545f491), system, right, kind, followers)
    : undefined;
  if (!typed) return undefined;
  const wrong = cells.flatMap((key, cell) => (typed.figures[cell] === right[cell] ? [] : [[key, cell] as const]));
  const damaged = wrong.reduce<GeneratedReport>((report, [key, cell]) => {
    const figure = cell === typed.blank ? "" : (typed.figures[cell] ?? 0);
    return setFigure(report, key, figure).report;
  }, sound);
  return { text: damaged.text, wrong: wrong.map(([key]) => key), values: sound.values };
}

interface Damage {
  readonly text: string;
  readonly wrong: readonly CellKey[];
  readonly values: ReadonlyMap<CellKey, number>;
}

interface Tally {
  reports: number;
  /** A preferred fix writes another figure than the right one. */
  wrong: number;
  /** All wrong cells are put right by preferred fixes, and nothing else is touched. */
  restored: number;
  silent: number;
}

function tally(followers: Followers, hasProse: boolean): Tally {
  const all: Tally = { reports: 0, wrong: 0, restored: 0, silent: 0 };
  for (const kind of KINDS) {
    for (let seed = 0; seed < REPORTS; seed++) {
      const damage = damagedBy(seed, kind, followers);
      if (!damage) continue;
      const read = parseReport(hasProse ? damage.text : withoutProse(damage.text));
      const findings = sumFindings(read);
      const cells = read.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
      const edits = findings.flatMap(({ fixes = [] }) =>
        fixes.filter((fix) => fix.preferred).flatMap((fix) => fix.edits),
      );
      const set = edits.map(({ span, text }) => ({
        key: cells.find((cell) => cell.span.start === span.start)?.key as CellKey,
        figure: Number(text.normalize("NFKC").replaceAll(",", "")),
      }));
      all.reports++;
      if (findings.length === 0) all.silent++;
      if (set.some(({ key, figure }) => damage.values.get(key) !== figure)) all.wrong++;
      else if (damage.wrong.every((key) => set.some((one) => one.key === key))) all.restored++;
    }
  }
  return all;
}

const shares = ({ reports, wrong, restored, silent }: Tally) => ({
  wrong: wrong / reports,
  restored: restored / reports,
  silent: silent / reports,
});

describe.each(FOLLOWERS)("a slip after which these sums were reckoned: %s", (followers) => {
  test.each([
    [false, { none: 1, row: 0.1, all: 0.03 }[followers]],
    [true, { none: 1, row: 0.4, all: 0.35 }[followers]],
  ])("with prose that tells figures: %s", (hasProse, least) => {
    const { wrong, restored, silent } = shares(tally(followers, hasProse));
    expect(silent).toBe(0);
    expect(wrong).toBeLessThanOrEqual(followers === "none" ? 0 : 0.02);
    expect(restored).toBeGreaterThanOrEqual(least);
  });
});
