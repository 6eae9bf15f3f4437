import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, quickFixes, REPORT } from "./workspace.js";

/** The mistakes in the report: the rule, the line from 1, the text under the squiggle, the severity. */
const MISTAKES = [
  ["not-a-number", 23, "/", "Error"],
  ["review-total", 62, "2", "Error"],
];

describe("findings", () => {
  afterEach(closeAll);

  it("stand under the text they speak of", async () => {
    const { document } = await open(REPORT);
    const found = await findings(document.uri, (now) => now.length > 0);
    equal(described(document, found), MISTAKES, "findings");
  });

  it("go when their quick fix is applied, and nothing else changes", async () => {
    const { document } = await open(REPORT);
    const before = document.getText();
    const [finding] = await findings(document.uri, (now) => now.length === MISTAKES.length);
    const actions = await quickFixes(document, finding?.range);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    if (!fix?.edit) throw new Error(`no preferred quick fix among ${actions.map(({ title }) => title).join(", ")}`);
    equal(await vscode.workspace.applyEdit(fix.edit), true, "edit applied");
    const left = await findings(document.uri, (now) => now.length < MISTAKES.length);
    equal(described(document, left), MISTAKES.slice(1), "findings after the fix");
    equal(document.getText(), before.replace("行政强制\t/\n", "行政强制\t0\n"), "text after the fix");
  });

  it("come and go while typing", async () => {
    const { document, edit } = await open(REPORT);
    await findings(document.uri, (now) => now.length === MISTAKES.length);
    const title = document.lineAt(0).range;
    equal(await edit((builder) => builder.insert(title.end, "\n[bookmark: _GoBack]")), true, "edit applied");
    const typed = await findings(document.uri, (now) => now.length > MISTAKES.length);
    equal(described(document, typed)[0], ["residue", 2, "[bookmark: _GoBack]", "Warning"], "the finding typed");
    await vscode.commands.executeCommand("undo");
    const undone = await findings(document.uri, (now) => now.length === MISTAKES.length);
    equal(described(document, undone), MISTAKES, "findings after undo");
  });
});

/** The findings in the order of the text, as `MISTAKES` lists them. */
function described(document: vscode.TextDocument, found: vscode.Diagnostic[]) {
  return [...found]
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ code, range, severity }) => [
      typeof code === "object" ? code.value : code,
      range.start.line + 1,
      document.getText(range),
      vscode.DiagnosticSeverity[severity],
    ]);
}
