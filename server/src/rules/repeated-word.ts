/** A word or character written twice. See data/doubles.ts for what makes a double certain. */
import { message } from "../messages/message.js";
import type { Report, Span } from "../report/model.js";
import {
  CLOSES,
  CLOSING_PARTICLES,
  CONTINUES,
  DOUBLED_CHARACTERS,
  NOUNS,
  OPENS,
  OPENS_A_PLACE,
  STUTTERS_AT_END,
  STUTTERS_AT_START,
  WHOLE_WORDS,
} from "./data/doubles.js";
import { few, passages } from "./passages.js";
import type { Finding, Rule } from "./rule.js";

/** The longest stretch that is compared with itself. */
const LONGEST = 16;

/**
 * Particles, numerals and words of repetition: 的用户的用户名, 一步一步, 又快又好又快又好 are right. Pronouns and
 * question words belong to speech.
 */
const NEVER_IN = /[的之地得一二两三四五六七八九十百千万每又再也还就都是不没有么何谁我你他她这那来去了着过吗呢吧啊哈]/;
/** The last character of a place's name. */
const PLACE = /[省市区县旗州盟镇乡村路街巷道桥山湖港园]/;
const PUNCTUATION_DOUBLE = /(?<![，、；。：])(?:，，|、、|；；|。。|：：)(?![，、；。：])/g;

interface Double {
  /** Where the second of the two stands, offsets within the line. */
  readonly start: number;
  readonly end: number;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** Is the outer side of the double free, so that one of the two cannot belong to a neighbour? */
function standsFree(line: string, start: number, end: number): boolean {
  const before = line.charAt(start - 1);
  const after = line.charAt(end);
  if (after !== "" && (CLOSES.includes(after) || CLOSING_PARTICLES.includes(after))) return true;
  const opens = PLACE.test(line.charAt(end - 1)) ? OPENS_A_PLACE : OPENS;
  return before !== "" && opens.includes(before) && !CONTINUES.includes(after);
}

function isWordTwice(line: string, start: number, length: number): boolean {
  const word = line.slice(start, start + length);
  const end = start + 2 * length;
  if (length === 2) return NOUNS.has(word) && standsFree(line, start, end);
  if (NEVER_IN.test(word) || new Set(word).size === 1) return false;
  return standsFree(line, start, end);
}

/**
 * Stretches that stand twice in a row. One pass: at each character the distance to its last occurrence tells the only
 * length worth comparing, and a run of repetition is left behind as a whole.
 */
function* doublesOf(line: string): Generator<Double> {
  const last = new Map<number, number>();
  let reached = 0;
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (!isHan(code)) continue;
    const before = last.get(code);
    last.set(code, i);
    if (before === undefined || i < reached) continue;
    const length = i - before;
    if (length < 2 || length > LONGEST) continue;
    let start = before;
    while (start > 0 && start > before - length && line.charCodeAt(start - 1) === line.charCodeAt(start - 1 + length)) {
      if (!isHan(line.charCodeAt(start - 1))) break;
      start--;
    }
    let end = i;
    while (end < line.length && line.charCodeAt(end) === line.charCodeAt(end - length) && isHan(line.charCodeAt(end)))
      end++;
    if (end - start < 2 * length) continue;
    reached = end;
    if (end - start === 2 * length && isWordTwice(line, start, length)) yield { start: start + length, end };
  }
}

/** 的的, 了了, 在在 … between neighbours that neither half can belong to. */
function* charactersOf(line: string): Generator<Double> {
  for (let i = 0; i + 1 < line.length; i++) {
    const character = line.charAt(i);
    if (character !== line.charAt(i + 1)) continue;
    let end = i + 2;
    while (line.charAt(end) === character) end++;
    const allowed = DOUBLED_CHARACTERS[character];
    const before = line.charAt(i - 1);
    const after = line.charAt(end);
    if (allowed && end === i + 2 && before !== "" && after !== "") {
      if (!allowed.notAfter.includes(before) && !allowed.notBefore.includes(after)) yield { start: i + 1, end };
    }
    i = end - 1;
  }
}

const AT_START = new Map(STUTTERS_AT_START.map((word) => [word.charAt(0) + word, word]));
const AT_END = new Map(STUTTERS_AT_END.map((word) => [word + word.charAt(1), word]));

/** 行行政, 信息息: one character of a common word typed twice. */
function* stuttersOf(line: string): Generator<Double> {
  for (let i = 0; i + 2 < line.length; i++) {
    const twiceAtStart = line.charCodeAt(i) === line.charCodeAt(i + 1);
    const twiceAtEnd = line.charCodeAt(i + 1) === line.charCodeAt(i + 2);
    if (twiceAtStart === twiceAtEnd) continue;
    const piece = line.slice(i, i + 3);
    if (twiceAtStart && AT_START.has(piece)) {
      const before = line.slice(Math.max(0, i - 3), i);
      const free = before !== "" && OPENS.includes(before.charAt(before.length - 1));
      if (free || WHOLE_WORDS.some((word) => before.endsWith(word))) yield { start: i, end: i + 1 };
    } else if (twiceAtEnd && AT_END.has(piece)) {
      const after = line.charAt(i + 3);
      if (after !== "" && CLOSES.includes(after)) yield { start: i + 2, end: i + 3 };
    }
  }
}

function* marksOf(line: string): Generator<Double> {
  for (const match of line.matchAll(PUNCTUATION_DOUBLE)) yield { start: match.index + 1, end: match.index + 2 };
}

function finding(text: string, span: Span): Finding {
  return {
    span,
    message: message("“{0}” is written twice.", text.slice(span.start, span.end)),
    fixes: [
      {
        title: message("Remove the second “{0}”", text.slice(span.start, span.end)),
        edits: [{ span, text: "" }],
        preferred: true,
        safe: true,
      },
    ],
  };
}

function* find(report: Report): Generator<Finding> {
  for (const { start, end } of passages(report)) {
    const line = report.text.slice(start, end);
    for (const kind of [doublesOf, charactersOf, stuttersOf, marksOf]) {
      for (const double of kind(line)) {
        yield finding(report.text, { start: start + double.start, end: start + double.end });
      }
    }
  }
}

export const repeatedWord: Rule = {
  id: "repeated-word",
  level: "warning",
  says: message("A word or character is written twice"),
  check: (report) => few(find(report)),
};
