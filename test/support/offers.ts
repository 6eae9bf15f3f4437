/** What the arithmetic offers to change. */
import type { Change, Verdict } from "../../server/src/arithmetic/index.js";

/** @returns every change that a verdict offers, in doubt or not */
export const offersOf = (verdict: Verdict): readonly Change[] =>
  verdict.kind === "slip"
    ? verdict.repair.changes
    : verdict.kind === "unfilled"
      ? verdict.changes
      : verdict.kind === "ambiguous"
        ? verdict.repairs.flatMap(({ changes }) => changes)
        : [];
