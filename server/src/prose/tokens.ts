import { fold } from "../report/characters/index.js";
import { type Numeral, numeralAt } from "./numbers.js";
import { meet, NO_ROLES, type Roles, roleOf, roles, type SenseKind, union } from "./syntax/roles.js";
import {
  ALL_APPLICANTS,
  APPLICATION_COLUMNS,
  APPLICATION_NOUNS,
  APPLICATION_ROWS,
  APPLYING_NOUNS,
  CARRIED_WORDS,
  DISCLOSURE_ROWS,
  DISCLOSURE_VERBS,
  REVIEW_RESULTS,
  REVIEW_WORDINGS,
} from "./wording.js";
import { type Role, WORDS } from "./words.js";

/** What a word means: its part in the sentence, or the part of the form that it names. */
export type Sense =
  | { readonly kind: Role | "application" | "applying" | "applicants" }
  | { readonly kind: "row" | "column" | "result" | "review" | "document"; readonly id: string }
  | { readonly kind: "deed"; readonly columns: readonly string[] };

export type { SenseKind };

/** A piece of a passage; positions are the passage's. `unknown` is text that no word list knows. */
export interface Token {
  readonly kind: "word" | "numeral" | "mark" | "quoted" | "unknown";
  readonly start: number;
  readonly end: number;
  readonly senses: readonly Sense[];
  /** The kinds of its senses. */
  readonly roles: Roles;
  readonly numeral?: Numeral;
}

interface Node {
  readonly next: Map<number, Node>;
  senses?: Sense[];
}

const newNode = (): Node => ({ next: new Map() });

/** The longest word is 40 characters or so; a walk down the trie is bounded by it. */
const TRIE = newNode();

function add(word: string, sense: Sense): void {
  let node = TRIE;
  for (let i = 0; i < word.length; i++) {
    const code = fold(word.charCodeAt(i));
    let next = node.next.get(code);
    if (!next) {
      next = newNode();
      node.next.set(code, next);
    }
    node = next;
  }
  node.senses = [...(node.senses ?? []), sense];
}

for (const [role, words] of Object.entries(WORDS)) {
  for (const word of words.split(" ")) if (word !== ";") add(word, { kind: role as Role });
}
for (const word of APPLICATION_NOUNS) add(word, { kind: "application" });
for (const word of APPLYING_NOUNS) add(word, { kind: "applying" });
for (const word of ALL_APPLICANTS) add(word, { kind: "applicants" });
for (const { id, words } of APPLICATION_ROWS) for (const word of words) add(word, { kind: "row", id });
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

/** The roles of a word's senses, worked out once: words share their lists of senses. */
const ROLES = new WeakMap<readonly Sense[], Roles>();

function rolesOf(senses: readonly Sense[]): Roles {
  if (senses.length === 0) return NO_ROLES;
  const known = ROLES.get(senses) ?? senses.reduce((set, sense) => union(set, roles(sense.kind)), NO_ROLES);
  ROLES.set(senses, known);
  return known;
}

function wordAt(text: string, at: number): { end: number; senses: readonly Sense[] } | undefined {
  let node: Node | undefined = TRIE;
  let found: { end: number; senses: readonly Sense[] } | undefined;
  for (let i = at; i < text.length; i++) {
    node = node.next.get(text.charCodeAt(i));
    if (!node) break;
    if (node.senses) found = { end: i + 1, senses: node.senses };
  }
  return found;
}

const MARKS = new Set([...",;:.。!?、()"].map((c) => c.charCodeAt(0)));

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

/** An address, a number with a code before it: taken whole, so that its digits count nothing. */
const LATIN = /[A-Za-z][A-Za-z0-9:/._@?=&%#+~-]*/y;

const ORDINAL = /第[\d〇零一二三四五六七八九十百两]+[条款项届次批期章节个号位轮名季年类]?/y;

/** （一） 1. 一、 一是 at the head of a clause count off what is said; they are no amounts. */
const COUNTER =
  /\([一二三四五六七八九十\d]{1,3}\)[、.]?|[一二三四五六七八九十]{1,3}(?:、|是|要)|\d{1,2}(?:、|\.(?!\d)|\)(?!,))/y;

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

/** Is a clause beginning here, so that a counter may stand? */
function atHead(tokens: readonly Token[]): boolean {
  const last = tokens[tokens.length - 1];
  return last === undefined || last.kind === "mark";
}

function tokenAt(text: string, at: number, tokens: readonly Token[]): Token | undefined {
  const make = (kind: Token["kind"], end: number, senses: readonly Sense[] = []): Token => ({
    kind,
    start: at,
    end,
    senses,
    roles: rolesOf(senses),
  });
  if (atHead(tokens)) {
    const end = sticky(COUNTER, text, at);
    if (end > at) return make("mark", end);
  }
  const word = wordAt(text, at);
  const numeral = numeralAt(text, at);
  if (numeral && !(word && word.end > numeral.end)) return { ...make("numeral", numeral.end), numeral };
  if (word) return make("word", word.end, word.senses);
  if (MARKS.has(text.charCodeAt(at))) return make("mark", at + 1);
  const quote = quoteEnd(text, at);
  if (quote > at) return make("quoted", quote);
  const latin = sticky(LATIN, text, at);
  if (latin > at) return make("unknown", latin);
  const ordinal = sticky(ORDINAL, text, at);
  return ordinal > at ? make("quoted", ordinal) : undefined;
}

/** @returns the tokens of a passage's text, without a gap from its beginning to its end */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  const flush = (end: number) => {
    if (unknownFrom >= 0) tokens.push({ kind: "unknown", start: unknownFrom, end, senses: [], roles: NO_ROLES });
    unknownFrom = -1;
  };
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, unknownFrom < 0 ? tokens : UNKNOWN_LAST);
    if (token) {
      flush(at);
      tokens.push(token);
      at = token.end;
    } else {
      if (unknownFrom < 0) unknownFrom = at;
      at++;
    }
  }
  flush(text.length);
  return tokens;
}

/** Stands for a list that ends in unknown text: no counter begins after it. */
const UNKNOWN_LAST: readonly Token[] = [{ kind: "unknown", start: 0, end: 0, senses: [], roles: NO_ROLES }];

/** @returns whether the token has a sense of that kind */
export function has(token: Token, kind: SenseKind): boolean {
  return meet(token.roles, roleOf(kind));
}

/** @returns whether any of the tokens has a sense of that kind */
export function any(tokens: readonly Token[], kind: SenseKind): boolean {
  return tokens.some((token) => has(token, kind));
}

/** @returns the ids of the tokens' senses of that kind, each once */
export function ids(tokens: readonly Token[], kind: "row" | "column" | "result" | "review" | "document"): string[] {
  return [...new Set(tokens.flatMap((token) => idsOf(token, kind)))];
}

/** @returns the ids of the token's senses of that kind */
export function idsOf(token: Token, kind: "row" | "column" | "result" | "review" | "document"): string[] {
  return token.senses.flatMap((sense) => (sense.kind === kind && "id" in sense ? [sense.id] : []));
}

/**
 * 结转 alone says neither from which year nor to which; the year beside it does.
 *
 * @returns the tokens with 2022年结转 and 结转2024年 made the row that they name in the report of `own`
 */
export function settleCarried(tokens: readonly Token[], own: number): Token[] {
  const settled: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    const year = [token, next].find((one) => one?.numeral?.kind === "year")?.numeral;
    const carried = [token, next].some((one) => one !== undefined && idsOf(one, "row").includes("carried"));
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
      roles: roles("row"),
    });
    i++;
  }
  return settled;
}
