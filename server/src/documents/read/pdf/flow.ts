/** The order in which a document is read: over its pages, from above to below. */
import type { Block, TableCell } from "../../blocks.js";
import type { Page } from "./geometry.js";
import { linesOf } from "./lines.js";
import { type PlacedLine, paragraphsOf, settingOf, withoutFurniture } from "./paragraphs.js";
import { joinedOver, type ReadTable, tablesOf } from "./tables.js";
import { blockOfUnruled, type UnruledTable, withUnruledTables } from "./unruled/index.js";

interface PlacedTable {
  readonly kind: "table";
  readonly table: ReadTable;
  /** From the page's upper edge. */
  readonly top: number;
}

/** What stands on a page: lines of text and tables, from above to below. */
export type PagePiece = PlacedLine | PlacedTable;

export interface ReadPage {
  readonly pieces: readonly PagePiece[];
  /** Figures that stand across a line between two cells. */
  readonly unsure: readonly string[];
}

const topOf = (piece: PagePiece): number => (piece.kind === "line" ? piece.line.box.top : piece.top);

/** @returns what stands on a page, a table's words in its cells */
export function piecesOf(page: Page): ReadPage {
  const tables = tablesOf(page);
  const held = new Set(tables.flatMap(({ words }) => words));
  const lines = linesOf(page.words.filter((word) => !held.has(word)));
  const { number, width, height } = page;
  const pieces: PagePiece[] = [
    ...lines.map((line): PagePiece => ({ kind: "line", line, page: { number, width, height } })),
    ...tables.map(({ table, top }): PagePiece => ({ kind: "table", table, top })),
  ];
  return { pieces: pieces.sort((a, b) => topOf(a) - topOf(b)), unsure: tables.flatMap(({ unsure }) => unsure) };
}

/** @returns a table as every reader gives it, each cell with its page */
function blockOf({ height, cells, pages }: ReadTable): Block {
  const pageOf = (row: number) => pages.filter((one) => one.row <= row).at(-1)?.page;
  const rows = Array.from({ length: height }, (): TableCell[] => []);
  for (const { row, rows: rowSpan, columns: colSpan, text } of [...cells].sort((a, b) => a.column - b.column)) {
    const page = pageOf(row);
    const pieces = [{ text, ...(page === undefined ? {} : { place: { page } }) }];
    rows[row]?.push({ blocks: text === "" ? [] : [{ kind: "paragraph", pieces }], rowSpan, colSpan });
  }
  return { kind: "table", rows };
}

/** @returns the pieces with those tables read that no lines draw */
function withAllTables(pieces: readonly PagePiece[]): (PagePiece | UnruledTable)[] {
  const all: (PagePiece | UnruledTable)[] = [];
  let lines: PlacedLine[] = [];
  for (const piece of pieces) {
    if (piece.kind === "line") {
      lines.push(piece);
      continue;
    }
    all.push(...withUnruledTables(lines), piece);
    lines = [];
  }
  return [...all, ...withUnruledTables(lines)];
}

/** The blocks of a document, and the figures on its pages that belong to no cell for certain. */
export interface Flow {
  readonly blocks: readonly Block[];
  readonly unsure: readonly { readonly page: number; readonly figures: readonly string[] }[];
}

/**
 * The pages of a document as one text: heads and feet of pages dropped, paragraphs and tables joined over their ends.
 * @param pieces - of all pages, in their order
 * @param pages - how many there are
 */
export function flowOf(pieces: readonly PagePiece[], pages: number): Flow {
  const lines = pieces.filter((piece) => piece.kind === "line");
  const kept = new Set<PagePiece>(withoutFurniture(lines, pages));
  const all = withAllTables(pieces.filter((piece) => piece.kind === "table" || kept.has(piece)));
  const setting = settingOf(all.filter((piece) => piece.kind === "line"));
  const blocks: Block[] = [];
  let open: PlacedLine[] = [];
  let table: ReadTable | undefined;
  const close = () => {
    if (table) blocks.push(blockOf(table));
    table = undefined;
    for (const { text, page } of paragraphsOf(open, setting))
      blocks.push({ kind: "paragraph", pieces: [{ text, place: { page } }] });
    open = [];
  };
  for (const piece of all) {
    if (piece.kind === "table") {
      const joined: ReadTable | undefined = table && joinedOver(table, piece.table);
      if (!joined) close();
      table = joined ?? piece.table;
    } else {
      if (table || piece.kind === "figures") close();
      if (piece.kind === "line") open.push(piece);
      else blocks.push(blockOfUnruled(piece));
    }
  }
  close();
  const tables = all.filter((piece) => piece.kind === "figures");
  const unsure = tables
    .map(({ page, unsure: figures }) => ({ page, figures }))
    .filter(({ figures }) => figures.length > 0);
  return { blocks, unsure };
}
