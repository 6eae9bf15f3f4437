/** Changes of a document that the server offers, as they go over the wire. */
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";

/** Ways to paste into one version of a document, the one that is meant first. */
export interface PasteOffer {
  readonly version: number;
  readonly ways: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/** A report that a clipboard holds as a page or a document, as text. */
export interface PastedReport {
  readonly title: string;
  readonly text: string;
}

/** What puts one version of a document in good order; `said` tells in words what is done, and what is not and why. */
export interface FormatOffer {
  readonly version: number;
  readonly edits: TextEdit[];
  readonly said: string;
}

/** What a cell is to hold: which table of the report's page it is in, from 0, its name there, and the words. */
export interface CellText {
  readonly table: number;
  readonly key: string;
  readonly text: string;
}

/** The edit that sets the cells, or why there is none, in words. */
export type CellsSet = { readonly edit: WorkspaceEdit } | { readonly refused: string };
