/** 上述18件申请, 在这26件中: a figure that takes up what was told before it, and is to be what was told. */
import type { Said, Scene } from "../scene.js";
import { isSlip, sumsOfSome } from "./digits.js";
import { type Division, isAside, totalled } from "./division.js";

const TAKES_UP = /(?:上述|前述|以上|[在对]这|^这)$/;

/** @returns whether a figure is told to be what was told before it */
export function takesUp({ text, passage }: Scene, { left }: Said): boolean {
  const end = left.at(-1)?.end ?? 0;
  return end > 0 && TAKING_UP.includes(passage.text.charAt(end - 1)) && TAKES_UP.test(text(left));
}

/** What it ends with. */
const TAKING_UP = "述上这";

/** Further back than this nobody takes up a figure without saying which. */
const MOST_BEFORE = 12;

const sumOf = (items: readonly Said[]): number => items.reduce((sum, { quantity }) => sum + quantity.value, 0);

/** 这24条河流 behind 公告246条: what is called by a name that was not told before is another thing. */
function isOther({ passage, text }: Scene, { numeral, right: [noun] }: Said): boolean {
  return noun?.kind === "unknown" && !passage.text.slice(0, numeral.start).includes(text([noun]).slice(0, 2));
}

/** All runs of the figures, the nearest and shortest first. */
function* runsOf(items: readonly Said[]): Generator<readonly Said[]> {
  for (let to = items.length; to > 0; to--) for (let from = to - 1; from >= 0; from--) yield items.slice(from, to);
}

/**
 * @returns a figure that is taken up, with those that it is one digit off from; undefined where it is what was told, or
 *   none of what was told is near it
 */
export function takenUp(scene: Scene, whole: Said): Division | undefined {
  const { items } = scene;
  if (whole.quantity.value < 10 || !takesUp(scene, whole) || isOther(scene, whole)) return undefined;
  const told = items
    .slice(Math.max(0, whole.index - MOST_BEFORE), whole.index)
    .filter((item) => item.quantity.unit === whole.quantity.unit && !isAside(item, whole));
  const values = told.map(({ quantity }) => quantity.value);
  for (const run of runsOf(told)) {
    if (!isSlip(sumOf(run), whole.quantity.value)) continue;
    // 培训18场、推进会7场、研讨5场。这23场 are the first and the last.
    return sumsOfSome(0, values).includes(whole.quantity.value) ? undefined : totalled(whole, run, "taken");
  }
  return undefined;
}
