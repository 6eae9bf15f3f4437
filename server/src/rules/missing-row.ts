import { type CellKey, cellKey } from "../form/index.js";
import { message } from "../messages/message.js";
import type { Report, RowReading, TableReading } from "../report/index.js";
import { insertRows } from "../report/writing/rows.js";
import { holdsBlanks } from "../report/writing/style.js";
import type { Finding, Fix, Rule } from "./rule.js";
import { listed, rowName, runsBy } from "./tables.js";

/** Fewer labels than these without a single row may be words of the prose: then no table is there to have lost rows. */
const LEAST_LABELS = 4;

function isThere(reading: TableReading): boolean {
  const labels = reading.labels.filter((label) => label.reading).length;
  return labels >= LEAST_LABELS || reading.rows.some((row) => row.state !== "missing");
}

/**
 * The cells of lost rows that must have held 0: a sum they are parts of holds without them, and no figure of theirs can
 * be negative. What a lost row held otherwise nobody knows.
 */
function provenZeros(reading: TableReading): Set<CellKey> {
  const keysOf = ({ row, block }: RowReading) => block.columns.map((column) => cellKey(row.id, column.id));
  const lost = new Set(reading.rows.filter((row) => row.state === "missing").flatMap(keysOf));
  const standing = new Map<CellKey, number>();
  for (const { key, content } of reading.rows.flatMap((row) => row.cells)) {
    if (content.kind !== "odd") standing.set(key, content.kind === "figure" ? content.value : 0);
  }
  const proven = new Set<CellKey>();
  const disproved = new Set<CellKey>();
  const isKnown = (key: CellKey) => lost.has(key) || standing.has(key);
  const add = (keys: readonly CellKey[]) => keys.reduce((sum, key) => sum + (standing.get(key) ?? 0), 0);
  for (const { left, right } of reading.table.equations) {
    if (![...left, ...right].every(isKnown)) continue;
    const [onLeft, onRight] = [left, right].map((keys) => keys.filter((key) => lost.has(key))) as [
      CellKey[],
      CellKey[],
    ];
    // With lost cells on both sides, or nothing else, the sum would hold with other figures too.
    if (onLeft.length > 0 === onRight.length > 0) continue;
    for (const key of [...onLeft, ...onRight]) (add(left) === add(right) ? proven : disproved).add(key);
  }
  return new Set([...proven].filter((key) => !disproved.has(key)));
}

function fixes(report: Report, reading: TableReading, lost: readonly RowReading[]): Fix[] {
  const zeros = provenZeros(reading);
  const keys = lost.flatMap(({ row, block }) => block.columns.map((column) => cellKey(row.id, column.id)));
  if (!holdsBlanks(reading.layout) && !keys.every((key) => zeros.has(key))) return [];
  const rows = lost.map(({ row }) => row);
  const edits = insertRows(report, reading, rows, (key) => (zeros.has(key) ? 0 : undefined));
  if (edits.length === 0) return [];
  const title =
    rows.length === 1 ? message("Write the missing row") : message("Write the {0} missing rows", rows.length);
  return [{ title, edits, preferred: true, safe: false }];
}

function finding(report: Report, reading: TableReading, lost: readonly RowReading[]): Finding {
  const [first] = lost as [RowReading];
  if (first.row.text === "") {
    return {
      span: first.span,
      message: message(
        "The row of figures of this table is missing; the form wants {0} figures.",
        first.block.columns.length,
      ),
      fixes: fixes(report, reading, lost),
    };
  }
  const names = listed(lost.map((row) => rowName(row.row, reading)));
  return {
    span: first.span,
    message: message(
      "{0} row(s) of the form are missing here: {1}. Totals that need them are not judged.",
      lost.length,
      names,
    ),
    fixes: fixes(report, reading, lost),
  };
}

export const missingRow: Rule = {
  id: "missing-row",
  level: "error",
  says: message("Rows of the form are not there; one finding for each unbroken run of lost rows"),
  *check(report: Report) {
    for (const reading of report.tables) {
      if (!isThere(reading)) continue;
      for (const lost of runsBy(reading.rows, (row) => row.state === "missing")) yield finding(report, reading, lost);
    }
  },
};
