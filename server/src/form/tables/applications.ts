import {
  type Column,
  cellKey,
  type Equation,
  FOR_TOTAL,
  type Group,
  isRow,
  type Row,
  type Table,
  type TotalLine,
} from "../model.js";

/**
 * Table three: applications received and how they were dealt with. Articles are those of the Regulations (国令711).
 */

const ORGANISATIONS = ["法人或其他组织"];

const column = (id: string, text: string, group?: readonly string[]): Column => ({
  id,
  text,
  kind: "count",
  ...(group ? { group } : {}),
});

const COLUMNS: readonly Column[] = [
  column("person", "自然人"),
  column("business", "商业企业", ORGANISATIONS),
  column("research", "科研机构", ORGANISATIONS),
  column("welfare", "社会公益组织", ORGANISATIONS),
  column("legal", "法律服务机构", ORGANISATIONS),
  column("otherOrganisation", "其他", ORGANISATIONS),
  { ...column("total", "总计"), mistaken: FOR_TOTAL },
];

/** @returns a label over rows, under the group `parent` */
export const group = (id: string, text: string, parent?: string): Group => ({
  id,
  text,
  ...(parent ? { parent } : {}),
});

/** @returns a line of figures, under the group `parent` */
export const row = (id: string, text: string, legalBasis: string[], parent?: string): Row => ({
  id,
  text,
  legalBasis,
  ...(parent ? { group: parent } : {}),
});

const RECEIVED = row("received", "一、本年新收政府信息公开申请数量", ["27", "29", "31"]);
const CARRIED_IN = row("carriedIn", "二、上年结转政府信息公开申请数量", ["33"]);
const OUTCOME_TOTAL = { ...row("outcomeTotal", "（七）总计", [], "outcomes"), mistaken: FOR_TOTAL };
const CARRIED_OUT = row("carriedOut", "四、结转下年度继续办理", ["33"]);

/** What stands from （一） to （五） on every edition. */
const OUTCOMES: readonly (Group | Row)[] = [
  group("outcomes", "三、本年度办理结果"),
  row("granted", "（一）予以公开", ["36(1)", "36(2)"], "outcomes"),
  {
    ...row("partlyGranted", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ["37"], "outcomes"),
    variants: ["（二）部分公开"],
  },
  group("refused", "（三）不予公开", "outcomes"),
  row("refused.stateSecret", "1.属于国家秘密", ["14"], "refused"),
  row("refused.prohibitedByLaw", "2.其他法律行政法规禁止公开", ["14"], "refused"),
  row("refused.safetyAndStability", "3.危及“三安全一稳定”", ["14"], "refused"),
  row("refused.thirdParty", "4.保护第三方合法权益", ["15", "32"], "refused"),
  row("refused.internalAffairs", "5.属于三类内部事务信息", ["16 para 1"], "refused"),
  row("refused.deliberative", "6.属于四类过程性信息", ["16 para 2"], "refused"),
  row("refused.enforcementFile", "7.属于行政执法案卷", ["16 para 2"], "refused"),
  row("refused.inquiry", "8.属于行政查询事项", ["36(7)"], "refused"),
  group("unavailable", "（四）无法提供", "outcomes"),
  row("unavailable.notHeld", "1.本机关不掌握相关政府信息", ["36(4)", "36(5)"], "unavailable"),
  row("unavailable.notReady", "2.没有现成信息需要另行制作", ["38"], "unavailable"),
  row("unavailable.unclear", "3.补正后申请内容仍不明确", ["30"], "unavailable"),
  group("declined", "（五）不予处理", "outcomes"),
  row("declined.petition", "1.信访举报投诉类申请", ["39 para 1"], "declined"),
  row("declined.repeated", "2.重复申请", ["36(6)"], "declined"),
  row("declined.publication", "3.要求提供公开出版物", ["39 para 2"], "declined"),
  row("declined.excessive", "4.无正当理由大量反复申请", ["35"], "declined"),
  row("declined.confirmation", "5.要求行政机关确认或重新出具已获取信息", [], "declined"),
];

/** The 勾稽关系 of the table: each row, then for each column the outcomes and the balance. */
function equationsOf(lines: readonly (Group | Row)[]): Equation[] {
  const rows = lines.filter(isRow);
  const parts = COLUMNS.slice(0, -1);
  const outcomes = rows.filter((r) => ![RECEIVED, CARRIED_IN, OUTCOME_TOTAL, CARRIED_OUT].includes(r));
  return [
    ...rows.map((r): Equation => {
      const total = cellKey(r.id, "total");
      const left = parts.map((c) => cellKey(r.id, c.id));
      return { id: `row:${r.id}`, rule: "row-total", left, right: [total], total };
    }),
    ...COLUMNS.map((c): Equation => {
      const total = cellKey(OUTCOME_TOTAL.id, c.id);
      const left = outcomes.map((r) => cellKey(r.id, c.id));
      return { id: `outcomes:${c.id}`, rule: "outcome-total", left, right: [total], total };
    }),
    ...COLUMNS.map((c): Equation => {
      const total = cellKey(OUTCOME_TOTAL.id, c.id);
      const left = [cellKey(RECEIVED.id, c.id), cellKey(CARRIED_IN.id, c.id)];
      return { id: `balance:${c.id}`, rule: "balance", left, right: [total, cellKey(CARRIED_OUT.id, c.id)], total };
    }),
  ];
}

/**
 * @param other what an edition prints between （五） and （七）
 * @returns table three
 */
export function applications(other: readonly (Group | Row)[]): Table {
  const lines = [RECEIVED, CARRIED_IN, ...OUTCOMES, ...other, OUTCOME_TOTAL, CARRIED_OUT];
  const totalLines: TotalLine[] = [
    { id: "outcomeTotal", cells: COLUMNS.map((c) => cellKey(OUTCOME_TOTAL.id, c.id)) },
    { id: "total", cells: lines.filter(isRow).map((r) => cellKey(r.id, "total")) },
  ];
  return {
    id: "applications",
    chapter: 3,
    note: { text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）" },
    blocks: [
      { id: "applications", heads: [{ text: "申请人情况" }, { text: "法人或其他组织" }], columns: COLUMNS, lines },
    ],
    equations: equationsOf(lines),
    yearly: COLUMNS.map((c) => ({
      rule: "carried-over",
      cell: cellKey(CARRIED_IN.id, c.id),
      last: [cellKey(CARRIED_OUT.id, c.id)],
      added: [],
      taken: [],
    })),
    totalLines,
  };
}
