import { cellsIn, cellsOf, cellsWhereRead, valueOfSum } from "../../facts/cells.js";
import type { Finding } from "../../facts/finding.js";
import { sumName } from "../../facts/said.js";
import { message } from "../../messages/message.js";
import { type Claim, proseOf, type Sum } from "../../prose/index.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

function findingOf(claim: Claim, report: Report): Finding | undefined {
  const cells = cellsWhereRead(report);
  const values = claim.sums.map((sum) => valueOfSum(sum, cells));
  const [first] = values;
  if (first === undefined || values.some((value) => value === undefined || value === 0)) return undefined;
  const sum = claim.sums[0] as Sum;
  const says = report.text.slice(claim.span.start, claim.span.end).replace(/\s+/g, "");
  const cellsOfSum = cellsIn(sum, cellsOf(report));
  return {
    span: claim.span,
    message: message(
      "文中说“{0}”，但表中“{1}”为 {2}。",
      "“{0}” is not what the table says ({1}: {2}).",
      says,
      sumName(report, sum),
      String(first),
    ),
    related: cellsOfSum.slice(0, 8).map((cell) => ({
      span: cell.span,
      message: message("表格此处为 {0}", "The table has {0} here", cell.text.trim()),
    })),
  };
}

export const proseClaim: Rule = {
  id: "prose-claim",
  name: message("表述与表格矛盾", "Prose claim"),
  level: "warning",
  reads: "text",
  says: message("“未收到”“全部办结”一类的表述与表格不符", "A statement of none or of all contradicts the tables"),
  *check(report: Report) {
    let last = -1;
    for (const claim of proseOf(report).claims) {
      const finding = claim.span.start === last || !claim.verdict.said ? undefined : findingOf(claim, report);
      if (!finding) continue;
      last = claim.span.start;
      yield finding;
    }
  },
};
