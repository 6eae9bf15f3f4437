/** HTML as office programs and browsers put it on the clipboard, or a page: its text and tables, without what nobody sees. */
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { once } from "../common/once.js";
import { NUMERALS } from "../form/index.js";
import { type Block, gridOf, type SourceCell } from "./model.js";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What is no text of the document: programs, forms, the furniture of a page, what was deleted while changes were tracked. */
const SKIPPED = new Set(
  "head script style title template noscript iframe object svg math select textarea button nav footer aside del".split(
    " ",
  ),
);

/** What begins a line of its own. */
const BLOCKS = new Set(
  "address article blockquote body caption center dd div dl dt figure figcaption form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** Nothing that people write is nested as deep. */
const DEEPEST = 400;

/** Without an end of their own, or ended by what follows them. */
const ENDLESS = new Set(
  "area base br col colgroup dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr wbr".split(
    " ",
  ),
);

/** A parser looks at all that is open at each tag: what is nested without end would take it forever. */
function isNestedTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (ENDLESS.has(name.toLowerCase())) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Paragraphs that are set in begin with these two blanks. */
const INDENT = "　　";

const isElement = (node: Node): node is Element => "tagName" in node;

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-element\s*:\s*(?:comment|header|footer)/i;

function isSeen(element: Element): boolean {
  if (SKIPPED.has(element.tagName) || attribute(element, "hidden") !== undefined) return false;
  // The mark of a comment and its text, as Word has them.
  if (/^MsoComment/i.test(attribute(element, "class") ?? "")) return false;
  return !HIDDEN.test(attribute(element, "style") ?? "");
}

/** Chinese characters and punctuation: between two of them a line break of the source is nothing. */
const WIDE = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f“”‘’—…]";
const SOURCE_BREAK = new RegExp(`(${WIDE}) ?\\n ?(?=${WIDE})`, "gu");

/** A text as it is shown: runs of blanks are one, the source's line breaks are blanks or nothing. */
function shown(text: string): string {
  return text
    .replace(/[ \t\u00a0\f]+/g, " ")
    .replace(/ ?(?:\r\n|[\r\n]) ?/g, "\n")
    .replace(SOURCE_BREAK, "$1")
    .replace(/[\n ]+/g, " ")
    .trim();
}

/** Takes text in its order and puts it into lines. */
class Lines {
  readonly blocks: Block[] = [];
  private line = "";
  private indented = false;

  add(text: string): void {
    this.line += text;
  }

  /** Ends the line; the next one may be set in. */
  end(indented = false): void {
    const text = shown(this.line).replace(/^\u3000+/u, "");
    const isIndented = this.indented || /^[ \n]*(?:\u3000|\u00a0{2,})/u.test(this.line);
    if (text !== "") this.blocks.push({ kind: "text", text: (isIndented ? INDENT : "") + text });
    this.line = "";
    this.indented = indented;
  }

  table(rows: readonly (readonly SourceCell[])[]): void {
    this.end();
    // Word ends a table whose columns are out of line with a row of empty cells that nobody sees.
    const grid = gridOf(rows).filter((row) => row.some(({ text, merged }) => text !== "" || merged));
    this.blocks.push({ kind: "table", grid });
  }
}

/** The items of a list by their places in it, from 0: counted once a list, however long it is. */
const placesIn = once((list: Element): ReadonlyMap<Node, number> => {
  const items = list.childNodes.filter((node) => isElement(node) && node.tagName === "li");
  return new Map(items.map((item, place) => [item, place]));
});

/** The number of an item that a browser writes before it; empty for a bullet. */
function markOf(item: Element): string {
  const list = item.parentNode;
  if (!list || !("tagName" in list) || list.tagName !== "ol") return "";
  const number = Number(attribute(list, "start") ?? 1) + (placesIn(list).get(item) ?? 0);
  const style = `${attribute(list, "style") ?? ""};${attribute(item, "style") ?? ""}`;
  if (/list-style(?:-type)?\s*:\s*none/i.test(style)) return "";
  const numeral = NUMERALS[number - 1];
  return numeral && /ideographic|-chinese-/i.test(style) ? `${numeral}、` : `${number}.`;
}

const isSetIn = (element: Element): boolean =>
  /text-indent\s*:\s*0*[1-9.]/i.test(attribute(element, "style") ?? "") && !/^(?:h\d|td|th|li)$/.test(element.tagName);

function walk(nodes: readonly Node[], lines: Lines): void {
  for (const node of nodes) {
    if (!isElement(node)) {
      if (node.nodeName === "#text") lines.add((node as DefaultTreeAdapterTypes.TextNode).value);
      continue;
    }
    if (!isSeen(node)) continue;
    const { tagName } = node;
    if (tagName === "table" && !isLayout(node)) {
      lines.table(rowsIn(node));
      continue;
    }
    const isBlock = BLOCKS.has(tagName) || tagName === "br";
    if (isBlock) lines.end(isSetIn(node));
    if (tagName === "li") lines.add(markOf(node));
    walk(node.childNodes, lines);
    if (isBlock) lines.end();
  }
}

/** All elements of these names below an element that are seen, those below a found one not among them. */
function below(element: Element, names: ReadonlySet<string>): Element[] {
  return element.childNodes.flatMap((node) => {
    if (!isElement(node) || !isSeen(node)) return [];
    return names.has(node.tagName) ? [node] : below(node, names);
  });
}

const TABLE = new Set(["table"]);
const ROW = new Set(["tr"]);
const CELL = new Set(["td", "th"]);

const FIGURE = /^[\d.,%/—–-]*$/;

/** A table that holds others, or one column of text, parts a page and no figures: its cells are read one behind the other. */
function isLayout(table: Element): boolean {
  if (below(table, TABLE).length > 0) return true;
  const rows = below(table, ROW).map((row) => below(row, CELL));
  const cells = rows.flat();
  return cells.length === rows.length && !cells.every((cell) => FIGURE.test(textOf(cell)));
}

function rowsIn(table: Element): SourceCell[][] {
  return below(table, ROW).map((row) =>
    below(row, CELL).map((cell) => ({
      text: textOf(cell),
      across: spanOf(cell, "colspan"),
      down: spanOf(cell, "rowspan"),
    })),
  );
}

const spanOf = (cell: Element, name: string): number => Number.parseInt(attribute(cell, name) ?? "1", 10) || 1;

/** What is no figure as it is shown, though a spreadsheet knows the value: nothing, a dash, ####, 1.2E+05. */
const HIDES_VALUE = /^(?:[-—–]?|#+|\d(?:\.\d+)?E[+-]?\d+)$/iu;
const VALUE = /^-?\d+(?:\.\d+)?$/;

/** The lines of a cell, joined; what a spreadsheet knows to be in it where it does not show it. */
function textOf(cell: Element): string {
  const lines = new Lines();
  walk(cell.childNodes, lines);
  lines.end();
  const words = lines.blocks.map((block) => (block.kind === "text" ? block.text.trim() : "")).join("\n");
  const text = shown(words);
  const value = attribute(cell, "x:num") || attribute(cell, "sdval") || "";
  return HIDES_VALUE.test(text) && VALUE.test(value) ? value : text;
}

/** What a Windows clipboard writes before the HTML: Version:0.9, StartHTML:… */
const CLIPBOARD_HEAD = /^\s*Version:\d[\s\S]{0,1000}?(?=<)/;

/**
 * @param html a page, a part of one, or what a clipboard holds
 * @returns its lines and tables in their order; what is hidden or no text is left out, and all of what is nested deeper
 *   than people nest
 */
export function htmlBlocks(html: string): Block[] {
  if (isNestedTooDeep(html)) return [];
  const body = html.replace(CLIPBOARD_HEAD, "");
  // Rows that were cut out of their table are no rows to a parser.
  const isCut = !/<table[\s>]/i.test(body) && /<tr[\s>]/i.test(body);
  const lines = new Lines();
  walk(parse(isCut ? `<table>${body}</table>` : body).childNodes, lines);
  lines.end();
  return lines.blocks;
}
