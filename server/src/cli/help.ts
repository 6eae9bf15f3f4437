/** What `--help` says: enough to use the command without reading anything else. */
import stringWidth from "string-width";
import { AGENCY_KINDS } from "../form/agencies.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { PROJECT_FILE } from "../protocol.js";
import { NEW_LAYOUTS, type NewLayout } from "../writing/wish.js";
import { COMPARE_ENDINGS, KINDS, LANGUAGES } from "./arguments.js";
import { CACHE_FILE } from "./cacheName.js";
import { TARGET_WORDS, TARGETS } from "./convertFormats.js";
import { FORMAT_NAMES, FORMATS } from "./format/names.js";

/** A line of help: what to write, and what it does. */
type Entry = readonly [written: string, does: Message];

const ABOUT = message(
  "检查《政府信息公开工作年度报告》：各部分、表格、勾稽关系、文字；也可新建一份，只待填写。",
  "Checks annual reports on government information disclosure (政府信息公开工作年度报告): chapters, tables, sums, wording; and begins new ones.",
);

/** How the command is written; docs/command-line.md has it too. */
export const USAGE = `disclosure-report check [--format ${FORMAT_NAMES.join("|")}] [--fix] [--annotate] [--files-from LIST] [--cache[=FILE]] [--threads N] [--messages ${LANGUAGES.join("|")}] PATH…`;
export const CONVERT_USAGE = `disclosure-report convert --to ${TARGETS.join("|")} [--out FOLDER] [--with-libreoffice] PATH…`;
export const COMPARE_USAGE = `disclosure-report compare --out FILE.${COMPARE_ENDINGS.join("|")} PATH…`;
export const NEXT_USAGE = "disclosure-report new --from FILE [FOLDER]";
export const NEW_USAGE = `disclosure-report new [--year YEAR] [--kind ${AGENCY_KINDS.join("|")}] [--layout ${NEW_LAYOUTS.join("|")}] AGENCY [FOLDER]`;

const LAYOUTS: Readonly<Record<NewLayout, Message>> = {
  tabbed: message("表格一行一行，以 TAB 分隔（默认）", "tables a row a line, parted by TABs (the default)"),
  vertical: message("一格一行，如 Word 转成的文本", "a cell a line, as Word makes them"),
  piped: message("以竖线分隔，如 Markdown", "parted by bars, as in Markdown"),
};

const SECTIONS: readonly (readonly [Message, readonly Entry[]])[] = [
  [
    message("PATH 可以是", "What PATH may be"),
    [
      [
        "FILE",
        message(
          "一份报告，或多份报告的汇编：文本（UTF-8、GB18030、UTF-16）或 .docx、.html、.mhtml、.xlsx、.csv、.pdf",
          "a report, or a volume of several: text (UTF-8, GB18030, UTF-16) or .docx, .html, .mhtml, .xlsx, .csv, .pdf",
        ),
      ],
      [
        "FOLDER",
        message(
          "其中（包括下级文件夹）内容是年度报告的 .txt、.md 和上述文档；其余文件只报个数",
          "its .txt, .md and documents that hold a report, in folders below it too; the others are counted",
        ),
      ],
      [
        "'**/*.txt'",
        message(
          "通配符；加引号，以免被命令行先行展开",
          "a pattern; in quotation marks, so that the shell leaves it alone",
        ),
      ],
      ["-", message("标准输入", "standard input")],
    ],
  ],
  [
    message("检查（check）", "Checking (check)"),
    [
      ...FORMAT_NAMES.map((name): Entry => [`--format ${name}`, FORMATS[name]]),
      [
        "--fix",
        message(
          "直接改好文件中不涉及数字的问题，再列出剩下的",
          "fixes the files where no figure's value changes, then says what is left",
        ),
      ],
      [
        "--annotate",
        message(
          "把问题作为批注写入文件旁的 Word 文档（文件名.批注.docx）；不覆盖已有的文件",
          "writes what is found as comments into a Word document beside the file (NAME.批注.docx), never over a file",
        ),
      ],
      [
        "--files-from LIST",
        message(
          "再检查清单中的文件，一行一个路径；- 从标准输入读清单",
          "checks the paths of a list too, a line each; - reads the list from standard input",
        ),
      ],
      [
        "--cache[=FILE]",
        message(
          "没有改动的文件不再检查，中断后接着检查；缓存放在 {0} 或 FILE",
          "does not check again what has not changed, and goes on where it was broken off; kept in {0} or FILE",
          CACHE_FILE,
        ),
      ],
      [
        "--threads N",
        message(
          "用几个线程检查（默认按文件数和处理器核数自定）",
          "in how many threads files are checked (by default as many as pay)",
        ),
      ],
    ],
  ],
  [
    message("转换（convert）", "Documents (convert)"),
    [
      ...TARGETS.map((target): Entry => [`--to ${target}`, TARGET_WORDS[target]]),
      [
        "--out FOLDER",
        message(
          "放在哪个文件夹（默认放在原文件旁）；不覆盖已有的文件",
          "where documents go (beside their sources by default); no file is written over",
        ),
      ],
      [
        "--with-libreoffice",
        message(
          ".doc、.wps、.xls、.et、.rtf 等旧格式先用本机安装的 LibreOffice 转换（不执行宏）",
          "has LibreOffice, where it is installed, convert .doc, .wps, .xls, .et, .rtf first; no macro is run",
        ),
      ],
    ],
  ],
  [
    message("与往年比较（compare）", "Years beside each other (compare)"),
    [
      [
        "--out FILE",
        message(
          "结果写入哪个文件：.html 为网页，.svg 为走势图，.xlsx 为表格；不覆盖已有的文件",
          "the file to write: .html is a page, .svg the pictures, .xlsx a workbook; no file is written over",
        ),
      ],
    ],
  ],
  [
    message("新建年报（new）", "A new report (new)"),
    [
      ["AGENCY", message("单位全称", "the body's full name")],
      [
        "FOLDER",
        message(
          "放在哪个文件夹（默认为当前文件夹）；文件名即标题，不覆盖已有的文件",
          "where it goes (here by default); its name is its title, and no file is written over",
        ),
      ],
      ["--year YEAR", message("报告年度（默认为去年）", "the year reported on (last year by default)")],
      [
        "--from FILE",
        message(
          "从这份年报开始写下一年的：上年结转、现行有效件数接着填，其余数字填 0，文字留着待改",
          "begins next year's from this report: what is carried over goes on, other figures are 0, the prose is kept to be written anew",
        ),
      ],
      ...AGENCY_KINDS.map((kind): Entry => [`--kind ${kind}`, KINDS[kind]]),
      ...NEW_LAYOUTS.map((layout): Entry => [`--layout ${layout}`, LAYOUTS[layout]]),
    ],
  ],
  [
    message("各命令都可用", "With every command"),
    [
      [
        `--messages ${LANGUAGES.join("|")}`,
        message(
          "输出语言：中文（默认）、英文、随终端",
          "the language of the answers: Chinese (the default), English, the terminal's",
        ),
      ],
      ["--help, --version", message("本帮助；版本号", "this help; the version")],
    ],
  ],
  [
    message("退出码", "Exit code"),
    [
      ["0", message("没有错误级问题", "no finding of level error")],
      ["1", message("有错误级问题", "some finding of level error")],
      [
        "2",
        message(
          "用法有误，或有文件无法读取、写入（其余文件照常检查）",
          "wrong usage, or some file could not be read or written; the rest is checked all the same",
        ),
      ],
      [
        "130",
        message("被 Ctrl+C 中断；已检查的照常列出", "broken off by Ctrl+C; what was checked is listed all the same"),
      ],
    ],
  ],
  [
    message("规则级别", "Levels"),
    [
      [
        PROJECT_FILE,
        message(
          "放在报告所在文件夹或其上级，如 {0}",
          "in the report's folder or above, such as {0}",
          '{"levels": {"punctuation": "off", "typo": "error"}}',
        ),
      ],
    ],
  ],
  [
    message("例", "Examples"),
    [
      ["disclosure-report check 年报.txt", message("检查一份报告", "one report")],
      [
        "disclosure-report check --fix 年报/",
        message("检查一个文件夹，能放心改的直接改好", "a folder, fixed as far as it goes without asking"),
      ],
      [
        "disclosure-report check --format csv 年报/ > 一览.csv",
        message("列出哪些单位的报告要退回修改", "which bodies' reports have to go back"),
      ],
      ["disclosure-report convert --to docx 年报.txt", message("做成 Word 文档", "a Word document of it")],
      ["disclosure-report new 清河县水务局 年报/", message("新建去年的年报", "a new report for last year")],
    ],
  ],
];

const GAP_COLUMNS = 2;

/** @returns the help in one language, ending in a line break */
export function help(language: MessageLanguage): string {
  const say = (words: Message): string => localise(words, language);
  const sections = SECTIONS.map(([head, entries]) => {
    const width = Math.max(...entries.map(([written]) => stringWidth(written))) + GAP_COLUMNS;
    const lines = entries.map(([written, does]) => {
      return `  ${written}${" ".repeat(width - stringWidth(written))}${say(does)}\n`;
    });
    return `\n${say(head)}\n${lines.join("")}`;
  });
  return `${say(ABOUT)}\n\n${say(message("用法", "Usage"))}\n  ${USAGE}\n  ${CONVERT_USAGE}\n  ${COMPARE_USAGE}\n  ${NEW_USAGE}\n  ${NEXT_USAGE}\n${sections.join("")}`;
}

/** @returns the help in Chinese, with the English below */
export function helpInBoth(): string {
  return `${help("zh")}\n${"-".repeat(72)}\n\n${help("en")}`;
}
