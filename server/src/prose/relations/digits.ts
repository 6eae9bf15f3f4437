/** How two figures differ: by one digit, by two that have changed places, by rounding, or by more. */
import type { Quantity } from "../model.js";

/** @returns whether one digit written wrong, left out or put in, or two changed over, makes one number the other */
export function isSlip(a: number, b: number): boolean {
  if (a === b || isFarFrom(a, b)) return false;
  const [x, y] = [String(a), String(b)];
  if (Math.min(x.length, y.length) < 2) return false;
  const [long, short] = x.length > y.length ? [x, y] : [y, x];
  if (long.length > short.length + 1) return false;
  let first = 0;
  while (first < short.length && long[first] === short[first]) first++;
  if (long.length > short.length) return long.slice(first + 1) === short.slice(first);
  if (long.slice(first + 1) === short.slice(first + 1)) return true;
  return isExchange(a, b);
}

/** Has one of two whole numbers two digits more than the other? That is soon told without their digits. */
const isFarFrom = (a: number, b: number): boolean =>
  Number.isInteger(a) && Number.isInteger(b) && a >= 0 && b >= 0 && (a >= 100 * b || b >= 100 * a);

/** @returns whether two neighbouring digits of one number, changed over, make it the other: 186 for 168 */
export function isExchange(a: number, b: number): boolean {
  const [x, y] = [String(a), String(b)];
  if (a === b || x.length !== y.length) return false;
  let first = 0;
  while (x[first] === y[first]) first++;
  const areChanged = x[first] === y[first + 1] && x[first + 1] === y[first];
  return areChanged && x.slice(first + 2) === y.slice(first + 2);
}

/** The point one place off: 16 for 1.6. */
const isShifted = (times: number): boolean => Math.abs(times - 10) < 0.3 || Math.abs(times - 0.1) < 0.003;

/**
 * @param step the worth of the last digit written of `value`
 * @returns whether a rate is written with a slip in its digits, or its point one place off
 */
export function isSlipOfRate(value: number, step: number, expected: number): boolean {
  if (isShifted(value / Math.max(expected, 1e-9))) return true;
  const written = Math.round(value / step);
  return [Math.round(expected / step), Math.floor(expected / step)].some((due) => isSlip(due, written));
}

/** @returns the whole numbers that one digit of a whole number, written wrong, may have stood for */
export function* slipsOf(value: number): Generator<number> {
  const written = String(value);
  for (let at = 0; at < written.length; at++)
    for (let digit = at === 0 && written.length > 1 ? 1 : 0; digit < 10; digit++)
      if (String(digit) !== written[at]) yield Number(written.slice(0, at) + digit + written.slice(at + 1));
}

/** @returns whether a percentage is so much, rounded to the last digit written or cut off there: offices do both */
export function follows(percent: Quantity, expected: number): boolean {
  const lacking = expected - percent.value;
  const half = percent.step / 2 + 1e-9;
  return Math.abs(lacking) <= half || (lacking >= 0 && lacking < percent.step - 1e-9);
}

/** @returns how far off a figure may be that was rounded: half of the last digit that is written */
export const slackOf = ({ step }: Pick<Quantity, "step">): number => (step === 1 ? 0 : step / 2);

/** @returns the same of several figures that are added up, with a little for the arithmetic */
export const slackOfAll = (all: readonly Pick<Quantity, "step">[]): number =>
  all.reduce((sum, one) => sum + slackOf(one), 1e-6);

/** @returns what `start` comes to with any of the values, none and all of them too: twice as many for each value */
export function sumsOfSome(start: number, values: readonly number[]): readonly number[] {
  const sums = [start];
  for (const value of values) for (let at = sums.length - 1; at >= 0; at--) sums.push((sums[at] as number) + value);
  return sums;
}
