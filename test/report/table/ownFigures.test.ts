/** How a row gets figures of its own: each strategy by itself, and the order in which they are tried. */
import { describe, expect, test } from "vitest";
import type { TableId } from "../../../server/src/form/index.js";
import { learnMargins } from "../../../server/src/report/table/margins.js";
import { GUESSED, SEEN, settle } from "../../../server/src/report/table/ownFigures.js";
import { stepsOf, textsOf } from "./support.js";

/** What one strategy makes of each row whose label is there; `-` where it cannot tell. */
function told(name: string, text: string, { table = "applications" as TableId, step = 0 } = {}): string[] {
  const steps = stepsOf(text, table);
  const strategy = [...SEEN, ...GUESSED].find((one) => one.name === name);
  if (!strategy) throw new Error(`no strategy ${name}`);
  const margins = learnMargins(steps.rows);
  const usual = { margins: () => margins, step };
  return steps.rows.flatMap((one, i) =>
    one.label ? [textsOf(text, strategy.find(one, steps.rows[i + 1], steps, usual)) ?? "-"] : [],
  );
}

/** What all strategies together make of them; `!` before what no shift can reach. */
function settled(text: string, table: TableId = "applications"): string[] {
  const steps = stepsOf(text, table);
  return settle(steps.rows, steps).flatMap(({ label, own, certain }) =>
    label ? [`${certain ? "!" : ""}${textsOf(text, own) ?? "-"}`] : [],
  );
}

const SEVEN = "1 2 3 4 5 6 7";
const bars = (cells: string) =>
  cells
    .split(" ")
    .map((cell) => (cell === "_" ? "|\n" : `${cell}|\n`))
    .join("");

describe("glued to the label", () => {
  const tell = (text: string) => told("glued to the label", text, { table: "disclosure" });

  test("a digit a column", () => {
    expect(tell("规章045\n行政规范性文件123")).toEqual(["0 4 5", "1 2 3"]);
    expect(tell("行政许可456")).toEqual(["456"]);
  });

  test("not more digits than columns, nor figures apart", () => {
    expect(tell("规章0451")).toEqual(["-"]);
    expect(tell("规章 0 4 5")).toEqual(["-"]);
  });
});

describe("one a column", () => {
  const tell = (text: string) => told("one a column", text);

  test("with merged cells before and blank ones behind", () => {
    expect(tell(`（一）予以公开 ${SEVEN}`)).toEqual([SEVEN]);
    expect(tell(`（一）予以公开\t\t${SEVEN.replaceAll(" ", "\t")}\t\t`)).toEqual([SEVEN]);
  });

  test("not with a blank among them, nor one too few or too many", () => {
    expect(tell("（一）予以公开\t1\t\t3\t4\t5\t6\t7")).toEqual(["-"]);
    expect(tell("（一）予以公开 1 2 3 4 5 6")).toEqual(["-"]);
    expect(tell(`（一）予以公开 ${SEVEN} 8`)).toEqual(["-"]);
  });
});

describe("blank cells among them", () => {
  const tell = (text: string) => told("blank cells among them", text);
  const row = (label: string, cells: string) => `${label}\t${cells.replaceAll("_", "").replaceAll(" ", "\t")}\n`;

  test("are the row's where the other rows tell how many merged cells stand before its figures", () => {
    const whole = row("（一）予以公开", `_ ${SEVEN}`);
    const lacking = row("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "_ _ 2 3 4 5 6 7 _");
    expect(tell(whole + lacking)[1]).toBe("_ 2 3 4 5 6 7");
  });

  test("a row that has fewer cells than the others lacks one, and nobody knows which", () => {
    const whole = row("（一）予以公开", `_ ${SEVEN}`);
    const short = row("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "_ 1 2 3 4 5 6");
    expect(tell(whole + short)[1]).toBe("-");
  });

  test("where no other row tells, they are the last that leave nothing but blanks outside", () => {
    expect(tell(row("（一）予以公开", "_ _ 2 3 4 5 6 7"))).toEqual(["_ 2 3 4 5 6 7"]);
    expect(tell(row("（一）予以公开", "_ _ 2 3 4 5 6 _ _"))).toEqual(["2 3 4 5 6 _ _"]);
  });

  test("where rows run on, the empty cells of the next row's labels stand behind and are not the row's", () => {
    const text = `（一）予以公开|\n|\n${bars(SEVEN)}|
（二）部分公开（区分处理的，只计这一情形，不计其他情形）|\n|\n${bars("1 2 3 4 5 6")}|
（三）不予公开|\n1.属于国家秘密|\n${bars(SEVEN)}||
8.属于行政查询事项|\n${bars(SEVEN)}|
（四）无法提供|\n1.本机关不掌握相关政府信息|\n${bars(SEVEN)}`;
    expect(tell(text)[1]).toBe("-");
  });
});

test("the label's own record, of the last row: what stands behind is another table's", () => {
  const text = `（七）总计\t${SEVEN.replaceAll(" ", "\t")}\n四、结转下年度继续办理\t${SEVEN.replaceAll(" ", "\t")}\n32\t1\t30`;
  expect(told("the label's own record", text)).toEqual(["-", SEVEN]);
  const inside = `（七）总计\t${SEVEN.replaceAll(" ", "\t")}\n32\t1\t30\n四、结转下年度继续办理\t${SEVEN.replaceAll(" ", "\t")}`;
  expect(told("the label's own record", inside)).toEqual(["-", "-"]);
});

test("before a remark: words behind the figures that no column holds", () => {
  const tell = (text: string) => told("before a remark", text, { table: "disclosure" });
  expect(tell("规章\t1\t2\t3\t含联合印发")).toEqual(["1 2 3"]);
  expect(tell("规章\t1\t\t3\t无")).toEqual(["1 _ 3"]);
  expect(tell("规章\t1\t2\t3\t4")).toEqual(["-"]);
  expect(tell("规章 1 2 3\n含联合印发")).toEqual(["-"]);
});

test("words in the place of figures, if they just make up what the row lacks", () => {
  const tell = (text: string) => told("words in the place of figures", text, { table: "disclosure" });
  expect(tell("规章\n未增未减\n2\n3")).toEqual(["未增未减 2 3"]);
  expect(tell("规章\n未增未减\n3")).toEqual(["-"]);
  expect(tell("规章\n未增\n未减\n暂无")).toEqual(["-"]);
});

describe("blank lines for blank cells", () => {
  const tell = (text: string, step = 2) => told("blank lines for blank cells", text, { table: "disclosure", step });

  test("fill the row where their number is just what it lacks", () => {
    expect(tell("规章\n\n1\n\n\n\n3")).toEqual(["1 _ 3"]);
    expect(tell("规章\n\n1\n\n\n3")).toEqual(["1 _ 3"]);
    expect(tell("规章\n\n\n\n2\n\n3")).toEqual(["_ 2 3"]);
  });

  test("do not where it is not, where no row tells the usual step, or in another layout", () => {
    expect(tell("规章\n\n1\n\n3")).toEqual(["-"]);
    expect(tell("规章\n\n1\n\n\n\n3", 0)).toEqual(["-"]);
    expect(tell("规章|\n\n1|\n\n\n\n3|")).toEqual(["-"]);
  });
});

describe("together", () => {
  test("what can be seen goes before what is guessed, and label and figures in one record are certain", () => {
    expect(settled("规章\t1\t2\t3\n行政规范性文件\n\n4\n\n5\n\n6", "disclosure")).toEqual(["!1 2 3", "4 5 6"]);
    expect(settled("规章045", "disclosure")).toEqual(["!0 4 5"]);
    expect(settled("规章\n\n1\n\n2\n\n3\n\n行政规范性文件\n\n4\n\n\n\n6", "disclosure")).toEqual(["1 2 3", "4 _ 6"]);
  });

  test("what is guessed is never certain, though it stands in one record", () => {
    expect(settled("\t规章\n\t未增未减\n\t2\n3", "disclosure")).toEqual(["!未增未减 2 3"]);
    expect(settled("规章\n未增未减\n2\n3", "disclosure")).toEqual(["未增未减 2 3"]);
  });

  test("the one row of table four has no label: all figures are its own", () => {
    const text = "未经复议直接起诉 复议后起诉\n1 2 3 4 5 6 7 8 9 10\n11 12 13 14 15";
    const steps = stepsOf(text, "reviews");
    const [row] = settle(steps.rows, steps);
    expect(textsOf(text, row?.own)).toBe("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15");
    expect(row?.certain).toBe(true);
  });
});
