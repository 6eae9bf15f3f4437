/** Figures of a year that follow from last year's report, by the form's equations between years. */
import { type ComparedReport, rangeIn, type TableFigures } from "../../between/index.js";
import type { Elsewhere } from "../../facts/finding.js";
import { cellTitle } from "../../facts/names.js";
import type { CellKey, TableId, YearEquation, YearRule } from "../../form/index.js";
import { message } from "../../messages/message.js";

/** A cell that is not what last year's report makes it. */
export interface YearGap {
  readonly equation: YearEquation;
  readonly is: number;
  readonly wanted: number;
}

/** What a rule between years finds in a table, and the table that it was held against. */
export interface YearGaps {
  readonly own: TableFigures;
  readonly last: TableFigures;
  readonly before: ComparedReport;
  readonly gaps: readonly YearGap[];
}

/**
 * @param lastYears last year's report, in as many files as it stands
 * @returns the cells that differ; nothing where there is no such report, its table may be one that nobody filled in, or
 *   its files say different things
 */
export function yearGaps(
  rule: YearRule,
  table: TableId,
  { facts }: ComparedReport,
  lastYears: readonly ComparedReport[],
): YearGaps | undefined {
  const own = facts.tables.get(table);
  const [before, ...copies] = lastYears;
  const last = before?.facts.tables.get(table);
  if (!own || !before || !last || last.isNought) return undefined;
  const equations = own.table.yearly.filter((equation) => equation.rule === rule);
  const gaps = equations.flatMap((equation): YearGap[] => {
    const is = own.valueAt(equation.cell);
    const wanted = wantedBy(equation, own, last);
    if (is === undefined || wanted === undefined || is === wanted) return [];
    const isSure = copies.every((copy) => wantedBy(equation, own, copy.facts.tables.get(table)) === wanted);
    return isSure ? [{ equation, is, wanted }] : [];
  });
  return { own, last, before, gaps };
}

/** What a cell must hold by last year's table; undefined where a figure is not known. */
function wantedBy(
  { last, added, taken }: YearEquation,
  own: TableFigures,
  before: TableFigures | undefined,
): number | undefined {
  const sum = (figures: TableFigures | undefined, keys: readonly CellKey[]): number =>
    keys.reduce((total, key) => total + (figures?.valueAt(key) ?? Number.NaN), 0);
  const wanted = sum(before, last) + sum(own, added) - sum(own, taken);
  return Number.isNaN(wanted) ? undefined : wanted;
}

/** @returns the cells of last year's report that a gap rests on */
export function cellsBefore({ last, before }: YearGaps, { equation }: YearGap): Elsewhere[] {
  return equation.last.flatMap((key): Elsewhere[] => {
    const figure = last.at(key);
    if (!figure) return [];
    return [
      {
        file: before.file,
        range: rangeIn(before, figure.span),
        message: message(
          "{0} {1}：{2}",
          "{0} {1}: {2}",
          before.facts.year ?? "",
          cellTitle(last.table, key),
          figure.written,
        ),
      },
    ];
  });
}
