/** Texts that no report is, through the built server: each is answered, and the server goes on. What grows faster than its text runs out of time here. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DocumentSymbolRequest } from "vscode-languageserver/node";
import { generateReport } from "../support/generate.js";
import { type Editor, startEditor } from "./editor.js";

/** The bytes of the large texts, in UTF-8. */
const LARGE = 10_000_000;

const large = (part: string): string => part.repeat(Math.ceil(LARGE / Buffer.byteLength(part)));

const sound = generateReport(1, { style: { layout: "vertical" }, otherQuirks: "none" }).text;
const ROW = "\t1.属于国家秘密\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\t0\n\n";

const TEXTS: Readonly<Record<string, string>> = {
  "an empty file": "",
  "only a title": "清河县水务局2023年政府信息公开工作年度报告",
  "no line break at all": sound.replace(/[\r\n]+/gu, ""),
  "halves of pairs": "一、\ud800总体情况\udc00\n".repeat(100_000),
  "a table of 10,000 rows": sound.replace("\t（二）部分公开", () => `${ROW.repeat(10_000)}\t（二）部分公开`),
  "10 MB of letters": large("a"),
  "10 MB of blank lines": large("\n"),
  "10 MB of headings": large("一、总体情况\n"),
  "10 MB of titles": large("某某局2021年政府信息公开工作年度报告\n"),
  "10 MB of prose": large("2021年，本局共收到政府信息公开申请12件，其中自然人10件、法人或其他组织2件。\n"),
  "10 MB of rows": large("（一）予以公开\t0\t0\t0\t0\t0\t0\t0\n"),
};

describe("bad input", () => {
  let editor: Editor;

  beforeAll(async () => {
    editor = await startEditor();
  });

  afterAll(async () => {
    expect(await editor.stop()).toBe(0);
    expect(editor.logged).toEqual([]);
  });

  it.each(Object.entries(TEXTS))("%s", async (name, text) => {
    const uri = `untitled:${name}`;
    await editor.open(uri, text);
    const findings = await editor.findings(uri);
    const symbols = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    const { lineCount } = editor.document(uri);
    for (const { range } of findings) expect(range.end.line).toBeLessThan(lineCount);
    expect(symbols).toHaveLength(text.trim() === "" ? 0 : 1);
    await editor.close(uri);
  });
});
