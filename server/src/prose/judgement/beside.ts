/** Averages, targets, two things compared and the way of several years → what is known of them. */
import type { Difference, Percentage, Whole } from "../model.js";
import { spanIn } from "../passages.js";
import { averagesOf } from "../relations/averages.js";
import { differencesOf } from "../relations/differences.js";
import { multiplesOf } from "../relations/sideBySide.js";
import type { Target } from "../relations/targets.js";
import { trendsOf } from "../relations/trends.js";
import type { Said, Scene } from "../scene.js";
import { AVERAGE, COMPARED } from "./compared.js";
import { weigh } from "./weigh.js";

/** @returns the totals that so many of each are said to come to: what there is of one, as often as there are of them */
export const averagesIn = (scene: Scene): Whole[] =>
  averagesOf(scene).map((average) => ({
    whole: average.total.quantity,
    parts: [{ quantity: average.each.quantity, times: average.count }],
    takesUp: false,
    isMean: average.isMean,
    verdict: weigh({ scene, average }, !average.holds, AVERAGE),
  }));

const figuresOf = ({ told, meant, reached }: Target): readonly Said[] => [told, meant, reached];

/** @returns 完成年度目标的109%: what was reached, as a share of what was meant, or by how much it exceeds that in percent */
export function reachedOf(scene: Scene, target: Target): Percentage {
  const { told, kind, meant, reached, expected, holds } = target;
  return {
    percent: told.quantity,
    kind,
    of: reached.quantity,
    base: meant.quantity,
    expected,
    verdict: weigh({ scene, figures: figuresOf(target) }, !holds, COMPARED),
  };
}

/** Differences told behind both figures; those whose words are in `known` are told already. */
function addDifferences(found: Difference[], scene: Scene, known: ReadonlySet<unknown>): void {
  for (const { by, kind, now, before, sideBySide, holds } of differencesOf(scene)) {
    if (known.has(by.item?.numeral)) continue;
    found.push({
      by: by.quantity,
      span: by.quantity.span,
      kind,
      now: now.quantity,
      before: before.quantity,
      sideBySide,
      verdict: weigh({ scene, figures: [now, before, by] }, !holds, COMPARED),
    });
  }
}

/** 线上是线下的3倍: those whose words are in `known` are told already. */
function addMultiples(found: Difference[], scene: Scene, known: ReadonlySet<unknown>): void {
  for (const { told, one, other, holds } of multiplesOf(scene)) {
    if (known.has(told)) continue;
    found.push({
      by: undefined,
      span: spanIn(scene.passage, told.start, told.end),
      kind: "times",
      now: one.quantity,
      before: other.quantity,
      sideBySide: true,
      verdict: weigh({ scene, figures: [one, other] }, !holds, COMPARED),
    });
  }
}

/** 逐年下降: the first step that goes the other way. */
function addTrends(found: Difference[], scene: Scene): void {
  for (const { clause, kind, now, before, figures, holds } of trendsOf(scene))
    found.push({
      by: undefined,
      span: spanIn(scene.passage, clause.start, clause.end),
      kind,
      now: now.quantity,
      before: before.quantity,
      sideBySide: false,
      verdict: weigh({ scene, figures }, !holds, COMPARED),
    });
}

/**
 * Adds differences of two things, of what was meant and what was reached, and between years.
 *
 * @param known the words of differences that are told already
 */
export function addBeside(found: Difference[], scene: Scene, known: ReadonlySet<unknown>): void {
  addMultiples(found, scene, known);
  addTrends(found, scene);
  addDifferences(found, scene, known);
}
