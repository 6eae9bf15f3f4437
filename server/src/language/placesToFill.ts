/** The places of a document where something is still to be filled in. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../service/analysis.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";

/** The rule that finds them. */
const PLACEHOLDER = "placeholder";

/** @returns what the rule on placeholders finds, be it said place by place or in one, in the order of the text */
export function placesToFill(document: TextDocument, { volume, find }: Pick<Analysis, "volume" | "find">): Range[] {
  return find(volume)
    .filter(({ finding }) => finding.rule.id === PLACEHOLDER)
    .map(({ offset, finding }) => rangeOf(document, placed(offset, finding.span)));
}
