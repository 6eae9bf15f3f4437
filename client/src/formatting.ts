/** 整理排版: formats the report at hand, in Markdown too, where the editor's own command asks other formatters. */
import { commands, type Disposable, type TextDocument, type TextEdit, WorkspaceEdit, window, workspace } from "vscode";
import { COMMANDS } from "./names.js";

/** Asks the server how a document is to be formatted; undefined where it holds no report. */
export type AskFormat = (document: TextDocument) => Promise<TextEdit[] | undefined>;

/** Registers the command. */
export function offerFormatting(ask: AskFormat): Disposable {
  return commands.registerCommand(COMMANDS.formatReport, async () => {
    const document = window.activeTextEditor?.document;
    if (!document) return;
    const { version } = document;
    const edits = await ask(document);
    // What was typed meanwhile stays: one asks again.
    if (!edits || document.version !== version) return;
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    await workspace.applyEdit(edit);
  });
}
