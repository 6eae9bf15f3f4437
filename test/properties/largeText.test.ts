/** Texts that are too long for a call with an argument for each of their parts. */
import { expect, test } from "vitest";
import { generateReport } from "../support/generate.js";
import { editsDrift } from "./invariants.js";

const { text } = generateReport(1, { style: { layout: "vertical" }, otherQuirks: "none" });

test("a row of figures without end", () => {
  const figures = `${"0\t".repeat(1500)}\n`.repeat(100);
  const endless = text.replace("（一）予以公开", (label) => `${label}\n${figures}`);
  expect(endless.length).toBeGreaterThan(text.length);
  expect(editsDrift([endless])).toEqual([]);
});
