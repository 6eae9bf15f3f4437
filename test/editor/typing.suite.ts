import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll } from "./workspace.js";

describe("Enter", () => {
  afterEach(closeAll);

  it("keeps the two full-width blanks that a paragraph begins with", async () => {
    equal(await entered("　　全年无申请。"), "　　全年无申请。\n　　", "behind a paragraph");
    equal(await entered("　　全年无申请。", 4), "　　全年\n　　无申请。", "within a paragraph");
  });

  it("writes none behind headings, in tables, and where a paragraph is left empty", async () => {
    for (const line of ["一、总体情况", "　　", "　　行政许可\t3", "　　行政许可 | 3", "　　　缩进更多"]) {
      equal(await entered(line), `${line}\n`, line);
    }
  });
});

/** What a line becomes when Enter is pressed behind it, or behind its first characters. */
async function entered(line: string, at = line.length): Promise<string> {
  const document = await vscode.workspace.openTextDocument({ content: line, language: "disclosure-report" });
  const editor = await vscode.window.showTextDocument(document);
  editor.selection = new vscode.Selection(0, at, 0, at);
  await vscode.commands.executeCommand("type", { text: "\n" });
  return document.getText().replaceAll("\r\n", "\n");
}
