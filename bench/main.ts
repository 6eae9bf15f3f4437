/** One section of the bench: `node main.mjs SECTION [--quick] [--many]`; run.mjs starts it. */
import { command } from "./command.js";
import { features } from "./features.js";
import { folder } from "./folder.js";
import { full } from "./full.js";
import { growth } from "./growth.js";
import { keys } from "./keys.js";
import { memory } from "./memory.js";
import { size } from "./size.js";
import { stdio } from "./stdio.js";

const SECTIONS: Readonly<Record<string, (quick: boolean, many: boolean) => unknown>> = {
  full,
  keys,
  stdio,
  features,
  memory,
  command,
  folder,
  size,
  growth,
};

const [section = "", ...options] = process.argv.slice(2);
await SECTIONS[section]?.(options.includes("--quick"), options.includes("--many"));
