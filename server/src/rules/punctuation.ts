/** Half-width punctuation between Chinese characters (GB/T 15834 has full-width marks). */
import { message } from "../messages/message.js";
import type { Report } from "../report/model.js";
import { few, passages } from "./passages.js";
import type { Edit, Finding, Rule } from "./rule.js";

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
};

/** A mark with a Chinese character, or a full-width mark that closes or opens a word, on either side. */
const MARK = /(?<=[\u4e00-\u9fff》”）〕])[,;:?!](?=[\u4e00-\u9fff《“（])/g;
/** Brackets round Chinese text, with a Chinese character before them. */
const BRACKETS = /(?<=[\u4e00-\u9fff》”])\(([\u4e00-\u9fff《“][^()（）]{0,200})\)/g;
/** From so many lines on, a report that has more half-width marks than full-width ones is said to be typed so throughout. */
const THROUGHOUT = 5;
/** A line's marks beyond this are said with the next ones. */
const MOST_OF_A_LINE = 200;

/** @returns the edits that make a passage's marks full-width, in order */
function editsOf(line: string, offset: number): Edit[] {
  const edits: Edit[] = [];
  const put = (at: number) => {
    const full = FULL[line.charAt(at)] as string;
    edits.push({ span: { start: offset + at, end: offset + at + 1 }, text: full });
  };
  for (const match of line.matchAll(MARK)) {
    put(match.index);
    if (edits.length === MOST_OF_A_LINE) break;
  }
  for (const match of line.matchAll(BRACKETS)) {
    if (edits.length >= 2 * MOST_OF_A_LINE) break;
    put(match.index);
    put(match.index + match[0].length - 1);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function finding(edits: readonly Edit[], throughout: boolean): Finding {
  const { span, text } = edits[0] as Edit;
  return {
    span,
    message: throughout
      ? message(
          "The report is written with half-width punctuation throughout ({0} marks); Chinese text has “，：；（）”.",
          edits.length,
        )
      : message("Half-width punctuation in Chinese text; “{0}” is meant here.", text),
    fixes: [
      {
        title: throughout
          ? message("Make the punctuation of the report full-width")
          : message("Make the punctuation of this line full-width"),
        edits,
        preferred: true,
        safe: true,
      },
    ],
  };
}

function isThroughout(lines: readonly Edit[][], text: string): boolean {
  if (lines.length < THROUGHOUT) return false;
  const marks = lines.reduce((sum, edits) => sum + edits.length, 0);
  const full = text.slice(0, 200_000).match(/[，；：]/g)?.length ?? 0;
  return marks > full;
}

function* find(report: Report): Generator<Finding> {
  const lines: Edit[][] = [];
  for (const { start, end } of passages(report)) {
    const edits = editsOf(report.text.slice(start, end), start);
    if (edits.length > 0) lines.push(edits);
    if (lines.length === 1000) break;
  }
  if (isThroughout(lines, report.text)) yield finding(lines.flat(), true);
  else for (const edits of lines) yield finding(edits, false);
}

export const punctuation: Rule = {
  id: "punctuation",
  level: "hint",
  says: message("Half-width punctuation stands in Chinese text"),
  check: (report) => few(find(report)),
};
