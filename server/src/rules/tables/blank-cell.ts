import { readCount, unusualCells } from "../../facts/cells.js";
import type { Edit, Finding, Fix, Related } from "../../facts/finding.js";
import { holdsLeftover } from "../../facts/leftovers.js";
import { columnName, columnOf, listed, rowName } from "../../facts/names.js";
import { doubtfulCells, type SumFinding, sumFindings } from "../../facts/sums.js";
import { headOf, mostlyShort } from "../../facts/tables.js";
import { type Message, message } from "../../messages/message.js";
import type { CellReading, Report, RowReading, TableReading } from "../../report/index.js";
import { lineAt } from "../../report/lines.js";
import type { Rule } from "../rule.js";

interface Blank {
  readonly row: RowReading;
  readonly cell: CellReading;
}

const isBlank = (cell: CellReading) => cell.content.kind === "blank";

/** What a leftover stands in front of, or behind, may be the figure: whether a cell of the row is blank shows when it is gone. */
function isCertain(report: Report, reading: TableReading, { span }: RowReading): boolean {
  const behind = reading.rows.map((row) => row.span.start).filter((start) => start >= span.end);
  const last = report.lines[lineAt(report.lines, reading.span.end)]?.end ?? reading.span.end;
  return !holdsLeftover(report, { start: span.start, end: Math.min(Math.max(last, span.end), ...behind) });
}

/** A 0 in each of these blanks; not the one to take where the sums want another figure in one of them. */
function fill(report: Report, blanks: readonly Blank[]): Fix {
  const doubtful = doubtfulCells(report);
  const edits = blanks.map(({ cell }): Edit => ({ span: cell.span, text: "0" }));
  return {
    title:
      blanks.length === 1
        ? message("填 0", "Write 0")
        : message("在 {0} 个空格中填 0", "Write 0 in the {0} blank cells", blanks.length),
    edits,
    preferred: !blanks.some(({ cell }) => doubtful.has(cell)),
    safe: false,
  };
}

/** Once at the table where most of it is blank, once at a column's head where all of it is, else once a row. */
function* group(report: Report, reading: TableReading, blanks: readonly Blank[], count: number): Generator<Finding> {
  if (blanks.length > 12 && blanks.length * 2 > count) {
    const text = message(
      "本表 {1} 格中有 {0} 格空着，没有的应填 0。",
      "{0} of the {1} cells of this table are blank; the form wants a 0 where there is nothing.",
      blanks.length,
      count,
    );
    yield { span: headOf(report, reading), message: text, fixes: [fill(report, blanks)] };
    return;
  }
  const columns = blankColumns(reading, blanks);
  for (const column of columns) {
    const own = blanks.filter(({ row, cell }) => row.block.columns[row.cells.indexOf(cell)] === column);
    const head = reading.labels.find((label) => label.label === column)?.reading?.span;
    const span = head ?? (own[0] as Blank).cell.span;
    const text = message(
      "“{0}”一列全部空着，没有的应填 0。",
      "The column “{0}” is blank; the form wants a 0 where there is nothing.",
      columnName(column),
    );
    yield { span, message: text, fixes: [fill(report, own)] };
  }
  const rest = blanks.filter(
    ({ row, cell }) => !columns.some((column) => row.block.columns[row.cells.indexOf(cell)] === column),
  );
  for (const row of new Set(rest.map((blank) => blank.row))) {
    const own = rest.filter((blank) => blank.row === row);
    yield { span: spanOf(own, row), message: rowMessage(reading, row, own), fixes: [fill(report, own)] };
  }
}

function rowMessage(reading: TableReading, row: RowReading, blanks: readonly Blank[]): Message {
  const name = rowName(row.row, reading);
  if (blanks.length > 1 && blanks.length === row.cells.length) {
    return message(
      "“{0}”一行全部空着，没有的应填 0。",
      "“{0}” is blank throughout; the form wants a 0 where there is nothing.",
      name,
    );
  }
  const columns = listed(blanks.map(({ cell }) => columnName(columnOf(row, cell))));
  return message(
    "“{0}”一行的{1}空着，没有的应填 0。",
    "“{0}” is blank under {1}; the form wants a 0 where there is nothing.",
    name,
    columns,
  );
}

/** The blanks themselves where they can be seen; a blank without width is shown at its row's label. */
function spanOf(blanks: readonly Blank[], row: RowReading): { start: number; end: number } {
  const [only] = blanks;
  if (blanks.length === 1 && only && only.cell.span.end > only.cell.span.start) return only.cell.span;
  return row.label?.span ?? row.span;
}

function blankColumns(reading: TableReading, blanks: readonly Blank[]) {
  return reading.table.blocks.flatMap((block) => {
    const rows = reading.rows.filter((row) => row.block === block && row.state === "read");
    if (rows.length < 3) return [];
    const gone = new Set(blanks.map((blank) => blank.cell));
    return block.columns.filter((_, i) => rows.every((row) => gone.has(row.cells[i] as CellReading)));
  });
}

/** Blanks whose figures the sums tell, once a row. */
function* told(report: Report, named: readonly SumFinding[]): Generator<Finding> {
  if (named.length === 0) return;
  for (const reading of report.tables) {
    for (const row of reading.rows) {
      const own = named.filter(({ cell }) => cell && row.cells.includes(cell));
      const [first, another] = own;
      if (!first || !isCertain(report, reading, row)) continue;
      if (!another) {
        yield first;
        continue;
      }
      const edits = own.flatMap(({ fixes = [] }) => fixes.flatMap((fix) => fix.edits));
      const columns = own.map(({ cell }) => columnName(columnOf(row, cell as CellReading)));
      yield {
        span: spanOf([], row),
        message: message(
          "“{0}”的{1}空着，按其他各项应为 {2}。",
          "“{0}” is blank under {1}; by the other figures they should be {2}.",
          rowName(row.row, reading),
          columns.join("、"),
          edits.map(({ text }) => text).join("、"),
        ),
        related: own.flatMap(({ related = [] }) => related).filter(isFirst),
        fixes: [
          {
            title: message("填上这 {0} 个数", "Fill in the {0} figures", edits.length),
            edits,
            preferred: true,
            safe: false,
          },
        ],
      };
    }
  }
}

const isFirst = ({ span }: Related, index: number, all: readonly Related[]): boolean =>
  all.findIndex((other) => other.span.start === span.start) === index;

export const blankCell: Rule = {
  id: "blank-cell",
  name: message("数字空着未填", "Blank cell"),
  level: "warning",
  reads: "text",
  says: message("数字空着未填（没有的应填 0）", "A figure is left blank where the form wants 0"),
  *check(report: Report) {
    const named = sumFindings(report).filter((finding) => finding.id === "blank-cell");
    const wanting = new Set(
      sumFindings(report).flatMap(({ id, cell, filled = [] }) => (id === "blank-cell" && cell ? [cell] : filled)),
    );
    yield* told(report, named);
    for (const reading of report.tables) {
      if (mostlyShort(reading)) {
        const text = message(
          "本表多数行的数字不全，可能是复制时丢了空白格；合计没有核对，请对照原表补齐。",
          "Most rows of this table have fewer figures than columns, as when a copy loses its blank cells; its totals are not judged.",
        );
        yield { span: headOf(report, reading), message: text };
        continue;
      }
      const blanks = unusualCells(reading).filter(
        ({ row, cell }) => isBlank(cell) && !wanting.has(cell) && isCertain(report, reading, row),
      );
      if (blanks.length > 0) yield* group(report, reading, blanks, readCount(reading));
    }
  },
};
