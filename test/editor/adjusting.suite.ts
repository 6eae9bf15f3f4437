import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, quickFixes, REPORT } from "./workspace.js";

const RULE = "not-a-number";

describe("what people adjust", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(projectFile()).then(undefined, () => {});
  });

  it("is offered on every finding", async () => {
    const { document } = await open(REPORT);
    const found = await findings(document.uri, (now) => has(now, RULE));
    // Other findings may lie within each other.
    const actions = await quickFixes(document, found.find((one) => id(one) === RULE)?.range);
    const commands = actions.flatMap(({ command }) => (command ? [command.command] : []));
    equal(commands, ["disclosureReport.setLevel", "disclosureReport.makeException"], "commands");
  });

  it("sets a rule's level, until the file is gone", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => has(now, RULE));
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, RULE, "hint");
    await findings(document.uri, (now) => now.some((one) => id(one) === RULE && one.severity === HINT));
    equal(await written(), { levels: { [RULE]: "hint" } }, "file");
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, RULE, "off");
    await findings(document.uri, (now) => !has(now, RULE));
    await vscode.workspace.fs.delete(projectFile());
    await findings(document.uri, (now) => has(now, RULE));
  });

  it("lets a finding stand, and only that", async () => {
    const { document } = await open(REPORT);
    const before = await findings(document.uri, (now) => has(now, RULE));
    const finding = before.find((one) => id(one) === RULE);
    const reason = "本机关不适用";
    await vscode.commands.executeCommand("disclosureReport.makeException", document, RULE, finding?.range, reason);
    const left = await findings(document.uri, (now) => !has(now, RULE));
    equal(
      left.map(id),
      before.map(id).filter((rule) => rule !== RULE),
      "findings left",
    );
    const { exceptions } = (await written()) as { exceptions: { rule: string; reason: string }[] };
    equal(
      exceptions.map((one) => [one.rule, one.reason]),
      [[RULE, reason]],
      "exceptions",
    );
  });

  it("is nothing where the file is broken", async () => {
    const { document } = await open(REPORT);
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, RULE, "off");
    await findings(document.uri, (now) => !has(now, RULE));
    await vscode.workspace.fs.writeFile(projectFile(), new Uint8Array([0x7b]));
    await findings(document.uri, (now) => has(now, RULE));
  });
});

describe("a project file that others saved just before", () => {
  const KEPT = '{"exceptions": [], "kept": "别人刚刚保存的"}\n';

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(projectFile()).then(undefined, () => {});
  });

  /**
   * Sets a level right behind a save, which the editor has not been told of yet. Two saves at the very same moment are
   * for the file system to put in order: between the editor's last look at the file and its own save there is a gap.
   *
   * @returns what the file holds then
   */
  async function setBehindSave(document: vscode.TextDocument): Promise<string> {
    await vscode.workspace.fs.writeFile(projectFile(), encoded(KEPT));
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, RULE, "off");
    return textOnDisk(await vscode.workspace.fs.readFile(projectFile()));
  }

  it("keeps what they saved where there was none", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => has(now, RULE));
    const held = await setBehindSave(document);
    equal(held.includes("别人刚刚保存的"), true, `kept in ${held}`);
  });

  it("keeps what they saved where there was one", async () => {
    const { document } = await open(REPORT);
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, RULE, "hint");
    await findings(document.uri, (now) => now.some((one) => id(one) === RULE && one.severity === HINT));
    const held = await setBehindSave(document);
    equal(held.includes("别人刚刚保存的"), true, `kept in ${held}`);
  });
});

describe("a project file that names an unknown rule", () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(projectFile()).then(undefined, () => {});
  });

  it("is named among the problems, and the rest of it holds", async () => {
    const file = JSON.stringify({ levels: { "no-such-rule": "off", [RULE]: "off" } });
    await vscode.workspace.fs.writeFile(projectFile(), new Uint8Array([...file].map((one) => one.charCodeAt(0))));
    const { document } = await open(REPORT);
    const problem = "“levels” 中的 no-such-rule 不是规则名，未采用";
    await findings(projectFile(), ([one, ...more]) => one?.message === problem && more.length === 0);
    await findings(document.uri, (now) => now.length > 0 && !has(now, RULE));
  });
});

declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOnDisk = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const HINT = vscode.DiagnosticSeverity.Hint;

function projectFile(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, ".disclosure-report.json");
}

async function written(): Promise<unknown> {
  return JSON.parse((await vscode.workspace.openTextDocument(projectFile())).getText());
}

function id({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

function has(found: readonly vscode.Diagnostic[], rule: string): boolean {
  return found.some((finding) => id(finding) === rule);
}
