/** What was read and judged of a document, for an editor's status line. */

import type { Level } from "../facts/finding.js";
import { doubtfulCells } from "../facts/sums.js";
import type { Report, Volume } from "../report/model.js";
import type { Exception } from "./exceptions.js";
import type { PlacedFinding } from "./findings.js";

/** The custom request that asks for it: `{ textDocument }` → Summary, or null for a document that holds no report. */
export const SUMMARY_REQUEST = "disclosureReport/summary";

export interface Summary {
  readonly reports: number;
  /** How many findings of each level. */
  readonly findings: Readonly<Record<Level, number>>;
  /** Tables of the form that were not found. */
  readonly missingTables: number;
  /** Rows that found tables lack. */
  readonly missingRows: number;
  /** Rows that are there, but not with a figure a column. */
  readonly unreadRows: number;
  /** Cells of read rows that hold no figure. */
  readonly unreadCells: number;
  /** Reports on a form that is not supported. */
  readonly unsupported: number;
  /**
   * Every row of all three tables of every report was read, every cell is a figure, and every sum holds, whatever is
   * said of it: levels and exceptions change what is said, not what adds up.
   */
  readonly complete: boolean;
  /** Exceptions for a report of this document that let nothing stand. */
  readonly idleExceptions: readonly Exception[];
}

/** What a summary is made from: a parsed document and its findings. */
export interface Judgement {
  readonly volume: Volume;
  readonly findings: readonly PlacedFinding[];
  readonly idle: readonly Exception[];
}

/** @returns the summary of a document */
export function summaryOf({ volume, findings, idle }: Judgement): Summary {
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
    unsupported,
    complete:
      unsupported + missingRows + unreadRows + unreadCells + missingTables === 0 &&
      volume.reports.every(({ report }) => doubtfulCells(report).size === 0),
    idleExceptions: idle,
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
