/**
 * What rules look for in a text, found in one walk for all of them. A rule declares what its mistake begins with and a
 * check at such a place; all declarations make one table, and most characters of a text stand in none. Written for
 * speed: every character of a report passes through `walk`.
 */
import { once } from "../common/once.js";
import type { Report, Span } from "../report/model.js";
import { type LineEdit, movedBy, onceRead } from "../report/origin.js";
import { proseSpans } from "./proseSpans.js";

/**
 * @returns what is to be found at a place of a text, if it is there: it holds the place, and may begin before it. A check
 *   looks at the line of its place, and no further beyond it than REACH.
 */
type At = (text: string, place: number) => Span | undefined;

/** All characters from one to another. */
export interface Range {
  readonly first: string;
  readonly last: string;
}

/**
 * The first digit of a long number: one with two more behind it and another ten places on, be it parted or not. Tables
 * are full of short numbers, and hardly any of them is a place.
 */
export const LONG_NUMBER = { digits: 11 } as const;

/** What stands at the places worth a check: one character or two, any of a range, or a long number. */
type Start = string | Range | typeof LONG_NUMBER;

/** Something to look for. */
export interface Search {
  /** Its place among all that are declared. */
  readonly number: number;
  readonly starts: readonly Start[];
  readonly at: At;
}

/** All that are declared: another list with every declaration, so that what is made of a list holds for it. */
let searches: readonly Search[] = [];

/**
 * Declares a search, once, when its rule's file is loaded.
 *
 * @param starts what stands at the places worth a check; a range costs no more than one character
 * @param at the check; looks at a bounded piece of the text, as `At` says
 */
export function lookFor(starts: readonly Start[], at: At): Search {
  const search = { number: searches.length, starts, at };
  searches = [...searches, search];
  return search;
}

/**
 * @param pattern sticky; its one group that takes part, if any, stands in a look behind and belongs to what is found
 * @returns the check for a pattern
 */
export function matching(pattern: RegExp): At {
  return (text, place) => {
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) return undefined;
    const before = match.find((group, i) => i > 0 && group !== undefined) ?? "";
    return { start: place - before.length, end: pattern.lastIndex };
  };
}

/** @returns each of some characters behind each of others */
export function pairsOf(first: Iterable<string>, second: Iterable<string>): string[] {
  const behind = [...second];
  return [...first].flatMap((one) => behind.map((other) => one + other));
}

const DIGITS = [..."0123456789０１２３４５６７８９"].map((digit) => digit.charCodeAt(0));

const SINGLE = 1;
const PAIR = 2;
const IN_RANGE = 4;
const DIGIT = 8;

/**
 * The places of all searches by what begins there; a search is named by its number. What is asked first is small enough
 * to stay at hand between two reports: a bit a character, a bit a sum.
 */
interface Beginnings {
  /** By character, a bit: whether anything begins with it that its neighbour has no say in. */
  readonly alone: Uint8Array;
  /** By character: bits of SINGLE, PAIR, IN_RANGE and DIGIT. */
  readonly first: Uint8Array;
  readonly bySingle: ReadonlyMap<number, readonly number[]>;
  /** By the sum of two characters, a bit: whether any pair has it. */
  readonly sieve: Uint8Array;
  /** By the sum of two characters: the number of the first of the pairs that have it, counted from 1; 0 for none. */
  readonly sums: Uint16Array;
  readonly pairs: readonly Pair[];
  readonly long: readonly number[];
  readonly ranges: readonly { readonly first: number; readonly last: number; readonly numbers: readonly number[] }[];
}

/** Two characters, and the searches that they begin; `next` is another pair of the same sum, as in `sums`. */
interface Pair {
  readonly one: number;
  readonly other: number;
  readonly numbers: number[];
  readonly next: number;
}

/** Large enough that few pairs share a sum. */
const SIEVE = 0x4000;

const sumOf = (one: number, next: number): number => (one * 31 + next) & (SIEVE - 1);

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
}

const bitOf = (bits: Uint8Array, at: number): number => ((bits[at >> 3] as number) >> (at & 7)) & 1;

/** Adds a search to those that a character or a pair begins. @returns whether it is not the first */
function added(numbers: number[] | undefined, number: number): boolean {
  if (numbers && !numbers.includes(number)) numbers.push(number);
  return numbers !== undefined;
}

/** The searches that a pair begins. */
function numbersOf(
  { sums, pairs }: Pick<Beginnings, "sums" | "pairs">,
  one: number,
  other: number,
): number[] | undefined {
  for (let at = sums[sumOf(one, other)] as number; at > 0; ) {
    const pair = pairs[at - 1] as Pair;
    if (pair.one === one && pair.other === other) return pair.numbers;
    at = pair.next;
  }
  return undefined;
}

function beginningsOf(searches: readonly Search[]): Beginnings {
  const first = new Uint8Array(0x10000);
  const alone = new Uint8Array(first.length >> 3);
  const begin = (code: number, kind: number): void => {
    first[code] = (first[code] as number) | kind;
    if (kind !== PAIR) setBit(alone, code);
  };
  const sieve = new Uint8Array(SIEVE >> 3);
  const bySingle = new Map<number, number[]>();
  const sums = new Uint16Array(SIEVE);
  const pairs: Pair[] = [];
  const long: number[] = [];
  const ranges: { first: number; last: number; numbers: number[] }[] = [];
  for (const [number, { starts }] of searches.entries()) {
    for (const start of starts) {
      if (typeof start !== "string" && "digits" in start) {
        long.push(number);
        continue;
      }
      if (typeof start !== "string") {
        const range = { first: start.first.charCodeAt(0), last: start.last.charCodeAt(0), numbers: [number] };
        for (let code = range.first; code <= range.last; code++) begin(code, IN_RANGE);
        ranges.push(range);
        continue;
      }
      const code = start.charCodeAt(0);
      begin(code, start.length === 1 ? SINGLE : PAIR);
      if (start.length === 1) {
        if (!added(bySingle.get(code), number)) bySingle.set(code, [number]);
        continue;
      }
      const other = start.charCodeAt(1);
      if (added(numbersOf({ sums, pairs }, code, other), number)) continue;
      const sum = sumOf(code, other);
      sums[sum] = pairs.push({ one: code, other, numbers: [number], next: sums[sum] as number });
      setBit(sieve, sum);
    }
  }
  for (const digit of DIGITS) begin(digit, DIGIT);
  return { alone, first, bySingle, sieve, sums, pairs, long, ranges };
}

/** So much is found of one thing: no text may cost memory without bound. */
const MOST_SPANS = 200_000;

/** By search what is found, in order, none overlapping; nothing where nothing is. */
type Found = readonly (readonly Span[] | undefined)[];

/** What one walk finds. */
class Finds {
  /** By search; nothing where nothing is found. */
  readonly spans: (Span[] | undefined)[] = [];
  readonly text: string;
  private readonly searches: readonly Search[];
  /** By search: where what was found last ends. */
  private readonly reached: number[];

  constructor(text: string, searches: readonly Search[]) {
    this.text = text;
    this.searches = searches;
    this.reached = searches.map(() => 0);
  }

  /** Has searches look at a place. */
  check(numbers: readonly number[] | undefined, place: number): void {
    if (!numbers) return;
    for (let i = 0; i < numbers.length; i++) {
      const number = numbers[i] as number;
      if (place < (this.reached[number] as number)) continue;
      const span = (this.searches[number] as Search).at(this.text, place);
      if (!span) continue;
      const found = this.spans[number];
      if (!found) this.spans[number] = [span];
      else found.push(span);
      this.reached[number] = (found?.length ?? 1) < MOST_SPANS ? span.end : this.text.length;
    }
  }
}

/** Looks at the places of a text from one to another. Most are told by two bits: of the character, and of its pair. */
function walk(finds: Finds, beginnings: Beginnings, start: number, end: number): void {
  const { alone, first, bySingle, sieve, long, ranges } = beginnings;
  const { text } = finds;
  const { length } = text;
  const isDigit = (place: number): boolean =>
    place >= 0 && place < length && ((first[text.charCodeAt(place)] as number) & DIGIT) !== 0;
  const codeAt = (place: number): number => (place < length ? text.charCodeAt(place) : 0);
  let next = codeAt(start);
  for (let place = start; place < end; place++) {
    const code = next;
    next = codeAt(place + 1);
    const sum = sumOf(code, next);
    if ((bitOf(sieve, sum) | bitOf(alone, code)) === 0) continue;
    const kinds = first[code] as number;
    if (kinds & SINGLE) finds.check(bySingle.get(code), place);
    if (kinds & IN_RANGE) {
      for (const range of ranges) if (code >= range.first && code <= range.last) finds.check(range.numbers, place);
    }
    if (kinds & PAIR && bitOf(sieve, sum) === 1) finds.check(numbersOf(beginnings, code, next), place);
    if (kinds & DIGIT) {
      const isLong = isDigit(place + 1) && isDigit(place + 2) && isDigit(place + LONG_NUMBER.digits - 1);
      if (isLong && !isDigit(place - 1)) finds.check(long, place);
      // Within a number none begins, and as a rule nothing else.
      while (place + 1 < end && first[next] === DIGIT) next = codeAt(++place + 1);
    }
  }
}

/** How far beyond its own line a check may look. */
const REACH = 64;

const isBreak = (code: number): boolean => code === 10 || code === 13;

/** @returns where the line begins that holds a place, or ends */
function lineStart(text: string, place: number): number {
  let start = Math.max(0, place);
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, place: number): number {
  let end = Math.min(text.length, place);
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** @returns the nearest place before, or behind, that nothing found reaches over: no search goes on from before it */
function freePlace(found: Found, place: number, side: "start" | "end"): number {
  for (let free = place; ; ) {
    const asked = free;
    for (const spans of found)
      for (const span of spans ?? []) if (span.start < free && free < span.end) free = span[side];
    if (free === asked) return free;
  }
}

/** What is found after an edit within a line: only where a check may see that line places are looked at again. */
function walkAfter(old: Found, finds: Finds, beginnings: Beginnings, { at, by }: LineEdit): Found {
  const { text } = finds;
  const start = freePlace(old, lineStart(text, lineStart(text, at.start) - REACH), "start");
  let end = start;
  for (let next = lineEnd(text, lineEnd(text, at.end + by) + REACH); next > end; ) {
    walk(finds, beginnings, end, next);
    end = next;
    next = freePlace(finds.spans, freePlace(old, end - by, "end") + by, "end");
  }
  return Array.from({ length: Math.max(old.length, finds.spans.length) }, (_, number) => {
    const before = old[number];
    if (!before) return finds.spans[number];
    const behind = before.filter((span) => span.start >= end - by);
    return [...before.filter((span) => span.end <= start), ...(finds.spans[number] ?? []), ...movedBy(behind, by)];
  });
}

/** The searches of a list, joined when a text is first walked through. */
const walker = once((searches: readonly Search[]) => {
  const beginnings = beginningsOf(searches);
  return onceRead<Found>(
    ({ text }) => {
      const finds = new Finds(text, searches);
      walk(finds, beginnings, 0, text.length);
      return finds.spans;
    },
    ({ text }, old, edit) => walkAfter(old, new Finds(text, searches), beginnings, edit),
  );
});

/** @returns what a search finds in a report, in order, none overlapping */
export function found(report: Report, search: Search): readonly Span[] {
  return walker(searches)(report)[search.number] ?? [];
}

/** @returns those of `spans` that stand within one of `regions`; both in order, none overlapping */
export function within(spans: readonly Span[], regions: readonly Span[]): Span[] {
  let next = 0;
  return spans.filter(({ start, end }) => {
    while (next < regions.length && (regions[next] as Span).end <= start) next++;
    const region = regions[next];
    return region !== undefined && region.start <= start && end <= region.end;
  });
}

/** @returns what a search finds in a report's prose */
export function foundInProse(report: Report, search: Search): Span[] {
  const spans = found(report, search);
  return spans.length > 0 ? within(spans, proseSpans(report)) : [];
}
