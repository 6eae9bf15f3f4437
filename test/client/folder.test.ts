/** Which folders are read: whether people are asked before one of many files is, and folders that come and go. The editor is played. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Uri } from "vscode";
import { FolderFeed } from "../../client/src/folder.js";
import type { FolderTexts } from "../../server/src/protocol.js";

const REPORT = "沙溪县水务局2023年政府信息公开工作年度报告\n";

const editor = vi.hoisted(() => ({
  files: [] as string[],
  most: 0,
  answer: undefined as ((buttons: readonly string[]) => string | undefined) | undefined,
  asked: [] as string[],
  folders: ["/年报"],
  /** Tells of folders that came and went. */
  moved: undefined as ((change: { added: { uri: unknown }[]; removed: { uri: unknown }[] }) => void) | undefined,
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
    Uri: { file: uri, parse: (address: string) => uri(address.replace("file://", "")) },
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
      get workspaceFolders() {
        return editor.folders.map((path) => ({ uri: uri(path) }));
      },
      onDidChangeWorkspaceFolders: (listener: typeof editor.moved) => {
        editor.moved = listener;
        return { dispose: () => undefined };
      },
      createFileSystemWatcher: () => watcher,
      onDidCloseTextDocument: nothing,
      onDidChangeConfiguration: nothing,
      getConfiguration: () => ({
        get: (name: string, otherwise: unknown) => (name === "folder.mostFiles" ? editor.most : otherwise),
      }),
      findFiles: async (pattern: string | RelativePattern, _: string, most = Number.POSITIVE_INFINITY) => {
        const isOfTexts = (typeof pattern === "string" ? pattern : pattern.pattern).includes("txt");
        const within = typeof pattern === "string" ? editor.folders : [(pattern.base as { path: string }).path];
        const found = editor.files.filter((file) => within.some((folder) => file.startsWith(`${folder}/`)));
        return isOfTexts ? found.slice(0, most).map(uri) : [];
      },
      fs: {
        stat: async () => ({ size: 100, mtime: 0 }),
        readFile: async () => new TextEncoder().encode(REPORT),
      },
    },
  };
});

let told: string[];
let removed: string[];
let feed: FolderFeed;

beforeEach(() => {
  told = [];
  removed = [];
  editor.folders = ["/年报"];
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
    removed.push(...texts.removed);
  };
  const log = (error: unknown): void => expect.unreachable(String(error));
  feed = new FolderFeed({ start: async () => undefined, send, told: () => undefined, log }, {} as never);
  await feed.begin();
  await settled();
}

/** The played editor answers at once: whatever follows has happened when the next event's turn comes. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Folders are added to the workspace and removed from it. */
async function move(added: readonly string[], gone: readonly string[]): Promise<void> {
  const named = (paths: readonly string[]) => paths.map((path) => ({ uri: Uri.file(path) }));
  editor.folders = [...editor.folders.filter((path) => !gone.includes(path)), ...added];
  editor.moved?.({ added: named(added), removed: named(gone) });
  await settled();
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

test("a folder that is added later is read, and no other once more", async () => {
  await open(2, 20);
  told = [];
  editor.files.push("/来稿/一.txt");
  await move(["/来稿"], []);
  expect(told).toEqual(["file:///来稿/一.txt"]);
});

test("people are asked before one of many files is", async () => {
  await open(2, 20);
  told = [];
  editor.files.push(...Array.from({ length: 21 }, (_, i) => `/来稿/${i}.txt`));
  await move(["/来稿"], []);
  expect(editor.asked).toHaveLength(1);
  expect(told).toEqual([]);
});

test("it is not read where no folder is", async () => {
  await open(2, 0);
  editor.files.push("/来稿/一.txt");
  await move(["/来稿"], []);
  expect(told).toEqual([]);
});

test("of one that is removed nothing is known any more, but for what is in another one", async () => {
  await open(2, 20);
  editor.files.push("/来稿/一.txt", "/来稿/留下/二.txt");
  await move(["/来稿", "/来稿/留下"], []);
  await move([], ["/来稿"]);
  expect(removed).toEqual(["file:///来稿/一.txt"]);
  removed = [];
  await move([], ["/来稿/留下"]);
  expect(removed).toEqual(["file:///来稿/留下/二.txt"]);
});

test("a server that is started anew is told of the folders that are there then", async () => {
  await open(2, 20);
  editor.files.push("/来稿/一.txt");
  await move(["/来稿"], ["/年报"]);
  told = [];
  await feed.begin();
  await settled();
  expect(told).toEqual(["file:///来稿/一.txt"]);
});
