/** The pages, by group. The rules' order is that of RULES. */
import { arithmetic } from "./arithmetic.js";
import { chapters } from "./chapters.js";
import type { Group } from "./page.js";
import { prose } from "./prose.js";
import { tables } from "./tables.js";
import { text } from "./text.js";

export type { Group, Page, Words } from "./page.js";

export const GROUPS: readonly Group[] = [chapters, tables, arithmetic, prose, text];
