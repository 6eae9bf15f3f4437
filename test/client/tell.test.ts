/** What people are told once a file is written, and when it cannot be opened from there; the editor is played. */
import { beforeEach, expect, test, vi } from "vitest";
import { Uri } from "vscode";
import { message } from "../../server/src/messages/message.js";

const editor = vi.hoisted(() => ({
  said: [] as string[],
  offered: [] as string[][],
  answer: undefined as string | undefined,
  opens: async (): Promise<boolean> => true,
}));

vi.mock("vscode", () => ({
  Uri: { file: (path: string) => ({ scheme: "file", path, fsPath: path }) },
  env: { language: "zh-cn", openExternal: () => editor.opens() },
  commands: {},
  workspace: { getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }) },
  window: {
    showInformationMessage: async (words: string, ...offered: string[]) => {
      editor.said.push(words);
      editor.offered.push(offered);
      return editor.answer;
    },
    showErrorMessage: async (words: string) => void editor.said.push(words),
  },
}));

// Others of these tests play the editor in another way, and modules are kept from one to the next.
vi.resetModules();
const { logged, logTo } = await import("../../client/src/log.js");
const { tellWritten } = await import("../../client/src/tell.js");

let written: string[];

beforeEach(() => {
  Object.assign(editor, { said: [], offered: [], answer: undefined, opens: async () => true });
  written = [];
  logTo({ error: (words: unknown) => void written.push(String(words)) });
});

const tell = async (target = Uri.file("/年报/一.docx")): Promise<void> => {
  tellWritten(message("已导出。", "It was exported."), message("打开", "Open it"), target);
  await new Promise((resolve) => setImmediate(resolve));
};

test("a file that was written is opened from there", async () => {
  const opens = vi.fn(async () => true);
  Object.assign(editor, { answer: "打开", opens });
  await tell();
  expect(editor.said).toEqual(["已导出。"]);
  expect(opens).toHaveBeenCalledOnce();
});

test("it is not opened unless people want it", async () => {
  const opens = vi.fn(async () => true);
  Object.assign(editor, { opens });
  await tell();
  expect(opens).not.toHaveBeenCalled();
});

test("nothing is offered where other programs cannot reach it", async () => {
  await tell({ scheme: "vscode-vfs", path: "/一.docx" } as Uri);
  expect(editor.offered).toEqual([[]]);
});

test.each([
  ["throws", () => Promise.reject(new Error("no program"))],
  ["says that it did not", async () => false],
])("it is said and logged where the editor %s", async (_, opens) => {
  Object.assign(editor, { answer: "打开", opens });
  await tell();
  expect(editor.said[1]).toMatch(/^没能打开：./);
  expect(written).toHaveLength(1);
});

test("what nobody waits for is logged where it fails", async () => {
  logged(Promise.reject(new Error("gone")));
  await new Promise((resolve) => setImmediate(resolve));
  expect(written.join()).toContain("gone");
});
