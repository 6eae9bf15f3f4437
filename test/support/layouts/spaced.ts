/** The layout of text taken from a PDF: a row a line, cells parted by blanks, labels wrapped, written downwards, torn. */
import type { Group, Row } from "../../../server/src/form/index.js";
import type { Span } from "../../../server/src/report/index.js";
import type { GridCell, GridRow } from "../grid.js";
import { perhapsBlankLine, type Writing } from "./style.js";

type LabelCell = GridCell & { kind: "label" };
type FigureCell = GridCell & { kind: "figure" };

const isLabel = (cell: GridCell): cell is LabelCell => cell.kind === "label";
const isFigure = (cell: GridCell): cell is FigureCell => cell.kind === "figure";

/** A row of figures with the group labels to its left. */
interface SpacedRow {
  readonly row: Row;
  readonly label: LabelCell | undefined;
  readonly groups: readonly LabelCell[];
  readonly figures: readonly FigureCell[];
}

/** Writes figures with a blank before each, or between them at the start of a line, without ending the line. */
function writeFigures({ pen, random }: Writing, figures: readonly FigureCell[], afterLabel: boolean): void {
  const blank = () => " ".repeat(random.chance(0.8) ? 1 : random.whole(2, 4));
  figures.forEach((cell, index) => {
    if (afterLabel) pen.cell(cell, { before: blank() });
    else pen.cell(cell, index < figures.length - 1 ? { after: blank() } : { takesBack: 1 });
  });
}

/** Heads across the page, in one line, or in several that run across: halves, or a character of each at a time. */
function writeHeads({ pen, random }: Writing, labels: readonly LabelCell[]): void {
  const { dress, writer } = pen;
  const texts = labels.map((cell) => dress.label(cell.label).replace(/[\s　]/gu, ""));
  const torn = dress.quirks.tornHeads && labels.length > 1 && random.chance(0.6);
  const downwards = texts.every((text) => text.length < 5) && random.chance(0.5);
  const pieces = texts.map((text) => {
    if (!torn || text.length < 4) return [text];
    const half = Math.ceil(text.length / 2);
    return downwards ? [...text] : [text.slice(0, half), text.slice(half)];
  });
  const spans = labels.map((): Span[] => []);
  for (let level = 0; level < Math.max(...pieces.map((piece) => piece.length)); level++) {
    let begun = false;
    pieces.forEach((piece, index) => {
      const text = piece[level];
      if (text === undefined) return;
      if (begun) writer.write(" ");
      begun = true;
      spans[index]?.push(writer.write(text));
    });
    writer.line();
  }
  labels.forEach((cell, index) => {
    const start = spans[index]?.[0]?.start ?? writer.offset;
    // Heads that stay whole stand among the pieces of others: none of the line can be asked for.
    pen.note(cell, { start, end: spans[index]?.at(-1)?.end ?? start }, torn);
  });
}

/** A long group label a character a line; a shorter one in two lines, the number whole. */
function writeDownwards({ pen }: Writing, group: LabelCell): void {
  const { dress, writer } = pen;
  const text = dress.label(group.label).replace(/[\s　]/gu, "");
  const pieces = /^[（(]/u.test(text) ? [text.slice(0, 4), text.slice(4)] : [...text];
  const spans = pieces.map((piece) => writer.line(piece));
  const start = spans[0]?.start ?? writer.offset;
  // Nothing else stands between its pieces, but it may stand behind rows of its group, out of the form's order.
  pen.note(group, { start, end: spans.at(-1)?.end ?? start }, true);
}

/** The group labels and the row's own, wrapped or not, with the figures behind them or between the halves. */
function writeOneRow(writing: Writing, row: SpacedRow, groups: readonly LabelCell[]): void {
  const { pen, random } = writing;
  const { dress, writer } = pen;
  pen.row(row.row, () => {
    for (const group of groups) pen.cell(group, { after: " " });
    const { label } = row;
    const text = label ? dress.label(label.label) : "";
    const inside = dress.quirks.figuresInsideLabels && random.chance(0.15);
    const wraps = dress.quirks.wrappedLabels && random.chance(0.25);
    if (label && text.length > 8 && (inside || wraps)) {
      const alone = random.chance(0.5);
      const figures = () => {
        if (alone) writer.line();
        writeFigures(writing, row.figures, !alone);
        writer.line();
      };
      pen.label(label, text, inside ? figures : () => writer.line(), inside);
      if (!inside) writeFigures(writing, row.figures, true);
    } else {
      if (label) pen.label(label, text);
      writeFigures(writing, row.figures, label !== undefined);
    }
    writer.line();
  });
}

/** Figures of two rows, then their labels beside the halves of the group's: torn as a PDF's columns are. */
function writeTornPair(writing: Writing, group: LabelCell, pair: readonly [SpacedRow, SpacedRow]): void {
  const { pen } = writing;
  const { dress, writer } = pen;
  for (const { row, figures } of pair) {
    pen.row(row, () => {
      writeFigures(writing, figures, false);
      writer.line();
    });
  }
  const text = dress.label(group.label).replace(/[\s　]/gu, "");
  const half = Math.ceil(text.length / 2) + 1;
  const spans = pair.map(({ row, label }, index) => {
    const span = writer.write(index === 0 ? text.slice(0, half) : text.slice(half));
    pen.row(row, () => {
      writer.write(" ");
      if (label) pen.label(label, dress.label(label.label));
    });
    writer.line();
    return span;
  });
  const [first, second] = spans;
  if (first && second) pen.note(group, { start: first.start, end: second.end }, true);
}

function writePageMark({ pen, random }: Writing, page: number): void {
  const { writer } = pen;
  const mark = random.pick([`- ${page} -`, `— ${page} —`]);
  pen.marks.push(writer.line(mark));
}

/** Is `row` under `group`, perhaps under a group below it? */
function isUnder(group: Group, { row }: SpacedRow, parents: ReadonlyMap<string, string | undefined>): boolean {
  return row.group === group.id || (row.group !== undefined && parents.get(row.group) === group.id);
}

/** Takes group labels out of their rows, to be written downwards before any row of the group. */
function drawDownwardGroups({ pen, random }: Writing, rows: readonly SpacedRow[]): Map<SpacedRow, LabelCell[]> {
  const downwards = new Map<SpacedRow, LabelCell[]>();
  if (!pen.dress.quirks.downwardGroups) return downwards;
  const labels = rows.flatMap(({ groups }) => groups);
  const parents = new Map(labels.map(({ label }) => [(label as Group).id, (label as Group).parent]));
  for (const cell of labels.filter(() => random.chance(0.6))) {
    const before = random.pick(rows.filter((row) => isUnder(cell.label as Group, row, parents)));
    downwards.set(before, [...(downwards.get(before) ?? []), cell]);
  }
  return downwards;
}

function writeBody(writing: Writing, rows: readonly SpacedRow[]): void {
  const { pen, random } = writing;
  const { quirks } = pen.dress;
  const downwards = drawDownwardGroups(writing, rows);
  const out = new Set([...downwards.values()].flat());
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const next = rows[index + 1];
    if (!row) continue;
    for (const group of downwards.get(row) ?? []) writeDownwards(writing, group);
    const groups = row.groups.filter((group) => !out.has(group));
    const [only] = groups;
    const tearable = next && next.groups.length === 0 && !downwards.has(next) && next.row.group === row.row.group;
    if (quirks.figuresBeforeLabels && groups.length === 1 && only && tearable && row.row.group && random.chance(0.5)) {
      writeTornPair(writing, only, [row, next]);
      index++;
    } else {
      writeOneRow(writing, row, groups);
    }
    if (quirks.pageMarks && index + 1 < rows.length && random.chance(0.08)) writePageMark(writing, random.whole(1, 12));
    else if (index + 1 < rows.length) perhapsBlankLine(writing);
  }
}

/** The rows of figures; a group label on a row of its own is written beside the next row of figures. */
function spacedRows(rows: readonly GridRow[]): SpacedRow[] {
  let waiting: LabelCell[] = [];
  return rows.flatMap(({ cells, row }) => {
    const labels = cells.filter(isLabel);
    waiting.push(...labels.filter((cell) => cell.part === "group"));
    if (!row) return [];
    const groups = waiting;
    waiting = [];
    return [{ row, label: labels.find((cell) => cell.part === "row"), groups, figures: cells.filter(isFigure) }];
  });
}

/** A row a line, cells parted by blanks. */
export function writeSpaced(writing: Writing): void {
  for (const rows of writing.blocks) {
    for (const { cells } of rows) {
      const heads = cells.filter(isLabel).filter(({ part }) => part !== "group" && part !== "row");
      if (heads.length > 0) writeHeads(writing, heads);
    }
    writeBody(writing, spacedRows(rows));
  }
}
