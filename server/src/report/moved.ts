/** The parts of a report after an edit within a line: what stands above is the same object, what stands below is moved. */
import { readContent } from "./figures.js";
import type { MarkedLine } from "./lines.js";
import type {
  CellReading,
  ChapterReading,
  FixedLabelReading,
  LabelReading,
  Paragraph,
  Report,
  RowReading,
  SubHeading,
  TableReading,
} from "./model.js";
import { tableAt } from "./movedTable.js";
import { type LineEdit, spanAfter } from "./origin.js";
import type { Span } from "./span.js";
import { readSubHeading } from "./subHeadings.js";

/** A text after an edit. */
interface Edited {
  readonly text: string;
  readonly lines: readonly MarkedLine[];
  /** The line that was edited, as it was and as it is. */
  readonly before: MarkedLine;
  readonly line: MarkedLine;
  readonly edit: LineEdit;
  /** The tables, where they were read anew. */
  readonly tables: readonly TableReading[] | undefined;
}

/** @returns the report that an edit makes of another; undefined where something begins or ends within what was edited */
export function moveReport(old: Report, edited: Edited): Report | undefined {
  const { text, lines } = edited;
  const move = new Move(edited);
  const report: Report = {
    ...old,
    text,
    lines,
    chapters: old.chapters.map((chapter) => move.chapter(chapter)),
    tables: edited.tables ?? old.tables.map((table) => move.table(table)),
    paragraphs: old.paragraphs.map((paragraph) => move.paragraph(paragraph)),
  };
  return move.isTorn ? undefined : report;
}

class Move {
  /** Something begins or ends within what was edited. */
  isTorn = false;
  private readonly edited: Edited;
  private readonly edit: LineEdit;

  constructor(edited: Edited) {
    this.edited = edited;
    this.edit = edited.edit;
  }

  chapter(chapter: ChapterReading): ChapterReading {
    const { numeralSpan, subHeadings } = chapter;
    if (this.stays(chapter.span)) return chapter;
    return {
      ...chapter,
      ...(numeralSpan ? { numeralSpan: this.span(numeralSpan) } : {}),
      headingSpan: this.span(chapter.headingSpan),
      titleSpan: this.span(chapter.titleSpan),
      span: this.span(chapter.span),
      body: this.span(chapter.body),
      subHeadings: this.subHeadings(subHeadings, chapter.span),
    };
  }

  /** Those of a chapter; that on the edited line is read anew. */
  private subHeadings(subHeadings: readonly SubHeading[], { start, end }: Span): SubHeading[] {
    const { before, line, text } = this.edited;
    const kept = subHeadings
      .filter(({ span }) => this.edit.touched === "figure" || span.start < before.start || span.start >= before.end)
      .map((one) => (this.stays(one.span) ? one : { ...one, span: this.span(one.span) }));
    const isHere = this.edit.touched === "words" && start <= before.start && before.start < end;
    const own = isHere ? readSubHeading(text, line) : undefined;
    return own ? [...kept, own].sort((a, b) => a.span.start - b.span.start) : kept;
  }

  paragraph(paragraph: Paragraph): Paragraph {
    const { before, line } = this.edited;
    if (this.stays(paragraph)) return paragraph;
    const { start, end } =
      this.edit.touched === "words" && paragraph.start === before.from && paragraph.end === before.to
        ? { start: line.from, end: line.to }
        : this.span(paragraph);
    return { start, end, chapter: paragraph.chapter };
  }

  table(table: TableReading): TableReading {
    const { at, by } = this.edit;
    if (this.stays(table.span)) return table;
    if (table.span.start >= at.end) return tableAt(table, by);
    return {
      table: table.table,
      edition: table.edition,
      layout: table.layout,
      span: this.span(table.span),
      rows: table.rows.map((row) => this.row(row)),
      labels: table.labels.map((label) => this.label(label)),
    };
  }

  private row(row: RowReading): RowReading {
    if (this.stays(row.span)) return row;
    const { label } = row;
    return {
      ...row,
      span: this.span(row.span),
      cells: row.cells.map((cell, i) => this.cell(cell, row, i)),
      ...(label ? { label: this.reading(label) } : {}),
    };
  }

  private cell(cell: CellReading, { block }: RowReading, index: number): CellReading {
    const { at, touched } = this.edit;
    if (touched === "figure" && cell.span.start === at.start && cell.span.end === at.end) {
      const span = this.span(at);
      const text = this.edited.text.slice(span.start, span.end);
      const column = block.columns[index];
      return column ? { ...cell, span, text, content: readContent(text, column.kind) } : cell;
    }
    return this.stays(cell.span) ? cell : { ...cell, span: this.span(cell.span) };
  }

  private label(label: FixedLabelReading): FixedLabelReading {
    const { reading } = label;
    if (this.stays(label.span)) return label;
    return { ...label, span: this.span(label.span), ...(reading ? { reading: this.reading(reading) } : {}) };
  }

  private reading(reading: LabelReading): LabelReading {
    return this.stays(reading.span) ? reading : { ...reading, span: this.span(reading.span) };
  }

  /** Is a part the same as it was? Where no length changes that is all that stands behind the edit, too. */
  private stays({ start, end }: Span): boolean {
    const { at, by, touched } = this.edit;
    return end <= at.start || (by === 0 && (touched === "words" || start >= at.end));
  }

  private span(span: Span): Span {
    const moved = spanAfter(span, this.edit);
    this.isTorn ||= moved === undefined;
    return moved ?? span;
  }
}
