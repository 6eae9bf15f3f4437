/** Two things told each with its figure, and how many times as much the one is as the other: 线上4812件，线下1604件，线上是线下的3倍. */
import type { Factor } from "../numbers.js";
import { BESIDE_FACTOR, EQUALS, holdsWord } from "../relationWords.js";
import type { Scene } from "../scene.js";
import type { Token } from "../tokens.js";
import { namedIn } from "./differences.js";
import { type Measure, measuresIn } from "./measures.js";

export interface Multiple {
  /** The factor. */
  readonly told: Token;
  readonly one: Measure;
  readonly other: Measure;
  readonly holds: boolean;
}

/** Rounded or cut off to the last digit written; 约3倍 may be a tenth off. */
function comesNear(times: number, { value, step, approximate }: Factor, isAbout: boolean): boolean {
  const room = step / 2 + (approximate || isAbout ? value / 10 : 0) + 1e-9;
  return times >= value - room && times < value + Math.max(room, step - 1e-9);
}

/** The two that the words before a factor name: 线上是线下的. */
function pairIn(lead: string, before: readonly Measure[]): readonly [Measure, Measure] | undefined {
  const [one, other, third] = (holdsWord(lead, EQUALS) && namedIn(lead, before, BESIDE_FACTOR)) || [];
  const isPair = one && other && !third && one.quantity.unit === other.quantity.unit && other.quantity.value > 0;
  return isPair ? [one, other] : undefined;
}

const NONE: readonly Multiple[] = [];

/** @returns what a passage tells of two things by how many times as much the one is, where each has been told with its figure */
export function multiplesOf(scene: Scene): readonly Multiple[] {
  // Most passages compare nothing so.
  if (scene.items.length < 2 || !scene.passage.text.includes("倍")) return NONE;
  const measures = measuresIn(scene);
  return scene.clauses.flatMap(({ tokens, start, sentence }): Multiple[] => {
    const told = tokens.find(({ numeral }) => numeral?.kind === "times");
    const numeral = told?.numeral;
    if (!told || numeral?.kind !== "times" || numeral.factor.doubles) return [];
    const lead = scene.passage.text.slice(start, told.start);
    const pair = pairIn(
      lead,
      measures.filter((one) => one.sentence === sentence && one.end <= start),
    );
    if (!pair) return [];
    const [one, other] = pair;
    const holds = comesNear(one.quantity.value / other.quantity.value, numeral.factor, lead.includes("约"));
    return [{ told, one, other, holds }];
  });
}
