/** A hostile folder in Restricted Mode (`scripts/hostile-folder.mjs`): it is checked, and nothing in it is more than words. */
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings } from "./workspace.js";

/** What an editor takes for a link that runs a command, or for an icon; what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that a terminal obeys
const MORE_THAN_WORDS = /\]\(|\$\(|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

describe("a hostile folder in Restricted Mode", () => {
  let ran = 0;
  const shown: string[] = [];
  const items: vscode.LanguageStatusItem[] = [];
  const subscriptions: vscode.Disposable[] = [];

  before(() => {
    subscriptions.push(vscode.commands.registerCommand("disclosureReportTest.canary", () => ran++));
    const languages = vscode.languages as {
      -readonly [Name in keyof typeof vscode.languages]: (typeof vscode.languages)[Name];
    };
    const { createLanguageStatusItem } = languages;
    languages.createLanguageStatusItem = (id, selector) => {
      const item = createLanguageStatusItem(id, selector);
      items.push(item);
      return item;
    };
    const window = vscode.window as unknown as { showErrorMessage: (...words: string[]) => Promise<undefined> };
    window.showErrorMessage = async (...words) => {
      shown.push(...words);
      return undefined;
    };
  });

  after(async () => {
    await closeAll();
    for (const subscription of subscriptions) subscription.dispose();
  });

  async function report(): Promise<vscode.TextDocument> {
    const [file] = await vscode.workspace.findFiles("*.txt");
    if (!file) throw new Error("no report in the folder");
    return (await vscode.window.showTextDocument(file)).document;
  }

  it("is not trusted", () => {
    equal(vscode.workspace.isTrusted, false, "trusted");
  });

  it("is checked, and what is said of it is words", async () => {
    const document = await report();
    const found = await findings(document.uri, (now) => now.length > 2);
    const rules = found.map(({ code }) => String(typeof code === "object" ? code.value : code));
    for (const rule of ["typo", "residue", "missing-chapter"])
      equal(rules.includes(rule), true, `${rule} among ${rules}`);
    const words = found.flatMap(({ message, relatedInformation = [] }) => [
      message,
      ...relatedInformation.map((one) => one.message),
    ]);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      whole,
    );
    words.push(...actions.map(({ title }) => title));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    words.push(...namesOf(symbols));
    for (const one of words) equal(MORE_THAN_WORDS.test(one), false, `more than words: ${JSON.stringify(one)}`);
    equal(
      words.some((one) => one.includes("删除")),
      true,
      "the words themselves are shown",
    );
  });

  it("has a status in words, the exceptions in it too", async () => {
    const document = await report();
    await findings(document.uri, (now) => now.length > 2);
    await vscode.commands.executeCommand("disclosureReport.restartServer");
    await findings(document.uri, (now) => now.length > 2);
    const details = items.flatMap(({ text, detail }) => [text, detail ?? ""]);
    equal(
      details.some((one) => one.includes("例外")),
      true,
      `an exception in ${JSON.stringify(details)}`,
    );
    for (const one of details) equal(MORE_THAN_WORDS.test(one), false, `more than words: ${JSON.stringify(one)}`);
  });

  it("has problems of its project file in words", async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("no folder");
    const problems = await findings(
      vscode.Uri.joinPath(folder.uri, ".disclosure-report.json"),
      (now) => now.length > 0,
    );
    for (const { message } of problems) equal(MORE_THAN_WORDS.test(message), false, `more than words: ${message}`);
  });

  it("leads nobody to write what lies outside it", async () => {
    const document = await report();
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    if (!folder) throw new Error("no folder");
    const outside = vscode.Uri.joinPath(folder.uri, "..", "outside.json");
    const before = String(await vscode.workspace.fs.readFile(outside));
    await vscode.commands.executeCommand("disclosureReport.setLevel", document, "typo", "off");
    equal(String(await vscode.workspace.fs.readFile(outside)), before, "the file that its link leads to");
    equal(
      shown.some((one) => one.includes("符号链接")),
      true,
      `said: ${JSON.stringify(shown)}`,
    );
  });

  it("runs nothing", () => {
    equal(ran, 0, "times that a link ran");
  });
});

function namesOf(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...namesOf(children)]);
}
