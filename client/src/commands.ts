/** The commands that the manifest contributes under the category 年报. */
import { type CodeAction, commands, type Disposable, l10n, languages, Range, window, workspace } from "vscode";
import { COMMANDS, LANGUAGE_ID } from "./names.js";

/** The kind of the server's source action that mends all that changes no figure. */
const FIX_ALL = "source.fixAll.disclosureReport";

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
    commands.registerCommand(COMMANDS.check, async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    }),
  ];
}

/** Asks for the action itself: the editor's own command gives up silently when its light bulb asks at the same time. */
async function fixAll(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return;
  const whole = new Range(0, 0, document.lineCount, 0);
  const offered = await commands.executeCommand<CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    document.uri,
    whole,
    FIX_ALL,
  );
  const edit = offered?.find(({ kind }) => kind?.value === FIX_ALL)?.edit;
  if (edit) await workspace.applyEdit(edit);
  else void window.showInformationMessage(l10n.t("Nothing can be set right here without changing a figure."));
}
