/** What pages are made of, and pictures in them. */
export type Tag =
  | "article"
  | "section"
  | "figure"
  | "h1"
  | "h2"
  | "h3"
  | "h4"
  | "p"
  | "b"
  | "del"
  | "ins"
  | "span"
  | "div"
  | "table"
  | "caption"
  | "thead"
  | "tbody"
  | "tr"
  | "th"
  | "td"
  | PictureTag;

/** The parts of a picture in SVG; a page has them within `svg`. */
export type PictureTag = "svg" | "g" | "path" | "line" | "rect" | "text" | "title" | "style";

/**
 * A piece of a page in the elements of HTML or SVG, as data: written out as text, or built in a browser. Words are only ever
 * words.
 */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
}

export type Attributes = Readonly<Record<string, string>>;

/** @returns an element */
export function element(tag: Element["tag"], attributes: Attributes, children: Element["children"]): Element {
  return { tag, attributes, children };
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @returns words as a text or an attribute of HTML or XML has them */
export const escaped = (words: string): string => words.replace(/[&<>"]/g, (mark) => ENTITIES[mark] as string);

/** What begins on a line of its own. */
const LINES: ReadonlySet<Element["tag"]> = new Set([
  "section",
  "figure",
  "svg",
  "g",
  "caption",
  "h1",
  "h2",
  "h3",
  "h4",
  "p",
  "div",
  "table",
  "thead",
  "tbody",
  "tr",
]);

/** @returns an element as HTML text; what it says is escaped */
export function toHtml({ tag, attributes, children }: Element): string {
  const own = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inner = children.map((child) => {
    if (typeof child === "string") return escaped(child);
    return LINES.has(child.tag) ? `\n${toHtml(child)}` : toHtml(child);
  });
  return `<${tag}${own.join("")}>${inner.join("")}</${tag}>`;
}
