/** What the two layouts with bars share. */
export const BAR = /[|｜│]/u;
export const BARS = "|｜│";

const RULE_LINE = /^[\s|｜│:：+\-—─━┼├┤]+$/u;

/** @returns whether a line of bars is a rule: |---|---| */
export function isRuleLine(content: string): boolean {
  return RULE_LINE.test(content) && /[-—─━]/u.test(content);
}
