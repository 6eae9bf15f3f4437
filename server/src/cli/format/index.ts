/** The formats of the command's output: what `--format` takes, in the order of the help. */
import { csv } from "./csv.js";
import { json } from "./json.js";
import { pretty } from "./pretty.js";
import type { OutputFormat } from "./results.js";
import { sarif } from "./sarif.js";

/** By name. */
export const FORMATS = { pretty, json, sarif, csv } satisfies Record<string, OutputFormat>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** What is written where none is asked for. */
export const DEFAULT_FORMAT: Format = "pretty";
