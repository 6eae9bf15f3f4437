/**
 * What is wrong with a report's sums, made once and shared by the rules that report it. The form's equations say what
 * must hold; the search of the arithmetic room says which cells are wrong.
 */

import { holds, locateErrors, type System, systemOf, type Value, type Verdict } from "../arithmetic/index.js";
import { once } from "../common/once.js";
import type { CellKey, Equation } from "../form/index.js";
import type { CellReading, Report, TableReading } from "../report/index.js";
import { figureIn, findingsOn, type Place, placeAt, type SumFinding, type Sums } from "./sumWords.js";

export type { SumFinding } from "./sumWords.js";

interface SumResult {
  readonly findings: readonly SumFinding[];
  readonly doubtful: ReadonlySet<CellReading>;
}

const SOUND: SumResult = { findings: [], doubtful: new Set() };

/** What all sums of a table come to. */
const tableResult = once(
  (reading: TableReading): SumResult => (reading.table.equations.length > 0 ? judgeTable(reading) : SOUND),
);

const sumResult = once((report: Report): SumResult => {
  const parts = report.tables.map(tableResult);
  return {
    findings: parts.flatMap((part) => part.findings),
    doubtful: new Set(parts.flatMap((part) => [...part.doubtful])),
  };
});

/** @returns what is to be said of the sums of a report's tables, in the order of the tables */
export function sumFindings(report: Report): readonly SumFinding[] {
  return sumResult(report).findings;
}

/**
 * @returns the cells whose figures are not to be relied on: those named as wrong, and where no cell could be named all
 * cells of the broken equations
 */
export function doubtfulCells(report: Report): ReadonlySet<CellReading> {
  return sumResult(report).doubtful;
}

/** @returns those of one table */
export function doubtfulIn(reading: TableReading): ReadonlySet<CellReading> {
  return tableResult(reading).doubtful;
}

/**
 * @param judged which equations of the table are to be judged
 * @returns what is to be said of the sums of one table, by these equations alone
 */
export function sumFindingsOf(reading: TableReading, judged: (equation: Equation) => boolean): readonly SumFinding[] {
  return judgeTable(reading, judged).findings;
}

/** By the sums of a table that did not hold: the figures that were judged last, and what was found of them. */
const judgedLast = new WeakMap<System, { readonly values: readonly Value[]; readonly verdicts: readonly Verdict[] }>();

/** A letter typed above a table moves it and changes none of its figures: these are not judged again. */
function verdictsOn(system: System, values: readonly Value[]): readonly Verdict[] {
  const last = judgedLast.get(system);
  if (last?.values.every((value, i) => value === values[i])) return last.verdicts;
  const verdicts = locateErrors(system, values);
  judgedLast.set(system, { values, verdicts });
  return verdicts;
}

function judgeTable(reading: TableReading, judged?: (equation: Equation) => boolean): SumResult {
  const { system: whole, cells } = systemOf(reading.table);
  const equations = judged ? reading.table.equations.filter(judged) : reading.table.equations;
  const system = judged
    ? { ...whole, equations: whole.equations.filter((_, i) => judged(reading.table.equations[i] as Equation)) }
    : whole;
  const values: Value[] = [];
  for (const { block, cells } of reading.rows) {
    for (let i = 0; i < block.columns.length; i++) values.push(figureIn(cells[i]));
  }
  if (holds(system, values)) return SOUND;
  const places = new Map<CellKey, Place>();
  for (const row of reading.rows) for (const cell of row.cells) places.set(cell.key, { row, cell });
  const sums: Sums = { reading, equations, cells, places, values };
  const verdicts = verdictsOn(system, values);
  return {
    findings: verdicts.flatMap((verdict) => findingsOn(sums, verdict)),
    doubtful: new Set(verdicts.flatMap((verdict) => doubted(sums, verdict))),
  };
}

function doubted(sums: Sums, verdict: Verdict): CellReading[] {
  if (verdict.kind === "slip") return verdict.repair.changes.map((change) => placeAt(sums, change.cell).cell);
  const equations = verdict.equations.map((equation) => sums.equations[equation] as Equation);
  return equations
    .flatMap((equation) => [...equation.left, ...equation.right])
    .flatMap((key) => sums.places.get(key)?.cell ?? []);
}
