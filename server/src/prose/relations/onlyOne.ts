/** What became of the only one of its kind: 行政复议1件，复议机关予以维持. */
import type { Clause } from "../clauses.js";
import type { Said, Scene } from "../scene.js";
import { applicationSum } from "../sums.js";
import { meet, roles } from "../syntax/roles.js";

/** Words by which a clause tells of a part, of others or of what may be. */
const OTHERWISE = roles("touch", "rest", "open", "condition", "within");

/** @returns the figure one that was told right before a clause, where the clause tells of all of it */
export function onlyOneBefore({ items, clauses }: Scene, clauseIndex: number): Said | undefined {
  const { sentence, roles: does } = clauses[clauseIndex] as Clause;
  if (!clauses[clauseIndex - 1]?.counts || meet(does, OTHERWISE)) return undefined;
  let at = items.length - 1;
  while (at >= 0 && (items[at] as Said).clauseIndex >= clauseIndex) at--;
  const item = items[at];
  if (item?.clauseIndex !== clauseIndex - 1 || item.clause.sentence !== sentence) return undefined;
  return item.quantity.value === 1 && item.quantity.otherYear === undefined ? item : undefined;
}

const ENDING = roles("row", "result");

/** @returns whether a clause may tell what became of the only one: it needs no word of none or all */
export function mayTellEnd(scene: Scene, clauseIndex: number): boolean {
  const { roles: does, counts } = scene.clauses[clauseIndex] as Clause;
  return meet(does, ENDING) && !counts && onlyOneBefore(scene, clauseIndex) !== undefined;
}

/** What a review or a suit asks for is not how it ended. */
const ASKS = /[请要诉]求|诉请|申请(?:复议机关|法院)/;

/** @returns whether words tell what was asked for */
export const asksFor = (text: string): boolean => ASKS.test(text);

/** @returns whether the tables have one application that was dealt with, and no more: else what is told is one of them */
export function haveOneApplication({ setting, asked }: Scene): boolean {
  const table = setting.tables.get("applications");
  const sum = table && applicationSum(table, { plus: ["outcomeTotal"] }, ["total"]);
  return sum !== undefined && asked.figureOf(sum) === 1;
}
