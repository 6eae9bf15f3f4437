/** All bytes of a file, however long the system says it is. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { readFile } from "../../server/src/cli/readFile.js";

const folder = mkdtempSync(path.join(tmpdir(), "read-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([0, 1, 70_000])("a file of %d bytes", async (length) => {
  const file = path.join(folder, `${length}`);
  const bytes = Buffer.alloc(length, "年报");
  writeFileSync(file, bytes);
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test.runIf(process.platform === "linux")("a file that is made up as it is read, of no size before", async () => {
  const file = "/proc/self/limits";
  expect((await readFile(file)).toString()).toBe(readFileSync(file, "utf8"));
});

test("a folder is none", async () => {
  await expect(readFile(folder)).rejects.toMatchObject({ code: "EISDIR" });
});
