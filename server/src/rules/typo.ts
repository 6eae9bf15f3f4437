/** Known wrong wordings: the list is data/typos.ts, this only finds its entries. */
import { message } from "../messages/message.js";
import type { Report, Span } from "../report/model.js";
import { TYPOS, type Typo } from "./data/typos.js";
import { few, passages } from "./passages.js";
import type { Finding, Rule } from "./rule.js";

/** How far the conditions of an entry look to either side. */
const REACH = 10;

/** The entries by their first character, so that a text is read once. */
const BY_FIRST: ReadonlyMap<number, readonly Typo[]> = (() => {
  const map = new Map<number, Typo[]>();
  for (const typo of TYPOS) {
    const first = typo.wrong.charCodeAt(0);
    map.set(first, [...(map.get(first) ?? []), typo]);
  }
  return map;
})();

function stands(line: string, at: number, typo: Typo): boolean {
  if (!line.startsWith(typo.wrong, at)) return false;
  const end = at + typo.wrong.length;
  if (typo.before && !typo.before.test(line.slice(Math.max(0, at - REACH), at))) return false;
  return !typo.after || typo.after.test(line.slice(end, end + REACH));
}

function finding(span: Span, { wrong, right }: Typo): Finding {
  return {
    span,
    message: message("“{0}” should read “{1}”.", wrong, right),
    fixes: [
      { title: message("Replace it by “{0}”", right), edits: [{ span, text: right }], preferred: true, safe: true },
    ],
  };
}

function* find(report: Report): Generator<Finding> {
  for (const { start, end } of passages(report)) {
    const line = report.text.slice(start, end);
    for (let i = 0; i < line.length; i++) {
      const typo = BY_FIRST.get(line.charCodeAt(i))?.find((entry) => stands(line, i, entry));
      if (!typo) continue;
      yield finding({ start: start + i, end: start + i + typo.wrong.length }, typo);
      i += typo.wrong.length - 1;
    }
  }
}

export const typo: Rule = {
  id: "typo",
  level: "warning",
  says: message("A known wrong wording stands in the prose"),
  check: (report) => few(find(report)),
};
