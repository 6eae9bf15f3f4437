/** New files on disks of two kinds: where a file may have two names, and where it may not. */
import fs, { readdirSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createFile } from "../../server/src/cli/createFile.js";
import { Stage } from "../support/stage.js";

const disk = { refuses: new Map<string, string>(), flushed: [] as boolean[] };

/** What a disk may refuse. */
function refusing(name: "linkSync" | "renameSync"): void {
  const call = fs[name];
  vi.spyOn(fs, name).mockImplementation((from, to) => {
    const code = disk.refuses.get(name);
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    call(from, to);
  });
}

beforeAll(() => {
  refusing("linkSync");
  refusing("renameSync");
  const { fsyncSync } = fs;
  vi.spyOn(fs, "fsyncSync").mockImplementation((file) => {
    disk.flushed.push(fs.fstatSync(file).isDirectory());
    fsyncSync(file);
  });
  syncBuiltinESMExports();
});

afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const NAME = "甲.txt";
const bytes = new TextEncoder().encode("全文");

beforeEach(() => {
  disk.refuses.clear();
  disk.flushed.length = 0;
});

describe.each([
  ["knows second names", undefined],
  ["knows none", "EPERM"],
])("createFile on a disk that %s", (_, code) => {
  beforeEach(() => {
    if (code !== undefined) disk.refuses.set("linkSync", code);
  });

  it("writes the whole file, and flushes it and then its folder", () => {
    const stage = new Stage();
    createFile(path.join(stage.folder, NAME), bytes);
    expect(stage.bytes(NAME).toString("utf8")).toBe("全文");
    expect(readdirSync(stage.folder)).toEqual([NAME]);
    expect(disk.flushed).toEqual([false, true]);
  });

  it("leaves one that is there as it is", () => {
    const stage = new Stage();
    stage.write(NAME, "原文");
    expect(() => createFile(path.join(stage.folder, NAME), bytes)).toThrow("there is such a file already");
    expect(stage.bytes(NAME).toString("utf8")).toBe("原文");
    expect(readdirSync(stage.folder)).toEqual([NAME]);
  });
});

it("leaves nothing where the disk knows no second names and the file cannot be renamed", () => {
  disk.refuses.set("linkSync", "ENOTSUP").set("renameSync", "EACCES");
  const stage = new Stage();
  expect(() => createFile(path.join(stage.folder, NAME), bytes)).toThrow("nothing was written");
  expect(readdirSync(stage.folder)).toEqual([]);
});

it("gives up where a second name is refused for another reason", () => {
  disk.refuses.set("linkSync", "EIO");
  const stage = new Stage();
  expect(() => createFile(path.join(stage.folder, NAME), bytes)).toThrow("nothing was written");
  expect(readdirSync(stage.folder)).toEqual([]);
});
