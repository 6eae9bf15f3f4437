/** Report → page: all that stands in the text is shown once, in its order. */
import { compact } from "../report/characters/index.js";
import type { Paragraph, Report, SubHeading } from "../report/model.js";
import { strangeWords } from "../writing/convert.js";
import { withoutPageLines } from "../writing/mergedTable.js";
import type { Block, Page, TextBlock } from "./model.js";
import { type Showing, tableBlock } from "./table.js";

/**
 * @param showing the tables of the form whole, with what the text has lost; or what the text has, and nothing of the
 *   pages that it was printed on
 * @returns the report as a reader sees it
 */
export function pageOf(report: Report, showing: Showing = "form"): Page {
  const { text, title, chapters, tables, doubles } = report;
  const left = showing === "form" ? report : { ...report, text: withoutPageLines(report) };
  const blocks: Block[] = [
    ...(title ? [{ kind: "title", text: title.text, place: title.span } as const] : []),
    ...chapters.map(({ name, headingSpan }): Block => ({ kind: "heading", depth: 1, text: name, place: headingSpan })),
    ...paragraphBlocks(left),
    ...[...tables, ...doubles].flatMap((reading): Block[] => {
      const words = strangeWords(left, reading);
      const behind = { start: reading.span.end, end: reading.span.end };
      const strange: Block[] = words === "" ? [] : [{ kind: "unread", text: words, place: behind }];
      return [tableBlock(text, reading, showing), ...strange];
    }),
  ];
  return { blocks: blocks.sort((a, b) => a.place.start - b.place.start) };
}

/** What Markdown writes under the heads of a table: no words, and nobody sees it. */
const RULE = /^[ |｜│:+-]*--[ |｜│:+-]*$/u;

/** The paragraphs, those that are or begin with a sub-heading, and those that sign the report. */
function paragraphBlocks({ text, chapters, paragraphs }: Report): TextBlock[] {
  const subs = chapters.flatMap(({ subHeadings }) => subHeadings);
  const shown = paragraphs.filter(({ start, end }) => {
    const words = text.slice(start, end);
    return words.trim() !== "" && !RULE.test(words);
  });
  const signed = shown.length - signatureLines(text, shown);
  let next = 0;
  return shown.map((one, i): TextBlock => {
    while (subs[next] && (subs[next] as SubHeading).span.start < one.start) next++;
    const sub = subs[next];
    if (sub && sub.span.start < one.end) return headed(text, one, sub);
    const kind = i < signed ? "paragraph" : "signature";
    return { kind, text: onOneLine(text.slice(one.start, one.end)), place: { start: one.start, end: one.end } };
  });
}

function headed(text: string, { start, end }: Paragraph, { depth, span, runIn }: SubHeading): TextBlock {
  const place = { start, end };
  if (!runIn) {
    const words = onOneLine(text.slice(span.start, end)).replace(/[*#\s]+$/u, "");
    return { kind: "heading", depth: depth === 1 ? 2 : 3, text: words, place };
  }
  const lead = onOneLine(text.slice(span.start, span.end));
  return { kind: "paragraph", text: lead + onOneLine(text.slice(span.end, end)), place, headed: lead.length };
}

const BREAK = /(?<=[\u2e80-\uffef])\s*[\r\n]\s*(?=[\u2e80-\uffef])/gu;

/** Words on one line: a break within is one that a converter made, and parts no Chinese words. */
const onOneLine = (text: string): string => text.replace(BREAK, "").replace(/\s+/gu, " ").trim();

const DATE = /^[\d〇零一二三四五六七八九十]{2,4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;

/** The longest name that is taken for one who signs. */
const LONGEST_SIGNER = 40;

/** How many paragraphs at the end sign the report: the date, and before it who it is of. */
function signatureLines(text: string, paragraphs: readonly Paragraph[]): number {
  const lineAt = (index: number): string => {
    const line = paragraphs.at(index);
    return line && line.chapter >= 0 ? text.slice(line.start, line.end) : "";
  };
  if (lineAt(-1).length > LONGEST_SIGNER || !DATE.test(compact(lineAt(-1)))) return 0;
  const name = lineAt(-2);
  return name !== "" && name.length <= LONGEST_SIGNER && !/[。；：，、]|^[（(一二三四五六七八九十\d]/u.test(name)
    ? 2
    : 1;
}
