/** The same page with places of another kind. */
import type { Block, Page, TableCell } from "./model.js";

/** @returns the page with each of its places put in another way */
export function placedPage<From, To>({ blocks }: Page<From>, put: (place: From) => To): Page<To> {
  const cellOf = (cell: TableCell<From>): TableCell<To> => {
    if (cell.kind !== "label") return { ...cell, place: put(cell.place) };
    const { place, ...label } = cell;
    return place === undefined ? label : { ...label, place: put(place) };
  };
  return {
    blocks: blocks.map((block): Block<To> => {
      if (block.kind !== "table") return { ...block, place: put(block.place) };
      const lines = block.lines.map((line) => ({ ...line, cells: line.cells.map(cellOf) }));
      return { ...block, place: put(block.place), lines };
    }),
  };
}
