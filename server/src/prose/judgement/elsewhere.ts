/** What stands beside a figure and shows that it counts something else than the cell that its words name. */
import type { Clause } from "../clauses.js";
import type { Said, Scene } from "../scene.js";
import { applicationSum, type Rows } from "../sums.js";
import { meets } from "../syntax/items.js";
import { meet, roles } from "../syntax/roles.js";
import { isOwnTime } from "../times.js";
import { any, has } from "../tokens.js";
import { ANY_KIND, type Equality, named, sentenceText, unknownIn } from "./figure.js";
import { isOwnField, isStrange } from "./words.js";

/** 登记96件，实际新收85件; 收件512件，计入本表的468件; 14件次，实际12件: what is told in net behind it is the table's figure. */
export const isToldInNet = ({ item, values, scene }: Equality): boolean =>
  scene.items.some(
    ({ index, clause, quantity, left }) =>
      index > item.index &&
      clause.sentence === item.clause.sentence &&
      quantity.value < item.quantity.value &&
      values.includes(quantity.value) &&
      NET.test(scene.text(left)),
  );

/** 未按期办结0件, 超期办结1件: those that were late. */
export const isLateOfHandled = ({ reading, own }: Said): boolean =>
  reading?.name === "handled" && meets(own, NOT_IN_TIME);

const NOT_IN_TIME = roles("not", "late");

/** 9件申请系2023年12月收到: what came in some month. */
export const isOfSomeTime = ({ item, scene }: Equality): boolean =>
  item.reading?.name === "received" &&
  item.right.some(({ numeral }) => numeral?.kind === "date" && !isOwnTime(numeral, scene.setting));

/** 26件申请由3人提出: without a verb of their own, applications that are told of again with something else. */
export function isToldOfFew({ item, scene }: Equality): boolean {
  const next = scene.items[item.index + 1];
  return (
    item.reading?.name === "applications" &&
    next?.clauseIndex === item.clauseIndex &&
    next.quantity.unit !== item.quantity.unit
  );
}

/** 6件结转申请分布在自然人2件、企业1件: the kind of applicant behind it is the next figure's. */
export function isNameOfNext({ item, scene }: Equality): boolean {
  const next = scene.items[item.index + 1];
  const last = item.right.at(-1);
  return item.right.length > 1 && last !== undefined && has(last, "column") && next?.numeral.start === last.end;
}

/** 上年结转的均已办结，本年新收的23件也已办结: so many of what came in are done; there may be others that are not. */
export const isNewOfDone = ({ item: { numeral, right, slots, clause }, scene }: Equality): boolean =>
  slots.rows.includes("received") &&
  scene.passage.text.charAt(numeral.start - 1) === "的" &&
  meets(right, DONE) &&
  !any(clause.tokens, "all");

const DONE = roles("handle", "deal");

/** 按时办结的20件，另7件延期办结: the table's figure is told in two, of which the second is called 另. */
export function isToldInTwo({ item, values, scene }: Equality): boolean {
  const next = scene.items[item.index + 1];
  return (
    next !== undefined &&
    next.clause.sentence === item.clause.sentence &&
    next.quantity.unit === item.quantity.unit &&
    ANOTHER.includes(scene.text(next.left.slice(0, 1))) &&
    next.slots.results.length === 0 &&
    values.includes(item.quantity.value + next.quantity.value)
  );
}

const ANOTHER = ["另", "另有"];

/** 10件复议、诉讼: is a review or suit named behind 、, too? */
export function goesOnNaming({ item: { clause, right } }: Equality): boolean {
  const at = clause.tokens.findIndex(({ start }) => start === right.at(-1)?.end);
  const other = clause.tokens[at + 1];
  return any(right, "review") && clause.tokens[at]?.kind === "mark" && other !== undefined && has(other, "review");
}

/** Words for what is left where nothing is counted that does not belong to it. */
const NET = /实际|计入|纳入|有效|扣除|剔除/;

/** 街道收到2件，上级转来1件，合计3件: what the table has is told of all of them together. */
export const isPartOfTabled = ({ item, values, divisions }: Equality): boolean =>
  divisions.some(
    ({ tie, holding }) =>
      tie === "total" &&
      holding !== undefined &&
      values.includes(holding.whole.value) &&
      holding.parts.some(({ quantity }) => quantity === item.quantity),
  );

/** 行政处罚88件，处罚决定书95份: the papers of the cases that the table counts, told beside these. */
export const arePapersBeside = ({ item, sums, fellows }: Equality): boolean =>
  item.quantity.unit === PAPERS &&
  sums[0]?.table === "disclosure" &&
  fellows.some(
    ({ holds, item: other, sums: [sum] }) => holds && other.quantity.unit !== PAPERS && sum?.name === sums[0]?.name,
  );

const PAPERS = "份";

/** 新收14件，上年结转2件，其中自然人12件: those who applied for both together, where both are told. */
export const isOfBoth = ({ item, fellows, scene }: Equality): boolean => {
  const table = scene.setting.tables.get("applications");
  const told = fellows.filter(({ item: { index } }) => index < item.index).flatMap((one) => one.item.slots.rows);
  const sum =
    table && item.slots.columns.length > 0 ? applicationSum(table, NEW_AND_CARRIED, item.slots.columns) : undefined;
  return (
    sum !== undefined &&
    NEW_AND_CARRIED.plus.every((row) => told.includes(row)) &&
    scene.asked.figureOf(sum) === item.quantity.value
  );
};

const NEW_AND_CARRIED: Rows = { plus: ["received", "carriedIn"] };

/** 区政府收到申请29件 in a report of the whole region: its own office's, where no figure beside it is the region's. */
export const isOfGovernment = ({ item, fellows, scene, sums: [sum] }: Equality): boolean =>
  scene.setting.regional &&
  sum?.table === "applications" &&
  !fellows.some(({ holds }) => holds) &&
  /本级|政府办|办公室|[省市县区州旗]政府(?!信息)/.test(scene.text(item.clause.tokens));

/** 自然人新收61件，企业新收14件；以上主体上年结转5件: what is told of those above is told of no others. */
export const isOfAbove = ({ item, scene }: Equality): boolean =>
  item.slots.columns.length === 0 &&
  ABOVE.test(scene.text(item.left)) &&
  scene.items.some(
    ({ index, clause, slots }) =>
      index < item.index && clause.sentence === item.clause.sentence && slots.columns.length > 0,
  );

const ABOVE = /^(?:以上|上述|前述)/;

/** 信访举报投诉类和补正后仍不明确两项就有24件: so many names stand before it. */
export const countsNames = ({ item: { names, quantity } }: Equality): boolean =>
  names > 1 && quantity.value === names && OF_NAMES.has(quantity.unit);

const OF_NAMES: ReadonlySet<string> = new Set(["项", "个"]);

/** 不予公开21件，若不计行政查询，不予公开仅9件: a figure of what is left where something is not counted. */
export const isLessSome = (one: Equality): boolean => LESS.test(sentenceText(one, one.item.numeral.start));

const LESS = /(?:若|如果?)(?:不计|不算|扣除|剔除|除去)/;

/** 办理方式：市局直接办理74件: a part by what the heading names, though its own words could tell of all. */
export function isPartByHeading({ item, scene }: Equality): boolean {
  const { slots } = item;
  if (slots.rows.length + slots.columns.length > 0 || any(item.left, "sum")) return false;
  const heading = headingOf(item, scene);
  return heading !== undefined && !meets(heading.tokens, FORM) && KIND_OF_LIST.test(scene.text(heading.tokens));
}

/** What the tables count by its own name. */
const FORM = roles("document", "row", "application", "column");

/** @returns the words up to a colon that lead to the list in which a figure stands; undefined where none do */
function headingOf({ clauseIndex, clause }: Said, { clauses }: Scene): Clause | undefined {
  let at = clauseIndex;
  while (at > 0 && clauses[at]?.opener !== ":" && clauses[at]?.opener !== ";") at--;
  const heading = clauses[at - 1];
  const isLed = clauses[at]?.opener === ":" && heading?.sentence === clause.sentence;
  return isLed && !heading.counts ? heading : undefined;
}

/** How a heading ends that tells by what its list is divided, or of what kind it is. */
const KIND_OF_LIST = /(?:方式|形式|渠道|途径|来源|类型|类别|用途|内容|原因|主体|类)$|^其他/;

/** 逾期不补正：自然人6件: as many of them as the heading names, where it names more than that they applied. */
export function isColumnByHeading({ item, scene }: Equality): boolean {
  const heading = item.reading?.name === "column" ? headingOf(item, scene) : undefined;
  return heading !== undefined && !meets(heading.tokens, TELLS_OF_APPLICANTS);
}

const TELLS_OF_APPLICANTS = roles("application", "applying", "applicants", "receive", "column", "function");

/** 行政强制事项18项: how many are on a list of what may be done. */
export const areItems = ({ item: { quantity, left }, scene }: Equality): boolean =>
  quantity.unit === "项" && scene.text(left).endsWith("事项");

/** 登记申请96件，实际新收85件: what is told in gross beside the table's figure, in the same words. */
export function isToldBeside({ item, fellows }: Equality): boolean {
  const { reading, slots } = item;
  return (
    slots.columns.length === 0 &&
    IN_GROSS.has(reading?.name ?? "") &&
    fellows.some(
      ({ holds, item: other }) =>
        holds &&
        other.reading?.name === reading?.name &&
        other.quantity.value < item.quantity.value &&
        other.clause.depth <= item.clause.depth &&
        named(other) === named(item),
    )
  );
}

/** 水权交易申请收到9件，上年结转2件，办结10件: all of them are of what no list of words knows. */
function isBesideStrange(one: Equality): boolean {
  const { item, scene, fellows } = one;
  return fellows.some(
    (other) =>
      other.item.index < item.index &&
      !other.holds &&
      ANY_KIND.has(other.item.reading?.name ?? "") &&
      (unknownIn(other, false) || unknownIn(other, true)) &&
      !scene.clauses.slice(other.item.clauseIndex + 1, item.clauseIndex + 1).some(({ opener }) => opener === ";"),
  );
}

/**
 * 涉企申请5件。其中2件公开。1件部分公开: bare figures, sentence by sentence, behind what some of them began to divide are of that, and
 * of no others where no list of words knows it.
 */
function isPartOfStrange({ item, scene }: Equality): boolean {
  const { clauses, items } = scene;
  let { sentence } = item.clause;
  const opensBare = (at: number) => clauses.find((one) => one.sentence === at)?.tokens[0]?.numeral?.kind === "quantity";
  while (opensBare(sentence)) sentence--;
  const led = items.find(({ clause, left }) => clause.sentence === sentence && any(left.slice(0, 1), "among"));
  const whole = led && led.index <= item.index ? items[led.index - 1] : undefined;
  return (
    whole?.reading?.name === "applications" && whole.own.some((token) => isStrange(token) && !isOwnField(token, scene))
  );
}

/** Is a figure of what no list of words knows, told beside it or sentences before? */
export const isOfStrange = (one: Equality): boolean => isBesideStrange(one) || isPartOfStrange(one);

/** What may be told in gross and in net. */
const IN_GROSS: ReadonlySet<string> = new Set(["received", "handled", "dealt"]);

/** 复议案件2件由法制科承办，剩余1件由分局承办: where the rest is told right behind it, a figure is not all of what it names. */
export function leavesOthers({ item, scene }: Equality): boolean {
  const next = scene.items[item.index + 1];
  const { slots } = item;
  return (
    next !== undefined &&
    slots.rows.length + slots.results.length + slots.columns.length === 0 &&
    item.reading?.name !== "handled" &&
    next.clause.sentence === item.clause.sentence &&
    next.quantity.unit === item.quantity.unit &&
    meets(next.left, LEFT_OVER)
  );
}

const LEFT_OVER = roles("leftOver");

const DISMISSED = roles("dismissed");

/** 时限内答复64件，延期答复6件; 被撤销1件，责令重新答复2件: what is told of in the same words beside it makes up the table's figure with it. */
export function isPartTogether({ item, sums, values, fellows }: Equality): boolean {
  if (sums[0]?.table === "disclosure") return false;
  // 驳回2件，撤诉1件: what was dismissed makes up each of the figures that it may stand in.
  const isAlike = (one: Equality): boolean =>
    named(one.item) === named(item) ||
    (meet(one.item.slots.roles, DISMISSED) !== meet(item.slots.roles, DISMISSED) &&
      sums.some((sum) => one.sums.includes(sum)));
  const alike = fellows.filter((one) => one.item.clause.depth === item.clause.depth && isAlike(one));
  const sum = alike.reduce((total, one) => total + one.item.quantity.value, item.quantity.value);
  return alike.length > 0 && values.includes(sum);
}
