/**
 * What was written anew from one report to another: paragraphs are paired, then their sentences, then the words within,
 * which jsdiff tells apart. A sentence that has next to nothing of the other is another sentence, not one with all words
 * exchanged.
 */
import { diffArrays, diffWords } from "diff";
import { wordSegmenter } from "../common/segmenters.js";
import type { ProsePart } from "./model.js";

export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A paragraph of either report, or of both with what changed in it. */
export interface ProseParagraph {
  readonly kind: "same" | "changed" | "added" | "removed";
  readonly pieces: readonly Piece[];
}

export interface ComparedPart {
  readonly name: string;
  readonly paragraphs: readonly ProseParagraph[];
}

/** @returns the parts of both reports in the later one's order, those that it has no more at their old places */
export function proseDiff(before: readonly ProsePart[], after: readonly ProsePart[]): ComparedPart[] {
  const left = new Set(before);
  const partner = new Map(
    after.map((part) => {
      const own = before.find((one) => left.has(one) && isSamePart(one, part));
      if (own) left.delete(own);
      return [part, own] as const;
    }),
  );
  const compared: ComparedPart[] = [];
  const put = (part: ProsePart, from: readonly string[], to: readonly string[]): void => {
    compared.push({ name: part.name, paragraphs: paragraphsOf(from, to) });
  };
  const gone = (until: number): void => {
    for (const part of before.slice(0, until)) if (left.delete(part)) put(part, part.paragraphs, []);
  };
  for (const part of after) {
    const own = partner.get(part);
    if (own) gone(before.indexOf(own));
    put(part, own?.paragraphs ?? [], part.paragraphs);
  }
  gone(before.length);
  return compared;
}

const isSamePart = (one: ProsePart, other: ProsePart): boolean =>
  one.chapter === null ? other.chapter === null && one.name === other.name : one.chapter === other.chapter;

/** A unit of text of either side, or a pair of such. */
interface Step {
  readonly from?: string;
  readonly to?: string;
}

function paragraphsOf(from: readonly string[], to: readonly string[]): ProseParagraph[] {
  return stepsOf(from, to).map((step): ProseParagraph => {
    if (step.from === undefined) return { kind: "added", pieces: [{ kind: "added", text: step.to ?? "" }] };
    if (step.to === undefined) return { kind: "removed", pieces: [{ kind: "removed", text: step.from }] };
    if (step.from === step.to) return { kind: "same", pieces: [{ kind: "same", text: step.to }] };
    return { kind: "changed", pieces: joined(piecesOf(step.from, step.to)) };
  });
}

const SENTENCE_END = /(?<=[。；！？;!?])/u;

function piecesOf(from: string, to: string): Piece[] {
  return stepsOf(from.split(SENTENCE_END), to.split(SENTENCE_END)).flatMap((step): Piece[] => {
    if (step.from === undefined) return [{ kind: "added", text: step.to ?? "" }];
    if (step.to === undefined) return [{ kind: "removed", text: step.from }];
    return step.from === step.to ? [{ kind: "same", text: step.to }] : wordsOf(step.from, step.to);
  });
}

function wordsOf(from: string, to: string): Piece[] {
  return diffWords(from, to, { intlSegmenter: wordSegmenter() }).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) result[result.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece.text !== "") result.push(piece);
  }
  return result;
}

/** What is the same is found first; what lies between is paired by how much it has in common. */
function stepsOf(from: readonly string[], to: readonly string[]): Step[] {
  const steps: Step[] = [];
  let gone: readonly string[] = [];
  for (const { value, added, removed } of diffArrays([...from], [...to])) {
    if (removed) gone = value;
    else {
      steps.push(
        ...(added ? paired(gone, value) : [...paired(gone, []), ...value.map((one) => ({ from: one, to: one }))]),
      );
      gone = [];
    }
  }
  return [...steps, ...paired(gone, [])];
}

/** Of how much of their runs of two characters one is the other, written anew. */
const ALIKE = 0.4;

/** More pairs are not weighed: who wrote so much anew wrote another text. */
const MOST_PAIRS = 10_000;

/** The pairs, in the order of both, that have most in common; what has no partner stands alone. */
function paired(from: readonly string[], to: readonly string[]): Step[] {
  const alone = (some: readonly string[], side: "from" | "to"): Step[] => some.map((one) => ({ [side]: one }));
  if (from.length === 0 || to.length === 0 || from.length * to.length > MOST_PAIRS)
    return [...alone(from, "from"), ...alone(to, "to")];
  const [runsFrom, runsTo] = [from.map(runsOf), to.map(runsOf)];
  const worth = runsFrom.map((a) => runsTo.map((b) => inCommon(a, b)));
  // best[i][j]: the most that can be paired from the i-th and the j-th on.
  const best = Array.from({ length: from.length + 1 }, () => new Float64Array(to.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const pair = (i: number, j: number): number => {
    const own = worth[i]?.[j] ?? 0;
    return own < ALIKE ? Number.NEGATIVE_INFINITY : own + at(i + 1, j + 1);
  };
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      (best[i] as Float64Array)[j] = Math.max(at(i + 1, j), at(i, j + 1), pair(i, j));
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < from.length && j < to.length) {
    if (pair(i, j) === at(i, j)) steps.push({ from: from[i++] as string, to: to[j++] as string });
    else if (at(i + 1, j) === at(i, j)) steps.push({ from: from[i++] as string });
    else steps.push({ to: to[j++] as string });
  }
  return [...steps, ...alone(from.slice(i), "from"), ...alone(to.slice(j), "to")];
}

function runsOf(text: string): ReadonlySet<string> {
  const runs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) runs.add(text.slice(i, i + 2));
  return runs;
}

/** How much of the runs of either is in both, from 0 to 1. */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  let both = 0;
  for (const run of one) if (other.has(run)) both++;
  return (2 * both) / (one.size + other.size);
}
