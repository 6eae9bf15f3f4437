/** A workbook made of its sheets: what every .xlsx is made of. */
import { aboutPackage, CORE, contentTypes, packed, RELATIONSHIPS, relationships } from "./package.js";
import { escapeXml, XML_HEAD } from "./xml.js";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A sheet as it stands in the package. */
export interface SheetPart {
  readonly name: string;
  readonly xml: string;
}

/**
 * @param sheets no two of one name
 * @param title what the workbook is called
 * @returns the workbook: the same bytes for the same sheets
 */
export function workbook(sheets: readonly SheetPart[], title: string): Uint8Array {
  const parts = sheets.map(({ xml }, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml] as const);
  return packed({
    "[Content_Types].xml": contentTypes([
      ["xl/workbook.xml", `${TYPE}.sheet.main+xml`],
      CORE,
      ["xl/styles.xml", `${TYPE}.styles+xml`],
      ...parts.map(([name]) => [name, `${TYPE}.worksheet+xml`] as const),
    ]),
    ...aboutPackage("xl/workbook.xml", title),
    "xl/workbook.xml": workbookXml(sheets),
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    "xl/styles.xml": STYLES_XML,
    ...Object.fromEntries(parts),
  });
}

function workbookXml(sheets: readonly SheetPart[]): string {
  const entries = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><sheets>${entries.join("")}</sheets></workbook>`;
}

const LETTERS = 26;

/** @returns the name of a cell, column and row from 0: A1 */
export function cellName(column: number, row: number): string {
  const first = column >= LETTERS ? String.fromCharCode(64 + Math.floor(column / LETTERS)) : "";
  return `${first}${String.fromCharCode(65 + (column % LETTERS))}${row + 1}`;
}

/** The formats of cells: none, the title, in the middle, to the left; as STYLES_XML lists them. */
export const FORMAT = { none: 0, title: 1, centre: 2, left: 3 } as const;

const RULED = ["left", "right", "top", "bottom"]
  .map((side) => `<${side} style="thin"><color auto="1"/></${side}>`)
  .join("");
const aligned = (to: string) => `<alignment horizontal="${to}" vertical="center" wrapText="1"/>`;
const STYLES_XML = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="10"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${RULED}<diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1" applyAlignment="1">${aligned("center")}</xf><xf borderId="1" applyBorder="1" applyAlignment="1">${aligned("center")}</xf><xf borderId="1" applyBorder="1" applyAlignment="1">${aligned("left")}</xf></cellXfs></styleSheet>`;
