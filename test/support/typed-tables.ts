/** Tables of the form as systems of equations, and right figures for their cells. */
import { systemOf, type TableSystem } from "../../server/src/arithmetic/index.js";
import type { Edition, TableId } from "../../server/src/form/index.js";
import { FORMS } from "./editions.js";
import { randomFigures } from "./figures.js";
import type { Random } from "./random.js";

export interface Form extends TableSystem {
  readonly edition: Edition;
}

function formOf(edition: Edition, table: TableId): Form {
  return { edition, ...systemOf(edition.tables[table]) };
}

/** Table three of both editions. */
export const APPLICATIONS: readonly Form[] = Object.values(FORMS).map((edition) => formOf(edition, "applications"));

/** Table four, which is the same in both. */
export const REVIEWS: Form = formOf(FORMS["2021"], "reviews");

/** @returns figures that satisfy every equation, by cell number: sparse or dense, small or large */
export function rightFigures(random: Random, { edition, cells }: Form): number[] {
  const figures = randomFigures(random.fork(), edition, { density: random.pick(["sparse", "dense"]) });
  return cells.map((cell) => figures.get(cell) ?? 0);
}
