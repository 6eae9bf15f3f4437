/** The layouts of tables in plain text, a file each. */
import { barred } from "./barred.js";
import { html } from "./html.js";
import type { Layout } from "./layout.js";
import { lined } from "./lined.js";
import { piped } from "./piped.js";
import { spaced } from "./spaced.js";
import { tabbed } from "./tabbed.js";
import { vertical } from "./vertical.js";

export type { Layout, Manner } from "./layout.js";

/** In the order in which they are asked to cut a line: the first that knows it as its own does. */
export const LAYOUTS: readonly Layout[] = [html, barred, piped, vertical, tabbed, lined, spaced];

/** What a table is written in where the text has none: in Markdown, and in any other text. */
export const MARKDOWN_LAYOUT = piped;
export const PLAIN_LAYOUT = tabbed;

/** What a table with blank cells is written in where its own layout cannot hold them. */
export const BLANKS_LAYOUT = tabbed;
