/** Paths, folders and patterns become a list of files, each once. */
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findInputs } from "../../server/src/cli/inputs.js";
import { localise } from "../../server/src/messages/localise.js";
import { Stage } from "../support/stage.js";

/** A folder of files that are there and no more, and what is found of it. */
function folder(...files: string[]) {
  const stage = new Stage();
  for (const file of files) stage.write(file, "");
  const find = async (...paths: string[]) => {
    const { inputs, others, problems } = await findInputs(paths, stage.folder);
    return {
      named: inputs.filter((input) => input.named).map((input) => input.file),
      searched: inputs.filter((input) => !input.named).map((input) => input.file),
      others,
      problems: problems.map(({ file, reason }) => `${file}: ${localise(reason, "en")}`),
    };
  };
  return { stage, find };
}

const NOTHING = { named: [], searched: [], others: 0, problems: [] };

describe("findInputs", () => {
  it("searches a folder and the folders below for texts, then documents, by name, and counts the rest", async () => {
    const { find } = folder(
      "年/乙.TXT",
      "年/甲/丙.md",
      "年/甲/丁.docx",
      "年/一.pdf",
      "年/戊.png",
      "年/~$丁.docx",
      "旁.txt",
    );
    expect(await find("年")).toEqual({
      ...NOTHING,
      searched: ["年/乙.TXT", "年/甲/丙.md", "年/甲/丁.docx", "年/一.pdf"],
      others: 1,
    });
  });

  it("puts texts before documents among what matches a pattern", async () => {
    const { find } = folder("甲.docx", "乙.txt");
    expect((await find("*")).searched).toEqual(["乙.txt", "甲.docx"]);
  });

  it("leaves hidden folders and installed packages alone", async () => {
    const { find } = folder(".git/a.txt", "node_modules/b.md", ".hidden.txt", "c.txt");
    expect(await find(".")).toEqual({ ...NOTHING, searched: ["c.txt"] });
  });

  it("finds what a pattern matches, whatever its kind, and searches folders that it matches", async () => {
    const { find } = folder("2022/甲.txt", "2022/乙.text", "2023/丙.txt", "旁.txt");
    expect(await find("2022/*")).toEqual({ ...NOTHING, searched: ["2022/乙.text", "2022/甲.txt"] });
    expect(await find("202*")).toEqual({ ...NOTHING, searched: ["2022/甲.txt", "2023/丙.txt"], others: 1 });
    expect((await find("**/*.txt")).searched).toEqual(["2022/甲.txt", "2023/丙.txt", "旁.txt"]);
  });

  it("takes a path that is there for itself, though it looks like a pattern", async () => {
    const { find } = folder("[终稿]年报(1).txt", "终.txt");
    expect(await find("[终稿]年报(1).txt")).toEqual({ ...NOTHING, named: ["[终稿]年报(1).txt"] });
  });

  it("takes a file once, as named where it was named", async () => {
    const { find } = folder("a/b.txt", "a/c.doc");
    expect(await find("a", "a/b.txt", "./a/b.txt", "a/c.doc", "a/*.txt")).toEqual({
      ...NOTHING,
      named: ["a/b.txt", "a/c.doc"],
    });
  });

  it("takes absolute paths as they are", async () => {
    const { find, stage } = folder("a.txt");
    const file = path.join(stage.folder, "a.txt");
    expect(await find(file)).toEqual({ ...NOTHING, named: [file] });
  });

  it("takes - for standard input, once", async () => {
    const { find } = folder();
    expect(await find("-", "-")).toEqual({ ...NOTHING, named: ["-"] });
  });

  it("says what is not there, and finds the rest", async () => {
    const { find } = folder("a.txt");
    expect(await find("没有.txt", "*.md", "a.txt", "a.txt/b")).toEqual({
      ...NOTHING,
      named: ["a.txt"],
      problems: [
        "没有.txt: there is no such file or folder",
        "*.md: no file matches this pattern",
        "a.txt/b: there is no such file or folder",
      ],
    });
  });

  it("does not run in circles", async () => {
    const { find, stage } = folder("a/b.txt");
    symlinkSync(stage.folder, path.join(stage.folder, "a", "round.txt"));
    expect(await find("a")).toEqual({ ...NOTHING, searched: ["a/b.txt"], others: 1 });
  });
});
