/** Several fixes at once: which go together, and what they make of a text. Offsets are the document's. */

import type { Edit, Fix } from "../facts/finding.js";
import { parseVolume, type Volume } from "../report/index.js";
import type { Span } from "../report/model.js";
import type { Judged } from "../rules/rule.js";
import { type PlacedFinding, placed } from "./findings.js";

/**
 * How often some fixes are tried together before those in question are left: to find each of many that tear would take
 * two readings of the text a fix.
 */
const MOST_TRIES = 32;

/** Rounds after which fixing stops, and how often it is begun; every rule's fix settles in two or three. */
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
 * applied, comes in a later round. In ruins a fix may not make its finding go, and be made again in every round: all is
 * begun anew without it then, a few times at most.
 *
 * @param volume the document as it stands
 * @param find finds what is wrong in a parsed document
 * @param choose picks the fix of a finding; what changes no figure is tried, and left where in ruins it would change one
 * @returns edits of `volume.text`, in order, that never overlap nor touch each other; none where nothing is to be done
 */
export function fixEdits(volume: Volume, find: (volume: Volume) => readonly PlacedFinding[], choose: Choice): Edit[] {
  const left = new Set<string>();
  const keepsFigures = choose === changesNoFigure;
  for (let start = 0; start < MOST_ROUNDS; start++) {
    const draft = new Draft(volume.text);
    const restless = fixInRounds(volume, draft, keepsFigures, (current) =>
      together(find(current), (finding) => (left.has(saying(finding)) ? undefined : choose(finding))),
    );
    if (restless.length === 0) return draft.edits();
    for (const words of restless) left.add(words);
  }
  return [];
}

/** @returns what is still fixed in the last round: nothing where all came to rest */
function fixInRounds(
  volume: Volume,
  draft: Draft,
  keepsFigures: boolean,
  chosen: (current: Volume) => Chosen,
): readonly string[] {
  let current = volume;
  for (let round = 1; ; round++) {
    const { fixes, sayings } = chosen(current);
    const { edits, after } = keepsFigures ? keepingFigures(current, fixes) : applied(current, fixes);
    if (after.text === current.text) return [];
    if (round > MOST_ROUNDS) return sayings;
    draft.apply(edits);
    current = after;
  }
}

/** Whether a fix repairs what it is for, by fix: a report that did not change has the same ones. */
const repairing = new WeakMap<Fix, boolean>();

/**
 * Does a fix make its finding go? In ruins it may not: what it puts in is read otherwise there.
 *
 * @param volume the document as it stands
 * @param findings what is said of it
 * @param find finds what is wrong in a parsed document
 * @param one the finding
 * @param fix one of its fixes
 */
export function repairs(
  volume: Volume,
  findings: readonly PlacedFinding[],
  find: (volume: Volume) => readonly PlacedFinding[],
  one: PlacedFinding,
  fix: Fix,
): boolean {
  const known = repairing.get(fix);
  if (known !== undefined) return known;
  const { after } = applied(volume, [editsOf(one.offset, fix)]);
  const repaired = countLike(find(after), one) < countLike(findings, one);
  repairing.set(fix, repaired);
  return repaired;
}

/** @returns whether edits of a volume leave fewer findings of a kind than there are */
export function leavesFewer(
  volume: Volume,
  edits: readonly Edit[],
  find: (volume: Volume) => readonly PlacedFinding[],
): boolean {
  return find(applied(volume, [edits]).after).length < find(volume).length;
}

/** What tells a finding from those that say something else. */
const saying = ({ rule, message }: Judged): string => `${rule.id} ${JSON.stringify(message)}`;

/** How many findings say the same. */
function countLike(findings: readonly PlacedFinding[], { finding }: PlacedFinding): number {
  const words = saying(finding);
  return findings.filter((other) => saying(other.finding) === words).length;
}

/** The edits of one fix, in order. */
type FixEdits = readonly Edit[];

/** Some fixes, and what is said by the findings that they are of. */
interface Chosen {
  readonly fixes: readonly FixEdits[];
  readonly sayings: readonly string[];
}

/** The chosen fixes that can be applied at once: each whole, none that meets an earlier one. */
function together(findings: readonly PlacedFinding[], choose: Choice): Chosen {
  const taken: Edit[] = [];
  const fixes: FixEdits[] = [];
  const sayings: string[] = [];
  for (const { offset, finding } of findings) {
    const fix = choose(finding);
    const edits = fix ? editsOf(offset, fix) : [];
    if (edits.length === 0 || edits.some((edit) => meetsAny(taken, edit))) continue;
    for (const edit of edits) taken.splice(placeOf(taken, edit), 0, edit);
    fixes.push(edits);
    sayings.push(saying(finding));
  }
  return { fixes, sayings };
}

/** What some fixes make of a volume together. */
interface Applied {
  readonly edits: readonly Edit[];
  readonly after: Volume;
}

function applied(volume: Volume, fixes: readonly FixEdits[]): Applied {
  const edits: Edit[] = [];
  for (const edit of fixes.flat()) edits.splice(placeOf(edits, edit), 0, edit);
  const draft = new Draft(volume.text);
  draft.apply(edits);
  return { edits, after: parseVolume(draft.text(), volume) };
}

/** Applies those of some fixes that, together, leave every figure of a table as it is read. */
function keepingFigures(volume: Volume, fixes: readonly FixEdits[]): Applied {
  const figures = figuresOf(volume);
  const isKept = ({ after }: Applied): boolean => {
    const now = figuresOf(after);
    return [...figures].every(([cell, value]) => now.get(cell) === value);
  };
  let taken: readonly FixEdits[] = [];
  let made: Applied = { edits: [], after: volume };
  let tries = 0;
  const take = (more: readonly FixEdits[]): void => {
    if (tries++ >= MOST_TRIES) return;
    const all = [...taken, ...more];
    const tried = applied(volume, all);
    if (isKept(tried)) [taken, made] = [all, tried];
    else if (more.length > 1) {
      const middle = more.length >> 1;
      take(more.slice(0, middle));
      take(more.slice(middle));
    }
  };
  if (fixes.length > 0) take(fixes);
  return made;
}

/** Every figure of the tables of a volume, by report and cell. */
function figuresOf({ reports }: Volume): Map<string, number> {
  const figures = new Map<string, number>();
  for (const [i, { report }] of reports.entries()) {
    for (const { table, rows } of report.tables) {
      for (const { key, content } of rows.flatMap(({ cells }) => cells))
        if (content.kind === "figure") figures.set(`${i} ${table.id} ${key}`, content.value);
    }
  }
  return figures;
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
