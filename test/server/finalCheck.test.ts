/** What is left of a report, and what was let stand, over the wire. */
import { expect, it } from "vitest";
import { EXCEPTIONS_REQUEST, FINAL_CHECK_REQUEST, type FinalCheck } from "../../server/src/protocol.js";
import { REPORT } from "../support/openReport.js";
import { startEditor } from "./editor.js";

const EXCEPTION = {
  rule: "prose-table",
  report: "沙溪县档案局2023年政府信息公开工作年度报告",
  text: "全年新收政府信息公开申请15件，其中自然人11件",
  reason: "含转办",
};

it("is judged in full while it is being written, under the exceptions that hold", async () => {
  const editor = await startEditor({ initializationOptions: { exceptions: [EXCEPTION] }, capabilities: {} });
  const textDocument = { uri: "untitled:a" };
  await editor.open(textDocument.uri, REPORT);
  const rules = async (): Promise<string[]> => {
    const check: FinalCheck = await editor.connection.sendRequest(FINAL_CHECK_REQUEST, { textDocument, isFinal: true });
    return check.reports.flatMap(({ parts }) => parts.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  };
  expect(await rules()).toEqual(["row-total"]);
  const line = REPORT.split("\n").findIndex((text) => text.startsWith("全年新收"));
  const start = { line, character: 0 };
  await editor.type(textDocument.uri, { range: { start, end: start }, text: "____" });
  expect(await rules()).toContain("placeholder");
  expect(await editor.connection.sendRequest(EXCEPTIONS_REQUEST, { textDocument })).toEqual([
    { exception: EXCEPTION, here: true, ranges: [] },
  ]);
  expect(editor.logged).toEqual([]);
  expect(await editor.stop()).toBe(0);
});

it("is null of what is no report", async () => {
  const editor = await startEditor();
  const textDocument = { uri: "file:///notes.md" };
  await editor.open(textDocument.uri, "# 会议\n", "markdown");
  expect(await editor.connection.sendRequest(FINAL_CHECK_REQUEST, { textDocument, isFinal: true })).toBeNull();
  expect(await editor.connection.sendRequest(EXCEPTIONS_REQUEST, { textDocument })).toBeNull();
  expect(await editor.stop()).toBe(0);
});
