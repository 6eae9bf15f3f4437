/** What stands between a draft and a report that is handed in: from problem to problem, what is left, what was let stand. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, nextShown, open, REPORT, seesTheExtension } from "./workspace.js";

const RULE = "not-a-number";
const UNDO = "撤销";

describe("the final check", () => {
  afterEach(closeAll);

  it("tells how much is left of the report, as it is mended", async () => {
    const { document, edit } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    const before = await left();
    equal((before?.problems ?? 0) > 0 && (before?.questions ?? 0) > 0, true, "problems and questions");
    await edit((builder) => builder.insert(document.lineAt(0).range.end, "[bookmark: _GoBack]"));
    equal(((await left())?.problems ?? 0) > (before?.problems ?? 0), true, "more problems");
  });

  it("says that there is no report where there is none", async () => {
    await open("会议纪要.txt");
    const shown = nextShown("showInformationMessage");
    equal(await left(), undefined, "left");
    equal((await shown)?.[0] ?? "请先打开一份年报。", "请先打开一份年报。", "message");
  });
});

describe("the next problem", () => {
  afterEach(closeAll);

  it("is gone to, one after the other and round again", async () => {
    const editor = await open(REPORT);
    const found = await findings(editor.document.uri, (now) => now.length > 0);
    const { Hint } = vscode.DiagnosticSeverity;
    const starts = found.filter(({ severity }) => severity !== Hint).map(({ range }) => at(range.start));
    const places = [...new Set(starts)].sort();
    const seen: string[] = [];
    for (const _ of places) seen.push(await next(editor));
    equal([...seen].sort(), places, "places");
    equal(await next(editor), seen[0], "round again");
  });
});

describe("what was done is said, and taken back", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(projectFile()).then(undefined, () => {});
  });

  it("after a rule's level was set", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => has(now, RULE));
    const { chosen, choose } = choosing();
    const shown = nextShown("showInformationMessage", chosen);
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, RULE, "off");
    if (!shown) return;
    equal(await shown, ["“填的不是数字”今后按“关闭：不检查”提示，已写入 .disclosure-report.json。", UNDO], "message");
    await findings(document.uri, (now) => !has(now, RULE));
    choose(UNDO);
    await findings(document.uri, (now) => has(now, RULE));
  });

  it("after an exception was made, and after it was removed", async () => {
    const { document } = await open(REPORT);
    const before = await findings(document.uri, (now) => has(now, RULE));
    const range = before.find((one) => code(one) === RULE)?.range;
    await vscode.commands.executeCommand("disclosureReport.makeException", document, RULE, range, "已核实");
    await findings(document.uri, (now) => !has(now, RULE));
    const written = (await vscode.workspace.openTextDocument(projectFile())).getText();
    const [exception] = JSON.parse(written).exceptions;
    await vscode.commands.executeCommand("disclosureReport.removeException", document, exception);
    await findings(document.uri, (now) => has(now, RULE));
    await vscode.commands.executeCommand("disclosureReport.makeException", document, RULE, range, "已核实");
    await findings(document.uri, (now) => !has(now, RULE));
    const { chosen, choose } = choosing();
    const shown = nextShown("showInformationMessage", chosen);
    await vscode.commands.executeCommand("disclosureReport.removeException", document, exception);
    if (!shown) return;
    equal((await shown)[1], UNDO, "offered");
    await findings(document.uri, (now) => has(now, RULE));
    choose(UNDO);
    await findings(document.uri, (now) => !has(now, RULE));
  });

  it("after an exception was removed from the list of them, which tells its reason", async () => {
    const { document } = await open(REPORT);
    const before = await findings(document.uri, (now) => has(now, RULE));
    const range = before.find((one) => code(one) === RULE)?.range;
    await vscode.commands.executeCommand("disclosureReport.makeException", document, RULE, range, "已核实");
    await findings(document.uri, (now) => !has(now, RULE));
    const shown = nextList();
    await vscode.commands.executeCommand("disclosureReport.manageExceptions");
    if (!shown) return;
    const { items, press } = await shown;
    equal(
      [items.length, items[0]?.label, items[0]?.detail?.includes("理由：已核实")],
      [1, "填的不是数字", true],
      "list",
    );
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    await until(() => vscode.window.activeTextEditor?.selection.start.line === range?.start.line);
    press();
    await findings(document.uri, (now) => has(now, RULE));
  });

  it("after everything was fixed that changes no figure", async () => {
    const { document, edit } = await open(REPORT);
    await edit((builder) => builder.insert(document.lineAt(0).range.end, "[bookmark: _GoBack]"));
    await findings(document.uri, (now) => has(now, "residue"));
    const draft = document.getText();
    const { chosen, choose } = choosing();
    const shown = nextShown("showInformationMessage", chosen);
    await vscode.commands.executeCommand("disclosureReport.fixAll");
    if (!shown) return;
    equal(await shown, ["改好了 1 处，没有改动数字。", UNDO], "message");
    await findings(document.uri, (now) => !has(now, "residue"));
    choose(UNDO);
    await findings(document.uri, (now) => has(now, "residue"));
    equal(document.getText(), draft, "text");
  });
});

interface List {
  readonly items: readonly vscode.QuickPickItem[];
  /** Presses the button of the first one. */
  readonly press: () => void;
}

/** Catches the next list that the extension shows; undefined where it cannot be seen. */
function nextList(): Promise<List> | undefined {
  if (!seesTheExtension()) return undefined;
  const { window } = vscode;
  const { createQuickPick } = window;
  return new Promise((resolve) => {
    const caught = () => {
      Object.assign(window, { createQuickPick });
      const pick = createQuickPick();
      let press = (): void => undefined;
      Object.defineProperties(pick, {
        onDidTriggerItemButton: {
          value: (listener: (pressed: { item: vscode.QuickPickItem }) => void) => {
            press = () => listener({ item: pick.items[0] as vscode.QuickPickItem });
          },
        },
        show: {
          value: () => {
            Object.getPrototypeOf(pick).show.call(pick);
            resolve({ items: pick.items, press: () => press() });
          },
        },
      });
      return pick;
    };
    Object.assign(window, { createQuickPick: caught });
  });
}

/** Waits until the cursor is somewhere. */
function until(isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isThere()) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.window.onDidChangeTextEditorSelection(look);
    look();
  });
}

/** A choice that is made later. */
function choosing(): { chosen: Promise<string>; choose: (answer: string) => void } {
  let choose: (answer: string) => void = () => {};
  const chosen = new Promise<string>((resolve) => {
    choose = resolve;
  });
  return { chosen, choose };
}

/** What the command tells whoever calls it. */
async function left(): Promise<{ problems: number; questions: number } | undefined> {
  return vscode.commands.executeCommand("disclosureReport.finalCheck");
}

async function next(editor: vscode.TextEditor): Promise<string> {
  await vscode.commands.executeCommand("disclosureReport.nextFinding");
  return at(editor.selection.active);
}

const at = ({ line, character }: vscode.Position): string => `${line}:${character}`;

function projectFile(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, ".disclosure-report.json");
}

function code(finding: vscode.Diagnostic): string {
  return String(typeof finding.code === "object" ? finding.code.value : finding.code);
}

function has(found: readonly vscode.Diagnostic[], rule: string): boolean {
  return found.some((finding) => code(finding) === rule);
}
