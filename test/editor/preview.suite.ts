/** The preview in the editor: it opens, what is filled in there is in the text by one edit, which one undo takes back. */
import * as vscode from "vscode";
import type { FromPage } from "../../client/src/preview/messages.js";
import { equal } from "./assert.js";
import { changed, closeAll, findings, open, REPORT } from "./workspace.js";

/** What the command gives to those who run it. */
interface Preview {
  readonly panel: vscode.WebviewPanel;
  readonly heard: (said: FromPage) => void;
}

const FILLED = { table: 1, key: "received/person", text: "77" };

let shown: Preview | undefined;

/** Opens the fixture and its preview. */
async function opened(): Promise<{ editor: vscode.TextEditor; preview: Preview }> {
  const editor = await open(REPORT);
  await findings(editor.document.uri, (now) => now.length > 0);
  const preview = await vscode.commands.executeCommand<Preview>("disclosureReport.preview");
  shown = preview;
  return { editor, preview };
}

describe("the preview", () => {
  afterEach(async () => {
    shown?.panel.dispose();
    // While a panel is active no text editor is, and none would be closed.
    await open(REPORT);
    await closeAll();
  });

  it("opens beside the text", async () => {
    const { editor, preview } = await opened();
    equal(preview.panel.viewColumn !== editor.viewColumn, true, "beside");
  });

  it("fills in a cell by one edit, which one undo takes back", async () => {
    const { editor, preview } = await opened();
    const { document } = editor;
    const before = document.getText();
    const row = /一、本年新收政府信息公开申请数量\t+(\d+)/u;
    preview.heard({ type: "set", version: document.version, report: 0, cells: [FILLED] });
    await changed(document);
    equal(row.exec(document.getText())?.[1], "77", "the figure");
    preview.heard({ type: "undo" });
    await changed(document);
    equal(document.getText(), before, "the text after undo");
  });

  it("fills in one cell after another, though the page has not seen the first yet", async () => {
    const { editor, preview } = await opened();
    const { document } = editor;
    const seen = document.version;
    preview.heard({ type: "set", version: seen, report: 0, cells: [FILLED] });
    preview.heard({
      type: "set",
      version: seen,
      report: 0,
      cells: [{ ...FILLED, key: "received/business", text: "88" }],
    });
    await changed(document);
    if (!document.getText().includes("\t77\t88\t")) await changed(document);
    equal(document.getText().includes("\t77\t88\t"), true, "both figures");
  });
});
