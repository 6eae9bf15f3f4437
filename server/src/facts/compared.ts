/** Figures that rates and changes lie between: told in the prose, or standing in the tables alone. */
import { type Message, message } from "../messages/message.js";
import type { CellFigure, Quantity } from "../prose/index.js";
import type { Report } from "../report/index.js";
import { cellsWhereRead, valueOfSum } from "./cells.js";
import { tableName } from "./names.js";
import { sumName } from "./said.js";

/** @returns whether a figure is told in the prose, and does not stand in the tables alone */
export const isTold = (figure: Quantity | CellFigure): figure is Quantity => "span" in figure;

/** @returns whether prose can be held against the figures: none stands in a cell that is in doubt itself */
export function areSure(report: Report, ...figures: readonly (Quantity | CellFigure)[]): boolean {
  const cells = cellsWhereRead(report);
  return figures.every((figure) => isTold(figure) || valueOfSum(figure, cells) !== undefined);
}

/** @returns a figure as messages tell of it: as it is written in the prose, or with the cells that it stands in */
export function figureWords(report: Report, figure: Quantity | CellFigure): Message | string {
  if (isTold(figure)) return report.text.slice(figure.span.start, figure.span.end);
  const cell = message("{0}“{1}”", "{0} ({1})", tableName(figure.table), sumName(report, figure));
  return message("{0}的 {1}", "{1} in {0}", cell, String(figure.value));
}
