/** 整理排版: formats the report at hand, in Markdown too, where the editor's own command asks other formatters. */
import { commands, type Disposable, Range, type TextDocument, TextEdit, WorkspaceEdit, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import type { FormatOffer } from "../../server/src/protocol.js";
import { documentAtHand } from "./atHand.js";
import { COMMANDS } from "./names.js";
import { tellDone, tellThat, undoOf } from "./tell.js";

/** Asks the server how a document is to be formatted; undefined where it holds no report. */
export type AskFormat = (document: TextDocument) => Promise<FormatOffer | undefined>;

/** Registers the command, which says what it did, or why it did nothing. */
export function offerFormatting(ask: AskFormat): Disposable {
  return commands.registerCommand(COMMANDS.formatReport, async () => {
    const document = documentAtHand();
    if (!document) return;
    const offer = await ask(document);
    if (!offer) {
      tellThat(message("这份文档里没有认出年报，没有整理。", "No report was found in this document."), document);
      return;
    }
    // What was typed meanwhile stays: one asks again.
    if (document.version !== offer.version) return;
    const said = message("{0}", "{0}", offer.said);
    if (offer.edits.length === 0) {
      tellThat(said, document);
      return;
    }
    const edit = new WorkspaceEdit();
    edit.set(
      document.uri,
      offer.edits.map(({ range: { start, end }, newText }) =>
        TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
      ),
    );
    if (await workspace.applyEdit(edit)) tellDone(said, undoOf(document), document);
    else
      tellThat(message("文档不能改动，没有整理。", "The document cannot be changed, and was left as it is."), document);
  });
}
