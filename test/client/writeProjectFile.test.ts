/** A project file that others save while it is changed here: theirs stays. The editor is played. */
import { beforeEach, expect, test, vi } from "vitest";
import { type TextDocument, Uri } from "vscode";
import type { ProjectFiles } from "../../client/src/projectFile.js";
import { changeProjectFile } from "../../client/src/writeProjectFile.js";
import { message } from "../../server/src/messages/message.js";

const OWN = '{\n  "levels": {}\n}\n';
const THEIRS = '{"kept": "别人刚刚保存的"}\n';

const editor = vi.hoisted(() => ({
  disk: "",
  text: "",
  isDirty: false,
  /** What happens while the disk is read. */
  meanwhile: () => {},
  said: [] as string[],
  /** What people press. */
  answer: undefined as string | undefined,
}));

vi.mock("vscode", () => {
  const uri = (path: string) => ({ scheme: "file", path, toString: () => `file://${path}` });
  const document = {
    uri: uri("/年报/.disclosure-report.json"),
    lineCount: 9,
    getText: () => editor.text,
    get isDirty() {
      return editor.isDirty;
    },
    save: async () => {
      editor.disk = editor.text;
      return true;
    },
  };
  class WorkspaceEdit {
    text = "";
    replace(_uri: unknown, _range: unknown, text: string) {
      this.text = text;
    }
  }
  const tell = async (words: string) => {
    editor.said.push(words);
    return editor.answer;
  };
  return {
    WorkspaceEdit,
    Range: class {},
    FileType: { SymbolicLink: 64 },
    FileSystemError: class extends Error {},
    Uri: { file: uri },
    env: { language: "zh-cn" },
    commands: {},
    languages: {},
    window: { showInformationMessage: tell, showErrorMessage: tell },
    workspace: {
      isTrusted: true,
      getConfiguration: () => ({ get: (_: string, otherwise: unknown) => otherwise }),
      asRelativePath: () => ".disclosure-report.json",
      openTextDocument: async () => document,
      applyEdit: async ({ text }: WorkspaceEdit) => {
        editor.text = text;
        return true;
      },
      fs: {
        stat: async () => ({ type: 1 }),
        readFile: async () => {
          const bytes = new TextEncoder().encode(editor.disk);
          editor.meanwhile();
          return bytes;
        },
      },
    },
  };
});

beforeEach(() => {
  Object.assign(editor, { disk: OWN, text: OWN, isDirty: false, meanwhile: () => {}, said: [], answer: undefined });
});

const files = { nearest: async () => Uri.file("/年报/.disclosure-report.json") } as unknown as ProjectFiles;
const report = { uri: Uri.file("/年报/甲.txt") } as TextDocument;

const change = (): Promise<void> =>
  changeProjectFile(files, report, (file) => ({ ...file, own: 1 }), message("已改", "changed"));

test("it is changed as it stands", async () => {
  await change();
  expect(JSON.parse(editor.disk)).toEqual({ levels: {}, own: 1 });
  expect(editor.said).toEqual(["已改"]);
});

test("what others saved, and the editor has not read yet, stays", async () => {
  editor.disk = THEIRS;
  await change();
  expect(editor.disk).toBe(THEIRS);
  expect(editor.said[0]).toContain("请再试一次");
});

test("what others saved, and the editor takes over while it is looked at, stays", async () => {
  editor.disk = THEIRS;
  editor.meanwhile = () => {
    editor.text = THEIRS;
  };
  await change();
  expect(editor.disk).toBe(THEIRS);
  expect(editor.said[0]).toContain("请再试一次");
});

test("taking it back leaves what others saved meanwhile, also what the editor takes over just then", async () => {
  editor.answer = "撤销";
  let looked = 0;
  editor.meanwhile = () => {
    // First when it is changed, then when it is taken back: they save in between.
    if (++looked === 1) return;
    editor.text = THEIRS;
  };
  const told = vi.waitFor(() => expect(editor.said.at(-1)).toContain("没有撤销"));
  await change();
  editor.disk = THEIRS;
  await told;
  expect(editor.disk).toBe(THEIRS);
});
