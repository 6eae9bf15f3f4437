/** The outline of whatever becomes of a report. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { documentSymbols } from "../../server/src/language/symbols.js";
import { parseVolume } from "../../server/src/report/index.js";
import { generateReport } from "../support/generate.js";
import { misplaced } from "../support/nesting.js";

test("document symbols nest in any string, and in a report that has lost a piece", () => {
  const cut = fc.tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    cut.map(([seed, from, to]) => {
      const whole = generateReport(seed).text;
      const [a, b] = [Math.floor(from * whole.length), Math.floor(to * whole.length)];
      return whole.slice(0, Math.min(a, b)) + whole.slice(Math.max(a, b));
    }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const document = TextDocument.create("untitled:report", "disclosure-report", 1, text);
      expect(misplaced(documentSymbols(document, parseVolume(text), "zh"))).toEqual([]);
    }),
    { numRuns: 40, seed: 20260101 },
  );
});
