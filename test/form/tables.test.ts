/** The official forms as they are printed. */
import { describe, expect, test } from "vitest";
import {
  CHAPTERS,
  EDITIONS,
  editionFor,
  headsOf,
  isRow,
  rowsOf,
  SUBJECTS,
  type Table,
} from "../../server/src/form/index.js";
import { type EditionId, FORMS } from "../support/editions.js";

const BOTH: readonly EditionId[] = ["2019", "2021"];

/** A table's rows, as `label` or `group > label`. */
function printedRows(table: Table): string[] {
  return table.blocks.flatMap(({ lines }) =>
    lines.filter(isRow).map((row) => {
      const group = lines.find((line) => line.id === row.group);
      return group ? `${group.text} > ${row.text}` : row.text;
    }),
  );
}

describe("the chapters", () => {
  test("are six, with three tables", () => {
    expect(CHAPTERS.map(({ numeral, title, table }) => `${numeral}、${title} ${table ?? ""}`.trim())).toEqual([
      "一、总体情况",
      "二、主动公开政府信息情况 disclosure",
      "三、收到和处理政府信息公开申请情况 applications",
      "四、政府信息公开行政复议、行政诉讼情况 reviews",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(CHAPTERS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test.each(BOTH)("hold the tables that say so in the edition of %s", (id) => {
    for (const { number, table } of CHAPTERS) if (table) expect(FORMS[id].tables[table].chapter).toBe(number);
  });

  test("tell of five subjects in the first", () => {
    expect(SUBJECTS.map(({ title }) => title)).toEqual([
      "主动公开",
      "依申请公开",
      "政府信息管理",
      "平台建设",
      "监督保障",
    ]);
  });
});

describe("the editions", () => {
  test("are those of two notices", () => {
    expect(BOTH.map((id) => `${id} ${FORMS[id].id} ${FORMS[id].notice}`)).toEqual([
      "2019 2019 国办公开办函〔2019〕60号",
      "2021 2021 国办公开办函〔2021〕30号",
    ]);
  });

  test.each([
    [2008, undefined],
    [2018, undefined],
    [2019, "2019"],
    [2020, "2019"],
    [2021, "2021"],
    [2025, "2021"],
  ] as const)("are chosen by the year: %i is for %s", (year, edition) => {
    expect(editionFor(year, EDITIONS)?.id).toBe(edition);
  });
});

describe("table two", () => {
  const printed = (id: EditionId) =>
    FORMS[id].tables.disclosure.blocks.map((block) => [
      block.article?.text,
      headsOf(block)
        .map(({ label }) => label.text)
        .join(" "),
      block.lines.map(({ text }) => text).join(" "),
    ]);

  test("of 2019 has five blocks with eight rows", () => {
    expect(printed("2019")).toEqual([
      ["第二十条第（一）项", "信息内容 本年新制作数量 本年新公开数量 对外公开总数量", "规章 规范性文件"],
      ["第二十条第（五）项", "信息内容 上一年项目数量 本年增/减 处理决定数量", "行政许可 其他对外管理服务事项"],
      ["第二十条第（六）项", "信息内容 上一年项目数量 本年增/减 处理决定数量", "行政处罚 行政强制"],
      ["第二十条第（八）项", "信息内容 上一年项目数量 本年增/减", "行政事业性收费"],
      ["第二十条第（九）项", "信息内容 采购项目数量 采购总金额", "政府集中采购"],
    ]);
    expect(rowsOf(FORMS["2019"].tables.disclosure)).toHaveLength(8);
  });

  test("of 2021 has four blocks with six rows", () => {
    expect(printed("2021")).toEqual([
      ["第二十条第（一）项", "信息内容 本年制发件数 本年废止件数 现行有效件数", "规章 行政规范性文件"],
      ["第二十条第（五）项", "信息内容 本年处理决定数量", "行政许可"],
      ["第二十条第（六）项", "信息内容 本年处理决定数量", "行政处罚 行政强制"],
      ["第二十条第（八）项", "信息内容 本年收费金额（单位：万元）", "行政事业性收费"],
    ]);
    expect(rowsOf(FORMS["2021"].tables.disclosure)).toHaveLength(6);
  });

  test("counts, but for what may be negative and what is money", () => {
    const others = (id: EditionId) =>
      FORMS[id].tables.disclosure.blocks.flatMap((block) =>
        block.columns.filter(({ kind }) => kind !== "count").map(({ text, kind }) => `${block.id} ${text}: ${kind}`),
      );
    expect(others("2019")).toEqual([
      "licensing 本年增/减: change",
      "enforcement 本年增/减: change",
      "charging 本年增/减: change",
      "procuring 采购总金额: money",
    ]);
    expect(others("2021")).toEqual(["charging 本年收费金额（单位：万元）: money"]);
  });

  test.each(BOTH)("gives each row of %s the item of article 20 that stands above it", (id) => {
    const numbers: Readonly<Record<string, string>> = { 一: "1", 五: "5", 六: "6", 八: "8", 九: "9" };
    for (const { row, block } of rowsOf(FORMS[id].tables.disclosure)) {
      const item = /（(.)）/u.exec(block.article?.text ?? "")?.[1] ?? "";
      expect(row.legalBasis).toEqual([`20(${numbers[item]})`]);
    }
  });

  test.each(BOTH)("of %s binds no figures by a sum", (id) => {
    expect(FORMS[id].tables.disclosure).toMatchObject({ equations: [], totalLines: [] });
  });
});

const SHARED_ROWS = [
  "一、本年新收政府信息公开申请数量",
  "二、上年结转政府信息公开申请数量",
  "三、本年度办理结果 > （一）予以公开",
  "三、本年度办理结果 > （二）部分公开（区分处理的，只计这一情形，不计其他情形）",
  "（三）不予公开 > 1.属于国家秘密",
  "（三）不予公开 > 2.其他法律行政法规禁止公开",
  "（三）不予公开 > 3.危及“三安全一稳定”",
  "（三）不予公开 > 4.保护第三方合法权益",
  "（三）不予公开 > 5.属于三类内部事务信息",
  "（三）不予公开 > 6.属于四类过程性信息",
  "（三）不予公开 > 7.属于行政执法案卷",
  "（三）不予公开 > 8.属于行政查询事项",
  "（四）无法提供 > 1.本机关不掌握相关政府信息",
  "（四）无法提供 > 2.没有现成信息需要另行制作",
  "（四）无法提供 > 3.补正后申请内容仍不明确",
  "（五）不予处理 > 1.信访举报投诉类申请",
  "（五）不予处理 > 2.重复申请",
  "（五）不予处理 > 3.要求提供公开出版物",
  "（五）不予处理 > 4.无正当理由大量反复申请",
  "（五）不予处理 > 5.要求行政机关确认或重新出具已获取信息",
];
const LAST_ROWS = ["三、本年度办理结果 > （七）总计", "四、结转下年度继续办理"];

describe("table three", () => {
  test("of 2019 has 23 rows, one of them for （六）", () => {
    expect(printedRows(FORMS["2019"].tables.applications)).toEqual([
      ...SHARED_ROWS,
      "三、本年度办理结果 > （六）其他处理",
      ...LAST_ROWS,
    ]);
    expect(rowsOf(FORMS["2019"].tables.applications)).toHaveLength(23);
  });

  test("of 2021 has 25 rows, three of them under （六）", () => {
    expect(printedRows(FORMS["2021"].tables.applications)).toEqual([
      ...SHARED_ROWS,
      "（六）其他处理 > 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "（六）其他处理 > 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "（六）其他处理 > 3.其他",
      ...LAST_ROWS,
    ]);
    expect(rowsOf(FORMS["2021"].tables.applications)).toHaveLength(25);
  });

  test.each(BOTH)("of %s puts the lettered groups under 三、本年度办理结果", (id) => {
    const [block] = FORMS[id].tables.applications.blocks;
    const groups = block?.lines.flatMap((line) => (isRow(line) ? [] : [`${line.parent ?? "-"} ${line.text}`]));
    const third = [
      "- 三、本年度办理结果",
      "outcomes （三）不予公开",
      "outcomes （四）无法提供",
      "outcomes （五）不予处理",
    ];
    expect(groups).toEqual(id === "2019" ? third : [...third, "outcomes （六）其他处理"]);
  });

  test.each(BOTH)("of %s has seven columns of counts, whose heads are read line by line", (id) => {
    const [block] = FORMS[id].tables.applications.blocks;
    if (!block) throw new Error("no block");
    expect(block.columns.map(({ text }) => text).join(" ")).toBe(
      "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计",
    );
    expect(block.columns.every(({ kind }) => kind === "count")).toBe(true);
    expect(headsOf(block).map(({ label, column }) => `${label.text}${column ? "" : " +"}`)).toEqual([
      "申请人情况 +",
      "自然人",
      "法人或其他组织 +",
      "总计",
      "商业企业",
      "科研机构",
      "社会公益组织",
      "法律服务机构",
      "其他",
    ]);
  });

  test.each([
    ["received", ["27", "29", "31"]],
    ["carriedIn", ["33"]],
    ["granted", ["36(1)", "36(2)"]],
    ["partlyGranted", ["37"]],
    ["refused.stateSecret", ["14"]],
    ["refused.prohibitedByLaw", ["14"]],
    ["refused.safetyAndStability", ["14"]],
    ["refused.thirdParty", ["15", "32"]],
    ["refused.internalAffairs", ["16 para 1"]],
    ["refused.deliberative", ["16 para 2"]],
    ["refused.enforcementFile", ["16 para 2"]],
    ["refused.inquiry", ["36(7)"]],
    ["unavailable.notHeld", ["36(4)", "36(5)"]],
    ["unavailable.notReady", ["38"]],
    ["unavailable.unclear", ["30"]],
    ["declined.petition", ["39 para 1"]],
    ["declined.repeated", ["36(6)"]],
    ["declined.publication", ["39 para 2"]],
    ["declined.excessive", ["35"]],
    ["declined.confirmation", []],
    ["otherHandling.notCorrected", ["30"]],
    ["otherHandling.feeUnpaid", ["42", "国办函〔2020〕109号"]],
    ["otherHandling.other", []],
    ["outcomeTotal", []],
    ["carriedOut", ["33"]],
  ])("stands on the Regulations: %s", (id, articles) => {
    const found = rowsOf(FORMS["2021"].tables.applications).find(({ row }) => row.id === id);
    expect(found?.row.legalBasis).toEqual(articles);
  });
});

describe("table four", () => {
  const RESULTS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

  test("has one row of fifteen figures in three groups, the same in both editions", () => {
    const { reviews } = FORMS["2021"].tables;
    expect(FORMS["2019"].tables.reviews).toBe(reviews);
    expect(rowsOf(reviews)).toHaveLength(1);
    expect(reviews.blocks[0]?.columns.map(({ group, text }) => `${group?.join(" ")} ${text}`)).toEqual([
      ...RESULTS.map((result) => `行政复议 ${result}`),
      ...RESULTS.map((result) => `行政诉讼 未经复议直接起诉 ${result}`),
      ...RESULTS.map((result) => `行政诉讼 复议后起诉 ${result}`),
    ]);
  });

  test("has heads on three lines: the results of reviews stand beside the two ways to court", () => {
    const [block] = FORMS["2021"].tables.reviews.blocks;
    if (!block) throw new Error("no block");
    expect(headsOf(block).map(({ label }) => label.text)).toEqual([
      "行政复议",
      "行政诉讼",
      ...RESULTS,
      "未经复议直接起诉",
      "复议后起诉",
      ...RESULTS,
      ...RESULTS,
    ]);
  });
});
