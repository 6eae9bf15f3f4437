/** The labels that stand once in their table, in the order of the form: the heaviest chain of the places where they stand. */
import { once } from "../../common/once.js";
import type { Edition } from "../../form/index.js";
import { beginsCell, endsCell, type Letters, type Occurrence, placesOf, touches } from "./letters.js";
import { type Printed, printedOf } from "./printed.js";

/** Every place where an anchor's letters stand between the boundaries of cells, or of other labels. */
function occurrencesOf(letters: Letters, printed: readonly Printed[]): Occurrence[] {
  const sure: Occurrence[] = [];
  const unsure: Occurrence[] = [];
  printed.forEach((one, index) => {
    if (!one.anchor) return;
    for (const core of one.cores) {
      for (const at of placesOf(letters, core)) {
        const found = { printed: index, start: at, end: at + core.length };
        (beginsCell(letters, at) && endsCell(letters, found.end) ? sure : unsure).push(found);
      }
    }
  });
  const ends = new Set(sure.map((one) => one.end));
  const starts = new Set(sure.map((one) => one.start));
  const glued = unsure.filter(
    (one) =>
      (beginsCell(letters, one.start) || touches(letters, ends, one.start, -1)) &&
      (endsCell(letters, one.end) || touches(letters, starts, one.end, 1)),
  );
  const all = [...sure, ...glued].sort((a, b) => a.start - b.start || b.end - a.end);
  let last = -1;
  return all.filter((one) => {
    if (one.start < last) return false;
    last = one.end;
    return true;
  });
}

/** A group's label counts for little: it carries no figures, and in pages of a PDF it is often written out of its order. */
function weightOf(one: Occurrence, printed: readonly Printed[]): number {
  return printed[one.printed]?.kind === "group" ? 1 : one.end - one.start;
}

/** The heaviest chain of occurrences in the order of the form; of equal ones the one that ends first and is closest. */
function chain(occurrences: readonly Occurrence[], printed: readonly Printed[]): Occurrence[] {
  const best = new Array<{ weight: number; at: number } | undefined>(printed.length + 1);
  const weights: number[] = [];
  const before: number[] = [];
  occurrences.forEach((one, at) => {
    let top: { weight: number; at: number } | undefined;
    for (let i = one.printed - 1; i >= 0; i--) {
      const reached = best[i];
      if (reached && reached.weight > (top?.weight ?? 0)) top = reached;
    }
    const weight = (top?.weight ?? 0) + weightOf(one, printed);
    weights.push(weight);
    before.push(top?.at ?? -1);
    const here = best[one.printed];
    if (!here || weight >= here.weight) best[one.printed] = { weight, at };
  });
  let at = -1;
  for (let i = 0; i < weights.length; i++) if (at === -1 || (weights[i] as number) > (weights[at] as number)) at = i;
  const chained: Occurrence[] = [];
  for (; at !== -1; at = before[at] as number) chained.unshift(occurrences[at] as Occurrence);
  return chained;
}

/** The anchors that were found among more letters, where they all stand in these: no other chain of fewer is heavier. */
function knownOf({ whole, text }: Letters, printed: readonly Printed[]): Occurrence[] | undefined {
  const known = whole?.letters.chains.get(printed);
  const [first, last] = [known?.[0], known?.at(-1)];
  if (!whole || !known || !first || !last) return undefined;
  const { before } = whole;
  if (first.start < before || last.end > before + text.length) return undefined;
  return known.map((one) => ({ printed: one.printed, start: one.start - before, end: one.end - before }));
}

/** The anchors of a table among the letters, in the order of the form. */
export function anchorsIn(letters: Letters, printed: readonly Printed[]): readonly Occurrence[] {
  let anchors = letters.chains.get(printed);
  if (!anchors) {
    anchors = knownOf(letters, printed) ?? chain(occurrencesOf(letters, printed), printed);
    letters.chains.set(printed, anchors);
  }
  return anchors;
}

/** A sieve's slots, and the one of the last four letters: the fifth is shifted out. What leads there too is let through. */
const SIEVE = 1 << 16;
const slotOf = (before: number, letter: number): number => ((before << 4) ^ (letter * 31)) & (SIEVE - 1);
const SIEVED = 4;

/** The first letters of all anchors. */
const beginningsOf = once((editions: readonly Edition[]): Uint8Array => {
  const found = new Uint8Array(SIEVE);
  for (const { tables } of editions) {
    for (const { anchor, cores } of Object.values(tables).flatMap(printedOf)) {
      if (!anchor) continue;
      for (const core of cores) {
        if (core.length < SIEVED) return found.fill(1);
        let slot = 0;
        for (let i = 0; i < SIEVED; i++) slot = slotOf(slot, core.charCodeAt(i));
        found[slot] = 1;
      }
    }
  }
  return found;
});

/** @returns whether an anchor may begin among the letters of cells; where none does, no table stands */
export function mayHoldAnchor(letters: string, editions: readonly Edition[]): boolean {
  const beginnings = beginningsOf(editions);
  let slot = 0;
  for (let i = 0; i < letters.length; i++) {
    slot = slotOf(slot, letters.charCodeAt(i));
    if (beginnings[slot] === 1) return true;
  }
  return false;
}
