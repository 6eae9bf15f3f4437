/** Every layout that a table can have in plain text. */
import type { Layout } from "../../../server/src/report/model.js";
import { writeBarred, writeLined, writeVertical } from "./cells.js";
import { writePiped, writeTabbed } from "./rows.js";
import { writeSpaced } from "./spaced.js";
import type { Writing } from "./style.js";

export { drawStyle, LAYOUTS, type Style } from "./style.js";

export const WRITE: Readonly<Record<Layout, (writing: Writing) => void>> = {
  vertical: writeVertical,
  tabbed: writeTabbed,
  piped: writePiped,
  lined: writeLined,
  barred: writeBarred,
  spaced: writeSpaced,
};
