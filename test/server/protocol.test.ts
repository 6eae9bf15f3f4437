/** What comes at the wrong time, or without what it must hold: refused by its code, and the server goes on. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from "vscode-languageserver/node";
import { generateReport } from "../support/generate.js";
import { type Editor, startEditor } from "./editor.js";

const SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));
const URI = "file:///a/report.txt";
const TEXT = `${generateReport(9, { otherQuirks: "none" }).text}\n[bookmark: _GoBack]`;

const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const INVALID_PARAMS = -32602;

const framedBody = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

const framed = (message: unknown): string => framedBody(JSON.stringify(message));

const request = (id: number, method: string, params: unknown = {}): string =>
  framed({ jsonrpc: "2.0", id, method, params });

const INITIALIZE = request(1, "initialize", { processId: null, rootUri: null, capabilities: {} });
const SHUTDOWN = request(8, "shutdown");
const EXIT = framed({ jsonrpc: "2.0", method: "exit" });

/** What a server answers to a client that writes this and goes, by request; how it ends, and what it says to standard error. */
const answers = (...written: readonly string[]) => answersTo(written.join(""), "", "");

/** The same to a client that writes the rest when it has seen something. */
async function answersTo(written: string, seen: string, rest: string) {
  const server = spawn(process.execPath, [SERVER, "--stdio"], { stdio: "pipe" });
  let read = "";
  const err = text(server.stderr);
  // Not its exit: what it wrote may still be on its way.
  const ended = once(server, "close");
  // The server may have ended before all is read.
  server.stdin.on("error", () => {});
  server.stdin.write(written);
  let left = rest;
  server.stdout.on("data", (chunk: Buffer) => {
    read += chunk.toString();
    if (!read.includes(seen)) return;
    server.stdin.write(left);
    left = "";
  });
  const [code] = (await ended) as [number | null];
  const messages = read.split(/Content-Length: [0-9]+\r\n\r\n/u).filter((body) => body !== "");
  const answered = messages
    .map((body) => JSON.parse(body) as { id?: number; result?: unknown; error?: { code: number } })
    .filter(({ id }) => id !== undefined);
  const codes = Object.fromEntries(answered.map(({ id, error }) => [id, error?.code]));
  return { codes, results: Object.fromEntries(answered.map(({ id, result }) => [id, result])), code, said: await err };
}

describe("a request", () => {
  const symbols = (id: number): string => request(id, "textDocument/documentSymbol", { textDocument: { uri: URI } });

  test("before initialize is refused, and initialize is answered all the same", async () => {
    const { codes, code } = await answers(symbols(5), request(6, "shutdown"), INITIALIZE, symbols(7), SHUTDOWN, EXIT);
    expect(codes).toEqual({ 5: NOT_INITIALIZED, 6: NOT_INITIALIZED, 1: undefined, 7: undefined, 8: undefined });
    expect(code).toBe(0);
  });

  test("after shutdown is refused, and so is a second initialize", async () => {
    const again = request(4, "initialize", { processId: null, rootUri: null, capabilities: {} });
    const { codes, code } = await answers(INITIALIZE, again, SHUTDOWN, symbols(9), request(10, "shutdown"), EXIT);
    expect(codes).toEqual({ 1: undefined, 4: INVALID_REQUEST, 8: undefined, 9: INVALID_REQUEST, 10: INVALID_REQUEST });
    expect(code).toBe(0);
  });

  test("without capabilities does not begin anything", async () => {
    const { codes } = await answers(
      request(2, "initialize", {}),
      request(3, "initialize", null),
      INITIALIZE,
      SHUTDOWN,
      EXIT,
    );
    expect(codes).toEqual({ 1: undefined, 2: INVALID_PARAMS, 3: INVALID_PARAMS, 8: undefined });
  });
});

describe("where messages begin is lost", () => {
  test.each([
    ["no length", "Content-Type: x\r\n\r\n{}"],
    ["a length that is none", "Content-Length: many\r\n\r\n{}"],
    ["a length below zero", "Content-Length: -5\r\n\r\n{}"],
    ["a header that is none", "\u001b[31mhello\r\n\r\n"],
    ["a body that is cut off", `Content-Length: 12\r\n\r\n{"jsonrpc":"2.0"}${INITIALIZE}`],
    ["a body that is no JSON", "Content-Length: 3\r\n\r\n{{{"],
  ])("%s: the server says so in a line and ends", async (_, broken) => {
    const { codes, code, said } = await answers(INITIALIZE, broken, SHUTDOWN, EXIT);
    expect(code).toBe(1);
    expect(codes).not.toHaveProperty("8");
    expect(said).toMatch(/^disclosure-report: what the client sends cannot be understood any more, ending: ".*\n$/);
    expect(said).not.toContain("\u001b");
    expect(said.length).toBeLessThan(400);
  });
});

describe("settings in settings, which no editor could write", () => {
  const OPEN = framed({
    jsonrpc: "2.0",
    method: "textDocument/didOpen",
    params: { textDocument: { uri: URI, languageId: "disclosure-report", version: 1, text: TEXT } },
  });
  const PULL = request(3, "textDocument/diagnostic", { textDocument: { uri: URI } });
  const deep = (levels: number): string => `${'{"disclosureReport":'.repeat(levels)}{}${"}".repeat(levels)}`;
  const settings = (json: string): string =>
    framedBody(`{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":${json}}}`);
  const withOptions = (json: string): string =>
    framedBody(
      `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{},"initializationOptions":${json}}}`,
    );

  test.each([20_000, 100_000])("%i deep they change nothing", async (levels) => {
    const asked = (...before: string[]) => answersTo([...before, PULL].join(""), '"id":3,', SHUTDOWN + EXIT);
    const usual = await asked(INITIALIZE, OPEN);
    const sent = await asked(INITIALIZE, OPEN, settings(deep(levels)));
    const first = await asked(withOptions(`{"levels":${deep(levels)}}`), OPEN);
    expect(usual.results[3]).toMatchObject({ kind: "full", items: [{ code: "residue" }] });
    for (const { results, code, said } of [sent, first]) {
      expect(results[3]).toEqual(usual.results[3]);
      expect([code, said]).toEqual([0, ""]);
    }
  });
});

test("a client that goes without a word ends the server, and not in good order", async () => {
  const server = spawn(process.execPath, [SERVER, "--stdio"], { stdio: ["pipe", "ignore", "inherit"] });
  server.stdin.end(INITIALIZE);
  expect(await once(server, "exit")).toEqual([1, null]);
});

describe("parameters that are not as they must be", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startEditor();
    await editor.open(URI, TEXT);
  });

  afterAll(async () => {
    expect(await editor.stop()).toBe(0);
  });

  const position = { line: 0, character: 0 };
  const range = { start: position, end: position };
  const textDocument = { uri: URI };

  it.each<[string, unknown, string]>([
    ["textDocument/documentSymbol", {}, "params.textDocument is no object"],
    ["textDocument/documentSymbol", [], "params is no object"],
    ["textDocument/foldingRange", { textDocument: { uri: 3 } }, "params.textDocument.uri is no string"],
    ["textDocument/diagnostic", { textDocument: null }, "params.textDocument is no object"],
    ["textDocument/diagnostic", { textDocument, previousResultId: {} }, "params.previousResultId is no string"],
    ["textDocument/codeAction", { textDocument, context: {} }, "params.range is no object"],
    ["textDocument/codeAction", { textDocument, range }, "params.context is no object"],
    [
      "textDocument/codeAction",
      { textDocument, range: { start: position, end: { line: -1, character: 0.5 } }, context: {} },
      "params.range.end.line is no whole number from 0",
    ],
    ["textDocument/codeAction", { textDocument, range, context: { only: [7] } }, "params.context.only[0] is no string"],
    ["disclosureReport/status", { textDocument: [] }, "params.textDocument is no object"],
    ["disclosureReport/finalCheck", {}, "params.textDocument is no object"],
    ["disclosureReport/exceptions", { textDocument: { uri: 1 } }, "params.textDocument.uri is no string"],
    ["disclosureReport/passage", { textDocument, range: { start: position } }, "params.range.end is no object"],
  ])("%s with %j is told what is wrong", async (method, params, words) => {
    await expect(editor.connection.sendRequest(method, params)).rejects.toMatchObject({
      code: INVALID_PARAMS,
      message: `${method}: ${words}`,
    });
  });

  it.each([
    ..."diagnostic documentSymbol foldingRange documentLink codeLens semanticTokens/full semanticTokens/full/delta".split(
      " ",
    ),
    ..."semanticTokens/range inlayHint hover definition references documentHighlight selectionRange codeAction".split(
      " ",
    ),
  ])("nothing at all is no parameter of %s", async (method) => {
    for (const params of [null, {}, [1], { textDocument: {} }]) {
      const asked = editor.connection.sendRequest(`textDocument/${method}`, params);
      await expect(asked).rejects.toMatchObject({ code: INVALID_PARAMS });
    }
  });

  it("are passed over in a notification, logged, and change nothing", async () => {
    const before = await editor.findings(URI);
    const broken = [
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: 3 }] },
      { textDocument: { uri: URI, version: 2 }, contentChanges: [{ range: { start: 1 }, text: "" }] },
      { textDocument: { uri: URI }, contentChanges: [] },
    ];
    const { connection } = editor;
    for (const params of broken)
      await connection.sendNotification(DidChangeTextDocumentNotification.type.method, params);
    await connection.sendNotification(DidOpenTextDocumentNotification.type.method, { textDocument: { uri: URI } });
    expect(await editor.findings(URI)).toEqual(before);
    expect(editor.logged).toEqual([
      "textDocument/didChange is passed over: params.contentChanges[0].text is no string",
      "textDocument/didChange is passed over: params.contentChanges[0].range.start is no object",
      "textDocument/didChange is passed over: params.textDocument.version is no number",
      "textDocument/didOpen is passed over: params.textDocument.version is no number",
    ]);
  });

  it("are whatever they are where the method is unknown", async () => {
    await expect(editor.connection.sendRequest("textDocument/rename", null)).rejects.toMatchObject({ code: -32601 });
  });
});
