import { describe, expect, test } from "vitest";
import { type MarkedLine, splitLines } from "../../server/src/report/lines.js";
import { nameOf, readSubHeading } from "../../server/src/report/subHeadings.js";

describe("sub-headings", () => {
  const sub = (line: string) => {
    const found = readSubHeading(line, splitLines(line)[0] as MarkedLine);
    return found && { depth: found.depth, runIn: found.runIn, cut: line.slice(found.span.start, found.span.end) };
  };

  test.each([
    ["（一）主动公开情况", { depth: 1, runIn: false, cut: "（一）主动公开情况" }],
    ["　　(二)依申请公开", { depth: 1, runIn: false, cut: "(二)依申请公开" }],
    ["### （三）平台建设", { depth: 1, runIn: false, cut: "（三）平台建设" }],
    ["（四）监督保障。全年开展两次自查。", { depth: 1, runIn: true, cut: "（四）监督保障" }],
    ["（十一）附则：", { depth: 1, runIn: false, cut: "（十一）附则" }],
    ["1.公开渠道", { depth: 2, runIn: false, cut: "1.公开渠道" }],
    ["* **1.公开渠道", { depth: 2, runIn: false, cut: "1.公开渠道" }],
    ["12、公开渠道：网站一个", { depth: 2, runIn: true, cut: "12、公开渠道" }],
  ])("are %s", (line, expected) => {
    expect(sub(line)).toEqual(expected);
  });

  test.each(["一、总体情况", "主动公开", "1.5万元", "（2023年度）", `（一）${"长".repeat(50)}`])(
    "are not %s",
    (line) => {
      expect(sub(line)).toBeUndefined();
    },
  );
});

test("a name has no surplus blanks, none beside punctuation, and no line breaks", () => {
  const text = "一 、 总体　　情况\n（ 含附件 ）";
  expect(nameOf(text, 0, text.length)).toBe("一、总体 情况（含附件）");
});
