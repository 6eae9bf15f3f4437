/** The language status item: how many findings, what is unread, and whether all adds up. */
import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from "vscode";
import type { Summary } from "../../server/src/service/status.js";
import { COMMANDS } from "./names.js";

/** Asks the server about a document; undefined where it holds no report or the server does not answer. */
export type Summarise = (document: TextDocument) => Promise<Summary | undefined>;

/** Shows the status of the document in the active editor. */
export class Status implements Disposable {
  private readonly summarise: Summarise;
  private readonly subscription: Disposable;
  private item: LanguageStatusItem | undefined;
  private asked = 0;

  constructor(summarise: Summarise) {
    this.summarise = summarise;
    this.subscription = window.onDidChangeActiveTextEditor(() => void this.refresh());
  }

  /** Asks anew; an answer that a later question overtook is dropped. */
  async refresh(): Promise<void> {
    const document = window.activeTextEditor?.document;
    const question = ++this.asked;
    const summary = document && (await this.summarise(document));
    if (question !== this.asked) return;
    if (document && summary) this.show(document, summary);
    else this.hide();
  }

  dispose(): void {
    this.subscription.dispose();
    this.hide();
  }

  private show(document: TextDocument, summary: Summary): void {
    const selector = { language: document.languageId, scheme: document.uri.scheme };
    this.item ??= languages.createLanguageStatusItem("disclosureReport.status", selector);
    this.item.selector = selector;
    this.item.name = l10n.t("Annual report");
    this.item.command = { command: COMMANDS.showProblems, title: l10n.t("Show problems") };
    Object.assign(this.item, statusOf(summary));
  }

  private hide(): void {
    this.item?.dispose();
    this.item = undefined;
  }
}

/** What the item says of a summary. */
function statusOf(summary: Summary): Pick<LanguageStatusItem, "text" | "detail" | "severity"> {
  const { findings, complete } = summary;
  const unread = unreadOf(summary);
  const detail = unread.join(l10n.t(", "));
  const counted = [
    findings.error > 0 ? l10n.t("{0} errors", findings.error) : "",
    findings.warning > 0 ? l10n.t("{0} warnings", findings.warning) : "",
  ].filter((part) => part !== "");
  if (counted.length > 0) {
    const severity = findings.error > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Warning;
    return { text: counted.join(l10n.t(", ")), detail, severity };
  }
  if (!complete) return { text: l10n.t("Not all was judged"), detail, severity: LanguageStatusSeverity.Warning };
  const remarks = findings.information + findings.hint;
  return {
    text: l10n.t("All adds up"),
    detail: [...(remarks > 0 ? [l10n.t("{0} remarks", remarks)] : []), ...unread].join(l10n.t(", ")),
    severity: LanguageStatusSeverity.Information,
  };
}

/** What of the reports was not read, and the exceptions that match nothing, in words. */
function unreadOf(summary: Summary): string[] {
  const { missingRows, unreadRows, unreadCells, missingTables, unsupported, idleExceptions } = summary;
  return [
    unsupported > 0 ? l10n.t("form not supported") : "",
    missingTables > 0 ? l10n.t("{0} tables missing", missingTables) : "",
    missingRows > 0 ? l10n.t("{0} rows missing", missingRows) : "",
    unreadRows > 0 ? l10n.t("{0} rows unread", unreadRows) : "",
    unreadCells > 0 ? l10n.t("{0} cells without a figure", unreadCells) : "",
    ...idleExceptions.map(({ rule, text }) => l10n.t("an exception to {0} matches nothing: {1}", rule, text)),
  ].filter((part) => part !== "");
}
