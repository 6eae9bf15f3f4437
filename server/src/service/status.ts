/** What was read and judged of a document, for an editor's status line. */
import type { Level } from "../facts/finding.js";
import { deniesApplications } from "../facts/noApplications.js";
import { doubtfulCells } from "../facts/sums.js";
import type { DocumentStatus } from "../protocol.js";
import type { Report } from "../report/model.js";
import type { Analysis } from "./analysis.js";

/** @returns the status of a document, of what is known of it */
export function statusOf({
  volume,
  findings,
  unused,
}: Pick<Analysis, "volume" | "findings" | "unused">): DocumentStatus {
  const count = (level: Level): number => findings.filter(({ finding }) => finding.level === level).length;
  const readings = volume.reports.map(({ report }) => readingOf(report));
  const sum = (pick: (reading: Reading) => number): number => readings.reduce((total, one) => total + pick(one), 0);
  const [missingRows, unreadRows, unreadCells] = [sum((r) => r.missing), sum((r) => r.unread), sum((r) => r.cells)];
  const missingTables = sum((r) => r.tables);
  const unsupported = volume.reports.filter(({ report }) => !report.supported).length;
  return {
    reports: volume.reports.length,
    findings: {
      error: count("error"),
      warning: count("warning"),
      information: count("information"),
      hint: count("hint"),
    },
    missingTables,
    missingRows,
    unreadRows,
    unreadCells,
    zeroTables: volume.reports.filter(({ report }) => isZero(report)).length,
    unsupported,
    complete:
      unsupported + missingRows + unreadRows + unreadCells + missingTables === 0 &&
      volume.reports.every(({ report }) => doubtfulCells(report).size === 0),
    unusedExceptions: unused,
  };
}

/** What of a report is not read: whole tables, rows, cells. */
interface Reading {
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
    tables: TABLES - report.tables.length,
    missing,
    unread: rows.length - read.length - missing,
    cells: read.flatMap(({ cells }) => cells).filter(({ content }) => content.kind !== "figure").length,
  };
}

/** Is table three there, and every figure of it 0, though the prose does not say that nobody applied? */
function isZero(report: Report): boolean {
  const applications = report.tables.find(({ table }) => table.id === "applications");
  return (
    applications?.rows.every(
      ({ state, cells }) =>
        state === "read" && cells.every(({ content }) => content.kind === "figure" && content.value === 0),
    ) === true && !deniesApplications(report)
  );
}
