/** Quick fixes that adjust the check and not the text: a rule's level, an exception. They write the project file. */
import {
  CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  type Disposable,
  type DocumentSelector,
  languages,
  type QuickPickItem,
  type Range,
  type TextDocument,
  window,
} from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import {
  DIAGNOSTIC_SOURCE,
  type Exception,
  type ExceptionPlace,
  LEVEL_NAMES,
  LEVEL_SETTINGS,
  type LevelSetting,
  PROJECT_FILE,
  ruleName,
} from "../../server/src/protocol.js";
import { garblingOf } from "../../server/src/report/characters/garbled.js";
import { isRecord } from "../../server/src/service/records.js";
import { REOPEN } from "./garbled.js";
import { COMMANDS } from "./names.js";
import type { ProjectFiles } from "./projectFile.js";
import { say } from "./words.js";
import { changeExceptions, changeProjectFile } from "./writeProjectFile.js";

const SETTING_NAMES: Readonly<Record<LevelSetting, Message>> = {
  ...LEVEL_NAMES,
  off: message("关闭：不检查", "Off: not checked"),
};

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
      await setLevel(files, document, rule, chosen);
    }),
    commands.registerCommand(
      COMMANDS.makeException,
      async (document: TextDocument, rule: string, range: Range, because?: string) => {
        const reason = because ?? (await askReason(document));
        const passage = reason === undefined ? undefined : await ask(document, range);
        if (!passage || reason === undefined) return;
        await makeException(files, document, { rule, ...passage, reason });
      },
    ),
  ];
}

async function setLevel(files: ProjectFiles, document: TextDocument, rule: string, level: string): Promise<void> {
  const name = isLevel(level) ? SETTING_NAMES[level] : level;
  const done = message(
    "“{0}”今后按“{1}”提示，已写入 {2}。",
    "“{0}” is now “{1}”; written to {2}.",
    ruleName(rule),
    name,
    PROJECT_FILE,
  );
  await changeProjectFile(
    files,
    document,
    (file) => ({
      ...file,
      levels: { ...(isRecord(file.levels) ? file.levels : {}), [rule]: level },
    }),
    done,
  );
}

async function makeException(files: ProjectFiles, document: TextDocument, exception: Exception): Promise<void> {
  const done = message(
    "这一处（{0}）不再提示，已记为例外，写入 {1}。",
    "This place (“{0}”) is an exception now, written to {1}.",
    ruleName(exception.rule),
    PROJECT_FILE,
  );
  await changeExceptions(files, document, (exceptions) => [...exceptions, exception], done);
}

const isLevel = (level: string): level is LevelSetting => (LEVEL_SETTINGS as readonly string[]).includes(level);

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
    label: say(SETTING_NAMES[level], document),
    level,
  }));
  const title = say(message("这类问题以后怎样提示（{0}）", "Level of this kind ({0})", ruleName(rule)), document);
  return (await window.showQuickPick(items, { title }))?.level;
}

function askReason(document: TextDocument): Thenable<string | undefined> {
  const title = message("请写明理由，例如：已与业务科室核实", "Why is this to stay as it is?");
  return window.showInputBox({ title: say(title, document) });
}
