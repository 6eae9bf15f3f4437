/** What people are told: that something was done, with a way back, or that it was not. */
import { type ConfigurationScope, commands, env, type TextDocument, type Uri, window } from "vscode";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { type Message, message } from "../../server/src/messages/message.js";
import { logError, logged } from "./log.js";
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
  tell().catch((error: unknown) =>
    complainOf(error, (reason) => message("没有撤销：{0}", "It was not undone: {0}", reason), scope),
  );
}

/** Says what was written, and opens it from there: on a disk of its own machine alone another program can. */
export function tellWritten(done: Message, open: Message, target: Uri, scope?: ConfigurationScope): void {
  const tell = async (): Promise<void> => {
    const label = say(open, scope);
    const offered = target.scheme === "file" ? [label] : [];
    if ((await window.showInformationMessage(say(done, scope), ...offered)) !== label) return;
    if (!(await env.openExternal(target))) throw new Error(target.fsPath);
  };
  tell().catch((error: unknown) =>
    complainOf(error, (reason) => message("没能打开：{0}", "It could not be opened: {0}", reason), scope),
  );
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
  logged(window.showInformationMessage(say(words, scope)));
}

/** Says why something was not done. */
export function complain(problem: Message, scope?: ConfigurationScope): void {
  logged(window.showErrorMessage(say(problem, scope)));
}

/** Says that what people asked for failed, and logs it. @param problem says so, with the reason */
export function complainOf(error: unknown, problem: (reason: string) => Message, scope?: ConfigurationScope): void {
  logError(error);
  complain(problem(wordsOf(error)), scope);
}
