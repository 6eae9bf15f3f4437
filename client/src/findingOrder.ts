/** Which finding comes next. Knows no editor, so that it can be tested without one. */

/** Where a finding begins, and how grave it is: the graver the lower, as the editor counts severities. */
export interface OrderedFinding {
  readonly line: number;
  readonly character: number;
  readonly severity: number;
}

/** `problems.sortOrder` of the editor. */
export type FindingOrder = "severity" | "position";

type Place = Pick<OrderedFinding, "line" | "character">;

const byPlace = (one: Place, other: Place): number => one.line - other.line || one.character - other.character;

/**
 * As the editor's own key for the next problem goes: by severity, then by place, or by place alone; behind the last one
 * the first.
 *
 * @param findings those to go through, in any order; of several at one place the gravest counts
 * @param cursor where it is now: at a finding's beginning, that one is being looked at
 * @returns the next one; undefined where there is none
 */
export function nextFinding<T extends OrderedFinding>(
  findings: readonly T[],
  cursor: Place,
  order: FindingOrder,
): T | undefined {
  const gravest = [...findings].sort((one, other) => byPlace(one, other) || one.severity - other.severity);
  const places = gravest.filter((one, i) => i === 0 || byPlace(one, gravest[i - 1] as T) !== 0);
  const ordered =
    order === "position"
      ? places
      : [...places].sort((one, other) => one.severity - other.severity || byPlace(one, other));
  const at = ordered.findIndex((one) => byPlace(one, cursor) === 0);
  if (at >= 0) return ordered[(at + 1) % ordered.length];
  return ordered.find((one) => byPlace(one, cursor) > 0) ?? ordered[0];
}
