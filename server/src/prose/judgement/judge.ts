/** The relations in passages, judged kind by kind; and judged again where the tables say something else. */
import type { Mutable } from "../../common/mutable.js";
import type { Prose, Whole } from "../model.js";
import type { Division } from "../relations/division.js";
import { divisionsOf } from "../relations/divisions.js";
import { type Target, targetsOf } from "../relations/targets.js";
import type { Scene } from "../scene.js";
import type { Asked } from "../setting.js";
import { averagesIn } from "./beside.js";
import { accounts, claims, differences, divided, equalitiesOf, links, percentages } from "./index.js";

export type Judged = Pick<Prose, "links" | "wholes" | "percentages" | "differences" | "claims">;

/** What is known of a passage, by kind: wholes are told in three ways, and two kinds are found for others. */
interface Known extends Omit<Judged, "wholes"> {
  readonly divisions: readonly Division[];
  readonly targets: readonly Target[];
  readonly divided: readonly Whole[];
  readonly accounts: readonly Whole[];
  readonly averages: readonly Whole[];
}

/** How a kind is found, and the kinds that it is found by: it is given no other. */
interface Kind {
  readonly name: keyof Known;
  readonly by: readonly (keyof Known)[];
  readonly find: (scene: Scene, known: Known) => Known[keyof Known];
}

const kind = <Name extends keyof Known, By extends keyof Known>(
  name: Name,
  by: readonly By[],
  find: (scene: Scene, known: Pick<Known, By>) => Known[Name],
): Kind => ({ name, by, find });

/** Each stands behind those that it is found by. None may keep for another what it asked the tables. */
const KINDS: readonly Kind[] = [
  kind("divisions", [], divisionsOf),
  kind("links", ["divisions"], (scene, { divisions }) => links(scene, equalitiesOf(scene, divisions))),
  kind("targets", [], targetsOf),
  kind("divided", ["divisions"], (scene, { divisions }) => divided(scene, divisions)),
  kind("accounts", ["links"], (scene, known) => accounts(scene, known.links)),
  kind("averages", [], (scene) => (scene.items.length === 0 ? [] : averagesIn(scene))),
  kind("percentages", ["divisions", "targets"], (scene, { divisions, targets }) =>
    percentages(scene, divisions, targets),
  ),
  kind("differences", [], differences),
  kind("claims", [], claims),
];

/** What was judged of a passage, and how many sums of the tables had been asked for behind each kind. */
export interface Judgement extends Judged {
  readonly known: Known;
  readonly asked: readonly number[];
}

const NOTHING: Known = {
  divisions: [],
  links: [],
  targets: [],
  divided: [],
  accounts: [],
  averages: [],
  percentages: [],
  differences: [],
  claims: [],
};

function judgementOf(known: Known, asked: readonly number[]): Judgement {
  const { links, divided, accounts, averages, percentages, differences, claims } = known;
  const wholes = accounts.length + averages.length > 0 ? [...divided, ...accounts, ...averages] : divided;
  return { links, wholes, percentages, differences, claims, known, asked };
}

/** @returns what is known of the relations in each passage; one kind of relation after the other is looked for in all */
export function judge(scenes: readonly Scene[]): Judgement[] {
  const all = scenes.map((): Mutable<Known> => ({ ...NOTHING }));
  const asked = scenes.map(() => new Array<number>(KINDS.length));
  for (let nth = 0; nth < KINDS.length; nth++) {
    const { name, find } = KINDS[nth] as Kind;
    for (let i = 0; i < scenes.length; i++) {
      const scene = scenes[i] as Scene;
      const known = all[i] as Mutable<Known>;
      known[name] = find(scene, known) as never;
      (asked[i] as number[])[nth] = scene.asked.count;
    }
  }
  return all.map((known, i) => judgementOf(known, asked[i] as number[]));
}

/**
 * Judges a passage whose words are as they were, where a sum of the tables is another one: no kind but those that asked
 * for such a sum, or are found by one that did.
 *
 * @param scene the passage as it is now, in which nothing was asked for
 * @param before what was judged of it, and what had been asked for
 */
export function judgeAgain(scene: Scene, before: Judgement, asked: Asked): Judgement {
  const known: Mutable<Known> = { ...before.known };
  const again = new Set<keyof Known>();
  const counts: number[] = [];
  KINDS.forEach(({ name, by, find }, i) => {
    const [from, to] = [before.asked[i - 1] ?? 0, before.asked[i] as number];
    if (asked.isBorneOut(scene.setting, from, to) && !by.some((one) => again.has(one)))
      scene.asked.take(asked, from, to);
    else {
      again.add(name);
      known[name] = find(scene, known) as never;
    }
    counts.push(scene.asked.count);
  });
  return judgementOf(known, counts);
}
