/** The commands that the manifest contributes under the category 年报. */
import {
  type CodeAction,
  commands,
  type Disposable,
  languages,
  Range,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { message, plural } from "../../server/src/messages/message.js";
import { FIX_ALL_KIND, FORM_KIND, LANGUAGE_ID, LAYOUT_KIND, TOTAL_KIND } from "../../server/src/protocol.js";
import { documentAtHand } from "./atHand.js";
import { COMMANDS } from "./names.js";
import { tellDone, tellThat, undoOf } from "./tell.js";

/** What the commands need of the running client. */
export interface Actions {
  readonly restart: () => Promise<void>;
  readonly showOutput: () => void;
}

/** Registers every command of the manifest. */
export function registerCommands({ restart, showOutput }: Actions): Disposable[] {
  return [
    commands.registerCommand(COMMANDS.restart, restart),
    commands.registerCommand(COMMANDS.showOutput, showOutput),
    commands.registerCommand(COMMANDS.fixAll, fixAll),
    commands.registerCommand(COMMANDS.fillTotal, () =>
      // Where a row and a column want different totals a menu opens.
      commands.executeCommand("editor.action.codeAction", { kind: TOTAL_KIND, apply: "ifSingle" }),
    ),
    commands.registerCommand(COMMANDS.rewriteForm, () =>
      commands.executeCommand("editor.action.codeAction", { kind: FORM_KIND, apply: "ifSingle" }),
    ),
    commands.registerCommand(COMMANDS.convertTables, () =>
      commands.executeCommand("editor.action.codeAction", { kind: LAYOUT_KIND, apply: "never" }),
    ),
    commands.registerCommand(COMMANDS.check, async (file?: Uri) => {
      // A file's menu names the file.
      const editor = file ? await window.showTextDocument(file) : window.activeTextEditor;
      const document = editor?.document;
      if (document) await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    }),
  ];
}

/** The editor cancels what it was asked for when its light bulb asks at the same time; then it is asked again. */
const TRIES = 5;

async function fixAll(): Promise<void> {
  const document = documentAtHand();
  if (!document) return;
  const edit = await offeredEdit(document, TRIES);
  if (!edit) {
    tellThat(NOTHING_TO_FIX, document);
    return;
  }
  const count = edit.get(document.uri).length;
  if (!(await workspace.applyEdit(edit))) return;
  const done = plural(
    count,
    "改好了 {0} 处，没有改动数字。",
    "{0} place was fixed; no figure was changed.",
    "{0} places were fixed; no figure was changed.",
    count,
  );
  tellDone(done, undoOf(document), document);
}

const NOTHING_TO_FIX = message(
  "这里没有不改动数字就能改好的问题。",
  "There is nothing here that can be fixed without changing a figure.",
);

/** The edit of the server's source action; the editor's own command for it gives up silently when it is cancelled. */
async function offeredEdit(document: TextDocument, tries: number): Promise<WorkspaceEdit | undefined> {
  const whole = new Range(0, 0, document.lineCount, 0);
  try {
    const offered = await commands.executeCommand<CodeAction[] | undefined>(
      "vscode.executeCodeActionProvider",
      document.uri,
      whole,
      FIX_ALL_KIND,
    );
    return offered?.find(({ kind }) => kind?.value === FIX_ALL_KIND)?.edit;
  } catch (error) {
    const cancelled = error instanceof Error && (error.name === "Canceled" || error.message === "Canceled");
    if (!cancelled || tries <= 1) throw error;
    return offeredEdit(document, tries - 1);
  }
}
