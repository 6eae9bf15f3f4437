/** Formatting over the wire: the whole, a part, and to whom it is announced. */
import { expect, test } from "vitest";
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { FORMAT_REQUEST, type FormatOffer } from "../../server/src/protocol.js";
import { REPORT } from "../support/openReport.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const URI = "file:///r.txt";
const options = { tabSize: 4, insertSpaces: true };
const DISORDER = REPORT.replace("举办培训2次。", "举办培训2次。 ").replace("行政许可\t26", "行政许可\t ２６");

const formatted = (editor: Editor, edits: TextEdit[] | null): string =>
  TextDocument.applyEdits(editor.document(URI), edits ?? []);

const lineRange = (editor: Editor, words: string): Range => {
  const { line } = editor.document(URI).positionAt(editor.text(URI).indexOf(words));
  return { start: { line, character: 2 }, end: { line, character: 3 } };
};

test("the whole document, in the layout that people want", async () => {
  const editor = await startEditor({ configuration: () => ({ tableLayout: "vertical" }) });
  await editor.open(URI, DISORDER);
  const textDocument = { uri: URI };
  const text = formatted(
    editor,
    await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options }),
  );
  expect(text).toContain("举办培训2次。\n\n二、");
  expect(text).toContain("\n\t行政许可\n\t26\n");
  expect(await editor.stop()).toBe(0);
});

test("what is done is told, and what is left and why; in good order nothing is done", async () => {
  let tableLayout = "keep";
  const editor = await startEditor({ configuration: () => ({ tableLayout }) });
  const said: string[] = [];
  const put = async (text: string): Promise<string> => {
    await editor.open(URI, text);
    const textDocument = { uri: URI };
    const offer: FormatOffer | null = await editor.connection.sendRequest(FORMAT_REQUEST, { textDocument });
    said.push(offer?.said ?? "");
    const done = formatted(editor, offer?.edits ?? []);
    await editor.close(URI);
    return done;
  };
  const tidy = await put(DISORDER.replace("一、总体情况", "一．总体情况").replace("\n行政处罚", "\n\n行政处罚"));
  expect(await put(tidy)).toBe(tidy);
  const torn = tidy.replace("\n行政许可\t26", "\n行政许可");
  expect(await put(torn)).toBe(torn);
  tableLayout = "vertical";
  await put(torn);
  expect(said).toEqual([
    "已整理：1 张表格、1 个标题、6 处空行或空格。",
    "已经整齐，无须改动。",
    "已经整齐，无须改动。表二没有全部读出，其排版未改。",
    "已整理：2 张表格、2 处空行或空格。表二没有全部读出，其排版未改。",
  ]);
  expect(await editor.stop()).toBe(0);
});

test("a part: its lines, and the tables that it touches", async () => {
  const editor = await startEditor();
  await editor.open(URI, DISORDER);
  const format = async (words: string): Promise<string> => {
    const range = lineRange(editor, words);
    const params = { textDocument: { uri: URI }, range, options };
    return formatted(editor, await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, params));
  };
  expect(await format("行政处罚")).toBe(DISORDER.replace(" ２６", "26"));
  expect(await format("全年公开信息")).toBe(DISORDER);
  expect(await format("举办培训")).toBe(DISORDER.replace("举办培训2次。 \n", "举办培训2次。\n\n"));
  expect(await editor.stop()).toBe(0);
});

test("it is registered for the language alone where the client takes that", async () => {
  const dynamic = { dynamicRegistration: true };
  const editor = await startEditor({
    capabilities: {
      ...CAPABLE,
      textDocument: { ...CAPABLE.textDocument, formatting: dynamic, rangeFormatting: dynamic },
    },
  });
  expect(editor.greeting.capabilities.documentFormattingProvider).toBeUndefined();
  // An answer to what was asked behind them tells that they have come.
  await editor.open(URI, REPORT);
  await editor.findings(URI);
  expect(editor.registrations.map(({ method, registerOptions }) => [method, registerOptions])).toEqual([
    ["textDocument/formatting", { documentSelector: [{ language: "disclosure-report" }] }],
    ["textDocument/rangeFormatting", { documentSelector: [{ language: "disclosure-report" }] }],
  ]);
  expect(await editor.stop()).toBe(0);
});

test("Markdown without a report is not formatted", async () => {
  const editor = await startEditor();
  await editor.open(URI, "# 会议  \n\n\n\n甲", "markdown");
  const textDocument = { uri: URI };
  expect(await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options })).toBeNull();
  expect(await editor.connection.sendRequest(FORMAT_REQUEST, { textDocument })).toBeNull();
  expect(await editor.stop()).toBe(0);
});
