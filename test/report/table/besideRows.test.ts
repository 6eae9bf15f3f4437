/** What stands among the rows of a table and is none of their figures: heads of pages, notes, remarks, another table. */
import { describe, expect, test } from "vitest";
import { fixedLabels, shown } from "../shown.js";
import { HEADING, PARTLY, THREE_ROWS } from "./threeRows.js";

describe("what heads a page between the rows of a table is passed over", () => {
  const TITLE = "清河县水务局2022年政府信息公开工作年度报告";
  const rows = (head: string) => `${TITLE}
${HEADING}（一）予以公开 12 1 0 2 3 4 13
${head}
${PARTLY} 21 22 23 24 25 26 27
（三）不予公开 1.属于国家秘密 31 32 33 34 35 36 37`;

  test.each([
    ["the title", TITLE],
    ["the title and the page's number", `${TITLE}\n\n14`],
    ["the page's number and the title", `14\n\n${TITLE}\n`],
  ])("%s", (_, head) => {
    expect(shown(rows(head))).toEqual(THREE_ROWS);
    const torn = rows(head).replace("只计这一情形，", `$&\n${head}\n`);
    const figures = shown(torn).map((row) => row.replace(/^.* = /su, ""));
    expect(figures).toEqual(THREE_ROWS.map((row) => row.replace(/^.* = /u, "")));
  });

  test("but not a number that stands beside no title", () => {
    expect(shown(rows("14"))).not.toEqual(THREE_ROWS);
  });
});

test("a note that wraps before its last words leaves the head behind it to be read", () => {
  const text = `${HEADING}（本列数
据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况
自然人 法人或其他组织 总计
商业企业 科研机构 社会公益组织 法律服务机构 其他
（一）予以公开 12 1 0 2 3 4 13`;
  expect(fixedLabels(text)).toContain("申请人情况");
});

describe("what stands beside the figures of a row", () => {
  test("is left out where it is a remark: words in a column of their own", () => {
    const text = `二、主动公开政府信息情况
| 第二十条第（一）项 | | | | |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 | 备注 |
| 规章 | 1 | 2 | 3 | 无 |
| 行政规范性文件 | 4 |  | 6 | 含联合印发 |`;
    expect(shown(text, "disclosure")).toEqual(["规章 = 1 2 3", "行政规范性文件 = 4 _ 6"]);
  });

  test("is another table's, behind the last row", () => {
    const text = `${HEADING}（一）予以公开\t12\t1\t0\t2\t3\t4\t13
四、结转下年度继续办理\t31\t32\t33\t34\t35\t36\t37
附：上年办理情况
新收\t结转\t办结\t结转下年
32\t1\t30\t3`;
    expect(shown(text)).toEqual(["（一）予以公开 = 12 1 0 2 3 4 13", "四、结转下年度继续办理 = 31 32 33 34 35 36 37"]);
  });
});
