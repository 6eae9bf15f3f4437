/** An .xlsx written by hand, part by part. */
import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

export interface XlsxSheet {
  readonly name: string;
  /** What stands in its `worksheet`. */
  readonly content: string;
  readonly state?: string;
}

export interface XlsxParts {
  readonly sheets: readonly XlsxSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
}

/** @returns the bytes of an .xlsx */
export function xlsx({ sheets, strings = "", styles = "", properties = "" }: XlsxParts): Uint8Array {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
  const relations = (...all: string[]): string => `<Relationships xmlns="${PACKAGE}">${all.join("")}</Relationships>`;
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"${state ? ` state="${state}"` : ""}/>`,
  );
  const parts: Record<string, string> = {
    "_rels/.rels": relations(relation("r1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook ${SHEET}>${properties}<sheets>${list.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...sheets.map((_, i) => relation(`s${i}`, "worksheet", `worksheets/sheet${i}.xml`)),
      relation("a", "sharedStrings", "/xl/sharedStrings.xml"),
      relation("b", "styles", "styles.xml"),
    ),
    "xl/sharedStrings.xml": `<sst ${SHEET}>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet ${SHEET}>${styles}</styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ content }, i) => [`xl/worksheets/sheet${i}.xml`, `<worksheet ${SHEET}>${content}</worksheet>`]),
    ),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}
