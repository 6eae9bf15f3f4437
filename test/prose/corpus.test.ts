import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/index.js";
import { BODIES } from "./corpus/bodies.js";
import { untrue } from "./corpus/ground.js";
import { drawn, type Sentence, sentences } from "./corpus/read.js";
import { compose } from "./support.js";

const OPEN = sentences("open");
const ASIDE = sentences("aside");
const ALL = [...OPEN, ...ASIDE];

/** Rules whose wrong sentences rest on arithmetic. */
const COMPUTED = ["prose-table", "prose-sum", "prose-percent", "prose-claim"];

/** @returns why a sentence's label cannot be relied on */
function faults(sentence: Sentence): string[] {
  const { text, wrong, ground } = sentence;
  const body = BODIES[sentence.body];
  if (!body) return ["no such body"];
  const found: string[] = [];
  if (![0, 1, 2, 3, 4, 5, 6].includes(sentence.chapter)) found.push("no such chapter");
  if (wrong) {
    if (text.split(wrong.marked).length !== 2) found.push(`${wrong.marked} does not stand there once`);
    if (ground === "" && wrong.rules.some((rule) => COMPUTED.includes(rule))) found.push("no ground");
  }
  if (ground !== "") found.push(...untrue(body, ground).map((part) => `untrue: ${part}`));
  return found;
}

describe("the corpus of sentences", () => {
  it("has labels that hold", () => {
    const judged = ALL.map((sentence) => ({ ...sentence, faults: faults(sentence) }));
    expect(judged.filter((sentence) => sentence.faults.length > 0)).toEqual([]);
  });

  it("names rules that exist, or are to come", () => {
    const known = new Set([...RULES.map((rule) => rule.id), "cited-law"]);
    expect(ALL.flatMap((sentence) => sentence.wrong?.rules ?? []).filter((rule) => !known.has(rule))).toEqual([]);
  });

  it("has at least 1,800 sentences, no two alike, two thirds of them right", () => {
    expect(ALL.length).toBeGreaterThanOrEqual(1800);
    expect(new Set(ALL.map(({ body, text }) => `${body} ${text}`)).size).toBe(ALL.length);
    expect(ALL.filter((sentence) => !sentence.wrong).length / ALL.length).toBeGreaterThanOrEqual(2 / 3);
  });

  it("has a third put aside by the draw, with at least 400 right ones", () => {
    expect(OPEN.filter(({ text }) => drawn(text) !== "open")).toEqual([]);
    expect(ASIDE.filter(({ text }) => drawn(text) !== "aside")).toEqual([]);
    expect(ASIDE.filter((sentence) => !sentence.wrong).length).toBeGreaterThanOrEqual(400);
  });

  it("has bodies whose tables add up", () => {
    // `compose` throws where a column of table three does not; the other totals it computes itself.
    for (const body of Object.values(BODIES)) expect(compose({ ...body, prose: {} })).toContain(body.agency);
  });
});
