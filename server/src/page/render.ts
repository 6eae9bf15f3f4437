/** Page → elements: one picture of a report, for the preview and for a file alike. */
import { type Attributes, type Element, element } from "./element.js";
import type { Block, Page, TableBlock, TableCell, TableLine, TextBlock } from "./model.js";
import { titlePieces } from "./title.js";

/** @returns further attributes for the element of a part of the page */
export type Marks<Place> = (part: Block<Place> | TableCell<Place>) => Attributes;

/**
 * @param page a report
 * @param marks what its parts are to carry beside what they say
 * @returns an article: headings, paragraphs, tables with merged heads
 */
export function render<Place>(page: Page<Place>, marks: Marks<Place> = () => ({})): Element {
  return element(
    "article",
    { class: "report", lang: "zh-CN" },
    page.blocks.map((block) => renderBlock(block, marks)),
  );
}

/** @returns one part of a page by itself */
export function renderBlock<Place>(block: Block<Place>, marks: Marks<Place>): Element {
  return block.kind === "table" ? tableElement(block, marks) : textElement(block, marks);
}

const HEADINGS = { 1: "h2", 2: "h3", 3: "h4" } as const;

function textElement<Place>(block: TextBlock<Place>, marks: Marks<Place>): Element {
  const { kind, text, headed = 0 } = block;
  const own = marks(block);
  if (kind === "title")
    return element(
      "h1",
      own,
      titlePieces(text).map((piece) => element("span", {}, [piece])),
    );
  if (kind === "heading") return element(HEADINGS[block.depth ?? 1], own, [text]);
  if (kind !== "paragraph") return element("p", { class: kind, ...own }, [text]);
  return element("p", own, headed > 0 ? [element("b", {}, [text.slice(0, headed)]), text.slice(headed)] : [text]);
}

/** The heads above the first row are repeated on every sheet of paper; those of later parts stand where they stand. */
function tableElement<Place>(block: TableBlock<Place>, marks: Marks<Place>): Element {
  const { lines, table } = block;
  const first = lines.findIndex(({ state }) => state !== undefined);
  const rows = (some: readonly TableLine<Place>[]) =>
    some.map(({ cells }) =>
      element(
        "tr",
        {},
        cells.map((cell) => cellElement(cell, marks)),
      ),
    );
  // A wide table scrolls by itself, and the page does not.
  return element("div", { class: "sheet" }, [
    element("table", { class: table, ...marks(block) }, [
      element("thead", {}, rows(lines.slice(0, first))),
      element("tbody", {}, rows(lines.slice(first))),
    ]),
  ]);
}

function cellElement<Place>(cell: TableCell<Place>, marks: Marks<Place>): Element {
  const { columns, rows, text } = cell;
  const own = {
    ...(columns > 1 ? { colspan: String(columns) } : {}),
    ...(rows > 1 ? { rowspan: String(rows) } : {}),
  };
  if (cell.kind === "label") {
    const scope = cell.heads === "row" || cell.heads === "rows" ? "row" : "col";
    return element("th", { scope, class: cell.heads, ...own, ...marks(cell) }, [text]);
  }
  return element("td", { ...(cell.kind === "unread" ? { class: "unread" } : {}), ...own, ...marks(cell) }, [text]);
}
