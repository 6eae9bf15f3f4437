/** Whether a report says that nobody applied. */
import { cellKey } from "../form/index.js";
import { proseOf, type Sum } from "../prose/index.js";
import type { Report } from "../report/index.js";

const RECEIVED = cellKey("received", "total");

const isOfReceived = ({ plus }: Sum): boolean => plus.includes(RECEIVED);

/** @returns whether the prose says that no application was received, be it in words or as 0 */
export function deniesApplications(report: Report): boolean {
  const { claims, links } = proseOf(report);
  return (
    claims.some(({ sums }) => sums.some(isOfReceived)) ||
    links.some(({ quantity, sums }) => quantity.value === 0 && sums.some(isOfReceived))
  );
}
