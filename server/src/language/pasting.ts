/** What the editor may do with a clipboard that holds tables. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import type { PastedReport, PasteOffer } from "../protocol.js";
import { parseReport, type Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { offsetsOf, rangeOf } from "../service/positions.js";
import type { Clipboard } from "../writing/pasted/pieces.js";
import { type PasteKind, pasteWays } from "../writing/pasted/ways.js";
import { reportAt } from "./place.js";

const TITLES: Readonly<Record<PasteKind, Message>> = {
  cells: message("粘贴到从这里起的各格", "Paste over the cells from here on"),
  untouched: message("粘贴为表格，替换全是 0 的本表", "Paste as the table, in place of the one that is all 0"),
  replace: message("粘贴为表格，替换原有的本表", "Paste as the table, in place of the one that is there"),
  insert: message("粘贴为表格，插入到这里", "Paste as a table, put in here"),
  report: message("粘贴为年报文本，含标题和表格", "Paste as a report, with headings and tables"),
};

/**
 * @param range the cursor, or what is selected
 * @returns the ways to paste for this version of the document, the one that is meant first; null where the clipboard
 *   holds no table
 */
export function pasteOffer(
  document: TextDocument,
  volume: Volume,
  range: Range,
  clipboard: Clipboard,
  language: MessageLanguage,
): PasteOffer | null {
  const selection = offsetsOf(document, range);
  const { offset, report } = reportAt(volume, selection.start);
  const own = { start: selection.start - offset, end: Math.min(selection.end - offset, report.text.length) };
  const ways = pasteWays(report, own, clipboard).map(({ kind, edits }) => ({
    title: localise(TITLES[kind], language),
    edits: edits.map(({ span, text }) => ({ range: rangeOf(document, placed(offset, span)), newText: text })),
  }));
  return ways.length > 0 ? { version: document.version, ways } : null;
}

/** @returns the report that a clipboard holds, for a text that is none yet; null where it holds none, or one in plain text */
export function pastedReport(clipboard: Clipboard, language: MessageLanguage): PastedReport | null {
  const way = pasteWays(parseReport(""), { start: 0, end: 0 }, clipboard).find(({ kind }) => kind === "report");
  if (!way) return null;
  return { title: localise(TITLES.report, language), text: way.edits.map(({ text }) => text).join("") };
}
