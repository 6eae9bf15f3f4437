/** The preview in the editor: it opens, what is filled in there is in the text by one edit, which one undo takes back. */
import * as vscode from "vscode";
import type { FromPage } from "../../client/src/preview/messages.js";
import { equal } from "./assert.js";
import { changed, closeAll, findings, open, REPORT } from "./workspace.js";

/** What the command gives to those who run it. */
interface Preview {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  readonly heard: (said: FromPage) => void;
}

const FILLED = { table: 1, key: "received/person", text: "77" };

let shown: Preview | undefined;

/** Opens the fixture and its preview. */
async function opened(): Promise<{ editor: vscode.TextEditor; preview: Preview }> {
  const editor = await open(REPORT);
  await findings(editor.document.uri, (now) => now.length > 0);
  const preview = await vscode.commands.executeCommand<Preview>("disclosureReport.preview");
  shown = preview;
  return { editor, preview };
}

describe("the preview", () => {
  afterEach(async () => {
    // While a panel is active no text editor is, and none would be closed.
    await open(REPORT);
    shown?.panel.dispose();
    await closeAll();
  });

  it("opens beside the text", async () => {
    const { editor, preview } = await opened();
    equal(preview.panel.viewColumn !== editor.viewColumn, true, "beside");
  });

  it("fills in a cell by one edit, which one undo takes back", async () => {
    const { editor, preview } = await opened();
    const { document } = editor;
    const before = document.getText();
    const row = /一、本年新收政府信息公开申请数量\t+(\d+)/u;
    const uri = document.uri.toString();
    preview.heard({ type: "set", uri, version: document.version, report: 0, cells: [FILLED] });
    await changed(document);
    equal(row.exec(document.getText())?.[1], "77", "the figure");
    preview.heard({ type: "undo" });
    await changed(document);
    equal(document.getText(), before, "the text after undo");
  });

  it("fills in one cell after another, though the page has not seen the first yet", async () => {
    const { editor, preview } = await opened();
    const { document } = editor;
    const [uri, seen] = [document.uri.toString(), document.version];
    preview.heard({ type: "set", uri, version: seen, report: 0, cells: [FILLED] });
    preview.heard({
      type: "set",
      uri,
      version: seen,
      report: 0,
      cells: [{ ...FILLED, key: "received/business", text: "88" }],
    });
    await changed(document);
    if (!document.getText().includes("\t77\t88\t")) await changed(document);
    equal(document.getText().includes("\t77\t88\t"), true, "both figures");
  });

  it("follows the report that people turn to, and stays with its own once it is locked", async () => {
    const { editor, preview } = await opened();
    const other = await openedOther();
    await until(() => preview.uri.toString() === other.uri.toString());
    await activated(preview);
    await vscode.commands.executeCommand("disclosureReport.lockPreview");
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    await until(() => !preview.panel.active);
    const second = await vscode.commands.executeCommand<Preview>("disclosureReport.preview");
    equal(second === preview, false, "another preview for another report");
    equal(preview.uri.toString(), other.uri.toString(), "what the locked one shows");
    second.panel.dispose();
  });

  it("does not turn to what is no report", async () => {
    const { editor, preview } = await opened();
    await open("会议纪要.txt");
    await openedOther();
    await until(() => preview.uri.toString() !== editor.document.uri.toString());
    equal(preview.uri.scheme, "untitled", "what it turned to");
  });

  it("is the report at hand while it has the focus", async () => {
    const { preview } = await opened();
    await activated(preview);
    const left = await vscode.commands.executeCommand<{ problems: number }>("disclosureReport.finalCheck");
    equal((left?.problems ?? 0) > 0, true, "problems of the report that it shows");
  });
});

/** Another report, never saved, in the place of the first. */
async function openedOther(): Promise<vscode.TextDocument> {
  const content = "沙溪县水利局2023年政府信息公开工作年度报告\n\n一、总体情况\n（一）主动公开。公开信息30条。\n";
  const other = await vscode.workspace.openTextDocument({ language: "disclosure-report", content });
  await vscode.window.showTextDocument(other, vscode.ViewColumn.One);
  return other;
}

/** Gives a preview the focus. The editor may still name a text editor as the active one: only the panel tells. */
async function activated({ panel }: Preview): Promise<void> {
  panel.reveal();
  await until(() => panel.active);
}

/** Asks the server, as previews do, until something has come about. */
async function until(isSo: () => boolean): Promise<void> {
  const [document] = vscode.workspace.textDocuments;
  while (!isSo()) await vscode.commands.executeCommand("vscode.executeDocumentSymbolProvider", document?.uri);
}
