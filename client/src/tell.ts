/** What people are told: that something was done, with a way back, or that it was not. */
import { type ConfigurationScope, commands, type TextDocument, window } from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import { say } from "./words.js";

const UNDO = message("撤销", "Undo");

/** Takes something back. @returns false where it cannot be taken back any more, and was left as it is */
export type Undo = () => Promise<boolean>;

/** Says what was done; who chooses so has it taken back. Nobody waits for the answer. */
export function tellDone(done: Message, undo: Undo, scope: ConfigurationScope): void {
  const tell = async (): Promise<void> => {
    const label = say(UNDO, scope);
    if ((await window.showInformationMessage(say(done, scope), label)) !== label || (await undo())) return;
    tellThat(message("其后又有改动，没有撤销。", "It was changed again since, and was left as it is."), scope);
  };
  tell().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    complain(message("没有撤销：{0}", "It was not undone: {0}", reason), scope);
  });
}

/** @returns what takes back the last change of a document; it is called right behind that change */
export function undoOf(document: TextDocument): Undo {
  const { version } = document;
  return async () => {
    if (document.isClosed || document.version !== version) return false;
    await window.showTextDocument(document);
    await commands.executeCommand("undo");
    return true;
  };
}

/** Says how things are. */
export function tellThat(words: Message, scope?: ConfigurationScope): void {
  void window.showInformationMessage(say(words, scope));
}

/** Says why something was not done. */
export function complain(problem: Message, scope?: ConfigurationScope): void {
  void window.showErrorMessage(say(problem, scope));
}
