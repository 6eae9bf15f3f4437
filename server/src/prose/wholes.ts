import type { Clause, Item } from "./clauses.js";
import type { Part, Quantity, Whole } from "./model.js";
import { has, idsOf, type SenseKind, type Token } from "./tokens.js";

/** A quantity of a passage with its words, in the order of the text. */
export interface Entry {
  readonly quantity: Quantity;
  readonly item: Item;
  /** Index of the clause it stands in. */
  readonly clause: number;
}

/** A list longer than this is no sentence that people sum up. */
const MOST_PARTS = 60;

/** A passage with more figures than this is a table that was not known for one. */
export const MOST_ENTRIES = 200;

function any(tokens: readonly Token[], kind: SenseKind): boolean {
  return tokens.some((token) => has(token, kind));
}

const said = (entry: Entry): readonly Token[] => [...entry.item.left, ...entry.item.right];

/** A candidate list: its parts, and the wholes it may divide, nearest first. */
interface List {
  readonly wholes: readonly Entry[];
  readonly parts: readonly Entry[];
  /** 其中 leaves it open whether all parts are named; a colon or bracket behind the whole does not. */
  readonly closed: boolean;
}

/** @returns the wholes of a passage with their parts, as far as the list is surely meant to be complete */
export function wholesOf(entries: readonly Entry[], clauses: readonly Clause[], text: string): Whole[] {
  const counted = entries.filter((entry) => entry.quantity.unit !== "%");
  if (counted.length > MOST_ENTRIES) return [];
  const lists = [...amongLists(counted, clauses), ...colonLists(counted, clauses), ...bracketLists(counted, clauses)];
  const found = lists.flatMap((list) => judge(list, counted, text) ?? []);
  return [...found, ...totals(counted)];
}

function sentenceOf(entry: Entry): number {
  return entry.item.clause.sentence;
}

/** N条,其中a条、b条: from 其中 to the end of the sentence, outside brackets opened later. */
function amongLists(entries: readonly Entry[], clauses: readonly Clause[]): List[] {
  const lists: List[] = [];
  clauses.forEach((clause, index) => {
    const at = clause.tokens.findIndex((token) => has(token, "among"));
    const among = clause.tokens[at];
    if (!among) return;
    const first = entries.findIndex((entry) => entry.item.numeral.start > among.start);
    const head = entries[first];
    if (!head || sentenceOf(head) !== clause.sentence || head.clause > index + 1) return;
    const wholes = wholesBefore(entries, first, clause);
    const inside = (entry: Entry) => sentenceOf(entry) === clause.sentence && entry.item.clause.depth >= clause.depth;
    const rest = entries.slice(first);
    const end = rest.findIndex((entry) => !inside(entry));
    const parts = (end < 0 ? rest : rest.slice(0, end)).filter((entry) => entry.item.clause.depth === clause.depth);
    // 其中包括:… names some of the parts only.
    const opened = any(clause.tokens.slice(at), "open") && head.clause > index;
    if (!opened) lists.push({ wholes, parts, closed: false });
  });
  return lists;
}

/** The figures that 其中 may divide: those before it in its sentence, else those of the sentence before. */
function wholesBefore(entries: readonly Entry[], first: number, clause: Clause): Entry[] {
  const before = entries.slice(Math.max(0, first - MOST_PARTS), first).reverse();
  const same = before.filter(
    (entry) => sentenceOf(entry) === clause.sentence && entry.item.clause.depth <= clause.depth,
  );
  return same.length > 0 ? same : before.filter((entry) => sentenceOf(entry) === clause.sentence - 1);
}

/** N条:a条;b条. */
function colonLists(entries: readonly Entry[], clauses: readonly Clause[]): List[] {
  return entries.flatMap((whole, index) => {
    const { clause, numeral } = whole.item;
    if (clause.closer !== ":" || clause.end !== numeral.end) return [];
    const after = entries.slice(index + 1);
    const end = after.findIndex(
      (entry) => sentenceOf(entry) !== clause.sentence || entry.item.clause.depth < clause.depth,
    );
    const parts = (end < 0 ? after : after.slice(0, end)).filter((entry) => entry.item.clause.depth === clause.depth);
    const divided = clauses.some(
      (one) => one.sentence === clause.sentence && one.start > clause.end && any(one.tokens, "among"),
    );
    return divided ? [] : [{ wholes: [whole], parts, closed: true }];
  });
}

/** N件(a件、b件). */
function bracketLists(entries: readonly Entry[], clauses: readonly Clause[]): List[] {
  return entries.flatMap((whole, index) => {
    const { clause, numeral } = whole.item;
    if (clause.closer !== "(" || clause.end !== numeral.end) return [];
    const after = entries.slice(index + 1);
    const end = after.findIndex((entry) => entry.item.clause.depth <= clause.depth);
    const inside = end < 0 ? after : after.slice(0, end);
    const parts = inside.filter((entry) => entry.item.clause.depth === clause.depth + 1);
    const divided = clauses
      .slice(whole.clause, (inside.at(-1)?.clause ?? whole.clause) + 1)
      .some((one) => any(one.tokens, "among"));
    // What stands in brackets may be a note (上年结转16件) as well as a division.
    return divided ? [] : [{ wholes: [whole], parts, closed: false }];
  });
}

/** Words that make a figure something else than a part: a comparison, another time, an open list. */
function isAside(entry: Entry): boolean {
  return any(said(entry), "compare") || entry.quantity.otherYear !== undefined;
}

function isOpen(entry: Entry): boolean {
  return any(said(entry), "open") || entry.quantity.approximate;
}

function worthOf(part: Part): number {
  return part.quantity.value * part.times;
}

function close(a: number, b: number, quantities: readonly Quantity[]): boolean {
  const slack = quantities.reduce((sum, quantity) => sum + (quantity.step === 1 ? 0 : quantity.step / 2), 0);
  return Math.abs(a - b) <= slack + 1e-6;
}

function adds(whole: Quantity, parts: readonly Part[]): boolean {
  const sum = parts.reduce((total, part) => total + worthOf(part), 0);
  return close(whole.value, sum, [whole, ...parts.map((part) => part.quantity)]);
}

function asPart(entry: Entry): Part {
  return { quantity: entry.quantity, times: any(entry.item.left, "each") ? entry.item.names : 1 };
}

/** The parts that can be addends: of the whole's unit, up to the first that ends the list. */
function addends(list: List, unit: string): Entry[] | undefined {
  const parts = list.parts.filter((entry) => !isAside(entry));
  if (parts.length === 0 || parts.length > MOST_PARTS || parts.some(isOpen)) return undefined;
  const foreign = parts.findIndex((entry) => entry.quantity.unit !== unit);
  if (foreign < 0) return parts;
  const [same, rest] = [parts.slice(0, foreign), parts.slice(foreign)];
  const mixed = rest.some((entry) => entry.quantity.unit === unit) || rest[0]?.clause === same.at(-1)?.clause;
  return mixed || same.length === 0 ? undefined : same;
}

function judge(list: List, all: readonly Entry[], text: string): Whole | undefined {
  const nearest = list.wholes[0];
  const unit = list.parts[0]?.quantity.unit;
  const wholes = list.wholes.filter((entry) => entry.quantity.unit === unit && !isAside(entry));
  const whole = wholes[0];
  if (!nearest || !whole || unit === undefined || wholes.some((entry) => entry.quantity.approximate)) return undefined;
  const entries = addends(list, unit);
  if (!entries) return undefined;
  const parts = entries.map(asPart);
  const readings = readingsOf(entries).map((reading) => reading.map(asPart));
  // 其中 behind several figures of the sentence before may divide any of them, or all.
  const across = wholes.length > 1 && sentenceOf(whole) !== sentenceOf(entries[0] as Entry);
  const candidates = wholes.map((entry) => entry.quantity);
  for (const candidate of [...candidates, ...conjoined(wholes)]) {
    const reading = readings.find((one) => adds(candidate, one));
    if (reading)
      return { whole: candidates.includes(candidate) ? candidate : whole.quantity, parts: reading, holds: true };
  }
  if (across || isExplained(whole, readings, entries, all)) return undefined;
  const named = namesParts(whole, entries, text);
  return surelyWrong(named ? { ...list, closed: true } : list, whole, wholes, entries, parts)
    ? { whole: whole.quantity, parts, holds: false }
    : undefined;
}

/** 建议14件和提案47件,其中…: the parts may divide both figures together. */
function conjoined(wholes: readonly Entry[]): Quantity[] {
  const [last, before] = wholes;
  if (!last || !before) return [];
  return [{ ...last.quantity, value: last.quantity.value + before.quantity.value }];
}

/** The ways to read a list: whole; up to a pause; without what a second 其中 names; without mere subsets. */
function readingsOf(entries: readonly Entry[]): Entry[][] {
  const readings: Entry[][] = [[...entries]];
  const subsets = entries.filter((entry) => any(said(entry), "subset"));
  if (subsets.length > 0) readings.push(entries.filter((entry) => !subsets.includes(entry)));
  for (let end = 2; end < entries.length; end++) {
    if (entries[end]?.clause !== entries[end - 1]?.clause) readings.push(entries.slice(0, end));
  }
  const nested = entries.findIndex((entry, index) => index > 0 && any(entry.item.left, "among"));
  if (nested > 0) {
    for (let end = nested + 1; end <= entries.length; end++) {
      readings.push([...entries.slice(0, nested), ...entries.slice(end)]);
    }
  }
  return readings;
}

/** Another figure of the passage makes up the difference: the list goes on elsewhere, or holds what it names. */
function isExplained(
  whole: Entry,
  readings: readonly (readonly Part[])[],
  entries: readonly Entry[],
  all: readonly Entry[],
): boolean {
  const others = all.filter(
    (entry) => entry !== whole && !entries.includes(entry) && entry.quantity.unit === whole.quantity.unit,
  );
  return readings.some((parts) => {
    const lacking = Math.abs(whole.quantity.value - parts.reduce((total, part) => total + worthOf(part), 0));
    return lacking > 0 && others.some((entry) => entry.quantity.value === lacking);
  });
}

/** 发布会和访谈共9场，其中发布会5场、访谈3场: the whole has named all its parts. */
function namesParts(whole: Entry, entries: readonly Entry[], text: string): boolean {
  const before = text.slice(whole.item.clause.start, whole.item.numeral.start);
  return entries.every(({ item }) => {
    const own = item.left.filter((token) => !has(token, "among"));
    const [first, last] = [own[0], own[own.length - 1]];
    return first !== undefined && last !== undefined && before.includes(text.slice(first.start, last.end));
  });
}

function surelyWrong(
  list: List,
  whole: Entry,
  wholes: readonly Entry[],
  entries: readonly Entry[],
  parts: readonly Part[],
): boolean {
  const sum = parts.reduce((total, part) => total + worthOf(part), 0);
  const text = (kind: SenseKind) => entries.some((entry) => any(said(entry), kind));
  // A part that is all of the whole leaves nothing to the others: they are not apart from it.
  const full = entries.some((entry) => entry.quantity.value === whole.quantity.value);
  if (overlaps(entries) || full) return false;
  if (sum > whole.quantity.value) {
    // A part larger than all that may be the whole, or parts that together are, unless the list may have ended before.
    const largest = Math.max(...wholes.map((entry) => entry.quantity.value));
    return sum > largest && !text("subset") && !mayEndWithin(entries, largest);
  }
  // Of 12 received, those answered may be fewer.
  if (entries.length < 2 || text("subset") || text("handle") || wholes.length > 2) return false;
  // 其他 closes a list at its end; before more parts it is the name of one of them.
  const last = entries[entries.length - 1];
  const rest = last !== undefined && any(said(last), "rest");
  const complete = list.closed || rest || text("respectively") || dividesApplicants(entries);
  const share = sum / whole.quantity.value;
  if (complete) return share >= LEAST_OF_COMPLETE;
  const slip = entries.length > 2 || isSlip(whole.quantity.value - sum, whole.quantity);
  return share >= LEAST || (dividesChannels(entries) && share >= LEAST_OF_CHANNELS && slip);
}

const VERBS: readonly SenseKind[] = ["publish", "receive", "deed", "deal", "handle", "restart"];

/**
 * Parts that come to more than their whole prove that the list has ended where one is larger than all, where a clause
 * begins with a verb that the parts before it have not, or where a semicolon parts what commas do not.
 */
function mayEndWithin(entries: readonly Entry[], most: number): boolean {
  // A verb has its object behind it: 公告 and 解读 just before a figure are names.
  const verbs = (entry: Entry) => VERBS.filter((kind) => any(entry.item.left.slice(0, -1), kind));
  const [first] = entries;
  if (!first || first.quantity.value > most) return false;
  const uniform = new Set(entries.slice(1).map((entry) => openerOf(entry))).size === 1;
  let sum = 0;
  return entries.some((entry, index) => {
    const ends =
      entry.quantity.value > most ||
      (index > 0 && !uniform && openerOf(entry) === ";") ||
      (index > 0 && entry.item.first && verbs(entry).some((kind) => !verbs(first).includes(kind)));
    if (ends && sum <= most) return true;
    sum += worthOf(asPart(entry));
    return false;
  });
}

/** The mark before a part: that of its clause, or 、 within it. */
function openerOf(entry: Entry): string {
  return entry.item.first ? entry.item.clause.opener : "、";
}

/**
 * What 其中 names need not be all there is: only parts that fall no further short of their whole than this are a
 * division with a slip in it rather than examples.
 */
const LEAST = 0.98;

/** The same of channels, where there are three or a slip in one digit explains what is lacking. */
const LEAST_OF_CHANNELS = 0.9;

/** Is the difference what one wrong digit makes, in a figure large enough for that to be no chance? */
function isSlip(difference: number, whole: Quantity): boolean {
  return whole.value >= 100 && /^[1-9]0*$/.test(String(difference));
}

/** The same where the words say that all is named. */
const LEAST_OF_COMPLETE = 0.25;

/** 涉及教育…涉及民生…: what is named by what it touches may be counted twice. */
function overlaps(entries: readonly Entry[]): boolean {
  return entries.some((entry) => any(entry.item.left, "touch"));
}

function dividesChannels(entries: readonly Entry[]): boolean {
  return entries.every((entry) => any(entry.item.left, "channel"));
}

function dividesApplicants(entries: readonly Entry[]): boolean {
  const named = new Set(entries.flatMap((entry) => said(entry).flatMap((token) => idsOf(token, "column"))));
  return named.has("person") && named.size > 1;
}

/** a件、b件,共N件: the figures just before a total that stands by itself. */
function totals(entries: readonly Entry[]): Whole[] {
  return entries.flatMap((whole, index) => {
    const { left, first, clause } = whole.item;
    const bare = left.length > 0 && left.every((token) => SUMMING.some((kind) => has(token, kind)));
    if (!first || !bare || !any(left, "sum") || whole.quantity.approximate || any(left, "among")) return [];
    const parts: Entry[] = [];
    for (let i = index - 1; i >= 0 && parts.length <= MOST_PARTS; i--) {
      const entry = entries[i] as Entry;
      if (sentenceOf(entry) !== clause.sentence || entry.quantity.unit !== whole.quantity.unit) break;
      parts.unshift(entry);
    }
    if (parts.length < 2 || parts.some((entry) => isOpen(entry) || isAside(entry))) return [];
    const suffixes = parts.map((_, start) => parts.slice(start).map(asPart)).filter((suffix) => suffix.length > 1);
    const holding = suffixes.find((suffix) => adds(whole.quantity, suffix));
    const nested = parts.some((entry) => any(entry.item.left, "among"));
    if (!holding && nested) return [];
    return [{ whole: whole.quantity, parts: holding ?? parts.map(asPart), holds: holding !== undefined }];
  });
}

/** Words beside 共 that bring in nothing new to count. */
const SUMMING: readonly SenseKind[] = ["sum", "adverb", "function", "publish", "disclosure", "thisYear", "self"];
