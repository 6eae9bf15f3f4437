/** The parts of a report that people go through one by one: what stands before chapter one, then chapter by chapter. */
import { type Message, message } from "../messages/message.js";
import type { Report, Span } from "../report/index.js";

/** A part and the text that belongs to it, in the report's offsets. */
export interface Part {
  readonly name: Message;
  readonly span: Span;
}

/** Longest name of a part, in UTF-16 code units: what stands as a heading may be a whole paragraph. */
const LONGEST_NAME = 40;

const HEAD = message("标题和开头", "Title and preface");

/** @returns the parts of a report, in the order of the text and without a gap from its start to its end */
export function partsOf({ text, chapters }: Report): readonly Part[] {
  const starts = [0, ...chapters.map(({ span }) => span.start)];
  const names = [HEAD, ...chapters.map(({ name }) => message("{0}", "{0}", clipped(name)))];
  return starts
    .map((start, i) => ({ name: names[i] as Message, span: { start, end: starts[i + 1] ?? text.length } }))
    .filter(({ span }, i) => i > 0 || span.end > 0 || chapters.length === 0);
}

const clipped = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);

/** @returns tells of a span whether it begins in a part; what begins at the report's end is of the last one */
export function holding(parts: readonly Part[], index: number): (span: Span) => boolean {
  const { start: from, end } = (parts[index] as Part).span;
  return ({ start }) => start >= from && (start < end || index === parts.length - 1);
}

/** @returns what of a list stands in each part, by where it begins */
export function byPart<T extends { readonly span: Span }>(
  parts: readonly Part[],
  items: readonly T[],
): readonly { readonly part: Part; readonly items: readonly T[] }[] {
  return parts.map((part, i) => {
    const isHere = holding(parts, i);
    return { part, items: items.filter(({ span }) => isHere(span)) };
  });
}
