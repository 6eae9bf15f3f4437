/** Plain tables → .xlsx: a sheet each, heads on top that stay in sight and filter, numbers as numbers, words as words. */
import type { Sheet } from "../../common/sheet.js";
import { cellName, FORMAT, MAIN, type SheetPart, workbook } from "./workbook.js";
import { escapeXml, XML_HEAD } from "./xml.js";

/** @returns the workbook: the same bytes for the same sheets */
export function toWorkbook(title: string, sheets: readonly Sheet[]): Uint8Array {
  return workbook(sheets.map(partOf), title);
}

/** Widths of columns, in letters; a letter of Chinese is as wide as two figures. */
const NARROWEST = 8;
const WIDEST = 60;

function partOf({ name, rows }: Sheet): SheetPart {
  const width = Math.max(1, ...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => {
    const longest = Math.max(...rows.map((row) => lettersOf(row[column] ?? null)));
    const letters = Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
    return `<col min="${column + 1}" max="${column + 1}" width="${letters}" customWidth="1"/>`;
  });
  const lines = rows.map((row, line) => {
    const cells = row.map((value, column) => cellXml(cellName(column, line), value, line === 0));
    return `<row r="${line + 1}">${cells.join("")}</row>`;
  });
  const last = cellName(width - 1, Math.max(0, rows.length - 1));
  const xml = [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData>`,
    `<autoFilter ref="A1:${last}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  ];
  return { name, xml: xml.join("") };
}

const lettersOf = (value: string | number | null): number =>
  String(value ?? "").replace(/[\u2e80-\uffef]/gu, "　　").length;

function cellXml(name: string, value: string | number | null, isHead: boolean): string {
  if (value === null || value === "") return "";
  const format = isHead ? FORMAT.centre : typeof value === "number" ? FORMAT.none : FORMAT.left;
  if (typeof value === "number") return `<c r="${name}" s="${format}"><v>${value}</v></c>`;
  return `<c r="${name}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}
