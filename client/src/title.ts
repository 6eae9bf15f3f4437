/** Whether a text begins as a report does. Knows no editor, so that it can be tested without one. */
import { splitLines } from "../../server/src/report/lines.js";
import { findTitle } from "../../server/src/report/title.js";

/** How many lines with something in them may stand before a title's end. */
const FIRST_LINES = 10;

/** What a title says, once blanks are taken out. */
const SUBJECT = /政府信息公开.{0,8}(?:年度.{0,4}报告|年报|报告)/u;

/** Words of those who speak of such a report, and of a note or a page about it. */
const ABOUT = /印发|报送|转发|发布|公布|召开|审议|写完|撰写|填写|编写|提交|解读|模板|通知|TODO/iu;

/**
 * Does a text begin with the title of such a report? Asked of texts that nobody called a report, so it wants the whole
 * of a title: the body, the year, and the words.
 *
 * @param text the whole document, or its beginning
 */
export function beginsAsReport(text: string): boolean {
  const lines = splitLines(text);
  let seen = 0;
  const end = lines.findIndex((line) => text.slice(line.start, line.end).trim() !== "" && ++seen > FIRST_LINES);
  const title = findTitle(text, lines, 0, end < 0 ? lines.length : end);
  if (title?.agency === undefined || title.year === undefined) return false;
  const behind = text.slice(title.span.end).trimStart();
  return SUBJECT.test(title.text) && !ABOUT.test(title.text) && !behind.startsWith("的");
}
