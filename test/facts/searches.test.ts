import { describe, expect, test } from "vitest";
import { found, foundInProse, LONG_NUMBER, lookFor, matching, pairsOf } from "../../server/src/facts/searches.js";
import { originOf, parseReport, parseVolume, type Report } from "../../server/src/report/index.js";

const STARS = lookFor(["*"], matching(/\*{2}/y));
const SUM = lookFor(["+"], matching(/(?<=([0-9]{1,3}))\+[0-9]/y));
const DOUBLE_DASH = lookFor(["--"], (_, place) => ({ start: place, end: place + 2 }));

function words(text: string, search: typeof STARS): string[] {
  return found(parseReport(text), search).map(({ start, end }) => text.slice(start, end));
}

describe("what is looked for in a text", () => {
  test("is found in order, none overlapping", () => {
    const text = "*** **** *";
    expect(found(parseReport(text), STARS)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
      { start: 6, end: 8 },
    ]);
  });

  test("may begin before what it is known by", () => {
    expect(words("1+2 1234+5 +6", SUM)).toEqual(["1+2", "234+5"]);
  });

  test("may be known by two characters, the last of the text among them", () => {
    expect(words("-a--b---", DOUBLE_DASH)).toEqual(["--", "--"]);
    expect(words("-", DOUBLE_DASH)).toEqual([]);
  });

  test("may be known by any character of a range, the first and the last among them", () => {
    const small = lookFor(["é", { first: "α", last: "γ" }], (_, place) => ({ start: place, end: place + 1 }));
    expect(words("αβγδéω", small)).toEqual(["α", "β", "γ", "é"]);
    const other = lookFor([{ first: "γ", last: "δ" }], (_, place) => ({ start: place, end: place + 1 }));
    expect(words("αβγδéω", other)).toEqual(["γ", "δ"]);
  });

  test("may be a long number: its first digit, with two more behind it and another ten places on", () => {
    const long = lookFor([LONG_NUMBER], (_, place) => ({ start: place, end: place + 1 }));
    const at = (text: string): number[] => found(parseReport(text), long).map(({ start }) => start);
    expect(at("12345678901")).toEqual([0]);
    expect(at("1234567890")).toEqual([]);
    expect(at("甲１３８-0013-8000乙")).toEqual([1]);
    expect(at("123件，56789012345678")).toEqual([0, 5]);
    expect(at("12件，3456789012345678")).toEqual([4]);
    expect(at("1\t234\t678901")).toEqual([]);
  });

  test("may be a digit, within a number too, and beside it long numbers are found as ever", () => {
    const seven = lookFor(["7"], (_, place) => ({ start: place, end: place + 1 }));
    const long = lookFor([LONG_NUMBER], (_, place) => ({ start: place, end: place + 1 }));
    const report = parseReport("1772 12345678901234 71234567890");
    expect(found(report, seven).map(({ start }) => start)).toEqual([1, 2, 11, 20, 27]);
    expect(found(report, long).map(({ start }) => start)).toEqual([0, 5, 20]);
  });

  test("is found in a report that was walked through before it was declared", () => {
    const report = parseReport("**~~");
    expect(found(report, STARS)).toHaveLength(1);
    const wave = lookFor(["~"], (_, place) => ({ start: place, end: place + 1 }));
    expect(found(report, wave)).toHaveLength(2);
  });

  test("in prose leaves rows of tables out", () => {
    const report = parseReport("我局**工作**完成。\n甲\t**\n");
    expect(foundInProse(report, STARS).map(({ start }) => start)).toEqual([2, 6]);
  });
});

describe("what is looked for in a text that was edited", () => {
  /** From one bracket to the next line's, as far as a check may look. */
  const OVER_A_LINE = lookFor(["{{"], matching(/\{\{[^}\n]{0,20}\n?[^}\n]{0,20}\}\}/y));
  /** One more or less, and all that stand behind it pair otherwise. */
  const PAIRED = lookFor(["@"], matching(/@[^@]{0,50}@/y));
  const places: number[] = [];
  const EACH = lookFor(["~~"], (_, place) => {
    places.push(place);
    return { start: place, end: place + 2 };
  });
  /** Each line with a find that reaches over its end, and that would be another one from the next line's beginning on. */
  const LINE = "{{乙}}我局**工作***完成，编号1+2情况良好，@共~~公开信息三十四条。其中{{甲";
  const TEXT = [LINE, "{{乙}}--丁1234+5--@工作", LINE, LINE, "乙**@丙{{", LINE, LINE, LINE].join("\n");

  const afterEdit = (text: string, start: number, removed: number, put: string): Report => {
    const before = parseVolume(text);
    for (const search of [STARS, OVER_A_LINE, PAIRED, EACH]) found(before.reports[0]?.report as Report, search);
    const change = { start, removed: text.slice(start, start + removed), text: put };
    const now = text.slice(0, start) + put + text.slice(start + removed);
    return parseVolume(now, before, [change]).reports[0]?.report as Report;
  };

  test("is what is found in it from scratch, wherever the edit is", () => {
    const EDITS = [
      [0, "*"],
      [0, "~"],
      [1, ""],
      [0, "{{"],
      [1, "}}"],
      [2, "3+4"],
    ] as const;
    const all = (report: Report) =>
      [STARS, SUM, DOUBLE_DASH, OVER_A_LINE, PAIRED, EACH].map((one) => found(report, one));
    let readOn = 0;
    const others: string[] = [];
    for (let start = 0; start < TEXT.length / 2; start++) {
      for (const [removed, put] of EDITS) {
        const report = afterEdit(TEXT, start, removed, put);
        if (originOf(report)?.edit) readOn++;
        const isSame = JSON.stringify(all(report)) === JSON.stringify(all(parseReport(report.text)));
        if (!isSame) others.push(report.text);
      }
    }
    expect(others).toEqual([]);
    expect(readOn).toBeGreaterThan(200);
  });

  test("is looked for near the edited line alone", () => {
    const start = TEXT.length - LINE.length / 2;
    const report = afterEdit(TEXT, start, 0, "已");
    places.length = 0;
    expect(found(report, EACH)).toHaveLength(6);
    expect(places.map((place) => report.text.slice(0, place).split("\n").length)).toEqual([6, 7, 8]);
  });
});

test("beginnings are written in short", () => {
  expect(pairsOf("ab", "xy")).toEqual(["ax", "ay", "bx", "by"]);
});
