/** Tables that are pasted: from an office program or a page into the layout of the document. */
import {
  commands,
  type DataTransfer,
  type Disposable,
  type DocumentSelector,
  env,
  Range,
  type TextDocument,
  WorkspaceEdit,
  workspace,
} from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { PastedReport, PasteOffer } from "../../server/src/protocol.js";
import { editorAtHand } from "./atHand.js";
import { COMMANDS } from "./names.js";
import { type Offered, registerPasting } from "./pasteApi.js";
import { tellThat } from "./tell.js";

/** A clipboard as far as the server is asked of it. */
interface Clipboard {
  readonly html?: string;
  readonly text?: string;
}

/** Asks the server how a clipboard may be pasted; undefined where it holds no table. */
export type AskPaste = (document: TextDocument, range: Range, clipboard: Clipboard) => Promise<PasteOffer | undefined>;

const HTML = "text/html";
const TEXT = "text/plain";

/** What an editor of this kind puts beside the text: it was copied from a document, and is pasted as it is. */
const FROM_EDITOR = "vscode-editor-data";

/** The kind of paste, for `editor.pasteAs.preferences`. */
const KIND = ["disclosureReport", "table"];

/** So long a clipboard is no report's. */
const LONGEST = 4_000_000;

/** A text that nobody called a report yet: a report may be pasted into it. */
const PLAIN: DocumentSelector = { language: "plaintext" };

/** Asks the server for the report that a page or a document on the clipboard is; undefined where it is none. */
export type AskReport = (html: string) => Promise<PastedReport | undefined>;

/** A whole report into an empty text: that is what it becomes. Any other paste into a plain text is none of ours. */
async function reportInto(
  document: TextDocument,
  range: Range,
  { html = "" }: Clipboard,
  ask: AskReport,
): Promise<readonly Offered[]> {
  const isReport = html.includes("信息公开") && /<t[rd][\s>]/i.test(html) && html.length <= LONGEST;
  if (!isReport || document.getText().trim() !== "") return [];
  const { version } = document;
  const pasted = await ask(html);
  if (!pasted || document.version !== version) return [];
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, pasted.text);
  return [{ title: pasted.title, edit }];
}

/** Registers what the editor asks at a paste, where it does, and the command. */
export function offerPasting(selector: DocumentSelector, ask: AskPaste, askReport: AskReport): Disposable[] {
  const registered = registerPasting(selector, KIND, [HTML, TEXT], async (document, range, data) =>
    data.get(FROM_EDITOR) ? [] : offers(document, range, await clipboardOf(data), ask),
  );
  const command = commands.registerCommand(COMMANDS.pasteTable, () =>
    registered ? commands.executeCommand("editor.action.pasteAs", { kind: registered.kind }) : pasteText(ask),
  );
  const plain = registerPasting(PLAIN, KIND, [HTML], async (document, range, data) =>
    data.get(FROM_EDITOR) ? [] : reportInto(document, range, await clipboardOf(data), askReport),
  );
  return [command, ...[registered, plain].flatMap((one) => (one ? [one.disposable] : []))];
}

async function clipboardOf(data: DataTransfer): Promise<Clipboard> {
  const html = await data.get(HTML)?.asString();
  const text = await data.get(TEXT)?.asString();
  return { ...(html ? { html } : {}), ...(text ? { text } : {}) };
}

/** A column of a spreadsheet as text: figures, a line each. */
const COLUMN = /^\s*[\d.,]+[ \t]*(?:\r?\n[ \t]*[\d.,]+[ \t]*)+\s*$/;

/** Most of what is pasted are words: nobody waits for the server with these. */
function mayHoldTable({ html = "", text = "" }: Clipboard): boolean {
  if (html.length + text.length > LONGEST) return false;
  return text.includes("\t") || COLUMN.test(text) || /<t[rd][\s>]/i.test(html);
}

async function offers(
  document: TextDocument,
  range: Range,
  clipboard: Clipboard,
  ask: AskPaste,
): Promise<readonly Offered[]> {
  if (!mayHoldTable(clipboard)) return [];
  const offer = await ask(document, range, clipboard);
  // The server may know another version than the one that is pasted into.
  if (offer?.version !== document.version) return [];
  return offer.ways.map(({ title, edits }) => {
    const edit = new WorkspaceEdit();
    for (const { range: at, newText } of edits)
      edit.replace(document.uri, new Range(at.start.line, at.start.character, at.end.line, at.end.character), newText);
    return { title, edit };
  });
}

/** In an editor that does not ask at a paste: only the text of the clipboard can be read there. */
async function pasteText(ask: AskPaste): Promise<void> {
  const editor = await editorAtHand();
  if (!editor) return;
  const { document, selection } = editor;
  const [first] = await offers(document, selection, { text: await env.clipboard.readText() }, ask);
  if (first) await workspace.applyEdit(first.edit);
  else tellThat(message("剪贴板里没有认得出的表格。", "The clipboard holds no table that could be read."), document);
}
