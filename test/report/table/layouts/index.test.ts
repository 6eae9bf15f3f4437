/** Each layout in which tables come, written out by hand. Every figure is another, so that a shift shows. */
import { describe, expect, test } from "vitest";
import { parseReport } from "../../../../server/src/report/index.js";
import { fixedLabels, shown, tableIn } from "../../shown.js";
import { HEADING, PARTLY, THREE_ROWS } from "../threeRows.js";

describe("piped", () => {
  test.each([
    [
      "with outer bars",
      `| 三、本年度办理结果 | （一）予以公开 | | 12 | 1 | 0 | 2 | 3 | 4 | 13 |
| | ${PARTLY} | | 21 | 22 | 23 | 24 | 25 | 26 | 27 |
| | （三）不予公开 | 1.属于国家秘密 | 31 | 32 | 33 | 34 | 35 | 36 | 37 |`,
    ],
    [
      "without outer bars",
      `三、本年度办理结果|（一）予以公开||12|1|0|2|3|4|13
|${PARTLY}||21|22|23|24|25|26|27
|（三）不予公开|1.属于国家秘密|31|32|33|34|35|36|37`,
    ],
    [
      "without its group labels",
      `（一）予以公开||12|1|0|2|3|4|13
${PARTLY}||21|22|23|24|25|26|27
1.属于国家秘密||31|32|33|34|35|36|37`,
    ],
    [
      "with full-width bars",
      `｜（一）予以公开｜12｜1｜0｜2｜3｜4｜13｜
｜${PARTLY}｜21｜22｜23｜24｜25｜26｜27｜
｜1.属于国家秘密｜31｜32｜33｜34｜35｜36｜37｜`,
    ],
  ])("%s", (_, table) => {
    expect(shown(HEADING + table)).toEqual(THREE_ROWS);
    expect(tableIn(HEADING + table).layout.id).toBe("piped");
  });

  test("with its group labels, these are found where they stand", () => {
    const text = `${HEADING}三、本年度办理结果 | （一）予以公开 | | 12 | 1 | 0 | 2 | 3 | 4 | 13
| （三）不予公开 | 1.属于国家秘密 | 31 | 32 | 33 | 34 | 35 | 36 | 37 |`;
    expect(fixedLabels(text)).toEqual(["三、本年度办理结果", "（三）不予公开"]);
  });

  test("a blank cell is blank, and its place is between its bars", () => {
    const row = "| （一）予以公开 | 12 |   | 0 | 2 | 3 | 4 | 13 |";
    const text = `${HEADING}${row}\n| ${PARTLY} | 21 | 22 | 23 | 24 | 25 | 26 | 27 |`;
    const blank = tableIn(text).rows.find(({ row: { id } }) => id === "granted")?.cells[1];
    expect(blank?.content).toEqual({ kind: "blank" });
    // `| （一）予以公开 | 12 |` is 16 long: behind it one blank, then the place for a figure.
    expect(blank?.span).toEqual({ start: HEADING.length + 17, end: HEADING.length + 18 });
    expect(row.slice(0, 16)).toBe("| （一）予以公开 | 12 |");
  });

  test("split into several tables, each with a made-up head", () => {
    const text = `${HEADING}| 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 数据7 | 数据8 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| （一）予以公开 | 12 | 1 | 0 | 2 | 3 | 4 | 13 |

| 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 数据7 | 数据8 |
| --- | --- | --- | --- | --- | --- | --- | --- |
| ${PARTLY} | 21 | 22 | 23 | 24 | 25 | 26 | 27 |
| 1.属于国家秘密 | 31 | 32 | 33 | 34 | 35 | 36 | 37 |`;
    expect(shown(text)).toEqual(THREE_ROWS);
  });
});

describe("tabbed", () => {
  test("with one, two or three cells of labels, and empty cells behind", () => {
    const text = `${HEADING}三、本年度办理结果\t（一）予以公开\t12\t1\t0\t2\t3\t4\t13\t
\t${PARTLY}\t21\t22\t23\t24\t25\t26\t27
\t（三）不予公开\t1.属于国家秘密\t31\t32\t33\t34\t35\t36\t37\t\t
2.其他法律行政法规禁止公开\t\t41\t42\t43\t44\t45\t46\t47`;
    expect(shown(text)).toEqual([...THREE_ROWS, "2.其他法律行政法规禁止公开 = 41 42 43 44 45 46 47"]);
    expect(tableIn(text).layout.id).toBe("tabbed");
  });

  test("over blank lines, where a page ended", () => {
    const text = `${HEADING}（一）予以公开\t12\t1\t0\t2\t3\t4\t13

${PARTLY}\t21\t22\t23\t24\t25\t26\t27

- 4 -

1.属于国家秘密\t31\t32\t33\t34\t35\t36\t37`;
    expect(shown(text)).toEqual(THREE_ROWS);
  });
});

describe("vertical", () => {
  test("a TAB begins a cell, a blank line ends the row", () => {
    const text = `${HEADING}\t三、本年度办理结果\n\t（一）予以公开\n\t12\n\t1\n\t0\n\t2\n\t3\n\t4\n\t13

\t
\t${PARTLY}\n\t21\n\t22\n\t23\n\t24\n\t25\n\t26\n\t27

\t\n\t（三）不予公开\n\t1.属于国家秘密\n\t31\n\t32\n\t33\n\t34\n\t35\n\t36\n\t37

`;
    expect(shown(text)).toEqual(THREE_ROWS);
    expect(fixedLabels(text)).toEqual(["三、本年度办理结果", "（三）不予公开"]);
    expect(tableIn(text).layout.id).toBe("vertical");
  });

  test("a line without a TAB goes on with the cell above, even over a blank line", () => {
    const text = `${HEADING}\t（一）予以
公开\n\t12\n\t1\n\t0\n\t2\n\t3\n\t4\n\t13

\t5.要求行政机关确认或重新

出具已获取信息\n\t21\n\t22\n\t23\n\t24\n\t25\n\t26\n\t27
`;
    expect(shown(text)).toEqual([
      "（一）予以⏎公开 = 12 1 0 2 3 4 13",
      "5.要求行政机关确认或重新⏎⏎出具已获取信息 = 21 22 23 24 25 26 27",
    ]);
  });

  test("a line that is only a TAB is an empty cell", () => {
    const text = `${HEADING}\t（一）予以公开\n\t12\n\t\n\t0\n\t2\n\t3\n\t4\n\t13\n\n\t${PARTLY}\n\t21\n\t22\n\t23\n\t24\n\t25\n\t26\n\t27\n`;
    expect(shown(text)).toEqual(["（一）予以公开 = 12 _ 0 2 3 4 13", THREE_ROWS[1]]);
  });
});

describe("lined", () => {
  const lines = (...cells: string[]) => cells.join("\n\n");
  const second = lines(PARTLY, "21", "22", "23", "24", "25", "26", "27");

  test.each([
    ["parted by blank lines", "\n\n"],
    ["without blank lines", "\n"],
    ["parted by \\r\\n", "\r\n\r\n"],
  ])("%s", (_, between) => {
    const cells = [
      "（一）予以公开",
      "12",
      "1",
      "0",
      "2",
      "3",
      "4",
      "13",
      PARTLY,
      "21",
      "22",
      "23",
      "24",
      "25",
      "26",
      "27",
    ];
    const more = ["（三）不予公开", "1.属于国家秘密", "31", "32", "33", "34", "35", "36", "37"];
    const text = HEADING + [...cells, ...more].join(between);
    expect(shown(text)).toEqual(THREE_ROWS);
    expect(tableIn(text).layout.id).toBe("lined");
  });

  test("a blank figure may be one more blank line", () => {
    const text = `${HEADING}${lines("（一）予以公开", "12", "\n0", "2", "3", "4", "13")}\n\n${second}`;
    expect(shown(text)).toEqual(["（一）予以公开 = 12 _ 0 2 3 4 13", THREE_ROWS[1]]);
  });

  test("blank figures that vanish leave the row short, and no other", () => {
    const text = `${HEADING}${lines("（一）予以公开", "12", "1", "2", "3", "13")}\n\n${second}`;
    expect(shown(text)).toEqual(["（一）予以公开: short, 5", THREE_ROWS[1]]);
  });
});

describe("barred", () => {
  test("each line ends in a bar", () => {
    const text = `${HEADING}（一）予以公开|\n12|\n1|\n0|\n2|\n3|\n4|\n13|
${PARTLY}|\n21|\n22|\n23|\n24|\n25|\n26|\n27|
（三）不予公开|\n1.属于国家秘密|\n31|\n32|\n33|\n34|\n35|\n36|\n37|`;
    expect(shown(text)).toEqual(THREE_ROWS);
    expect(tableIn(text).layout.id).toBe("barred");
  });

  test("with blanks before the bars", () => {
    const text = `${HEADING}（一）予以公开 |\n12 |\n1 |\n0 |\n2 |\n3 |\n4 |\n13 |\n${PARTLY} |\n21 |\n22 |\n23 |\n24 |\n25 |\n26 |\n27 |`;
    expect(shown(text)).toEqual(THREE_ROWS.slice(0, 2));
  });
});

test("figures in bold are figures, be some of a row or all of them", () => {
  const text = `${HEADING}| 三、本年度办理结果 | （一）予以公开 | | **12** | **1** | 0 | 2 | 3 | 4 | **13** |`;
  const [reading] = parseReport(text).tables;
  const granted = reading?.rows.find(({ row }) => row.id === "granted");
  const values = granted?.cells.map(({ content }) => (content.kind === "figure" ? content.value : content.kind));
  expect(values).toEqual([12, 1, 0, 2, 3, 4, 13]);
});

describe("spaced", () => {
  test("a label wrapped over lines, its figures behind the second", () => {
    const text = `${HEADING}（一）予以公开 12 1 0 2 3 4 13
（二）部分公开（区分处理的，只计这一情形，
不计其他情形） 21 22 23 24 25 26 27
1.属于国家秘密 31 32 33 34 35 36 37`;
    expect(shown(text)).toEqual([
      THREE_ROWS[0],
      "（二）部分公开（区分处理的，只计这一情形，⏎不计其他情形） = 21 22 23 24 25 26 27",
      THREE_ROWS[2],
    ]);
    expect(tableIn(text).layout.id).toBe("spaced");
  });

  test("blanks in the note behind a figure part no cells", () => {
    const text = `${HEADING}（一）予以公开 12（其中 3 件为 上年结转） 1 0 2 3 4 13\n${PARTLY} 21 22 (其中 1 件 23 24 25 26 27`;
    expect(shown(text)[0]).toBe("（一）予以公开 = 12（其中 3 件为 上年结转） 1 0 2 3 4 13");
    expect(tableIn(text).layout.id).toBe("spaced");
  });

  test("a group label downwards, another wrapped, a page mark inside", () => {
    const text = `${HEADING}（一）予以公开 12 1 0 2 3 4 13
三\n、\n本\n年\n度\n办\n理\n结\n果
（三）不
予公开
1.属于国家秘密 31 32 33 34 35 36 37
- 3 -
2.其他法律行政
法规禁止公开 41 42 43 44 45 46 47`;
    expect(shown(text)).toEqual([THREE_ROWS[0], THREE_ROWS[2], "2.其他法律行政⏎法规禁止公开 = 41 42 43 44 45 46 47"]);
    expect(fixedLabels(text)).toContain("（三）不⏎予公开");
  });

  test.each(["- 3 -", "— 3 —", "－3－", "第 3 页", "3 / 12"])("the page mark %s is no figure", (mark) => {
    const text = `${HEADING}（一）予以公开 12 1 0 2 3 4 13\n${mark}\n${PARTLY} 21 22 23 24 25 26 27`;
    expect(shown(text)).toEqual(THREE_ROWS.slice(0, 2));
  });

  test("a blank behind the list mark, and blanks in labels", () => {
    const text = `${HEADING}(一) 予以 公开 12 1 0 2 3 4 13\n1. 属于国家秘密 31 32 33 34 35 36 37\n8 .属于行政查询事项 41 42 43 44 45 46 47`;
    expect(shown(text)).toEqual([
      "(一) 予以 公开 = 12 1 0 2 3 4 13",
      "1. 属于国家秘密 = 31 32 33 34 35 36 37",
      "8 .属于行政查询事项 = 41 42 43 44 45 46 47",
    ]);
  });

  test("torn: figures before their labels, these beside the halves of the group's", () => {
    const text = `${HEADING}8.属于行政查询事项 11 12 13 14 15 16 17
21 22 23 24 25 26 27
31 32 33 34 35 36 37
（四）无法 1.本机关不掌握相关政府信息
提供 2.没有现成信息需要另行制作
3.补正后申请内容仍不明确 41 42 43 44 45 46 47`;
    expect(shown(text)).toEqual([
      "8.属于行政查询事项 = 11 12 13 14 15 16 17",
      "1.本机关不掌握相关政府信息 = 21 22 23 24 25 26 27",
      "2.没有现成信息需要另行制作 = 31 32 33 34 35 36 37",
      "3.补正后申请内容仍不明确 = 41 42 43 44 45 46 47",
    ]);
  });

  test("torn: figures between the halves of a label", () => {
    const text = `${HEADING}（一）予以公开 12 1 0 2 3 4 13
（二）部分公开（区分处理的，只计这一情
21 22 23 24 25 26 27
形，不计其他情形）
1.属于国家秘密 31 32 33 34 35 36 37`;
    const [first, second, third] = shown(text);
    expect([first, third]).toEqual([THREE_ROWS[0], THREE_ROWS[2]]);
    expect(second).toContain(" = 21 22 23 24 25 26 27");
  });
});

describe("tables two and four", () => {
  const REVIEWS = "四、政府信息公开行政复议、行政诉讼情况\n";
  const FIFTEEN = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";

  test.each([
    ["tabbed", `结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n${FIFTEEN.replaceAll(" ", "\t")}`],
    ["piped", `| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| ${FIFTEEN.replaceAll(" ", " | ")} |`],
    ["lined", `未经复议直接起诉\n\n复议后起诉\n\n${FIFTEEN.replaceAll(" ", "\n\n")}`],
    ["spaced", `未经复议直接起诉 复议后起诉\n${FIFTEEN}`],
    ["vertical", `\t未经复议直接起诉\n\t复议后起诉\n\n\t${FIFTEEN.replaceAll(" ", "\n\t")}\n`],
  ])("table four has fifteen figures, %s", (layout, rows) => {
    const text = `${REVIEWS}行政复议\n\n行政诉讼\n\n${rows}\n`;
    expect(shown(text, "reviews")).toEqual([`? = ${FIFTEEN}`]);
    expect(tableIn(text, "reviews").layout.id).toBe(layout);
  });

  test("figures glued to the labels of table two are a digit a column, or all of the only column's", () => {
    const text = `二、主动公开政府信息情况
第二十条第（一）项
信息内容 本年制发件数 本年废止件数 现行有效件数
规章045
行政规范性文件123
第二十条第（五）项
信息内容 本年处理决定数量
行政许可456`;
    expect(shown(text, "disclosure")).toEqual(["规章 = 0 4 5", "行政规范性文件 = 1 2 3", "行政许可 = 456"]);
  });

  test("cells of table two hold notes, signs and units", () => {
    const text = `二、主动公开政府信息情况
规范性文件\t22（其中修订16件）\t3\t1,204
行政许可\t378\t减4\t172
行政强制\t9\t－7\t　0　
政府集中采购\t2\t128.52万元`;
    const { edition, rows } = tableIn(text, "disclosure");
    const values = rows.flatMap(({ cells }) =>
      cells.map(({ content }) => (content.kind === "figure" ? content.value : content.kind)),
    );
    expect(edition.id).toBe("2019");
    expect(values).toEqual([22, 3, 1204, 378, -4, 172, 9, -7, 0, 2, 128.52]);
    expect(shown(text, "disclosure")[0]).toBe("规范性文件 = 22（其中修订16件） 3 1,204");
  });
});

describe("mixed layouts", () => {
  test("in one table are each read by their own separators", () => {
    const text = `${HEADING}| （一）予以公开 | 12 | 1 | 0 | 2 | 3 | 4 | 13 |
${PARTLY}\t21\t22\t23\t24\t25\t26\t27
1.属于国家秘密 31 32 33 34 35 36 37
\t2.其他法律行政法规禁止公开\n\t41\n\t42\n\t43\n\t44\n\t45\n\t46\n\t47

3.危及“三安全一稳定”|\n51|\n52|\n53|\n54|\n55|\n56|\n57|`;
    expect(shown(text)).toEqual([
      ...THREE_ROWS,
      "2.其他法律行政法规禁止公开 = 41 42 43 44 45 46 47",
      "3.危及“三安全一稳定” = 51 52 53 54 55 56 57",
    ]);
  });

  test("in one document each table has its own", () => {
    const text = `二、主动公开政府信息情况
规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n行政许可\t7\n行政处罚\t8
${HEADING}| （一）予以公开 | 12 | 1 | 0 | 2 | 3 | 4 | 13 |\n| ${PARTLY} | 21 | 22 | 23 | 24 | 25 | 26 | 27 |
四、政府信息公开行政复议、行政诉讼情况
未经复议直接起诉 复议后起诉\n1 2 3 4 5 6 7 8 9 10 11 12 13 14 15`;
    expect(parseReport(text).tables.map(({ table, layout }) => `${table.id} ${layout.id}`)).toEqual([
      "disclosure tabbed",
      "applications piped",
      "reviews spaced",
    ]);
    expect(shown(text, "disclosure")).toEqual([
      "规章 = 1 2 3",
      "行政规范性文件 = 4 5 6",
      "行政许可 = 7",
      "行政处罚 = 8",
    ]);
    expect(shown(text)).toEqual(THREE_ROWS.slice(0, 2));
    expect(shown(text, "reviews")).toEqual(["? = 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"]);
  });
});

test.each([
  ["a pair of surrogates", "\ud842\udfb7"],
  ["a lone surrogate", "\ud842"],
])("ranges count in UTF-16, behind %s", (_, before) => {
  const text = `${before}\n${HEADING}（一）予以公开 12 1 0 2 3 4 13\n${PARTLY} 21 22 23 24 25 26 27`;
  expect(shown(text)).toEqual(THREE_ROWS.slice(0, 2));
});

test("a cell lost before a group: the empty cell that belongs to the group's line is not taken for it", () => {
  const bars = (cells: string) =>
    cells
      .split(" ")
      .map((cell) => `${cell}|\n`)
      .join("");
  const text = `${HEADING}三、本年度办理结果|
（一）予以公开|
|
${bars("12 1 0 2 3 4 13")}|
${PARTLY}|
|
${bars("21 22 23 24 26 27")}|
（三）不予公开|
1.属于国家秘密|
${bars("31 32 33 34 35 36 37")}||
8.属于行政查询事项|
${bars("41 42 43 44 45 46 47")}|
（四）无法提供|
1.本机关不掌握相关政府信息|
${bars("51 52 53 54 55 56 57")}`;
  expect(shown(text)).toEqual([
    "（一）予以公开 = 12 1 0 2 3 4 13",
    `${PARTLY}: short, 6`,
    "1.属于国家秘密 = 31 32 33 34 35 36 37",
    "8.属于行政查询事项 = 41 42 43 44 45 46 47",
    "1.本机关不掌握相关政府信息 = 51 52 53 54 55 56 57",
  ]);
});
