/** The closing table for spreadsheets. */
import { CSV_MARK, csvField } from "../../common/csv.js";
import { localise } from "../../messages/localise.js";
import { message } from "../../messages/message.js";
import { printable } from "./printable.js";
import { type BodyLine, BodyLines } from "./table.js";
import type { Page, Writer } from "./writer.js";

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
    between: (reports, findings) => {
      bodies.count(reports, findings);
      return "";
    },
    end: () => {
      const head = HEAD.map((name) => localise(name, language));
      const lines = [head, ...bodies.worstFirst().map(fieldsOf)];
      return CSV_MARK + lines.map((fields) => `${fields.map(field).join(",")}\r\n`).join("");
    },
  };
}

function fieldsOf({ errors, warnings, unread, agency, year, form, file }: BodyLine): (string | number | undefined)[] {
  return [errors, warnings, unread, agency, year, form, file];
}

function field(value: string | number | undefined): string {
  return typeof value === "string" ? csvField(printable(value)) : String(value ?? "");
}
