/**
 * The text that was read of a document, to be looked at: what is found in a document that nobody opened as text leads
 * there. It cannot be written on; a line on top makes a text of it that can.
 */

import { CodeLens, type Diagnostic, Disposable, languages, Range, Uri, workspace } from "vscode";
import { textOfBytes } from "../../server/src/documents/read/characters.js";
import { message } from "../../server/src/messages/message.js";
import { LANGUAGE_ID } from "../../server/src/protocol.js";
import { type DocumentReader, nameOf, reasonOf } from "./documentText.js";
import { isFolderDocument } from "./folderDocuments.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { say } from "./words.js";

/** The scheme of its address. No server is told of it: what is found is said of the document. */
export const VIEW_SCHEME = "disclosure-report-document";

const TOP = new Range(0, 0, 0, 0);

/** @returns findings of a document whose codes lead to where they are in its text */
export function withDocumentText(file: Uri, findings: readonly Diagnostic[]): Diagnostic[] {
  return findings.map((finding) => {
    const { code, range } = finding;
    const id = typeof code === "object" ? code.value : code;
    if (id !== undefined) finding.code = { value: id, target: viewOf(file, range.start.line) };
    return finding;
  });
}

/** @returns the address of the text of a document at a line */
function viewOf(file: Uri, line: number): Uri {
  // An ending that nobody takes for a report, or for a document.
  const path = `${file.path}.text`;
  return Uri.from({ scheme: VIEW_SCHEME, path, query: file.toString(), fragment: `L${line + 1}` });
}

/** Documents that could not be read when they were last asked for: what is shown instead says why, and is no report. */
const unreadable = new Set<string>();

/**
 * @returns the text of a file of the folder as the editor has it, else as it is stored; of a document as it is read
 * @throws if it cannot be read
 */
export async function textOfFile(file: Uri): Promise<string> {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open.getText();
  if (!isFolderDocument(file)) return textOfBytes(await workspace.fs.readFile(file));
  const text = (await workspace.openTextDocument(viewOf(file, 0))).getText();
  if (unreadable.has(file.toString())) throw new Error(text);
  return text;
}

const fileOf = ({ query }: Uri): Uri => Uri.parse(query);

/** Serves the texts. */
export function serveDocumentTexts(reader: DocumentReader): Disposable {
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => {
      // The editor takes it for a report by its first line.
      if (document.uri.scheme === VIEW_SCHEME && document.languageId === LANGUAGE_ID)
        logged(languages.setTextDocumentLanguage(document, "plaintext"));
    }),
    workspace.registerTextDocumentContentProvider(VIEW_SCHEME, {
      async provideTextDocumentContent(address, token) {
        const uri = fileOf(address).toString();
        try {
          const text = (await reader.read(fileOf(address), token))?.text;
          unreadable.delete(uri);
          return text;
        } catch (error) {
          unreadable.add(uri);
          return say(message("{0}：{1}", "{0}: {1}", nameOf(fileOf(address)), reasonOf(error)));
        }
      },
    }),
    languages.registerCodeLensProvider(
      { scheme: VIEW_SCHEME },
      {
        provideCodeLenses: ({ uri }) => {
          const words = message(
            "从“{0}”读出的文本，只读。点这里打开为年报文本，即可修改",
            "Text read from “{0}”, read-only. Open it as report text to edit it",
            nameOf(fileOf(uri)),
          );
          return [new CodeLens(TOP, { title: say(words), command: COMMANDS.openDocument, arguments: [fileOf(uri)] })];
        },
      },
    ),
  );
}
