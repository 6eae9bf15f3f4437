/** How a figure changed. */

export interface Change {
  /** After less before; null where either is not known. */
  readonly by: number | null;
  /** The same of what was before, from -1 up; null where it was nothing, or less. */
  readonly ratio: number | null;
}

/** @returns how a figure changed from one report to another */
export function changeOf(before: number | null, after: number | null): Change {
  if (before === null || after === null) return { by: null, ratio: null };
  // Money has decimals.
  const by = Number((after - before).toFixed(6));
  return { by, ratio: before > 0 ? by / before : null };
}

/** What is shown where there is no figure. */
export const NO_FIGURE = "—";

/** The sign of a loss: as wide as a plus, and no hyphen. */
const MINUS = "−";

const signed = (value: number, digits: string): string => `${value > 0 ? "+" : value < 0 ? MINUS : ""}${digits}`;

/** @returns a figure as it is shown */
export const figureWords = (figure: number | null): string =>
  figure === null ? NO_FIGURE : figure < 0 ? `${MINUS}${-figure}` : String(figure);

/** @returns by how much, as it is shown: with its sign */
export const byWords = ({ by }: Change): string => (by === null ? NO_FIGURE : signed(by, String(Math.abs(by))));

/** @returns the same in percent, with one decimal; nothing where there is none to tell */
export function percentWords({ ratio }: Change): string {
  if (ratio === null) return "";
  const percent = Math.abs(ratio * 100).toFixed(1);
  return `${signed(Number(percent) === 0 ? 0 : ratio, percent.replace(/\.0$/, ""))}%`;
}
