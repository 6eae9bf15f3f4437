import { cellTitle, columnTitle, listed } from "../../facts/names.js";
import { message } from "../../messages/message.js";
import type { BetweenFinding, Rule } from "../rule.js";
import { cellsBefore, type YearGap, type YearGaps, yearGaps } from "./yearly.js";

export const carriedOver: Rule = {
  id: "carried-over",
  name: message("与上年结转不一致", "Carried over"),
  level: "warning",
  reads: "tables",
  says: message(
    "表三的上年结转与本单位上年年报的结转下年度不一致（上年年报在同一文件夹中时才核对）",
    "What table three takes over from last year differs from what last year's report hands on (where that is in the folder)",
  ),
  check: () => [],
  *between(own, others) {
    const found = yearGaps("carried-over", "applications", own, others.ofOwnBody(own, 1));
    // A wrong figure makes its total wrong with it: one thing is said of the row.
    if (found && found.gaps.length > 0) yield findingOn(found);
  },
};

function findingOn(found: YearGaps): BetweenFinding {
  const { own, last, before, gaps } = found;
  const [first] = gaps as [YearGap];
  const { cell } = first.equation;
  const figures = gaps.map(({ equation, wanted }) => ({ cell: equation.cell, to: wanted }));
  const changed = new Map(figures.map((figure) => [figure.cell, figure.to]));
  const names = gaps.map(({ equation, is, wanted }) => `${columnTitle(own.table, equation.cell)} ${is} ≠ ${wanted}`);
  return {
    span: own.at(cell)?.span ?? { start: 0, end: 0 },
    message: message(
      "“上年结转”与上年年报（{0}）的“结转下年度”不一致：{1}。",
      "What is carried over from last year is not what last year's report ({0}) carries on: {1}.",
      before.name,
      listed(names),
    ),
    elsewhere: gaps.flatMap((gap) => cellsBefore(found, gap)),
    about: { table: "applications", cell },
    change: {
      title:
        figures.length === 1
          ? message(
              "按上年年报把“{0}”改为 {1}",
              "Change “{0}” to {1}, as last year's report has it",
              cellTitle(own.table, cell),
              first.wanted,
            )
          : message("按上年年报改“上年结转”（{0} 格）", "Take over last year's figures ({0} cells)", figures.length),
      table: "applications",
      figures,
      preferred: last.holdsWith(new Map()) && own.holdsWith(changed),
    },
  };
}
