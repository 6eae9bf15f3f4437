import { describe, expect, test } from "vitest";
import { readLooseNumeral, readNumeral } from "../../server/src/report/numerals.js";

const read = (line: string) => {
  const { numeral, titleStart } = readNumeral(line, { start: 0, end: line.length });
  return [numeral, line.slice(titleStart)];
};

describe("a heading's numeral", () => {
  test.each([
    ["三、收到", 3, "收到"],
    ["十、附表", 10, "附表"],
    ["十二、附表", 12, "附表"],
    ["⼆、主动", 2, "主动"],
    ["五 存在", 5, "存在"],
    ["## **六、其他", 6, "其他"],
    ["[bookmark: _a]  一、总体", 1, "总体"],
  ])("of %s", (line, numeral, title) => {
    expect(read(line)).toEqual([numeral, title]);
  });

  test.each(["一是加强", "百、附表", "总体情况", "1、总体", ""])("is none: %j", (line) => {
    expect(read(line)[0]).toBeUndefined();
  });

  test("stands where it is written, behind the junk", () => {
    expect(readNumeral("# 四、因", { start: 0, end: 5 }).numeralSpan).toEqual({ start: 2, end: 3 });
  });
});

test.each([
  ["第三章 收到", 3, "收到"],
  ["第一部分、总体", 1, "总体"],
  ["2．主动", 2, "主动"],
  ["（五）存在", 5, "存在"],
  ["—、总体", 1, "总体"],
  ["六其他", 6, "其他"],
])("a number of another kind: %s", (line, numeral, title) => {
  const loose = readLooseNumeral(line, 0, line.length);
  expect([loose?.numeral, line.slice(loose?.titleStart)]).toEqual([numeral, title]);
});

test("no number of another kind", () => {
  for (const line of ["7、附件", "总体情况", "（七）附件"])
    expect(readLooseNumeral(line, 0, line.length)).toBeUndefined();
});
