/** Which report speaks for another is found once, and anew when a file came or went. */
import { expect, test } from "vitest";
import { compose } from "../prose/support.js";
import { folderOf, put } from "../support/collections.js";

const TEXT = compose({ agency: "甲县水务局", year: 2023, prose: {}, disclosure: { "licences/decisions": 7 } });

test("a text that comes later speaks for the document of the same figures, and no more once it is gone", () => {
  const folder = folderOf({ "a/年报.docx": TEXT });
  const { collection } = folder;
  const speaker = () => collection.reportsOf("a/年报.docx").map((report) => collection.speakerFor(report).file);
  expect(speaker()).toEqual(["a/年报.docx"]);
  put(folder, "a/年报.txt", TEXT);
  expect(speaker()).toEqual(["a/年报.txt"]);
  collection.set("a/年报.txt", []);
  expect(speaker()).toEqual(["a/年报.docx"]);
});
