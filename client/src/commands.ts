/** The commands that the manifest contributes under the category 年报. */
import { commands, type Disposable, languages, window } from "vscode";
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
    commands.registerCommand(COMMANDS.fixAll, () =>
      commands.executeCommand("editor.action.sourceAction", { kind: FIX_ALL, apply: "first" }),
    ),
    commands.registerCommand(COMMANDS.check, async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
    }),
  ];
}
