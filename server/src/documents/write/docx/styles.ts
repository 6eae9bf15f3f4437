/** Styles: what a clerk changes once for the whole document. */
import { type FontUse, fontsOf } from "./fonts.js";
import { INDENT, LINE, SIZE } from "./measures.js";

/** The paragraph styles, by what they are called in Word. */
export const STYLES = {
  text: "a",
  title: "Title",
  heading1: "1",
  heading2: "2",
  heading3: "3",
  signature: "Signature",
  table: "TableText",
  smallTable: "TableTextSmall",
} as const;

export type StyleName = keyof typeof STYLES;

interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly font: FontUse;
  readonly size: number;
  readonly bold?: true;
}

const EXACT = `w:line="${LINE}" w:lineRule="exact"`;
const KEPT = "<w:keepNext/><w:keepLines/>";
const outline = (level: number): string => `<w:outlineLvl w:val="${level}"/>`;
const NO_INDENT = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

/** A table's lines are as high as their letters need, with a fifth of air. */
const tight = (size: number): string => `<w:spacing w:line="${size * 12}" w:lineRule="exact"/>`;

const BASED: readonly Style[] = [
  {
    id: STYLES.title,
    name: "Title",
    // A line stands free below it; its own lines are as far apart as letters of 22 pt want.
    paragraph: `${KEPT}<w:spacing w:after="${LINE}" w:line="700" w:lineRule="exact"/>${NO_INDENT}<w:jc w:val="center"/>`,
    font: "title",
    size: SIZE.title,
  },
  { id: STYLES.heading1, name: "heading 1", paragraph: KEPT + outline(0), font: "heading", size: SIZE.text },
  { id: STYLES.heading2, name: "heading 2", paragraph: KEPT + outline(1), font: "subHeading", size: SIZE.text },
  { id: STYLES.heading3, name: "heading 3", paragraph: KEPT + outline(2), font: "text", size: SIZE.text, bold: true },
  {
    id: STYLES.signature,
    name: "Signature",
    paragraph: `<w:ind w:rightChars="400" w:right="${INDENT * 2}" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>`,
    font: "text",
    size: SIZE.text,
  },
  {
    id: STYLES.table,
    name: "年报表格",
    paragraph: `${tight(SIZE.table)}${NO_INDENT}<w:jc w:val="center"/>`,
    font: "table",
    size: SIZE.table,
  },
  {
    id: STYLES.smallTable,
    name: "年报表格（小）",
    paragraph: `${tight(SIZE.smallTable)}${NO_INDENT}<w:jc w:val="center"/>`,
    font: "table",
    size: SIZE.smallTable,
  },
];

const sized = (size: number): string => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

function styleXml({ id, name, paragraph, font, size, bold }: Style): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${STYLES.text}"/>` +
    `<w:next w:val="${STYLES.text}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fontsOf(font)}${bold ? "<w:b/>" : ""}${sized(size)}</w:rPr></w:style>`
  );
}

/** @returns the content of the part of styles */
export function stylesXml(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontsOf("text")}${sized(SIZE.text)}` +
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';
  const text =
    `<w:style w:type="paragraph" w:default="1" w:styleId="${STYLES.text}"><w:name w:val="Normal"/><w:qFormat/>` +
    `<w:pPr><w:widowControl w:val="0"/><w:spacing ${EXACT}/><w:ind w:firstLineChars="200" w:firstLine="${INDENT}"/>` +
    '<w:jc w:val="both"/></w:pPr></w:style>';
  return defaults + text + BASED.map(styleXml).join("");
}
