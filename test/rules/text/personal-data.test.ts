import { describe, expect, test } from "vitest";
import { personalData } from "../../../server/src/rules/text/personal-data.js";
import { afterFix, firstFix, said } from "./said.js";

// Made up: region 110101, born 1990-03-07, with a right check character.
const IDENTITY = "110101199003070134";

describe("numbers of persons", () => {
  test.each([
    ["联系电话：13900000000。", "13900000000"],
    ["联系人手机13900000000（微信同号）", "13900000000"],
    ["手机 １３９００００００００ 。", "１３９００００００００"],
    ["电话：139-0000-0000", "139-0000-0000"],
    ["联系人手机：139 0000 0000。", "139 0000 0000"],
    [`申请人身份证号${IDENTITY}。`, IDENTITY],
  ])("%s", (line, number) => {
    expect(said(personalData, line)).toEqual([number]);
  });

  test("an identity number ends in X where the check says so", () => {
    expect(said(personalData, "身份证号110105194912310021。")).toEqual([]);
    expect(said(personalData, "身份证号11010519491231002X。")).toEqual(["11010519491231002X"]);
  });

  test("are masked on request, never unasked", () => {
    expect(afterFix(personalData, "电话13900000000。")).toBe("电话139****0000。");
    expect(afterFix(personalData, "电话139 0000 0000。")).toBe("电话139 **** 0000。");
    expect(afterFix(personalData, `身份证号${IDENTITY}。`)).toBe("身份证号110101********0134。");
    const fix = firstFix(personalData, "电话13900000000。");
    expect([fix.preferred, fix.safe]).toEqual([false, false]);
  });
});

describe("numbers of nobody", () => {
  test.each([
    "地块编号13912340000，合同编号：13812345678，宗地号为13700001111。",
    "三组数据为138 4512 3300，电话三部：8823 1380 0000 0000。",
    "电话：0632-8823286，010-88000000，8823286，传真02988001234。",
    "热线12345，邮编100000，4001234567。",
    "统一社会信用代码91110000100000000X，11610000016000000A。",
    "身份证号110101199003070135校验不符，110101199013070134月份不符。",
    "公共预算13900000000元，折合13900000000.50元，阅读13900000000次。",
    "已隐去：139****0000，1390000XXXX，110101********0134。",
    "网址http://www.example.gov.cn/art/2023/1/3/art_13900000000.html，编号A13900000000。",
    "流水号2023139000000001，序号12900000000。",
    "139000000001二位数，1390000000少一位。",
  ])("%s", (line) => {
    expect(said(personalData, line)).toEqual([]);
  });

  test("figures of a table are counts", () => {
    expect(said(personalData, "行政处罚\t13900000000\t0", "| 阅读 | 13900000000 |")).toEqual([]);
  });
});
