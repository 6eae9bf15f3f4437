/** A total filled in with what its parts come to, where it is blank or something else. */
import type { CodeAction } from "vscode-languageserver-types";
import { type StatedSum, statedSums } from "../facts/equations.js";
import { setFigure } from "../facts/setFigure.js";
import { localise } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { TOTAL_KIND } from "../protocol.js";
import { placed } from "../service/findings.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";
import { figureText } from "./equationText.js";
import { reportAt, tablePlaceAt } from "./place.js";

/** @returns for the total under the cursor an action a sum that it is stated by and does not show: mostly one */
export function totals(source: CodeActionSource, { span }: Wish): CodeAction[] {
  const { offset, report } = reportAt(source.volume, span.start);
  const { table, cell } = tablePlaceAt(report, span.start - offset) ?? {};
  if (!table || !cell || span.end - offset > cell.span.end) return [];
  const { content } = cell;
  const sums = statedSums(table, cell.key).filter(({ value }) => content.kind !== "figure" || content.value !== value);
  const different = sums.filter(({ value }, i) => sums.findIndex((one) => one.value === value) === i);
  return different.map((sum) => {
    const { span: place, text } = setFigure(cell, sum.value);
    return {
      title: localise(titleOf(sum), source.wording.language),
      kind: TOTAL_KIND,
      edit: workspaceEdit(source, [{ span: placed(offset, place), text }]),
    };
  });
}

function titleOf({ equation, parts, value }: StatedSum): Message {
  const terms = parts.filter((part) => part !== 0).map(figureText);
  const sum = terms.length > 1 ? `${terms.join(" + ")} = ${figureText(value)}` : figureText(value);
  return equation.rule === "outcome-total"
    ? message("按本列填总计：{0}", "Fill in the total of this column: {0}", sum)
    : message("按本行填总计：{0}", "Fill in the total of this row: {0}", sum);
}
