/** The formats by name, and what `--help` says of each. Writers are in `index.ts`, which takes the rules along. */
import { type Message, message } from "../../messages/message.js";

/** What `--format` takes, in the order of the help. */
export const FORMATS = {
  pretty: message(
    "供人阅读（默认）：逐条列出问题和所在行，最后每个单位一行，问题多的在前",
    "for people (the default): each finding with its line, then a line a body, worst first",
  ),
  json: message(
    "供程序读取：每个问题及其位置（行、列从 0 起，列按 UTF-16 计）",
    "for programs: every finding with its place (lines and UTF-16 units from 0)",
  ),
  sarif: message("SARIF 2.1.0，供代码托管平台和持续集成使用", "SARIF 2.1.0, for code hosts and CI"),
  csv: message("各单位一览表，可用 Excel 打开", "the table of bodies, for spreadsheets"),
  ndjson: message(
    "与 json 相同，每份报告一行，检查完一份写一份；年报之间的问题在最后",
    "as json, a line a report as soon as it is checked; what is found between reports comes last",
  ),
} satisfies Record<string, Message>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

/** What is written where none is asked for. */
export const DEFAULT_FORMAT: Format = "pretty";
