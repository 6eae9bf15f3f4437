/** Which report a command is about while people are at no document; the editor is played. */
import { beforeEach, expect, test, vi } from "vitest";
import type { TextDocument } from "vscode";

const editor = vi.hoisted(() => ({
  active: undefined as { document: unknown } | undefined,
  turn: undefined as ((to: { document: unknown } | undefined) => void) | undefined,
  open: [] as unknown[],
  said: [] as string[],
}));

vi.mock("vscode", () => ({
  env: { language: "zh-cn" },
  workspace: {
    getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
    get textDocuments() {
      return editor.open;
    },
  },
  window: {
    get activeTextEditor() {
      return editor.active;
    },
    onDidChangeActiveTextEditor: (listener: typeof editor.turn) => {
      editor.turn = listener;
      return { dispose: () => undefined };
    },
    showInformationMessage: async (words: string) => void editor.said.push(words),
  },
}));

// Others of these tests play the editor in another way, and modules are kept from one to the next.
vi.resetModules();
const { rememberDocuments, reportAtHand } = await import("../../client/src/atHand.js");

type Played = { -readonly [Key in "isClosed" | "languageId"]: TextDocument[Key] };

const made = (languageId: string): Played => ({ isClosed: false, languageId });

/** People turn to a document, or to what is none. */
function turnTo(document?: Played): void {
  editor.active = document && { document };
  editor.turn?.(editor.active);
}

let [first, second, notes] = [made("disclosure-report"), made("markdown"), made("plaintext")];

beforeEach(() => {
  for (const document of [first, second, notes]) document.isClosed = true;
  [first, second, notes] = [made("disclosure-report"), made("markdown"), made("plaintext")];
  editor.open = [];
  editor.said = [];
  editor.active = undefined;
  rememberDocuments();
  for (const document of [first, second, notes]) turnTo(document);
});

test("it is the document at hand, whatever that is", () => {
  expect(reportAtHand()).toBe(notes);
});

test("it is the report that they were at last", () => {
  turnTo();
  expect(reportAtHand()).toBe(second);
  turnTo(first);
  turnTo();
  expect(reportAtHand()).toBe(first);
  expect(editor.said).toEqual([]);
});

test("it is none that is closed, and where none is left that is said", () => {
  turnTo();
  second.isClosed = true;
  expect(reportAtHand()).toBe(first);
  first.isClosed = true;
  expect(reportAtHand()).toBeUndefined();
  expect(editor.said).toEqual(["请先打开一份年报。"]);
});

test("it is the report that stands open and was not turned to yet, before the extension began", () => {
  turnTo();
  for (const document of [first, second]) document.isClosed = true;
  const behind = made("disclosure-report");
  editor.open = [behind, made("markdown"), notes];
  expect(reportAtHand()).toBe(behind);
  behind.isClosed = true;
  expect(reportAtHand()).toBeUndefined();
});
