/** Each entry of the tables of evidence is found in the sentence that is given for it, and none is without one. */
import { describe, expect, it } from "vitest";
import { type Prose, proseOf, type Verdict } from "../../../server/src/prose/index.js";
import { CLAIM } from "../../../server/src/prose/judgement/claim.js";
import { DIVISION } from "../../../server/src/prose/judgement/division.js";
import { EQUALITY } from "../../../server/src/prose/judgement/equality.js";
import { RATE } from "../../../server/src/prose/judgement/rate.js";
import { weigh } from "../../../server/src/prose/judgement/weigh.js";
import * as CASE_BODIES from "../cases/bodies.js";
import { BODIES } from "../corpus/bodies.js";
import { type Body, reportOf } from "../support.js";
import { EVIDENCE, type Kind } from "./evidence.js";

const TABLES: Readonly<Record<Kind, readonly { readonly name: string }[]>> = {
  equality: EQUALITY,
  division: DIVISION,
  rate: RATE,
  claim: CLAIM,
};

const RELATIONS: Readonly<Record<Kind, (prose: Prose) => readonly { readonly verdict: Verdict }[]>> = {
  equality: ({ links }) => links,
  division: ({ wholes }) => wholes,
  rate: ({ percentages }) => percentages,
  claim: ({ claims }) => claims,
};

function bodyOf(name: string): Body {
  const own = (CASE_BODIES as Readonly<Record<string, Body>>)[name];
  if (own) return own;
  const { agency = "", year = 2023, ...figures } = BODIES[name] ?? {};
  return { agency, year, figures };
}

describe.each(Object.keys(TABLES) as Kind[])("evidence for %s", (kind) => {
  it("has a sentence for each entry", () => {
    expect(EVIDENCE[kind].map(([name]) => name).sort()).toEqual(TABLES[kind].map(({ name }) => name).sort());
  });

  it.each(EVIDENCE[kind])("%s", (name, body, chapter, sentence) => {
    const prose = proseOf(reportOf(bodyOf(body), chapter, sentence));
    expect(RELATIONS[kind](prose).flatMap(({ verdict }) => verdict.evidence)).toContain(name);
  });
});

describe("weighing", () => {
  const table = [
    { name: "for", weight: 2, holds: (value: number) => value > 0 },
    { name: "against", weight: -3, holds: (value: number) => value > 1 },
  ];

  it.each([
    [1, true, { weight: 2, evidence: ["for"], said: true }],
    [2, true, { weight: -1, evidence: ["against", "for"], said: false }],
    [1, false, { weight: 0, evidence: [], said: false }],
  ])("%s, contradicting: %s", (value, contradicts, expected) => {
    expect(weigh(value, contradicts, table)).toEqual({ contradicts, ...expected });
  });
});
