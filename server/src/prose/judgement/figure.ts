/** What is asked of a figure of the prose and its neighbours, to weigh whether it contradicts the tables. */

import { once } from "../../common/once.js";
import type { TableId } from "../../form/index.js";
import { isOrgan } from "../context.js";
import type { Sum } from "../model.js";
import type { Division } from "../relations/division.js";
import { mayTellEnd } from "../relations/onlyOne.js";
import type { Said, Scene } from "../scene.js";
import { isOwnName } from "../setting.js";
import { meets } from "../syntax/items.js";
import { meet, type Roles, roles, type SenseKind } from "../syntax/roles.js";
import { isOwnTime } from "../times.js";
import { any, has, ids, type Token } from "../tokens.js";
import { SOME_OF_ROWS } from "../wording.js";
import { isOwnField, isStrange, NEUTRAL } from "./words.js";

/** A figure and what it may be in the tables. */
export interface Equality {
  readonly scene: Scene;
  readonly item: Said;
  readonly sums: readonly Sum[];
  /** What the sums come to, in the unit of the prose, as far as the first that bears it out. */
  readonly values: readonly number[];
  readonly holds: boolean;
  readonly divisions: readonly Division[];
  /** The other figures of its sentence that may be in the tables. */
  readonly fellows: readonly Equality[];
}

export const inWords = (...kinds: readonly SenseKind[]): ((one: Equality) => boolean) => {
  const set = roles(...kinds);
  return ({ item }) => meet(item.slots.roles, set);
};

export const inClause = (...kinds: readonly SenseKind[]): ((one: Equality) => boolean) => {
  const set = roles(...kinds);
  return ({ item }) => meet(item.clause.roles, set);
};

export const inSentence = (...kinds: readonly SenseKind[]): ((one: Equality) => boolean) => {
  const set = roles(...kinds);
  return ({ item, scene }) => meet(scene.sentences[item.clause.sentence] as Roles, set);
};

const CORE = roles(
  "receive",
  "handle",
  "deal",
  "row",
  "column",
  "result",
  "review",
  "document",
  "deed",
  "application",
  "applying",
);

/** Is it said right before the figure, or behind what it counts, that there is none? */
export function isDenied({ numeral, clause, right }: Said): boolean {
  const before = clause.tokens[clause.tokens.indexOf(numeral) - 1];
  return (before !== undefined && has(before, "not")) || any(right, "not");
}

/** The unknown words among the words before the figure: behind the first word that is counted or done, or before it. */
export function unknownIn({ item, scene }: Equality, behind: boolean): boolean {
  const core = item.own.findIndex((token) => meet(token.roles, CORE));
  return item.own.some(
    (token, at) => isStrange(token) && !isOwnField(token, scene) && (core >= 0 && at > core) === behind,
  );
}

/** 婚姻登记行政诉讼: a suit of another kind. */
export function unknownBeforeHead({ item, scene }: Equality): boolean {
  const { words } = item.slots;
  const head = words.findIndex((token) => has(token, "review"));
  const before = words.slice(0, Math.max(0, head));
  const cause = before.map((token) => has(token, "about")).lastIndexOf(true);
  return before.slice(cause + 1).some((token) => isStrange(token) && !isOwnField(token, scene));
}

const PLAIN = roles(...NEUTRAL, "touch", "restart");

/** Is every word of the clause up to the figure, and those behind it that are needed, one that changes nothing? */
export function isPlain({ item, scene }: Equality): boolean {
  const lead = item.first || item.apportioned ? item.own : [...leadOf({ item } as Equality), ...item.own];
  const words = [...lead, ...item.slots.words];
  return words.every(
    (token) =>
      token.kind === "mark" ||
      (token.numeral
        ? token.numeral.kind !== "other" && token.numeral.kind !== "times"
        : token.kind === "word" && meet(token.roles, PLAIN)) ||
      isOwnField(token, scene),
  );
}

/** The words of the clause before the figure that are not its own: who acts, what is acted on. */
export function leadOf({ item }: Equality): readonly Token[] {
  return item.first ? [] : item.clause.tokens.filter((token) => token.end <= (item.left[0] ?? item.numeral).start);
}

export const behindIsUsed = ({ item }: Pick<Equality, "item">): boolean =>
  item.right.some((token) => item.slots.words.includes(token));

/** 除3件跨年办理外均已答复: 外 belongs to 除 before it. */
export const hasUnknownBehind = ({ item: { right, clause, numeral }, scene }: Equality): boolean =>
  right.some(
    (token) =>
      isStrange(token) &&
      !(
        scene.text([token]) === "外" &&
        clause.tokens.some((other) => other.end <= numeral.start && scene.text([other]).startsWith("除"))
      ),
  );

export const rowsOf = ({ item }: Equality): readonly string[] => item.slots.rows;

export const isNamed = ({ item }: Equality, name: string): boolean => item.reading?.name === name;

export const topicBy =
  (...grounds: readonly string[]) =>
  ({ item, sums }: Equality): boolean => {
    const topic = item.context.topic;
    return topic?.is === sums[0]?.table && topic !== undefined && grounds.includes(topic.by);
  };

/** The chapters that tell of one table each, and that alone. */
const CHAPTER_OF = { applications: 3, reviews: 4, disclosure: undefined } as const satisfies Readonly<
  Record<TableId, number | undefined>
>;

/** Is it the first figure of its sentence, in the chapter of its table, and is nothing else spoken of there? */
export const isAboveTable = ({ item, scene, sums: [sum] }: Equality): boolean =>
  sum !== undefined &&
  scene.chapter === CHAPTER_OF[sum.table] &&
  item.context.topic?.is === sum.table &&
  !behindIsUsed({ item }) &&
  scene.items[item.index - 1]?.clause.sentence !== item.clause.sentence &&
  !meet(scene.sentences[item.clause.sentence] as Roles, ELSE);

const ELSE = roles("judge", "fee", "otherNoun", "publish", "touch", "foreign", "subset");

/** Is 等 the last of the names before the figure? 因…等不予公开6件 names what is counted behind it. */
export const opensLast = ({ item }: Equality): boolean => {
  const at = item.own.map((token) => has(token, "open")).lastIndexOf(true);
  const isOfChannels = has(item.own[at - 1] ?? item.numeral, "channel");
  return at >= 0 && !isOfChannels && !meets(item.own.slice(at + 1), roles("row", "result", "document"));
};

export const ANY_KIND: ReadonlySet<string> = new Set(["handled", "dealt", "received", "applications"]);

/** 通过网络、信函、当面等方式: so many ways are all that there are. */
const MOST_CHANNELS = 3;

/** 网上申请8件: what came by one way, or by two, is not all that came in. */
export const isChannelled = ({ item }: Equality): boolean => {
  const channels = item.slots.words.filter((token) => has(token, "channel"));
  return channels.length > 0 && (channels.length < MOST_CHANNELS || any(item.clause.tokens, "each"));
};

const QUOTES = /[“”‘’"「」]/g;

/** 告知信息不存在3件: one ground of several that a row stands for; more than the row has there cannot be. */
export const isSomeOfRow = ({ item, scene, values }: Equality): boolean =>
  item.slots.words.some((token) => SOME_OF_ROWS.has(scene.text([token]).replace(QUOTES, ""))) &&
  values.some((value) => value > item.quantity.value);

/** 涉及过程性信息的，不予公开4件、部分公开1件: both are of what the sentence began with. */
export function isOfTouched({ item, scene }: Equality): boolean {
  const before = scene.clauses[item.clauseIndex - 1];
  if (!before || before.counts || before.sentence !== item.clause.sentence || !meet(before.roles, TOUCH)) return false;
  return !ids(before.tokens, "row").some((id) => item.slots.rows.includes(id));
}

/** 自然人提交71件，办结66件: as many of theirs as were dealt with. */
export function isHandledOfColumn({ item, scene }: Equality): boolean {
  const before = scene.items.filter(
    ({ index, clause }) => index < item.index && clause.sentence === item.clause.sentence,
  );
  const ofColumns = before.filter(({ slots }) => slots.columns.length > 0);
  return (
    item.reading?.name === "handled" && item.slots.columns.length === 0 && ofColumns.length === 1 && before.length === 1
  );
}

/** 办结465件，其余30件结转下年度: what is left of all of them is what the table carries over. */
export const isCarriedRest = ({ item, fellows }: Equality): boolean =>
  item.slots.rows.includes("carriedOut") &&
  fellows.some(
    ({ holds, item: other }) => holds && other.index < item.index && ANY_KIND.has(other.reading?.name ?? ""),
  );

export const clauseText = ({ item, scene }: Equality): string => scene.text(item.clause.tokens);

/** The clause behind the item's own, in its sentence. */
export const nextClause = ({ item, scene }: Equality) => {
  const next = scene.clauses[item.clauseIndex + 1];
  return next?.sentence === item.clause.sentence ? next : undefined;
};

/** Chapter five tells of what was and of what will be: is the report's own year named before the figure in its sentence? */
export const tellsOwnYear = ({ item, scene }: Equality): boolean =>
  scene.clauses.some(
    ({ sentence, tokens }) =>
      sentence === item.clause.sentence &&
      tokens.some(
        (token) =>
          token.start < item.numeral.start &&
          (isOwnTime(token.numeral, scene.setting) || THIS_YEAR.has(scene.text([token]))),
      ),
  );

const THIS_YEAR: ReadonlySet<string> = new Set(["本年", "本年度", "今年"]);

/** The text of its sentence behind the item's clause. */
export const textBehind = ({ item, scene }: Equality): string =>
  scene.clauses
    .slice(item.clauseIndex + 1)
    .filter(({ sentence }) => sentence === item.clause.sentence)
    .map(({ tokens }) => scene.text(tokens))
    .join(",");

/** The division that the item is a part of. */
export const partOf = ({ item, divisions }: Equality): Division | undefined =>
  divisions.find((one) => one.holding?.parts.some((part) => part.quantity === item.quantity));

/** The fellow that counts the whole that the item is a part of. */
export const wholeOf = (one: Equality): Equality | undefined => {
  const division = partOf(one);
  return division && one.fellows.find(({ item }) => item.quantity === division.holding?.whole);
};

/** The item that a list is said to be of, this item in it. */
const enclosing = ({ item, divisions }: Equality): Said | undefined =>
  divisions.find(({ tie, parts }) => tie !== "beside" && tie !== "total" && parts.includes(item))?.whole;

/** What a figure is called, for comparison: in a long list each is held against hundreds of others. */
export const named = once(({ reading, slots }: Said): string =>
  [reading?.name, slots.rows, slots.columns, slots.results, slots.heads, slots.documents].join("/"),
);

/** 办结27件，其中10日内办结16件: what is called as its whole is none of the table. */
export function isPartOfSame(one: Equality): boolean {
  const whole = enclosing(one);
  return whole?.reading !== undefined && named(whole) === named(one.item);
}

/** 维持19件（直接起诉8件、复议后起诉11件）, 未审结的，复议2件、诉讼5件, 被纠正的2件复议和1件诉讼: what ended so, by where it went. */
export function isPartOfResult(one: Equality): boolean {
  const { slots, clauseIndex, index } = one.item;
  if (slots.results.length > 0) return false;
  const before = one.scene.clauses[clauseIndex - 1];
  // 复议1件，结果为维持；诉讼2件: how the one before it ended.
  const opens =
    before?.sentence === one.item.clause.sentence &&
    !before.counts &&
    any(before.tokens, "result") &&
    !mayTellEnd(one.scene, clauseIndex - 1);
  const last = one.scene.items[index - 1];
  const goesOn = last?.clauseIndex === clauseIndex && any(last.left, "result");
  return opens || goesOn || (enclosing(one)?.slots.results.length ?? 0) > 0;
}

/** 仅1项顺延, 申请以外新增的2个板块: what is counted so is no application where its sentence names none. */
export const isAddedOther = ({ item: { slots, quantity, clause }, scene }: Equality): boolean =>
  OF_ANYTHING.has(quantity.unit) &&
  slots.rows.length > 0 &&
  slots.rows.every((id) => /^(?:received|carried)/.test(id)) &&
  !meet(scene.sentences[clause.sentence] as Roles, ASKED);

const OF_ANYTHING: ReadonlySet<string> = new Set(["个", "项", "条"]);
const ASKED = roles("application", "applying");

/** 信访类6件，其中5件已办结: those handled are of these alone. */
export function isPartOfFew(one: Equality): boolean {
  const whole = enclosing(one);
  const few = whole?.slots.columns.length || whole?.slots.rows.some((row) => row !== "received");
  return Boolean(few) && ANY_KIND.has(one.item.reading?.name ?? "");
}

/** 办结70件，其中上年结转9件、本年新收61件; 公开56件（含上年结转4件）: as many of the new ones as were dealt with so. */
export const isNewOfHandled = (one: Equality): boolean => {
  const { reading, slots } = one.item;
  const isNew = reading?.name === "received" || slots.rows.some((row) => /^(?:received|carriedIn)$/.test(row));
  const whole = isNew ? enclosing(one) : undefined;
  return whole !== undefined && (ENDS.has(whole.reading?.name ?? "") || whole.slots.rows.some(isOutcome));
};

const ENDS: ReadonlySet<string> = new Set(["handled", "disclosed"]);
const isOutcome = (row: string): boolean => !/^(?:received|carried)/.test(row);

/** 行政复议4件，其中纠正14件; 收到申请15件，不予公开25件: the part is more than the whole that the table bears out; no 62条信息 is. */
export const isMoreThanAll = ({ item, sums, fellows }: Equality): boolean => {
  const { rows, columns, results } = item.slots;
  const isPart = results.length > 0 || columns.length > 0 || rows.some((id) => !/^(?:received|carried)/.test(id));
  return (
    isPart &&
    fellows.some(
      ({ holds, item: { index, slots, quantity }, sums: [sum] }) =>
        holds &&
        index < item.index &&
        sum?.table === sums[0]?.table &&
        slots.rows.length + slots.columns.length + slots.results.length === 0 &&
        quantity.unit === item.quantity.unit &&
        quantity.value < item.quantity.value,
    )
  );
};

/** Do this figure and another of its sentence stand in each other's place? */
export const isExchanged = ({ item: { quantity }, values, fellows }: Equality): boolean =>
  fellows.some(
    ({ holds, item: other, values: others }) =>
      !holds && others.includes(quantity.value) && values.includes(other.quantity.value),
  );

export const apart = (one: Equality): number =>
  Math.min(...one.values.map((value) => Math.abs(value - one.item.quantity.value)));

/** Figures of the sentence before the item that count something which stands in no table. */
export function unreadBefore({ item, scene }: Equality): readonly Said[] {
  return scene.items.filter(
    (other) =>
      other.index < item.index &&
      other.clause.sentence === item.clause.sentence &&
      other.quantity.unit !== "%" &&
      !other.reading &&
      !any(other.left, "rest"),
  );
}

export const sentenceText = ({ item, scene }: Equality, upTo: number): string =>
  scene.clauses
    .filter((clause) => clause.sentence === item.clause.sentence && clause.start <= upTo)
    .map((clause) => scene.passage.text.slice(clause.start, clause.end))
    .join(",");

/** 其余5件为无法提供、不予处理: what is counted goes on over a 、, where only its first name is read. */
export const isCut = ({ item: { cut, right, slots } }: Equality): boolean =>
  cut && right.some((token) => has(token, "row") && slots.words.includes(token));

/** Were those told of that had to be answered by some day, so that the figure may count these alone? */
export const isAmongDue = ({ item, scene }: Equality): boolean =>
  scene.clauses.some(
    ({ sentence, tokens, roles: own }) =>
      sentence === item.clause.sentence &&
      meet(own, DUE) &&
      tokens.some((token) => meet(token.roles, DUE) && token.end <= item.numeral.end),
  );

const DUE = roles("due");
const TOUCH = roles("touch");

/** 由县政府印发的1件: what another organ did. */
export function isByOther({ item, scene }: Equality): boolean {
  const { tokens } = item.clause;
  return tokens.some((token, at) => {
    const [name] = token.end <= item.numeral.start && scene.text([token]) === BY ? tokens.slice(at + 1) : [];
    if (name?.kind !== "unknown") return false;
    const told = scene.text([name]);
    return isOrgan(told) && !isOwnName(told, scene.setting);
  });
}

const BY = "由";

/** 复议决定书5份: letters are no cases; of one case there may be several, and of one that goes on there is none. */
const LETTERS = /(?:决定|答复|通知|告知|裁定|判决|意见)书/;

export const tellsOfLetters = (one: Equality): boolean => LETTERS.test(clauseText(one));

/** What is done for others is none of the body's own figures. */
export const FOR_OTHERS = /(?<![人民位业织])名义|报请|代市|代县|代区|协助|指导|转来|转办|转交|交办|转送|转由|会办|配合/;

/** 新收37件中，予以公开12件…: the outcomes in the table are those of what was carried in as well. */
export function ofNewOnly({ item, scene, fellows }: Equality): boolean {
  const before = fellows.some((one) => one.item.index < item.index && one.item.slots.rows.includes("received"));
  const outcome = item.slots.rows.length > 0 && !item.slots.rows.some((id) => /^(?:received|carried)/.test(id));
  const handled = fellows.some((one) => one.item.index < item.index && one.item.reading?.name === "handled");
  return before && outcome && !handled && /中/.test(sentenceText({ item, scene } as Equality, item.numeral.end));
}
