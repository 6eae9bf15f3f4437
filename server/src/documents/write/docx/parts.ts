/** The parts of a .docx package beside its body. */
import { aboutPackage, CORE, contentTypes, relationships } from "../package.js";
import { XML_HEAD } from "../xml.js";
import { fontEntries, fontsOf } from "./fonts.js";
import { PAGE, SIZE } from "./measures.js";
import { stylesXml } from "./styles.js";

export const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
export const MAIN_PART = "word/document.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts that the document leads to: their names, what they are to it, and what they hold. */
const PARTS = [
  ["styles", "styles", `<w:styles xmlns:w="${MAIN}">${stylesXml()}</w:styles>`],
  ["settings", "settings", settingsXml()],
  ["fontTable", "fontTable", `<w:fonts xmlns:w="${MAIN}">${fontEntries()}</w:fonts>`],
  ["footer1", "footer", footerXml("right")],
  ["footer2", "footer", footerXml("left")],
] as const;

function settingsXml(): string {
  return (
    `<w:settings xmlns:w="${MAIN}"><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/>` +
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>'
  );
}

/** The number of a page between two dashes: on the right of odd pages, on the left of even ones, a character from the edge. */
function footerXml(side: "left" | "right"): string {
  const letters = `<w:rPr>${fontsOf("table")}<w:sz w:val="${SIZE.pageNumber}"/><w:szCs w:val="${SIZE.pageNumber}"/></w:rPr>`;
  const run = (words: string) => `<w:r>${letters}<w:t xml:space="preserve">${words}</w:t></w:r>`;
  return (
    `<w:ftr xmlns:w="${MAIN}"><w:p><w:pPr><w:ind w:${side}Chars="100" w:${side}="${SIZE.pageNumber * 10}" w:firstLineChars="0" w:firstLine="0"/>` +
    `<w:jc w:val="${side}"/></w:pPr>${run("— ")}<w:fldSimple w:instr=" PAGE ">${run("1")}</w:fldSimple>${run(" —")}</w:p></w:ftr>`
  );
}

/** @returns the page and its footers, as the end of the body has them */
export function sectionXml(): string {
  const { width, height, top, bottom, left, right, footer } = PAGE;
  const id = (name: string) => `rId${PARTS.findIndex(([part]) => part === name) + 1}`;
  return (
    `<w:sectPr><w:footerReference w:type="default" r:id="${id("footer1")}"/><w:footerReference w:type="even" r:id="${id("footer2")}"/>` +
    `<w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" ` +
    `w:header="${top >> 1}" w:footer="${footer}" w:gutter="0"/></w:sectPr>`
  );
}

/**
 * @param title what the document is called in its properties
 * @returns every part but the document itself, by name
 */
export function partsOf(title: string): Record<string, string> {
  return {
    "[Content_Types].xml": contentTypes([
      [MAIN_PART, `${TYPE}.document.main+xml`],
      CORE,
      ...PARTS.map(([part, kind]) => [`word/${part}.xml`, `${TYPE}.${kind}+xml`] as const),
    ]),
    ...aboutPackage(MAIN_PART, title),
    "word/_rels/document.xml.rels": relationships(PARTS.map(([part, kind]) => [kind, `${part}.xml`])),
    ...Object.fromEntries(PARTS.map(([part, , xml]) => [`word/${part}.xml`, XML_HEAD + xml])),
  };
}
