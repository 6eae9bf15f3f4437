/** The closing table for spreadsheets. */
import { localise } from "../../messages/localise.js";
import { message } from "../../messages/message.js";
import { type BodyLine, bodyLines, type Results } from "./results.js";

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

/** @returns a line a report, the worst first, as in RFC 4180 */
export function toCsv({ files, language }: Results): string {
  const head = HEAD.map((name) => localise(name, language));
  const lines = [head, ...bodyLines(files).map(fieldsOf)];
  return MARK + lines.map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
}

function fieldsOf({ errors, warnings, unread, report }: BodyLine): (string | number | undefined)[] {
  return [errors, warnings, unread, report.agency, report.year, report.form, report.file];
}

/** Text that a spreadsheet would compute is made plain by an apostrophe: titles and file names are strangers' words. */
function field(value: string | number | undefined): string {
  const text = String(value ?? "");
  const plain = /^[=+\-@\t\r].|^[=+@]/s.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
