/** The closing table for spreadsheets. */
import { localise } from "../../messages/localise.js";
import { message } from "../../messages/message.js";
import { printable } from "./printable.js";
import { type BodyLine, bodyLines, type OutputFormat, type Results } from "./results.js";

/** Excel takes a file without this mark for GBK, and shows UTF-8 as gibberish. */
const MARK = "\ufeff";

const HEAD = [
  message("错误", "errors"),
  message("警告", "warnings"),
  message("未能识别", "unread"),
  message("单位", "body"),
  message("年份", "year"),
  message("格式", "form"),
  message("文件", "file"),
];

export const csv: OutputFormat = {
  says: message("各单位一览表，可用 Excel 打开", "the table of bodies, for spreadsheets"),
  write: toCsv,
};

/** @returns a line a report, the worst first, as in RFC 4180 */
export function toCsv({ files, language }: Results): string {
  const head = HEAD.map((name) => localise(name, language));
  const lines = [head, ...bodyLines(files).map(fieldsOf)];
  return MARK + lines.map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
}

function fieldsOf({ errors, warnings, unread, report }: BodyLine): (string | number | undefined)[] {
  return [errors, warnings, unread, report.agency, report.year, report.form, report.file];
}

/**
 * Titles and file names are strangers' words. What a spreadsheet would compute, in full width too, is made plain by an
 * apostrophe; a lone hyphen is standard input.
 */
function field(value: string | number | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  const text = printable(value);
  const plain = /^\s*[=+\-@]/.test(text.normalize("NFKC")) && text !== "-" ? `'${text}` : text;
  return /[",]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
