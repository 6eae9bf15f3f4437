/** A .docx written by hand, part by part, to say exactly what a program would have written. */
import { strToU8, zipSync } from "fflate";

const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

/** What stands in a part; the rest of its XML is put around. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Further parts by their names, as they are. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @returns the part with its outermost element around */
export const part = (name: string, content: string): string =>
  `${DECLARATION}<w:${name} ${NAMESPACES}>${content}</w:${name}>`;

/** @returns the bytes of a .docx */
export function docx({ body, styles, numbering, footnotes, endnotes, others = {} }: DocxParts): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": part("document", `<w:body>${body}<w:sectPr/></w:body>`),
    ...(styles === undefined ? {} : { "word/styles.xml": part("styles", styles) }),
    ...(numbering === undefined ? {} : { "word/numbering.xml": part("numbering", numbering) }),
    ...(footnotes === undefined ? {} : { "word/footnotes.xml": part("footnotes", footnotes) }),
    ...(endnotes === undefined ? {} : { "word/endnotes.xml": part("endnotes", endnotes) }),
    ...others,
  };
  const bytes = Object.entries(parts).map(([name, content]) => [
    name,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** @returns a run */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** @returns a paragraph of runs, or of a text */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith("<") || content === "" ? content : run(content)}</w:p>`;

/** @returns a cell of paragraphs, or of a text */
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;

/** @returns a table of rows of cells */
export const table = (columns: number, ...rows: string[][]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${"<w:gridCol/>".repeat(columns)}</w:tblGrid>${rows
    .map((cells) => `<w:tr>${cells.join("")}</w:tr>`)
    .join("")}</w:tbl>`;

/** @returns the properties of a paragraph of a list */
export const numbered = (list: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

/** @returns a level of a list */
export const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** @returns a definition of a list, of the same id as the list of it */
export const list = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join("")}</w:abstractNum>`;

/** @returns a list of a definition */
export const listOf = (id: number, definition: number, overrides = ""): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
