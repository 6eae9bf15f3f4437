/** A word or character written twice. See data/doubles.ts for what makes a double certain. */

import type { Finding } from "../../facts/finding.js";
import { limited, proseSpans } from "../../facts/proseSpans.js";
import { foundInProse, lookFor, matching } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import type { Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";
import {
  BEFORE_OBJECTS,
  CLOSES,
  CLOSING_PARTICLES,
  CONTINUES,
  DOUBLED_CHARACTERS,
  LINKING,
  NEVER_TWICE,
  NOUNS,
  OPENS,
  OPENS_A_PLACE,
  STUTTERS,
  STUTTERS_AT_END,
  STUTTERS_BEHIND_MARKS,
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

/** Is the outer side of the double free, so that one of the two cannot belong to a neighbour? */
function standsFree(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (after !== "" && (CLOSES.includes(after) || CLOSING_PARTICLES.includes(after))) return true;
  if (CONTINUES.includes(after)) return false;
  const opens = PLACE.test(text.charAt(end - 1)) ? OPENS_A_PLACE : OPENS;
  if (before !== "" && opens.includes(before)) return true;
  return beginsAfresh(text, start) || isObject(text, start, end);
}

/** Is it what a verb is said to be done to, with no room for a word between? */
function isObject(text: string, start: number, end: number): boolean {
  return BEFORE_OBJECTS.includes(text.slice(start - 2, start)) && !LINKING.has(text.slice(start, (start + end) / 2));
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
  if (NEVER_TWICE.has(word)) return true;
  if (length === 2 ? !NOUNS.has(word) : NEVER_IN.test(word) || new Set(word).size === 1) return false;
  const end = start + 2 * length;
  // 定期开展定期开展自查: so long a stretch is not said twice, unless it begins another name.
  const isLong = length >= 4 && !LINKING.has(word) && !CONTINUES.includes(text.charAt(end));
  return isLong || standsFree(text, start, end);
}

/** Where each Chinese character was seen last, counted on from text to text, so that what an earlier one left is old. */
const LAST_SEEN = new Int32Array(LAST_HAN - FIRST_HAN + 1);
let counted = 0;

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
    const before = (LAST_SEEN[code - FIRST_HAN] as number) - base;
    LAST_SEEN[code - FIRST_HAN] = base + i;
    const length = i - before;
    if (length > LONGEST_REPEATED_CHARACTERS) continue;
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

/** 的的, 了了, 在在 … between neighbours that neither half can belong to. */
function isCharacterTwice(text: string, at: number, end: number): boolean {
  const allowed = end === at + 2 ? DOUBLED_CHARACTERS[text.charAt(at)] : undefined;
  if (!allowed) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (before.trim() === "" || /^[\r\n]?$/.test(after)) return false;
  return !allowed.notAfter.includes(before) && !allowed.notBefore.includes(after);
}

/** Any character may end a word with the first of these. */
const ANY = "";
const AT_START = new Map([
  ...STUTTERS_BEHIND_MARKS.map((word) => [word.charAt(0) + word, ANY] as const),
  ...Object.entries(STUTTERS).map(([word, ends]) => [word.charAt(0) + word, ends] as const),
]);
const AT_END = new Set(STUTTERS_AT_END.map((word) => word + word.charAt(1)));

/** 行行政, 信息息: one character of a common word typed twice, where the word surely begins or ends there. */
function isStutter(text: string, at: number, passage: Span): boolean {
  const before = at > passage.start ? text.charAt(at - 1) : "";
  const ends = AT_START.get(text.slice(at, at + 3));
  // 认认真真 is no slip.
  const pairs = text.charAt(at + 2) === text.charAt(at + 3);
  if (before !== "" && ends !== undefined && !pairs) {
    const opens = OPENS.includes(before);
    if (opens || (ends !== ANY && isHan(before.charCodeAt(0)) && !ends.includes(before))) return true;
  }
  const after = text.charAt(at + 2);
  return at > passage.start && after !== "" && AT_END.has(text.slice(at - 1, at + 2)) && CLOSES.includes(after);
}

/** A character beside itself, as a particle or within a word. */
function stuttersOf(text: string, passage: Span, twins: readonly number[], found: Span[]): void {
  let reached = passage.start;
  for (const i of twins) {
    if (i < reached) continue;
    const code = text.charCodeAt(i);
    let end = i + 2;
    while (end < passage.end && text.charCodeAt(end) === code) end++;
    if (end === i + 2 && (isCharacterTwice(text, i, end) || isStutter(text, i, passage)))
      found.push({ start: i + 1, end });
    if (found.length === MOST_DOUBLES) return;
    reached = end;
  }
}

function finding(text: string, span: Span): Finding {
  const first = 2 * span.start - span.end;
  return {
    span,
    message: message("多打了一遍“{0}”。", "“{0}” is written twice.", text.slice(span.start, span.end)),
    fixes: [
      {
        title: message("删去多打的“{0}”", "Remove the second “{0}”", text.slice(span.start, span.end)),
        edits: [{ span, text: "" }],
        preferred: true,
        // 加强监督监督检查 may also lack a mark between the two.
        safe: !BEFORE_OBJECTS.includes(text.slice(first - 2, first)),
      },
    ],
  };
}

function* find(report: Report): Generator<Finding> {
  const { text } = report;
  const base = countOn(text.length);
  const found: Span[] = [];
  for (const passage of proseSpans(report)) {
    if (found.length >= MOST_DOUBLES) break;
    const twins: number[] = [];
    doublesOf(text, passage, base, found, twins);
    stuttersOf(text, passage, twins, found);
  }
  for (const { start, end } of foundInProse(report, PUNCTUATION_DOUBLE)) {
    if (found.push({ start: start + 1, end }) >= 2 * MOST_DOUBLES) break;
  }
  for (const span of found) yield finding(text, span);
}

export const repeatedWord: Rule = {
  id: "repeated-word",
  name: message("字词多打了一遍", "Repeated word"),
  level: "warning",
  reads: "prose",
  says: message("字词多打了一遍", "A word or character is written twice"),
  check: (report) => limited(find(report)),
};
