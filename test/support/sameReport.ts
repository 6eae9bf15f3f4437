/** What a report lost on its way through a document and back. */
import { parseReport, type Report } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";

/** Rules about how a text is laid out and spelt, which a document does not keep. */
const OF_LAYOUT =
  /^(?:wrong-character|split-row|page-mark|duplicate-table|heading-.*|chapter-.*|spacing|full-width.*)$/;

const figuresOf = (report: Report): Map<string, string> =>
  new Map(report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ key, text }) => [key, text]))));

const without = (text: string): string => text.replace(/\s/gu, "");

const sentencesOf = ({ text, paragraphs }: Report): string =>
  without(paragraphs.map(({ start, end }) => text.slice(start, end)).join(""));

const findingsOf = (report: Report): string[] =>
  judge(report)
    .map(({ rule }) => rule.id)
    .filter((id) => !OF_LAYOUT.test(id))
    .sort();

/** What was compared of two texts. */
export interface Compared {
  /** Figures on another cell, other sentences, other findings: a line each. */
  readonly wrong: readonly string[];
  /** Figures of the first text that the second does not hold. */
  readonly unread: number;
  readonly figures: number;
}

/** @returns what a text has that is not as in the one that it was made of */
export function compared(before: string, after: string): Compared {
  const [one, other] = [parseReport(before), parseReport(after)];
  const [figures, read] = [figuresOf(one), figuresOf(other)];
  const pairs = [...figures].map(([key, text]) => [key, without(text), without(read.get(key) ?? "")] as const);
  const unread = pairs.filter(([, text, found]) => text !== "" && found === "").length;
  const moved = pairs.filter(([, text, found]) => found !== "" && found !== text);
  const [said, saidAfter] = [findingsOf(one), findingsOf(other)];
  const [sentences, sentencesAfter] = [sentencesOf(one), sentencesOf(other)];
  return {
    figures: pairs.length,
    unread,
    wrong: [
      ...moved.map(([key, text, found]) => `${key}: ${text} became ${found}`),
      ...(sentences === sentencesAfter ? [] : [`sentences: ${firstDifference(sentences, sentencesAfter)}`]),
      ...(unread > 0 || said.join() === saidAfter.join()
        ? []
        : [`findings: ${said.join()} became ${saidAfter.join()}`]),
    ],
  };
}

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 10), at + 20);
  return `${around(one)} became ${around(other)}`;
}
