import { expect, test } from "vitest";
import { readablePaths } from "../../server/src/common/readablePaths.js";

const pathsOf = (...uris: string[]): string[] => [...readablePaths(uris).values()];

test("paths of files begin below the folder that holds them all, in characters", () => {
  const folder = "file:///d%3A/%E5%B9%B4%E6%8A%A5";
  expect(pathsOf(`${folder}/%E5%8C%97%E6%B2%B3/2023.txt`, `${folder}/%E6%B2%99%E6%BA%AA/a%20b.docx`)).toEqual([
    "北河/2023.txt",
    "沙溪/a b.docx",
  ]);
  expect(pathsOf(`${folder}/2023.txt`, `${folder}/2022.txt`)).toEqual(["2023.txt", "2022.txt"]);
  // A folder that only begins like another is another.
  expect(pathsOf("file:///a/b1/2023.txt", "file:///a/b12/2023.txt")).toEqual(["b1/2023.txt", "b12/2023.txt"]);
  // One that lies above.
  expect(pathsOf("file:///a/b/2023.txt", "file:///a/2022.txt")).toEqual(["b/2023.txt", "2022.txt"]);
});

test("a file alone is called by its name, one of elsewhere by its whole address", () => {
  expect(pathsOf("file:///a/%E5%B9%B4%E6%8A%A5.txt")).toEqual(["年报.txt"]);
  expect(pathsOf("file:///a/1.txt", "vscode-vfs://b/%E5%B9%B4.txt")).toEqual([
    "file:///a/1.txt",
    "vscode-vfs://b/年.txt",
  ]);
  expect(pathsOf("a/50%.txt")).toEqual(["50%.txt"]);
  expect(pathsOf()).toEqual([]);
});
