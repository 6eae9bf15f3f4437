/** How a project file is changed: as it stands in the editor, over nobody's head, and so that it can be taken back. */
import { FileType, Range, type TextDocument, type Uri, WorkspaceEdit, workspace } from "vscode";
import { wordsOf } from "../../server/src/messages/errorWords.js";
import { type Message, message } from "../../server/src/messages/message.js";
import { parseProjectFile } from "../../server/src/service/projectFile.js";
import { exists, type ProjectFiles, placeFor } from "./projectFile.js";
import { complain, tellDone, type Undo } from "./tell.js";
import { say } from "./words.js";

/** Both extension hosts have them; the shared part of the client is typed for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: "utf-8", options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** What a file is to hold, by what it holds. */
export type MakeFile = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/**
 * Writes the project file of a document anew, says so, and takes it back if people want; one that cannot be understood is
 * left alone, and that is said.
 *
 * @param done what to say once it is written
 */
export async function changeProjectFile(
  files: ProjectFiles,
  document: TextDocument,
  make: MakeFile,
  done: Message,
): Promise<void> {
  const file = (await files.nearest(document.uri)) ?? placeFor(document);
  if (!file) {
    const first = message(
      "请先保存报告，再设置；设置会存放在报告所在的文件夹。",
      "Save the report first: what you set is kept in a file beside it.",
    );
    complain(first, document);
    return;
  }
  try {
    // One may have been deleted, or made, since it was looked for; one that is there is changed as it stands.
    const undo = (!(await exists(file)) && (await create(file, make))) || (await rewrite(file, document, make));
    if (!undo) throw new Error(say(CHANGED, document));
    tellDone(done, undo, document);
  } catch (error) {
    const reason = wordsOf(error);
    const name = workspace.asRelativePath(file);
    complain(message("{0} 无法写入：{1}", "{0} could not be written: {1}", name, reason), document);
  }
}

/** The same for its list of exceptions alone. */
export function changeExceptions(
  files: ProjectFiles,
  document: TextDocument,
  change: (exceptions: readonly unknown[]) => readonly unknown[],
  done: Message,
): Promise<void> {
  const make: MakeFile = (file) => ({
    ...file,
    exceptions: change(Array.isArray(file.exceptions) ? file.exceptions : []),
  });
  return changeProjectFile(files, document, make, done);
}

const CHANGED = message("文件刚刚被改动，请再试一次", "it was changed just now; try again");

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The editor makes the line ends of a text one kind. */
const lines = (text: string): string => text.replaceAll("\r\n", "\n");

/** Makes a file that is not there. @returns what takes it back; undefined where one is there by now, which stays as it is */
async function create(file: Uri, make: MakeFile): Promise<Undo | undefined> {
  const text = textOf(make({}));
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(text), overwrite: false });
  if (!(await workspace.applyEdit(edit))) return undefined;
  return async () => {
    const open = await workspace.openTextDocument(file);
    if (open.isDirty || !(await isStill(open, text))) return false;
    const back = new WorkspaceEdit();
    back.deleteFile(file);
    return workspace.applyEdit(back);
  };
}

/**
 * Changes a file that is there, as it stands in the editor, where it may be open with changes that are not saved.
 *
 * @returns what takes it back; undefined where it was saved by others meanwhile: the editor, which knows when it read the
 *   file, then saves nothing
 */
async function rewrite(file: Uri, document: TextDocument, make: MakeFile): Promise<Undo | undefined> {
  // A folder that nobody trusts may lead by its link to a file that is none of its own.
  const { type } = await workspace.fs.stat(file);
  if (!workspace.isTrusted && (type & FileType.SymbolicLink) !== 0)
    throw new Error(
      say(message("是符号链接，而此文件夹未受信任", "a link, in a folder that is not trusted"), document),
    );
  const open = await workspace.openTextDocument(file);
  const before = open.getText();
  const held = parseProjectFile(before);
  if ("problem" in held) throw new Error(say(held.problem, document));
  if (!open.isDirty && !(await isStill(open, before))) return undefined;
  const text = textOf(make(held.value));
  if (!(await replaceAndSave(open, text))) return undefined;
  return async () => {
    const now = await workspace.openTextDocument(file);
    if (now.isDirty || !(await isStill(now, text))) return false;
    return replaceAndSave(now, before);
  };
}

async function replaceAndSave(document: TextDocument, text: string): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  return (await workspace.applyEdit(edit)) && (await document.save());
}

/**
 * Does a file still hold this text, but for the line ends, on the disk and in the editor? The editor is asked last: while
 * the disk is read it may take over what others saved.
 */
async function isStill(document: TextDocument, text: string): Promise<boolean> {
  const bytes = await workspace.fs.readFile(document.uri);
  const held = [new TextDecoder("utf-8", { fatal: false }).decode(bytes), document.getText()];
  return held.every((one) => lines(one) === lines(text));
}
