/** What `--help` says: enough to use the command without reading anything else. */
import stringWidth from "string-width";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";

/** A line of help: what to write, and what it does. */
type Entry = readonly [written: string, does: Message];

const ABOUT = message(
  "Checks annual reports on government information disclosure (政府信息公开工作年度报告): chapters, tables, sums, wording.",
);

const USAGE = "disclosure-report check [--format pretty|json|sarif|csv] [--fix] [--messages zh|en|auto] PATH…";

const SECTIONS: readonly (readonly [Message, readonly Entry[]])[] = [
  [
    message("What PATH may be"),
    [
      ["FILE", message("a report, or a volume of several; in UTF-8, GB18030 (GBK) or UTF-16")],
      ["FOLDER", message("its .txt and .md files that hold a report, in folders below it too; the others are counted")],
      ["'**/*.txt'", message("a pattern; in quotation marks, so that the shell leaves it alone")],
      ["-", message("standard input")],
    ],
  ],
  [
    message("Options"),
    [
      [
        "--format pretty",
        message("for people (the default): each finding with its line, then a line a body, worst first"),
      ],
      ["--format json", message("for programs: every finding with its place (lines and UTF-16 units from 0)")],
      ["--format sarif", message("SARIF 2.1.0, for code hosts and CI")],
      ["--format csv", message("the table of bodies, for spreadsheets")],
      ["--fix", message("mends the files where no figure's value changes, then says what is left")],
      ["--messages zh|en|auto", message("the language of the answers: Chinese (the default), English, the terminal's")],
      ["--help, --version", message("this help; the version")],
    ],
  ],
  [
    message("Exit code"),
    [
      ["0", message("no finding of level error")],
      ["1", message("some finding of level error")],
      ["2", message("wrong usage, or some input could not be read; the rest is checked all the same")],
    ],
  ],
  [
    message("Levels"),
    [
      [
        ".disclosure-report.json",
        message("in the report's folder or above, such as {0}", '{"levels": {"punctuation": "off", "typo": "error"}}'),
      ],
    ],
  ],
  [
    message("Examples"),
    [
      ["disclosure-report check 年报.txt", message("one report")],
      ["disclosure-report check --fix 年报/", message("a folder, mended as far as it goes without asking")],
      ["disclosure-report check --format csv 年报/ > 一览.csv", message("which bodies' reports have to go back")],
    ],
  ],
];

const GAP = 2;

/** @returns the help in one language, ending in a line break */
export function help(language: MessageLanguage): string {
  const say = (words: Message): string => localise(words, language);
  const sections = SECTIONS.map(([head, entries]) => {
    const width = Math.max(...entries.map(([written]) => stringWidth(written))) + GAP;
    const lines = entries.map(([written, does]) => {
      return `  ${written}${" ".repeat(width - stringWidth(written))}${say(does)}\n`;
    });
    return `\n${say(head)}\n${lines.join("")}`;
  });
  return `${say(ABOUT)}\n\n${say(message("Usage"))}\n  ${USAGE}\n${sections.join("")}`;
}

/** @returns the help in Chinese, with the English below */
export function helpInBoth(): string {
  return `${help("zh")}\n${"-".repeat(72)}\n\n${help("en")}`;
}
