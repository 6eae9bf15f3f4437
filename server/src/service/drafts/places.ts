/** How findings stand to the place that is being written. */
import type { CellReading, Span } from "../../report/index.js";
import { GROUPS, type Judged } from "../../rules/index.js";

const idsOf = (...groups: readonly string[]): ReadonlySet<string> =>
  new Set(GROUPS.filter(({ id }) => groups.includes(id)).flatMap(({ rules }) => rules.map(({ id }) => id)));

/** The rules that say what a report lacks, or what of it stands there in part. */
export const SHAPE = idsOf("chapters", "tables");
export const SUMS = idsOf("sums");
export const PROSE = idsOf("prose");

/** The rules that say that something stands there twice: so it does till what is put in before it is written on. */
export const DOUBLES: ReadonlySet<string> = new Set(["repeated-word", "punctuation"]);

/** @returns whether two spans overlap or touch */
export const meets = (one: Span, other: Span): boolean => one.start <= other.end && other.start <= one.end;

/** @returns whether what a finding marks, or what it names beside that, touches a place */
export const speaksOf = ({ span, related = [] }: Judged, place: Span): boolean =>
  meets(span, place) || related.some((one) => meets(one.span, place));

export const inside = (one: Span, other: Span): boolean => one.start >= other.start && one.end <= other.end;

/** @returns whether a cell holds nothing, or 0 */
export const isNought = ({ content }: CellReading): boolean =>
  content.kind === "blank" || (content.kind === "figure" && content.value === 0);
