import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { RULES } from "../../server/src/rules/index.js";
import { findings } from "../support/markers.js";

const FOLDER = new URL("../../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");
const said = (text: string) =>
  findings(text).map(({ rule, level, span }) => [rule, level, text.slice(span.start, span.end)]);

const SOUND = "云溪县水利局2023年政府信息公开工作年度报告.txt";
const FAULTY = "澄湖区2023年政府信息公开工作年度报告汇编.txt";

/**
 * Kinds that leave no room for others: nothing else is judged in an old or torn form, and a wrong cell of table three is
 * said with its row while the row does not add up either.
 */
const NOT_SHOWN = new Set(["form-not-supported", "unread-table", "outcome-total", "balance"]);

describe("samples", () => {
  test("are two texts, named so that the extension takes them for reports", () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
    expect(names.sort()).toEqual([SOUND, FAULTY].sort());
    expect(names.every((name) => /政府信息公开.*年度报告.*\.txt$/u.test(name))).toBe(true);
  });

  test("there is nothing to find in the sound one", () => {
    expect(said(read(SOUND))).toEqual([]);
  });

  test("every mistake of the other one is found, and nothing else", () => {
    expect(said(read(FAULTY))).toEqual([
      ["cited-form", "information", "国办公开办函〔2019〕60号"],
      ["statistic-period", "warning", "2023年1月1日至2023年12月30日"],
      ["personal-data", "warning", "13900001111"],
      ["residue", "warning", "[bookmark: _GoBack]"],
      ["missing-subject", "warning", "一、总体情况"],
      ["typo", "warning", "政府信心公开"],
      ["outdated-principle", "hint", "公开为原则"],
      ["report-year", "warning", "2022"],
      ["prose-sum", "warning", "186条"],
      ["wrong-character", "warning", "釆"],
      ["repeated-word", "warning", "信息"],
      ["prose-table", "warning", "35件"],
      ["prose-table", "warning", "16件"],
      ["prose-claim", "warning", "没有结转下年度的申请"],
      ["placeholder", "warning", "XX"],
      ["punctuation", "hint", ","],
      ["placeholder", "warning", "共公开条"],
      ["prose-percent", "warning", "35%"],
      ["residue", "warning", "（没有的填0，不得空项）"],
      ["rule-making-power", "information", "1"],
      ["not-a-count", "error", "-1"],
      ["row-label", "warning", "规范性文件"],
      ["missing-cell", "error", "规范性文件\t2\t1"],
      ["not-a-number", "error", "/"],
      ["missing-row", "error", "第二十条第（八）项"],
      ["blank-cell", "warning", "行政事业性收费"],
      ["row-total", "error", "2"],
      ["row-total", "error", "8"],
      ["review-total", "error", "3"],
      ["problems-and-improvements", "warning", "五、存在的主要问题及改进情况"],
      ["chapter-number", "error", "五"],
      ["fee-statement", "warning", "五、其他需要报告的事项"],
      ["report-title", "hint", "澄湖区柳荫镇人民政府2023年政府信息公开年度报告"],
      ["prose-claim", "warning", "全年未收到政府信息公开申请"],
      ["missing-chapter", "error", "三、收到和处理政府信息公开申请情况"],
      ["wrong-form", "warning", "（六）其他处理"],
      ["missing-table", "error", "四、政府信息公开行政复议、行政诉讼情况"],
      ["chapter-order", "error", "六、其他需要报告的事项"],
      ["chapter-title", "warning", "五、存在的主要问题及改近情况"],
      ["empty-chapter", "warning", "五、存在的主要问题及改近情况"],
      ["duplicate-chapter", "error", "六、其他需要报告的事项"],
    ]);
  });

  test("the other one has a mistake of each kind", () => {
    const kinds = new Set(findings(read(FAULTY)).map(({ rule }) => rule));
    expect(new Set(RULES.map(({ id }) => id).filter((id) => !kinds.has(id)))).toEqual(NOT_SHOWN);
  });
});
