import { describe, expect, it } from "vitest";
import { EIGHTH_RIGHT } from "../prose/eighth.js";
import { FIFTH_RIGHT, FIFTH_WRONG } from "../prose/fifth.js";
import { FOURTH_RIGHT, FOURTH_WRONG } from "../prose/fourth.js";
import { NINTH_RIGHT, NINTH_WRONG } from "../prose/ninth.js";
import { RIGHT } from "../prose/right.js";
import { SECOND_RIGHT, SECOND_WRONG } from "../prose/second.js";
import { SEVENTH_RIGHT } from "../prose/seventh.js";
import { SIXTH_RIGHT } from "../prose/sixth.js";
import { type Case, say } from "../prose/support.js";
import { TENTH_RIGHT } from "../prose/tenth.js";
import { THIRD_RIGHT, THIRD_WRONG } from "../prose/third.js";
import { WRONG, type Wrong } from "../prose/wrong.js";

const SETS: readonly (readonly [string, readonly Case[], readonly Wrong[]])[] = [
  ["the prose suite", RIGHT, WRONG],
  ["the second set", SECOND_RIGHT, SECOND_WRONG],
  ["the third set", THIRD_RIGHT, THIRD_WRONG],
  ["the fourth set", FOURTH_RIGHT, FOURTH_WRONG],
  ["the fifth set", FIFTH_RIGHT, FIFTH_WRONG],
  ["the sixth set", SIXTH_RIGHT, []],
  ["the seventh set", SEVENTH_RIGHT, []],
  ["the eighth set", EIGHTH_RIGHT, []],
  ["the ninth set", NINTH_RIGHT, NINTH_WRONG],
  ["the tenth set", TENTH_RIGHT, []],
];

/** Of the wrong sentences this share must be found. */
const FOUND = 0.95;

const sentence = ({ prose }: Case) => Object.values(prose).join(" ");

describe.each(SETS)("figures in prose: %s", (_, right, wrong) => {
  it("finds nothing in right sentences", () => {
    const said = right.flatMap((one) => say(one).map(({ rule, text }) => `${sentence(one)} → ${rule}: ${text}`));
    expect(said).toEqual([]);
  });

  it("finds what is wrong", () => {
    const missed = wrong.filter((one) => !say(one).some(({ rule }) => rule === one.rule));
    expect(
      missed.map((one) => `${one.rule}: ${sentence(one)}`).slice(0, Math.max(0, missed.length - allowed(wrong))),
    ).toEqual([]);
  });

  it("marks the figure that is wrong, not another", () => {
    const others = wrong.flatMap((one) => say(one).filter(({ rule }) => rule !== one.rule && !follows(one.rule, rule)));
    expect(others.map(({ rule, text }) => `${rule}: ${text}`)).toEqual([]);
  });
});

/** How many may be missed. */
function allowed(wrong: readonly Wrong[]): number {
  return Math.floor(wrong.length * (1 - FOUND));
}

/** A false claim beside a false figure, a wrong period beside its year: both may be said. */
function follows(rule: string, other: string): boolean {
  return rule.startsWith("prose-") && other.startsWith("prose-")
    ? true
    : rule === "statistic-period" && other === "report-year";
}
