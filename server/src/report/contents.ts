/** Contents pages: the chapters that they list are no chapters. */
import type { Chapter } from "../form/index.js";
import { compact, compactCode, isLetter } from "./characters/index.js";
import { Mark, type MarkedLine } from "./lines.js";
import { readNumeral } from "./numerals.js";
import type { Line } from "./span.js";

/** A contents page's line ends in dots or blanks and a page number. */
const CONTENTS_LINE = /(?:[.．…·。_\-－—]{2,}|…|[\s\u3000]{2,}|\t)\s*[(（]?\d{1,3}[)）]?\s*$/u;

/** @returns whether a line is one of a contents page. Most lines end in no page number, so that no pattern is needed to tell. */
export function isContentsLine(content: string): boolean {
  const last = content.trimEnd().at(-1) ?? "";
  return /[\d)）]/u.test(last) && CONTENTS_LINE.test(content);
}

/** The fewest chapters that make a list of headings a contents page, and the longest line that it holds beside them. */
const LISTED = 4;
const LONGEST_LISTED = 40;

/** The longest line of a contents page, with its dots. */
const LONGEST_CONTENTS = 120;

/** A contents page is not longer than this, in lines. */
const MOST_LISTED_LINES = 40;

/** What a contents page may list. */
interface Listed {
  readonly line: number;
  readonly lastLine: number;
  readonly chapter?: Chapter;
}

/** Is there nothing but short lines between the first and the last of these headings: are they a list? */
function isList(text: string, lines: readonly Line[], headings: readonly Listed[]): boolean {
  const numbers = headings.flatMap(({ chapter }) => (chapter ? [chapter.number] : []));
  if (numbers.length < LISTED || numbers.some((one, i) => i > 0 && one <= (numbers[i - 1] as number))) return false;
  const [first, last] = [headings[0] as Listed, headings[headings.length - 1] as Listed];
  if (last.lastLine - first.line > MOST_LISTED_LINES) return false;
  return lines
    .slice(first.line, last.lastLine + 1)
    .every(({ start, end }) => end - start <= LONGEST_LISTED && !/[。|\t]/u.test(text.slice(start, end)));
}

const CONTENTS = "目录";
const LONGEST_CONTENTS_HEAD = 20;

/** @returns whether a line is the words 目录 and nothing else. Its first letter tells of nearly every other. */
export function headsContents(text: string, { from, start, end, marks }: MarkedLine): boolean {
  if ((marks & Mark.chinese) === 0 || end - start >= LONGEST_CONTENTS_HEAD) return false;
  let first = from;
  while (first < end && !isLetter(text.charCodeAt(first))) first++;
  return compactCode(text.charCodeAt(first)) === CONTENTS.charCodeAt(0) && compact(text, start, end) === CONTENTS;
}

/**
 * Drops the headings that a contents page lists: those of the short lines behind a line 目录 (`contents`), or that stand
 * together without any text, up to where chapter one comes again.
 */
export function withoutContents<T extends Listed>(
  text: string,
  lines: readonly MarkedLine[],
  headings: readonly T[],
  contents: Contents | undefined,
): T[] {
  const left = [...withoutNamed(headings, contents)];
  const list = listIn(left);
  return list && isList(text, lines, list) ? left.filter((heading) => !list.includes(heading)) : left;
}

/** A contents page under the line 目录: that line, the line behind the page, and the last line that tells where it ends. */
export interface Contents {
  readonly named: number;
  readonly behind: number;
  readonly told: number;
}

/** @returns the contents page under the first line 目录, if there is one */
export function findContents(text: string, lines: readonly MarkedLine[]): Contents | undefined {
  for (let i = 0; i < lines.length; i++)
    if (headsContents(text, lines[i] as MarkedLine)) return { named: i, ...contentsEnd(text, lines, i + 1) };
  return undefined;
}

function withoutNamed<T extends Listed>(headings: readonly T[], contents: Contents | undefined): readonly T[] {
  return contents ? headings.filter(({ line }) => line <= contents.named || line >= contents.behind) : headings;
}

/** What stands between the first chapter one and the next. */
function listIn<T extends Listed>(headings: readonly T[]): T[] | undefined {
  const listed = headings.findIndex(isFirst);
  const again = headings.findIndex((heading, i) => i > listed && isFirst(heading));
  return listed === -1 || again === -1 ? undefined : headings.slice(listed, again);
}

const isFirst = ({ chapter }: Listed): boolean => chapter?.number === 1;

/** @returns the last line (by index) that may tell which headings `withoutContents` drops; -1 where no line does */
export function lastContentsLine(headings: readonly Listed[], contents: Contents | undefined): number {
  const list = listIn(withoutNamed(headings, contents)) ?? [];
  return Math.max(contents?.told ?? -1, list.at(-1)?.lastLine ?? -1);
}

/** The line behind a contents page that begins at line `from`: the second chapter one, or the first line of text. */
function contentsEnd(text: string, lines: readonly Line[], from: number): Omit<Contents, "named"> {
  let ones = 0;
  let numbered = 0;
  for (let i = from; i < lines.length && i < from + MOST_LISTED_LINES * 2; i++) {
    const line = lines[i] as Line;
    const { numeral } = readNumeral(text, line);
    if (numeral !== undefined) numbered++;
    if (numeral === 1) ones++;
    const isText = line.end - line.start > LONGEST_CONTENTS || /[。|]/u.test(text.slice(line.start, line.end));
    if (ones === 2 || isText) return { behind: numbered >= LISTED ? i : from, told: i };
  }
  return { behind: from, told: from + MOST_LISTED_LINES * 2 };
}
