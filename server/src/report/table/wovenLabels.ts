/**
 * Labels woven with their group's: a converter that reads a page line by line puts what stands beside a label between
 * its letters. Letters of both stay in their order, so that they can be told apart again.
 */
import { once } from "../../common/once.js";
import { groupsAbove } from "../../form/index.js";
import type { Cell } from "./cell.js";
import type { Located } from "./letters.js";
import type { Printed } from "./printed.js";

/** The labels (by index) of the groups that each label stands under, the innermost first. */
const groupsAt = once((printed: readonly Printed[]): readonly (readonly number[])[] => {
  const groupAt = new Map(printed.flatMap(({ kind, label }, i) => (kind === "group" ? [[label, i] as const] : [])));
  return printed.map(({ label, block }) => {
    const line = block.lines.find((one) => one === label);
    return line
      ? groupsAbove(block, line)
          .reverse()
          .flatMap((group) => groupAt.get(group) ?? [])
      : [];
  });
});

/** The letters of a group's label, its list mark's too. */
export const lettersOf = ({ mark, cores }: Printed): string => mark + (cores[0] ?? "");

/** Is a text made of two others, as long as both together, the letters of each in their order? */
function isMerged(text: string, first: string, second: string): boolean {
  // After each letter of the text: how many letters of the first may be used by then.
  let used = new Set([0]);
  for (let i = 0; i < text.length && used.size > 0; i++) {
    const next = new Set<number>();
    for (const count of used) {
      if (first[count] === text[i]) next.add(count + 1);
      if (second[i - count] === text[i]) next.add(count);
    }
    used = next;
  }
  return used.has(first.length);
}

/** A single letter too many is a slip, and a shorter label is one of many words. */
const LEAST_WOVEN = 2;
const SHORTEST_LABEL = 4;

/**
 * @param text the letters of a place
 * @param label the label that may stand there
 * @param groups the labels over it
 * @returns the letters of one of them that stand between its own; undefined where it is not woven so
 */
export function wovenIn(text: string, { cores, mark }: Printed, groups: readonly Printed[]): string | undefined {
  for (const core of cores) {
    if (core.length < SHORTEST_LABEL) continue;
    for (const own of mark === "" ? [core] : [core, mark + core]) {
      const length = text.length - own.length;
      if (length < LEAST_WOVEN || !text.endsWith(own.slice(-1))) continue;
      for (const group of groups) {
        const letters = lettersOf(group);
        for (let at = 0; at + length <= letters.length; at++) {
          const woven = letters.slice(at, at + length);
          if (isMerged(text, own, woven)) return woven;
        }
      }
    }
  }
  return undefined;
}

/** @returns the labels over each of the labels of a table */
export const groupsOver = once((printed: readonly Printed[]): readonly (readonly Printed[])[] =>
  groupsAt(printed).map((groups) => groups.map((at) => printed[at] as Printed)),
);

function lettersAt(cells: readonly Cell[], { firstCell, lastCell, from, to }: Located): string {
  let text = "";
  for (let i = firstCell; i <= lastCell; i++) {
    const { compact } = cells[i] as Cell;
    text += compact.slice(i === firstCell ? from : 0, i === lastCell ? to : undefined);
  }
  return text;
}

/**
 * @param cells the cells of a table
 * @param printed the labels of the form
 * @param located where each of them stands
 * @returns the same; a label is exact, too, if all that is too much in it is of its group's label, which stands nowhere else
 */
export function unweave(
  cells: readonly Cell[],
  printed: readonly Printed[],
  located: readonly (Located | undefined)[],
): (Located | undefined)[] {
  return located.map((one, index) => {
    if (!one || one.exact) return one;
    const groups = (groupsAt(printed)[index] ?? []).filter((at) => !located[at]).map((at) => printed[at] as Printed);
    const woven = wovenIn(lettersAt(cells, one), printed[index] as Printed, groups);
    return woven === undefined ? one : { ...one, exact: true, woven };
  });
}
