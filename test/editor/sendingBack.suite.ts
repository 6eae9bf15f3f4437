/** 退回修改 in the editor: what was found in a body's report goes into a document beside others, over none of them. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT } from "./workspace.js";

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf("/") + 1);

describe("sending back", () => {
  const written: vscode.Uri[] = [];

  afterEach(async () => {
    for (const file of written.splice(0)) await vscode.workspace.fs.delete(file);
    await closeAll();
  });

  it("writes an annotated document, and another where that is there already; a page of problems too", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    const folder = vscode.Uri.joinPath(document.uri, "..");
    const body = { name: "清河县水务局", reports: [{ uri: document.uri.toString(), line: 0 }] };
    for (const as of ["docx", "docx", "html"])
      written.push(
        ...(await vscode.commands.executeCommand<vscode.Uri[]>("disclosureReport.sendBack", { body }, as, folder)),
      );
    const own = REPORT.replace(".txt", "");
    equal(
      written.map(nameOf).join(" "),
      `${own}.批注.docx ${own}（2）.批注.docx 清河县水务局.问题清单.html`,
      "the files",
    );
    const [first, , page] = await Promise.all(written.map((file) => vscode.workspace.fs.readFile(file)));
    const names = Array.from(first ?? [], (byte) => String.fromCharCode(byte)).join("");
    equal(names.includes("word/comments.xml"), true, "comments");
    equal(new TextDecoder().decode(page).includes("清河县水务局年报问题清单"), true, "the page");
    const left = await vscode.workspace.fs.readDirectory(folder);
    equal(
      left.some(([name]) => name.endsWith(".tmp")),
      false,
      "nothing half written",
    );
  });
});
