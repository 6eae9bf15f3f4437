/** The places of a document where something is still to be filled in. */
import type { Analysis } from "./analysis.js";
import type { PlacedFinding } from "./findings.js";

/** The rule that finds them. */
const PLACEHOLDER = "placeholder";

/** @returns what the rule on placeholders finds, be it said place by place or in one, in the order of the text */
export function placeholders({ volume, find }: Pick<Analysis, "volume" | "find">): readonly PlacedFinding[] {
  return find(volume).filter(({ finding }) => finding.rule.id === PLACEHOLDER);
}
