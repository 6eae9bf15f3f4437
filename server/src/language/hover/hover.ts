/** Hovers: what is known of the place under the pointer, each kind of place by a file of its own. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Hover, Position } from "vscode-languageserver-types";
import { citationAtOffset } from "../../facts/citations.js";
import { message } from "../../messages/message.js";
import { ruleName } from "../../protocol.js";
import type { Report, Volume } from "../../report/index.js";
import type { Accepted } from "../../service/exceptions.js";
import { placed } from "../../service/findings.js";
import { rangeOf } from "../../service/positions.js";
import { chapterAt, reportAt, tablePlaceAt } from "../place.js";
import { tablePage } from "./cell.js";
import { headingPage } from "./heading.js";
import { lawPage } from "./law.js";
import { type HoverStyle, hoverContents, type Page } from "./page.js";
import { prosePage } from "./said.js";

/**
 * @param volume the parsed document
 * @param accepted what exceptions suppress in a report of it
 * @param position where it is asked
 * @returns what is known of the place; null where there is nothing to say
 */
export function hoverAt(
  document: TextDocument,
  volume: Volume,
  accepted: (report: Report) => readonly Accepted[],
  position: Position,
  style: HoverStyle,
): Hover | null {
  const { offset, report } = reportAt(volume, document.offsetAt(position));
  const at = document.offsetAt(position) - offset;
  const lineOf = (inReport: number): number => document.positionAt(offset + inReport).line;
  const page = placePage(report, at, lineOf);
  const pages = [...(page ? [page] : []), ...acceptedPages(accepted(report), at)];
  const [first] = pages;
  if (!first) return null;
  return { contents: hoverContents(pages, style), range: rangeOf(document, placed(offset, first.span)) };
}

/** What is to be said of a place, by what stands there. */
function placePage(report: Report, at: number, lineOf: (offset: number) => number): Page | undefined {
  const place = tablePlaceAt(report, at);
  if (place) return tablePage(report, place, lineOf);
  const inChapter = chapterAt(report, at);
  if (inChapter?.onHeading) return headingPage(report, inChapter.chapter);
  const citation = citationAtOffset(report, at);
  return citation ? lawPage(citation) : prosePage(report, at);
}

/** The findings that people accepted at a place, with their reasons. */
function acceptedPages(accepted: readonly Accepted[], at: number): Page[] {
  return accepted
    .filter(({ finding: { span } }) => span.start <= at && at <= span.end)
    .map(({ finding, exception }) => ({
      span: finding.span,
      title: message("例外：{0}", "Exception: {0}", ruleName(finding.rule.id)),
      lines: [
        finding.message,
        exception.reason === ""
          ? message("没有写明理由", "no reason is given")
          : message("理由：{0}", "reason: {0}", exception.reason),
      ],
    }));
}
