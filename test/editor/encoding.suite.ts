/** A report in GBK that the editor opens as UTF-8. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, nextShown } from "./workspace.js";

/** 清河县水务局2022年政府信息公开工作年度报告, 一、总体情况, and a sentence, in GBK. */
const BYTES =
  "c7e5bad3cfd8cbaecef1bed632303232c4ead5feb8aed0c5cfa2b9abbfaab9a4d7f7c4eab6c8b1a8b8e60a" +
  "d2bba1a2d7dccce5c7e9bff60a" +
  "32303232c4eaa3accad5b5bdd5feb8aed0c5cfa2b9abbfaac9eac7eb33bcfea1a30a";

describe("a report in GBK", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file()).then(undefined, () => {});
  });

  it("is told to be one, with no other finding, and can be opened anew", async () => {
    const bytes = BYTES.match(/../g)?.map((byte) => Number.parseInt(byte, 16)) ?? [];
    await vscode.workspace.fs.writeFile(file(), new Uint8Array(bytes));
    const shown = nextShown("showWarningMessage");
    const { document } = await vscode.window.showTextDocument(file());
    if (shown)
      equal(await shown, ["这份报告是 GB18030（GBK）编码，按 UTF-8 打开成了乱码。", "用 GB18030 重新打开"], "said");
    const found = await findings(file(), (now) => now.length > 0);
    equal(found.map(idOf), ["wrong-encoding"], "findings");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      file(),
      found[0]?.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    equal(
      actions.some(({ title }) => title === "用 GB18030 重新打开"),
      true,
      "offered",
    );
    // Older editors ask for the encoding themselves.
    if (!("encoding" in document)) return;
    await vscode.commands.executeCommand("disclosureReport.reopenWithEncoding", document);
    const left = await findings(file(), (now) => now.length > 0 && !now.map(idOf).includes("wrong-encoding"));
    equal(left.length > 1, true, "findings of the report that it is");
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file().toString());
    equal(open?.lineAt(1).text, "一、总体情况", "text");
  });
});

function file(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, "导出.txt");
}

function idOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}
