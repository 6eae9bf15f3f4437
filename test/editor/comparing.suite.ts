/** Reports beside each other in the editor: from files that were chosen, in a panel that can be left and come back. */
import * as vscode from "vscode";
import type { Comparison } from "../../server/src/comparison/index.js";
import { equal } from "./assert.js";
import { closeAll, open, REPORT } from "./workspace.js";

/** What the command gives to those who run it. */
interface Compared {
  readonly panel: vscode.WebviewPanel;
  readonly refresh: () => Promise<Comparison | undefined>;
}

const compare = (...files: readonly unknown[]): Thenable<Compared> =>
  vscode.commands.executeCommand<Compared>("disclosureReport.compareYears", ...files);

describe("the comparison of years", () => {
  let compared: Compared | undefined;
  let other: vscode.Uri | undefined;

  afterEach(async () => {
    compared?.panel.dispose();
    if (other) await vscode.workspace.fs.delete(other);
    await open(REPORT);
    await closeAll();
  });

  it("holds files that were chosen beside each other, in the order of their years", async () => {
    const { document } = await open(REPORT);
    other = vscode.Uri.joinPath(document.uri, "..", "较早.txt");
    const earlier = document.getText().replaceAll("2022", "2021");
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(earlier));
    compared = await compare(document.uri, [document.uri, other]);
    const shown = await compared.refresh();
    equal(shown?.issues.map(({ label }) => label).join(), "2021,2022", "the years");
    equal(shown?.tables.length, 3, "the tables");
    const received = shown?.trends[0]?.lines[0]?.figures ?? [];
    equal(received[0], received[1] ?? null, "the same figures in both");
  });

  it("reads documents as it reads those of a folder", async () => {
    const { document } = await open(REPORT);
    other = vscode.Uri.joinPath(document.uri, "..", "较早.html");
    const paragraphs = document.getText().replaceAll("2022", "2021").split("\n");
    const page = paragraphs.map((words) => `<p>${words}</p>`).join("");
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(page));
    compared = await compare(document.uri, [document.uri, other]);
    const shown = await compared.refresh();
    equal(shown?.issues.map(({ label }) => label).join(), "2021,2022", "the years");
  });
});
