/** Reports of the folder that nobody has open are held against the one that is, and nothing is said twice. */
import { strFromU8, unzipSync } from "fflate";
import * as vscode from "vscode";
import { equal } from "./assert.js";
import { closeAll, findings, open, REPORT, seesTheExtension } from "./workspace.js";

const LAST = REPORT.replace("2022", "2021");
/** Nobody has it open by the extension's API, which would hold on to it for minutes after its editor is closed. */
const EARLIER = REPORT.replace("2022", "2020");
const PAGE = REPORT.replace("2022", "2019").replace(".txt", ".html");
const TABLES = ["总览.csv", "总览.xlsx"];
/** So many files that their reading is shown. */
const MANY = Array.from({ length: 51 }, (_, i) => `多份/${1950 + i}.txt`);

describe("the reports of a folder", () => {
  let text = "";

  before(async () => {
    text = (await open(REPORT)).document.getText();
  });

  afterEach(async () => {
    await closeAll();
    for (const name of [LAST, EARLIER, PAGE, PAGE.replace(".html", ".txt"), ...TABLES, "多份"])
      await vscode.workspace.fs.delete(file(name), { recursive: true }).then(undefined, () => {});
  });

  it("are held against each other: what is found follows last year's text, saved or being written", async () => {
    const last = text.replaceAll("2022", "2021").replace(/(四、结转下年度继续办理\D*?)\d+/u, "$17");
    await write(LAST, last);
    const own = await kept(REPORT);
    const found = await findings(own.document.uri, (now) => idsOf(now).includes("carried-over"));
    equal(repeated(found), [], "findings said twice");
    const finding = found.find((one) => idOf(one) === "carried-over");
    equal(finding?.relatedInformation?.[0]?.location.uri.toString(), file(LAST).toString(), "place");
    const lasts = await kept(LAST);
    await findings(file(LAST), (now) => now.length > 0);
    equal(repeated(vscode.languages.getDiagnostics(file(LAST))), [], "findings of the open report said twice");
    const before = finding?.message;
    const at = lasts.document.positionAt(last.search(/(?<=四、结转下年度继续办理\D*?)7/u));
    await lasts.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 1)), "9"));
    const after = await findings(own.document.uri, (now) => {
      const one = now.find((it) => idOf(it) === "carried-over");
      return one !== undefined && one.message !== before;
    });
    equal(repeated(after), [], "findings said twice after an edit");
  });

  it("show their own findings while they are closed, once", async () => {
    await write(EARLIER, text.replaceAll("2022", "2020"));
    await open(REPORT);
    const closed = await findings(file(EARLIER), (now) => now.length > 0);
    await vscode.commands.executeCommand("vscode.open", file(EARLIER));
    await findings(file(EARLIER), (now) => now.length > 0 && repeated(now).length === 0);
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    const again = await findings(file(EARLIER), (now) => now.length === closed.length);
    equal(repeated(again), [], "findings said twice");
  });

  it("may be documents, whose findings lead to their text, and are the text's where both are there", async () => {
    const earlier = text.replaceAll("2022", "2019");
    await write(PAGE, pageOf(earlier));
    await open(REPORT);
    const found = await findings(file(PAGE), (now) => now.length > 0);
    equal(repeated(found), [], "findings said twice");
    const [{ code, range } = found[0] as vscode.Diagnostic] = found;
    const { target } = code as { target: vscode.Uri };
    await vscode.commands.executeCommand("vscode.open", target.with({ fragment: "" }));
    const shown = vscode.window.activeTextEditor?.document;
    equal(shown?.uri.scheme, "disclosure-report-document", "scheme");
    equal(target.fragment, `L${range.start.line + 1}`, "line");
    const words = earlier.split("\n")[0] ?? "";
    equal(shown?.lineAt(0).text, words, "text");
    await until(() => vscode.window.activeTextEditor?.document.languageId === "plaintext");
    await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
    await write(PAGE.replace(".html", ".txt"), earlier);
    await findings(file(PAGE), (now) => now.length === 0);
    await findings(file(PAGE.replace(".html", ".txt")), (now) => now.length > 0);
  });

  it("are saved as a table, for spreadsheets or as plain values", async () => {
    const { document } = await open(REPORT);
    await findings(document.uri, (now) => now.length > 0);
    if (!seesTheExtension()) return;
    const { showSaveDialog } = vscode.window;
    try {
      for (const name of TABLES) {
        Object.assign(vscode.window, { showSaveDialog: async () => file(name) });
        await vscode.commands.executeCommand("disclosureReport.exportOverview");
      }
    } finally {
      Object.assign(vscode.window, { showSaveDialog });
    }
    const [values, sheets] = await Promise.all(TABLES.map((name) => vscode.workspace.fs.readFile(file(name))));
    equal(new TextDecoder().decode(values).includes("清河县水务局"), true, "the body among the values");
    const parts = Object.entries(unzipSync(sheets ?? new Uint8Array()));
    const words = parts.filter(([part]) => part.startsWith("xl/")).map(([, bytes]) => strFromU8(bytes));
    equal(words.join("").includes("清河县水务局"), true, "the body in the sheets");
  });

  it("are read on demand, however many they are, and how far that is is shown", async () => {
    const { window } = vscode;
    const { withProgress } = window;
    const titles: (string | undefined)[] = [];
    const spied: typeof withProgress = (options, task) => {
      titles.push(options.title);
      return withProgress(options, task);
    };
    Object.assign(window, { withProgress: spied });
    try {
      await Promise.all(MANY.map((name, i) => write(name, text.replaceAll("2022", String(1950 + i)))));
      await open(REPORT);
      await vscode.commands.executeCommand("disclosureReport.checkFolder", file("多份"));
      for (const name of MANY) await findings(file(name), (now) => now.length > 0);
      equal(repeated(vscode.languages.getDiagnostics(file(MANY[0] as string))), [], "findings said twice");
    } finally {
      Object.assign(window, { withProgress });
    }
    if (seesTheExtension()) equal(titles.includes("正在核对文件夹中的年报"), true, titles.join());
  });
});

/** Waits until something holds of the documents that are open. */
function until(holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      listening.dispose();
      resolve();
    };
    const listening = vscode.workspace.onDidOpenTextDocument(look);
    look();
  });
}

/** The text as a page: what TABs part are the cells of tables. */
function pageOf(report: string): string {
  const lines = report.split("\n").map((line) => {
    if (!line.includes("\t")) return `<p>${line}</p>`;
    return `<tr>${line
      .split("\t")
      .map((cell) => `<td>${cell}</td>`)
      .join("")}</tr>`;
  });
  return lines.join("\n").replace(/(?:<tr>.*<\/tr>\n?)+/gu, (rows) => `<table>${rows}</table>\n`);
}

function write(name: string, content: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(content));
}

/** Opens a file in an editor of its own: one that only previews would give way to the next. */
function kept(name: string): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(file(name), { preview: false });
}

function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("the host opened no folder");
  return vscode.Uri.joinPath(folder.uri, name);
}

function idOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : code);
}

const idsOf = (found: readonly vscode.Diagnostic[]): string[] => found.map(idOf);

/** What is said twice at one place. */
function repeated(found: readonly vscode.Diagnostic[]): string[] {
  const keys = found.map((one) => JSON.stringify([idOf(one), one.range, one.message]));
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}
