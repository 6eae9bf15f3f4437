import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings } from "./workspace.js";

describe("a table that is being filled in", () => {
  const autoSave = (value: "afterDelay" | "off") =>
    vscode.workspace.getConfiguration("files").update("autoSave", value, vscode.ConfigurationTarget.Global);
  let file: vscode.Uri | undefined;

  afterEach(async () => {
    await vscode.workspace.getConfiguration("files").update("autoSave", undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    if (file) await vscode.workspace.fs.delete(file);
    file = undefined;
  });

  it("is left in peace when the editor saves it by itself, and judged when a person does", async () => {
    const wish = { agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" };
    await vscode.commands.executeCommand("disclosureReport.newReport", wish);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const begun = vscode.window.activeTextEditor?.document;
    if (!folder || !begun) throw new Error("no report was begun in a folder");
    file = vscode.Uri.joinPath(folder.uri, "清河县水务局2023年政府信息公开工作年度报告.txt");
    equal(await begun.save(), true, "saved");
    await closeAll();
    const editor = await vscode.window.showTextDocument(file);
    await findings(file, (now) => now.length > 0);

    const saved = nextSave(file);
    await autoSave("afterDelay");
    await write(editor, "一、本年新收政府信息公开申请数量", "3");
    await findings(file, (now) => now.some(({ message }) => message.includes("已填 1 行")));
    equal(await saved, vscode.TextDocumentSaveReason.AfterDelay, "reason of the save");
    await autoSave("off");

    await write(editor, "二、上年结转政府信息公开申请数量", "2");
    const left = await findings(file, (now) => now.some(({ message }) => message.includes("已填 2 行")));
    equal(codes(left).includes("row-total"), false, "its sums are judged before a save by hand");

    await vscode.commands.executeCommand("workbench.action.files.save");
    await findings(file, (now) => codes(now).includes("row-total"));
  }).timeout(60_000);
});

/** Writes a figure over the first one behind a row's label. */
async function write(editor: vscode.TextEditor, label: string, figure: string): Promise<void> {
  const text = editor.document.getText();
  const at = text.indexOf("0", text.indexOf(label));
  const span = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 1));
  equal(await editor.edit((builder) => builder.replace(span, figure)), true, "edit applied");
}

/** Why a document is saved next, once it is. */
function nextSave(uri: vscode.Uri): Promise<vscode.TextDocumentSaveReason | undefined> {
  const isIt = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
  return new Promise((resolve) => {
    let reason: vscode.TextDocumentSaveReason | undefined;
    const subscriptions = [
      vscode.workspace.onWillSaveTextDocument((event) => {
        if (isIt(event.document)) reason = event.reason;
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (!isIt(document)) return;
        for (const one of subscriptions) one.dispose();
        resolve(reason);
      }),
    ];
  });
}

function codes(found: readonly vscode.Diagnostic[]): string[] {
  return found.map(({ code }) => String(typeof code === "object" ? code.value : code));
}
