/** How long something took and takes, and the difference told right behind: 由15个工作日缩短至11个工作日，缩短4个工作日. */
import type { Quantity } from "../model.js";
import { spanIn } from "../passages.js";
import type { Scene } from "../scene.js";
import { slackOfAll } from "./digits.js";

export interface Shortened {
  readonly by: Quantity;
  readonly now: Quantity;
  readonly before: Quantity;
  readonly kind: "growth" | "decline";
  readonly holds: boolean;
}

const FIGURE = String.raw`(\d{1,4}(?:\.\d+)?)`;
const UNIT = "(个工作日|工作日|个自然日|天|个小时|小时|分钟|个月)";
const LESS = "缩短|压缩|压减|减少|缩减";
const VERB = `(?:${LESS}|延长|增加)`;

/** From, to and by in one unit, with nothing between them and nothing behind that makes one of them less sure. */
const TOLD = new RegExp(
  String.raw`[由从]${FIGURE}${UNIT}${VERB}[至到为]${FIGURE}\2,(${LESS}|延长|增加)了?${FIGURE}\2(?=[,;。]|$)`,
  "g",
);

/** What the clause of the difference begins with. */
const DIFFERS = "缩压减延增";

/** Another time told before in the same clause: what is told behind may be of both. */
const OTHER = new RegExp(String.raw`\d${UNIT}|分别|(?<!平)均|各`);

/** @returns whether a difference of durations may be told in a text */
export const tellsOfDurations = (text: string): boolean => text.search(TOLD) >= 0;

const CLAUSE_END = /[,;。:()]/;

/** @returns the durations of a passage that are told with what they were, what they are and the difference */
export function durationsOf({ passage, clauses }: Scene): Shortened[] {
  const { text, chapter } = passage;
  const found: Shortened[] = [];
  if (!clauses.some(({ opener, start }) => opener === "," && DIFFERS.includes(text.charAt(start)))) return found;
  for (const told of text.matchAll(TOLD)) {
    const [whole, from = "", unit = "", to = "", verb = "", difference = ""] = told;
    const ahead = text.slice(0, told.index).split(CLAUSE_END).at(-1) ?? "";
    const kind = LESS.split("|").includes(verb) ? "decline" : "growth";
    const quantityAt = (figure: string, at: number): Quantity => {
      const start = told.index + at;
      const end = start + figure.length;
      return {
        span: spanIn(passage, start, end + unit.length),
        figureSpan: spanIn(passage, start, end),
        value: Number(figure),
        step: 10 ** -(figure.split(".")[1]?.length ?? 0),
        unit,
        approximate: false,
        chapter,
      };
    };
    const before = quantityAt(from, 1);
    const now = quantityAt(to, whole.indexOf(",") - unit.length - to.length);
    const by = quantityAt(difference, whole.length - unit.length - difference.length);
    const due = kind === "decline" ? before.value - now.value : now.value - before.value;
    if (due <= 0 || OTHER.test(ahead)) continue;
    found.push({ by, now, before, kind, holds: Math.abs(due - by.value) <= slackOfAll([by, now, before]) });
  }
  return found;
}
