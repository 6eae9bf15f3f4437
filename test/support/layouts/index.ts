/** Every layout that a table can have in plain text. */
import type { Layout } from "../../../server/src/report/model.js";
import { LAYOUTS as ALL } from "../../../server/src/report/table/layouts/index.js";
import { writeBarred, writeLined, writeVertical } from "./cells.js";
import { writePiped, writeTabbed } from "./rows.js";
import { writeSpaced } from "./spaced.js";
import type { LayoutId, Writing } from "./style.js";

export { drawStyle, LAYOUTS, type LayoutId, type Style } from "./style.js";

export const WRITE: Readonly<Record<LayoutId, (writing: Writing) => void>> = {
  vertical: writeVertical,
  tabbed: writeTabbed,
  piped: writePiped,
  lined: writeLined,
  barred: writeBarred,
  spaced: writeSpaced,
};

/** @returns the layout as the parser knows it */
export const layoutOf = (id: LayoutId): Layout => ALL.find((layout) => layout.id === id) as Layout;
