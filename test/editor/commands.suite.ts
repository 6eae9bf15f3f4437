import * as vscode from "vscode";
import { LAYOUT_KIND } from "../../server/src/protocol.js";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

const RESIDUES = ["[bookmark: _GoBack]", "[bookmark: _Toc1]"];

describe("commands", () => {
  afterEach(closeAll);

  it("fix all that changes no figure", async () => {
    const { document, edit } = await open(REPORT);
    const sound = document.getText();
    const at = document.lineAt(0).range.end;
    equal(await edit((builder) => builder.insert(at, RESIDUES.join(""))), true, "edit applied");
    await findings(document.uri, (now) => residues(now) === RESIDUES.length);
    await vscode.commands.executeCommand("disclosureReport.fixAll");
    await findings(document.uri, (now) => residues(now) === 0);
    equal(document.getText(), sound, "text");
  });

  it("start the server anew, and its findings come back", async () => {
    const { document } = await open(REPORT);
    const before = await findings(document.uri, (now) => now.length > 0);
    const gone = findings(document.uri, (now) => now.length === 0);
    const restarted = vscode.commands.executeCommand("disclosureReport.restartServer");
    await gone;
    await restarted;
    await findings(document.uri, (now) => now.length === before.length);
  });

  it("write the tables on the other form", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    equal(document.getText().includes("本年新制作数量"), false, "on the older form before");
    const changed = nextChange(document);
    await vscode.commands.executeCommand("disclosureReport.rewriteForm");
    await changed;
    equal(document.getText().includes("本年新制作数量"), true, "on the older form");
  });

  it("offer other layouts of the tables in a menu", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    let asking = { dispose: (): void => undefined };
    const asked = new Promise<void>((resolve) => {
      const provideCodeActions = (_: unknown, __: unknown, { only }: vscode.CodeActionContext): [] => {
        if (only?.value === LAYOUT_KIND) resolve();
        return [];
      };
      asking = vscode.languages.registerCodeActionsProvider("disclosure-report", { provideCodeActions });
    });
    const menu = vscode.commands.executeCommand("disclosureReport.convertTables");
    await asked;
    asking.dispose();
    await menu;
    await vscode.commands.executeCommand("hideCodeActionWidget");
  });

  it("show the log", async () => {
    await open(REPORT);
    await vscode.commands.executeCommand("disclosureReport.showOutput");
    while (!vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === "output"))
      await vscode.commands.executeCommand(
        "vscode.executeDocumentSymbolProvider",
        vscode.window.activeTextEditor?.document.uri,
      );
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("check a plain text that is not detected", async () => {
    const document = await vscode.workspace.openTextDocument({ content: "一、总体情况\n", language: "plaintext" });
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("disclosureReport.check");
    equal(document.languageId, "disclosure-report", "language");
    await findings(document.uri, (now) => now.length > 0);
  });

  it("check a file that the explorer's menu names", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error("the host opened no folder");
    const file = vscode.Uri.joinPath(folder.uri, "随记.txt");
    await vscode.workspace.fs.writeFile(file, new Uint8Array([0x31, 0x0a]));
    await vscode.commands.executeCommand("disclosureReport.check", file);
    const document = vscode.window.activeTextEditor?.document;
    equal(document?.uri.toString(), file.toString(), "shown");
    equal(document?.languageId, "disclosure-report", "language");
    await closeAll();
    await vscode.workspace.fs.delete(file);
  });
});

function nextChange(document: vscode.TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      subscription.dispose();
      resolve();
    });
  });
}

function residues(found: readonly vscode.Diagnostic[]): number {
  return found.filter(({ code }) => typeof code === "object" && code.value === "residue").length;
}
