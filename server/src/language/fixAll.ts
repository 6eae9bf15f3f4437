/** The source action that fixes all that can be fixed without changing a figure; an editor may run it on saving. */
import type { CodeAction } from "vscode-languageserver-types";
import { localise } from "../messages/localise.js";
import { message } from "../messages/message.js";
import { FIX_ALL_KIND } from "../protocol.js";
import { changesNoFigure, fixEdits } from "../service/fixes.js";
import { type CodeActionSource, workspaceEdit } from "./actionSource.js";
import { diagnosticOf } from "./diagnostics.js";

/** @returns the one action, or none where there is nothing to fix so */
export function fixAll(source: CodeActionSource): CodeAction[] {
  const edits = fixEdits(source.volume, source.find, changesNoFigure);
  if (edits.length === 0) return [];
  const fixable = source.findings.filter(({ finding }) => changesNoFigure(finding) !== undefined);
  return [
    {
      title: localise(message("一次改好不涉及数字的问题", "Fix all auto-fixable problems"), source.wording.language),
      kind: FIX_ALL_KIND,
      diagnostics: fixable.map((one) => diagnosticOf(source.document, one, source.wording)),
      edit: workspaceEdit(source, edits),
    },
  ];
}
