/** Tables that are pasted, and reports put in order: what comes from the clipboard of the host. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, nextShown, open, REPORT } from "./workspace.js";

const ROW = /^一、本年新收.*$/mu;

describe("a table on the clipboard", () => {
  afterEach(closeAll);

  it("is pasted over the cells from the cursor on, by the command, in one step", async () => {
    const editor = await open(REPORT);
    const { document } = editor;
    const before = document.getText();
    const at = before.search(ROW);
    const figure = at + before.slice(at).search(/\d/);
    editor.selection = new vscode.Selection(document.positionAt(figure), document.positionAt(figure));
    await vscode.env.clipboard.writeText("71\t72\n73\t74\n");
    const changed = new Promise<void>((resolve) => {
      const listening = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || event.contentChanges.length === 0) return;
        listening.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand("disclosureReport.pasteTable");
    await changed;
    equal(ROW.exec(document.getText())?.[0].split("\t").slice(1, 3), ["71", "72"], "the first row");
    await vscode.commands.executeCommand("undo");
    equal(document.getText(), before, "one step back");
  });
});

describe("formatting", () => {
  afterEach(closeAll);

  it("is what the editor's own command does, and that of a report in Markdown", async () => {
    const { document } = await open(REPORT);
    const text = document.getText().replace(/^行政许可\t/mu, "行政许可\t ");
    for (const language of ["disclosure-report", "markdown"]) {
      const other = await vscode.workspace.openTextDocument({ content: text, language });
      await vscode.window.showTextDocument(other);
      const command = language === "markdown" ? "disclosureReport.formatReport" : "editor.action.formatDocument";
      const shown = language === "markdown" ? nextShown("showInformationMessage") : undefined;
      await vscode.commands.executeCommand(command);
      const [said] = (await shown) ?? [];
      if (said !== undefined) equal(String(said).startsWith("已整理：1 张表格"), true, String(said));
      equal(
        /^行政许可\t\d/mu.test(other.getText()),
        true,
        `${language}: ${/^行政许可.*$/mu.exec(other.getText())?.[0]}`,
      );
    }
  });
});
