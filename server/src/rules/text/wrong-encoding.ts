import { message } from "../../messages/message.js";
import { type Garbling, garblingOf } from "../../report/characters/index.js";
import { lineAt } from "../../report/lines.js";
import type { Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";

/** The first line that holds anything. */
function firstLine({ text, lines }: Report): Span {
  const start = Math.max(0, text.search(/\S/));
  return { start, end: lines[lineAt(lines, start)]?.end ?? start };
}

const WORDS: Readonly<Record<Garbling, ReturnType<typeof message>>> = {
  encoding: message(
    "文字成了乱码：这份文件不是 UTF-8 编码，多半是 GB18030（GBK）。请用 GB18030 重新打开，不要在乱码上保存。",
    "This is not UTF-8 but most likely GB18030 (GBK). Reopen it with that encoding, and do not save it as it is.",
  ),
  lost: message(
    "文字成了“锟斤拷”：曾在乱码上保存过，原来的字已经丢失，请找回原来的文件。",
    "Its characters were lost when it was saved in the wrong encoding. Please look for the original file.",
  ),
};

export const wrongEncoding: Rule = {
  id: "wrong-encoding",
  name: message("编码不对，文字是乱码", "Wrong encoding"),
  level: "error",
  reads: "text",
  says: message(
    "文件用不对的编码打开，文字是乱码，其他一概不检查",
    "The file was opened in the wrong encoding; nothing else is judged",
  ),
  check(report) {
    const garbling = garblingOf(report.text);
    return garbling ? [{ span: firstLine(report), message: WORDS[garbling] }] : [];
  },
};
