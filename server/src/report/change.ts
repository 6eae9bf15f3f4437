/** How a text changed. */

/** A stretch of a text replaced by another: `removed` stood at the offset `start` of the text before the change. */
export interface TextChange {
  readonly start: number;
  readonly removed: string;
  readonly text: string;
}

/** All that changed between two texts: text[start, end) of the new one stands for [start, before) of the old one. */
export interface Changed {
  readonly start: number;
  readonly before: number;
  readonly end: number;
}

/**
 * @param changes what was done one after the other, each counted in the text that the one before it left; where they
 *   are not known the two texts are compared
 * @returns the least stretch that holds every difference; empty in both where the texts are the same
 */
export function changedBetween(old: string, text: string, changes?: readonly TextChange[]): Changed {
  const { start, before, end } = (changes && joined(old, text, changes)) ?? {
    start: 0,
    before: old.length,
    end: text.length,
  };
  let from = start;
  let [to, toBefore] = [end, before];
  while (from < to && from < toBefore && text.charCodeAt(from) === old.charCodeAt(from)) from++;
  while (to > from && toBefore > from && text.charCodeAt(to - 1) === old.charCodeAt(toBefore - 1)) {
    to--;
    toBefore--;
  }
  return { start: from, before: toBefore, end: to };
}

/** The stretch that some changes lie in; undefined where they do not make the one text of the other. */
function joined(old: string, text: string, changes: readonly TextChange[]): Changed | undefined {
  const [first, ...others] = changes;
  if (!first) return undefined;
  let start = first.start;
  let before = start + first.removed.length;
  let end = start + first.text.length;
  for (const change of others) {
    const behind = change.start + change.removed.length;
    if (behind > end) {
      before += behind - end;
      end = behind;
    }
    start = Math.min(start, change.start);
    end += change.text.length - change.removed.length;
  }
  return old.length - before === text.length - end && before <= old.length ? { start, before, end } : undefined;
}
