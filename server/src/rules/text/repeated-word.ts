/** A word or character written twice. See data/doubles.ts for what makes a double certain. */

import type { Finding } from "../../facts/finding.js";
import { limited, proseSpans } from "../../facts/proseSpans.js";
import { foundInProse, lookFor, matching } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import { type LineEdit, movedBy, onceRead } from "../../report/index.js";
import type { Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";
import {
  ADVERBS,
  BEFORE_OBJECTS,
  BEHIND_DEEDS,
  BETWEEN_WORDS,
  BODIES,
  BORDERS,
  CLOSES,
  CLOSING_PARTICLES,
  CONTINUES,
  DEEDS,
  DONE_SO,
  DONE_TO,
  DONE_TO_THESE,
  LINKING,
  MARKS_BEFORE,
  NEVER_TWICE,
  NOUNS,
  OPENS_A_PLACE,
  OVER_A_BORDER,
  PARTICLES,
  PREPOSITIONS,
  SET_PHRASES,
  STUTTERED,
  STUTTERS_AT_END,
  VERBAL_NOUNS,
  VERBS,
} from "./data/doubles.js";

/** So many doubles are looked for. No generator does the looking: it reads everything. */
const MOST_DOUBLES = 500;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
/** The longest stretch that is compared with itself. */
const LONGEST_REPEATED_CHARACTERS = 16;

/**
 * Particles, numerals and words of repetition: 的用户的用户名, 一步一步, 又快又好又快又好 are right. Pronouns and
 * question words belong to speech.
 */
const NEVER_IN = /[的之地得一二两三四五六七八九十百千万每又再也还就都是不没有么何谁我你他她这那来去了着过吗呢吧啊哈]/;
/** The last character of a place's name. */
const PLACE = /[省市区县旗州盟镇乡村路街巷道桥山湖港园]/;
const STOPS = "。！？；：";
const PUNCTUATION_DOUBLE = lookFor(
  ["，，", "、、", "；；", "。。", "：："],
  matching(/(?<![，、；。：])..(?![，、；。：])/y),
);

function isHan(code: number): boolean {
  return code >= FIRST_HAN && code <= LAST_HAN;
}

/** Words of a kind, found at either side of a place. */
class Words {
  readonly #words: ReadonlySet<string>;
  readonly #lengths: readonly number[];
  constructor(...lists: readonly (readonly string[])[]) {
    this.#words = new Set(lists.flat());
    this.#lengths = [...new Set([...this.#words].map((word) => word.length))];
  }
  has(word: string): boolean {
    return this.#words.has(word);
  }
  endAt(text: string, place: number): boolean {
    return this.#lengths.some((length) => place >= length && this.#words.has(text.slice(place - length, place)));
  }
  beginAt(text: string, place: number): boolean {
    return this.#lengths.some((length) => this.#words.has(text.slice(place, place + length)));
  }
}

const KNOWN = new Words(NOUNS, BODIES, VERBS, VERBAL_NOUNS, ADVERBS, DEEDS);
const BODY = new Words(BODIES);
const VERBAL = new Words(VERBAL_NOUNS);
const TWICE_A_MISTAKE = new Words(NOUNS, BODIES, VERBS, VERBAL_NOUNS, ADVERBS);
const DEED = new Words(DEEDS, VERBS);
const ADVERB = new Words(ADVERBS);
const OBJECT_FOLLOWS = new Words(BEFORE_OBJECTS);

const includes = (characters: string, character: string): boolean => character !== "" && characters.includes(character);

/** Is one outer side of the double free, so that neither of the two can belong to a neighbour? */
function standsFree(text: string, start: number, end: number): boolean {
  const word = text.slice(start, (start + end) / 2);
  const after = text.charAt(end);
  if (includes(CONTINUES, after) && !DEED.beginAt(text, end)) return false;
  const isVerbal = VERBAL.has(word);
  // 由社会组织组织。组织组织的培训: only its own deed behind it tells.
  if (!isVerbal && (includes(CLOSES, after) || includes(CLOSING_PARTICLES, after))) return true;
  if (isVerbal || BODY.has(word)) {
    const isDone = isVerbal && includes(BEHIND_DEEDS, after);
    return opens(text, start, end) && (isDone || DEED.beginAt(text, end));
  }
  return opens(text, start, end) || isObject(text, start, end);
}

/** Does the first of the two begin a sentence, or stand behind a mark or a preposition? */
function opens(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (PLACE.test(text.charAt(end - 1))) return includes(OPENS_A_PLACE, before) || beginsAfresh(text, start);
  return includes(MARKS_BEFORE, before) || includes(PREPOSITIONS, before) || beginsAfresh(text, start);
}

/** Is it what a verb is said to be done to, with no room for a word between? */
function isObject(text: string, start: number, end: number): boolean {
  return OBJECT_FOLLOWS.endAt(text, start) && !LINKING.has(text.slice(start, (start + end) / 2));
}

/** A shorter line than any page is wide does not go on in the next. */
const SHORT = 20;

/** Does a paragraph begin here? A line may be the rest of the one before. */
function beginsAfresh(text: string, start: number): boolean {
  let at = start;
  let breaks = 0;
  while (at > 0 && text.charAt(at - 1).trim() === "") if (text.charAt(--at) === "\n") breaks++;
  if (at === 0 || breaks > 1) return true;
  return breaks === 1 && (STOPS.includes(text.charAt(at - 1)) || at - text.lastIndexOf("\n", at - 1) < SHORT);
}

function isWordTwice(text: string, start: number, length: number): boolean {
  const word = text.slice(start, start + length);
  const end = start + 2 * length;
  if (NEVER_TWICE.has(word)) return !includes(CONTINUES, text.charAt(end));
  // 定期开展定期开展自查
  if (length >= 4 && ADVERB.beginAt(text, start)) return !LINKING.has(word);
  if (length === 2 ? !TWICE_A_MISTAKE.has(word) : NEVER_IN.test(word) || new Set(word).size === 1) return false;
  return isSaidTwice(text, start, end) || standsFree(text, start, end);
}

/** 公开专栏公开专栏发布: so long a stretch begins no other name where a deed follows. */
function isSaidTwice(text: string, start: number, end: number): boolean {
  if (end - start < 8 || LINKING.has(text.slice(start, (start + end) / 2))) return false;
  return DEED.beginAt(text, end) && !PLACE.test(text.charAt(end - 1));
}

/**
 * Where a character was seen last of those whose code ends in the same bits: few enough to stay at hand from text to text.
 * Places are counted on, so that what an earlier text left is old.
 */
const LAST_SEEN = new Int32Array(1024);
let counted = 0;

/** @returns where a character stands last before place i, no farther back than `last`, at which one stands with the same bits; -1 if it does not */
function lastBefore(text: string, code: number, last: number, i: number): number {
  for (let at = last; at >= 0 && i - at <= LONGEST_REPEATED_CHARACTERS; at--)
    if (text.charCodeAt(at) === code) return at;
  return -1;
}

/** Makes room in the count for a text. @returns what its places are counted from */
function countOn(length: number): number {
  if (counted + length + 1 > 0x7fffffff) {
    LAST_SEEN.fill(0);
    counted = 0;
  }
  const base = counted + 1;
  counted += length + 1;
  return base;
}

/**
 * Stretches that stand twice in a row. One pass: at each character the distance to its last occurrence tells the only
 * length worth comparing, and a run of repetition is left behind as a whole.
 *
 * @param base what places of the text are counted from in LAST_SEEN
 * @param twins told of each place where a character stands beside itself
 */
function doublesOf(text: string, passage: Span, base: number, found: Span[], twins: number[]): void {
  let reached = passage.start;
  for (let i = passage.start; i < passage.end; i++) {
    const code = text.charCodeAt(i);
    if (code < FIRST_HAN || code > LAST_HAN) continue;
    const slot = code & (LAST_SEEN.length - 1);
    const last = (LAST_SEEN[slot] as number) - base;
    LAST_SEEN[slot] = base + i;
    if (i - last > LONGEST_REPEATED_CHARACTERS) continue;
    const before = lastBefore(text, code, last, i);
    if (before === -1) continue;
    const length = i - before;
    if (length === 1 && before >= passage.start) twins.push(before);
    if (before < reached || length < 2) continue;
    const [start, end] = repetition(text, passage, reached, before, i);
    if (end - start < 2 * length) continue;
    reached = end;
    if (end - start === 2 * length && isWordTwice(text, start, length)) found.push({ start: start + length, end });
    if (found.length === MOST_DOUBLES) return;
  }
}

/** @returns the stretch round two places of a character that goes on as it went so far */
function repetition(text: string, passage: Span, reached: number, before: number, i: number): [number, number] {
  const length = i - before;
  let start = before;
  while (start > reached && start > before - length) {
    const previous = text.charCodeAt(start - 1);
    if (!isHan(previous) || previous !== text.charCodeAt(start - 1 + length)) break;
    start--;
  }
  let end = i;
  while (end < passage.end && isHan(text.charCodeAt(end)) && text.charCodeAt(end) === text.charCodeAt(end - length)) {
    end++;
  }
  return [start, end];
}

/** 审核的的流程, 办公室和和法规股: between words that neither half can belong to. */
function isParticleTwice(text: string, at: number): boolean {
  const character = text.charAt(at);
  const end = at + 2;
  if (PARTICLES[character] === undefined && !BETWEEN_WORDS.includes(character)) return false;
  if (!isHan(text.charCodeAt(end)) || !KNOWN.endAt(text, at)) return false;
  const begins = PARTICLES[character];
  return begins === undefined ? KNOWN.beginAt(text, end) : !begins.includes(text.charAt(end));
}

/** By the character in question and its neighbours: the phrases, each with what stands before and behind. */
const IN_PHRASES = new Map<string, [before: string, behind: string][]>();
for (const phrase of SET_PHRASES) {
  for (let i = 1; i < phrase.length - 1; i++) {
    const key = phrase.slice(i - 1, i + 2);
    IN_PHRASES.set(key, [...(IN_PHRASES.get(key) ?? []), [phrase.slice(0, i), phrase.slice(i)]]);
  }
}

/** 政务公公开, 行政复复议: a character inside of a set phrase. */
function isInPhrase(text: string, at: number): boolean {
  const phrases = IN_PHRASES.get(text.charAt(at - 1) + text.slice(at + 1, at + 3));
  return phrases?.some(([before, behind]) => text.endsWith(before, at) && text.startsWith(behind, at + 1)) ?? false;
}

const AT_START = new Words(STUTTERED);
const AT_END = new Words(STUTTERS_AT_END);
/** The verbs and adverbs before a word, and the words that may stand behind each. */
const BEHIND_WORDS = [
  [new Words(DONE_TO), new Words(DONE_TO_THESE)],
  [ADVERB, new Words(DONE_SO)],
] as const;

/** 行行政, 信息息: one character of a known word typed twice, where the word surely begins or ends there. */
function isStutter(text: string, at: number): boolean {
  if (includes(CLOSES, text.charAt(at + 2)) && AT_END.endAt(text, at + 1)) return true;
  // 认认真真 is no slip.
  if (text.charAt(at + 2) === text.charAt(at + 3)) return false;
  if (BEHIND_WORDS.some(([before, word]) => word.beginAt(text, at + 1) && before.endAt(text, at))) return true;
  if (!AT_START.beginAt(text, at + 1)) return false;
  const before = text.charAt(at - 1);
  return (
    includes(MARKS_BEFORE, before) || (includes(BORDERS, before) && !OVER_A_BORDER.has(text.slice(at - 1, at + 1)))
  );
}

/** A character beside itself, as a particle or within a word. */
function stuttersOf(text: string, passage: Span, twins: readonly number[], found: Span[]): void {
  let reached = passage.start;
  for (const i of twins) {
    if (i < reached) continue;
    const code = text.charCodeAt(i);
    let end = i + 2;
    while (end < passage.end && text.charCodeAt(end) === code) end++;
    if (end === i + 2 && (isParticleTwice(text, i) || isInPhrase(text, i) || isStutter(text, i)))
      found.push({ start: i + 1, end });
    if (found.length === MOST_DOUBLES) return;
    reached = end;
  }
}

/** Unasked, the second is taken out only where no mark can be missing between the two. */
function isSafe(text: string, { start, end }: Span): boolean {
  const first = 2 * start - end;
  if (end - start === 1 || ADVERB.beginAt(text, first)) return true;
  return includes(MARKS_BEFORE + PREPOSITIONS, text.charAt(first - 1)) || includes(CLOSES, text.charAt(end));
}

function finding(text: string, span: Span): Finding {
  return {
    span,
    message: message("多打了一遍“{0}”。", "“{0}” is written twice.", text.slice(span.start, span.end)),
    fixes: [
      {
        title: message("删去多打的“{0}”", "Remove the second “{0}”", text.slice(span.start, span.end)),
        edits: [{ span, text: "" }],
        preferred: true,
        safe: isSafe(text, span),
      },
    ],
  };
}

/** What stands twice in passages, in order of the passages; not all of it where that is too much. */
function doublesIn(text: string, passages: readonly Span[]): readonly Span[] {
  const base = countOn(text.length);
  const found: Span[] = [];
  for (const passage of passages) {
    if (found.length >= MOST_DOUBLES) break;
    const twins: number[] = [];
    doublesOf(text, passage, base, found, twins);
    stuttersOf(text, passage, twins, found);
  }
  return found;
}

/** Where the first line ends behind that of a place that is not blank: what stands there may go on from the place's line. */
function endBelow(text: string, place: number): number {
  const lineEnd = (from: number): number => {
    const end = text.indexOf("\n", from);
    return end === -1 ? text.length : end;
  };
  let below = lineEnd(place);
  while (below < text.length && text.charAt(below).trim() === "") below++;
  return lineEnd(below);
}

/** What stands twice after an edit within a line: of that line, and of the next below it, it may be something else. */
function doublesAfter(report: Report, old: readonly Span[], { at, by }: LineEdit): readonly Span[] {
  const { text } = report;
  const start = text.lastIndexOf("\n", at.start - 1) + 1;
  const end = endBelow(text, at.end + by);
  const passages = proseSpans(report);
  const near = passages.filter((passage) => passage.start >= start && passage.start < end);
  const behind = old.filter((span) => span.start >= end - by);
  const doubles = [...old.filter((span) => span.start < start), ...doublesIn(text, near), ...movedBy(behind, by)];
  // What was left out, or is to be, depends on all.
  return Math.max(old.length, doubles.length) < MOST_DOUBLES ? doubles : doublesIn(text, passages);
}

const doubles = onceRead((report) => doublesIn(report.text, proseSpans(report)), doublesAfter);

function* find(report: Report): Generator<Finding> {
  const { text } = report;
  for (const span of doubles(report)) yield finding(text, span);
  let marks = 2 * MOST_DOUBLES - doubles(report).length;
  for (const { start, end } of foundInProse(report, PUNCTUATION_DOUBLE)) {
    yield finding(text, { start: start + 1, end });
    if (--marks <= 0) break;
  }
}

export const repeatedWord: Rule = {
  id: "repeated-word",
  name: message("字词多打了一遍", "Repeated word"),
  level: "warning",
  reads: "prose",
  says: message("字词多打了一遍", "A word or character is written twice"),
  check: (report) => limited(find(report)),
};
