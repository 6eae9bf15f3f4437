import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open } from "./workspace.js";

/** A report that neither its name nor its first line gives away. */
const DRAFT = "草稿.txt";

const TITLE = "清河县水务局\n2022年政府信息公开工作年度报告\n";

describe("detection", () => {
  afterEach(closeAll);

  it("takes a plain text for a report by its title, and checks it", async () => {
    const { document } = await open(DRAFT);
    equal((await inLanguage(document.uri, "disclosure-report")).isClosed, false, "closed");
    const found = await findings(document.uri, (now) => now.length > 0);
    equal(codes(found).includes("residue"), true, `residue among ${codes(found)}`);
  });

  it("takes an untitled document once its title is typed", async () => {
    const document = await vscode.workspace.openTextDocument({ content: "", language: "plaintext" });
    await vscode.window.showTextDocument(document);
    for (const typed of ["清河县水务局\n", "2022年政府信息公开工作年度", "报告"]) {
      equal(document.languageId, "plaintext", `language before ${typed}`);
      await insertAtEnd(document, typed);
    }
    await inLanguage(document.uri, "disclosure-report");
  });

  it("lets a document be switched back, clears its findings and leaves it so", async () => {
    const { document } = await open(DRAFT);
    const report = await inLanguage(document.uri, "disclosure-report");
    await findings(document.uri, (now) => now.length > 0);
    await vscode.languages.setTextDocumentLanguage(report, "plaintext");
    await findings(document.uri, (now) => now.length === 0);
    await insertAtEnd(report, "\n完。");
    // The next untitled report is only switched after this document would have been.
    const next = await vscode.workspace.openTextDocument({ content: "", language: "plaintext" });
    await insertAtEnd(next, TITLE);
    await inLanguage(next.uri, "disclosure-report");
    equal(report.languageId, "plaintext", "language");
  });

  it("takes a new document that has the address of one switched back and closed", async () => {
    const address = vscode.Uri.from({ scheme: "untitled", path: "同名" });
    const first = await openUntitled(address);
    await insertAtEnd(first, TITLE);
    await vscode.languages.setTextDocumentLanguage(await inLanguage(address, "disclosure-report"), "plaintext");
    const gone = closed(first);
    await closeAll();
    await gone;
    await insertAtEnd(await openUntitled(address), TITLE);
    await inLanguage(address, "disclosure-report");
  });

  it("takes none when it is off", async () => {
    const settings = vscode.workspace.getConfiguration("disclosureReport");
    await settings.update("detect", "off", vscode.ConfigurationTarget.Global);
    try {
      const document = await vscode.workspace.openTextDocument({ content: "", language: "plaintext" });
      await vscode.window.showTextDocument(document);
      await insertAtEnd(document, TITLE);
      // What the client asked of the editor before this is done when this is.
      const other = await vscode.workspace.openTextDocument({ content: "", language: "plaintext" });
      await vscode.languages.setTextDocumentLanguage(other, "markdown");
      equal(document.languageId, "plaintext", "language");
    } finally {
      await settings.update("detect", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** Waits until a document is in a language; the test's own time limit ends a wait in vain. */
function inLanguage(uri: vscode.Uri, language: string): Promise<vscode.TextDocument> {
  return new Promise((resolve) => {
    const look = (): void => {
      const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
      if (document?.languageId !== language) return;
      subscription.dispose();
      resolve(document);
    };
    const subscription = vscode.workspace.onDidOpenTextDocument(look);
    look();
  });
}

/** Waits until the editor has let go of a document for good, not only to open it in another language. */
function closed(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.workspace.onDidCloseTextDocument(() => {
      if (!document.isClosed) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** Opens an untitled document without taking hold of it, so that closing its tab closes it. */
async function openUntitled(address: vscode.Uri): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand("vscode.open", address);
  const document = vscode.window.activeTextEditor?.document;
  if (document?.uri.toString() !== address.toString()) throw new Error("the document was not opened");
  return document;
}

async function insertAtEnd(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  equal(await vscode.workspace.applyEdit(edit), true, "edit applied");
}

function codes(found: readonly vscode.Diagnostic[]): unknown[] {
  return found.map(({ code }) => (typeof code === "object" ? code.value : code));
}
