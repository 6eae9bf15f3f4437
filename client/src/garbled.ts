/**
 * Reports in GB18030 that the editor opened as UTF-8: told by what is in them, and offered to be opened anew. A text file
 * whose name says nothing is taken for a report where its bytes, read rightly, begin as one.
 */
import { commands, type Disposable, languages, type TextDocument, window, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import { LANGUAGE_ID } from "../../server/src/protocol.js";
import { garblingOf } from "../../server/src/report/characters/garbled.js";
import { COMMANDS } from "./names.js";
import { beginsAsReport } from "./title.js";
import { say } from "./words.js";

/** How the editor names the encoding. */
const ENCODING = "gb18030";

/** As much of a file as is looked at, in bytes. */
const BEGINNING = 8000;

/** Both extension hosts have it; the shared part of the client is typed for neither. */
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

export const REOPEN = message("用 GB18030 重新打开", "Reopen with GB18030");

/** Watches the documents, those already open and those to come, and registers the command that opens one anew. */
export function watchForGarbled(): Disposable[] {
  const asked = new Set<string>();
  const look = async (document: TextDocument): Promise<void> => {
    const address = document.uri.toString();
    if (asked.has(address) || !(await isGarbledReport(document))) return;
    asked.add(address);
    if (document.languageId !== LANGUAGE_ID) await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    await offer(document);
  };
  for (const document of workspace.textDocuments) void look(document);
  return [
    workspace.onDidOpenTextDocument((document) => void look(document)),
    workspace.onDidCloseTextDocument((document) => {
      if (document.isClosed) asked.delete(document.uri.toString());
    }),
    commands.registerCommand(COMMANDS.reopen, reopen),
  ];
}

async function isGarbledReport(document: TextDocument): Promise<boolean> {
  if (document.isDirty || document.isUntitled || garblingOf(document.getText()) !== "encoding") return false;
  if (document.languageId === LANGUAGE_ID) return true;
  if (document.languageId !== "plaintext") return false;
  try {
    const bytes = await workspace.fs.readFile(document.uri);
    return beginsAsReport(new TextDecoder(ENCODING).decode(bytes.subarray(0, BEGINNING)));
  } catch {
    // Gone since it was opened, or in a place that cannot be read: nothing is known of it.
    return false;
  }
}

async function offer(document: TextDocument): Promise<void> {
  const words = message(
    "这份报告是 GB18030（GBK）编码，按 UTF-8 打开成了乱码。",
    "This report is in GB18030 (GBK); opened as UTF-8 it cannot be read.",
  );
  const open = say(REOPEN, document);
  if ((await window.showWarningMessage(say(words, document), open)) === open) await reopen(document);
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
  void window.showInformationMessage(
    say(
      message(
        "请在弹出的列表中选“通过编码重新打开”，再选“GB18030”。",
        "In the list choose “Reopen with Encoding”, then “GB18030”.",
      ),
      document,
    ),
  );
  await commands.executeCommand("workbench.action.editor.changeEncoding");
}
