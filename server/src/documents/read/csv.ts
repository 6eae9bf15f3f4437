/** Tables as lists of values, as spreadsheets save them (RFC 4180). */
import { message } from "../../messages/message.js";
import type { Block, TableCell } from "../blocks.js";
import { DocumentError } from "../documentError.js";
import type { Limits } from "../limits.js";
import { textOfBytes } from "./characters.js";
import type { ReadBlocks } from "./index.js";
import { columnName } from "./xlsx/sheet.js";

const TOO_LARGE = message("表格太大，未读取", "the table is too large and was not read");

const SEPARATORS = [",", "\t", ";", "，"] as const;

/** The separator that most characters of the text are, outside quotation marks. */
function separatorOf(text: string): string {
  const bare = text.replace(/"[^"]*"/g, "");
  const counts = SEPARATORS.map((separator) => bare.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as string;
}

/**
 * @returns the values of a list, row by row
 * @throws DocumentError where there are more than so many
 */
function valuesOf(text: string, separator: string, most: number): string[][] {
  const rows: string[][] = [[]];
  let [at, count] = [0, 0];
  while (at <= text.length) {
    if (++count > most) throw new DocumentError(TOO_LARGE);
    let value = "";
    if (text[at] === '"') {
      const end = quoteEnd(text, at + 1);
      value = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    }
    const end = valueEnd(text, at, separator);
    rows.at(-1)?.push(value + text.slice(at, end));
    at = end;
    if (text[at] !== separator) {
      if (text[at] === "\r" && text[at + 1] === "\n") at++;
      if (at < text.length) rows.push([]);
    }
    at++;
  }
  return rows;
}

function quoteEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) at += text[at] === '"' ? 2 : 1;
  return at;
}

function valueEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}

/** A first line by which a list tells Excel its separator; it is no row there. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n)/i;

/** @returns the values of a list as a table */
export async function readCsv(bytes: Uint8Array, limits: Limits): Promise<ReadBlocks> {
  const whole = textOfBytes(bytes, undefined);
  const told = SEPARATOR_LINE.exec(whole);
  const text = whole.slice(told?.[0].length ?? 0);
  const rows = valuesOf(text, told?.[1] ?? separatorOf(text), limits.cells).map((values, row) =>
    values.map((value, column): TableCell => {
      const piece = { text: value, place: { cell: `${columnName(column)}${row + 1}` } };
      const block: Block = { kind: "paragraph", pieces: [piece] };
      return { blocks: [block], rowSpan: 1, colSpan: 1 };
    }),
  );
  return { blocks: [{ kind: "table", rows }], unread: [] };
}
