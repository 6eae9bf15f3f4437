import { compactCode, LEFT_OUT, withoutBlanks } from "../report/characters/index.js";
import type { ChapterReading, Report } from "../report/index.js";

/** No more of a chapter is looked at: a pattern's cost is bounded by it. */
const LONGEST_TEXT_CHARACTERS = 40_000;

/**
 * @returns what a chapter says outside its tables, without blanks, in simplified characters with 。 and ， kept: what
 * stands behind the heading on its line, sub-headings and paragraphs
 */
export function plainText(report: Report, chapter: ChapterReading): string {
  const { start } = chapter.body;
  const end = endOf(report, chapter);
  const tables = report.tables.filter((table) => table.span.start < end && table.span.end > start);
  let text = "";
  let at = start;
  for (const { span } of [...tables].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start > at)
      text += `${withoutBlanks(report.text, at, Math.min(span.start, at + LONGEST_TEXT_CHARACTERS))}。`;
    at = Math.max(at, span.end);
  }
  if (at < end) text += withoutBlanks(report.text, at, Math.min(end, at + LONGEST_TEXT_CHARACTERS));
  return foldedSentences(text);
}

/** A chapter goes on under headings that are none of the six. */
function endOf(report: Report, chapter: ChapterReading): number {
  const next = report.chapters.find((other) => other.chapter && other.span.start > chapter.span.start);
  return next?.span.start ?? report.text.length;
}

const STOPS = new Set([..."，,。；;：:！？"].map((stop) => stop.charCodeAt(0)));

/** @returns what a code unit is written as; LEFT_OUT for what is not */
function writtenAs(code: number): number {
  const letter = compactCode(code);
  return letter === LEFT_OUT && STOPS.has(code) ? code : letter;
}

/** Folds a text as `compact` does, but keeps its stops. What stands as it should is copied in stretches. */
function foldedSentences(text: string): string {
  const end = Math.min(text.length, LONGEST_TEXT_CHARACTERS);
  let result = "";
  let copied = 0;
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    const written = writtenAs(code);
    if (written === code && code !== LEFT_OUT) continue;
    result += text.slice(copied, i);
    if (written !== LEFT_OUT) result += String.fromCharCode(written);
    copied = i + 1;
  }
  return result + text.slice(copied, end);
}
