/** What was meant to be reached, what was, and how the two compare: 目标400条，实际436条，完成年度目标的109%. */
import { BEYOND, endsIn, holdsWord, isMadeOf, MEANT, OF_THE_PLAN, REACHED } from "../relationWords.js";
import { type Said, type Scene, textBefore } from "../scene.js";
import { follows } from "./digits.js";

export interface Target {
  /** The rate. */
  readonly told: Said;
  /** A share of what was meant, or by how much more there is. */
  readonly kind: "share" | "growth";
  readonly meant: Said;
  readonly reached: Said;
  /** In percent. */
  readonly expected: number;
  readonly holds: boolean;
}

/** @returns whether a figure is told of what was meant to be reached */
export const tellsOfMeant = (scene: Scene, item: Said): boolean => holdsWord(textBefore(scene, item), MEANT);

/** 完成年度目标的109%: is it told as a share of what was meant, and of nothing more special than that? */
function isOfTarget(lead: string): boolean {
  const at = lead.lastIndexOf("完成");
  if (at < 0) return false;
  const behind = lead.slice(at + 2);
  return (
    behind === "率" ||
    behind === "率为" ||
    behind === "率达" ||
    (holdsWord(behind, MEANT) && isMadeOf(behind, OF_THE_PLAN))
  );
}

const kindOf = (lead: string): Target["kind"] | undefined =>
  endsIn(lead, BEYOND) ? "growth" : isOfTarget(lead) ? "share" : undefined;

/** What the rate should be. */
const worthOf = (kind: Target["kind"], meant: number, reached: number): number =>
  ((kind === "share" ? reached : reached - meant) / meant) * 100;

function targetOf(scene: Scene, told: Said): Target | undefined {
  const kind = told.quantity.unit === "%" ? kindOf(textBefore(scene, told)) : undefined;
  if (!kind) return undefined;
  const before = scene.items.filter(
    (item) => item.index < told.index && item.clause.sentence === told.clause.sentence && item.quantity.unit !== "%",
  );
  const meant = before.filter((item) => tellsOfMeant(scene, item) && kindOf(textBefore(scene, item)) === undefined);
  const [plan] = meant;
  const alike = before.filter((item) => item !== plan && item.quantity.unit === plan?.quantity.unit);
  const [done] = alike.filter((item) => holdsWord(textBefore(scene, item), REACHED));
  if (!plan || !done || plan.quantity.value <= 0) return undefined;
  const goal = plan.quantity.value;
  const holds = alike.some(({ quantity }) => follows(told.quantity, worthOf(kind, goal, quantity.value)));
  // 实际开工12个、完工9个，完成75%: which of them is compared is not told.
  if (!holds && (meant.length > 1 || alike.some((item) => item !== done && !isPartOf(item, done)))) return undefined;
  return { told, kind, meant: plan, reached: done, expected: worthOf(kind, goal, done.quantity.value), holds };
}

/** 实际抽检1260批次，不合格18批次: far less than what was reached, and told behind it. */
const isPartOf = ({ index, quantity }: Said, done: Said): boolean =>
  index > done.index && quantity.value * 2 < done.quantity.value;

/** @returns the rates of a passage that compare what was reached with what was meant */
export function targetsOf(scene: Scene): Target[] {
  if (scene.items.length < 3 || !holdsWord(scene.passage.text, MEANT)) return [];
  return scene.items.flatMap((item) => targetOf(scene, item) ?? []);
}
