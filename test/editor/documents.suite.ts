import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll } from "./workspace.js";

const TITLE = "清河县文旅局2023年政府信息公开工作年度报告";

describe("a document", () => {
  afterEach(async () => {
    await closeAll();
    for (const name of [`${TITLE}.html`, `${TITLE}.txt`])
      await vscode.workspace.fs.delete(file(name)).then(undefined, () => {});
  });

  it("is opened as text beside it, not saved yet, with what was not read said on top", async () => {
    const page = `<p>${TITLE}</p><p>一、总体情况</p><img src="a.png">`;
    await vscode.workspace.fs.writeFile(file(`${TITLE}.html`), new TextEncoder().encode(page));
    await vscode.commands.executeCommand("disclosureReport.openDocument", file(`${TITLE}.html`));
    const document = vscode.window.activeTextEditor?.document;
    if (!document) throw new Error("no text was opened");
    equal(document.getText(), `${TITLE}\n一、总体情况\n`, "text");
    equal(document.isUntitled, true, "untitled");
    equal(document.uri.path, file(`${TITLE}.txt`).path, "path");
    equal(document.languageId, "disclosure-report", "language");
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
    );
    equal(
      lenses.some(({ command }) => command?.title.includes("1 张图片") === true),
      true,
      "said on top",
    );
  });
});

function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, name);
}
