/** Several fixes at once: which go together, and what they make of a text. Offsets are the document's. */

import type { Edit, Fix } from "../facts/finding.js";
import { parseVolume, type Volume } from "../report/index.js";
import type { Span } from "../report/model.js";
import type { Judged } from "../rules/rule.js";
import { type PlacedFinding, placed } from "./findings.js";

/** Rounds after which fixing stops; every rule's fix settles in two or three. */
const MOST_ROUNDS = 10;

/** @returns the edits of a fix, in the order of the text, offsets counting from the document's start */
export function editsOf(offset: number, fix: Fix): Edit[] {
  return fix.edits
    .map(({ span, text }) => ({ span: placed(offset, span), text }))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** @returns the fix to apply to a finding where several findings are fixed at once; undefined: leave it */
export type Choice = (finding: Judged) => Fix | undefined;

/** The fix that surely is right, else one that changes no figure: for 'fix all problems of this kind'. */
export const surelyRight: Choice = ({ fixes }) => fixes?.find((fix) => fix.preferred) ?? fixes?.find((fix) => fix.safe);

/** The fix that cannot change a figure's value: for fix-all and `--fix`. */
export const changesNoFigure: Choice = ({ fixes }) =>
  fixes?.find((fix) => fix.safe && fix.preferred) ?? fixes?.find((fix) => fix.safe);

/**
 * Fixes a document until nothing is left to fix: a fix that overlaps another, or that only shows once another is
 * applied, comes in a later round.
 *
 * @param volume the document as it stands
 * @param find finds what is wrong in a parsed document
 * @param choose picks the fix of a finding
 * @returns edits of `volume.text`, in order, that never overlap nor touch each other; none where nothing is to be done
 */
export function fixEdits(volume: Volume, find: (volume: Volume) => readonly PlacedFinding[], choose: Choice): Edit[] {
  const draft = new Draft(volume.text);
  let current = volume;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = together(find(current), choose);
    if (edits.length === 0) break;
    draft.apply(edits);
    const text = draft.text();
    if (text === current.text) break;
    current = parseVolume(text, current);
  }
  return draft.edits();
}

/** The chosen fixes that can be applied at once, in order: each whole, none that meets an earlier one. */
function together(findings: readonly PlacedFinding[], choose: Choice): Edit[] {
  const taken: Edit[] = [];
  for (const { offset, finding } of findings) {
    const fix = choose(finding);
    if (!fix) continue;
    const edits = editsOf(offset, fix);
    if (edits.some((edit) => meetsAny(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
  }
  return taken;
}

/** Where an edit belongs among edits in order: the index of the first that begins behind it. */
function placeOf(edits: readonly Edit[], { span }: Edit): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).span.start > span.start) high = middle;
    else low = middle + 1;
  }
  return low;
}

function meetsAny(taken: readonly Edit[], edit: Edit): boolean {
  const place = placeOf(taken, edit);
  return [taken[place - 1], taken[place]].some((other) => other !== undefined && meet(edit.span, other.span));
}

/** Do two spans overlap? An insertion also meets what begins at its place: their order would be left to chance. */
function meet(a: Span, b: Span): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
}

/** A piece of the draft: a stretch of the original text, or text that was put in. */
type Piece = { readonly kept: Span } | { readonly added: string };

/** A text that is being fixed, and that remembers what of it is original. */
class Draft {
  private readonly original: string;
  private pieces: Piece[];

  constructor(original: string) {
    this.original = original;
    this.pieces = [{ kept: { start: 0, end: original.length } }];
  }

  text(): string {
    return this.pieces.map((piece) => this.textOf(piece)).join("");
  }

  /** @param edits of the text as it stands now, in order, not overlapping */
  apply(edits: readonly Edit[]): void {
    const pieces: Piece[] = [];
    let next = 0;
    let [start, at] = [0, 0];
    for (const piece of this.pieces) {
      const end = start + lengthOf(piece);
      // Every edit that begins in this piece; one that began earlier may still reach into it.
      while (next < edits.length && (edits[next] as Edit).span.start < end) {
        const { span, text } = edits[next++] as Edit;
        if (span.start > at) pieces.push(part(piece, at - start, span.start - start));
        pieces.push({ added: text });
        at = Math.max(at, span.end);
      }
      if (at < end) {
        pieces.push(part(piece, at - start, end - start));
        at = end;
      }
      start = end;
    }
    for (; next < edits.length; next++) pieces.push({ added: (edits[next] as Edit).text });
    this.pieces = pieces;
  }

  /** @returns the edits that make the original into the text as it stands now */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let text = "";
    const close = (end: number): void => {
      if (text !== this.original.slice(at, end)) edits.push({ span: { start: at, end }, text });
      text = "";
    };
    for (const piece of this.pieces) {
      if ("added" in piece) {
        text += piece.added;
      } else if (piece.kept.end > piece.kept.start) {
        close(piece.kept.start);
        at = piece.kept.end;
      }
    }
    close(this.original.length);
    return edits;
  }

  private textOf(piece: Piece): string {
    return "added" in piece ? piece.added : this.original.slice(piece.kept.start, piece.kept.end);
  }
}

function lengthOf(piece: Piece): number {
  return "added" in piece ? piece.added.length : piece.kept.end - piece.kept.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if ("added" in piece) return { added: piece.added.slice(from, to) };
  return { kept: { start: piece.kept.start + from, end: piece.kept.start + to } };
}
