/** A report in good order: tables, headings, one blank line between blocks; its sentences are not touched. */
import { officialHeading } from "../form/index.js";
import { lineAt } from "../report/lines.js";
import type { ChapterReading, Layout, Report, Span, TableReading } from "../report/model.js";
import { EMPTY, isMarkdown } from "./chapters.js";
import { formatTable } from "./formatTable.js";
import { extentOf } from "./rewrite.js";
import type { TextEdit } from "./rows.js";
import { eolOf } from "./style.js";

/** An edit that puts something in order, and what that is: a table, a heading, or blanks around lines. */
export interface FormatEdit extends TextEdit {
  readonly of: "table" | "heading" | "blanks";
}

/** Something of the text that stands apart: a table, a line of text. Blank lines part it from the next. */
interface Item extends Span {
  readonly kind: "title" | "chapter" | "text" | "table";
  /** Of a table: how it is to be written. */
  readonly layout?: Layout;
  readonly chapter: number;
}

/** How many line breaks may stand between two items; the nearest number to what stands there is taken. */
interface Breaks {
  readonly least: number;
  readonly most: number;
}

/** A blank line. */
const BLANK_LINE = 2;

function breaksBetween(above: Item, below: Item): Breaks {
  if (above.kind === "table" && above.layout) {
    const { breaksBehind } = above.layout.writing;
    return { least: breaksBehind, most: breaksBehind };
  }
  if (below.kind === "table") {
    const { breaksBehindHeading, breaksBehindText } = below.layout?.writing ?? {};
    const least = (above.kind === "text" ? breaksBehindText : breaksBehindHeading) ?? 1;
    return { least, most: BLANK_LINE };
  }
  const isNew = below.kind === "chapter" || (above.kind === "title" && below.kind !== "title");
  return { least: isNew ? BLANK_LINE : 1, most: BLANK_LINE };
}

/** Where a table stands, and the layout that it will be in. */
interface PlacedTable extends Span {
  readonly reading: TableReading;
  readonly layout: Layout;
}

/** What is read of the lines of a report. */
class Lines {
  readonly items: Item[] = [];

  constructor(
    private readonly report: Report,
    private readonly tables: readonly PlacedTable[],
  ) {
    const { lines, text, chapters, title } = report;
    let chapter = -1;
    for (let i = 0; i < lines.length; i++) {
      const { start, end } = lines[i] as Span;
      while (chapters[chapter + 1] && (chapters[chapter + 1] as ChapterReading).span.start <= start) chapter++;
      const table = tables.find((one) => one.start <= start && start <= one.end);
      if (table) {
        this.items.push({ kind: "table", start: table.start, end: table.end, layout: table.layout, chapter });
        i = Math.max(i, lineAt(lines, table.end));
      } else if (!EMPTY.test(text.slice(start, end))) {
        const isTitle = title !== undefined && start < title.span.end && end > title.span.start;
        const isHeading = chapters[chapter]?.span.start === start && chapters[chapter]?.chapter !== undefined;
        this.items.push({ kind: isTitle ? "title" : isHeading ? "chapter" : "text", start, end, chapter });
      }
    }
  }

  /** Is it not known what stands in a chapter, since its table is not there, or not wholly read? Blank lines may be cells. */
  private isUnsure(index: number): boolean {
    const id = this.report.chapters[index]?.chapter?.table;
    if (!id) return false;
    const own = this.tables.find(({ reading }) => reading.table.id === id);
    return !own || own.layout.blankLinesMayBeCells === true || own.reading.rows.some(({ state }) => state !== "read");
  }

  /** The edits between items: of blank lines, and of blanks at the ends of lines. */
  edits(): FormatEdit[] {
    const { text } = this.report;
    const eol = eolOf(text);
    const markdown = isMarkdown(this.report);
    return this.items.flatMap((above, i): FormatEdit[] => {
      const below = this.items[i + 1];
      // In Markdown blanks at the end of a line break it; where TABs are they part cells.
      const isKept = above.kind === "table" || markdown || text.slice(above.start, above.end).includes("\t");
      const end = isKept ? above.end : above.start + text.slice(above.start, above.end).trimEnd().length;
      const lineEnd: FormatEdit = { of: "blanks", span: { start: end, end: above.end }, text: "" };
      if (!below) return end < above.end ? [lineEnd] : [];
      const gap = text.slice(above.end, below.start);
      const there = gap.match(/\r\n|\n|\r/g)?.length ?? 0;
      const { least, most } = breaksBetween(above, below);
      const wanted = this.isFixed(above, below) ? there : Math.min(most, Math.max(least, there));
      const put = wanted === there && !/[^\r\n]/.test(gap) ? gap : eol.repeat(wanted);
      if (there === 0) return [];
      if (put === gap && end === above.end) return [];
      return [{ of: "blanks", span: { start: end, end: below.start }, text: put }];
    });
  }

  /** Is the number of blank lines between two items to stay? Lines that are parted into cells belong to a table, though not to one of the form. */
  private isFixed(above: Item, below: Item): boolean {
    const isParted = ({ kind, start, end }: Item): boolean =>
      kind === "text" && /[\t|｜│]/u.test(this.report.text.slice(start, end));
    if (isParted(above) || isParted(below)) return true;
    return above.chapter === below.chapter && this.isUnsure(above.chapter);
  }
}

/** A heading as the form prints it, where it is that but for blanks and what stands behind the numeral. */
function headingEdit(report: Report, { chapter, headingSpan }: ChapterReading): FormatEdit[] {
  if (!chapter) return [];
  const official = officialHeading(chapter);
  const written = report.text.slice(headingSpan.start, headingSpan.end);
  const plain = written.replace(/[ \u3000\u00a0]+/gu, "").replace(/^(.)[、.．,，](?=.)/u, "$1、");
  return plain === official && written !== official ? [{ of: "heading", span: headingSpan, text: official }] : [];
}

/** （一） with the brackets of Chinese text, and no blank within or behind. */
function subHeadingEdits(report: Report): FormatEdit[] {
  return report.chapters.flatMap(({ subHeadings }) =>
    subHeadings.flatMap(({ span }): FormatEdit[] => {
      const written = /^[（(]([一二三四五六七八九十]{1,3})[）)][ \u3000\u00a0]*/u.exec(
        report.text.slice(span.start, span.end),
      );
      const put = `（${written?.[1]}）`;
      if (!written || written[0] === put) return [];
      return [{ of: "heading", span: { start: span.start, end: span.start + written[0].length }, text: put }];
    }),
  );
}

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Do a table's lines hold nothing of another table, and no heading? A report without line breaks has but one line. */
function isApart(report: Report, reading: TableReading, extent: Span): boolean {
  const others = [...report.tables, ...report.doubles].filter((other) => other !== reading);
  return (
    !others.some((other) => meets(extentOf(report, other), extent)) &&
    !report.chapters.some(({ headingSpan }) => meets(headingSpan, extent))
  );
}

/**
 * @param report the report
 * @param layout the layout that its tables are to be written in; undefined: each in its own
 * @returns the edits that put it in good order, which do not overlap; none change a figure's value
 */
export function formatReport(report: Report, layout: Layout | undefined): FormatEdit[] {
  const edits: FormatEdit[] = [];
  const places: PlacedTable[] = report.doubles.map((reading) => asItStands(report, reading));
  for (const reading of report.tables) {
    const { span, text, layout: written } = formatTable(report, reading, layout);
    if (isApart(report, reading, span)) {
      places.push({ ...span, reading, layout: written });
      if (text !== report.text.slice(span.start, span.end)) edits.push({ of: "table", span, text });
    } else places.push(asItStands(report, reading));
  }
  edits.push(...report.chapters.flatMap((chapter) => headingEdit(report, chapter)), ...subHeadingEdits(report));
  if (!report.inCells) edits.push(...new Lines(report, places).edits());
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/**
 * @param report the report
 * @param layout the layout that its tables are to be written in; undefined: each in its own
 * @returns the tables that formatting leaves as they are where it might lose something: not wholly read, or not parted
 *   from other text
 */
export function tablesLeft(report: Report, layout: Layout | undefined): TableReading[] {
  return report.tables.filter((reading) => {
    const { span, layout: written } = formatTable(report, reading, layout);
    const isRead = reading.rows.every(({ state }) => state === "read");
    return !isRead || !isApart(report, reading, span) || (layout !== undefined && written !== layout);
  });
}

function asItStands(report: Report, reading: TableReading): PlacedTable {
  return { ...extentOf(report, reading), reading, layout: reading.layout };
}
