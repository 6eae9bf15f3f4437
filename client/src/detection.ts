/**
 * Reports whose file name does not say so: a plain-text document that begins with such a report's title is switched to the
 * language of reports. What people switch back themselves stays so.
 */
import { ConfigurationTarget, type Disposable, languages, type TextDocument, window, workspace } from "vscode";
import { message } from "../../server/src/messages/message.js";
import { LANGUAGE_ID, SETTINGS_SECTION } from "../../server/src/protocol.js";
import { VIEW_SCHEME } from "./documentView.js";
import { logged } from "./log.js";
import { beginsAsReport } from "./title.js";
import { say } from "./words.js";

/** `disclosureReport.detect`. */
type Detect = "on" | "ask" | "off";

/** How much of a document is looked at: no title begins later. In UTF-16 code units. */
const BEGINNING = 4000;

/** Watches the plain-text documents, those already open and those to come. */
export function watchForReports(): Disposable[] {
  const detection = new Detection();
  for (const document of workspace.textDocuments) logged(detection.look(document));
  return [
    workspace.onDidOpenTextDocument((document) => logged(detection.look(document))),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const early = contentChanges.some(({ rangeOffset }) => rangeOffset < BEGINNING);
      if (early) logged(detection.look(document));
    }),
    workspace.onDidCloseTextDocument((document) => detection.closed(document)),
  ];
}

class Detection {
  /** Documents, by address, that were reports once or were asked about: they are left alone while they are open. */
  private readonly settled = new Set<string>();

  async look(document: TextDocument): Promise<void> {
    const address = document.uri.toString();
    if (document.languageId === LANGUAGE_ID) this.settled.add(address);
    if (document.languageId !== "plaintext" || this.settled.has(address)) return;
    if (document.uri.scheme === VIEW_SCHEME) return;
    const detect = workspace.getConfiguration(SETTINGS_SECTION, document).get<Detect>("detect", "on");
    const beginning = document.getText().slice(0, BEGINNING);
    if (detect === "off" || !beginsAsReport(beginning)) return;
    this.settled.add(address);
    if (detect === "on" || (await ask(document))) await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  }

  /** A document whose language is switched is closed and opened in one go: it is not closed then. */
  closed(document: TextDocument): void {
    if (document.isClosed) this.settled.delete(document.uri.toString());
  }
}

/** Asks whether this document is to be checked. @returns whether it is */
async function ask(document: TextDocument): Promise<boolean> {
  const [check, leave, never] = [
    message("检查", "Check it"),
    message("不检查", "Leave it"),
    message("不再询问", "Never ask"),
  ].map((words) => say(words, document)) as [string, string, string];
  const answer = await window.showInformationMessage(
    say(
      message(
        "这份文件像是政府信息公开工作年度报告，要检查吗？",
        "This looks like an annual report on information disclosure. Check it?",
      ),
      document,
    ),
    check,
    leave,
    never,
  );
  if (answer === never) {
    await workspace
      .getConfiguration(SETTINGS_SECTION)
      .update("detect", "off" satisfies Detect, ConfigurationTarget.Global);
  }
  return answer === check && !document.isClosed;
}
