import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

describe("exporting", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(target("年报.docx")).then(undefined, () => {});
  });

  it("writes a Word document with a comment for each problem", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    const given = { to: "docx", commented: true, target: target("年报.docx") };
    await vscode.commands.executeCommand("disclosureReport.export", given);
    const bytes = await vscode.workspace.fs.readFile(given.target);
    const names = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
    equal(names.slice(0, 2), "PK", "package");
    equal(names.includes("word/comments.xml"), true, "comments");
  });
});

function target(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, name);
}
