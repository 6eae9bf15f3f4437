/** The words that prose is read by, and what each means. */
import { COMPOUNDS } from "./compounds.js";
import { DISCLOSURE_ROWS, DISCLOSURE_VERBS } from "./disclosureWording.js";
import { DISMISSALS, FORUMS, REVIEW_RESULTS, REVIEW_WORDINGS } from "./reviewWording.js";
import { NO_ROLES, type Roles, roles } from "./syntax/roles.js";
import { Trie } from "./syntax/trie.js";
import {
  ALL_APPLICANTS,
  APPLICATION_COLUMNS,
  APPLICATION_NOUNS,
  APPLICATION_ROWS,
  APPLYING_NOUNS,
  CARRIED_WORDS,
  groupOf,
  ROWS_TOGETHER,
  SOME_OF_ROWS,
} from "./wording.js";
import { type Role, WORDS, YEAR_PARTS } from "./words.js";

/** What a word means: its part in the sentence, or the part of the form that it names. */
export type Sense =
  | { readonly kind: Role | "application" | "applying" | "applicants" | "dismissed" | "atReview" | "atCourt" }
  | { readonly kind: "row" | "column" | "result" | "review" | "document"; readonly id: string }
  | { readonly kind: "deed"; readonly columns: readonly string[] }
  | { readonly kind: "part"; readonly from: number; readonly to: number };

/** What a piece of text is, and what it means, wherever it stands. `unknown` is text that no word list knows. */
export interface Meaning {
  readonly kind: "word" | "numeral" | "mark" | "quoted" | "unknown";
  readonly senses: readonly Sense[];
  /** The kinds of its senses. */
  readonly roles: Roles;
  readonly names: Names;
}

/** What a word names of the form: ids, each once, and for deeds the columns that each speaks of. */
export interface Names {
  readonly row: readonly string[];
  readonly column: readonly string[];
  readonly result: readonly string[];
  readonly review: readonly string[];
  readonly document: readonly string[];
  readonly deed: readonly (readonly string[])[];
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
const dismissals = new Set(DISMISSALS);
for (const { id, words } of REVIEW_RESULTS) {
  for (const word of words) {
    add(word, { kind: "result", id });
    if (dismissals.has(word)) add(word, { kind: "dismissed" });
    for (const { kind, parts } of FORUMS) if (parts.some((part) => word.includes(part))) add(word, { kind });
  }
}
for (const { kind, words } of FORUMS) for (const word of words) add(word, { kind });
for (const { head, words } of REVIEW_WORDINGS) for (const word of words) add(word, { kind: "review", id: head });
for (const { row, words } of DISCLOSURE_ROWS) {
  for (const word of words) {
    add(word, { kind: "document", id: row });
    if (/决定/.test(word)) add(word, { kind: "decision" });
  }
}
for (const { columns, words } of DISCLOSURE_VERBS) for (const word of words) add(word, { kind: "deed", columns });

/** The words and the compounds, by the numbers that their meanings have in `MEANINGS`. */
export const TRIE = new Trie([...LEXICON.keys(), ...COMPOUNDS]);

const NO_SENSES: readonly Sense[] = [];

const NO_NAMES: Names = { row: [], column: [], result: [], review: [], document: [], deed: [] };

const plain = (kind: Meaning["kind"]): Meaning => ({ kind, senses: NO_SENSES, roles: NO_ROLES, names: NO_NAMES });

/** The meanings of words that do or name one thing, by what that is: most words share theirs with others. */
const singles = new Map<string, Meaning>();

function wordOf(senses: readonly Sense[]): Meaning {
  const [only, second] = senses;
  if (!only || second || only.kind === "deed" || only.kind === "part") return meaningOf(senses);
  const key = "id" in only ? `${only.kind} ${only.id}` : only.kind;
  let meaning = singles.get(key);
  if (!meaning) {
    meaning = meaningOf(senses);
    singles.set(key, meaning);
  }
  return meaning;
}

const meaningOf = (senses: readonly Sense[]): Meaning => ({
  kind: "word",
  senses,
  roles: roles(...senses.map(({ kind }) => kind)),
  names: namesIn(senses),
});

function namesIn(senses: readonly Sense[]): Names {
  const names = { row: [], column: [], result: [], review: [], document: [], deed: [] } as {
    [Kind in keyof Names]: Names[Kind][number][];
  };
  for (const sense of senses) {
    if ("id" in sense && !names[sense.kind].includes(sense.id)) names[sense.kind].push(sense.id);
    if (sense.kind === "deed") names.deed.push(sense.columns);
  }
  return names;
}

const NOTHING = plain("unknown");
const known: Meaning[] = [NOTHING];
/** By the number of a meaning: how long the word is. */
const lengths: number[] = [0];

for (const [word, senses] of LEXICON) {
  known.push(wordOf(senses));
  lengths.push(word.length);
}
for (const word of COMPOUNDS) {
  known.push(NOTHING);
  lengths.push(word.length);
}

/** The meanings that are no word's own, by number; text that no list knows has 0. */
export const UNKNOWN = 0;
export const MARK = known.push(plain("mark")) - 1;
export const QUOTED = known.push(plain("quoted")) - 1;
export const NUMERAL = known.push(plain("numeral")) - 1;
/** 2022年结转, 结转2024年: a year and 结转 beside each other. */
export const CARRIED_IN = known.push(wordOf([{ kind: "row", id: "carriedIn" }])) - 1;
export const CARRIED_OUT = known.push(wordOf([{ kind: "row", id: "carriedOut" }])) - 1;

/** @returns whether a meaning is that of text which no list knows: of a compound, too */
export const isUnknown = (meaning: number): boolean =>
  meaning === UNKNOWN || (meaning > LEXICON.size && meaning < MARK);

/** All that a piece of text may mean; the meaning of a word has the word's number in the trie. */
export const MEANINGS: readonly Meaning[] = known;

/** By the number of a word or a compound: how long it is. */
export const LENGTHS = Uint8Array.from(lengths);
