/** Whether a report says that there was nothing of a kind. */
import { type CellKey, cellKey } from "../form/index.js";
import { proseOf, type Sum } from "../prose/index.js";
import type { Report } from "../report/index.js";

const RECEIVED = cellKey("received", "total");

/** @returns whether the prose says that what a cell counts did not happen, be it in words or as 0 */
export function denies(report: Report, key: CellKey): boolean {
  const { claims, links } = proseOf(report);
  const isOfCell = ({ plus }: Sum): boolean => plus.includes(key);
  return (
    claims.some(({ sums }) => sums.some(isOfCell)) ||
    links.some(({ quantity, sums }) => quantity.value === 0 && sums.some(isOfCell))
  );
}

/** @returns whether the prose says that no application was received */
export function deniesApplications(report: Report): boolean {
  return denies(report, RECEIVED);
}
