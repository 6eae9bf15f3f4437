/** Quick fixes that adjust the check and not the text: a rule's level, an exception. They write the project file. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Disposable,
  type DocumentSelector,
  FileType,
  languages,
  type QuickPickItem,
  Range,
  type TextDocument,
  type Uri,
  WorkspaceEdit,
  window,
  workspace,
} from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import {
  DIAGNOSTIC_SOURCE,
  type ExceptionPlace,
  LEVEL_SETTINGS,
  type LevelSetting,
  ruleName,
} from "../../server/src/protocol.js";
import { garblingOf } from "../../server/src/report/characters/garbled.js";
import { parseProjectFile } from "../../server/src/service/projectFile.js";
import { isRecord } from "../../server/src/service/records.js";
import { REOPEN } from "./garbled.js";
import { COMMANDS } from "./names.js";
import { exists, type ProjectFiles, placeFor } from "./projectFile.js";
import { say } from "./words.js";

const LEVEL_NAMES: Readonly<Record<LevelSetting, Message>> = {
  error: message("错误", "Error"),
  warning: message("警告", "Warning"),
  information: message("信息", "Information"),
  hint: message("建议", "Hint"),
  off: message("关闭：不检查", "Off: not checked"),
};

/** Both extension hosts have them; the shared part of the client is typed for neither. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: "utf-8", options: { fatal: boolean }) => { decode(bytes: Uint8Array): string };

/** Asks the server what an exception at a place is to hold. */
export type AskPassage = (document: TextDocument, range: Range) => Promise<ExceptionPlace | undefined>;

/** Offers the quick fixes on the server's findings, and registers the commands behind them. */
export function offerAdjusting(selector: DocumentSelector, files: ProjectFiles, ask: AskPassage): Disposable[] {
  return [
    languages.registerCodeActionsProvider(
      selector,
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics
            .filter(({ source }) => source === DIAGNOSTIC_SOURCE)
            .flatMap((finding) => actionsOn(document, finding)),
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
    commands.registerCommand(COMMANDS.setLevel, async (document: TextDocument, rule: string, level?: string) => {
      const chosen = level ?? (await pickLevel(document, rule));
      if (chosen === undefined) return;
      await change(files, document, (file) => ({
        ...file,
        levels: { ...(isRecord(file.levels) ? file.levels : {}), [rule]: chosen },
      }));
    }),
    commands.registerCommand(
      COMMANDS.makeException,
      async (document: TextDocument, rule: string, range: Range, because?: string) => {
        const reason = because ?? (await askReason(document));
        const passage = reason === undefined ? undefined : await ask(document, range);
        if (!passage) return;
        await change(files, document, (file) => ({
          ...file,
          exceptions: [...(Array.isArray(file.exceptions) ? file.exceptions : []), { rule, ...passage, reason }],
        }));
      },
    ),
  ];
}

function actionsOn(document: TextDocument, finding: Diagnostic): CodeAction[] {
  const { code } = finding;
  const rule = String(typeof code === "object" ? code.value : code);
  const setLevel = message("这类问题以后怎样提示…（{0}）", "Set the level of this kind… ({0})", ruleName(rule));
  const makeException = message("这一处不用改（写明理由）…", "Make an exception here…");
  const reopen = { title: say(REOPEN, document), command: COMMANDS.reopen, arguments: [document] };
  return [
    ...(rule === "wrong-encoding" && garblingOf(document.getText()) === "encoding" ? [reopen] : []),
    { title: say(setLevel, document), command: COMMANDS.setLevel, arguments: [document, rule] },
    {
      title: say(makeException, document),
      command: COMMANDS.makeException,
      arguments: [document, rule, finding.range],
    },
  ].map((command) => {
    const action = new CodeAction(command.title, CodeActionKind.QuickFix);
    action.diagnostics = [finding];
    action.command = command;
    return action;
  });
}

async function pickLevel(document: TextDocument, rule: string): Promise<LevelSetting | undefined> {
  const items = LEVEL_SETTINGS.map((level): QuickPickItem & { level: LevelSetting } => ({
    label: say(LEVEL_NAMES[level], document),
    level,
  }));
  const title = say(message("这类问题以后怎样提示（{0}）", "Level of this kind ({0})", ruleName(rule)), document);
  return (await window.showQuickPick(items, { title }))?.level;
}

function askReason(document: TextDocument): Thenable<string | undefined> {
  const title = message("请写明理由，例如：已与业务科室核实", "Why is this to stay as it is?");
  return window.showInputBox({ title: say(title, document) });
}

/** Writes the project file of a document anew; one that cannot be understood is left alone, and that is said. */
async function change(files: ProjectFiles, document: TextDocument, make: MakeFile): Promise<void> {
  const file = (await files.nearest(document.uri)) ?? placeFor(document);
  if (!file) {
    const first = message(
      "请先保存报告，再设置；设置会存放在报告所在的文件夹。",
      "Save the report first: what you set is kept in a file beside it.",
    );
    void window.showErrorMessage(say(first, document));
    return;
  }
  try {
    // One may have been deleted, or made, since it was looked for; one that is there is changed as it stands.
    const done = (!(await exists(file)) && (await create(file, make))) || (await rewrite(file, document, make));
    if (!done) throw new Error(say(CHANGED, document));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed = message(
      "{0} 无法写入：{1}",
      "{0} could not be written: {1}",
      workspace.asRelativePath(file),
      reason,
    );
    void window.showErrorMessage(say(failed, document));
  }
}

type MakeFile = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

const CHANGED = message("文件刚刚被改动，请再试一次", "it was changed just now; try again");

const textOf = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Makes a file that is not there. @returns false where one is there by now, which stays as it is */
async function create(file: Uri, make: MakeFile): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.createFile(file, { contents: new TextEncoder().encode(textOf(make({}))), overwrite: false });
  return workspace.applyEdit(edit);
}

/**
 * Changes a file that is there, as it stands in the editor, where it may be open with changes that are not saved.
 *
 * @returns false where it was saved by others meanwhile: the editor, which knows when it read the file, then saves nothing
 */
async function rewrite(file: Uri, document: TextDocument, make: MakeFile): Promise<boolean> {
  // A folder that nobody trusts may lead by its link to a file that is none of its own.
  const { type } = await workspace.fs.stat(file);
  if (!workspace.isTrusted && (type & FileType.SymbolicLink) !== 0)
    throw new Error(
      say(message("是符号链接，而此文件夹未受信任", "a link, in a folder that is not trusted"), document),
    );
  const open = await workspace.openTextDocument(file);
  const held = parseProjectFile(open.getText());
  if ("problem" in held) throw new Error(say(held.problem, document));
  if (!open.isDirty && !(await isAsRead(open))) return false;
  const edit = new WorkspaceEdit();
  edit.replace(file, new Range(0, 0, open.lineCount, 0), textOf(make(held.value)));
  return (await workspace.applyEdit(edit)) && (await open.save());
}

/** Does a file still hold what the editor read, but for the line ends, which the editor makes one kind? */
async function isAsRead(document: TextDocument): Promise<boolean> {
  const bytes = await workspace.fs.readFile(document.uri);
  const lines = (text: string): string => text.replaceAll("\r\n", "\n");
  return lines(new TextDecoder("utf-8", { fatal: false }).decode(bytes)) === lines(document.getText());
}
