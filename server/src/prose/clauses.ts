import { has, type SenseKind, type Token } from "./tokens.js";

/** A stretch of a sentence between two marks: , ; : ( ) and the stops. 、 does not end one. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The mark before it: "" at the head of a passage. */
  readonly opener: string;
  /** The mark behind it. */
  readonly closer: string;
  /** How many brackets are open around it. */
  readonly depth: number;
  /** Counts the sentences of the passage from 0. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}

const STOPS = new Set(["。", "!", "?", "."]);

/** @returns the clauses of a passage in order; empty ones are left out */
export function clausesOf(text: string, tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [];
  let opener = "";
  let depth = 0;
  let sentence = 0;
  let from = 0;
  const close = (to: number, closer: string) => {
    const held = tokens.slice(from, to);
    const first = held[0];
    const last = held[held.length - 1];
    if (first && last) {
      clauses.push({ tokens: held, opener, closer, depth, sentence, start: first.start, end: last.end });
    }
  };
  tokens.forEach((token, index) => {
    if (token.kind !== "mark") return;
    const mark = text.slice(token.start, token.end);
    if (mark === "、") return;
    close(index, mark);
    from = index + 1;
    if (mark === "(") depth++;
    else if (mark === ")") depth = Math.max(0, depth - 1);
    else if (STOPS.has(mark)) {
      sentence++;
      depth = 0;
    }
    opener = mark;
  });
  close(tokens.length, "");
  return clauses;
}

/** A quantity with the words that belong to it: before it, and behind it where nothing else claims them. */
export interface Item {
  readonly clause: Clause;
  readonly numeral: Token;
  readonly left: readonly Token[];
  readonly right: readonly Token[];
  /** Whether it is the first of its clause, so that the clause's subject stands before it. */
  readonly first: boolean;
  /** How many names stand before it, parted by 、 or 和. */
  readonly names: number;
  /** Whether what stands behind it goes on over a 、: 其余5件为无法提供、不予处理. */
  readonly cut: boolean;
}

/** Words that leave an item's place for its subject open: behind them the subject may follow the figure. */
const LIGHT: readonly SenseKind[] = ["among", "sum", "rest", "and", "function", "each", "respectively"];

function isLight(tokens: readonly Token[]): boolean {
  return tokens.every((token) => token.kind === "word" && LIGHT.some((kind) => has(token, kind)));
}

/** Is the token a 、? Marks inside a clause are nothing else. */
function isPause(token: Token): boolean {
  return token.kind === "mark";
}

/** @returns the quantities of a clause, each with its words */
export function itemsOf(clause: Clause): Item[] {
  const { tokens } = clause;
  const items: (Omit<Item, "clause" | "right" | "cut"> & { right: Token[]; cut: boolean })[] = [];
  let segment: Token[] = [];
  for (const token of tokens) {
    if (token.numeral?.kind !== "quantity") {
      segment.push(token);
      continue;
    }
    const before = items[items.length - 1];
    let left = segment;
    if (before) {
      const pause = segment.findIndex(isPause);
      if (pause >= 0) {
        before.right = segment.slice(0, pause);
        left = segment.slice(pause + 1);
        // 3件为甲、乙、2件为丙: what ends in a pause belongs to the figure before it.
        before.cut = left.length > 1 && isPause(left[left.length - 1] as Token);
      } else if (isLight(before.left)) {
        before.right = segment;
        left = [];
      }
    }
    const names = 1 + left.filter((t) => isPause(t) || has(t, "and")).length;
    items.push({ numeral: token, left: left.filter((t) => !isPause(t)), right: [], first: !before, names, cut: false });
    segment = [];
  }
  const last = items[items.length - 1];
  if (last) {
    const pause = segment.findIndex(isPause);
    last.right = pause >= 0 ? segment.slice(0, pause) : segment;
    last.cut = pause >= 0;
  }
  return items.map((item) => ({ ...item, clause }));
}
