/** Names of columns beside the figures of the row that the cursor is in, and of no other: all would be a wall of words. */
import { type InlayHint, type TextDocument, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { InlayHintRequest } from "vscode-languageclient";
import type { CellPlace } from "../../server/src/protocol.js";

export class ColumnHints {
  private readonly client: () => BaseLanguageClient | undefined;
  private row: CellPlace["row"] | undefined;

  /** @param client the running client */
  constructor(client: () => BaseLanguageClient | undefined) {
    this.client = client;
  }

  /** Takes the place of the cursor: in another row than before the hints are other ones. */
  moved(place: CellPlace | undefined): void {
    const before = this.row;
    this.row = place?.row;
    const isSame = before?.start.line === this.row?.start.line && before?.end.line === this.row?.end.line;
    const document = window.activeTextEditor?.document;
    if (isSame || !document) return;
    this.client()?.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
  }

  /** @returns the hints of the cursor's row */
  shown(document: TextDocument, hints: readonly InlayHint[]): InlayHint[] {
    const { row } = this;
    if (!row || document !== window.activeTextEditor?.document) return [];
    return hints.filter(({ position: { line } }) => row.start.line <= line && line <= row.end.line);
  }
}
