/** What speaks for and against figures of several things being held against each other: averages, targets, two things compared. */
import type { Average } from "../relations/averages.js";
import type { Said, Scene } from "../scene.js";
import { type Evidence, NEVER } from "./weigh.js";

/** Figures of which one tells how the others stand to each other. */
export interface Compared {
  readonly scene: Scene;
  readonly figures: readonly Said[];
}

const actorsOf = (figures: readonly Said[]): number => new Set(figures.map(({ context }) => context.actor)).size;

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

export const AVERAGE: readonly Evidence<Averaged>[] = [
  { name: "ofEach", weight: 1, holds: () => true },
  { name: "approximate", weight: NEVER, holds: ({ average: { total } }) => total.quantity.approximate },
  { name: "problems", weight: NEVER, holds: ({ scene }) => scene.chapter === 5 },
  {
    name: "otherYear",
    weight: NEVER,
    // 每季度 is no time that the figure is told of.
    holds: ({ average: { total, each, isOfYear } }) =>
      total.quantity.otherYear !== each.quantity.otherYear && !(isOfYear && each.quantity.otherYear === 0),
  },
  { name: "otherActor", weight: NEVER, holds: ({ average: { total, each } }) => actorsOf([total, each]) > 1 },
  // 月均9000次 of 1.2万次: one of the two is of something else.
  { name: "farOff", weight: NEVER, holds: ({ average }) => ratioOf(average) > 3 || ratioOf(average) < 1 / 3 },
];
