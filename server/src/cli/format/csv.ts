/** The closing table for spreadsheets. */
import { localise } from "../../messages/localise.js";
import { message } from "../../messages/message.js";
import { printable } from "./printable.js";
import { type BodyLine, BodyLines } from "./table.js";
import type { Page, Writer } from "./writer.js";

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

/** @returns a writer of a line a report, the worst first, as in RFC 4180 */
export function csv({ language }: Page): Writer {
  const bodies = new BodyLines();
  return {
    file: ({ reports }) => {
      bodies.add(reports);
      return "";
    },
    between: (file, findings) => {
      bodies.count(file, findings);
      return "";
    },
    end: () => {
      const head = HEAD.map((name) => localise(name, language));
      const lines = [head, ...bodies.worstFirst().map(fieldsOf)];
      return MARK + lines.map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
    },
  };
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
  const plain = /^(?:\t|\s*[=+\-@])/.test(text.normalize("NFKC")) && text !== "-" ? `'${text}` : text;
  return /[",;]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
