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

/** An entry and where in it stand two neighbours that the right wording has not: they are rare in a text. */
interface Known {
  readonly typo: Typo;
  readonly order: number;
  readonly offset: number;
}

function known(typo: Typo, order: number): Known {
  const { wrong, right } = typo;
  let offset = 0;
  while (offset < wrong.length - 2 && right.includes(wrong.slice(offset, offset + 2))) offset++;
  return { typo, order, offset };
}

/** The entries by those two neighbours. */
const BY_PAIR: ReadonlyMap<string, readonly Known[]> = (() => {
  const map = new Map<string, Known[]>();
  for (const one of TYPOS.map(known)) {
    const pair = one.typo.wrong.slice(one.offset, one.offset + 2);
    map.set(pair, [...(map.get(pair) ?? []), one]);
  }
  return map;
})();

const PAIRS = lookFor([...BY_PAIR.keys()], (_, place) => ({ start: place, end: place + 1 }));

/** @returns where entries stand, their conditions aside, in the order of the text and of the list */
function candidates(report: Report): { start: number; typo: Typo }[] {
  const { text } = report;
  const all = found(report, PAIRS).flatMap(({ start: place }) =>
    (BY_PAIR.get(text.slice(place, place + 2)) ?? [])
      .filter(({ typo, offset }) => place >= offset && text.startsWith(typo.wrong, place - offset))
      .map(({ typo, order, offset }) => ({ start: place - offset, typo, order })),
  );
  return all.sort((a, b) => a.start - b.start || a.order - b.order);
}

function stands(text: string, at: number, passage: Span, { wrong, before, after }: Typo): boolean {
  const end = at + wrong.length;
  if (end > passage.end) return false;
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
  let reached = 0;
  for (const { start, typo } of candidates(report)) {
    const span = start < reached ? undefined : spanAt(proseSpans(report), start);
    if (!span || !stands(report.text, start, span, typo)) continue;
    reached = start + typo.wrong.length;
    yield finding({ start, end: reached }, typo);
  }
}

export const typo: Rule = {
  id: "typo",
  name: message("常见错别字", "Typo"),
  level: "warning",
  reads: "prose",
  says: message("常见错别字", "A known wrong wording stands in the prose"),
  check: (report) => limited(find(report)),
};
