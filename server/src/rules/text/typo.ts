/** Known wrong wordings: the list is data/typos.ts, this only finds its entries. */

import type { Finding } from "../../facts/finding.js";
import { limited, proseSpans } from "../../facts/proseSpans.js";
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

/** The entries by their first two characters, so that a text is read once. */
const BY_START: ReadonlyMap<number, readonly Typo[]> = (() => {
  const map = new Map<number, Typo[]>();
  for (const typo of TYPOS) {
    const key = keyAt(typo.wrong, 0);
    map.set(key, [...(map.get(key) ?? []), typo]);
  }
  return map;
})();
/** A table is quicker to ask than a map, and every character of a text asks. */
const BEGINS = new Uint8Array(0x10000);
for (const { wrong } of TYPOS) BEGINS[wrong.charCodeAt(0)] = 1;

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

/** @returns where the next entry may begin in text[from, end); `end` if nowhere. No generator: this reads everything. */
function nextBeginning(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (BEGINS[text.charCodeAt(at)] === 0 || !BY_START.has(keyAt(text, at)))) at++;
  return at;
}

function* find(report: Report): Generator<Finding> {
  const { text } = report;
  for (const passage of proseSpans(report)) {
    let at = nextBeginning(text, passage.start, passage.end);
    while (at < passage.end) {
      const typo = BY_START.get(keyAt(text, at))?.find((entry) => stands(text, at, passage, entry));
      if (typo) yield finding({ start: at, end: at + typo.wrong.length }, typo);
      at = nextBeginning(text, at + (typo?.wrong.length ?? 1), passage.end);
    }
  }
}

export const typo: Rule = {
  id: "typo",
  name: message("常见错别字", "Typo"),
  level: "warning",
  says: message("常见错别字", "A known wrong wording stands in the prose"),
  check: (report) => limited(find(report)),
};
