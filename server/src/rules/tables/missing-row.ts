import { impliedFigures } from "../../facts/cells.js";
import type { Finding, Fix } from "../../facts/finding.js";
import { listed, rowName } from "../../facts/names.js";
import { runsBy } from "../../facts/tables.js";
import { type CellKey, cellKey } from "../../form/index.js";
import { message, plural } from "../../messages/message.js";
import type { Report, RowReading, Span, TableReading } from "../../report/index.js";
import { insertRows } from "../../writing/rows.js";
import { holdsBlanks, styleOf } from "../../writing/style.js";
import type { Rule } from "../rule.js";

/** Fewer labels than these without a single row may be words of the prose: then no table is there to have lost rows. */
const LEAST_LABELS = 4;

function isThere(reading: TableReading): boolean {
  const labels = reading.labels.filter((label) => label.reading).length;
  return labels >= LEAST_LABELS || reading.rows.some((row) => row.state !== "missing");
}

const isLost = (row: RowReading): boolean => row.state === "missing";

/** What a lost row held nobody knows, but for the zeros that the sums prove. */
function fixes(report: Report, reading: TableReading, lost: readonly RowReading[]): Fix[] {
  const keysOf = ({ row, block }: RowReading) => block.columns.map((column) => cellKey(row.id, column.id));
  const implied = impliedFigures(reading, new Set(reading.rows.filter(isLost).flatMap(keysOf)));
  const isZero = (key: CellKey) => implied.get(key) === 0;
  if (!holdsBlanks(styleOf(report, reading)) && !lost.flatMap(keysOf).every(isZero)) return [];
  const rows = lost.map(({ row }) => row);
  const edits = insertRows(report, reading, rows, (key) => (isZero(key) ? 0 : undefined));
  if (edits.length === 0) return [];
  const title =
    rows.length === 1
      ? message("补上缺少的这一行", "Write the missing row")
      : message("补上缺少的 {0} 行", "Write the {0} missing rows", rows.length);
  return [{ title, edits, preferred: true, safe: false }];
}

/** The end of a row: its last figure, where it has any. */
const endOf = ({ cells, label, span }: RowReading): Span =>
  cells.filter((cell) => cell.span.end > cell.span.start).at(-1)?.span ?? label?.span ?? span;

/**
 * Where rows should stand: at the end of what stands before them, be it the row before in the order of the form or the
 * heads of their own part of the table. What stands behind them is in its place, and nothing is wrong with it.
 */
function placeOf({ rows, labels }: TableReading, first: RowReading): Span {
  const before = rows.slice(0, rows.indexOf(first)).filter((row) => !isLost(row));
  const heads = labels.flatMap(({ block, kind, reading }) =>
    block === first.block && kind !== "group" && reading ? [reading.span] : [],
  );
  const ends = [...before.slice(-1).map(endOf), ...heads];
  return ends.reduce((last, span) => (span.end > last.end ? span : last), ends[0] ?? first.span);
}

function finding(report: Report, reading: TableReading, lost: readonly RowReading[]): Finding {
  const [first] = lost as [RowReading];
  if (first.row.text === "") {
    return {
      span: first.span,
      message: message(
        "本表缺少数据行，应填 {0} 个数。",
        "The row of figures of this table is missing; the form wants {0} figures.",
        first.block.columns.length,
      ),
      fixes: fixes(report, reading, lost),
    };
  }
  const names = listed(lost.map((row) => rowName(row.row, reading)));
  return {
    span: placeOf(reading, first),
    message: plural(
      lost.length,
      "这里缺少格式规定的 {0} 行：{1}。请按格式补上；涉及这些行的合计暂不核对。",
      "{0} row of the form is missing here: {1}. Totals that need it are not judged.",
      "{0} rows of the form are missing here: {1}. Totals that need them are not judged.",
      lost.length,
      names,
    ),
    fixes: fixes(report, reading, lost),
  };
}

export const missingRow: Rule = {
  id: "missing-row",
  name: message("缺少表格行", "Missing row"),
  level: "error",
  reads: "tables",
  says: message(
    "缺少格式规定的行（连续缺少的行合为一条）",
    "Rows of the form are not there; one finding for each unbroken run of lost rows",
  ),
  *check(report: Report) {
    for (const reading of report.tables) {
      if (!isThere(reading)) continue;
      for (const lost of runsBy(reading.rows, isLost)) yield finding(report, reading, lost);
    }
  },
};
