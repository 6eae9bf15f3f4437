/** Documents over the wire: opened, typed into, pulled, shown as outline and folding. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  DidChangeTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  LSPErrorCodes,
} from "vscode-languageserver/node";
import { generateReport } from "../support/generate.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const URI = "untitled:report";
const RESIDUE = "[bookmark: _GoBack]";

/** A sound report with Windows line breaks, and characters of two code units in its first paragraph. */
function sound(seed = 1): string {
  const { text } = generateReport(seed, { otherQuirks: "none" });
  const [title, heading, ...rest] = text.split(/\r\n|\n/).filter((line) => line.trim() !== "");
  return [title, heading, "𠮷祥路𠮷祥里。", ...rest].join("\r\n");
}

describe("a capable editor", () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await startEditor();
  });

  afterEach(async () => {
    expect(await editor.stop()).toBe(0);
  });

  it("is told that the server answers pulls about one document at a time, in UTF-16", () => {
    expect(editor.greeting.capabilities).toMatchObject({
      positionEncoding: "utf-16",
      textDocumentSync: { openClose: true, change: 2 },
      diagnosticProvider: {
        identifier: "disclosure-report",
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    });
  });

  it("finds nothing in a sound report, and what is typed into it right where it stands", async () => {
    await editor.open(URI, sound());
    expect(editor.under(URI, await editor.findings(URI))).toEqual([]);
    const at = editor.text(URI).indexOf("里。") + 1;
    for (const [i, character] of [...RESIDUE].entries()) await editor.replace(URI, at + i, at + i, character);
    const [finding, ...others] = await editor.findings(URI);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "residue",
      source: "年报",
      severity: 2,
      range: { start: { line: 2, character: 8 }, end: { line: 2, character: 8 + RESIDUE.length } },
    });
    expect(finding?.codeDescription?.href).toMatch(/^file:.*\/docs\/rules\/residue\.md$/);
    await editor.replace(URI, at, at + RESIDUE.length, "");
    expect(await editor.findings(URI)).toEqual([]);
  });

  it("types several changes at once, over line breaks and half a pair, and finds what a fresh document holds", async () => {
    await editor.open(URI, sound(2));
    const text = editor.text(URI);
    const lineBreak = text.indexOf("\r\n", text.indexOf("𠮷祥里"));
    const position = (offset: number) => editor.document(URI).positionAt(offset);
    await editor.type(
      URI,
      { range: { start: position(lineBreak), end: position(lineBreak + 2) }, text: `\r\n${RESIDUE}\r\n` },
      { range: { start: { line: 2, character: 1 }, end: { line: 2, character: 2 } }, text: "" },
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "\r\n\r\n" },
    );
    const typed = await editor.findings(URI);
    expect(editor.under(URI, typed)).toContainEqual(["residue", RESIDUE]);
    await editor.open("untitled:fresh", editor.text(URI));
    expect(await editor.findings("untitled:fresh")).toEqual(typed);
  });

  it("is told that nothing changed, until something did", async () => {
    await editor.open(URI, `${sound()}${RESIDUE}`);
    const first = await editor.pull(URI);
    expect(first).toMatchObject({ kind: "full", resultId: expect.any(String) });
    const again = await editor.pull(URI, first.resultId);
    expect(again).toEqual({ kind: "unchanged", resultId: first.resultId });
    await editor.replace(URI, 0, 0, "\r\n");
    expect(await editor.pull(URI, first.resultId)).toMatchObject({ kind: "full" });
    await editor.close(URI);
    await editor.open(URI, sound());
    expect(await editor.pull(URI, first.resultId)).toMatchObject({ kind: "full", items: [] });
  });

  it("is told that nothing changed after a key that changes no finding", async () => {
    await editor.open(URI, `${sound()}\r\n${RESIDUE}`);
    const first = await editor.pull(URI);
    const at = editor.text(URI).indexOf("里。");
    await editor.replace(URI, at, at, "好");
    expect(await editor.pull(URI, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await editor.replace(URI, at, at, "\r\n");
    expect(await editor.pull(URI, first.resultId)).toMatchObject({ kind: "full", items: [{ code: "residue" }] });
  });

  it("is answered about another text under the same version", async () => {
    await editor.open(URI, sound());
    expect(await editor.findings(URI)).toEqual([]);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    await editor.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: URI, version: 1 },
      contentChanges: [{ range, text: RESIDUE }],
    });
    expect(await editor.findings(URI)).toMatchObject([{ code: "residue" }]);
  });

  it("is asked to pull again when its pull was cancelled, never given an empty report", async () => {
    await editor.open(URI, `${sound()}${RESIDUE}`);
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const pulled = editor.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    source.cancel();
    await expect(pulled).rejects.toMatchObject({
      code: LSPErrorCodes.ServerCancelled,
      data: { retriggerRequest: true },
    });
    expect(editor.under(URI, await editor.findings(URI))).toEqual([["residue", RESIDUE]]);
  });

  it("is answered that its request was cancelled", async () => {
    await editor.open(URI, sound());
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: URI } };
    const asked = editor.connection.sendRequest(DocumentSymbolRequest.type, params, source.token);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  });

  it("shows an outline and folds by it", async () => {
    await editor.open(URI, sound());
    const textDocument = { uri: URI };
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols).toHaveLength(1);
    expect(symbols?.[0]).toMatchObject({
      children: expect.arrayContaining([expect.objectContaining({ name: "一、总体情况" })]),
    });
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds?.[0]).toMatchObject({ startLine: 0 });
  });

  it("gets nothing about Markdown without a report, and everything about Markdown with one", async () => {
    await editor.open("file:///notes.md", `# 会议纪要\n\n${RESIDUE}\n`, "markdown");
    expect(await editor.findings("file:///notes.md")).toEqual([]);
    const textDocument = { uri: "file:///notes.md" };
    expect(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument })).toBeNull();
    await editor.open("file:///report.md", `${sound()}\r\n${RESIDUE}`, "markdown");
    expect(editor.under("file:///report.md", await editor.findings("file:///report.md"))).toEqual([
      ["residue", RESIDUE],
    ]);
  });

  it("is answered about a document that is not open", async () => {
    expect(await editor.pull("file:///nowhere.txt")).toEqual({ kind: "full", items: [] });
    expect(
      await editor.actions("file:///nowhere.txt", { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }),
    ).toEqual([]);
  });

  it.each([
    ["nothing", ""],
    ["half a pair", "\ud842"],
    ["a long line", "一".repeat(2_000_000)],
    ["many lines", "\n".repeat(1_000_000)],
  ])("is answered about a text of %s", async (_, text) => {
    await editor.open(URI, text);
    expect(await editor.pull(URI)).toMatchObject({ kind: "full" });
    await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
    expect(editor.logged).toEqual([]);
  });
});

describe("an editor that knows no pulling", () => {
  const { textDocument: _, ...others } = CAPABLE;
  let editor: Editor;

  beforeEach(async () => {
    editor = await startEditor({ capabilities: others });
  });

  afterEach(async () => {
    expect(await editor.stop()).toBe(0);
  });

  it("is sent the findings when it opens, types and closes", async () => {
    await editor.open(URI, `${sound()}${RESIDUE}`);
    const opened = await editor.nextPublished();
    expect(opened).toMatchObject({ uri: URI, version: 1 });
    expect(editor.under(URI, opened.diagnostics)).toEqual([["residue", RESIDUE]]);
    const at = editor.text(URI).indexOf(RESIDUE);
    await editor.replace(URI, at, at + RESIDUE.length, "");
    expect(await editor.nextPublished()).toEqual({ uri: URI, version: 2, diagnostics: [] });
    await editor.close(URI);
    expect(await editor.nextPublished()).toEqual({ uri: URI, diagnostics: [] });
  });

  it("is sent the findings of a burst of edits once it is over, not of each", async () => {
    await editor.open(URI, sound());
    await editor.nextPublished();
    const at = editor.text(URI).indexOf("里。") + 1;
    const edits = 200;
    await Promise.all(
      Array.from({ length: edits }, (_, i) => editor.replace(URI, at + i, at + i, RESIDUE.charAt(i % RESIDUE.length))),
    );
    let published = 0;
    let last = await editor.nextPublished();
    for (; last.version !== edits + 1; last = await editor.nextPublished()) published++;
    expect(published).toBeLessThan(edits / 10);
    expect(last.diagnostics).toHaveLength(Math.floor(edits / RESIDUE.length));
  });

  it("is given the outline as a list", async () => {
    await editor.open(URI, sound());
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: URI } });
    expect(symbols?.[1]).toMatchObject({ name: "一、总体情况", location: { uri: URI } });
    expect(symbols?.[1]).not.toHaveProperty("selectionRange");
  });
});
