import { strFromU8, unzipSync } from "fflate";
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

describe("exporting", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(target("年报.docx")).then(undefined, () => {});
  });

  it("writes a Word document with a comment for each problem", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    const given = { to: "docx", commented: true, target: target("年报.docx") };
    await vscode.commands.executeCommand("disclosureReport.export", given);
    equal(await commented(given.target, ["/", "2"]), ["/", "2"], "what the comments are on");
  });

  it("writes the comments of the text as it stands, be it typed a moment ago", async () => {
    const { document, edit } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    await edit((builder) => builder.insert(document.lineAt(0).range.end, "\n[bookmark: _GoBack]"));
    const given = { to: "docx", commented: true, target: target("年报.docx") };
    await vscode.commands.executeCommand("disclosureReport.export", given);
    const problems = ["[bookmark: _GoBack]", "/", "2"];
    equal(await commented(given.target, problems), problems, "what the comments are on");
  });
});

function target(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** What the comments of a document are on, as far as it is one of some texts, in its order. */
async function commented(file: vscode.Uri, some: readonly string[]): Promise<string[]> {
  const parts = unzipSync(await vscode.workspace.fs.readFile(file));
  const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  const marked = body.matchAll(/<w:commentRangeStart[^>]*>(.*?)<w:commentRangeEnd/gs);
  return Array.from(marked, ([, xml]) => (xml ?? "").replace(/<[^>]*>/g, "")).filter((text) => some.includes(text));
}
