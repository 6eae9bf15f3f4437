/** Sentences made of the tables' figures: right by what was written into the tables, and never found fault with. */
import { describe, expect, it } from "vitest";
import { CompletionItemKind } from "vscode-languageserver-types";
import { parseReport } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { offered } from "../support/completing.js";
import { type GeneratedReport, generateReport } from "../support/generate.js";

const SEEDS = Array.from({ length: 15 }, (_, i) => i + 1);

/** A report with room for a sentence under its first heading. */
function withRoom({ text, headings }: GeneratedReport): string {
  const end = headings[0]?.span.end ?? 0;
  const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  return `${text.slice(0, end)}${eol}‸${text.slice(end)}`;
}

/** The sentences offered there. */
const sentences = (marked: string) =>
  offered(marked).filter(({ item, label }) => item.kind === CompletionItemKind.Text && /件|万元|申请。/.test(label));

const rulesOf = (text: string): string[] =>
  judge(parseReport(text), {}, (_, error) => {
    throw error;
  }).map(({ rule }) => rule.id);

/** The number behind some words of a sentence. */
const numberBehind = (sentence: string, words: string): number | undefined => {
  const found = new RegExp(`${words}([\\d.]+)`).exec(sentence);
  return found ? Number(found[1]) : undefined;
};

const COUNTED: readonly (readonly [words: string, key: string])[] = [
  ["新收政府信息公开申请", "received/total"],
  ["其中自然人", "received/person"],
  ["上年结转", "carriedIn/total"],
  ["办结政府信息公开申请", "outcomeTotal/total"],
  ["予以公开", "granted/total"],
  ["部分公开", "partlyGranted/total"],
  ["结转下年度继续办理", "carriedOut/total"],
  ["行政许可处理决定", "licences/decisions"],
  ["被申请行政复议", "reviews/review.total"],
  ["制发行政规范性文件", "normativeDocuments/issued"],
  ["现行有效", "normativeDocuments/inForce"],
  ["行政事业性收费", "charges/amount"],
];

describe.each(["2019", "2021"] as const)("sentences with figures, on the form of %s", (edition) => {
  const counts = new Map<string, number>();

  it.each(SEEDS)("are right and quiet in report %i", (seed) => {
    const report = generateReport(seed, { edition, otherQuirks: "none" });
    const marked = withRoom(report);
    const before = rulesOf(report.text);
    const offers = sentences(marked);
    expect(offers.length).toBeGreaterThanOrEqual(3);
    for (const { label, taken } of offers) {
      expect([label, rulesOf(taken)]).toEqual([label, before]);
      for (const [words, key] of COUNTED) {
        const figure = numberBehind(label, words);
        if (figure === undefined) continue;
        counts.set(words, (counts.get(words) ?? 0) + 1);
        expect([label, words, figure]).toEqual([label, words, report.values.get(key as `${string}/${string}`)]);
      }
    }
  });

  it("tell of every count that is not 0", () => {
    const told = COUNTED.filter(([words]) => (counts.get(words) ?? 0) > 0).map(([words]) => words);
    const only2021 = ["制发行政规范性文件", "现行有效", "行政事业性收费"];
    expect(told).toEqual(
      COUNTED.map(([words]) => words).filter((words) => edition === "2021" || !only2021.includes(words)),
    );
  });
});
