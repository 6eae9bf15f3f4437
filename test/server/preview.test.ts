/** The preview over the wire: asked for, filled in, asked for again. */
import { expect, it } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver/node";
import { type CellsSet, PREVIEW_REQUEST, type Preview, SET_CELLS_REQUEST } from "../../server/src/protocol.js";
import { REPORT } from "../support/openReport.js";
import { type Editor, startEditor } from "./editor.js";

const URI = "file:///r.txt";

const preview = (editor: Editor, uri = URI): Promise<Preview | null> =>
  editor.connection.sendRequest(PREVIEW_REQUEST, { textDocument: { uri }, report: 0 });

const set = (editor: Editor, version: number, text: string): Promise<CellsSet> =>
  editor.connection.sendRequest(SET_CELLS_REQUEST, {
    textDocument: { uri: URI, version },
    report: 0,
    cells: [{ table: 1, key: "partlyGranted/total", text }],
  });

const editIn = (answer: CellsSet): WorkspaceEdit => {
  if ("refused" in answer) throw new Error(answer.refused);
  return answer.edit;
};

const figuresOf = ({ page }: Preview): string[] =>
  page.blocks.flatMap((block) =>
    block.kind === "table"
      ? block.lines.flatMap(({ cells }) => cells.flatMap((cell) => (cell.kind === "figure" ? [cell.text] : [])))
      : [],
  );

it("shows what is filled in there, and what is typed into the text", async () => {
  const editor = await startEditor();
  await editor.open(URI, REPORT);
  const before = (await preview(editor)) as Preview;
  expect(before.totals.map(({ sums }) => sums)).toEqual([["1"]]);
  await editor.apply(editIn(await set(editor, before.version, "1")));
  const after = (await preview(editor)) as Preview;
  expect(after.version).toBe(2);
  expect(after.totals).toEqual([]);
  const changed = figuresOf(after).filter((figure, i) => figure !== figuresOf(before)[i]);
  expect(changed).toEqual(["1"]);
  const at = editor.text(URI).indexOf("行政许可\t26") + 5;
  await editor.replace(URI, at, at + 2, "27");
  expect(figuresOf((await preview(editor)) as Preview)).toContain("27");
  expect(editor.logged).toEqual([]);
  expect(await editor.stop()).toBe(0);
});

it("fills nothing in once the text has moved on", async () => {
  const editor = await startEditor();
  await editor.open(URI, REPORT);
  const { version } = (await preview(editor)) as Preview;
  await editor.replace(URI, 0, 0, "\n");
  expect(await set(editor, version, "1")).toEqual({ refused: "原文刚刚有改动，没有填入，请再填一次。" });
  expect(await editor.stop()).toBe(0);
});

it("is null for what is no report", async () => {
  const editor = await startEditor();
  await editor.open("file:///notes.md", "# 会议\n", "markdown");
  expect(await preview(editor, "file:///notes.md")).toBeNull();
  expect(await editor.stop()).toBe(0);
});
