/** Averages, targets, two things compared and the way of several years → what is known of them. */
import type { Difference, Percentage, Whole } from "../model.js";
import { spanIn } from "../passages.js";
import { averagesOf } from "../relations/averages.js";
import { sideBySideOf } from "../relations/sideBySide.js";
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

/** 空缺12人: by how much there is more or less than was meant. */
function missedBy(scene: Scene, target: Target): Difference {
  const { told, kind, meant, reached, holds } = target;
  return {
    by: told.quantity,
    span: told.quantity.span,
    kind: kind === "growth" ? "growth" : "decline",
    now: reached.quantity,
    before: meant.quantity,
    sideBySide: true,
    verdict: weigh({ scene, figures: figuresOf(target) }, !holds, COMPARED),
  };
}

/** @returns by how much two things differ that are told beside each other; those whose words are in `known` are told already */
function comparedIn(scene: Scene, known: ReadonlySet<unknown>): Difference[] {
  return sideBySideOf(scene)
    .filter(({ told }) => !known.has(told))
    .map(({ by, told, kind, one, other, holds }) => ({
      by: by?.quantity,
      span: spanIn(scene.passage, told.start, told.end),
      kind,
      now: one.quantity,
      before: other.quantity,
      sideBySide: true,
      verdict: weigh({ scene, figures: [one, other, ...(by ? [by] : [])] }, !holds, COMPARED),
    }));
}

/** 逐年下降: the first step that goes the other way. */
const trendsIn = (scene: Scene): Difference[] =>
  trendsOf(scene).map(({ clause, kind, now, before, figures, holds }) => ({
    by: undefined,
    span: spanIn(scene.passage, clause.start, clause.end),
    kind,
    now: now.quantity,
    before: before.quantity,
    sideBySide: false,
    verdict: weigh({ scene, figures }, !holds, COMPARED),
  }));

/**
 * @param known the words of differences that are told already
 * @returns differences of two things, of what was meant and what was reached, and between years
 */
export const besideIn = (scene: Scene, targets: readonly Target[], known: ReadonlySet<unknown>): Difference[] => [
  ...comparedIn(scene, known),
  ...trendsIn(scene),
  ...targets.filter(({ told }) => told.quantity.unit !== "%").map((target) => missedBy(scene, target)),
];
