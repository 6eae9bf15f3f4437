/** Findings after an edit within a line: of a rule that reads nothing of what was edited they are the same, moved. */
import type { Edit, Related } from "../facts/finding.js";
import { type LineEdit, spanAfter, type Touched } from "../report/index.js";
import type { Judged, Reads, Rule } from "./rule.js";

const READS_NOTHING_OF: Readonly<Record<Touched, ReadonlySet<Reads>>> = {
  figure: new Set<Reads>(["chapters", "prose"]),
  words: new Set<Reads>(["chapters", "tables"]),
};

/**
 * @param findings what a rule said before
 * @returns what it says now; undefined where it has to be asked
 */
export function keptFindings(
  { reads }: Rule,
  findings: readonly Judged[],
  edit: LineEdit,
): readonly Judged[] | undefined {
  if (!READS_NOTHING_OF[edit.touched].has(reads)) return undefined;
  if (findings.length === 0) return findings;
  const moved: Judged[] = [];
  for (const finding of findings) {
    const one = movedFinding(finding, edit);
    if (!one) return undefined;
    moved.push(one);
  }
  return moved;
}

function movedFinding(finding: Judged, edit: LineEdit): Judged | undefined {
  let isTorn = false;
  const moved = <Place extends Edit | Related | Judged>(place: Place): Place => {
    const span = spanAfter(place.span, edit);
    isTorn ||= span === undefined;
    return span && span !== place.span ? { ...place, span } : place;
  };
  const { related, fixes } = finding;
  const made: Judged = {
    ...moved(finding),
    ...(related ? { related: related.map(moved) } : {}),
    ...(fixes ? { fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moved) })) } : {}),
  };
  return isTorn ? undefined : made;
}
