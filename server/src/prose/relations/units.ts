/** Units that may count one thing: in other words, time and again, or each kind of document in its own. */
import type { Said, Scene } from "../scene.js";
import { meet, roles } from "../syntax/roles.js";
import { UNITS } from "../words.js";

/** Units that stand for each other. */
const KIN: readonly string[] = ["件起宗例", "条篇则", "次场", "个家"];

/** The units in which what is published is counted. */
const DOCUMENT: ReadonlySet<string> = new Set(["条", "件", "篇", "份", "则", "期", "个", "项", "部"]);

const KNOWN: ReadonlySet<string> = new Set(UNITS);

/** @returns whether what is published may be counted in it */
export const isOfDocuments = ({ quantity }: Said): boolean => DOCUMENT.has(quantity.unit);

export const isOfUnit = ({ quantity: one }: Said, { quantity: other }: Said): boolean => one.unit === other.unit;

/** @returns whether the units stand for each other: 73起, 来信28件 */
export const areKin = ({ quantity: one }: Said, { quantity: other }: Said): boolean =>
  one.unit === other.unit ||
  KIN.some((kin) => one.unit !== "" && other.unit !== "" && kin.includes(one.unit) && kin.includes(other.unit));

/** 8份申请，其中予以公开2件: what was asked for in so many papers is told by its outcome or applicant in cases. */
const areAsked = (part: Said, whole: Said): boolean =>
  whole.quantity.unit === "份" &&
  part.quantity.unit === "件" &&
  meet(whole.around, APPLICATION) &&
  part.context.topic?.is === "applications" &&
  meet(part.around, OUTCOME);

const APPLICATION = roles("application", "applying");
const OUTCOME = roles("row", "column", "rest");

/** @returns whether a part is counted once that its whole counts each time: 32人 of 120人次 */
export const isOnceOf = ({ quantity: part }: Said, { quantity: whole }: Said): boolean =>
  part.unit !== "" && whole.unit.length > part.unit.length && AGAIN.some((again) => whole.unit === part.unit + again);

const AGAIN: readonly string[] = ["次", "(次)"];

/** 548条（篇、期）: the other units that a bracket right behind a figure names. */
export function unitsBehind({ passage: { text } }: Scene, { numeral }: Said): readonly string[] {
  if (text.charAt(numeral.end) !== "(") return NONE;
  const end = text.indexOf(")", numeral.end);
  const units = end < 0 ? NONE : text.slice(numeral.end + 1, end).split("、");
  return units.every((unit) => KNOWN.has(unit)) ? units : NONE;
}

const NONE: readonly string[] = [];

/** @returns whether a part may be counted in its own unit, where its whole is counted in another */
export const mayCount = (scene: Scene, part: Said, whole: Said): boolean =>
  areKin(part, whole) ||
  areAsked(part, whole) ||
  isOnceOf(part, whole) ||
  unitsBehind(scene, whole).includes(part.quantity.unit);
