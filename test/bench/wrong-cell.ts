/**
 * Measures how well the wrong cell is named: damages table three of generated reports, asks the server's own
 * diagnostics and code actions about them, and holds the repairs against the text as it was. Seeded: the same
 * arguments give the same table on every machine, but for its last column.
 */
import { LAYOUTS } from "../support/layouts/index.js";
import { exchangedNeighbours, mistypedCells, type Slip, staleTotals } from "../support/slips.js";
import { APPLICATIONS, type Form } from "../support/typed-tables.js";
import { type Answer, ask, type Case, makeCase, outcomeOf } from "../support/wrong-cell.js";

const [count = 2400, from = 0] = process.argv.slice(2).map(Number);
if (![count, from].every((number) => Number.isInteger(number) && number >= 0)) {
  console.error("usage: wrong-cell [tables of each kind, 2400] [first seed, 0]");
  process.exit(2);
}

/** Shares in percent that an experiment must reach, or may not exceed. */
interface Bars {
  readonly silent?: number;
  readonly named?: number;
  readonly restored?: number;
  readonly wrong?: number;
}

interface Experiment {
  readonly name: string;
  readonly slip: Slip;
  readonly bars: Bars;
  /** Nothing can be right: only that there is an answer, and the same one each time. */
  readonly hasNoRight?: boolean;
}

/** Neighbours exchanged: two figures, or (`moved`) a figure and a 0, which is a figure beside its place. */
function neighbours(moved: boolean): Slip {
  return (random, system, right) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      const typed = exchangedNeighbours(random, system, right);
      if (!typed) return undefined;
      if (typed.some((figure, cell) => figure !== right[cell] && (figure === 0 || right[cell] === 0)) === moved)
        return typed;
    }
    return undefined;
  };
}

const noise: Slip = (random, _, right) => right.map(() => (random.chance(0.5) ? 0 : random.whole(0, 999)));

const EXPERIMENTS: readonly Experiment[] = [
  { name: "sound", slip: (_random, _system, right) => [...right], bars: { silent: 100, wrong: 0 } },
  { name: "one wrong cell", slip: mistypedCells(1), bars: { named: 100, restored: 100, wrong: 0 } },
  { name: "two wrong cells", slip: mistypedCells(2), bars: { restored: 99.5 } },
  { name: "three wrong cells", slip: mistypedCells(3), bars: { restored: 99 } },
  { name: "neighbours exchanged", slip: neighbours(false), bars: { wrong: 1 } },
  { name: "beside its place", slip: neighbours(true), bars: { wrong: 1 } },
  { name: "stale totals", slip: staleTotals, bars: { wrong: 1 } },
  { name: "random figures", slip: noise, bars: {}, hasNoRight: true },
];

interface Tally {
  tables: number;
  /** Nothing is said. */
  silent: number;
  /** As many findings as wrong cells, each on one of them. */
  named: number;
  /** All preferred fixes together give back the text as it was. */
  restored: number;
  /** Some preferred fix does not put the right figure into its cell. */
  wrong: number;
  findings: number;
  slowest: number;
  unlike: number;
}

const EDITIONS = APPLICATIONS.length;
const KINDS = EDITIONS * 2 * 2 * LAYOUTS.length;

/** Table number `index`: every edition, density, size and layout in turn. */
function caseOf(index: number, slip: Slip): Case | undefined {
  const kind = index % KINDS;
  const seed = from + index;
  return makeCase(seed, slip, {
    form: APPLICATIONS[kind % EDITIONS] as Form,
    layout: LAYOUTS[Math.floor(kind / EDITIONS) % LAYOUTS.length] ?? "vertical",
    density: Math.floor(kind / EDITIONS / LAYOUTS.length) % 2 === 0 ? "sparse" : "dense",
    size: kind < KINDS / 2 ? "small" : "large",
  });
}

/** Examples that are shown of what an experiment got wrong. */
const SHOWN = 5;

function run({ name, slip, bars }: Experiment, examples: string[]): Tally {
  const tally: Tally = { tables: 0, silent: 0, named: 0, restored: 0, wrong: 0, findings: 0, slowest: 0, unlike: 0 };
  for (let index = 0; index < count; index++) {
    const one = caseOf(index, slip);
    if (!one) continue;
    const answer = ask(one.text);
    const outcome = outcomeOf(one, answer);
    tally.tables++;
    tally.findings += answer.diagnostics.length;
    tally.slowest = Math.max(tally.slowest, answer.milliseconds);
    for (const key of ["silent", "named", "restored", "wrong"] as const) if (outcome[key]) tally[key]++;
    if (index % 10 === 0 && JSON.stringify(ask(one.text).diagnostics) !== JSON.stringify(answer.diagnostics))
      tally.unlike++;
    const good = (["silent", "named", "restored"] as const).every((key) => bars[key] === undefined || outcome[key]);
    if ((!good || (outcome.wrong && bars.wrong !== undefined)) && examples.length < SHOWN)
      examples.push(`${name}, table ${from + index}: ${tell(one, answer)}`);
  }
  return tally;
}

const tell = ({ wrong }: Case, { diagnostics }: Answer): string =>
  [
    wrong.map(({ key, right, typed }) => `${key} ${right} typed ${typed}`).join(", ") || "sound",
    ...diagnostics.map(({ code, message }) => `    ${code} ${message}`),
  ].join("\n");

const KEYS = ["silent", "named", "restored"] as const;

const percent = (part: number, whole: number): string => (whole === 0 ? "–" : ((100 * part) / whole).toFixed(2));

/** @returns the bars that an experiment missed */
function misses({ bars }: Experiment, tally: Tally): string[] {
  const share = (part: number): number => (100 * part) / Math.max(1, tally.tables);
  return [
    ...KEYS.filter((key) => share(tally[key]) < (bars[key] ?? 0)),
    ...(share(tally.wrong) > (bars.wrong ?? 100) ? ["wrong"] : []),
    ...(tally.unlike > 0 ? ["repeated answers differ"] : []),
  ];
}

const WIDTHS = [22, 8, 8, 8, 10, 8, 10, 12] as const;
const print = (cells: readonly string[]): void =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[i] ?? 0))).join(""));

console.log(
  "Table three of generated reports, both editions, six layouts, sparse and dense, small and large figures. Tables of" +
    " zeros alone are\nleft out: a figure in one is a table being filled. Shares in percent; wrong: tables with a preferred" +
    " fix that is not the right figure.\n",
);
print(["", "tables", "silent", "named", "restored", "wrong", "findings", "slowest ms"]);
let missed = 0;
for (const experiment of EXPERIMENTS) {
  const examples: string[] = [];
  const tally = run(experiment, examples);
  const { tables, silent, named, restored, wrong, findings, slowest } = tally;
  const shares = [silent, named, restored, wrong].map((part) => (experiment.hasNoRight ? "–" : percent(part, tables)));
  print([experiment.name, String(tables), ...shares, (findings / Math.max(1, tables)).toFixed(2), slowest.toFixed(1)]);
  const below = misses(experiment, tally);
  missed += below.length;
  if (below.length > 0) console.log([`  MISSED: ${below.join(", ")}`, ...examples].join("\n  "));
}
process.exitCode = missed > 0 ? 1 : 0;
