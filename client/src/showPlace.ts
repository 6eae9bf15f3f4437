/** Takes people to a place that the server named. */
import { Range, TextEditorRevealType, type Uri, window, workspace } from "vscode";
import type { FinalPart } from "../../server/src/protocol.js";

/** Shows a document with a place selected. @param preserveFocus whether the focus stays where it is */
export async function showPlace(uri: Uri, { start, end }: FinalPart["range"], preserveFocus = false): Promise<void> {
  const range = new Range(start.line, start.character, end.line, end.character);
  const document = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(document, { selection: range, preserveFocus });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
