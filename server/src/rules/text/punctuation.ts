/** Half-width punctuation between Chinese characters (GB/T 15834 has full-width marks). */

import type { Edit, Finding } from "../../facts/finding.js";
import { limited } from "../../facts/proseSpans.js";
import { foundInProse, lookFor, matching } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import { lineAt } from "../../report/lines.js";
import type { Report } from "../../report/model.js";
import type { Rule } from "../rule.js";

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
const MARKS = lookFor(
  [",", ";", ":", "?", "!"],
  matching(/(?<=[\u4e00-\u9fff》”）〕])[,;:?!](?=[\u4e00-\u9fff《“（])/y),
);
/** Brackets round Chinese text, with a Chinese character before them. */
const BRACKETS = lookFor(["("], matching(/(?<=[\u4e00-\u9fff》”])\([\u4e00-\u9fff《“][^()（）\r\n]{0,200}\)/y));
/** From so many lines on, a report that has more half-width marks than full-width ones is said to be typed so throughout. */
const THROUGHOUT = 5;
/** So many marks are looked for; once they are fixed, the next ones are shown. */
const MOST_MARKS = 20_000;

/** @returns the edits that make the marks of each line full-width, line by line in order */
function editsOf(report: Report): Edit[][] {
  const { text, lines } = report;
  const marks = foundInProse(report, MARKS).slice(0, MOST_MARKS);
  const brackets = foundInProse(report, BRACKETS).slice(0, MOST_MARKS);
  const places = [...marks.map(({ start }) => start), ...brackets.flatMap(({ start, end }) => [start, end - 1])];
  places.sort((a, b) => a - b);
  const byLine = new Map<number, Edit[]>();
  for (const start of places) {
    const line = lineAt(lines, start);
    const edit = { span: { start, end: start + 1 }, text: FULL[text.charAt(start)] as string };
    const edits = byLine.get(line);
    if (edits) edits.push(edit);
    else byLine.set(line, [edit]);
  }
  return [...byLine.values()];
}

function finding(edits: readonly Edit[], throughout: boolean): Finding {
  const { span, text } = edits[0] as Edit;
  return {
    span,
    message: throughout
      ? message(
          "全文多处使用半角标点（{0} 处），中文应使用全角标点“，：；（）”。",
          "The report is written with half-width punctuation throughout ({0} marks); Chinese text has “，：；（）”.",
          edits.length,
        )
      : message(
          "中文语句中使用了半角标点，此处应为“{0}”。",
          "Half-width punctuation in Chinese text; “{0}” is meant here.",
          text,
        ),
    fixes: [
      {
        title: throughout
          ? message("将全文标点改为全角", "Make the punctuation of the report full-width")
          : message("将本行标点改为全角", "Make the punctuation of this line full-width"),
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
  const lines = editsOf(report);
  if (isThroughout(lines, report.text)) yield finding(lines.flat(), true);
  else for (const edits of lines) yield finding(edits, false);
}

export const punctuation: Rule = {
  id: "punctuation",
  name: message("半角标点", "Punctuation"),
  level: "hint",
  reads: "prose",
  says: message("中文语句中使用半角标点", "Half-width punctuation stands in Chinese text"),
  check: (report) => limited(find(report)),
};
