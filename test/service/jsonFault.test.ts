/** Where and why a text is no JSON, in the reader's language: as Node's own parser judges, in places that a person finds. */
import { describe, expect, it } from "vitest";
import { localise } from "../../server/src/messages/localise.js";
import { jsonFault } from "../../server/src/service/jsonFault.js";

const said = (text: string): string | undefined => {
  const fault = jsonFault(text);
  return fault && localise(fault, "zh");
};

const WHOLE = `{
  "levels": { "typo": "off", "residue": "error" },
  "exceptions": [{ "rule": "typo", "text": "甲\\"乙\\u4e00" }, {}],
  "more": [true, false, null, -0.5e+3, [], [[1]]]
}`;

describe("jsonFault", () => {
  it.each([
    ['{\n  "levels": {"typo": "off",}\n}', "第 2 行第 28 列：多了一个逗号"],
    ['{\r\n  "levels": {"typo": "off"},\r\n}', "第 3 行第 1 列：多了一个逗号"],
    ["[1,,2]", "第 1 行第 4 列：多了一个逗号"],
    ["[1,", "第 1 行第 4 列：没有写完，缺少 } 或 ]"],
    ['{"levels": {}', "第 1 行第 14 列：没有写完，缺少 } 或 ]"],
    ['{"levels": {}\n "bodies": []}', "第 2 行第 2 列：此前缺少逗号，或有多余的字符"],
    ['{"a": 1}}', "第 1 行第 9 列：此前缺少逗号，或有多余的字符"],
    ['{"a": [1}', "第 1 行第 9 列：此前缺少逗号，或有多余的字符"],
    ["{“levels”: {}}", "第 1 行第 2 列：标点应为半角的英文标点"],
    ['{"levels"：{}}', "第 1 行第 10 列：标点应为半角的英文标点"],
    ['{"a": {}，"b": {}}', "第 1 行第 9 列：标点应为半角的英文标点"],
    ["{'a': 1}", "第 1 行第 2 列：标点应为半角的英文标点"],
    ["{levels: {}}", "第 1 行第 2 列：此处应为双引号中的名称"],
    ['{"levels" {}}', "第 1 行第 11 列：名称后面应为冒号"],
    ['{"typo": off}', "第 1 行第 10 列：此处应为双引号中的文字、列表或对象"],
    ['{"a": 01}', "第 1 行第 7 列：此处应为双引号中的文字、列表或对象"],
    ['{"a": "off}', "第 1 行第 7 列：引号没有成对，或引号中有不能直接写的字符"],
    ['{"a": "甲\n乙"}', "第 1 行第 7 列：引号没有成对，或引号中有不能直接写的字符"],
    ["// 说明\n{}", "第 1 行第 1 列：不能写注释"],
  ])("says of %j where and why", (text, words) => {
    expect(said(text)).toBe(words);
  });

  it("says nothing of what is JSON", () => {
    for (const text of [WHOLE, "0", " [ ] ", '"甲"', '{"__proto__": {}}']) expect(said(text)).toBeUndefined();
  });
});
