/** What speaks for and against figures of several things being held against each other: averages, targets, two things compared. */
import type { Average } from "../relations/averages.js";
import { isSlip } from "../relations/digits.js";
import type { Said, Scene } from "../scene.js";
import { type Evidence, NEVER } from "./weigh.js";

/** Figures of which one tells how the others stand to each other. */
export interface Compared {
  readonly scene: Scene;
  readonly figures: readonly Pick<Said, "quantity">[];
}

/** Differences, rates and factors that are told of two figures by the names of these. */
export const COMPARED: readonly Evidence<Compared>[] = [
  { name: "named", weight: 1, holds: () => true },
  { name: "approximate", weight: NEVER, holds: ({ figures }) => figures.some(({ quantity }) => quantity.approximate) },
  // Chapter five tells of what is planned, and how far it has come.
  { name: "problems", weight: NEVER, holds: ({ scene }) => scene.chapter === 5 },
];

export interface Averaged {
  readonly scene: Scene;
  readonly average: Average;
}

const ratioOf = ({ total, each, count }: Average): number => (each.quantity.value * count) / total.quantity.value;

const isSlipOfMean = ({ total, each: { quantity }, count }: Average): boolean =>
  isSlip(Math.round(total.quantity.value / count / quantity.step), Math.round(quantity.value / quantity.step));

export const AVERAGE: readonly Evidence<Averaged>[] = [
  { name: "ofEach", weight: 1, holds: () => true },
  { name: "approximate", weight: NEVER, holds: ({ average: { total } }) => total.quantity.approximate },
  { name: "problems", weight: NEVER, holds: ({ scene }) => scene.chapter === 5 },
  // 月均9000次 of 1.2万次: one of the two is of something else, unless a digit is written wrong.
  {
    name: "farOff",
    weight: NEVER,
    holds: ({ average }) => (ratioOf(average) > 3 || ratioOf(average) < 1 / 3) && !isSlipOfMean(average),
  },
];
