/** What `--to` takes, in the order of the help, and what `--help` says of each. */
import { EXPORT_FORMATS } from "../documents/write/formats.js";
import { type Message, message } from "../messages/message.js";

export const TARGETS = [...EXPORT_FORMATS, "txt"] as const;

export type Target = (typeof TARGETS)[number];

export const TARGET_WORDS: Readonly<Record<Target, Message>> = {
  docx: message(
    "Word 文档，按公文格式（GB/T 9704）排版，表格与规定的格式一致",
    "a Word document as offices publish it (GB/T 9704), with the official tables",
  ),
  html: message("网页，单个文件", "a page, one file by itself"),
  md: message("Markdown 文本，标题带 #、表格带竖线", "Markdown: headings with marks, tables between bars"),
  xlsx: message("三张表格，每张一个工作表", "the three tables, a sheet each"),
  txt: message("年报文本", "report text"),
};
