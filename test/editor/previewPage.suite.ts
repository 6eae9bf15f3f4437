/** Our pages in the editor: their scripts run and ask what to show. In test-web's browser no page does: its service worker is refused there. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

describe("a page of ours", () => {
  afterEach(async () => {
    // While a panel is active no text editor is, and none would be closed.
    await open(REPORT);
    await closeAll();
  });

  for (const command of ["preview", "compareYears", "heatMap"])
    it(`says that it is ready: ${command}`, async () => {
      const { document } = await open(REPORT);
      await findings(document.uri, (now) => now.length > 0);
      const shown = await vscode.commands.executeCommand<{ panel: vscode.WebviewPanel }>(
        `disclosureReport.${command}`,
        ...(command === "compareYears" ? [document.uri, [document.uri, document.uri]] : []),
      );
      const { panel } = shown;
      const said = await new Promise<{ readonly type: string }>((resolve) =>
        panel.webview.onDidReceiveMessage(resolve),
      );
      equal(said.type, "ready", "the first word");
      panel.dispose();
    });
});
