/** The tables among the tags of a text: their rows and cells, with the places of what stands in them. */
import { Tokenizer } from "parse5";
import { trim } from "../../characters/index.js";
import type { Span } from "../../span.js";

/** Text between two tags, without blanks around, be they written as they are or as entities. */
export interface Piece extends Span {
  /** It is shown apart from the piece before it in its cell: a break, or a blank, stands between. */
  readonly apart: boolean;
  /** What a browser shows. */
  readonly decoded: string;
  /** Where each unit of `decoded` is written, where entities are among them. */
  readonly units?: readonly Span[];
}

/** A `<td>`, or text that stands in a table but in none. */
export interface MarkupCell {
  readonly pieces: readonly Piece[];
  /** Where text would be written where there is none: the blanks that stand there, or between its innermost tags. */
  readonly hollow: Span;
  /** Counts the rows; -1 outside all of them. */
  readonly row: number;
  /** From the innermost `<table>` around it to its end; without one, from the first row. */
  readonly table: Span;
}

/** The cells of the tables of a text, and where its tables stand, tags included. */
export interface Markup {
  readonly cells: readonly MarkupCell[];
  readonly extents: readonly Span[];
}

const OPENS_TABLE = /<(?:table|t[rdh])[\s>/]/i;
const OPENS_TABLES = /<(?:table|t[rdh])(?:[\s/][^<>]*)?>/gi;
const CLOSES_TABLE = /<\/(?:table|t[rdh])\s*>/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});?/gi;

/** Tags without content. */
const VOID = new Set(["br", "img", "hr", "col", "wbr", "input"]);

/** Tags that part no word. */
const INLINE = new Set(["a", "b", "big", "del", "em", "font", "i", "ins", "s", "small", "span", "strong", "u", "wbr"]);

/** Where each unit of what a browser shows of text[start, end) is written. */
function unitsOf(text: string, start: number, end: number, decoded: string): Span[] {
  const units: Span[] = [];
  const plain = (from: number, to: number) => {
    // The tokenizer takes \r\n for one character.
    for (let i = from; i < to; i++)
      if (text.charCodeAt(i) !== 13 || text.charCodeAt(i + 1) !== 10) units.push({ start: i, end: i + 1 });
  };
  let from = start;
  for (const { 0: entity, index } of text.slice(start, end).matchAll(ENTITY)) {
    plain(from, start + index);
    from = start + index + entity.length;
    if (decoded.startsWith(entity, units.length)) plain(start + index, from);
    else {
      const code = decoded.codePointAt(units.length) ?? 0;
      for (let i = 0; i < (code > 0xffff ? 2 : 1); i++) units.push({ start: start + index, end: from });
    }
  }
  plain(from, end);
  return units;
}

/** @returns a text between two tags; undefined where nothing but blanks stands there */
function pieceOf(text: string, { start, end, decoded }: Run, isApart: boolean): Piece | undefined {
  const shown = trim(decoded, 0, decoded.length);
  if (shown.start === shown.end) return undefined;
  const apart = isApart || shown.start > 0;
  if (!decoded.includes("&") && text.slice(start, end) === decoded) {
    const word = decoded.slice(shown.start, shown.end);
    return { start: start + shown.start, end: start + shown.end, apart, decoded: word };
  }
  const units = unitsOf(text, start, end, decoded).slice(shown.start, shown.end);
  const [first, last] = [units[0], units[units.length - 1]];
  if (!first || !last) return undefined;
  const piece = { start: first.start, end: last.end, apart, decoded: decoded.slice(shown.start, shown.end) };
  return text.slice(piece.start, piece.end) === piece.decoded ? piece : { ...piece, units };
}

/** Characters that follow each other. */
interface Run {
  start: number;
  end: number;
  decoded: string;
}

interface OpenCell {
  readonly row: number;
  readonly table: Span;
  readonly pieces: Piece[];
  hollow: Span;
  /** A tag was closed in it: what follows is not within its innermost tags. */
  left: boolean;
}

/** Takes tags and text in their order. */
class Reader {
  readonly cells: MarkupCell[] = [];
  readonly extents: Span[] = [];
  private readonly tables: { start: number; end: number }[] = [];
  private rows = 0;
  private row = -1;
  private cell: OpenCell | undefined;
  private run: Run | undefined;
  /** Something parts what follows from the last piece. */
  private apart = false;
  /** What is open, be it a table, or rows without one. */
  private outermost: { start: number; end: number } | undefined;

  constructor(private readonly text: string) {}

  start(name: string, at: Span): void {
    this.flush(name === "table");
    if (!INLINE.has(name)) this.apart = true;
    if (name === "table" || name === "tr" || name === "td" || name === "th") {
      this.close();
      this.outermost ??= { ...at };
      if (name === "table") {
        this.tables.push(this.tables.length === 0 ? this.outermost : { ...at });
        this.row = -1;
      } else if (name === "tr" || this.row === -1) this.row = this.rows++;
      if (name === "td" || name === "th")
        this.cell = {
          row: this.row,
          table: this.table(),
          pieces: [],
          hollow: { start: at.end, end: at.end },
          left: false,
        };
    } else if (this.cell && !this.cell.left && this.cell.pieces.length === 0 && !VOID.has(name)) {
      this.cell.hollow = { start: at.end, end: at.end };
    }
  }

  end(name: string, at: Span): void {
    this.flush();
    if (!INLINE.has(name)) this.apart = true;
    if (!this.outermost) return;
    this.table().end = at.end;
    this.outermost.end = at.end;
    if (this.cell) this.cell.left = true;
    if (name === "td" || name === "th") this.close();
    if (name === "tr" || name === "table") {
      this.close();
      this.row = -1;
    }
    if (name === "table") this.tables.pop();
    if (this.tables.length === 0 && this.row === -1) {
      this.extents.push(this.outermost);
      this.outermost = undefined;
    }
  }

  characters(decoded: string, at: Span): void {
    if (!this.outermost) return;
    if (this.run) {
      this.run.end = at.end;
      this.run.decoded += decoded;
      return;
    }
    // The tokenizer counts from the second half of a character of two units.
    const code = this.text.charCodeAt(at.start);
    const start = code >= 0xdc00 && code <= 0xdfff ? at.start - 1 : at.start;
    this.run = { start, end: at.end, decoded };
  }

  finish(): void {
    this.flush(true);
    this.close();
    if (!this.outermost) return;
    for (const table of [...this.tables, this.outermost]) table.end = this.text.length;
    this.extents.push(this.outermost);
  }

  private table(): { start: number; end: number } {
    return this.tables[this.tables.length - 1] ?? (this.outermost as { start: number; end: number });
  }

  /** @param unclosed no tag will close the cell that is open: it ends with its line, and what follows is in none */
  private flush(unclosed = false): void {
    const run = this.run;
    this.run = undefined;
    if (!run) return;
    const line = unclosed && this.cell ? run.decoded.trimStart().indexOf("\n") : -1;
    if (line > 0 && !run.decoded.includes("&") && this.text.slice(run.start, run.end) === run.decoded) {
      const end = run.start + run.decoded.length - run.decoded.trimStart().length + line;
      this.take({ ...run, end, decoded: this.text.slice(run.start, end) });
      this.close();
      this.row = -1;
      this.take({ ...run, start: end, decoded: this.text.slice(end, run.end) });
    } else this.take(run);
  }

  private take(run: Run): void {
    const piece = pieceOf(this.text, run, this.apart);
    this.apart = piece ? /\s$/.test(run.decoded) : this.apart || run.decoded !== "";
    if (!this.cell && piece) this.cells.push({ pieces: [piece], hollow: run, row: -1, table: this.table() });
    if (!this.cell) return;
    if (piece) this.cell.pieces.push(piece);
    else if (this.cell.pieces.length === 0 && !this.cell.left) this.cell.hollow = run;
  }

  private close(): void {
    if (this.cell) this.cells.push(this.cell);
    this.cell = undefined;
  }
}

/** Where the last table ends: with its last tag that closes something; where no tag closes it, with the line of its last cell. */
function endOf(text: string, first: number): number {
  let last = first;
  for (const match of text.matchAll(CLOSES_TABLE)) last = Math.max(last, match.index + match[0].length);
  let opened = last;
  for (const match of text.slice(last).matchAll(OPENS_TABLES)) opened = last + match.index + match[0].length;
  if (opened === last) return last;
  const line = text.slice(opened).search(/\S[^\r\n]*/);
  const end = line === -1 ? text.length : text.slice(opened + line).search(/[\r\n]/);
  return end === -1 || line === -1 ? text.length : opened + line + end;
}

/**
 * @param text any text
 * @returns the tables that are written in tags, with rows and cells as they are opened; nesting does not matter
 */
export function readMarkup(text: string): Markup {
  const first = text.includes("<") ? text.search(OPENS_TABLE) : -1;
  if (first === -1) return { cells: [], extents: [] };
  const last = endOf(text, first);
  const reader = new Reader(text.slice(0, last));
  const spanOf = (location: { startOffset: number; endOffset: number } | null): Span => ({
    start: first + (location?.startOffset ?? 0),
    end: first + (location?.endOffset ?? 0),
  });
  const characters = (token: { chars: string; location: { startOffset: number; endOffset: number } | null }) =>
    reader.characters(token.chars, spanOf(token.location));
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (tag) => reader.start(tag.tagName, spanOf(tag.location)),
      onEndTag: (tag) => reader.end(tag.tagName, spanOf(tag.location)),
      onCharacter: characters,
      onWhitespaceCharacter: characters,
      onNullCharacter: characters,
      onComment: nothing,
      onDoctype: nothing,
      onEof: nothing,
      onParseError: null,
    },
  );
  tokenizer.write(text.slice(first, last), true);
  reader.finish();
  return reader;
}
