/** Where in a document a position is: the report, and in it the cell, the row, the label, the heading. */
import type {
  CellReading,
  ChapterReading,
  FixedLabelReading,
  PlacedReport,
  Report,
  RowReading,
  Span,
  TableReading,
  Volume,
} from "../report/index.js";

/** The index of the report that holds an offset of its document, found by halves. */
function indexAt({ reports }: Volume, offset: number): number {
  let low = 0;
  let high = reports.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reports[middle] as PlacedReport).offset <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @returns the report that holds an offset of its document; the last one for the end of the text */
export function reportAt(volume: Volume, offset: number): PlacedReport {
  return volume.reports[indexAt(volume, offset)] as PlacedReport;
}

/** @returns the reports of a volume that a span of the document touches */
export function reportsIn(volume: Volume, span: Span): readonly PlacedReport[] {
  return volume.reports.slice(indexAt(volume, span.start), indexAt(volume, span.end) + 1);
}

/** What of a table stands at an offset of the report. */
export interface TablePlace {
  readonly table: TableReading;
  readonly row?: RowReading;
  readonly cell?: CellReading;
  /** A label that carries no figures: a group, a head, an article line. */
  readonly label?: FixedLabelReading;
}

const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** @returns what of a table stands at an offset; undefined outside the tables. Both ends of a cell belong to it. */
export function tablePlaceAt(report: Report, offset: number): TablePlace | undefined {
  const table = report.tables.find(({ span }) => touches(span, offset));
  if (!table) return undefined;
  const rows = table.rows.filter(({ state, span }) => state !== "missing" && touches(span, offset));
  for (const row of rows) {
    const cell = row.cells.find(({ span }) => touches(span, offset));
    if (cell) return { table, row, cell };
  }
  const label = table.labels.find(({ reading }) => reading && touches(reading.span, offset));
  if (label) return { table, label };
  const [row] = rows;
  return row ? { table, row } : { table };
}

/** @returns the chapter that holds an offset, and whether the offset is on its heading */
export function chapterAt(
  report: Report,
  offset: number,
): { readonly chapter: ChapterReading; readonly onHeading: boolean } | undefined {
  const chapter =
    report.chapters.find(({ span }) => span.start <= offset && offset < span.end) ?? report.chapters.at(-1);
  if (!chapter || offset < chapter.span.start) return undefined;
  return { chapter, onHeading: touches(chapter.headingSpan, offset) };
}
