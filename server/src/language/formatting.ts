/** The edits that put a document, or a part of it, in good order. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, TextEdit } from "vscode-languageserver-types";
import type { TableLayout } from "../protocol.js";
import type { Volume } from "../report/model.js";
import { placed } from "../service/findings.js";
import { offsetsOf, rangeOf } from "../service/positions.js";
import { formatReport } from "../writing/format.js";
import { layoutNamed } from "../writing/style.js";
import { reportsIn } from "./place.js";

/**
 * @param layout the layout that tables are to be written in
 * @param range the part whose lines are formatted, and whose tables as a whole; absent: all
 */
export function formatting(document: TextDocument, volume: Volume, layout: TableLayout, range?: Range): TextEdit[] {
  const { start, end } = range
    ? offsetsOf(document, {
        start: { line: range.start.line, character: 0 },
        end: { line: range.end.line, character: Number.MAX_SAFE_INTEGER },
      })
    : { start: 0, end: volume.text.length };
  const wanted = layout === "keep" ? undefined : layoutNamed(layout);
  return reportsIn(volume, { start, end }).flatMap(({ offset, report }) =>
    formatReport(report, wanted)
      .map(({ span, text }) => ({ span: placed(offset, span), text }))
      .filter(({ span }) => span.start <= end && start <= span.end)
      .map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
  );
}
