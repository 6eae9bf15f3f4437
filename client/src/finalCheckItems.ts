/** How the view of the final check shows each thing that is left: as text, as icon, and as it is read aloud. */
import {
  type Command,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
} from "vscode";
import { message } from "../../server/src/messages/message.js";
import { type FinalFinding, LEVEL_NAMES, ruleName } from "../../server/src/protocol.js";
import type { FinalNode } from "./finalCheckNodes.js";
import { COMMANDS } from "./names.js";
import { say } from "./words.js";

const ICONS: Readonly<Record<FinalFinding["level"], ThemeIcon>> = {
  error: new ThemeIcon("error", new ThemeColor("problemsErrorIcon.foreground")),
  warning: new ThemeIcon("warning", new ThemeColor("problemsWarningIcon.foreground")),
  information: new ThemeIcon("info", new ThemeColor("problemsInfoIcon.foreground")),
  hint: new ThemeIcon("lightbulb"),
};

/** @param document whose final check it is */
export function itemOf(node: FinalNode, document: TextDocument | undefined): TreeItem {
  switch (node.kind) {
    case "report":
      return new TreeItem(node.report.title, TreeItemCollapsibleState.Expanded);
    case "part":
      return partItem(node, document);
    case "finding":
      return findingItem(node, document);
    case "question":
      return questionItem(node, document);
    case "exceptions":
      return exceptionsItem(node, document);
  }
}

type Shown<Kind extends FinalNode["kind"]> = Extract<FinalNode, { kind: Kind }>;
type Scope = TextDocument | undefined;

function partItem({ part, left, children }: Shown<"part">, document: Scope): TreeItem {
  const { None, Expanded } = TreeItemCollapsibleState;
  const state = say(
    left > 0 ? message("还有 {0} 处", "{0} left", left) : message("没有问题", "nothing left"),
    document,
  );
  return Object.assign(new TreeItem(part.name, children.length > 0 ? Expanded : None), {
    iconPath: new ThemeIcon(left > 0 ? "circle-outline" : "pass"),
    description: left > 0 ? state : "",
    tooltip: `${part.name}\n${state}`,
    accessibilityInformation: spoken([part.name, state], document),
    // There is nothing to be done at a heading, but to see it.
    command: goTo(part.range, document, true),
  });
}

function findingItem({ finding: { level, message: says, rule, range } }: Shown<"finding">, document: Scope): TreeItem {
  return Object.assign(new TreeItem(says), {
    iconPath: ICONS[level],
    description: lineOf(range, document),
    tooltip: `${says}\n${say(ruleName(rule), document)}`,
    accessibilityInformation: spoken([say(LEVEL_NAMES[level], document), says, lineOf(range, document)], document),
    command: goTo(range, document),
  });
}

function questionItem({ question: { message: says, range }, ticked }: Shown<"question">, document: Scope): TreeItem {
  const { Checked, Unchecked } = TreeItemCheckboxState;
  const tooltip = ticked ? message("已确认", "confirmed") : message("确认无误后打勾", "tick it once you are sure");
  return Object.assign(new TreeItem(says), {
    checkboxState: { state: ticked ? Checked : Unchecked, tooltip: say(tooltip, document) },
    description: lineOf(range, document),
    tooltip: says,
    accessibilityInformation: spoken([says, lineOf(range, document)], document),
    // It is answered in the view, with the place beside it.
    command: goTo(range, document, true),
  });
}

function exceptionsItem({ count }: Shown<"exceptions">, document: Scope): TreeItem {
  const stand = message("另有 {0} 处作为例外，不用改", "{0} more stand as exceptions", count);
  return Object.assign(new TreeItem(say(stand, document)), {
    iconPath: new ThemeIcon("bookmark"),
    command: { command: COMMANDS.manageExceptions, title: say(message("管理例外", "Exceptions"), document) },
  });
}

/** @param stay whether the focus stays in the view */
function goTo(range: FinalFinding["range"], document: Scope, stay = false): Command {
  const title = say(message("到原文", "Go to the place"), document);
  return { command: COMMANDS.showPlace, title, arguments: [document?.uri, range, stay] };
}

const lineOf = ({ start }: FinalFinding["range"], document: Scope): string =>
  say(message("第 {0} 行", "line {0}", start.line + 1), document);

const spoken = (parts: readonly string[], document: Scope): { label: string } => ({
  label: parts.join(say(message("，", ", "), document)),
});
