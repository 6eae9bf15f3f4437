/** Clauses → items: each amount with the words that belong to it, and the slots that those words fill. */
import type { Mutable } from "../../common/mutable.js";
import { oneBefore } from "../../common/oneBefore.js";
import { type Clause, rolesIn } from "../clauses.js";
import type { Quantity } from "../model.js";
import { chineseNumber } from "../numbers.js";
import { any, ids } from "../tokens.js";
import { MARK } from "../vocabulary.js";
import { groupOf } from "../wording.js";
import { NO_TOKENS, type Token, type Tokens } from "./packed.js";
import { meet, type Roles, roleOf, roles, type SenseKind } from "./roles.js";

/** A quantity with the words that belong to it: before it, and behind it where nothing else claims them. */
export interface Item {
  /** Its place among the items of the passage. */
  readonly index: number;
  readonly quantity: Quantity;
  readonly numeral: Token;
  readonly clause: Clause;
  /** Index of the clause. */
  readonly clauseIndex: number;
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Whether it is the first of its clause, so that the clause's subject stands before it. */
  readonly first: boolean;
  /** How many names stand before it, parted by 、 or 和. */
  readonly names: number;
  /** Whether what stands behind it goes on over a 、: 其余5件为无法提供、不予处理. */
  readonly cut: boolean;
}

/** The slots of an item: what its words say is counted. */
export interface Slots {
  /** The words that fill them: those before the figure, and those behind it where they are needed. */
  readonly words: readonly Token[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly results: readonly string[];
  readonly heads: readonly string[];
  readonly documents: readonly string[];
  /** The columns of table two that its verbs speak of. */
  readonly deeds: readonly (readonly string[])[];
  /** Everything that its words do. */
  readonly roles: Roles;
}

/** Words that leave an item's place for its subject open: behind them the subject may follow the figure. */
const LIGHT = roles("among", "sum", "rest", "and", "function", "each", "respectively", "adverb", "thisYear", "all");

const isLight = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => token.kind === "word" && meet(token.roles, LIGHT));

/** An amount and its words, before it is known which amount it is. */
export type Segment = Pick<Item, "numeral" | "left" | "right" | "first" | "names" | "cut">;

/** @returns the first 、 of the tokens [from, to); -1 for none. Marks inside a clause are nothing else. */
function pauseIn(packed: Tokens, from: number, to: number): number {
  for (let at = from; at < to; at++) if (packed.meaningNumber(at) === MARK) return at;
  return -1;
}

/** @returns the amounts of a clause, each with its words */
export function segmentsOf({ packed, from, to, amounts }: Clause): readonly Segment[] {
  if (amounts === 0) return NO_SEGMENTS;
  const found = new Array<Mutable<Segment>>(amounts);
  let count = 0;
  let open = from;
  for (let at = from; at < to; at++) {
    if (packed.numeralKind(at) !== "quantity") continue;
    const before = oneBefore(found, count);
    const left = before ? partBetween(before, packed, open, at) : open;
    found[count] = segmentAt(found, count, packed, left, at);
    count++;
    open = at + 1;
  }
  const last = found[count - 1] as Mutable<Segment>;
  const pause = pauseIn(packed, open, to);
  last.right = packed.slice(open, pause >= 0 ? pause : to);
  last.cut = pause >= 0;
  return found;
}

/**
 * Parts the tokens [open, at) between the figure before them and the one behind them, which stands at `at`.
 *
 * @returns where the words of the second begin
 */
function partBetween(before: Mutable<Segment>, packed: Tokens, open: number, at: number): number {
  const pause = pauseIn(packed, open, at);
  if (pause >= 0) {
    before.right = packed.slice(open, pause);
    // 3件为甲、乙、2件为丙: what ends in a pause belongs to the figure before it.
    before.cut = at - pause > 2 && packed.meaningNumber(at - 1) === MARK;
    return pause + 1;
  }
  if (at === open || !isLight(before.left) || packed.meets(open, OPENS_PART)) return open;
  // 31件申请办结29件: the noun is the first's, the verb behind it the second's.
  // So is 各 in 8个村各设7块, and 共 in 15家卫生机构共21家.
  const verb = packed.find(open, at, packed.meets(open, ASKED) ? DONE_OR_EACH : EACH_OR_SUM);
  // 17件申请中自然人提出13件: what stands behind 中 is told of the second alone.
  const within = packed.find(open, at, WITHIN);
  const end = within >= 0 ? within + 1 : verb < 0 ? at : verb;
  before.right = packed.slice(open, end);
  return end;
}

/**
 * @param found the figures of the clause, of which `count` are read
 * @returns the figure at `at` with the words [from, at) before it
 */
function segmentAt(
  found: readonly Segment[],
  count: number,
  packed: Tokens,
  from: number,
  at: number,
): Mutable<Segment> {
  const numeral = packed.at(at);
  const first = count === 0;
  let pauses = 0;
  const each = packed.find(from, at, EACH);
  let names = each < 0 ? 1 : first ? countTold(packed, from, each) : countBefore(found, count, numeral);
  for (let one = from; one < at; one++) {
    if (packed.meaningNumber(one) === MARK) pauses++;
    else if (packed.meets(one, AND)) names++;
  }
  const words = packed.slice(from, at);
  const left = pauses > 0 ? words.filter(({ kind }) => kind !== "mark") : words;
  return { numeral, left, right: NO_TOKENS, first, names: names + pauses, cut: false };
}

/** 三类各7份: how many the word before 各 says that there are; 1 where it says nothing of it. */
function countTold(packed: Tokens, from: number, each: number): number {
  if (each === from || !packed.meets(each - 1, CLOSED)) return 1;
  return chineseNumber(packed.textOf(each - 1, each), 0)?.value ?? 1;
}

/** 在8个村各设7块, 3个科、5个站各报2条: how many there are that each have so much; 1 where it is not told. */
function countBefore(found: readonly Segment[], read: number, { numeral: own }: Token): number {
  let count = 0;
  let unit: string | undefined;
  for (let i = read - 1; i >= 0; i--) {
    const numeral = found[i]?.numeral.numeral;
    if (numeral?.kind !== "quantity" || own?.kind !== "quantity" || numeral.unit === own.unit || numeral.unit === "%")
      break;
    if (unit !== undefined && numeral.unit !== unit) break;
    unit = numeral.unit;
    count += numeral.value;
  }
  return Number.isInteger(count) && count > 0 ? count : 1;
}

const NO_SEGMENTS: readonly Segment[] = [];
const AND = roleOf("and");
const [EACH, CLOSED] = [roleOf("each"), roleOf("closed")];

/** 31件当中自然人25件, 3件共付900元: what begins so belongs to the figure behind it. */
const OPENS_PART = roles("sum", "within");

/** What may be done with applications. */
const DONE_OR_EACH = roles("handle", "deal", "row", "publish", "each", "sum");
const EACH_OR_SUM = roles("each", "sum");

const NAMES: readonly SenseKind[] = ["row", "column", "result", "review", "document"];
const NAMED = roles(...NAMES);
const NAMING = roles(...NAMES, "handle", "application", "applying");
const ASKED = roles("application", "applying");

const meets = (tokens: readonly Token[], set: Roles): boolean => tokens.some((token) => meet(token.roles, set));

/** @returns the place of the last 等 among the words, behind which the names before it are examples; -1 for none */
export function lastOpen(words: readonly Token[], text: string): number {
  let at = words.length - 1;
  while (at >= 0 && !(meet((words[at] as Token).roles, OPEN) && text.startsWith("等", words[at]?.start))) at--;
  return at;
}

/** What stands before 等 is an example: the figure is that of the name behind it (因涉密等不予公开4件). */
function withoutExamples(words: readonly Token[], text: string): readonly Token[] {
  const at = lastOpen(words, text);
  const examples = words.slice(0, Math.max(0, at)).filter((token) => meet(token.roles, NAMED));
  const rest = words.slice(at + 1);
  return examples.length > 0 && meets(rest, NAMED) ? words.filter((token) => !examples.includes(token)) : words;
}

/** 3件申请分别作出予以公开、不予公开的答复: what became of each is none of what is counted together. */
function untilRespectively(words: readonly Token[]): readonly Token[] {
  const at = words.findIndex((token) => meet(token.roles, RESPECTIVELY));
  return at < 0 ? words : words.slice(0, at);
}

const RESPECTIVELY = roleOf("respectively");

/** A row named with its own group (因内容不明确无法提供) is that row alone. */
export function mostSpecific(rows: readonly string[]): readonly string[] {
  if (rows.length < 2) return rows;
  const groups = new Set(rows.map(groupOf));
  return rows.filter((id) => !groups.has(id));
}

/**
 * @param before the words before the figure without the body's own name
 * @param does what they do
 * @returns the words that fill the slots of an item
 */
function wordsOf({ right }: Segment, before: readonly Token[], does: Roles): readonly Token[] {
  if (right.length === 0) return before;
  const isAsked = meets(right, ASKED);
  const behind = isAsked ? untilRespectively(right) : right;
  if (behind.length === 0) return before;
  const last = oneBefore(before, before.length);
  if (last !== undefined && meet(last.roles, WITHIN)) return withScope(before, behind);
  const isUsed = isAsked || !meet(does, NAMING) || isNarrowed(does, behind) || countsReviews(does, behind);
  return isUsed ? [...before, ...behind] : before;
}

/** 上年结转的1件复议案件: what stands right behind the figure is what is counted. */
const countsReviews = (before: Roles, behind: readonly Token[]): boolean =>
  !meet(before, REVIEW_OR_RESULT) && any(behind.slice(0, 1), "review");

/** 复议案件中4件维持, 自然人中6件不予公开: whose part it is that the words behind the figure name. */
function withScope(before: readonly Token[], behind: readonly Token[]): readonly Token[] {
  const told = rolesIn(behind);
  const scope = before.filter(({ roles: does }) => SCOPES.some((one) => meet(does, one) && !meet(told, one)));
  return scope.length > 0 ? [...scope, ...behind] : behind;
}

/** 复议3件维持: so many of the reviews came to that; 复议3件均维持 is all of them. */
const isNarrowed = (before: Roles, behind: readonly Token[]): boolean => {
  if (!meet(before, REVIEW) || meet(before, RESULT)) return false;
  const told = rolesIn(behind);
  return meet(told, RESULT) && !meet(told, REVIEW_OR_ALL);
};

/**
 * @param before the words before the figure without the body's own name
 * @param text the passage's
 */
export function slotsOf(item: Segment, before: readonly Token[], text: string): Slots {
  const own = rolesIn(before);
  const all = wordsOf(item, before, own);
  const told = all === before ? own : rolesIn(all);
  const words = meet(told, OPEN) ? withoutExamples(all, text) : all;
  const does = words === all ? told : rolesIn(words);
  return {
    words,
    rows: meet(does, ROW) ? ids(words, "row") : NO_IDS,
    columns: meet(does, COLUMN) ? ids(words, "column") : NO_IDS,
    results: meet(does, RESULT) ? ids(words, "result") : NO_IDS,
    // 在审的1起复议: what ended so is named behind its figure.
    heads: meet(does, REVIEW) ? ids(words, "review") : meet(does, RESULT) ? ids(item.right, "review") : NO_IDS,
    documents: meet(does, DOCUMENT) ? ids(words, "document") : NO_IDS,
    deeds: meet(does, DEED) ? deedsIn(words) : NO_DEEDS,
    roles: does,
  };
}

/** @returns the columns that each of the words' deeds speaks of */
function deedsIn(words: readonly Token[]): readonly (readonly string[])[] {
  const deeds: (readonly string[])[] = [];
  for (const { names } of words) for (const columns of names.deed) deeds.push(columns);
  return deeds;
}

const [WITHIN, OPEN] = [roleOf("within"), roleOf("open")];
const [ROW, COLUMN, RESULT] = [roleOf("row"), roleOf("column"), roleOf("result")];
const SCOPES: readonly Roles[] = [roleOf("column"), roleOf("review")];
const REVIEW_OR_RESULT = roles("review", "result");
const REVIEW_OR_ALL = roles("review", "each", "all");
const [REVIEW, DOCUMENT, DEED] = [roleOf("review"), roleOf("document"), roleOf("deed")];
const NO_IDS: readonly string[] = [];
const NO_DEEDS: readonly (readonly string[])[] = [];

export { any, meets, rolesIn };
