/** Two things told each with its figure, and by how much or how many times the one is more: 建议92件、提案131件，提案比建议多39件. */
import type { Factor } from "../numbers.js";
import { FORMER, LATTER, LESS, MORE } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import type { Token } from "../tokens.js";
import { slackOfAll } from "./digits.js";

export interface SideBySide {
  /** The figure of the difference; undefined where a factor is told. */
  readonly by: Said | undefined;
  /** What tells it: the figure of the difference, or the factor. */
  readonly told: Token;
  readonly kind: "growth" | "decline" | "times";
  readonly one: Said;
  readonly other: Said;
  readonly holds: boolean;
}

/** A clause that compares: what it names, and where its figure begins. */
interface Names {
  readonly one: string;
  readonly other: string;
  readonly word: string;
}

const THAN = /^(.*?)(?:数量|量|数)?(?:约|大约)?比(.+?)$/;
const IS = /^(.*?)(?:数量|量|数)?(?:约|大约)?(?:是|为|达到|达|相当于)(.+?)(?:数量|量|数)?的$/;

/** The longest first. */
const MORE_OR_LESS = [...MORE, ...LESS].sort((a, b) => b.length - a.length);

/** 提案比建议多, 前者高: what is compared, and by which word. */
function comparedIn(lead: string): Names | undefined {
  const word = MORE_OR_LESS.find((one) => lead.endsWith(one));
  if (word === undefined) return undefined;
  const rest = lead.slice(0, -word.length);
  const told = THAN.exec(rest);
  if (told) return { one: told[1] ?? "", other: told[2] ?? "", word };
  return FORMER.includes(rest) || LATTER.includes(rest) ? { one: rest, other: "", word } : undefined;
}

function multipliedIn(lead: string): Names | undefined {
  const told = IS.exec(lead);
  return told ? { one: told[1] ?? "", other: told[2] ?? "", word: "" } : undefined;
}

/** What a figure is told of: the words before it, or in its turn before 分别, and those behind. */
const nameOf = (scene: Scene, { own, right }: Said): string => `${scene.text(own)}/${scene.text(right)}`;

/** The only figure that is told of something; 征地 stands for 征地类申请 where no other begins so. */
function figureOf(scene: Scene, some: readonly Said[], name: string): Said | undefined {
  if (name.length < 2) return undefined;
  for (const part of name.length > 2 ? [name, name.slice(0, 2)] : [name]) {
    const found = some.filter((item) => nameOf(scene, item).includes(part));
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** The two figures that a clause compares. */
function pairOf(scene: Scene, { one, other }: Names, before: readonly Said[]): readonly [Said, Said] | undefined {
  const [first, second] = before.slice(-2);
  if (!first || !second) return undefined;
  if (FORMER.includes(one) && (other === "" || LATTER.includes(other))) return [first, second];
  if (LATTER.includes(one) && (other === "" || FORMER.includes(other))) return [second, first];
  const [a, b] = [figureOf(scene, before, one), figureOf(scene, before, other)];
  return a && b && a !== b ? [a, b] : undefined;
}

/** The figures of a sentence that are told before a place, in one unit. */
const toldBefore = ({ items }: Scene, sentence: number, at: number, unit: string | undefined): readonly Said[] =>
  items.filter(
    (item) =>
      item.clause.sentence === sentence &&
      item.numeral.end <= at &&
      (unit === undefined || item.quantity.unit === unit),
  );

const POINTS = "百分点";

function differenceOf(scene: Scene, by: Said): SideBySide | undefined {
  const { clause, numeral, quantity, first } = by;
  if (!first || quantity.unit === "%") return undefined;
  const names = comparedIn(scene.passage.text.slice(clause.start, numeral.start));
  if (!names) return undefined;
  const unit = quantity.unit === POINTS ? "%" : quantity.unit;
  const pair = pairOf(scene, names, toldBefore(scene, clause.sentence, clause.start, unit));
  if (!pair) return undefined;
  const [one, other] = pair;
  const kind = MORE.includes(names.word) ? "growth" : "decline";
  const more = (one.quantity.value - other.quantity.value) * (kind === "growth" ? 1 : -1);
  const holds = Math.abs(more - quantity.value) <= slackOfAll([quantity, one.quantity, other.quantity]);
  return { by, told: numeral, kind, one, other, holds };
}

/** Rounded or cut off to the last digit written; 约3倍 may be a tenth off. */
function comesNear(times: number, { value, step, approximate }: Factor, isAbout: boolean): boolean {
  const room = step / 2 + (approximate || isAbout ? value / 10 : 0) + 1e-9;
  return times >= value - room && times < value + Math.max(room, step - 1e-9);
}

function factorsOf(scene: Scene): SideBySide[] {
  return scene.clauses.flatMap(({ tokens, start, sentence }): SideBySide[] => {
    const told = tokens.find(({ numeral }) => numeral?.kind === "times");
    const numeral = told?.numeral;
    if (!told || numeral?.kind !== "times" || numeral.factor.doubles) return [];
    const lead = scene.passage.text.slice(start, told.start);
    const names = multipliedIn(lead.replace(/约$/, ""));
    const before = toldBefore(scene, sentence, start, undefined);
    const pair = names && pairOf(scene, names, before);
    if (!pair) return [];
    const [one, other] = pair;
    if (one.quantity.unit !== other.quantity.unit || other.quantity.value <= 0) return [];
    const holds = comesNear(one.quantity.value / other.quantity.value, numeral.factor, lead.includes("约"));
    return [{ by: undefined, told, kind: "times", one, other, holds }];
  });
}

/** @returns what a passage tells of two things by comparing them, where each has been told with its figure */
export function sideBySideOf(scene: Scene): SideBySide[] {
  // Most passages compare nothing so.
  if (scene.items.length < 2 || !/[比者倍]/.test(scene.passage.text)) return [];
  const differences = scene.items.flatMap((item) => differenceOf(scene, item) ?? []);
  return [...differences, ...factorsOf(scene)];
}
