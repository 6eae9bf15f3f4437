/** The places of a document where something is still to be filled in. */
import type { Judged } from "../rules/index.js";
import type { Analysis } from "./analysis.js";
import type { PlacedFinding } from "./findings.js";

/** The rule that finds them. */
const PLACEHOLDER = "placeholder";

/** @returns whether a finding is on such a place */
export const isPlaceToFill = ({ rule }: Judged): boolean => rule.id === PLACEHOLDER;

/** @returns what the rule on placeholders finds, be it said place by place or in one, in the order of the text */
export function placeholders({ volume, find }: Pick<Analysis, "volume" | "find">): readonly PlacedFinding[] {
  return find(volume).filter(({ finding }) => isPlaceToFill(finding));
}
