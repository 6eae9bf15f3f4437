/** The language status item: how many findings, what is unread, and whether all adds up. */
import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  window,
} from "vscode";
import { type Message, message, plural } from "../../server/src/messages/message.js";
import { type DocumentStatus, ruleName } from "../../server/src/protocol.js";
import { COMMANDS } from "./names.js";
import { say } from "./words.js";

/** Asks the server about a document; undefined where it holds no report or the server does not answer. */
export type AskStatus = (document: TextDocument) => Promise<DocumentStatus | undefined>;

/** Shows the status of the document in the active editor. */
export class Status implements Disposable {
  private readonly ask: AskStatus;
  private readonly subscription: Disposable;
  private item: LanguageStatusItem | undefined;
  private asked = 0;

  constructor(ask: AskStatus) {
    this.ask = ask;
    this.subscription = window.onDidChangeActiveTextEditor(() => void this.refresh());
  }

  /** Asks anew; an answer that a later question overtook is dropped. */
  async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const question = ++this.asked;
    const status = document && (await this.ask(document));
    if (question !== this.asked) return;
    if (document && status) this.show(document, status);
    else this.hide();
  }

  dispose(): void {
    this.subscription.dispose();
    this.hide();
  }

  private show(document: TextDocument, status: DocumentStatus): void {
    const selector = { language: document.languageId, scheme: document.uri.scheme };
    this.item ??= languages.createLanguageStatusItem("disclosureReport.status", selector);
    this.item.selector = selector;
    this.item.name = say(message("年报", "Annual report"), document);
    this.item.command = { command: COMMANDS.showProblems, title: say(message("查看问题", "Show problems"), document) };
    const { text, detail, severity } = itemOf(status);
    const joined = (parts: readonly Message[]): string =>
      parts.map((part) => say(part, document)).join(say(message("，", ", "), document));
    Object.assign(this.item, { text: joined(text), detail: joined(detail), severity });
  }

  private hide(): void {
    this.item?.dispose();
    this.item = undefined;
  }
}

/** What the item says, in parts. */
interface Item {
  readonly text: readonly Message[];
  readonly detail: readonly Message[];
  readonly severity: LanguageStatusSeverity;
}

function itemOf(status: DocumentStatus): Item {
  const { findings, complete } = status;
  const detail = unreadOf(status);
  const text = [
    ...ifAny(findings.error, plural(findings.error, "{0} 处错误", "{0} error", "{0} errors", findings.error)),
    ...ifAny(findings.warning, plural(findings.warning, "{0} 处警告", "{0} warning", "{0} warnings", findings.warning)),
  ];
  if (text.length > 0) {
    const severity = findings.error > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Warning;
    return { text, detail, severity };
  }
  if (!complete) {
    const incomplete = message("有内容未核对", "Not all was checked");
    return { text: [incomplete], detail, severity: LanguageStatusSeverity.Warning };
  }
  const mild = findings.information + findings.hint;
  const suggestions = ifAny(mild, plural(mild, "{0} 条建议", "{0} suggestion", "{0} suggestions", mild));
  return {
    text: [message("勾稽关系全部相符", "All sums add up")],
    detail: [...suggestions, ...detail],
    severity: LanguageStatusSeverity.Information,
  };
}

/** What of the reports was not read, and the exceptions that match nothing, in words. */
function unreadOf(status: DocumentStatus): Message[] {
  const { missingRows, unreadRows, unreadCells, missingTables, zeroTables, unsupported, unusedExceptions } = status;
  return [
    ...(unsupported > 0 ? [message("旧格式，不作检查", "form not supported")] : []),
    ...ifAny(
      missingTables,
      plural(missingTables, "缺 {0} 张表", "{0} table missing", "{0} tables missing", missingTables),
    ),
    ...ifAny(missingRows, plural(missingRows, "缺 {0} 行", "{0} row missing", "{0} rows missing", missingRows)),
    ...ifAny(unreadRows, plural(unreadRows, "{0} 行未能识别", "{0} row unread", "{0} rows unread", unreadRows)),
    ...ifAny(
      unreadCells,
      plural(unreadCells, "{0} 格未填数字", "{0} cell without a figure", "{0} cells without a figure", unreadCells),
    ),
    // Once, however many reports a volume holds: it asks the clerk to look, and says nothing is wrong.
    ...(zeroTables > 0 ? [message("表三全部为 0", "table three is all zero")] : []),
    ...unusedExceptions.map(({ rule, text }) =>
      message(
        "“{0}”有一处例外的原文已改动，可以删去：{1}",
        "an exception for “{0}” matches nothing any more: {1}",
        ruleName(rule),
        text,
      ),
    ),
  ];
}

/** The words of a count, unless there is nothing to count. */
function ifAny(count: number, words: Message): Message[] {
  return count > 0 ? [words] : [];
}
