/** Completion over the wire: snippets for clients that take them, and nothing in what is no report. */
import { afterEach, beforeEach, expect, it } from "vitest";
import { type CompletionItem, CompletionRequest } from "vscode-languageserver/node";
import { newReport } from "../../server/src/writing/newReport.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const URI = "file:///report.txt";
const TEXT = newReport({ agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" });
/** The row 2.重复申请 is lost; its line is blank. */
const LOST = TEXT.replace(/\t\t2\.重复申请.*/, "");

const TAKES_SNIPPETS = {
  ...CAPABLE,
  textDocument: { ...CAPABLE.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

let editor: Editor;

/** What is offered at an offset of the document. */
async function offeredAt(uri: string, offset: number): Promise<CompletionItem[] | null> {
  const position = editor.document(uri).positionAt(offset);
  const answer = await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position });
  if (answer && !Array.isArray(answer)) throw new Error("a list was answered");
  return answer;
}

const ROW = LOST.indexOf("\n\n\t\t3.要求提供") + 1;

afterEach(async () => {
  expect(editor.logged).toEqual([]);
  expect(await editor.stop()).toBe(0);
});

beforeEach(async () => {
  editor = await startEditor();
});

it("is announced, asked for by 《 alone, and is a row's text", async () => {
  expect(editor.greeting.capabilities.completionProvider).toEqual({ triggerCharacters: ["《"] });
  await editor.open(URI, LOST);
  const items = (await offeredAt(URI, ROW)) ?? [];
  expect(
    items.map(({ label, detail, insertTextFormat, textEdit }) => [label, detail, insertTextFormat, textEdit]),
  ).toEqual([
    [
      "2.重复申请",
      "共 7 个数：自然人、商业企业、科研机构、社会公益组织、法律服务机构、法人或其他组织·其他、总计",
      1,
      {
        range: { start: editor.document(URI).positionAt(ROW), end: editor.document(URI).positionAt(ROW) },
        newText: `\t\t2.重复申请${"\t0".repeat(7)}`,
      },
    ],
  ]);
});

it("goes from figure to figure in a client that takes snippets", async () => {
  expect(await editor.stop()).toBe(0);
  editor = await startEditor({ capabilities: TAKES_SNIPPETS });
  await editor.open(URI, LOST);
  const [item] = (await offeredAt(URI, ROW)) ?? [];
  expect(item?.insertTextFormat).toBe(2);
});

it("is of the text as it stands when it is asked for", async () => {
  await editor.open(URI, TEXT);
  expect(await offeredAt(URI, TEXT.indexOf("申请公开"))).toEqual([]);
  const at = TEXT.indexOf("全年新收");
  await editor.replace(URI, at, TEXT.indexOf("\n", at), "全年未收");
  expect((await offeredAt(URI, at + 4))?.map(({ label }) => label)).toEqual(["全年未收到政府信息公开申请。"]);
});

it("is none in Markdown that holds no report", async () => {
  await editor.open("file:///notes.md", "# 会议\n\n全年新收", "markdown");
  expect(await offeredAt("file:///notes.md", 10)).toBeNull();
});
