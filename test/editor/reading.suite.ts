import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

describe("reading a report", () => {
  afterEach(closeAll);

  it("tells of a figure of the prose on hover, as text that nobody need trust", async () => {
    const { document } = await open(REPORT);
    const hovers = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document, "3件");
    const contents = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]);
    equal(
      contents.map(({ value }) => value),
      ["**正文：3件**\n\n- 表三“本年新收政府信息公开申请数量·总计”：3 ✓"],
      "hover",
    );
    equal(
      contents.map(({ isTrusted, supportHtml }) => [isTrusted ?? false, supportHtml ?? false]),
      [[false, false]],
      "trust",
    );
  });

  it("leads from the figure to its cell, and marks both", async () => {
    const { document } = await open(REPORT);
    const [target, ...others] = await ask<vscode.Location[]>("vscode.executeDefinitionProvider", document, "3件");
    equal([target && told(document, target.range), others.length], ["32 3", 0], "definition");
    const marked = await ask<vscode.DocumentHighlight[]>("vscode.executeDocumentHighlights", document, "3件");
    equal(
      marked.map(({ range }) => told(document, range)),
      ["7 3件", "32 3"],
      "highlights",
    );
  });

  it("says over each table whether it adds up", async () => {
    const { document } = await open(REPORT);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      "vscode.executeCodeLensProvider",
      document.uri,
      10,
    );
    const titles = lenses
      .sort((one, other) => one.range.start.compareTo(other.range.start))
      .map(({ command }) => command?.title);
    equal(titles[1], "一 3 + 二 0 = 三（七）3 + 四 0 ✓", "lens of table three");
    equal(titles[2], "行政复议 1 ≠ 2 ✗ · 未经复议直接起诉 0 = 0 ✓ · 复议后起诉 0 = 0 ✓", "lens of table four");
  });

  it("fills in the total at the cursor by its command", async () => {
    const editor = await open(REPORT);
    const { document } = editor;
    await findings(document.uri, (now) => now.length > 0);
    const before = document.getText();
    const at = placeOf(document, "2\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\n");
    editor.selection = new vscode.Selection(at, at);
    const changed = new Promise<void>((resolve) => {
      const subscription = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document) return;
        subscription.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand("disclosureReport.fillTotal");
    await changed;
    equal(document.getText(), before.replace("1\t0\t0\t0\t2\t0", "1\t0\t0\t0\t1\t0"), "text");
  });

  it("names the columns of the cursor's row alone where a figure stands a line", async () => {
    const settings = vscode.workspace.getConfiguration("disclosureReport");
    await settings.update("columnNames", true, vscode.ConfigurationTarget.Global);
    try {
      const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"];
      const text = (await open(REPORT)).document
        .getText()
        .replace(/^[一二]、(?:本年新收|上年结转).*$/gmu, (row) => row.replace(/^|\t/gu, "\n\t"));
      const document = await vscode.workspace.openTextDocument({ content: text, language: "disclosure-report" });
      const editor = await vscode.window.showTextDocument(document);
      for (const row of rows) {
        const at = placeOf(document, row);
        editor.selection = new vscode.Selection(at, at);
        const hints = await hintsIn(document, (now) => now[0]?.position.line === at.line + 1);
        equal(
          hints.map(({ label }) => label),
          ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "法人或其他组织·其他", "总计"],
          row,
        );
      }
    } finally {
      await settings.update("columnNames", undefined, vscode.ConfigurationTarget.Global);
    }
  });
});

/** Asks about the place where some words begin. */
async function ask<Answer>(command: string, document: vscode.TextDocument, words: string): Promise<Answer> {
  return vscode.commands.executeCommand<Answer>(command, document.uri, placeOf(document, words));
}

function placeOf(document: vscode.TextDocument, words: string): vscode.Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not there`);
  return document.positionAt(at);
}

/** A range as its line, from 1, and its text. */
function told(document: vscode.TextDocument, range: vscode.Range): string {
  return `${range.start.line + 1} ${document.getText(range)}`;
}

/** Asks for hints until they are as wanted: where the cursor is comes to the client by an answer of the server. */
async function hintsIn(
  document: vscode.TextDocument,
  wanted: (hints: vscode.InlayHint[]) => boolean,
): Promise<vscode.InlayHint[]> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  for (;;) {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      "vscode.executeInlayHintProvider",
      document.uri,
      whole,
    );
    hints.sort((one, other) => one.position.compareTo(other.position));
    if (wanted(hints)) return hints;
  }
}
