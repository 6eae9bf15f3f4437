/**
 * Passages → words, numerals and marks. Every character of the prose is asked for here, so a table tells by its code
 * unit what can begin with it; words come from a trie, and patterns are tried only where one can match.
 */
import { fold } from "../report/characters/index.js";
import type { Span } from "../report/model.js";
import { COMPOUNDS } from "./compounds.js";
import { COUNTED_BEHIND_NAME, isDigit, type Numeral, numeralAt } from "./numbers.js";
import { meet, NO_ROLES, type Roles, roleOf, roles, type SenseKind } from "./syntax/roles.js";
import { Trie } from "./syntax/trie.js";
import {
  ALL_APPLICANTS,
  APPLICATION_COLUMNS,
  APPLICATION_NOUNS,
  APPLICATION_ROWS,
  APPLYING_NOUNS,
  CARRIED_WORDS,
  DISCLOSURE_ROWS,
  DISCLOSURE_VERBS,
  groupOf,
  REVIEW_RESULTS,
  REVIEW_WORDINGS,
  ROWS_TOGETHER,
  SOME_OF_ROWS,
} from "./wording.js";
import { type Role, WORDS, YEAR_PARTS } from "./words.js";

/** What a word means: its part in the sentence, or the part of the form that it names. */
export type Sense =
  | { readonly kind: Role | "application" | "applying" | "applicants" }
  | { readonly kind: "row" | "column" | "result" | "review" | "document"; readonly id: string }
  | { readonly kind: "deed"; readonly columns: readonly string[] }
  | { readonly kind: "part"; readonly from: number; readonly to: number };

export type { SenseKind };

/** A piece of a passage; positions are the passage's. `unknown` is text that no word list knows. */
export interface Token {
  readonly kind: "word" | "numeral" | "mark" | "quoted" | "unknown";
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  /** The kinds of its senses. */
  readonly roles: Roles;
  readonly numeral: Numeral | undefined;
}

/** The words, each with its senses in order. They are written as `folded` leaves them: the text is compared so. */
export const LEXICON = new Map<string, Sense[]>();

function add(word: string, sense: Sense): void {
  const senses = LEXICON.get(word);
  if (senses) senses.push(sense);
  else LEXICON.set(word, [sense]);
}

for (const [role, words] of Object.entries(WORDS)) {
  for (const word of words.split(" ")) if (word !== ";") add(word, { kind: role as Role });
}
for (const word of WORDS.due.split(" ")) {
  // 应答复 tells of answers as 答复 does.
  for (const kind of ["handle", "deal"] as const)
    if (WORDS[kind].split(" ").some((verb) => word.endsWith(verb))) add(word, { kind });
}
for (const { from, to, words } of YEAR_PARTS)
  for (const word of words.split(" ")) add(word, { kind: "part", from, to });
for (const word of APPLICATION_NOUNS) add(word, { kind: "application" });
for (const word of APPLYING_NOUNS) add(word, { kind: "applying" });
for (const word of ALL_APPLICANTS) add(word, { kind: "applicants" });
for (const { id, words } of APPLICATION_ROWS) {
  const group = groupOf(id);
  for (const word of words) {
    add(word, { kind: "row", id });
    if (group !== undefined && SOME_OF_ROWS.has(word)) add(word, { kind: "row", id: group });
  }
}
for (const { ids, words } of ROWS_TOGETHER)
  for (const word of words) for (const id of ids) add(word, { kind: "row", id });
for (const word of CARRIED_WORDS) add(word, { kind: "row", id: "carried" });
for (const { id, words } of APPLICATION_COLUMNS) {
  for (const word of words) {
    add(word, { kind: "column", id });
    if (word.endsWith("申请")) add(word, { kind: "applying" });
  }
}
for (const { id, words } of REVIEW_RESULTS) for (const word of words) add(word, { kind: "result", id });
for (const { head, words } of REVIEW_WORDINGS) for (const word of words) add(word, { kind: "review", id: head });
for (const { row, words } of DISCLOSURE_ROWS) {
  for (const word of words) {
    add(word, { kind: "document", id: row });
    if (/决定/.test(word)) add(word, { kind: "decision" });
  }
}
for (const { columns, words } of DISCLOSURE_VERBS) for (const word of words) add(word, { kind: "deed", columns });

const TRIE = new Trie([...LEXICON.keys(), ...COMPOUNDS]);

const NO_SENSES: readonly Sense[] = [];

/** What is known of a word, worked out once. */
interface Entry {
  readonly length: number;
  readonly senses: readonly Sense[];
  readonly roles: Roles;
}

/** By the word's number in the trie; none has the number 0. */
const ENTRIES: readonly (Entry | undefined)[] = [
  undefined,
  ...[...LEXICON].map(([{ length }, senses]) => ({ length, senses, roles: roles(...senses.map(({ kind }) => kind)) })),
  ...COMPOUNDS.map(({ length }) => ({ length, senses: NO_SENSES, roles: NO_ROLES })),
];

/** What can begin with a character besides a word, a bit each. */
const NUMERAL = 1;
const MARK = 2;
const QUOTE = 4;
const LATIN_LETTER = 8;
const ORDINAL_MARK = 16;
/** At the head of a clause: what counts off. */
const COUNTING = 32;
/** A word of none or all. */
const CLAIM = 64;

const BEGINS = new Uint8Array(0x10000);

function begin(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i);
    BEGINS[code] = (BEGINS[code] as number) | kind;
  }
}

/** Quoted titles, quotations and document numbers: nothing in them is said by the report itself. */
const QUOTES: Readonly<Record<string, string>> = {
  "《": "》",
  "“": "”",
  "〔": "〕",
  "[": "]",
  "「": "」",
  "<": ">",
  "〈": "〉",
  "‘": "’",
  '"': '"',
};

/** A quotation is no longer than this; a quote that does not close by then is a mark like any other. */
const LONGEST_QUOTE = 120;

/** An address, a number with a code before it: taken whole, so that its digits count nothing but in APP3个. */
const LATIN = new RegExp(
  `[A-Za-z](?:[A-Za-z:/._@?=&%#+~-]|(?<=[A-Za-z])\\d(?!\\d*[${COUNTED_BEHIND_NAME}])|(?<![A-Za-z])\\d)*`,
  "y",
);

const ORDINAL = /第[\d〇零一二三四五六七八九十百两]+[条款项届次批期章节个号位轮名季年类]?/y;

/** （一） 1. 一、 一是 at the head of a clause count off what is said; they are no amounts. */
const COUNTER =
  /\([一二三四五六七八九十\d]{1,3}\)[、.]?|[一二三四五六七八九十]{1,3}(?:、|是|要)|\d{1,2}(?:、|\.(?!\d)|\)(?!,))/y;

begin("0123456789零〇一二两三四五六七八九十百千", NUMERAL);
begin(",;:.。!?、()", MARK);
begin(Object.keys(QUOTES).join(""), QUOTE);
begin("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", LATIN_LETTER);
begin("第", ORDINAL_MARK);
for (const role of ["not", "all"] as const) for (const word of WORDS[role].split(" ")) begin(word.charAt(0), CLAIM);
begin("(0123456789一二三四五六七八九十", COUNTING);

function sticky(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : at;
}

function quoteEnd(text: string, at: number): number {
  const close = QUOTES[text.charAt(at)];
  if (close === undefined) return at;
  const limit = Math.min(text.length, at + LONGEST_QUOTE);
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const character = text.charAt(i);
    if (character === text.charAt(at) && (i === at || close !== character)) depth++;
    else if (character === close) depth--;
    if (depth === 0 && i > at) return i + 1;
  }
  return at;
}

function plain(kind: Token["kind"], start: number, end: number): Token {
  return { kind, start, end, senses: NO_SENSES, roles: NO_ROLES, numeral: undefined };
}

/** @param atHead whether a clause begins here, so that a counter may stand */
function tokenAt(text: string, at: number, atHead: boolean): Token | undefined {
  const begins = BEGINS[text.charCodeAt(at)] as number;
  if (atHead && (begins & COUNTING) !== 0) {
    const end = sticky(COUNTER, text, at);
    if (end > at) return plain("mark", at, end);
  }
  const word = ENTRIES[TRIE.longestAt(text, at)];
  const wordEnd = word ? at + word.length : at;
  if ((begins & NUMERAL) !== 0) {
    const numeral = numeralAt(text, at);
    if (numeral && wordEnd <= numeral.end)
      return { kind: "numeral", start: at, end: numeral.end, senses: NO_SENSES, roles: NO_ROLES, numeral };
  }
  if (word && word.senses !== NO_SENSES)
    return { kind: "word", start: at, end: wordEnd, senses: word.senses, roles: word.roles, numeral: undefined };
  if (word) return plain("unknown", at, wordEnd);
  return (begins & OTHER) === 0 ? undefined : otherAt(text, at, begins);
}

const OTHER = MARK | QUOTE | LATIN_LETTER | ORDINAL_MARK;

const OUTCOME = roles("row", "result");

/** A mark, or what no list of words knows but is one piece. */
function otherAt(text: string, at: number, begins: number): Token | undefined {
  if ((begins & MARK) !== 0) return plain("mark", at, at + 1);
  if ((begins & QUOTE) !== 0) {
    const end = quoteEnd(text, at);
    if (end <= at) return undefined;
    // 答复“本机关不掌握相关政府信息”5件: the form's own words stay what they are in quotation marks.
    const word = ENTRIES[TRIE.longestAt(text, at + 1)];
    return word !== undefined && at + 1 + word.length === end - 1 && meet(word.roles, OUTCOME)
      ? { kind: "word", start: at, end, senses: word.senses, roles: word.roles, numeral: undefined }
      : plain("quoted", at, end);
  }
  if ((begins & LATIN_LETTER) !== 0) return plain("unknown", at, sticky(LATIN, text, at));
  const end = sticky(ORDINAL, text, at);
  return end > at ? plain("quoted", at, end) : undefined;
}

/** @returns whether there may be a figure, a date or a word of none or all in a part of any text: at first sight */
export function maySay(text: string, { start, end }: Span): boolean {
  for (let i = start; i < end; i++)
    if (((BEGINS[fold(text.charCodeAt(i))] as number) & (NUMERAL | CLAIM)) !== 0) return true;
  return false;
}

/**
 * @returns whether there may be a figure, a date or a word of none or all in the text of a passage: at second sight,
 * where words stand whole. 统一, 法治 and 不断 say neither.
 */
export function maySayIn(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const begins = BEGINS[code] as number;
    if ((begins & NUMERAL) !== 0 && (isDigit(code) || numeralAt(text, at) !== undefined)) return true;
    if ((begins & CLAIM) !== 0 && meet(ENTRIES[TRIE.longestAt(text, at)]?.roles ?? NO_ROLES, CLAIMING)) return true;
  }
  return false;
}

const CLAIMING = roles("not", "all");

const isLatin = (text: string, at: number): boolean => ((BEGINS[text.charCodeAt(at)] as number) & LATIN_LETTER) !== 0;

/** @returns the tokens of a passage's text, without a gap from its beginning to its end */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  let atHead = true;
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, atHead);
    if (!token) {
      if (unknownFrom < 0) unknownFrom = at;
      atHead = false;
      at++;
      continue;
    }
    atHead = token.kind === "mark";
    at = token.end;
    // A compound is one piece with the unknown text beside it; a Latin word stands for itself.
    if (token.kind === "unknown" && !isLatin(text, token.start)) {
      if (unknownFrom < 0) unknownFrom = token.start;
      continue;
    }
    if (unknownFrom >= 0) tokens.push(plain("unknown", unknownFrom, token.start));
    unknownFrom = -1;
    tokens.push(token);
  }
  if (unknownFrom >= 0) tokens.push(plain("unknown", unknownFrom, text.length));
  return tokens;
}

/** @returns whether the token has a sense of that kind */
export function has(token: Token, kind: SenseKind): boolean {
  return meet(token.roles, roleOf(kind));
}

/** @returns whether any of the tokens has a sense of that kind */
export function any(tokens: readonly Token[], kind: SenseKind): boolean {
  const set = roleOf(kind);
  return tokens.some((token) => meet(token.roles, set));
}

/** @returns the ids of the tokens' senses of that kind, each once */
export function ids(
  tokens: readonly Token[],
  kind: "row" | "column" | "result" | "review" | "document",
): readonly string[] {
  const set = roleOf(kind);
  let found: string[] | undefined;
  for (const token of tokens) {
    if (!meet(token.roles, set)) continue;
    found ??= [];
    for (const id of idsOf(token, kind)) if (!found.includes(id)) found.push(id);
  }
  return found ?? NO_IDS;
}

const NO_IDS: readonly string[] = [];

/** @returns the ids of the token's senses of that kind */
export function idsOf(token: Token, kind: "row" | "column" | "result" | "review" | "document"): string[] {
  if (!has(token, kind)) return [];
  const found: string[] = [];
  for (const sense of token.senses) if (sense.kind === kind && "id" in sense) found.push(sense.id);
  return found;
}

const ROW = roleOf("row");

const PASSED = roleOf("passed");
const DEALT = roles("handle", "deal");

/** 将于2024年办结: what will be dealt with in another year. */
const isLater = (token: Token, next: Token | undefined): boolean =>
  token.numeral?.kind === "year" && token.numeral.only && next !== undefined && meet(next.roles, DEALT);

const isCarried = (token: Token): boolean => meet(token.roles, ROW) && idsOf(token, "row").includes("carried");

const tellsCarried = (token: Token, next: Token | undefined): boolean =>
  isCarried(token) || meet(token.roles, PASSED) || isLater(token, next);

/**
 * 结转 alone says neither from which year nor to which; the year beside it does.
 *
 * @param own the report's year; without one, neither year says which of the two it is
 * @returns the tokens with 2022年结转 and 结转2024年 made the row that they name in the report of `own`
 */
export function settleCarried(tokens: readonly Token[], own: number | undefined): readonly Token[] {
  if (own === undefined || !tokens.some((token, at) => tellsCarried(token, tokens[at + 1]))) return tokens;
  const settled: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const year = [token, next].find((one) => one?.numeral?.kind === "year")?.numeral;
    const passed = year?.kind === "year" && year.year > own && (meet(token.roles, PASSED) || isLater(token, next));
    const carried = passed || [token, next].some((one) => one !== undefined && isCarried(one));
    if (!next || !carried || year?.kind !== "year" || year.year === own) {
      settled.push(token);
      continue;
    }
    const id = year.year < own ? "carriedIn" : "carriedOut";
    settled.push({
      kind: "word",
      start: token.start,
      end: next.end,
      senses: [{ kind: "row", id }],
      roles: ROW,
      numeral: undefined,
    });
    i++;
  }
  return settled;
}
