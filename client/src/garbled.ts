/**
 * Reports in GB18030 that the editor opened as UTF-8: told by what is in them, and offered to be opened anew. A text file
 * whose name says nothing is taken for a report where its bytes, read rightly, begin as one.
 */
import { commands, type Disposable, languages, type TextDocument, window, workspace } from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import { LANGUAGE_ID } from "../../server/src/protocol.js";
import { garblingOf } from "../../server/src/report/characters/garbled.js";
import { logError, logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { tellThat } from "./tell.js";
import { beginsAsReport } from "./title.js";
import { say } from "./words.js";

/** How the editor names the encoding. */
const ENCODING = "gb18030";

/** As much of a file as is looked at, in bytes. */
const BEGINNING = 8000;

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

export const REOPEN = message("用 GB18030 重新打开", "Reopen with GB18030");

/** How sure it is that a document is in GB18030: its bytes make a report, or nothing else is known of it. */
type Certainty = "certain" | "likely";

const SAID: Readonly<Record<Certainty, Message>> = {
  certain: message(
    "这份报告是 GB18030（GBK）编码，按 UTF-8 打开成了乱码。",
    "This report is in GB18030 (GBK); opened as UTF-8 it cannot be read.",
  ),
  likely: message(
    "这份文件按 UTF-8 打开是乱码，多半是 GB18030（GBK）编码。",
    "Opened as UTF-8 this cannot be read; most likely it is in GB18030 (GBK).",
  ),
};

/** Watches the documents, those already open and those to come, and registers the command that opens one anew. */
export function watchForGarbled(): Disposable[] {
  const asked = new Set<string>();
  const look = async (document: TextDocument): Promise<void> => {
    const address = document.uri.toString();
    if (asked.has(address)) return;
    const certainty = await isGarbledReport(document);
    if (!certainty) return;
    asked.add(address);
    if (document.languageId !== LANGUAGE_ID) await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    await offer(document, certainty);
  };
  const watch = (document: TextDocument): void => logged(look(document));
  for (const document of workspace.textDocuments) watch(document);
  return [
    workspace.onDidOpenTextDocument(watch),
    workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed) asked.delete(document.uri.toString());
    }),
    commands.registerCommand(COMMANDS.reopen, reopen),
  ];
}

/** @returns how sure it is; undefined for what is not garbled, or no report as far as is known */
async function isGarbledReport(document: TextDocument): Promise<Certainty | undefined> {
  const { languageId, uri } = document;
  if (document.isDirty || document.isUntitled || garblingOf(document.getText()) !== "encoding") return undefined;
  const isReport = languageId === LANGUAGE_ID;
  if (!isReport && languageId !== "plaintext") return undefined;
  const otherwise = isReport ? "likely" : undefined;
  try {
    const bytes = await workspace.fs.readFile(uri);
    return beginsAsReport(new TextDecoder(ENCODING).decode(bytes.subarray(0, BEGINNING))) ? "certain" : otherwise;
  } catch (error) {
    // Gone since it was opened, or in a place that cannot be read.
    logError(error);
    return otherwise;
  }
}

async function offer(document: TextDocument, certainty: Certainty): Promise<void> {
  const open = say(REOPEN, document);
  if ((await window.showWarningMessage(say(SAID[certainty], document), open)) === open) await reopen(document);
}

/** A document of an editor that knows encodings, from VS Code 1.100 on. */
type Encoded = { openTextDocument(uri: TextDocument["uri"], options: { encoding: string }): Thenable<TextDocument> };

/** Opens a document anew; older editors have no way but their own command, which asks. */
async function reopen(document: TextDocument): Promise<void> {
  if ("encoding" in document) {
    await (workspace as unknown as Encoded).openTextDocument(document.uri, { encoding: ENCODING });
    return;
  }
  await window.showTextDocument(document);
  tellThat(
    message(
      "请在弹出的列表中选“通过编码重新打开”，再选“GB18030”。",
      "In the list choose “Reopen with Encoding”, then “GB18030”.",
    ),
    document,
  );
  await commands.executeCommand("workbench.action.editor.changeEncoding");
}
