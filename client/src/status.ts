/** How it stands with the report at hand: an item in the status bar, and the language status. */
import {
  commands,
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
} from "vscode";
import { joined } from "../../server/src/left.js";
import { message } from "../../server/src/messages/message.js";
import type { DocumentStatus } from "../../server/src/protocol.js";
import { documentAtHand } from "./atHand.js";
import { logged } from "./log.js";
import { COMMANDS } from "./names.js";
import { barWords, type StatusSeverity, statusDetail, statusWords, tooltipLines } from "./statusWords.js";
import { say } from "./words.js";

/** Asks the server about a document; undefined where it holds no report or the server does not answer. */
export type AskStatus = (document: TextDocument) => Promise<DocumentStatus | undefined>;

const SEVERITIES: Readonly<Record<StatusSeverity, LanguageStatusSeverity>> = {
  error: LanguageStatusSeverity.Error,
  warning: LanguageStatusSeverity.Warning,
  fine: LanguageStatusSeverity.Information,
};

/** Behind the editor's own counts of problems. */
const PRIORITY = 10;

/** The context key that the manifest's menus ask: is the document at hand a report? */
const IN_REPORT = "disclosureReport.inReport";

/** Shows the status of the document at hand. */
export class Status implements Disposable {
  private readonly ask: AskStatus;
  private readonly subscription: Disposable;
  private readonly barItem: StatusBarItem;
  private languageItem: LanguageStatusItem | undefined;
  private asked = 0;

  constructor(ask: AskStatus) {
    this.ask = ask;
    this.barItem = window.createStatusBarItem("disclosureReport.status", StatusBarAlignment.Left, PRIORITY);
    this.barItem.command = COMMANDS.showProblems;
    this.subscription = window.onDidChangeActiveTextEditor(() => logged(this.refresh()));
  }

  /** Asks anew; an answer that a later question overtook is dropped. */
  async refresh(): Promise<void> {
    const document = documentAtHand();
    const question = ++this.asked;
    const status = document && (await this.ask(document));
    if (question !== this.asked) return;
    logged(commands.executeCommand("setContext", IN_REPORT, status !== undefined));
    if (document && status) this.show(document, status);
    else this.hide();
  }

  dispose(): void {
    this.subscription.dispose();
    this.hide();
    this.barItem.dispose();
  }

  private show(document: TextDocument, status: DocumentStatus): void {
    this.showInBar(document, status);
    const selector = { language: document.languageId, scheme: document.uri.scheme };
    this.languageItem ??= languages.createLanguageStatusItem("disclosureReport.status", selector);
    const { text, severity } = statusWords(status);
    const detail = statusDetail(status);
    Object.assign(this.languageItem, {
      selector,
      name: say(message("年报", "Annual report"), document),
      command: { command: COMMANDS.showProblems, title: say(message("查看问题", "Show problems"), document) },
      text: say(joined(text), document),
      detail: detail.length > 0 ? say(joined(detail), document) : "",
      severity: SEVERITIES[severity],
    });
  }

  /** A report's own words are in the tooltip alone: as plain text, while the item's would read icons out of them. */
  private showInBar(document: TextDocument, status: DocumentStatus): void {
    const text = say(barWords(status), document);
    const tooltip = tooltipLines(status).map((line) => say(line, document));
    Object.assign(this.barItem, {
      name: say(message("年报：检查结果", "Annual report: findings"), document),
      text,
      tooltip: tooltip.join("\n"),
      accessibilityInformation: { label: text.replace("✓ ", ""), role: "button" },
    });
    this.barItem.show();
  }

  private hide(): void {
    this.barItem.hide();
    this.languageItem?.dispose();
    this.languageItem = undefined;
  }
}
