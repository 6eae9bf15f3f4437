/** The keys of a table: figures are typed one behind the other, in every layout; elsewhere the keys are the editor's own. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, open, REPORT } from "./workspace.js";

const ROW = "一、本年新收政府信息公开申请数量";

/** How the row of the fixture, cells parted by TABs, is written. */
const LAYOUTS: Readonly<Record<string, (cells: readonly string[]) => string>> = {
  tabbed: (cells) => cells.join("\t"),
  piped: (cells) => `| ${cells.join(" | ")} |`,
  vertical: (cells) => cells.map((cell) => `\n\t${cell}`).join(""),
};

/** Opens the fixture with that row written so, the cursor on its first figure. */
async function opened(write: (cells: readonly string[]) => string): Promise<vscode.TextEditor> {
  const text = (await open(REPORT)).document.getText();
  const content = text.replace(/^一、本年新收.*$/mu, (row) => write(row.split("\t")));
  const document = await vscode.workspace.openTextDocument({ content, language: "disclosure-report" });
  const editor = await vscode.window.showTextDocument(document);
  const label = content.indexOf(ROW);
  const figure = label + content.slice(label).search(/\d/);
  editor.selection = new vscode.Selection(document.positionAt(figure), document.positionAt(figure + 1));
  return editor;
}

const key = (command: string) => vscode.commands.executeCommand(`disclosureReport.${command}`);
const type = (text: string) => vscode.commands.executeCommand("type", { text });
const selected = ({ document, selection }: vscode.TextEditor) =>
  `${selection.start.line + 1} ${document.getText(selection)}`;

describe("the keys of a table", () => {
  afterEach(closeAll);

  for (const [layout, write] of Object.entries(LAYOUTS))
    it(`select the next figure, so that typing takes its place: ${layout}`, async () => {
      const editor = await opened(write);
      const figures = ["21", "2", "3", "4", "5", "6", "41"];
      for (const figure of figures) {
        await type(figure);
        await key("nextFigure");
      }
      const row = write([ROW, ...figures]);
      equal(editor.document.getText().replace(/\r\n/g, "\n").includes(row), true, `${row} in the text`);
    });

  it("lead back, and down to the row below", async () => {
    const editor = await opened(LAYOUTS.tabbed as (cells: readonly string[]) => string);
    const { line } = editor.selection.start;
    await key("nextFigure");
    await key("nextFigure");
    await key("figureBelow");
    equal([editor.selection.start.line, selected(editor)], [line + 1, `${line + 2} 0`], "below");
    await key("previousFigure");
    await key("previousFigure");
    await key("previousFigure");
    equal(selected(editor), `${line + 1} 3`, "the last of the row above");
  });

  it("do in prose what they do in any text", async () => {
    const editor = await opened(LAYOUTS.tabbed as (cells: readonly string[]) => string);
    const before = editor.document.getText();
    const heading = editor.document.positionAt(before.indexOf("一、总体情况"));
    editor.selection = new vscode.Selection(heading, heading);
    await key("figureBelow");
    equal(editor.document.getText(), before.replace("一、总体情况", "\n一、总体情况"), "Enter");
    await key("nextFigure");
    equal(/^(?:\t| +)一、总体情况$/mu.test(editor.document.getText()), true, "Tab");
    await key("previousFigure");
    equal(editor.document.getText(), before.replace("一、总体情况", "\n一、总体情况"), "Shift+Tab");
  });
});
