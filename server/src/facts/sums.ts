/**
 * What is wrong with a report's sums, made once and shared by the rules that report it. The form's equations say what
 * must hold; the search of the arithmetic room says which cells are wrong, by the figures and by what the prose tells.
 */

import {
  holds,
  locateErrors,
  type System,
  systemOf,
  type Told,
  type Value,
  type Verdict,
} from "../arithmetic/index.js";
import { once } from "../common/once.js";
import type { CellKey, Equation } from "../form/index.js";
import { type CellReading, type Report, type TableReading, whereRead } from "../report/index.js";
import { figureIn, findingsOn, type Place, type SumFinding, type Sums } from "./sumWords.js";
import { toldOf } from "./told.js";

export type { SumFinding } from "./sumWords.js";

interface SumResult {
  readonly findings: readonly SumFinding[];
  readonly doubtful: ReadonlySet<CellKey>;
}

const SOUND: SumResult = { findings: [], doubtful: new Set() };

/** Does every sum of a table hold? Most do, and nothing else is asked of them. */
const isSound = once(
  (reading: TableReading): boolean =>
    reading.table.equations.length === 0 || holds(systemOf(reading.table).system, valuesIn(reading)),
);

/** What the sums of the tables come to that do not hold. */
const sumResults = once((report: Report): ReadonlyMap<TableReading, SumResult> => {
  const broken = report.tables.filter((reading) => !isSound(whereRead(reading)));
  return new Map(broken.map((reading) => [reading, judgeTable(report, reading)]));
});

const sumResult = (report: Report, reading: TableReading): SumResult => sumResults(report).get(reading) ?? SOUND;

/** @returns what is to be said of the sums of a report's tables, in the order of the tables */
export const sumFindings = once((report: Report): readonly SumFinding[] =>
  report.tables.flatMap((reading) => sumResult(report, reading).findings),
);

/**
 * @returns the cells of a table whose figures are not to be relied on: those named as wrong, and where no cell could be
 * named all cells of the broken equations
 */
export function doubtfulIn(report: Report, reading: TableReading): ReadonlySet<CellKey> {
  return sumResult(report, reading).doubtful;
}

/** @returns those of all tables of a report */
export const doubtfulCells = once((report: Report): ReadonlySet<CellReading> => {
  const cells = report.tables.flatMap((reading) => {
    const doubtful = doubtfulIn(report, reading);
    return doubtful.size === 0 ? [] : reading.rows.flatMap((row) => row.cells.filter(({ key }) => doubtful.has(key)));
  });
  return new Set(cells);
});

/**
 * @param judged which equations of the table are to be judged
 * @returns what is to be said of the sums of one table, by these equations alone
 */
export function sumFindingsOf(
  report: Report,
  reading: TableReading,
  judged: (equation: Equation) => boolean,
): readonly SumFinding[] {
  return judgeTable(report, reading, judged).findings;
}

/** By the sums of a table that did not hold: what was judged last, and what was found of it. */
const judgedLast = new WeakMap<System, Asked & { readonly verdicts: readonly Verdict[] }>();

interface Asked {
  readonly values: readonly Value[];
  readonly told: readonly Told[];
}

/** A letter typed above a table moves it and changes none of its figures: these are not judged again. */
function verdictsOn(system: System, asked: Asked): readonly Verdict[] {
  const last = judgedLast.get(system);
  if (last && isSame(last, asked)) return last.verdicts;
  const verdicts = locateErrors(system, asked.values, { told: asked.told });
  judgedLast.set(system, { ...asked, verdicts });
  return verdicts;
}

const isSame = (one: Asked, other: Asked): boolean =>
  one.values.every((value, i) => value === other.values[i]) && JSON.stringify(one.told) === JSON.stringify(other.told);

function valuesIn({ rows }: TableReading): Value[] {
  const values: Value[] = [];
  for (const { block, cells } of rows) {
    for (let i = 0; i < block.columns.length; i++) values.push(figureIn(cells[i]));
  }
  return values;
}

function judgeTable(report: Report, reading: TableReading, judged?: (equation: Equation) => boolean): SumResult {
  const { system: whole, cells } = systemOf(reading.table);
  const equations = judged ? reading.table.equations.filter(judged) : reading.table.equations;
  const system = judged
    ? { ...whole, equations: whole.equations.filter((_, i) => judged(reading.table.equations[i] as Equation)) }
    : whole;
  const values = valuesIn(reading);
  if (holds(system, values)) return SOUND;
  const places = new Map<CellKey, Place>();
  for (const row of reading.rows) for (const cell of row.cells) places.set(cell.key, { row, cell });
  const sums: Sums = { reading, equations, cells, places, values };
  const verdicts = verdictsOn(system, { values, told: toldOf(report, reading.table) });
  return {
    findings: verdicts.flatMap((verdict) => findingsOn(sums, verdict)),
    doubtful: new Set(verdicts.flatMap((verdict) => doubted(sums, verdict))),
  };
}

function doubted({ cells, equations }: Sums, verdict: Verdict): CellKey[] {
  if (verdict.kind === "slip") return verdict.repair.changes.map(({ cell }) => cells[cell] as CellKey);
  return verdict.equations.flatMap((number) => {
    const { left, right } = equations[number] as Equation;
    return [...left, ...right];
  });
}
