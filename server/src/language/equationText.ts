/** Equations of the form with a report's figures, in words. */
import type { Evaluated, Term } from "../facts/equations.js";
import { cellsByKey } from "../facts/equations.js";
import { rowMark } from "../facts/names.js";
import type { TableReading } from "../report/index.js";

/** How many summands are written out; of more only the sum. */
const MOST_TERMS = 8;

/** @returns whether an equation holds; undefined where a figure is unknown */
export function holds({ sums }: Evaluated): boolean | undefined {
  return sums && sums.left === sums.right;
}

/**
 * @param evaluated an equation with its figures
 * @returns it in figures: 9 + 2 + 1 = 12 ✓; 9 + 2 = 11 ≠ 12 ✗; of a balance with the marks of its rows: 一 12 + 二 1 =
 *   三（七）12 + 四 1 ✓. Summands that are 0 are left out, but those of a balance.
 */
export function equationText(reading: TableReading, evaluated: Evaluated): string {
  const { equation, left, right, sums } = evaluated;
  const name = equation.rule === "balance" ? marks(reading) : undefined;
  const [before, behind] = [sideText(left, name), sideText(right, name)];
  if (!sums) return `${before} = ${behind}`;
  if (sums.left === sums.right) return `${before} = ${behind} ✓`;
  const sumsLeft = isSum(before) ? `${before} = ${figureText(sums.left)}` : before;
  const sumsRight = isSum(behind) ? `${figureText(sums.right)} = ${behind}` : behind;
  return `${sumsLeft} ≠ ${sumsRight} ✗`;
}

const isSum = (text: string): boolean => text.includes(" + ");

function marks(reading: TableReading): (term: Term) => string {
  const cells = cellsByKey(reading);
  return ({ key }) => {
    const place = cells.get(key);
    const mark = place ? rowMark(place.row.row, reading) : "";
    return /[\p{L}\d]$/u.test(mark) ? `${mark} ` : mark;
  };
}

function sideText(terms: readonly Term[], name: ((term: Term) => string) | undefined): string {
  if (name) return terms.map((term) => `${name(term)}${valueText(term)}`).join(" + ");
  const filled = terms.filter(({ value }) => value !== 0);
  if (filled.length > MOST_TERMS) {
    const shown = filled.slice(0, MOST_TERMS).map(valueText);
    return `${shown.join(" + ")} + …`;
  }
  return filled.map(valueText).join(" + ") || "0";
}

const valueText = ({ value }: Term): string => (value === undefined ? "?" : figureText(value));

/** Sums of decimals come out with more digits than they have. */
export const figureText = (value: number): string => String(Number(value.toFixed(6)));
