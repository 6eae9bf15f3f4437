import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, open, REPORT } from "./workspace.js";

describe("the extension", () => {
  afterEach(closeAll);

  it("takes a report by its file name and starts", async () => {
    const { document } = await open(REPORT);
    equal(document.languageId, "disclosure-report", "language id");
    const extension = vscode.extensions.getExtension("disclosure-report.disclosure-report");
    await extension?.activate();
    equal(extension?.isActive, true, "active");
  });

  it("takes an untitled report by its first line", async () => {
    const content = "清河县水务局2022年政府信息公开工作年度报告\n";
    const document = await vscode.workspace.openTextDocument({ content });
    equal(document.languageId, "disclosure-report", "language id");
  });

  it("leaves another text file alone", async () => {
    const { document } = await open("会议纪要.txt");
    equal(document.languageId, "plaintext", "language id");
  });

  it("switches off the boxes round Chinese punctuation and wraps long lines", async () => {
    const report = (await open(REPORT)).document;
    const inReport = vscode.workspace.getConfiguration("editor", report);
    equal(inReport.get("unicodeHighlight.ambiguousCharacters"), false, "ambiguous characters in a report");
    equal(inReport.get("unicodeHighlight.invisibleCharacters"), false, "invisible characters in a report");
    equal(inReport.get("wordWrap"), "on", "word wrap in a report");
  });
});
