/** A page's elements → blocks, as a browser lays them out. */
import { once } from "../../../common/once.js";
import type { Block, Paragraph, Piece, Table, TableCell } from "../../blocks.js";
import { formatNumber } from "../docx/numberFormats.js";
import { attribute, isElement, isHtml, type PageElement, type PageNode } from "./tree.js";

/** Never shown, or no text. */
const UNSHOWN = new Set(
  "script style noscript template iframe frame object embed head title svg math canvas audio video button select option textarea input datalist del noframes map".split(
    " ",
  ),
);

/** Furniture by its name. */
const FURNITURE = new Set(["nav", "aside", "dialog", "menu"]);

/** A page's own head and foot; within an article they are the article's. */
const FRAMES = new Set(["header", "footer"]);

/** Tags that part no words. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark nobr o:p q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

const HEADING = /^h[1-6]$/;

/** Shown as nothing: editors of pages leave them where the cursor was, or where a word may be broken. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/** Blanks that a browser shows as one; a no-break blank is for looks alone. */
const BLANKS = /[ \t\r\n\f\u00a0]+/g;

const isHiddenByStyle = (element: PageElement): boolean =>
  attribute(element, "hidden") !== undefined ||
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i.test(
    attribute(element, "style") ?? "",
  );

/** What was left out within some part of a page. */
export interface LeftOut {
  hidden: number;
  pictures: number;
  frames: number;
}

export interface Walked {
  readonly blocks: readonly Block[];
  /** By the number of a paragraph (from 1): the element that it stands in. */
  readonly origins: readonly (PageElement | undefined)[];
  /** The numbers of the paragraphs that are nothing but links. */
  readonly links: ReadonlySet<number>;
  readonly leftOut: LeftOut;
}

interface OpenText {
  pieces: string[];
  /** Characters that are shown, and how many of them in links. */
  shown: number;
  linked: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
};

const CHINESE_LIST = /(?:cjk-ideographic|(?:simp|trad)-chinese-informal)/i;

class Walk {
  readonly origins: (PageElement | undefined)[] = [undefined];
  readonly links = new Set<number>();
  readonly leftOut: LeftOut = { hidden: 0, pictures: 0, frames: 0 };
  private blocks: Block[] = [];
  private open: OpenText = { pieces: [], shown: 0, linked: 0 };
  private linkDepth = 0;
  private preformatted = 0;
  private articles = 0;

  result(): Walked {
    return { blocks: this.blocks, origins: this.origins, links: this.links, leftOut: this.leftOut };
  }

  element(element: PageElement): void {
    const { tagName } = element;
    if (tagName === "iframe" || tagName === "frame") this.leftOut.frames++;
    if (tagName === "img") this.leftOut.pictures++;
    if (!isHtml(element) || UNSHOWN.has(tagName) || this.isFurniture(tagName)) return;
    if (isHiddenByStyle(element)) {
      if (hasText(element)) this.leftOut.hidden++;
    } else if (tagName === "br") this.open.pieces.push("\n");
    else if (INLINE.has(tagName)) this.inline(element);
    else this.block(element);
  }

  private isFurniture(tagName: string): boolean {
    return FURNITURE.has(tagName) || (FRAMES.has(tagName) && this.articles === 0);
  }

  private inline(element: PageElement): void {
    const isLink = element.tagName === "a" && attribute(element, "href") !== undefined;
    // A mark of a note is no digit of the figure before it.
    if (element.tagName === "sup" && /\d$/.test(this.open.pieces.at(-1) ?? "")) this.open.pieces.push(" ");
    if (element.tagName === "rt" || element.tagName === "rp") return;
    if (isLink) this.linkDepth++;
    this.children(element);
    if (isLink) this.linkDepth--;
  }

  private block(element: PageElement): void {
    const { tagName } = element;
    const parent = element.parentNode;
    this.flush(parent && isElement(parent) ? parent : element);
    const [isArticle, isPre] = [tagName === "main" || tagName === "article", tagName === "pre"];
    if (isArticle) this.articles++;
    if (isPre) this.preformatted++;
    if (tagName === "table") this.blocks.push(this.table(element));
    else {
      if (tagName === "li") this.open.pieces.push(markerOf(element));
      this.children(element);
      this.flush(element, HEADING.test(tagName) ? "heading" : "paragraph");
    }
    if (isArticle) this.articles--;
    if (isPre) this.preformatted--;
  }

  private children(element: PageElement): void {
    for (const child of element.childNodes) {
      if (isElement(child)) this.element(child);
      else if (child.nodeName === "#text" && "value" in child) this.text(child.value);
    }
  }

  private text(value: string): void {
    const seen = value.replace(UNSEEN, "");
    const shown = this.preformatted > 0 ? seen.replaceAll("\u00a0", " ") : seen.replace(BLANKS, " ");
    const { length } = shown.replace(/\s/gu, "");
    this.open.shown += length;
    if (this.linkDepth > 0) this.open.linked += length;
    this.open.pieces.push(shown);
  }

  /** Ends the paragraph that is open. */
  flush(origin: PageElement, kind: Paragraph["kind"] = "paragraph"): void {
    const { pieces, shown, linked } = this.open;
    this.open = { pieces: [], shown: 0, linked: 0 };
    const text = pieces
      .join("")
      .replace(/ *\n */g, "\n")
      .replace(/ {2,}/g, this.preformatted > 0 ? "$&" : " ");
    if (text.trim() === "") return;
    const paragraph = this.origins.length;
    this.origins.push(origin);
    if (linked === shown && shown > 0) this.links.add(paragraph);
    const piece: Piece = { text, place: { paragraph } };
    this.blocks.push({ kind, pieces: [piece] });
  }

  private table(element: PageElement): Table {
    const outer = this.blocks;
    const rows = rowsOf(element).map((row) =>
      row.childNodes.filter(isCell).map((cell): TableCell => {
        this.blocks = [];
        const { pictures } = this.leftOut;
        this.children(cell);
        this.flush(cell);
        const picture = this.blocks.length === 0 && this.leftOut.pictures > pictures;
        return { blocks: this.blocks, picture, rowSpan: spanOf(cell, "rowspan"), colSpan: spanOf(cell, "colspan") };
      }),
    );
    this.blocks = outer;
    for (const child of element.childNodes) if (isElement(child) && child.tagName === "caption") this.block(child);
    return { kind: "table", rows };
  }
}

const isCell = (node: PageNode): node is PageElement =>
  isElement(node) && (node.tagName === "td" || node.tagName === "th") && !isHiddenByStyle(node);

/** The rows as they are shown: the head first and the foot last, wherever they are written. */
function rowsOf(table: PageElement): PageElement[] {
  const groups: Record<"thead" | "tbody" | "tfoot", PageElement[]> = { thead: [], tbody: [], tfoot: [] };
  for (const child of table.childNodes) {
    if (!isElement(child) || isHiddenByStyle(child)) continue;
    const { tagName } = child;
    if (tagName !== "thead" && tagName !== "tbody" && tagName !== "tfoot") continue;
    groups[tagName].push(
      ...child.childNodes.filter(
        (row): row is PageElement => isElement(row) && row.tagName === "tr" && !isHiddenByStyle(row),
      ),
    );
  }
  return [...groups.thead, ...groups.tbody, ...groups.tfoot];
}

/** Beyond these browsers read no span (HTML, 4.9.11). */
const WIDEST = 1000;
const HIGHEST = 65_534;

function spanOf(cell: PageElement, name: "rowspan" | "colspan"): number {
  const value = Number.parseInt(attribute(cell, name) ?? "", 10);
  // A cell of no rows reaches to the table's end.
  if (name === "rowspan" && value === 0) return HIGHEST;
  return value >= 1 ? Math.min(value, name === "rowspan" ? HIGHEST : WIDEST) : 1;
}

/** The numbers of a list's items, counted once a list. */
const numbersOf = once((list: PageElement): ReadonlyMap<PageNode, number> => {
  let value = Number.parseInt(attribute(list, "start") ?? "1", 10);
  const numbers = new Map<PageNode, number>();
  for (const item of list.childNodes) {
    if (!isElement(item) || item.tagName !== "li") continue;
    const own = Number.parseInt(attribute(item, "value") ?? "", 10);
    if (!Number.isNaN(own)) value = own;
    numbers.set(item, value++);
  }
  return numbers;
});

/** The number that a browser shows before an item of a numbered list. */
function markerOf(item: PageElement): string {
  const list = item.parentNode;
  if (!list || !isElement(list) || list.tagName !== "ol") return "";
  const style = [item, list].map((one) => attribute(one, "style") ?? "").find((one) => /list-style/i.test(one)) ?? "";
  if (/list-style[^;]*none/i.test(style)) return "";
  const value = numbersOf(list).get(item) ?? 1;
  if (CHINESE_LIST.test(style)) return `${formatNumber(value, "chineseCounting")}、`;
  return `${formatNumber(value, FORMATS[attribute(list, "type") ?? ""] ?? "decimal")}.`;
}

function hasText(element: PageElement): boolean {
  return element.childNodes.some((child) =>
    isElement(child)
      ? !UNSHOWN.has(child.tagName) && hasText(child)
      : child.nodeName === "#text" && "value" in child && child.value.trim() !== "",
  );
}

/**
 * @param element some part of a page
 * @returns its blocks without what is furniture by its tag; each paragraph has its number for a place
 */
export function walk(element: PageElement): Walked {
  const walk = new Walk();
  walk.element(element);
  walk.flush(element);
  return walk.result();
}
