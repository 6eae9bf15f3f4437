/** The file behind `--cache`, shared by several runs. */
import { once } from "node:events";
import { lstatSync, statSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { expect, it } from "vitest";
import { CacheFile } from "../../server/src/cli/cacheFile.js";
import { Stage } from "../support/stage.js";

const location = (stage: Stage): string => path.join(stage.folder, "cache");
const value = (words: string): Buffer => Buffer.from(words);
const always = (): boolean => true;

/** A file most of which is stale. */
function worn(stage: Stage): CacheFile {
  const file = new CacheFile(location(stage), "p");
  for (const one of ["1", "2", "3"]) file.keep("a", one, value(one));
  file.keep("b", "1", value("b"));
  file.end(always);
  const again = new CacheFile(location(stage), "p");
  again.keep("a", "4", value("4"));
  return again;
}

it("finds what was kept last under a name, by its key alone", () => {
  const stage = new Stage();
  const file = new CacheFile(location(stage), "p");
  expect([file.has("a"), file.find("a", "1")]).toEqual([false, undefined]);
  file.keep("a", "1", value("first"));
  file.keep("a", "2", value("second"));
  file.keep("b\n\t\ud800", "1", value(""));
  file.end(always);
  const again = new CacheFile(location(stage), "p");
  expect(again.has("a")).toBe(true);
  expect(again.find("a", "1")).toBeUndefined();
  expect(again.find("a", "2")?.toString()).toBe("second");
  expect(again.find("b\n\t\ud800", "1")?.toString()).toBe("");
  again.end(always);
});

it("keeps what another run adds while it is written anew", () => {
  const stage = new Stage();
  const file = worn(stage);
  const before = statSync(location(stage)).size;
  const other = new CacheFile(location(stage), "p");
  file.end((name) => {
    if (name === "a") other.keep("c", "1", value("c"));
    return true;
  });
  expect(statSync(location(stage)).size).toBeLessThan(before);
  other.keep("d", "1", value("d"));
  // What it had opened is another file by now; what it knows of that still holds.
  expect(other.find("b", "1")?.toString()).toBe("b");
  other.end(always);
  const again = new CacheFile(location(stage), "p");
  expect(["a", "b", "c", "d"].map((name) => again.find(name, name === "a" ? "4" : "1")?.toString())).toEqual([
    "4",
    "b",
    "c",
    "d",
  ]);
  again.end(always);
});

it("does not write over what another run has written anew", () => {
  const stage = new Stage();
  const [first, second] = [worn(stage), new CacheFile(location(stage), "p")];
  second.keep("a", "5", value("5"));
  first.end(always);
  new CacheFile(location(stage), "p").keep("c", "1", value("c"));
  second.end(always);
  const again = new CacheFile(location(stage), "p");
  expect(again.find("c", "1")?.toString()).toBe("c");
  expect(again.find("a", "5")?.toString()).toBe("5");
  again.end(always);
});

it("is none where something has its name that is no file", async () => {
  const stage = new Stage();
  const server = createServer().listen(location(stage));
  await once(server, "listening");
  try {
    expect(() => new CacheFile(location(stage), "p")).toThrow("no cache of this command");
    expect(lstatSync(location(stage)).isSocket()).toBe(true);
  } finally {
    server.close();
  }
});
