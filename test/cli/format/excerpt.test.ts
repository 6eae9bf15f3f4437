/** The mark stands right under the place, whatever the width of what stands before it. */
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../../server/src/cli/format/excerpt.js";
import { above } from "../../support/carets.js";

const mark = (line: string, place: string, width = 80) => {
  const start = line.indexOf(place);
  return excerpt(line, start, start + place.length, width);
};

describe("excerpt", () => {
  it("counts two columns for a Chinese character and for full-width ones", () => {
    expect(mark("一、总体情况（信息信息）", "信息信息")).toEqual({
      text: "一、总体情况（信息信息）",
      mark: "              ^^^^^^^^",
    });
  });

  it("shows a TAB as four blanks", () => {
    expect(mark("\t规章\t12\t0", "12")).toEqual({ text: "    规章    12    0", mark: "            ^^" });
  });

  it("counts an emoji, an accent and a character of four bytes as they are seen", () => {
    expect(mark("👩‍👩‍👧e\u0301𠀀釆", "釆")).toEqual({ text: "👩‍👩‍👧e\u0301𠀀釆", mark: "     ^^" });
  });

  it("marks an empty place, at the end of a line and in an empty one, by one caret", () => {
    expect(excerpt("规章", 2, 2, 80)).toEqual({ text: "规章", mark: "    ^" });
    expect(excerpt("规章", 1, 1, 80)).toEqual({ text: "规章", mark: "  ^" });
    expect(excerpt("", 0, 0, 80)).toEqual({ text: "", mark: "^" });
  });

  it("makes visible what a terminal would obey", () => {
    expect(mark("a\u001b[31m\u202e\ud800信", "信")).toEqual({ text: "a␛[31m\ufffd\ufffd信", mark: "        ^^" });
  });

  it("cuts a long line around the place", () => {
    const line = `${"前".repeat(200)}错处${"后".repeat(200)}`;
    const { text, mark: carets } = mark(line, "错处", 60);
    expect(text).toMatch(/^\.\.\.前+错处后+\.\.\.$/);
    expect(stringWidth(text)).toBeLessThanOrEqual(60);
    expect(stringWidth(text)).toBeGreaterThan(56);
    expect(above(text, carets)).toBe("错处");
  });

  it("cuts on one side only where the place is near an end, and uses the room", () => {
    const line = "甲".repeat(100);
    expect(excerpt(line, 0, 1, 40)).toEqual({ text: `${"甲".repeat(17)}...`, mark: "^^" });
    expect(excerpt(line, 99, 100, 40).text).toBe(`...${"甲".repeat(17)}`);
  });

  it("shows the beginning of a place that is longer than the line", () => {
    const { text, mark: carets } = excerpt("长".repeat(500), 100, 500, 40);
    expect(text).toMatch(/^\.\.\.长+\.\.\.$/);
    expect(above(text, carets)).toMatch(/^长{8,}$/);
  });

  it("answers to a line of ten megabytes", () => {
    const line = "字".repeat(5_000_000);
    expect(stringWidth(excerpt(line, 2_500_000, 2_500_001, 80).text)).toBeLessThanOrEqual(80);
  });
});
