import { figureInto } from "../report/figures.js";
import { type CellReading, fold } from "../report/index.js";
import type { Edit } from "./finding.js";

/**
 * @param cell the cell to change
 * @param value the figure it should hold
 * @returns the edit, in the style of the figure that stands there: full-width digits and thousands commas are kept
 */
export function setFigure(cell: CellReading, value: number): Edit {
  const written = cell.shown ?? cell.text;
  let text = String(value);
  if (/\d,\d{3}/.test(written)) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  const wide = [...written].some(
    (letter) => letter !== String.fromCharCode(fold(letter.charCodeAt(0))) && /[０-９]/u.test(letter),
  );
  if (wide) text = text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return { span: cell.span, text: figureInto(cell, text) };
}
