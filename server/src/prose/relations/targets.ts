/** What was meant to be reached, what was, and how the two compare: 目标400条，实际436条，完成年度目标的109%，超额36条. */
import { BEYOND, endsIn, holdsWord, isMadeOf, MEANT, OF_THE_PLAN, REACHED, SHORT } from "../relationWords.js";
import { type Said, type Scene, textBefore } from "../scene.js";
import { follows, slackOfAll } from "./digits.js";

export interface Target {
  /** The rate or the difference. */
  readonly told: Said;
  /** A share of what was meant, or by how much more or less there is. */
  readonly kind: "share" | "growth" | "decline";
  readonly meant: Said;
  readonly reached: Said;
  /** In percent or in the unit of the difference. */
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

function kindOf(lead: string, unit: string): Target["kind"] | undefined {
  if (endsIn(lead, BEYOND)) return "growth";
  if (unit !== "%") return endsIn(lead, SHORT) ? "decline" : undefined;
  return isOfTarget(lead) ? "share" : undefined;
}

/** What the rate or the difference should be. */
function worthOf(kind: Target["kind"], isRate: boolean, meant: number, reached: number): number {
  if (kind === "share") return (reached / meant) * 100;
  const more = kind === "growth" ? reached - meant : meant - reached;
  return isRate ? (more / meant) * 100 : more;
}

function targetOf(scene: Scene, told: Said): Target | undefined {
  const { unit } = told.quantity;
  const kind = kindOf(textBefore(scene, told), unit);
  if (!kind) return undefined;
  const before = scene.items.filter(
    (item) => item.index < told.index && item.clause.sentence === told.clause.sentence && item.quantity.unit !== "%",
  );
  const meant = before.filter(
    (item) => holdsWord(textBefore(scene, item), MEANT) && kindOf(textBefore(scene, item), "") === undefined,
  );
  const [plan] = meant;
  const alike = before.filter((item) => item !== plan && item.quantity.unit === plan?.quantity.unit);
  const [done] = alike.filter((item) => holdsWord(textBefore(scene, item), REACHED));
  const isRate = unit === "%";
  if (!plan || !done || plan.quantity.value <= 0 || (!isRate && unit !== plan.quantity.unit)) return undefined;
  const [goal, came] = [plan.quantity, done.quantity];
  const expected = worthOf(kind, isRate, goal.value, came.value);
  const fits = ({ quantity }: Said): boolean => {
    const worth = worthOf(kind, isRate, goal.value, quantity.value);
    return isRate
      ? follows(told.quantity, worth)
      : Math.abs(worth - told.quantity.value) <= slackOfAll([goal, quantity, told.quantity]);
  };
  const holds = alike.some(fits);
  // 实际开工12个、完工9个，完成75%: which of them is compared is not told.
  if (!holds && (meant.length > 1 || alike.some((item) => item !== done && !isPartOf(item, done)))) return undefined;
  return { told, kind, meant: plan, reached: done, expected, holds };
}

/** 实际抽检1260批次，不合格18批次: far less than what was reached, and told behind it. */
const isPartOf = ({ index, quantity }: Said, done: Said): boolean =>
  index > done.index && quantity.value * 2 < done.quantity.value;

/** @returns the rates and differences of a passage that compare what was reached with what was meant */
export function targetsOf(scene: Scene): Target[] {
  if (scene.items.length < 3 || !holdsWord(scene.passage.text, MEANT)) return [];
  return scene.items.flatMap((item) => targetOf(scene, item) ?? []);
}
