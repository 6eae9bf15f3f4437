/**
 * The part of the editor's API for pasting that is used here. It is final in editors newer than the floor, so that the
 * floor's types do not know it; there it is a proposal, which refuses to be called.
 */
import * as vscode from "vscode";

/** What kind of paste an edit is, by which people choose in `editor.pasteAs.preferences`. */
export interface PasteKind {
  readonly value: string;
  append(...parts: string[]): PasteKind;
}

/** One way to paste, by its title in the editor's menu. */
export interface PasteEdit {
  insertText: string;
  additionalEdit?: vscode.WorkspaceEdit;
}

interface Provider {
  provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
}

interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: Provider,
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}

/** What a paste edit is made of. */
export interface Offered {
  readonly title: string;
  readonly edit: vscode.WorkspaceEdit;
}

/** What registering gives back: the kind by which the edits can be asked for. */
export interface Registered {
  readonly kind: string;
  readonly disposable: vscode.Disposable;
}

/**
 * Has the editor ask for ways to paste.
 *
 * @param kind the name of the kind of paste
 * @param mimeTypes what of a clipboard they are made of
 * @param offer the ways, the one that is meant first; the editor's own come behind
 * @returns undefined in an editor that does not know of this
 */
export function registerPasting(
  selector: vscode.DocumentSelector,
  kind: readonly string[],
  mimeTypes: readonly string[],
  offer: (document: vscode.TextDocument, range: vscode.Range, data: vscode.DataTransfer) => Promise<readonly Offered[]>,
): Registered | undefined {
  const api = vscode as unknown as Partial<PasteApi>;
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = api;
  if (!DocumentPasteEdit || !DocumentDropOrPasteEditKind?.Text) return undefined;
  const own = DocumentDropOrPasteEditKind.Text.append(...kind);
  const provider: Provider = {
    provideDocumentPasteEdits: async (document, [range, ...others], data, _, token) => {
      const offered = range && others.length === 0 ? await offer(document, range, data) : [];
      if (token.isCancellationRequested) return undefined;
      return offered.map(({ title, edit }) => {
        // All is in the edit: without a text to insert the editor leaves the selection to it.
        const paste = new DocumentPasteEdit("", title, own);
        paste.additionalEdit = edit;
        return paste;
      });
    },
  };
  try {
    const metadata = { providedPasteEditKinds: [own], pasteMimeTypes: mimeTypes };
    const disposable = api.languages?.registerDocumentPasteEditProvider(selector, provider, metadata);
    return disposable && { kind: own.value, disposable };
  } catch {
    // The proposal of an older editor.
    return undefined;
  }
}
