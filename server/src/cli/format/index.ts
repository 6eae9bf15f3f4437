/** What writes each format. */
import { csv } from "./csv.js";
import { json } from "./json.js";
import type { Format } from "./names.js";
import { ndjson } from "./ndjson.js";
import { pretty } from "./pretty.js";
import { sarif } from "./sarif.js";
import type { Page, Writer } from "./writer.js";

export const WRITERS: Readonly<Record<Format, (page: Page) => Writer>> = { pretty, json, sarif, csv, ndjson };
