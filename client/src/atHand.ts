/** Which document people are at: that of the active editor, or the one whose preview they are in. */
import { type TextDocument, type TextEditor, type Uri, window } from "vscode";

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

/** @returns an editor of the document at hand; of one whose preview has the focus it is shown beside that */
export async function editorAtHand(): Promise<TextEditor | undefined> {
  const document = documentAtHand();
  if (!document || window.activeTextEditor?.document === document) return window.activeTextEditor;
  return window.showTextDocument(document, editorOf(document.uri)?.viewColumn);
}
