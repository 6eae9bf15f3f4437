import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, open, REPORT } from "./workspace.js";

describe("completion", () => {
  afterEach(closeAll);

  it("offers a law from 《 on, and writes it whole within what the editor closed", async () => {
    const editor = await open(REPORT);
    const line = editor.document.getText().split(/\r?\n/).indexOf("一、总体情况");
    const at = editor.document.lineAt(line).range.end;
    await editor.edit((builder) => builder.insert(at, "\n依照《》"));
    const position = new vscode.Position(line + 1, 3);
    const items = await offered(editor.document, position);
    const law = items.find((one) => labelOf(one) === "《中华人民共和国政府信息公开条例》");
    equal(law?.insertText, "《中华人民共和国政府信息公开条例》（国务院令第711号）", "text");
    const range = law?.range instanceof vscode.Range ? law.range : law?.range?.replacing;
    equal(range && [range.start.character, range.end.character], [2, 4], "range");
  });

  it("offers no words of other files in a report, and leaves Markdown as it is", async () => {
    const report = (await open(REPORT)).document;
    equal(vscode.workspace.getConfiguration("editor", report).get("wordBasedSuggestions"), "off", "in a report");
    const markdown = { languageId: "markdown" };
    const inMarkdown = vscode.workspace.getConfiguration("editor", markdown).get("wordBasedSuggestions");
    equal(inMarkdown !== "off", true, "in Markdown");
    equal(await offered(report, new vscode.Position(0, 3)), [], "within a title");
  });
});

async function offered(document: vscode.TextDocument, at: vscode.Position): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    at,
  );
  return list.items;
}

const labelOf = ({ label }: vscode.CompletionItem): string => (typeof label === "string" ? label : label.label);
