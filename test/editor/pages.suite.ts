import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

describe("the page about a rule", () => {
  afterEach(closeAll);

  it("opens rendered from a finding's code", async () => {
    const { document } = await open(REPORT);
    const found = await findings(document.uri, (now) => now.length > 0);
    const code = found.map((finding) => finding.code).find((one) => typeof one === "object");
    if (typeof code !== "object") throw new Error("no finding leads to a page");
    const page = await vscode.workspace.openTextDocument(code.target);
    equal(page.languageId, "markdown", "language");
    equal(page.getText().includes(`（${code.value}）\n`), true, `the rule's heading in ${page.getText()}`);
    const opened = tab((input) => input instanceof vscode.TabInputCustom);
    // Not awaited: an editor without its Markdown preview, as the web's stand-in is, never ends opening it.
    void vscode.commands.executeCommand("vscode.open", code.target);
    const { input } = await opened;
    const { uri, viewType } = input as vscode.TabInputCustom;
    equal([uri.toString(), viewType], [code.target.toString(), "vscode.markdown.preview.editor"], "what was opened");
  });

  it("is none outside the folder of the pages", async () => {
    for (const path of [
      "/../../package.json",
      "/../rules/typo.md",
      "/a/../typo.md",
      "/..%2f..%2fpackage.json",
      "/typo.md/",
      "/",
    ]) {
      const page = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: "disclosure-report-rule", path }));
      equal(page.getText(), "没有这一页说明。", path);
    }
  });
});

/** Waits for a tab to be opened, and closes it. */
function tab(wanted: (input: unknown) => boolean): Promise<vscode.Tab> {
  return new Promise((resolve, reject) => {
    const subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened }) => {
      const found = opened.find(({ input }) => wanted(input));
      if (!found) return;
      subscription.dispose();
      vscode.window.tabGroups.close(found).then(() => resolve(found), reject);
    });
  });
}
