/** A sheet → a table, its merged cells as they are shown. */
import { message } from "../../../messages/message.js";
import { UNREAD } from "../../../report/figures.js";
import type { Table, TableCell } from "../../blocks.js";
import { DocumentError } from "../../documentError.js";
import type { Limits } from "../../limits.js";
import { childOf, contentOf, elementsOf, type XmlElement } from "../xml.js";
import { type NumberStyle, shownNumber, stringIn } from "./values.js";

const TOO_LARGE = message("工作表太大，未读取", "the sheet is too large and was not read");

/** What the workbook has for all sheets. */
export interface Workbook {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly from1904: boolean;
}

/** What of a sheet was not read. */
export interface LeftOut {
  hidden: number;
  formulas: number;
}

/** A place in a sheet, from 0. */
interface Address {
  readonly row: number;
  readonly column: number;
}

const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** B7 → row 6, column 1; undefined where it is no address. */
function addressOf(reference: string | undefined): Address | undefined {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference ?? "") ?? [];
  if (letters === "") return undefined;
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return column < LAST_COLUMN && row >= 0 && row < LAST_ROW ? { row, column } : undefined;
}

/** @returns the name of a column, from 0: A … Z, AA */
export function columnName(column: number): string {
  return (column >= 26 ? columnName(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

interface Area {
  readonly from: Address;
  readonly to: Address;
}

function mergesIn(root: XmlElement): Area[] {
  return elementsOf(childOf(root, "s:mergeCells") ?? { ...root, children: [] }).flatMap(({ attributes }) => {
    const [first, last] = (attributes.ref ?? "").split(":");
    const [from, to] = [addressOf(first), addressOf(last)];
    return from && to ? [{ from, to }] : [];
  });
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true";

/** The columns that are hidden, as stretches. */
function hiddenColumns(root: XmlElement): ((column: number) => boolean) | undefined {
  const stretches = elementsOf(childOf(root, "s:cols") ?? { ...root, children: [] })
    .filter(({ attributes }) => isOn(attributes.hidden))
    .map(({ attributes }) => [Number(attributes.min) - 1, Number(attributes.max) - 1] as const);
  if (stretches.length === 0) return undefined;
  return (column) => stretches.some(([min, max]) => column >= min && column <= max);
}

class Sheet {
  /** By row, then by column: what is shown. */
  private readonly texts = new Map<number, Map<number, string>>();
  private lastRow = -1;

  constructor(
    private readonly workbook: Workbook,
    private readonly leftOut: LeftOut,
  ) {}

  read(root: XmlElement): void {
    const isHidden = hiddenColumns(root);
    for (const row of elementsOf(childOf(root, "s:sheetData") ?? { ...root, children: [] })) this.row(row, isHidden);
  }

  private row(row: XmlElement, isHiddenColumn: ((column: number) => boolean) | undefined): void {
    const number = row.attributes.r === undefined ? this.lastRow + 1 : Number(row.attributes.r) - 1;
    if (!(number >= 0 && number < LAST_ROW)) return;
    this.lastRow = number;
    let column = -1;
    for (const cell of elementsOf(row)) {
      const address = addressOf(cell.attributes.r);
      column = address ? address.column : column + 1;
      const text = this.shown(cell);
      if (text.trim() === "") continue;
      if (isOn(row.attributes.hidden) || isHiddenColumn?.(column)) this.leftOut.hidden++;
      else this.put(number, column, text);
    }
  }

  private put(row: number, column: number, text: string): void {
    const cells = this.texts.get(row) ?? new Map<number, string>();
    this.texts.set(row, cells.set(column, text));
  }

  private shown(cell: XmlElement): string {
    const { t: type = "n", s: style = "0" } = cell.attributes;
    if (type === "inlineStr") return stringIn(childOf(cell, "s:is") ?? cell);
    const value = childOf(cell, "s:v");
    if (!value) {
      if (!childOf(cell, "s:f")) return "";
      this.leftOut.formulas++;
      return UNREAD;
    }
    const written = contentOf(value);
    if (type === "s") return this.workbook.strings[Number(written)] ?? "";
    if (type === "b") return written === "1" ? "TRUE" : "FALSE";
    if (type !== "n") return written;
    return shownNumber(written, this.workbook.styles[Number(style)] ?? "plain", this.workbook.from1904);
  }

  /** The rows and columns that hold something, without those that are blank throughout at the edges. */
  table(name: string, merges: readonly Area[], limits: Limits): Table | undefined {
    const rows = [...this.texts.keys()];
    if (rows.length === 0) return undefined;
    const first = rows.reduce((least, row) => Math.min(least, row), LAST_ROW);
    const last = rows.reduce((most, row) => Math.max(most, row), 0);
    const columns = [...this.texts.values()].flatMap((cells) => [...cells.keys()]);
    const left = columns.reduce((least, column) => Math.min(least, column), LAST_COLUMN);
    const right = columns.reduce((most, column) => Math.max(most, column), 0);
    if ((last - first + 1) * (right - left + 1) > limits.cells) throw new DocumentError(TOO_LARGE);
    const covers = new Map(merges.map((area) => [`${area.from.row}:${area.from.column}`, area]));
    const covered = new Set<string>();
    let count = 0;
    const cellAt = (row: number, column: number): TableCell[] => {
      if (covered.has(`${row}:${column}`)) return [];
      const area = covers.get(`${row}:${column}`);
      const [bottom, end] = [Math.min(area?.to.row ?? row, last), Math.min(area?.to.column ?? column, right)];
      count += (bottom - row + 1) * (end - column + 1);
      // Merged cells do not overlap where a program merged them.
      if (count > limits.cells) throw new DocumentError(TOO_LARGE);
      for (let r = row; r <= bottom; r++) for (let c = column; c <= end; c++) covered.add(`${r}:${c}`);
      const text = this.texts.get(row)?.get(column) ?? "";
      const place = { sheet: name, cell: `${columnName(column)}${row + 1}` };
      return [
        {
          blocks: [{ kind: "paragraph", pieces: [{ text, place }] }],
          rowSpan: bottom - row + 1,
          colSpan: end - column + 1,
        },
      ];
    };
    const height = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const width = Array.from({ length: right - left + 1 }, (_, i) => left + i);
    return { kind: "table", rows: height.map((row) => width.flatMap((column) => cellAt(row, column))) };
  }
}

/**
 * @param root of a sheet's part
 * @param leftOut counts on what was not read
 * @returns the sheet as a table; undefined where it is blank
 */
export function sheetTable(
  name: string,
  root: XmlElement,
  workbook: Workbook,
  leftOut: LeftOut,
  limits: Limits,
): Table | undefined {
  const sheet = new Sheet(workbook, leftOut);
  sheet.read(root);
  return sheet.table(name, mergesIn(root), limits);
}
