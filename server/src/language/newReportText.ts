/** A new report, for a client that asks for one. */
import { EDITIONS, editionFor } from "../form/index.js";
import type { NewReportText } from "../protocol.js";
import { isAgencyName } from "../report/title.js";
import { newReport, reportFileName } from "../writing/newReport.js";
import type { NewReport } from "../writing/wish.js";

/** @returns the report; undefined where this is no body's name, or there is no form for the year */
export function newReportText(wish: NewReport): NewReportText | undefined {
  const { agency, year } = wish;
  if (!isAgencyName(agency) || !editionFor(year, EDITIONS)) return undefined;
  return { text: newReport(wish), fileName: reportFileName(agency, year) };
}
