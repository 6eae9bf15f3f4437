/** A report that is begun over the wire, opened, and filled in place by place. */
import { expect, it } from "vitest";
import type { Range } from "vscode-languageserver/node";
import { NEW_REPORT_REQUEST, type NewReportText, PLACES_REQUEST } from "../../server/src/protocol.js";
import { type Editor, startEditor } from "./editor.js";

const WISH = { agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" };

const placesOf = (editor: Editor, uri: string): Promise<Range[] | null> =>
  editor.connection.sendRequest(PLACES_REQUEST, { textDocument: { uri } });

it("is made before a document is open, said to be open in one finding, and walked", async () => {
  const editor = await startEditor();
  const made: NewReportText = await editor.connection.sendRequest(NEW_REPORT_REQUEST, WISH);
  const uri = `untitled:/${made.fileName}`;
  await editor.open(uri, made.text);
  const found = await editor.findings(uri);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([["unfinished", 3]]);
  const before = (await placesOf(editor, uri)) ?? [];
  expect(found[0]?.message).toBe(`还有 ${before.length} 处待填。`);
  const [first] = before as [Range];
  await editor.type(uri, { range: first, text: "办公室" });
  expect(await placesOf(editor, uri)).toHaveLength(before.length - 1);
  expect(editor.logged).toEqual([]);
  expect(await editor.stop()).toBe(0);
});

it("is null where there can be none, and so are the places of what is no report", async () => {
  const editor = await startEditor();
  expect(await editor.connection.sendRequest(NEW_REPORT_REQUEST, { ...WISH, year: 2000 })).toBeNull();
  await editor.open("file:///notes.md", "# 会议\n\n____\n", "markdown");
  expect(await placesOf(editor, "file:///notes.md")).toBeNull();
  expect(await editor.stop()).toBe(0);
});
