/** Reports → .xlsx: a sheet for each table, as the form draws it, its figures as numbers. */

import type { TableId } from "../../form/index.js";
import { pageOf, type TableBlock, type TableCell } from "../../page/index.js";
import type { PlacedReport } from "../../report/model.js";
import { aboutPackage, CORE, contentTypes, packed, RELATIONSHIPS, relationships } from "./package.js";

import { gridOf, widthOf } from "./tables.js";
import { escapeXml, XML_HEAD } from "./xml.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

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
  const named = withOwnNames(sheets);
  const parts = named.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)] as const);
  return packed({
    "[Content_Types].xml": contentTypes([
      ["xl/workbook.xml", `${TYPE}.sheet.main+xml`],
      CORE,
      ["xl/styles.xml", `${TYPE}.styles+xml`],
      ...parts.map(([name]) => [name, `${TYPE}.worksheet+xml`] as const),
    ]),
    ...aboutPackage("xl/workbook.xml", sheets[0]?.title ?? ""),
    "xl/workbook.xml": workbookXml(named),
    "xl/_rels/workbook.xml.rels": relationships([
      ...named.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES_XML,
    ...Object.fromEntries(parts),
  });
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

function workbookXml(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join("")}</sheets></workbook>`;
}

const LETTERS = 26;

/** @returns the name of a cell, column and row from 0: A1 */
function cellName(column: number, row: number): string {
  const first = column >= LETTERS ? String.fromCharCode(64 + Math.floor(column / LETTERS)) : "";
  return `${first}${String.fromCharCode(65 + (column % LETTERS))}${row + 1}`;
}

/** The formats of cells: none, the title, in the middle, to the left; as STYLES_XML lists them. */
const FORMAT = { none: 0, title: 1, centre: 2, left: 3 } as const;

const RULED = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join("");
const aligned = (to: string) => `<alignment horizontal="${to}" vertical="center" wrapText="1"/>`;
const STYLES_XML = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${RULED}<diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1">${aligned("center")}</xf><xf borderId="1" applyBorder="1" applyAlignment="1">${aligned("center")}</xf><xf borderId="1" applyBorder="1" applyAlignment="1">${aligned("left")}</xf></cellXfs></styleSheet>`;

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
