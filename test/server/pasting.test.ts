/** A clipboard that goes over the wire and comes back as edits, kind by kind. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TextEdit } from "vscode-languageserver/node";
import { EDITIONS } from "../../server/src/form/index.js";
import { PASTE_REQUEST, PASTED_REPORT_REQUEST, type PastedReport, type PasteOffer } from "../../server/src/protocol.js";
import { CLIPBOARDS, drawnTable } from "../support/clipboards.js";
import { REPORT } from "../support/openReport.js";
import { type Editor, startEditor } from "./editor.js";

const URI = "file:///r.txt";
const ZEROS = REPORT.replace("2\t0\t1\t0\t3\t0", "0\t0\t0\t0\t0\t0");
const reviews = EDITIONS.at(-1)?.tables.reviews;
const rows = reviews ? drawnTable(reviews, () => "4") : [];

let editor: Editor;
beforeAll(async () => {
  editor = await startEditor();
  await editor.open(URI, ZEROS);
});
afterAll(() => editor.stop());

/** Asks at the sentence over table four. */
function asked(clipboard: { html?: string; text?: string }): Promise<PasteOffer | null> {
  const position = editor.document(URI).positionAt(ZEROS.indexOf("没有被提起"));
  return editor.connection.sendRequest(PASTE_REQUEST, {
    textDocument: { uri: URI },
    range: { start: position, end: position },
    ...clipboard,
  });
}

/** The text with edits that do not overlap made. */
function edited(edits: readonly TextEdit[]): string {
  const [edit, ...others] = edits;
  if (!edit || others.length > 0) throw new Error(`${edits.length} edits`);
  const document = editor.document(URI);
  return (
    ZEROS.slice(0, document.offsetAt(edit.range.start)) + edit.newText + ZEROS.slice(document.offsetAt(edit.range.end))
  );
}

test.each(Object.keys(CLIPBOARDS))("%s", async (kind) => {
  const offer = await asked(CLIPBOARDS[kind]?.(rows) ?? {});
  expect(offer?.version).toBe(1);
  expect(offer?.ways.map(({ title }) => title)).toEqual(["粘贴为表格，替换全是 0 的本表", "粘贴为表格，插入到这里"]);
  const lines = edited(offer?.ways[0]?.edits ?? []).split("\n");
  expect(lines.filter((line) => /^\d(?:\t\d){14}$/.test(line))).toEqual([Array(15).fill("4").join("\t")]);
});

test("nothing is offered for words, and for a clipboard that is none", async () => {
  expect(await asked({ text: "新收申请3件。", html: "<p>新收申请3件。</p>" })).toBeNull();
  expect(await asked({})).toBeNull();
  await expect(asked({ html: 3 as unknown as string })).rejects.toThrow("params.html is no string");
});

test("a report on the clipboard is text with headings and tables, for a text that is none yet", async () => {
  const { html = "" } = CLIPBOARDS.Word?.(rows) ?? {};
  const page = (table: string, headings: readonly string[]): string =>
    `<p>清河县教育局2023年政府信息公开工作年度报告</p>${headings.map((words) => `<h2>${words}</h2>`).join("<p>略。</p>")}${table}`;
  const ask = (content: string): Promise<PastedReport | null> =>
    editor.connection.sendRequest(PASTED_REPORT_REQUEST, { html: content });
  const headings = ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];
  const pasted = await ask(page(html, headings));
  expect(pasted?.title).toBe("粘贴为年报文本，含标题和表格");
  const lines = pasted?.text.split("\n") ?? [];
  expect(lines[0]).toBe("清河县教育局2023年政府信息公开工作年度报告");
  expect(lines.filter((line) => /^\d(?:\t\d){14}$/.test(line))).toEqual([Array(15).fill("4").join("\t")]);
  expect(await ask(page(html, headings.slice(1)))).toBeNull();
  expect(await ask("")).toBeNull();
});
