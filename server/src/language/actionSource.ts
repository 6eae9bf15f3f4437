/** What code actions are made from and asked by, and how they put their edits. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { ComparedReport } from "../between/index.js";
import type { Edit } from "../facts/finding.js";
import type { Span, Volume } from "../report/model.js";
import type { JudgedBetween } from "../rules/rule.js";
import type { PlacedFinding } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";
import type { Wording } from "./diagnostics.js";

/** A report of the document as others read it, and what is found between it and them. */
export interface BetweenReport {
  readonly report: ComparedReport;
  readonly findings: readonly JudgedBetween[];
}

/** What code actions are made from: a document as it stands now and what is found in it. */
export interface CodeActionSource {
  readonly document: TextDocument;
  readonly volume: Volume;
  readonly findings: readonly PlacedFinding[];
  /** Finds anew in the text that a first round of fixes leaves. */
  readonly find: (volume: Volume) => readonly PlacedFinding[];
  readonly wording: Wording;
  /** What is found between its reports and others, for each of them; absent where no others are known. */
  readonly between?: readonly BetweenReport[];
  /** Whether the client takes `documentChanges`, which name the version that they are made for. */
  readonly versioned: boolean;
}

/** What is asked for: where, and whether a person asked, not the editor at a move of the cursor. */
export interface Wish {
  readonly span: Span;
  readonly asked: boolean;
  /** The kind was asked for by its name, as by the editor's command to refactor. */
  readonly named: boolean;
  /** The kinds that were asked for; none where any will do. */
  readonly only: readonly string[];
}

/** @returns edits of the document as the client takes them */
export function workspaceEdit(
  { document, versioned }: Pick<CodeActionSource, "document" | "versioned">,
  edits: readonly Edit[],
): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
  if (!versioned) return { changes: { [document.uri]: textEdits } };
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }],
  };
}
