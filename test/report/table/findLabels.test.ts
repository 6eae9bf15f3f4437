/** Labels of the form laid on the cells of a text, in order. */
import { describe, expect, test } from "vitest";
import type { TableId } from "../../../server/src/form/index.js";
import { locate, type SettledGaps, weigh } from "../../../server/src/report/table/findLabels.js";
import { join, partOf } from "../../../server/src/report/table/letters.js";
import { printedOf } from "../../../server/src/report/table/printed.js";
import { type EditionId, FORMS } from "../../support/editions.js";
import { sourceOf, stepsOf } from "./support.js";

/** What was found: the form's label, and the letters of the cells that hold it; `~` before one that is mistyped. */
function found(text: string, table: TableId = "applications", edition: EditionId = "2021"): string[] {
  const { cells, printed, located } = stepsOf(text, table, edition);
  return located.flatMap((one, i) => {
    if (!one) return [];
    const held = cells.slice(one.firstCell, one.lastCell + 1).map((cell) => cell.compact);
    return [`${one.exact ? "" : "~"}${printed[i]?.label.text}: ${held.filter((letters) => letters !== "").join("+")}`];
  });
}

describe("a label that stands once in its table", () => {
  test("is found over cells and lines, whatever stands between", () => {
    expect(found("1.本机关不掌\n握相关\n7\n政府信息")).toEqual([
      "1.本机关不掌握相关政府信息: 1本机关不掌+握相关+政府信息",
    ]);
  });

  test("is found in the order of the form only: the heavier chain is kept", () => {
    expect(found("2.重复申请\n1.本机关不掌握相关政府信息\n2.没有现成信息需要另行制作")).toEqual([
      "1.本机关不掌握相关政府信息: 1本机关不掌握相关政府信息",
      "2.没有现成信息需要另行制作: 2没有现成信息需要另行制作",
    ]);
  });

  test("counts for little if it is a group's: written too late it does not cost the rows", () => {
    expect(found("（一）予以公开\n三、本年度办理结果")).toEqual(["（一）予以公开: 一予以公开"]);
  });

  test("begins and ends with its cells: it is not found inside other words", () => {
    expect(found("本年予以公开的数量\n全年各单位收到的重复申请")).toEqual([]);
  });

  test("may be followed by a remark, by figures, or by another label", () => {
    expect(found("（一）予以公开（含网上答复）")).toEqual(["（一）予以公开: 一予以公开含网上答复"]);
    expect(found("（一）予以公开120034")).toEqual(["（一）予以公开: 一予以公开120034"]);
    expect(found("（三）不予公开（1.属于国家秘密）")).toEqual([
      "（三）不予公开: 三不予公开1属于国家秘密",
      "1.属于国家秘密: 三不予公开1属于国家秘密",
    ]);
  });
});

describe("between two of them", () => {
  test("labels that stand several times are settled by their place", () => {
    const heads = "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n";
    expect(found(`${heads}（一）予以公开\n（七）总计`).filter((one) => /其他:|总计|予以/.test(one))).toEqual([
      "总计: 总计",
      "其他: 其他",
      "（一）予以公开: 一予以公开",
      "（七）总计: 七总计",
    ]);
  });

  test("of two equal texts the one with the form's list mark is the row's", () => {
    const label = "5.要求行政机关确认或重新出具已获取信息";
    for (const others of ["其他\n3.其他", "3.其他\n其他"]) {
      expect(found(`${label}\n${others}`).filter((one) => one.startsWith("3.其他"))).toEqual(["3.其他: 3其他"]);
    }
  });

  test.each([
    ["4.保护第三方权益", true],
    ["4.保护第三方的合法利益", true],
    ["4.保护其他各方利益", false],
  ])("one that is mistyped is found if it is like enough: %s", (label, isFound) => {
    const labels = found(`3.危及“三安全一稳定”\n${label}\n5.属于三类内部事务信息`);
    expect(labels.some((one) => one.startsWith("~4.保护第三方合法权益"))).toBe(isFound);
  });

  test("a piece of several cells that holds another label is not taken for a mistyped one", () => {
    expect(found("自然人\n法人和\n其他\n组织\n商业企业")).toEqual(["自然人: 自然人", "商业企业: 商业企业"]);
    expect(found("自然人\n法人和\n其它\n组织\n商业企业")).toContain("~法人或其他组织: 法人和+其它+组织");
  });

  test("figures glued to a mistyped label are not weighed with it", () => {
    expect(found("规章045\n行政规范性文件123", "disclosure")).toEqual([
      "规章: 规章045",
      "行政规范性文件: 行政规范性文件123",
    ]);
  });
});

test("the weight of a table is the letters of its labels in order: the edition that has more of them weighs more", () => {
  const { cells } = sourceOf("1.信访举报投诉类申请\n2.重复申请\n（六）其他处理\n（七）总计");
  const weight = (edition: EditionId) => weigh(join(cells), printedOf(FORMS[edition].tables.applications));
  expect(weight("2019")).toBeGreaterThanOrEqual(weight("2021"));
  const rows = sourceOf("1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请\n3.其他").cells;
  expect(weigh(join(rows), printedOf(FORMS["2021"].tables.applications))).toBeGreaterThan(
    weigh(join(rows), printedOf(FORMS["2019"].tables.applications)),
  );
});

describe("in a part of the cells", () => {
  const printed = printedOf(FORMS["2021"].tables.applications);
  const table = "三、本年度办理结果\n（一）予以公开\n1\n（二）部份公开\n2\n1.属于国家秘密\n3\n（七）总计\n4";
  const whole = join(sourceOf(`别的话\n（七）总计\n9\n${table}\n属于国家秘密`).cells);

  test.each([
    [3, whole.cells.length],
    [3, whole.cells.length - 1],
    [5, 10],
  ])("(%i to %i) labels stand where they stand without the rest", (first, until) => {
    const settled: SettledGaps = new Map();
    locate(whole, printed, settled);
    const alone = locate(join(whole.cells.slice(first, until)), printed);
    expect(alone.some((one) => one && !one.exact)).toBe(true);
    expect(locate(partOf(whole, first, until), printed, settled, first)).toEqual(alone);
  });

  test("what was settled between two anchors is not settled again", () => {
    const settled: SettledGaps = new Map();
    locate(whole, printed, settled);
    const before = settled.size;
    locate(partOf(whole, 3, whole.cells.length), printed, settled, 3);
    expect(settled.size - before).toBeLessThan(before);
  });
});
