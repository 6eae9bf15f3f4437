/** Findings made by hand, for tests of what an editor is shown of them. */

import type { Fix, Level, Related } from "../../server/src/facts/finding.js";
import { type Message, message } from "../../server/src/messages/message.js";
import type { Span } from "../../server/src/report/model.js";
import type { Judged, Rule } from "../../server/src/rules/rule.js";
import type { PlacedFinding } from "../../server/src/service/findings.js";

/** What a finding by hand may have beside its place. */
export interface Given {
  readonly rule?: string;
  readonly level?: Level;
  readonly message?: Message;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
}

/** @returns a rule that finds nothing by itself */
export function ruleNamed(id: string, level: Level = "error"): Rule {
  return {
    id,
    name: message("测试规则", "Test rule"),
    level,
    reads: "text",
    says: message("测试用的规则", "A rule of a test"),
    check: () => [],
  };
}

/** @returns a finding on `span`, counted from the start of its report */
export function judged(span: Span, given: Given = {}): Judged {
  const rule = ruleNamed(given.rule ?? "row-total", given.level);
  return {
    rule,
    level: given.level ?? rule.level,
    span,
    message: given.message ?? message("测试用的问题", "A finding of a test"),
    ...(given.related ? { related: given.related } : {}),
    ...(given.fixes ? { fixes: given.fixes } : {}),
  };
}

/** @returns the same in a report that begins at `offset` of its document */
export function found(span: Span, given: Given = {}, offset = 0): PlacedFinding {
  return { offset, finding: judged(span, given) };
}

/** @returns a fix that puts `text` in the place of `span` */
export function replaces(span: Span, text: string, how: { preferred?: boolean; safe?: boolean } = {}): Fix {
  return {
    title: message("填 {0}", "Write {0}", text),
    edits: [{ span, text }],
    preferred: how.preferred ?? false,
    safe: how.safe ?? false,
  };
}

/** @returns where `part` stands in `text` for the `nth` time (from 0) @throws if it does not */
export function spanIn(text: string, part: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(part, start + 1);
  if (start < 0) throw new Error(`no ${part} in the text`);
  return { start, end: start + part.length };
}
