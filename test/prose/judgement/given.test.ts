/** What is given of a division at first sight decides most of those that come to nothing. */
import { expect, it } from "vitest";
import { DIVISION } from "../../../server/src/prose/judgement/division.js";
import { givenOf } from "../../../server/src/prose/judgement/given.js";
import type { Divided } from "../../../server/src/prose/judgement/list.js";
import { decide, type Evidence } from "../../../server/src/prose/judgement/weigh.js";
import { passageOf, placesIn, stretchesOf } from "../../../server/src/prose/passages.js";
import { divisionsOf } from "../../../server/src/prose/relations/divisions.js";
import { sceneOf } from "../../../server/src/prose/scene.js";
import { Asked, settingOf } from "../../../server/src/prose/setting.js";
import { parseReport } from "../../../server/src/report/index.js";
import type { Report } from "../../../server/src/report/model.js";
import { generateReport } from "../../support/generate.js";
import { packed } from "../cut.js";

/** The lists of a report that come to nothing. */
const brokenIn = (report: Report): Divided[] =>
  stretchesOf(report).flatMap((stretch) => {
    const setting = settingOf(report);
    const passage = passageOf(report, stretch, placesIn(report)(stretch));
    const scene = sceneOf(passage, packed(passage.text, setting.year), setting, new Asked(setting));
    const divisions = divisionsOf(scene);
    return divisions.filter(({ holding }) => !holding).map((division) => ({ scene, division, divisions }));
  });

it("asks few questions of the lists that come to nothing in sound reports", () => {
  const broken = Array.from({ length: 30 }, (_, seed) => parseReport(generateReport(seed).text)).flatMap(brokenIn);
  expect(broken.length).toBeGreaterThan(100);
  let asked = 0;
  const counting = DIVISION.map((one): Evidence<Divided> => {
    const { holds } = one;
    if (!holds) return one;
    const counted = (about: Divided) => {
      asked++;
      return holds(about);
    };
    return { ...one, holds: counted };
  });
  for (const one of broken) decide(one, counting, givenOf(one));
  // There are more than seventy to ask.
  expect(asked / broken.length).toBeLessThan(2.5);
});
