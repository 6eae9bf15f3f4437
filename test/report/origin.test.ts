import { describe, expect, it } from "vitest";
import { derive, originOf, settle, spanAfter } from "../../server/src/report/origin.js";
import { parseReport } from "../../server/src/report/parse.js";

describe("a span after an edit of what stood from 10 to 14, which is 3 longer now", () => {
  const edit = { touched: "words", at: { start: 10, end: 14 }, by: 3 } as const;
  const moved = (start: number, end: number) => spanAfter({ start, end }, edit);

  it("stays before it and is moved behind it", () => {
    expect(moved(2, 10)).toEqual({ start: 2, end: 10 });
    expect(moved(10, 10)).toEqual({ start: 10, end: 10 });
    expect(moved(14, 20)).toEqual({ start: 17, end: 23 });
    expect(moved(14, 14)).toEqual({ start: 17, end: 17 });
  });

  it("grows with it round it", () => {
    expect(moved(10, 14)).toEqual({ start: 10, end: 17 });
    expect(moved(0, 30)).toEqual({ start: 0, end: 33 });
  });

  it("is not known where it begins or ends within", () => {
    expect(moved(11, 20)).toBeUndefined();
    expect(moved(0, 13)).toBeUndefined();
    expect(moved(11, 13)).toBeUndefined();
  });
});

it("is told until the report is settled, and of the last edit alone", () => {
  const [first, second, third] = ["甲", "乙", "丙"].map((text) => parseReport(text));
  if (!first || !second || !third) throw new Error("no reports");
  derive(second, { before: first });
  expect(originOf(second)?.before).toBe(first);
  derive(third, { before: second });
  expect(originOf(second)).toBeUndefined();
  settle(third);
  expect(originOf(third)).toBeUndefined();
});
