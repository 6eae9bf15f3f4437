import { expect, test } from "vitest";
import { afterFix, findings, said, sound } from "./support.js";

const HEADS = ["总体情况", "主动公开政府", "收到和处理", "政府信息公开行政复议", "存在的主要问题", "其他需要报告"];

/** The report with other numerals before its six headings; an empty one leaves the heading as it is. */
function numbered(text: string, numerals: string): string {
  return HEADS.reduce(
    (done, head, i) => done.replace(new RegExp(`^.、${head}`, "m"), `${numerals.charAt(i)}、${head}`),
    text,
  );
}

test.each([
  ["a repeated numeral", "一一三四五六", ["一"], "二"],
  ["a wrong numeral", "一二三五五六", ["五"], "四"],
  ["numbering that starts afresh", "一二三一二三", ["一"], "四"],
  ["a numeral left out", "一二四五六七", ["四"], "三"],
  ["two slips", "一三三四四六", ["三", "四"], "二"],
])("%s is one finding, and its fix sets right what counts on from it", (_, numerals, marked, first) => {
  const whole = sound(7);
  const text = numbered(whole, numerals);
  expect(said(text)).toEqual(marked.map((numeral) => `error chapter-number [${numeral}]`));
  expect(findings(text)[0]?.message.args[1]).toBe(first);
  const once = afterFix(text, "chapter-number");
  expect(said(once)).toHaveLength(marked.length - 1);
  expect(marked.length > 1 ? afterFix(once, "chapter-number") : once).toBe(whole);
});

test("an added chapter of one's own moves the others on: none is blamed", () => {
  const whole = numbered(sound(8), "一二三四六七");
  const text = whole.replace(/^六、存在/m, "五、机构建设情况\n本机关设专人负责公开工作。\n六、存在");
  expect(said(text)).toEqual([]);
});

test("a list within a chapter that is numbered like chapters is not blamed", () => {
  const text = sound(8).replace(
    /^二、主动公开/m,
    "一、加强组织领导\n专人负责。\n二、加强业务培训\n按时举办。\n二、主动公开",
  );
  expect(said(text)).toEqual([]);
});
