/** What was read and judged of a document, for an editor's status line. */
import { chapterPlan } from "../facts/chapters.js";
import { deniesApplications } from "../facts/denials.js";
import { isZero } from "../facts/openQuestions.js";
import { doubtfulCells } from "../facts/sums.js";
import { message } from "../messages/message.js";
import type { DocumentStatus } from "../protocol.js";
import type { Report, TableReading, Volume } from "../report/model.js";
import type { Analysis } from "./analysis.js";
import { titleOf } from "./exceptions.js";
import type { PlacedFinding } from "./findings.js";
import { leftByPart, leftOf, unfilledTables } from "./left.js";
import { placeholders } from "./placeholders.js";

/** @returns the status of a document, of what is known of it */
export function statusOf(analysis: Pick<Analysis, "volume" | "findings" | "find" | "unused">): DocumentStatus {
  const { volume, findings, unused } = analysis;
  const readings = volume.reports.map(({ report }) => readingOf(report));
  const sum = (pick: (reading: Reading) => number): number => readings.reduce((total, one) => total + pick(one), 0);
  const [missingRows, unreadRows, unreadCells] = [sum((r) => r.missing), sum((r) => r.unread), sum((r) => r.cells)];
  const missingTables = sum((r) => r.tables);
  const unsupported = volume.reports.filter(({ report }) => !report.supported).length;
  const reports = leftByReport(volume, findings, placeholders(analysis));
  return {
    reports: volume.reports.length,
    left: leftOf(
      findings,
      reports.flatMap(({ places }) => places),
      reports.flatMap(({ tables }) => tables),
    ),
    parts: countedParts(reports),
    missingChapters: readings.flatMap(({ chapters }) => (chapters.length > 0 ? [chapters] : [])),
    missingTables,
    missingRows,
    unreadRows,
    unreadCells,
    zeroTables: volume.reports.filter(({ report }) => hasZeroApplications(report)).length,
    unsupported,
    complete:
      unsupported + missingRows + unreadRows + unreadCells + missingTables === 0 &&
      volume.reports.every(({ report }) => doubtfulCells(report).size === 0),
    unusedExceptions: unused,
  };
}

/** What is left of one report. */
interface OfReport {
  readonly report: Report;
  readonly findings: readonly PlacedFinding[];
  readonly places: readonly PlacedFinding[];
  readonly tables: readonly TableReading[];
}

function leftByReport(
  { reports }: Volume,
  findings: readonly PlacedFinding[],
  places: readonly PlacedFinding[],
): OfReport[] {
  return reports.map(({ report, offset }) => {
    const own = places.filter((one) => one.offset === offset);
    const said = findings.filter((one) => one.offset === offset);
    return { report, findings: said, places: own, tables: unfilledTables(report, own) };
  });
}

/** Of one report its chapters, of a volume its reports. */
function countedParts(reports: readonly OfReport[]): DocumentStatus["parts"] {
  const [only, second] = reports;
  if (!only || second)
    return reports.map(({ report, findings, places, tables }) => ({
      name: message("{0}", "{0}", titleOf(report)),
      left: leftOf(findings, places, tables),
    }));
  return leftByPart(only.report, only.findings, only.places, only.tables);
}

/** What of a report is not there or not read: chapters, whole tables, rows, cells. */
interface Reading {
  /** The numerals of those that are not there. */
  readonly chapters: readonly string[];
  readonly tables: number;
  readonly missing: number;
  readonly unread: number;
  readonly cells: number;
}

const TABLES = 3;

function readingOf(report: Report): Reading {
  const rows = report.tables.flatMap((table) => table.rows);
  const missing = rows.filter(({ state }) => state === "missing").length;
  const read = rows.filter(({ state }) => state === "read");
  return {
    // Nobody knows what an older form wants.
    chapters: report.supported
      ? chapterPlan(report)
          .gaps.flatMap(({ chapters }) => chapters)
          .map(({ numeral }) => numeral)
      : [],
    tables: TABLES - report.tables.length,
    missing,
    unread: rows.length - read.length - missing,
    cells: read.flatMap(({ cells }) => cells).filter(({ content }) => content.kind !== "figure").length,
  };
}

/** Is table three there, and every figure of it 0, though the prose does not say that nobody applied? */
function hasZeroApplications(report: Report): boolean {
  const applications = report.tables.find(({ table }) => table.id === "applications");
  return applications !== undefined && isZero(applications) && !deniesApplications(report);
}
