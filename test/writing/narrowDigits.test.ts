/** Full-width digits written in half width on demand. */
import { describe, expect, it } from "vitest";
import type { Edit } from "../../server/src/facts/finding.js";
import { narrowDigits, narrowDigitsAt } from "../../server/src/writing/narrowDigits.js";

const applied = (text: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (left, { span, text: written }) => left.slice(0, span.start) + written + left.slice(span.end),
    text,
  );

describe("full-width digits", () => {
  const text = "２０２３年收到１，２３４件，办结８５．５％，\u{20000}７件。";

  it("are all written in half width, with the marks inside a figure, and nothing else changes", () => {
    expect(applied(text, narrowDigits(text))).toBe("2023年收到1,234件，办结85.5％，\u{20000}7件。");
  });

  it("are written so where the cursor is", () => {
    const at = text.indexOf("２３４");
    expect(applied(text, narrowDigitsAt(text, { start: at, end: at }))).toBe(text.replace("１，２３４", "1,234"));
  });

  it("are left alone elsewhere", () => {
    const at = text.indexOf("收到");
    expect(narrowDigitsAt(text, { start: at + 1, end: at + 1 })).toEqual([]);
    expect(narrowDigits("2023年收到12件，办结12件。")).toEqual([]);
  });
});
