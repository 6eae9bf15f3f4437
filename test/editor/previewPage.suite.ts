/** The preview's page in the editor: its script runs and asks for the report. In a web host without a network no page does. */
import * as vscode from "vscode";
import type { FromPage } from "../../client/src/preview/messages.js";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

describe("the preview's page", () => {
  afterEach(async () => {
    // While a panel is active no text editor is, and none would be closed.
    await open(REPORT);
    await closeAll();
  });

  it("says that it is ready", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    const preview = await vscode.commands.executeCommand<{ panel: vscode.WebviewPanel }>("disclosureReport.preview");
    const { panel } = preview;
    const said = await new Promise<FromPage>((resolve) => panel.webview.onDidReceiveMessage(resolve));
    equal(said.type, "ready", "the first word");
    panel.dispose();
  });
});
