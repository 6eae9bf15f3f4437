/** Documents that are not saved yet but know where they will be. */
import { Position, type TextDocument, type Uri, WorkspaceEdit, workspace } from "vscode";

/** @returns the address of what is to be saved as a file */
export const unsaved = (target: Uri): Uri => target.with({ scheme: "untitled" });

/** @returns the document that is open under an address, if one is */
export function opened(address: Uri): TextDocument | undefined {
  return workspace.textDocuments.find(({ uri }) => uri.toString() === address.toString());
}

/** @returns a document with a text, to be saved as a file; undefined where the editor refused it */
export async function newDocument(target: Uri, text: string): Promise<TextDocument | undefined> {
  const document = await workspace.openTextDocument(unsaved(target));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), text);
  return (await workspace.applyEdit(edit)) ? document : undefined;
}
