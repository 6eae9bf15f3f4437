/** What the two layouts with bars share. */
import { isBlank } from "../../characters/index.js";
import type { Span } from "../../span.js";

export const BAR = /[|｜│]/u;

/** @returns whether a code unit is a bar */
export const isBar = (code: number): boolean => code === 0x7c || code === 0xff5c || code === 0x2502;

const RULE_LINE = /^[\s|｜│:：+\-—─━┼├┤]+$/u;

/** @returns whether a line of bars is a rule: |---|---| */
export function isRuleLine(content: string): boolean {
  return !beginsWord(content) && RULE_LINE.test(content) && /[-—─━]/u.test(content);
}

/** Is the first that stands in a line, but for blanks and bars, an ideograph or a digit, as in nearly every row? */
function beginsWord(content: string): boolean {
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (!isBar(code) && !isBlank(code)) return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
  }
  return false;
}

/** @returns the parts of a line between bars, blanks included */
export function barredParts(text: string, { start: from, end: to }: Span): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isBar(text.charCodeAt(i))) continue;
    found.push({ start, end: i });
    start = i + 1;
  }
  found.push({ start, end: to });
  return found;
}
