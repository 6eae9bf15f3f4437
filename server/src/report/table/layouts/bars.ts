/** What the two layouts with bars share. */
import { isBlank } from "../../characters/index.js";

export const BAR = /[|｜│]/u;

/** @returns whether a code unit is a bar */
export const isBar = (code: number): boolean => code === 0x7c || code === 0xff5c || code === 0x2502;

const RULE_LINE = /^[\s|｜│:：+\-—─━┼├┤]+$/u;

/** @returns whether text[start, end) is a line of bars that is a rule: |---|---| */
export function isRuleLine(text: string, start: number, end: number): boolean {
  if (beginsWord(text, start, end)) return false;
  const content = text.slice(start, end);
  return RULE_LINE.test(content) && /[-—─━]/u.test(content);
}

/** Is the first that stands in text[start, end), but for blanks and bars, an ideograph or a digit, as in nearly every row? */
function beginsWord(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isBar(code) && !isBlank(code)) return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
  }
  return false;
}
