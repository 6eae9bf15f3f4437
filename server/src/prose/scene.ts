/** One passage, read: its clauses, its items, and the context of each. All that relations and evidence look at. */
import { oneBefore } from "../common/oneBefore.js";
import { type Clause, clausesOf, rolesIn } from "./clauses.js";
import { atForum, type Context, contextAt, LEAVES_OUT, outOfBracket, step, stepOver } from "./context.js";
import type { Quantity } from "./model.js";
import { type Passage, spanIn } from "./passages.js";
import { type Reading, readingOf } from "./relations/readings.js";
import { type Asked, type Setting, withoutOwnName } from "./setting.js";
import { apportioned } from "./syntax/apportioned.js";
import { type Item, lastOpen, type Segment, type Slots, segmentsOf, slotsOf } from "./syntax/items.js";
import type { Token, Tokens } from "./syntax/packed.js";
import { meet, NO_ROLES, type Roles, roleOf, roles } from "./syntax/roles.js";
import { isOwnTime, otherTimeIn } from "./times.js";
import { ids } from "./tokens.js";
import { groupOf } from "./wording.js";

/** An item in its place: its slots, the context before it, and what it may be in the tables. */
export interface Said extends Item {
  readonly slots: Slots;
  /** Whether its words were told before, in their turn: 予以公开、不予公开分别为5件、3件. */
  readonly apportioned: boolean;
  /** The words before the figure without the body's own name. */
  readonly own: readonly Token[];
  readonly context: Context;
  /** What the words on both sides of the figure do. */
  readonly around: Roles;
  /** What the figure may be in the tables; undefined where it names nothing of them. */
  readonly reading: Reading | undefined;
}

export interface Scene {
  readonly setting: Setting;
  readonly asked: Asked;
  readonly passage: Passage;
  readonly chapter: number;
  readonly clauses: readonly Clause[];
  /** The context of each clause. */
  readonly contexts: readonly Context[];
  readonly items: readonly Said[];
  /** What its words do, all together, and those of each sentence. */
  readonly roles: Roles;
  readonly sentences: readonly Roles[];
  readonly text: (tokens: readonly Token[]) => string;
}

const NAMED = roles("row", "column", "result", "review", "application", "sum", "receive");

/** A bare number counts only behind the name of something: else it is a telephone, a postcode, a hotline. */
function isNamed({ left }: Segment): boolean {
  const before = left.at(-1);
  return before !== undefined && meet(before.roles, NAMED);
}

function quantityOf(segment: Segment, passage: Passage, otherYear: number | undefined): Quantity | undefined {
  const { numeral, start, end } = segment.numeral;
  if (numeral?.kind !== "quantity") return undefined;
  // 41.6万 is an amount of something, whatever it is of.
  if (numeral.unit === "" && numeral.step <= 1 && !isNamed(segment)) return undefined;
  const span = spanIn(passage, start, end);
  const figureSpan = spanIn(passage, start, numeral.figureEnd);
  const { value, step: least, unit, approximate } = numeral;
  const { chapter } = passage;
  return otherYear === undefined
    ? { span, figureSpan, value, step: least, unit, approximate, chapter }
    : { span, figureSpan, value, step: least, unit, approximate, chapter, otherYear };
}

/** 较2020年度（24件）: a bracket that holds nothing but a figure tells of what stands right before it. */
function timeBefore(
  clauses: readonly Clause[],
  at: number,
  { first, left }: Segment,
  setting: Setting,
): number | undefined {
  if (!first || left.length > 0 || clauses[at]?.opener !== "(") return undefined;
  const before = oneBefore(clauses, at);
  return before && otherTimeIn([before.packed.at(before.to - 1)], setting);
}

/** 部分公开（区分处理的）2件, 部分公开：2件: what a figure behind a bracket or a colon is called stands before it. */
function nameBefore(
  clauses: readonly Clause[],
  at: number,
  { first, left, right }: Segment,
  text: Scene["text"],
): readonly Token[] {
  const { opener, depth, sentence } = clauses[at] as Clause;
  if (first && right.length === 0 && opener === ":") return nameOfColon(clauses, at, left);
  if (!first || left.length > 0 || opener !== ")") return left;
  const inBracket: Token[] = [];
  for (let i = at - 1; i >= 0; i--) {
    const one = clauses[i] as Clause;
    if (one.counts || one.sentence !== sentence) return left;
    if (one.depth === depth) return [...one.tokens, ...inBracket];
    if (LEAVES_OUT.test(text(one.tokens))) return left;
    // 予以公开（含部分公开）17件 is of both.
    if (meet(one.roles, OPEN)) inBracket.unshift(...one.tokens);
  }
  return left;
}

/** 不予公开：全年共3件: words behind a colon that name nothing leave the name to what stands before it. */
function nameOfColon(clauses: readonly Clause[], at: number, left: readonly Token[]): readonly Token[] {
  const before = oneBefore(clauses, at);
  const isName = before && !before.counts && left.every(({ roles: does }) => meet(does, NAMELESS));
  return isName ? [...before.tokens, ...left] : left;
}

const NAMELESS = roles("sum", "thisYear", "adverb", "function");

/** 因属于行政查询事项，不予公开12件: what stands before the name of a group, in a clause of its own, is a row of it. */
function withCause(slots: Slots, clauses: readonly Clause[], at: number, text: string): Slots {
  const before = oneBefore(clauses, at);
  const [group] = slots.rows;
  if (!before || before.counts || group === undefined || slots.rows.length > 1) return slots;
  if (!meet(before.roles, ROW) || meet(before.roles, NOT)) return slots;
  const here = clauses[at] as Clause;
  if (before.sentence !== here.sentence || before.depth !== here.depth || here.opener !== ",") return slots;
  // 讨论记录、过程稿等过程性信息 is that; 国家秘密、内部事务信息等原因 is more than these.
  const rows = ids(before.tokens.slice(lastOpen(before.tokens, text) + 1), "row");
  return rows.length > 0 && rows.every((id) => groupOf(id) === group) ? { ...slots, rows: [...rows, group] } : slots;
}

const ROW = roleOf("row");
const NOT = roleOf("not");
const OPEN = roleOf("open");
const OTHER_TIME = roleOf("otherTime");

/** @returns what the words of each sentence do */
function sentencesOf(clauses: readonly Clause[]): Roles[] {
  const sentences: Roles[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const { packed, from, sentence } = clauses[at] as Clause;
    while (clauses[at + 1]?.sentence === sentence) at++;
    // A stop behind a stop ends a sentence without a clause.
    while (sentences.length < sentence) sentences.push(NO_ROLES);
    sentences[sentence] = packed.roles(from, (clauses[at] as Clause).to);
  }
  return sentences;
}

const CHANGE = roles("grow", "shrink", "compare");

/** 从2022年的40件升至58件: what was come to is of the year told, whatever the clause began with. */
function arrives({ left, first }: Segment, text: (tokens: readonly Token[]) => string): boolean {
  const verb = left.at(-1);
  return !first && verb !== undefined && meet(verb.roles, CHANGE) && /[至到为]$/.test(text([verb]));
}

/** 由2021年的150条提高到2022年的279条: what has its own time is not of that with which the clause began. */
const tellsNow = ({ left }: Segment, setting: Setting): boolean =>
  left.some(({ numeral }) => isOwnTime(numeral, setting));

/** @returns the context behind the last clause before one that is no deeper in brackets than it */
function outerOf(clauses: readonly Clause[], contexts: readonly Context[], at: number): Context | undefined {
  const depth = clauses[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) if ((clauses[i] as Clause).depth <= depth) return contexts[i];
  return undefined;
}

/** @returns the text of tokens of a passage */
function textIn({ text }: Passage): Scene["text"] {
  return (some) => {
    // Most follow each other, and are one piece of the passage.
    let joined = "";
    let from = 0;
    let to = 0;
    for (const { start, end } of some) {
      if (start !== to) {
        if (to > from) joined += text.slice(from, to);
        from = start;
      }
      to = end;
    }
    return joined === "" ? text.slice(from, to) : joined + text.slice(from, to);
  };
}

/** A scene whose clauses are read one after the other. */
interface Growing extends Scene {
  readonly contexts: Context[];
  readonly items: Said[];
}

/** @returns the passage with everything in it read, but nothing judged */
export function sceneOf(passage: Passage, tokens: Tokens, setting: Setting, asked: Asked): Scene {
  const clauses = clausesOf(tokens);
  const scene: Growing = {
    setting,
    asked,
    passage,
    chapter: passage.number,
    clauses,
    contexts: new Array(clauses.length),
    items: [],
    roles: tokens.roles(0, tokens.length),
    sentences: sentencesOf(clauses),
    text: textIn(passage),
  };
  const behind: Context[] = new Array(clauses.length);
  let context = contextAt(passage);
  for (let at = 0; at < clauses.length; at++) {
    const clause = clauses[at] as Clause;
    const before = oneBefore(clauses, at);
    if (before && before.depth > clause.depth && before.sentence === clause.sentence)
      context = outOfBracket(context, outerOf(clauses, behind, at) ?? context);
    context = step(context, clause, before, setting, passage);
    scene.contexts[at] = context;
    if (clause.counts) context = readItems(scene, at, context);
    behind[at] = context;
  }
  return scene;
}

/**
 * Adds the items of a clause to its scene.
 *
 * @param start the context that they begin in
 * @returns the context behind the last of them
 */
function readItems(scene: Growing, clauseIndex: number, start: Context): Context {
  const { clauses, items, passage, setting } = scene;
  const clause = clauses[clauseIndex] as Clause;
  const segments = segmentsOf(clause);
  const shares = apportioned(clause);
  let context = start;
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at] as Segment;
    const share = shares?.get(segment.numeral);
    const quantity = quantityOf(segment, passage, otherYearOf(scene, clauseIndex, segments, at, share, context));
    if (!quantity) continue;
    const named = share ?? nameBefore(clauses, clauseIndex, segment, scene.text);
    const own = segment.first && !share ? withoutOwnName(named, setting, passage) : named;
    const filled = slotsOf(segment, own, passage.text);
    const slots = segments.length === 1 ? withCause(filled, clauses, clauseIndex, passage.text) : filled;
    if (slots.heads.length === 0) context = atForum(context, slots.roles);
    const reading = quantity.unit === "%" ? undefined : readingOf(slots, quantity.unit, context, setting);
    const { numeral, left, right, first, names, cut } = segment;
    const isAll = slots.words === left && right.length === 0;
    // Field by field: spreading so many of them takes longer than all that is read here.
    items.push({
      index: items.length,
      quantity,
      numeral,
      clause,
      clauseIndex,
      left,
      right,
      first,
      names,
      cut,
      slots,
      apportioned: share !== undefined,
      own,
      context,
      around: isAll ? slots.roles : rolesIn(left, right),
      reading,
    });
    context = stepOver(context, slots, reading?.rows);
  }
  return context;
}

/**
 * @param share the words that the figure has in its turn
 * @returns the other year or time that a figure of a clause is of; undefined where it is of the report's own
 */
function otherYearOf(
  { clauses, setting, text }: Scene,
  clauseIndex: number,
  segments: readonly Segment[],
  at: number,
  share: readonly Token[] | undefined,
  context: Context,
): number | undefined {
  const segment = segments[at] as Segment;
  const { dated, roles: does } = clauses[clauseIndex] as Clause;
  const timed = dated || meet(does, OTHER_TIME);
  const changes = meet(does, CHANGE);
  const told = timed ? otherTimeIn(share ?? segment.left, setting) : timeBefore(clauses, clauseIndex, segment, setting);
  if (told !== undefined) return told;
  const isNow = share
    ? share.some(({ numeral }) => isOwnTime(numeral, setting))
    : (changes && arrives(segment, text)) || (timed && !segment.first && tellsNow(segment, setting));
  if (isNow) return undefined;
  // 由91件增至108件: what it came from is of another time.
  const next = segments[at + 1];
  const isThen = changes && next !== undefined && arrives(next, text);
  return context.otherYear ?? (isThen ? 0 : undefined);
}

/** @returns the text before a figure in its clause, as far as the figure before it */
export function textBefore({ passage, items }: Scene, { index, clause, clauseIndex, numeral }: Said): string {
  const before = oneBefore(items, index);
  const from = before?.clauseIndex === clauseIndex ? before.numeral.end : clause.start;
  return passage.text.slice(from, numeral.start);
}
