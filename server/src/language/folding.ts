/** Folding ranges: just the parts of the outline that take more than one line. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { FoldingRange } from "vscode-languageserver-types";
import type { Volume } from "../report/model.js";
import { type OutlineItem, outlineOf } from "./outline.js";

/**
 * @returns a range for each part of the outline, from the last line of its heading to its last line that is not blank;
 * of parts that begin on one line only the outermost, since an editor has one arrow a line
 */
export function foldingRanges(document: TextDocument, volume: Volume): FoldingRange[] {
  const ends = new Map<number, number>();
  const visit = (item: OutlineItem): void => {
    const startLine = document.positionAt(item.selection.end).line;
    const text = volume.text.slice(item.span.start, item.span.end);
    const endLine = document.positionAt(item.span.start + text.trimEnd().length).line;
    if (endLine > startLine && !ends.has(startLine)) ends.set(startLine, endLine);
    item.children.forEach(visit);
  };
  outlineOf(volume).forEach(visit);
  return [...ends].sort(([a], [b]) => a - b).map(([startLine, endLine]) => ({ startLine, endLine }));
}
