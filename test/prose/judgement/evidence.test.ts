/** Each entry of the tables of evidence is found in the sentence that is given for it, and none is without one. */
import { describe, expect, it } from "vitest";
import { proseOf, type Verdict } from "../../../server/src/prose/index.js";
import { CHANGE } from "../../../server/src/prose/judgement/change.js";
import { CLAIM } from "../../../server/src/prose/judgement/claim.js";
import { AVERAGE, COMPARED } from "../../../server/src/prose/judgement/compared.js";
import { DIVISION } from "../../../server/src/prose/judgement/division.js";
import { EQUALITY } from "../../../server/src/prose/judgement/equality.js";
import { givenOf } from "../../../server/src/prose/judgement/given.js";
import { RATE } from "../../../server/src/prose/judgement/rate.js";
import { TABLED } from "../../../server/src/prose/judgement/tabled.js";
import { weigh } from "../../../server/src/prose/judgement/weigh.js";
import { passageOf, placesIn, stretchesOf } from "../../../server/src/prose/passages.js";
import { divisionsOf } from "../../../server/src/prose/relations/divisions.js";
import { ratesOf } from "../../../server/src/prose/relations/rates.js";
import { tabledRate } from "../../../server/src/prose/relations/tabled.js";
import { type Scene, sceneOf } from "../../../server/src/prose/scene.js";
import { Asked, settingOf } from "../../../server/src/prose/setting.js";
import type { Report } from "../../../server/src/report/model.js";
import * as CASE_BODIES from "../cases/bodies.js";
import { packed } from "../cut.js";
import { type Body, bodyNamed, reportOf } from "../support.js";
import { EVIDENCE, type Kind, NO_EVIDENCE } from "./evidence.js";

const TABLES: Readonly<Record<Kind, readonly { readonly name: string }[]>> = {
  equality: EQUALITY,
  division: DIVISION,
  rate: RATE,
  claim: CLAIM,
  change: CHANGE,
  tabled: TABLED,
  compared: COMPARED,
  average: AVERAGE,
};

function scenesOf(report: Report): Scene[] {
  const setting = settingOf(report);
  return stretchesOf(report).map((stretch) => {
    const passage = passageOf(report, stretch, placesIn(report)(stretch));
    return sceneOf(passage, packed(passage.text, setting.year), setting, new Asked(setting));
  });
}

/** The names of the evidence for every division of a report, said or not: of most that are not said none is kept. */
function evidenceForDivisions(report: Report): string[] {
  return scenesOf(report).flatMap((scene) => {
    const divisions = divisionsOf(scene);
    const broken = divisions.filter(({ holding }) => !holding);
    return broken.flatMap((division) => {
      const one = { scene, division, divisions };
      return weigh(one, true, DIVISION, givenOf(one)).evidence;
    });
  });
}

/** The names of the evidence for every rate of figures that are told: where cells bear one out, that is what is kept. */
const evidenceForRates = (report: Report): string[] =>
  scenesOf(report).flatMap((scene) => {
    const divisions = divisionsOf(scene);
    const rates = ratesOf(scene, divisions);
    return rates.flatMap((rate) => weigh({ scene, rate, divisions }, !rate.holds, RATE).evidence);
  });

/** The names of the evidence for every rate that is held against cells, said or not: of most that are not said none is kept. */
const evidenceForTabled = (report: Report): string[] =>
  scenesOf(report).flatMap((scene) =>
    scene.items.flatMap((item) => {
      const tabled = item.quantity.unit === "%" ? tabledRate(scene, item) : undefined;
      return tabled ? weigh({ scene, tabled }, true, TABLED).evidence : [];
    }),
  );

const of = (relations: readonly { readonly verdict: Verdict }[]) =>
  relations.flatMap(({ verdict }) => verdict.evidence);

const FOUND: Readonly<Record<Kind, (report: Report) => readonly string[]>> = {
  equality: (report) => of(proseOf(report).links),
  division: evidenceForDivisions,
  rate: evidenceForRates,
  claim: (report) => of(proseOf(report).claims),
  change: (report) => of(proseOf(report).differences),
  tabled: evidenceForTabled,
  compared: (report) => of(proseOf(report).differences),
  average: (report) => of(proseOf(report).wholes),
};

const bodyOf = (name: string): Body => (CASE_BODIES as Readonly<Record<string, Body>>)[name] ?? bodyNamed(name);

describe.each(Object.keys(TABLES) as Kind[])("evidence for %s", (kind) => {
  it("has a sentence for each entry", () => {
    expect(EVIDENCE[kind].map(([name]) => name).sort()).toEqual(TABLES[kind].map(({ name }) => name).sort());
  });

  it.each(EVIDENCE[kind])("%s", (name, body, chapter, sentence) => {
    expect(FOUND[kind](reportOf(bodyOf(body), chapter, sentence))).toContain(name);
  });
});

describe("no evidence", () => {
  it.each(NO_EVIDENCE)("%s", (name, body, chapter, sentence) => {
    const report = reportOf(bodyOf(body), chapter, sentence);
    expect(proseOf(report).links).not.toEqual([]);
    expect(FOUND.equality(report)).not.toContain(name);
  });
});
