/** Whether people are asked before a folder of many files is read; the editor is played. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { FolderFeed } from "../../client/src/folder.js";
import type { FolderTexts } from "../../server/src/protocol.js";

const REPORT = "沙溪县水务局2023年政府信息公开工作年度报告\n";

const editor = vi.hoisted(() => ({
  files: [] as string[],
  most: 0,
  answer: undefined as ((buttons: readonly string[]) => string | undefined) | undefined,
  asked: [] as string[],
}));

vi.mock("vscode", () => {
  const uri = (path: string) => ({ scheme: "file", authority: "", path, toString: () => `file://${path}` });
  const nothing = () => ({ dispose: () => undefined });
  const watcher = { onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose: () => undefined };
  class RelativePattern {
    constructor(
      readonly base: unknown,
      readonly pattern: string,
    ) {}
  }
  return {
    RelativePattern,
    CancellationTokenSource: class {},
    commands: { registerCommand: nothing, executeCommand: async () => undefined },
    env: { language: "zh-cn" },
    window: {
      showInformationMessage: async (words: string, ...buttons: string[]) => {
        editor.asked.push(words);
        return editor.answer?.(buttons);
      },
    },
    workspace: {
      workspaceFolders: [{ uri: uri("/年报") }],
      createFileSystemWatcher: () => watcher,
      onDidCloseTextDocument: nothing,
      onDidChangeConfiguration: nothing,
      getConfiguration: () => ({
        get: (name: string, otherwise: unknown) => (name === "folder.mostFiles" ? editor.most : otherwise),
      }),
      findFiles: async (pattern: string | RelativePattern, _: string, most = Number.POSITIVE_INFINITY) => {
        const isOfTexts = (typeof pattern === "string" ? pattern : pattern.pattern).includes("txt");
        return isOfTexts ? editor.files.slice(0, most).map(uri) : [];
      },
      fs: {
        stat: async () => ({ size: 100, mtime: 0 }),
        readFile: async () => new TextEncoder().encode(REPORT),
      },
    },
  };
});

let told: string[];
let feed: FolderFeed;

beforeEach(() => {
  told = [];
  editor.asked = [];
  editor.answer = undefined;
});
afterEach(() => feed.dispose());

/** Opens a folder. */
async function open(files: number, most: number): Promise<void> {
  editor.files = Array.from({ length: files }, (_, i) => `/年报/${i}.txt`);
  editor.most = most;
  const send = async (texts: FolderTexts): Promise<void> => {
    told.push(...texts.files.map(({ uri }) => uri));
  };
  const log = (error: unknown): void => expect.unreachable(String(error));
  feed = new FolderFeed({ start: async () => undefined, send, told: () => undefined, log }, {} as never);
  await feed.begin();
  // The played editor answers at once: whatever follows has happened when the next event's turn comes.
  await new Promise((resolve) => setImmediate(resolve));
}

test("a folder of as many files as the setting lets in is read, and nobody is asked", async () => {
  await open(20, 20);
  expect(editor.asked).toEqual([]);
  expect(told).toHaveLength(20);
});

test("one of more files is read once people want it", async () => {
  editor.answer = ([first]) => first;
  await open(21, 20);
  expect(editor.asked).toEqual([expect.stringContaining("超过 20 个")]);
  expect(told).toHaveLength(21);
});

test("nothing of it is read where people leave it, or do not answer", async () => {
  await open(21, 20);
  expect(editor.asked).toHaveLength(1);
  expect(told).toEqual([]);
});

test("with 0 no folder is read, and nobody is asked", async () => {
  await open(3, 0);
  expect(editor.asked).toEqual([]);
  expect(told).toEqual([]);
});
