/** Faults planted between the reports of a folder: every one is found, and nothing else. `npm run bench:years` tries more. */
import { expect, test } from "vitest";
import { folderOf } from "../support/collections.js";
import { missedAndWrong } from "../support/foundFaults.js";
import { reportFolder } from "../support/reportFolder.js";

test.each([1, 2])("every fault between reports is found, and nothing else (seed %i)", (seed) => {
  const folder = reportFolder(seed, 60, 3, 4);
  expect(new Set(folder.planted.map(({ rule }) => rule)).size).toBe(4);
  expect(missedAndWrong(folderOf(folder.texts), folder)).toEqual({
    missed: [],
    wrong: [],
    found: folder.planted.length,
  });
});

test("nothing is found in a folder without a fault", () => {
  const folder = reportFolder(3, 60, 3, 0);
  expect(missedAndWrong(folderOf(folder.texts), folder)).toEqual({ missed: [], wrong: [], found: 0 });
});
