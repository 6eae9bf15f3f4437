/** What the rules on sums say of a text, and what their preferred fixes make of it. */
import { parseReport, type Report } from "../../server/src/report/index.js";
import { type Judged, judge, RULES } from "../../server/src/rules/index.js";
import { applied } from "../rules/chapters/support.js";

const ASKED = ["row-total", "outcome-total", "balance", "review-total", "blank-cell"];
const OTHERS_OFF = Object.fromEntries(
  RULES.filter(({ id }) => !ASKED.includes(id)).map(({ id }) => [id, "off"] as const),
);

/** @returns the findings of these rules alone */
export const about = (report: Report): Judged[] => judge(report, OTHERS_OFF);

export const findingsIn = (text: string): Judged[] => about(parseReport(text));

/** @returns the text after all preferred fixes at once */
export const afterFix = (text: string): string =>
  applied(
    text,
    findingsIn(text).flatMap(({ fixes = [] }) =>
      fixes.filter(({ preferred }) => preferred).flatMap(({ edits }) => edits),
    ),
  );
