/** When LibreOffice is offered for a document of an old format, and that it is not started unasked; the editor is played. */

import { beforeEach, describe, expect, test, vi } from "vitest";
import type { CancellationToken, Uri } from "vscode";
import { type DocumentReader, Unreadable } from "../../client/src/documentText.js";
import { type Office, offerOffice } from "../../client/src/oldFormats.js";
import { message } from "../../server/src/messages/message.js";

const editor = vi.hoisted(() => ({
  trusted: true,
  answer: undefined as string | undefined,
  shown: [] as string[][],
}));

vi.mock("vscode", () => ({
  env: { language: "zh-cn" },
  window: {
    showErrorMessage: async (...shown: string[]) => {
      editor.shown.push(shown);
      return editor.answer;
    },
  },
  workspace: {
    get isTrusted() {
      return editor.trusted;
    },
    getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
    fs: { readFile: async () => new Uint8Array([1]) },
  },
}));

const FILE = { path: "/年报/去年.doc" } as Uri;
const TOKEN = { isCancellationRequested: false } as CancellationToken;
const OLD = new Unreadable(message("是旧格式", "is old"), "docx");
const BUTTON = "用 LibreOffice 转换";

let asked: unknown[];

const office: Office = {
  isThere: () => true,
  convert: async (bytes, name, to) => {
    asked.push([...bytes], name, to);
    return new Uint8Array([2]);
  },
};
const reader = {
  readBytes: async (name: string, bytes: Uint8Array) => ({ kind: "text", text: `${name} ${bytes.join()}`, unread: [] }),
} as unknown as DocumentReader;

beforeEach(() => {
  Object.assign(editor, { trusted: true, answer: undefined, shown: [] });
  asked = [];
});

describe("a document that was not read", () => {
  test("is converted and read where people say so", async () => {
    editor.answer = BUTTON;
    const read = await offerOffice(FILE, OLD, reader, office);
    expect(editor.shown).toEqual([["去年.doc：是旧格式", BUTTON]]);
    expect(asked).toEqual([]);
    expect((await read?.(TOKEN))?.text).toBe("去年.doc.docx 2");
    expect(asked).toEqual([[1], "去年.doc", "docx"]);
  });

  test("is left where they do not", async () => {
    expect(await offerOffice(FILE, OLD, reader, office)).toBeUndefined();
    expect([editor.shown.length, asked]).toEqual([1, []]);
  });

  test("is not read where they want it no more meanwhile", async () => {
    editor.answer = BUTTON;
    const read = await offerOffice(FILE, OLD, reader, office);
    expect(await read?.({ ...TOKEN, isCancellationRequested: true })).toBeUndefined();
  });

  test.each<[string, unknown, Office | undefined, boolean]>([
    ["in the web, where no program can be started", OLD, undefined, true],
    ["where it is not installed", OLD, { ...office, isThere: () => false }, true],
    ["in a folder that nobody trusts", OLD, office, false],
    ["for what is broken", new Unreadable(message("已损坏", "broken")), office, true],
    ["for what could not be loaded", new Error("gone"), office, true],
  ])("is not offered to LibreOffice %s", async (_, error, given, trusted) => {
    Object.assign(editor, { trusted, answer: BUTTON });
    expect(await offerOffice(FILE, error, reader, given)).toBeUndefined();
    expect(editor.shown.map((shown) => shown.length)).toEqual([1]);
  });
});
