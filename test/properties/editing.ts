/** Volumes and edits of them: where reports begin, and everywhere else. */
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { CHAPTERS } from "../../server/src/form/index.js";
import { parseVolume, type TextChange, type Volume } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { generateReport } from "../support/generate.js";
import { volumeAsValues } from "../support/reading.js";

const HEADINGS = CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}\n`);
const BODIES = ["清河县水务局", "清河县林业局", "清河县粮食局"];
const titleOf = (body: string): string => `${body}2022年政府信息公开工作年度报告\n`;

/** A report in few words, which is parsed fast. */
const shortReport = (body: string): string =>
  `${titleOf(body)}${HEADINGS.map((heading) => `${heading}${body}的情况写在这里，收到申请3件。\n`).join("")}`;

/** What makes a report begin, or keeps it from it. */
const SCRAPS = [
  ...HEADINGS,
  ...HEADINGS.slice(0, 2).map((heading) => heading.slice(2)),
  ...BODIES.map(titleOf),
  ...BODIES.map((body) => `${body}\n2022年政府信息公开\n工作年度报告\n`),
  `《${titleOf("清河县水务局").trim()}》\n`,
  "（一）总体情况\n",
  "一、\n",
  "总体情况\n",
  "目录\n",
  HEADINGS.join(""),
  CHAPTERS.map(({ title }) => `${title}\n`).join(""),
  HEADINGS.map((heading, i) => `${heading.trim()}……${i + 1}\n`).join(""),
  "情况写在这里。\n",
  "一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1\n",
  ...[1, 5, 38, 39, 40, 41].map((count) => "\n".repeat(count)),
  ...["\r", "\n", "\r\n", "报", "告", "年报\n", "一", "、", "  ", ""],
];

/** Blank lines about as many as may stand between a report's last chapter and the next one's first. */
const far = fc.integer({ min: 940, max: 1070 }).map((count) => "\n".repeat(count));

const scrap = fc.oneof({ arbitrary: fc.constantFrom(...SCRAPS), weight: 40 }, { arbitrary: far, weight: 1 });

const generated = fc.integer({ min: 1, max: 40 }).map((seed) => generateReport(seed).text);

/** A report whose title stands about as far above its chapter one as may be. */
const covered = fc
  .tuple(fc.constantFrom(...BODIES), fc.integer({ min: 20, max: 41 }))
  .map(([body, count]) => shortReport(body).replace("\n", "\n".repeat(count)));

const part = fc.oneof(
  { arbitrary: covered, weight: 3 },
  { arbitrary: far, weight: 1 },
  { arbitrary: fc.constantFrom(...BODIES).map(shortReport), weight: 8 },
  { arbitrary: scrap, weight: 8 },
  { arbitrary: generated, weight: 1 },
);

/** Something done to a text, at a place that two numbers below 1 tell. */
interface Stroke {
  readonly kind: "anywhere" | "line" | "heading" | "lines";
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

const stroke: fc.Arbitrary<Stroke> = fc.record({
  kind: fc.constantFrom("anywhere", "line", "heading", "lines"),
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  length: fc.integer({ min: 0, max: 6 }),
  text: fc.oneof(scrap, fc.constant(""), fc.constantFrom(...BODIES).map(shortReport)),
});

/** A volume, and events that change it, each of some strokes at once. */
export interface Writing {
  readonly text: string;
  readonly events: readonly (readonly Stroke[])[];
}

export const writings: fc.Arbitrary<Writing> = fc.record({
  text: fc
    .tuple(fc.array(part, { minLength: 1, maxLength: 8 }), fc.constantFrom("\n", "\n", "\r\n", "\r"))
    .map(([parts, eol]) => parts.join("").replaceAll("\n", eol)),
  events: fc.array(fc.array(stroke, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
});

const SPOT = /^.*(?:报告|[一二三四五六]、|目录).*$/gmu;

/** The change that a stroke is, in the text that it meets. */
function changeOf(text: string, { kind, at, length, text: put }: Stroke): TextChange {
  const spots = kind === "heading" ? [...text.matchAll(SPOT)].map(({ index }) => index) : [];
  const spot = spots[Math.floor(at * spots.length)] ?? Math.floor(at * (text.length + 1));
  const isWhole = kind === "line" || kind === "lines";
  const start = isWhole ? text.lastIndexOf("\n", spot - 1) + 1 : spot;
  let end = Math.min(text.length, start + (isWhole ? 0 : length));
  for (let line = 0; isWhole && line < (kind === "line" ? 1 : length * 3); line++) {
    end = text.indexOf("\n", end) + 1 || text.length;
  }
  return { start, removed: text.slice(start, end), text: put };
}

const shapeOf = ({ reports }: Volume) => reports.map(({ offset, report }) => [offset, report.text]);

/**
 * @param deep whether what was parsed and found is compared too, not only where reports begin
 * @returns a line for every event after which the volume is another one than the same text parsed from scratch
 */
export function editsStray({ text, events }: Writing, deep: boolean): string[] {
  let [current, volume] = [text, parseVolume(text)];
  return events.flatMap((strokes, i) => {
    const changes: TextChange[] = [];
    for (const one of strokes) {
      const change = changeOf(current, one);
      current = current.slice(0, change.start) + change.text + current.slice(change.start + change.removed.length);
      changes.push(change);
    }
    const known = volume;
    volume = parseVolume(current, known, changes);
    const fresh = parseVolume(current);
    const found = ({ reports }: Volume) => reports.map(({ report }) => judge(report));
    return [
      ...(isDeepStrictEqual(shapeOf(volume), shapeOf(fresh)) ? [] : [`event ${i}: other reports`]),
      ...(isDeepStrictEqual(shapeOf(parseVolume(current, known)), shapeOf(fresh)) ? [] : [`event ${i}: compared`]),
      ...(!deep || isDeepStrictEqual(volumeAsValues(volume), volumeAsValues(fresh))
        ? []
        : [`event ${i}: read otherwise`]),
      ...(!deep || isDeepStrictEqual(found(volume), found(fresh)) ? [] : [`event ${i}: judged otherwise`]),
    ];
  });
}
