/** What was read and judged of a document, for an editor's status line. */
import { chapterPlan } from "../facts/chapters.js";
import { deniesApplications } from "../facts/denials.js";
import type { Level } from "../facts/finding.js";
import { isZero } from "../facts/openQuestions.js";
import { doubtfulCells } from "../facts/sums.js";
import { message } from "../messages/message.js";
import type { DocumentStatus, FindingCounts } from "../protocol.js";
import type { Report, Volume } from "../report/model.js";
import type { Judged } from "../rules/index.js";
import type { Analysis } from "./analysis.js";
import { titleOf } from "./exceptions.js";
import type { PlacedFinding } from "./findings.js";
import { byPart, partsOf } from "./parts.js";
import { placeholders } from "./placeholders.js";

/** @returns the status of a document, of what is known of it */
export function statusOf({
  volume,
  findings,
  find,
  unused,
}: Pick<Analysis, "volume" | "findings" | "find" | "unused">): DocumentStatus {
  const readings = volume.reports.map(({ report }) => readingOf(report));
  const sum = (pick: (reading: Reading) => number): number => readings.reduce((total, one) => total + pick(one), 0);
  const [missingRows, unreadRows, unreadCells] = [sum((r) => r.missing), sum((r) => r.unread), sum((r) => r.cells)];
  const missingTables = sum((r) => r.tables);
  const unsupported = volume.reports.filter(({ report }) => !report.supported).length;
  const places = untold(placeholders({ volume, find }), findings);
  return {
    reports: volume.reports.length,
    findings: countsOf(findings.map(({ finding }) => finding)),
    parts: countedParts(volume, findings, places),
    missingChapters: readings.flatMap(({ chapters }) => (chapters.length > 0 ? [chapters] : [])),
    placesToFill: places.length,
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

function countsOf(findings: readonly Judged[]): FindingCounts {
  const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
  return { error: count("error"), warning: count("warning"), information: count("information"), hint: count("hint") };
}

/** The places of which no finding of their own tells: several are told of in one while somebody writes. */
function untold(places: readonly PlacedFinding[], findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  const isTold = ({ offset, finding: { rule, span } }: PlacedFinding): boolean =>
    findings.some(
      (one) => one.offset === offset && one.finding.rule.id === rule.id && one.finding.span.start === span.start,
    );
  return places.filter((place) => !isTold(place));
}

/** Of one report its chapters, of a volume its reports. */
function countedParts(
  { reports }: Volume,
  findings: readonly PlacedFinding[],
  places: readonly PlacedFinding[],
): DocumentStatus["parts"] {
  const [only, second] = reports;
  const own = (list: readonly PlacedFinding[], offset: number): Judged[] =>
    list.filter((one) => one.offset === offset).map(({ finding }) => finding);
  if (!only || second)
    return reports.map(({ offset, report }) => ({
      name: message("{0}", "{0}", titleOf(report)),
      findings: countsOf(own(findings, offset)),
      placesToFill: own(places, offset).length,
    }));
  const parts = partsOf(only.report);
  const toFill = byPart(parts, own(places, only.offset));
  return byPart(parts, own(findings, only.offset)).map(({ part, items }, i) => ({
    name: part.name,
    findings: countsOf(items),
    placesToFill: toFill[i]?.items.length ?? 0,
  }));
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
