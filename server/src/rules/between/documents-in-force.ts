import { cellTitle } from "../../facts/names.js";
import { message } from "../../messages/message.js";
import type { BetweenFinding, Rule } from "../rule.js";
import { cellsBefore, type YearGap, type YearGaps, yearGaps } from "./yearly.js";

export const documentsInForce: Rule = {
  id: "documents-in-force",
  name: message("与上年件数接不上", "Documents in force"),
  level: "warning",
  reads: "tables",
  says: message(
    "表二的现行有效件数不等于上年年报的件数加本年制发减本年废止；2019 年格式的上一年项目数量不等于上年年报的数量加增减（上年年报在同一文件夹中时才核对）",
    "In table two the documents in force are not last year's plus those issued less those repealed; on the form of 2019, last year's items are not what last year's report makes them (where that is in the folder)",
  ),
  check: () => [],
  *between(own, others) {
    const found = yearGaps("documents-in-force", "disclosure", own, others.ofOwnBody(own, 1));
    for (const gap of found?.gaps ?? []) if (found) yield findingOn(found, gap);
  },
};

function findingOn(found: YearGaps, gap: YearGap): BetweenFinding {
  const { own, last, before } = found;
  const { equation, is, wanted } = gap;
  const { cell } = equation;
  const name = cellTitle(own.table, cell);
  const sum = [
    equation.last.map((key) => signed(last.at(key)?.value)).join(""),
    equation.added.map((key) => signed(own.at(key)?.value)).join(""),
    equation.taken.map((key) => signed(-(own.at(key)?.value ?? 0), " − 0")).join(""),
  ];
  return {
    span: own.at(cell)?.span ?? { start: 0, end: 0 },
    message: message(
      "“{0}”填的是 {1}，按上年年报（{2}）应为 {3}：{4} = {3}。",
      "“{0}” is {1}; by last year's report ({2}) it should be {3}: {4} = {3}.",
      name,
      is,
      before.name,
      wanted,
      sum.join("").replace(/^ \+ /, "").trim(),
    ),
    elsewhere: cellsBefore(found, gap),
    about: { table: "disclosure", cell },
    // Any of the figures may be the wrong one, in either year.
    ...(wanted < 0
      ? {}
      : {
          change: {
            title: message("把“{0}”改为 {1}", "Change “{0}” to {1}", name, wanted),
            table: "disclosure" as const,
            figures: [{ cell, to: wanted }],
            preferred: false,
          },
        }),
  };
}

/** A figure of a sum with its sign before it. */
function signed(value = 0, nought = " + 0"): string {
  if (value === 0) return nought;
  return value < 0 ? ` − ${-value}` : ` + ${value}`;
}
