/** Reports → .xlsx: a sheet for each table, as the form draws it, its figures as numbers. */

import type { TableId } from "../../form/index.js";
import { pageOf, type TableBlock, type TableCell } from "../../page/index.js";
import type { PlacedReport } from "../../report/model.js";
import { gridOf, widthOf } from "./tables.js";
import { cellName, FORMAT, MAIN, workbook } from "./workbook.js";
import { escapeXml, XML_HEAD } from "./xml.js";

/** What the sheets are called. */
const NAMES: Readonly<Record<TableId, string>> = {
  disclosure: "主动公开",
  applications: "申请办理",
  reviews: "复议诉讼",
};

/** The widths of the columns of labels and of figures, in letters. */
const WIDTHS: Readonly<Record<TableId, { labels: readonly number[]; figures: number }>> = {
  disclosure: { labels: [24], figures: 18 },
  applications: { labels: [12, 14, 40], figures: 9 },
  reviews: { labels: [], figures: 9 },
};

/** A sheet: the words above its table, and the table. */
interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly table: TableBlock;
}

/**
 * @param reports of a text, in order; where there are several their sheets are numbered
 * @returns the workbook: the same bytes for the same text; undefined where there is no table
 */
export function toXlsx(reports: readonly PlacedReport[]): Uint8Array | undefined {
  const sheets = reports.flatMap(({ report }, i) =>
    pageOf(report, "report").blocks.flatMap((table): Sheet[] => {
      if (table.kind !== "table") return [];
      const number = reports.length > 1 ? `${i + 1} ` : "";
      return [{ name: number + NAMES[table.table], title: report.title?.text ?? "", table }];
    }),
  );
  if (sheets.length === 0) return undefined;
  const parts = withOwnNames(sheets).map((sheet) => ({ name: sheet.name, xml: sheetXml(sheet) }));
  return workbook(parts, sheets[0]?.title ?? "");
}

/** No two sheets may be called the same: a table that stands there twice is numbered. */
function withOwnNames(sheets: readonly Sheet[]): Sheet[] {
  const counts = new Map<string, number>();
  return sheets.map((sheet) => {
    const count = (counts.get(sheet.name) ?? 0) + 1;
    counts.set(sheet.name, count);
    return count === 1 ? sheet : { ...sheet, name: `${sheet.name}（${count}）` };
  });
}

/** A figure as a program counts with it: what would change when it is written as a number stays words. */
const NUMBER = /^(?:0|-?[1-9]\d{0,14}|-?(?:0|[1-9]\d{0,9})\.\d{0,4}[1-9])$/;

function cellXml(name: string, format: number, text: string): string {
  if (text === "") return `<c r="${name}" s="${format}"/>`;
  if (NUMBER.test(text)) return `<c r="${name}" s="${format}"><v>${text}</v></c>`;
  return `<c r="${name}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

/** The title and a blank row stand above the table. */
const ABOVE = 2;
const TITLE_HEIGHT = 28;
const ROW_HEIGHT = 24;
const LINE_HEIGHT = 14;

const isLeft = (cell: TableCell): boolean => cell.kind === "label" && cell.heads === "row";

function sheetXml({ title, table }: Sheet): string {
  const width = widthOf(table);
  const { labels, figures } = WIDTHS[table.table];
  const widths = Array.from({ length: width }, (_, column) => labels[column] ?? figures);
  const merged = width > 1 ? [`A1:${cellName(width - 1, 0)}`] : [];
  const rows = gridOf(table).map((places, line) => {
    const row = line + ABOVE;
    let height = ROW_HEIGHT;
    const cells = places.flatMap(({ cell, begun, column }) => {
      const { columns, rows: down, text } = cell;
      const letters = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
      // A letter of Chinese is as wide as two figures.
      if (down === 1) height = Math.max(height, Math.ceil((text.length * 2) / (letters - 2)) * LINE_HEIGHT);
      if (!begun && columns * down > 1) {
        merged.push(`${cellName(column, row)}:${cellName(column + columns - 1, row + down - 1)}`);
      }
      const format = isLeft(cell) ? FORMAT.left : FORMAT.centre;
      return Array.from({ length: columns }, (_, i) =>
        cellXml(cellName(column + i, row), format, begun || i > 0 ? "" : text),
      );
    });
    return `<row r="${row + 1}" ht="${height}" customHeight="1">${cells.join("")}</row>`;
  });
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols>`,
    ...widths.map((letters, i) => `<col min="${i + 1}" max="${i + 1}" width="${letters}" customWidth="1"/>`),
    `</cols><sheetData><row r="1" ht="${TITLE_HEIGHT}" customHeight="1">${cellXml("A1", FORMAT.title, title)}</row>`,
    ...rows,
    `</sheetData><mergeCells count="${merged.length}">`,
    ...merged.map((cells) => `<mergeCell ref="${cells}"/>`),
    '</mergeCells><pageSetup paperSize="9" fitToHeight="1"/></worksheet>',
  ].join("");
}
