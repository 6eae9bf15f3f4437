import { cellsIn, cellsOf } from "../../facts/cells.js";
import { type Contradiction, contradictions } from "../../facts/contradictions.js";
import type { Finding, Fix, Related } from "../../facts/finding.js";
import { grounded } from "../../facts/grounds.js";
import { sumName } from "../../facts/said.js";
import { message } from "../../messages/message.js";
import type { Link, Sum } from "../../prose/index.js";
import type { Report } from "../../report/index.js";
import type { Rule } from "../rule.js";

/** No more cells than this are pointed at from one finding. */
const MOST_RELATED = 12;

/** The table's figure as the prose would write it. */
function shown(value: number, link: Link): string {
  return link.quantity.unit === "元" ? `${Number((value / 10_000).toFixed(6))}万元` : String(value);
}

function setTo(link: Link, value: number, text: string): Fix | undefined {
  const { figureSpan, step } = link.quantity;
  const written = text.slice(figureSpan.start, figureSpan.end);
  if (step !== 1 || !/^[\d０-９,，]+$/.test(written)) return undefined;
  return {
    title: message("改为 {0}，与表格一致", "Set this to {0}, as the table has it", value),
    edits: [{ span: figureSpan, text: String(value) }],
    preferred: true,
    safe: false,
  };
}

function relatedOf(sum: Sum, report: Report): Related[] {
  return cellsIn(sum, cellsOf(report))
    .slice(0, MOST_RELATED)
    .map((cell) => ({
      span: cell.span,
      message: message("表格此处为 {0}", "The table has {0} here", cell.text.trim()),
    }));
}

function findingOf({ link, values }: Contradiction, report: Report): Finding {
  const { quantity, sums } = link;
  const [first] = values;
  const sure = values.every((value) => value === first);
  const fix = sure ? setTo(link, first, report.text) : undefined;
  const sum = sums[0] as Sum;
  const written = report.text.slice(quantity.span.start, quantity.span.end);
  return {
    span: quantity.span,
    message: grounded(
      message(
        "正文写的是 {0}，表中“{2}”是 {1}。",
        "The text says {0}, the table has {1} ({2}).",
        written,
        shown(first, link),
        sumName(report, sum),
      ),
      link.verdict,
    ),
    related: relatedOf(sum, report),
    ...(fix ? { fixes: [fix] } : {}),
  };
}

export const proseTable: Rule = {
  id: "prose-table",
  name: message("正文数字与表格不符", "Prose table"),
  level: "warning",
  reads: "text",
  says: message("正文中的数字与表格不符", "A figure in the prose contradicts the table"),
  *check(report: Report) {
    let last = -1;
    for (const contradiction of contradictions(report)) {
      const finding = findingOf(contradiction, report);
      // A quantity that must agree with two cells (各1件) is said once.
      if (finding.span.start !== last) yield finding;
      last = finding.span.start;
    }
  },
};
