/** The reading features over the wire: on a report, on Markdown without one, and when settings change. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  MarkupKind,
  ReferencesRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import { CELL_REQUEST } from "../../server/src/protocol.js";
import { REPORT } from "../support/openReport.js";
import { CAPABLE, type Editor, startEditor } from "./editor.js";

const URI = "file:///report.txt";
const NOTES = "file:///notes.md";
const textDocument = { uri: URI };

const CAPABILITIES = {
  ...CAPABLE,
  workspace: {
    ...CAPABLE.workspace,
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    ...CAPABLE.textDocument,
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
  },
};

describe("reading features", () => {
  let editor: Editor;
  let settings: object;

  beforeEach(async () => {
    settings = {};
    editor = await startEditor({ capabilities: CAPABILITIES, configuration: () => settings });
    await editor.open(URI, REPORT);
  });

  afterEach(async () => {
    expect(editor.logged).toEqual([]);
    expect(await editor.stop()).toBe(0);
  });

  const at = (words: string, uri = URI) => editor.document(uri).positionAt(editor.text(uri).indexOf(words));
  const shown = (ranges: readonly { range: Parameters<ReturnType<Editor["document"]>["getText"]>[0] }[] | null) =>
    ranges?.map(({ range }) => editor.document(URI).getText(range));

  it("answer about a figure of the prose", async () => {
    const position = at("15件");
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect(hover?.contents).toEqual({
      kind: "markdown",
      value: "**正文：15件**\n\n- 表三“本年新收政府信息公开申请数量·总计”：14 ✗",
    });
    const target = await editor.connection.sendRequest(DefinitionRequest.type, { textDocument, position });
    expect(target).toEqual([{ uri: URI, range: { start: at("14\n二"), end: at("\n二、上年") } }]);
    const context = { includeDeclaration: true };
    const found = await editor.connection.sendRequest(ReferencesRequest.type, { textDocument, position, context });
    expect(shown(found)).toEqual(["15件", "14"]);
    const marked = await editor.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    expect(shown(marked)).toEqual(["15件", "14"]);
    const [selected] =
      (await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
    expect(selected && editor.document(URI).getText(selected.range)).toBe("15");
  });

  it("answer about the whole document", async () => {
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links?.length).toBe(1);
    const symbols = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "行政处罚" });
    expect(symbols?.map(({ name }) => name)).toEqual(["行政处罚"]);
    const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(tokens?.data.length).toBeGreaterThan(60 * 5);
    const range = { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } };
    const part = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
    expect(part?.data.length).toBe(3 * 5);
    const previousResultId = tokens?.resultId as string;
    await editor.type(URI, { range: { start: at("举办培训"), end: at("举办培训") }, text: "全年" });
    const delta = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId,
    });
    expect(delta).toEqual({ resultId: previousResultId, edits: [] });
  });

  it("answer about the cell of the cursor, and fill in its total", async () => {
    const position = at("2\n\t（三）");
    const cell = await editor.connection.sendRequest(CELL_REQUEST, { textDocument, position });
    expect(cell).toMatchObject({ name: "表三 · 部分公开 · 总计" });
    const range = { start: position, end: position };
    const [action] = await editor.actions(URI, range, { only: ["refactor.rewrite.total"] });
    await editor.apply(action?.edit);
    expect(editor.text(URI)).toBe(REPORT.replace("2\n\t（三）", "1\n\t（三）"));
  });

  it("follow their settings, and have the client ask anew", async () => {
    const lenses = () => editor.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const range = { start: at("三、收到"), end: at("五、存在") };
    const hints = () => editor.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    await editor.replace(
      URI,
      REPORT.indexOf("2\t0\t1\t0\t3"),
      REPORT.indexOf("\n五、存在"),
      "\t2\n\t0\n\t1\n\t0\n\t3\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n",
    );
    expect((await lenses())?.length).toBe(3);
    expect(await hints()).toEqual([]);
    const refreshed = Promise.all([
      editor.refreshed(),
      ...[CodeLensRefreshRequest.type, InlayHintRefreshRequest.type].map(
        (type) => new Promise<void>((resolve) => editor.connection.onRequest(type, () => resolve())),
      ),
    ]);
    settings = { codeLens: false, columnNames: true };
    await editor.configure(null);
    await refreshed;
    expect(await lenses()).toEqual([]);
    expect((await hints())?.length).toBe(15);
  });

  it("tell the reason of an exception", async () => {
    const exception = {
      rule: "prose-table",
      report: "沙溪县档案局2023年政府信息公开工作年度报告",
      text: "全年新收政府信息公开申请15件，其中自然人11件",
      reason: "含转办1件",
    };
    settings = { exceptions: [exception] };
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument, position: at("15件") });
    expect(JSON.stringify(hover?.contents)).toContain("**例外：正文数字与表格不符**");
    expect(JSON.stringify(hover?.contents)).toContain("- 理由：含转办1件");
  });

  it("answer in Markdown that holds one", async () => {
    const uri = "file:///report.md";
    await editor.open(uri, REPORT, "markdown");
    const position = at("15件", uri);
    const hover = await editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
    expect(hover).not.toBeNull();
  });

  it("are silent in Markdown that holds no report", async () => {
    await editor.open(NOTES, "# 工作笔记\n\n按照《中华人民共和国政府信息公开条例》，新收申请12件。\n", "markdown");
    const notes = { textDocument: { uri: NOTES }, position: at("12件", NOTES) };
    expect(await editor.connection.sendRequest(HoverRequest.type, notes)).toBeNull();
    expect(await editor.connection.sendRequest(DocumentHighlightRequest.type, notes)).toBeNull();
    expect(await editor.connection.sendRequest(DocumentLinkRequest.type, notes)).toBeNull();
    expect(await editor.connection.sendRequest(SemanticTokensRequest.type, notes)).toEqual({ data: [] });
    expect(await editor.connection.sendRequest(CodeLensRequest.type, notes)).toBeNull();
  });
});
