import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings } from "./workspace.js";

const WISH = { agency: "清河县教育局", kind: "department", year: 2023, layout: "tabbed" };
const FILE = "清河县教育局2023年政府信息公开工作年度报告.txt";
const OPEN = "____";

describe("a new report", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(target()).then(undefined, () => {});
  });

  it("is a document that will be saved under its title, with the first open place selected", async () => {
    const { document, selection } = await begin();
    equal(document.isUntitled, true, "untitled");
    equal(document.uri.path, target().path, "path");
    equal(document.languageId, "disclosure-report", "language");
    equal(document.lineAt(0).text, "清河县教育局2023年政府信息公开工作年度报告", "title");
    equal(document.getText(selection), OPEN, "selected");
    const found = await findings(document.uri, (now) => now.length > 0);
    equal(found.map(codeOf), ["unfinished"], "findings");
    equal(await document.save(), true, "saved");
    equal((await vscode.workspace.fs.stat(target())).type, vscode.FileType.File, "file");
  });

  it("is walked from one open place to the next, and round again", async () => {
    const editor = await begin();
    const count = editor.document.getText().split(OPEN).length - 1;
    const first = editor.selection;
    const seen = new Set([first.start.line * 1000 + first.start.character]);
    for (let i = 1; i < count; i++) {
      await vscode.commands.executeCommand("disclosureReport.nextPlace");
      equal(editor.document.getText(editor.selection), OPEN, "selected");
      seen.add(editor.selection.start.line * 1000 + editor.selection.start.character);
    }
    equal(seen.size, count, "places");
    await vscode.commands.executeCommand("disclosureReport.nextPlace");
    equal(editor.selection.start, first.start, "round again");
  });

  it("takes no file's place", async () => {
    await vscode.workspace.fs.writeFile(target(), new Uint8Array([0x78]));
    await vscode.commands.executeCommand("disclosureReport.newReport", WISH);
    equal(Array.from(await vscode.workspace.fs.readFile(target())), [0x78], "file");
    equal(vscode.window.activeTextEditor, undefined, "editor");
  });
});

function target(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, FILE);
}

/** Begins a report without a question asked. */
async function begin(): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand("disclosureReport.newReport", WISH);
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("no editor was opened");
  return editor;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}
