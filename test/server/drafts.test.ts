/** What is being written is left in peace, over the wire: until a pause, or a save by hand. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiagnosticSeverity, TextDocumentSaveReason } from "vscode-languageserver/node";
import { CELL_REQUEST } from "../../server/src/protocol.js";
import { generateReport } from "../support/generate.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const URI = "untitled:report";
const { text } = generateReport(3, { year: 2023, style: { layout: "tabbed" }, otherQuirks: "none" });

/** Takes the last figure from the first row of table three. */
async function shorten(editor: Editor): Promise<void> {
  const row = editor.text(URI).indexOf("一、本年新收");
  const end = editor.text(URI).indexOf("\n", row);
  const tab = editor.text(URI).lastIndexOf("\t", end);
  await editor.replace(URI, tab, end, "");
}

const codes = async (editor: Editor) => (await editor.findings(URI)).map(({ code }) => code);

describe("a row that is being written", () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await startEditor();
    await editor.open(URI, text);
    expect(await codes(editor)).toEqual([]);
    await shorten(editor);
  });

  afterEach(async () => {
    expect(await editor.stop()).toBe(0);
  });

  it("is unfinished, and judged when the server asks to pull again after a pause", async () => {
    const refreshed = editor.refreshed();
    expect(await codes(editor)).toEqual(["unfinished"]);
    await refreshed;
    expect(await codes(editor)).toEqual(["missing-cell"]);
  });

  it("is judged after a save by hand, not after one that the editor makes by itself", async () => {
    await codes(editor);
    await editor.save(URI, TextDocumentSaveReason.AfterDelay);
    expect(await codes(editor)).toEqual(["unfinished"]);
    const refreshed = editor.refreshed();
    await editor.save(URI, TextDocumentSaveReason.Manual);
    await refreshed;
    expect(await codes(editor)).toEqual(["missing-cell"]);
  });
});

describe("a row of zeros that is filled in, in an editor that tells of the cursor", () => {
  it("is left in peace while the cursor is in it, and judged when that leaves it", async () => {
    const editor = await startEditor();
    const total = /（七）总计(?:\t\d+){7}/u;
    const zeros = text.replace(total, "（七）总计\t0\t0\t0\t0\t0\t0\t0");
    expect(zeros).not.toBe(text);
    await editor.open(URI, zeros);
    expect(await codes(editor)).toEqual(["outcome-total"]);
    const at = zeros.indexOf("（七）总计\t") + "（七）总计\t".length;
    const cursor = async (offset: number) =>
      editor.connection.sendRequest(CELL_REQUEST, {
        textDocument: { uri: URI },
        position: editor.document(URI).positionAt(offset),
      });
    await editor.replace(URI, at, at + 1, "3");
    await cursor(at + 1);
    expect(await codes(editor)).toEqual(["unfinished"]);
    const refreshed = editor.refreshed();
    await cursor(0);
    await refreshed;
    const found = await editor.findings(URI);
    expect(found.filter(({ severity }) => severity === DiagnosticSeverity.Error)).not.toEqual([]);
    expect(await editor.stop()).toBe(0);
  });
});

describe("a client that gets its findings pushed", () => {
  it("gets them anew after a pause", async () => {
    const editor = await startEditor({ capabilities: { ...CAPABLE, textDocument: {} } });
    await editor.open(URI, text);
    expect((await editor.nextPublished()).diagnostics).toEqual([]);
    await shorten(editor);
    const nextCodes = async () => (await editor.nextPublished()).diagnostics.map(({ code }) => code);
    let pushed = await nextCodes();
    // Where the machine is slower than the pause is long, nothing is pushed before it is over.
    if (pushed.includes("unfinished")) {
      expect(pushed).toEqual(["unfinished"]);
      pushed = await nextCodes();
    }
    expect(pushed).toEqual(["missing-cell"]);
    expect(await editor.stop()).toBe(0);
  });
});
