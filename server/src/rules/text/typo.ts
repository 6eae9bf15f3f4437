/** Known wrong wordings: the list is data/typos.ts, this only finds its entries. */

import type { Finding } from "../../facts/finding.js";
import { limited, proseSpans, spanAt } from "../../facts/proseSpans.js";
import { found, lookFor } from "../../facts/searches.js";
import { message } from "../../messages/message.js";
import type { Report, Span } from "../../report/model.js";
import type { Rule } from "../rule.js";
import { TYPOS, type Typo } from "./data/typos.js";

/** How far the conditions of an entry look to either side. */
const REACH = 10;

/** The first two characters of an entry as one number. */
function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** The entries by their first two characters. */
const BY_START: ReadonlyMap<number, readonly Typo[]> = (() => {
  const map = new Map<number, Typo[]>();
  for (const typo of TYPOS) {
    const key = keyAt(typo.wrong, 0);
    map.set(key, [...(map.get(key) ?? []), typo]);
  }
  return map;
})();

/** The first characters of what is one of the entries, its conditions aside. */
const CANDIDATES = lookFor(
  TYPOS.map(({ wrong }) => wrong.slice(0, 2)),
  (text, place) =>
    BY_START.get(keyAt(text, place))?.some(({ wrong }) => text.startsWith(wrong, place))
      ? { start: place, end: place + 1 }
      : undefined,
);

function stands(text: string, at: number, passage: Span, { wrong, before, after }: Typo): boolean {
  const end = at + wrong.length;
  if (end > passage.end || !text.startsWith(wrong, at)) return false;
  if (before && !before.test(text.slice(Math.max(passage.start, at - REACH), at))) return false;
  return !after || after.test(text.slice(end, Math.min(passage.end, end + REACH)));
}

function finding(span: Span, { wrong, right }: Typo): Finding {
  return {
    span,
    message: message("“{0}”应为“{1}”。", "“{0}” should read “{1}”.", wrong, right),
    fixes: [
      {
        title: message("改为“{0}”", "Replace it by “{0}”", right),
        edits: [{ span, text: right }],
        preferred: true,
        safe: true,
      },
    ],
  };
}

function* find(report: Report): Generator<Finding> {
  const { text } = report;
  let reached = 0;
  for (const { start } of found(report, CANDIDATES)) {
    const passage = start < reached ? undefined : spanAt(proseSpans(report), start);
    const typo = passage && BY_START.get(keyAt(text, start))?.find((entry) => stands(text, start, passage, entry));
    if (!typo) continue;
    reached = start + typo.wrong.length;
    yield finding({ start, end: reached }, typo);
  }
}

export const typo: Rule = {
  id: "typo",
  name: message("常见错别字", "Typo"),
  level: "warning",
  says: message("常见错别字", "A known wrong wording stands in the prose"),
  check: (report) => limited(find(report)),
};
