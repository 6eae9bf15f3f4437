/** Which document people are at: that of the active editor, or the one whose preview they are in. */
import { type Disposable, type TextDocument, type TextEditor, type Uri, window, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import { LANGUAGE_ID, REPORT_LANGUAGES } from "../../server/src/protocol.js";
import { tellThat } from "./tell.js";

let inPreview: () => TextDocument | undefined = () => undefined;

/** @param document tells of which document the active preview is, if one is active */
export function tellOfPreviews(document: () => TextDocument | undefined): void {
  inPreview = document;
}

/** @returns an editor that shows a file, the active one before others */
export function editorOf(file: Uri): TextEditor | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  return editors.find((editor) => editor?.document.uri.toString() === file.toString());
}

/** @returns the document at hand; the editor may name a text editor as the active one though a preview has the focus */
export function documentAtHand(): TextDocument | undefined {
  return inPreview() ?? window.activeTextEditor?.document;
}

/** The documents that people were at, the last one last. */
const recent = new Set<TextDocument>();

/** Remembers from now on which documents people are at. */
export function rememberDocuments(): Disposable {
  const note = (editor: TextEditor | undefined): void => {
    for (const one of recent) if (one.isClosed) recent.delete(one);
    if (!editor) return;
    recent.delete(editor.document);
    recent.add(editor.document);
  };
  note(window.activeTextEditor);
  return window.onDidChangeActiveTextEditor(note);
}

/**
 * @returns the document at hand; for people who are at none, in the walkthrough say, the report that they were at last. Where
 *   none is open that is said.
 */
export function reportAtHand(): TextDocument | undefined {
  const isReport = ({ isClosed, languageId }: TextDocument): boolean =>
    !isClosed && REPORT_LANGUAGES.some((language) => language === languageId);
  // One that stood open behind the walkthrough before the extension began was never turned to since.
  const open = () => workspace.textDocuments.filter((one) => isReport(one) && one.languageId === LANGUAGE_ID).at(-1);
  const report = documentAtHand() ?? [...recent].filter(isReport).at(-1) ?? open();
  if (!report) tellThat(NO_REPORT);
  return report;
}

export const NO_REPORT = message("请先打开一份年报。", "Open a report first.");

/** @returns an editor of the report at hand; of one whose preview has the focus it is shown beside that */
export async function editorAtHand(): Promise<TextEditor | undefined> {
  const document = reportAtHand();
  if (!document || window.activeTextEditor?.document === document) return window.activeTextEditor;
  return window.showTextDocument(document, editorOf(document.uri)?.viewColumn);
}
