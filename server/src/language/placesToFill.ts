/** The places of a document where something is still to be filled in. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import type { Analysis } from "../service/analysis.js";
import { placed } from "../service/findings.js";
import { placeholders } from "../service/placeholders.js";
import { rangeOf } from "../service/positions.js";

/** @returns where they stand, in the order of the text */
export function placesToFill(document: TextDocument, analysis: Pick<Analysis, "volume" | "find">): Range[] {
  return placeholders(analysis).map(({ offset, finding }) => rangeOf(document, placed(offset, finding.span)));
}
