/** 管理例外: what people let stand, with the reason; each can be gone to and removed. */
import {
  commands,
  type Disposable,
  type QuickInputButton,
  type QuickPickItem,
  QuickPickItemKind,
  type TextDocument,
  ThemeIcon,
  window,
} from "vscode";
import { type Message, message } from "../../server/src/messages/message.js";
import { type Exception, type PlacedException, PROJECT_FILE, ruleName } from "../../server/src/protocol.js";
import { readException } from "../../server/src/service/settings.js";
import { reportAtHand } from "./atHand.js";
import { COMMANDS } from "./names.js";
import type { ProjectFiles } from "./projectFile.js";
import { showPlace } from "./showPlace.js";
import { tellThat } from "./tell.js";
import { say } from "./words.js";
import { changeExceptions } from "./writeProjectFile.js";

/** Asks the server for the exceptions that hold for a document; undefined where it holds no report. */
export type AskExceptions = (document: TextDocument) => Promise<readonly PlacedException[] | undefined>;

interface Item extends QuickPickItem {
  readonly placed?: PlacedException;
}

/** Registers the commands: the list, and the removal behind its button. */
export function manageExceptions(files: ProjectFiles, ask: AskExceptions): Disposable[] {
  return [
    commands.registerCommand(COMMANDS.manageExceptions, async () => {
      const document = reportAtHand();
      const held = document && (await ask(document));
      if (!document || !held) return;
      if (held.length === 0) tellThat(NONE, document);
      else list(files, document, held);
    }),
    commands.registerCommand(COMMANDS.removeException, (document: TextDocument, exception: Exception) =>
      remove(files, document, exception),
    ),
  ];
}

const NONE = message(
  "这里没有例外。看过、不用改的问题，可在快速修复中选“这一处不用改”。",
  "There are no exceptions here. What was looked at and may stay is made one by its quick fix.",
);

function list(files: ProjectFiles, document: TextDocument, held: readonly PlacedException[]): void {
  const pick = window.createQuickPick<Item>();
  pick.title = say(message("管理例外", "Exceptions"), document);
  pick.placeholder = say(
    message("回车到原文；右侧按钮可删去这一条", "Enter goes to the place; the button removes the exception"),
    document,
  );
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const bin: QuickInputButton = {
    iconPath: new ThemeIcon("trash"),
    tooltip: say(message("删去这一条例外", "Remove this exception"), document),
  };
  pick.items = itemsOf(document, held, bin);
  pick.onDidTriggerItemButton(async ({ item: { placed } }) => {
    pick.hide();
    if (placed) await remove(files, document, placed.exception);
  });
  pick.onDidAccept(async () => {
    const [item] = pick.activeItems;
    pick.hide();
    const [range] = item?.placed?.ranges ?? [];
    if (range) await showPlace(document.uri, range);
    else
      tellThat(
        message("这一条例外的原文不在本文件中，或已改动。", "What it is about is not here, or was changed."),
        document,
      );
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Those of this document first, the others behind a line. What people wrote is plain words, no icons. */
function itemsOf(document: TextDocument, held: readonly PlacedException[], bin: QuickInputButton): Item[] {
  const plain = (text: string): string => say(message("{0}", "{0}", text), document);
  const itemOf = (placed: PlacedException): Item => {
    const { rule, text, reason, report } = placed.exception;
    return {
      label: say(ruleName(rule), document),
      description: placed.here ? say(stateOf(placed), document) : plain(report),
      detail: say(message("{0} —— 理由：{1}", "{0} – reason: {1}", text, reason === "" ? NO_REASON : reason), document),
      buttons: [bin],
      placed,
    };
  };
  const here = held.filter((one) => one.here).map(itemOf);
  const others = held.filter((one) => !one.here).map(itemOf);
  const line = say(message("其他年报", "Other reports"), document);
  return others.length === 0 ? here : [...here, { label: line, kind: QuickPickItemKind.Separator }, ...others];
}

const NO_REASON = message("没有写明", "none given");

function stateOf({ ranges }: PlacedException): Message {
  const [first] = ranges;
  if (!first) return message("原文已改动，可以删去", "matches nothing any more");
  return message("第 {0} 行", "line {0}", first.start.line + 1);
}

async function remove(files: ProjectFiles, document: TextDocument, exception: Exception): Promise<void> {
  if (!(await files.nearest(document.uri))) {
    tellThat(
      message(
        "这条例外写在编辑器的设置（settings.json）中，请在那里删去。",
        "It stands in the editor's settings.json; remove it there.",
      ),
      document,
    );
    return;
  }
  const done = message(
    "已从 {1} 删去“{0}”的一条例外。",
    "An exception for “{0}” was removed from {1}.",
    ruleName(exception.rule),
    PROJECT_FILE,
  );
  await changeExceptions(files, document, (exceptions) => without(exceptions, exception), done);
}

/** The list without the first one that reads so. */
function without(exceptions: readonly unknown[], exception: Exception): unknown[] {
  const isIt = (one: unknown): boolean => {
    const read = readException(one);
    return (
      read !== undefined &&
      (Object.keys(exception) as (keyof Exception)[]).every((field) => read[field] === exception[field])
    );
  };
  const at = exceptions.findIndex(isIt);
  return exceptions.filter((_, i) => i !== at);
}
