/**
 * Sentences that were written before anybody knew what the checker says of them, in batches, each met by what the
 * batches before had taught. Every right one stays silent; what is wrong is found but for those that are marked as missed.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { prose } from "../../server/src/rules/prose/index.js";
import { text as textRules } from "../../server/src/rules/text/index.js";
import { BODIES } from "../prose/corpus/bodies.js";
import { compose } from "../prose/support.js";

const RULES = [...prose.rules, ...textRules.rules].filter(({ id }) => id !== "punctuation");

/** What stands at fault may be the whole, its parts, or the rate that they make. */
const WIDE = ["prose-sum", "prose-percent"];

/** @returns the rules that speak of the sentence, each with where in it */
function saidOf(name: string, chapter: number, sentence: string) {
  const body = BODIES[name];
  if (!body) throw new Error(`no such body: ${name}`);
  const report = parseReport(compose({ ...body, prose: { [chapter]: sentence } }));
  const at = report.text.indexOf(sentence);
  return RULES.flatMap((rule) => [...rule.check(report)].map(({ span }) => ({ rule: rule.id, span })))
    .map(({ rule, span }) => ({ rule, start: span.start - at, end: span.end - at }))
    .filter(({ start }) => start >= 0 && start < sentence.length);
}

it.each([
  "batch1",
  "batch2",
  "batch3",
  "batch4",
  "batch5",
  "batch6",
  "batch7",
  "batch8",
  "batch9",
  "batch10",
  "batch11",
  "batch12",
  "batch13",
  "batch14",
  "batch20",
  "batch21",
  "batch22",
  "batch30",
  "batch31",
  "batch32",
  "batch33",
  "batch34",
  "batch40",
  "batch41",
  "batch42",
  "batch43",
  "batch44",
  "batch45",
  "batch46",
  "batch47",
  "batch48",
  "batch49",
  "batch50",
  "batch51",
  "batch60",
  "batch61",
  "batch70",
  "batch71",
  "batch72",
  "batch73",
  "batch74",
  "batch75",
  "batch76",
  "batch77",
  "batch82",
  "batch83",
  "batch84",
  "batch86",
  "batch89",
  "batch90",
  "batch91",
  "batch92",
  "batch93",
  "batch94",
  "batch95",
  "batch96",
  "batch97",
  "batch98",
])("%s", (batch) => {
  const file = fileURLToPath(new URL(`../prose/corpus/met/${batch}.tsv`, import.meta.url));
  const unexpected = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .filter((line) => {
      const [body = "", chapter, label = "", sentence = "", missed] = line.split("\t");
      const found = saidOf(body, Number(chapter), sentence);
      if (label === "right") return found.length > 0;
      const [rules, words] = [label.slice(0, label.indexOf(":")).split("/"), label.slice(label.indexOf(":") + 1)];
      const from = sentence.indexOf(words);
      const isFound = found.some(
        ({ rule, start, end }) =>
          rules.includes(rule) && (WIDE.includes(rule) || (start < from + words.length && end > from)),
      );
      return isFound === (missed === "missed");
    });
  expect(unexpected).toEqual([]);
});
