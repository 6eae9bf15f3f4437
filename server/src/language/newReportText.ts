/** A new report, for a client that asks for one. */
import { AGENCY_KINDS, EDITIONS, editionFor } from "../form/index.js";
import type { NewReportText } from "../protocol.js";
import { parseVolume } from "../report/index.js";
import { isAgencyName } from "../report/title.js";
import { newReport, reportFileName } from "../writing/newReport.js";
import { nextReport } from "../writing/nextYear.js";
import { eolOf } from "../writing/style.js";
import { NEW_LAYOUTS, type NewReport } from "../writing/wish.js";

/** @returns the report; undefined where this is no body's name or kind, no layout for it, or no form for the year */
export function newReportText(wish: NewReport): NewReportText | undefined {
  const { agency, kind, year, layout } = wish;
  if (!isAgencyName(agency) || !editionFor(year, EDITIONS)) return undefined;
  if (!AGENCY_KINDS.includes(kind) || !NEW_LAYOUTS.includes(layout)) return undefined;
  return { text: newReport(wish), fileName: reportFileName(agency, year) };
}

/** @returns next year's report, begun from the last report of a text; undefined where it names no body or no year */
export function nextReportText(text: string): NewReportText | undefined {
  const last = parseVolume(text).reports.at(-1)?.report;
  const next = last && nextReport(last, eolOf(text));
  return next && { text: next.text, fileName: reportFileName(next.agency, next.year) };
}
