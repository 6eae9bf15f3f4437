/** What speaks for and against a rate or a difference being that of the cells which its words name. */
import { classesOf } from "../classes.js";
import { REGION } from "../context.js";
import type { Tabled } from "../relations/tabled.js";
import type { Said, Scene } from "../scene.js";
import { meet, type Roles, roles, type SenseKind } from "../syntax/roles.js";
import { has, type Token } from "../tokens.js";
import { type Evidence, NEVER } from "./weigh.js";
import { isOwnField, isStrange, NEUTRAL, SOME } from "./words.js";

export interface Held {
  readonly scene: Scene;
  readonly tabled: Tabled;
}

const KNOWN: readonly SenseKind[] = [...NEUTRAL, "share", "rate", "within", "respectively", "all", "open"];
const OF_SHARE = roles(...KNOWN);
const OF_CHANGE = roles(...KNOWN, "compare", "grow", "shrink", "otherTime");
const ROUGHLY = /^(?:约|近|将近|接近|超|超过|逾|大约|达|不到|不足|高达|以|以上|率)$/;

const isShare = ({ tabled }: Held): boolean => tabled.kind === "share";

/** Is every word that it rests on one that changes nothing? */
function isPlain(one: Held): boolean {
  const { tabled, scene } = one;
  const known = isShare(one) ? OF_SHARE : OF_CHANGE;
  const isKnown = (token: Token): boolean =>
    token.kind === "mark" ||
    token.numeral?.kind === "quantity" ||
    (token.numeral?.kind === "year" && !isShare(one)) ||
    (token.kind === "word" && meet(token.roles, known)) ||
    isOwnField(token, scene) ||
    ROUGHLY.test(scene.text([token]));
  return tabled.words.every(isKnown);
}

const tableOf = ({ tabled: { of, base } }: Held): string | undefined =>
  [of, base].map((figure) => ("table" in figure ? figure.table : undefined)).find((table) => table !== undefined);

/** Does the passage speak of what the table counts? Table two names its things itself. */
function isOnTopic(one: Held): boolean {
  const table = tableOf(one);
  return table === "disclosure" || one.tabled.told.context.topic?.is === table;
}

/** The figures of its sentence before it that are no percentages. */
const before = ({ scene, tabled: { told, base } }: Held): readonly Said[] =>
  scene.items.filter(
    (item) =>
      item.index < told.index &&
      item !== base &&
      item.clause.sentence === told.clause.sentence &&
      item.quantity.unit !== "%",
  );

/** 涉及征地的申请82件，予以公开占45%: a share of those alone. */
const isOfOther = (one: Held): boolean =>
  isShare(one) && (before(one).some((item) => !item.reading && !isRecap(item)) || namesOther(one));

/** 林权类申请中予以公开占55%，部分公开占20%: what the sentence began with goes for all of it. */
const namesOther = ({ scene, tabled: { told } }: Held): boolean =>
  scene.clauses.some(
    ({ sentence, end, tokens }) =>
      sentence === told.clause.sentence &&
      end <= told.clause.start &&
      tokens.some((token) => isStrange(token) && !isOwnField(token, scene) && !ROUGHLY.test(scene.text([token]))),
  );

/** 两项占比44.3%: 两项 counts the figures before it. */
const isRecap = ({ left, quantity }: Said): boolean => left.length === 0 && quantity.value < 6;

const OTHERS = roles("otherNoun", "channel", "fee", "touch", "subset", "not", "itself");

const inSentence = ({ scene, tabled: { told } }: Held): Roles => scene.sentences[told.clause.sentence] as Roles;

/** 各县, 基层; 全县 in the report of a county is what its tables count. */
const tellsOfOthers = ({ scene, tabled: { told } }: Held): boolean =>
  scene.clauses.some(
    ({ sentence, tokens }) =>
      sentence === told.clause.sentence &&
      tokens.some((token) => has(token, "foreign") && !(scene.setting.regional && REGION.test(scene.text([token])))),
  );

export const TABLED: readonly Evidence<Held>[] = [
  { name: "prior", weight: 1, holds: () => true },
  { name: "problems", weight: NEVER, holds: ({ scene }) => scene.chapter === 5 },
  { name: "notPlain", weight: NEVER, holds: (one) => !isPlain(one) },
  { name: "otherTopic", weight: NEVER, holds: (one) => !isOnTopic(one) },
  {
    name: "otherYear",
    weight: NEVER,
    holds: (one) => isShare(one) && (one.tabled.told.quantity.otherYear !== undefined || before(one).some(isOtherYear)),
  },
  { name: "approximate", weight: NEVER, holds: (one) => before(one).some(({ quantity }) => quantity.approximate) },
  {
    name: "otherActor",
    weight: NEVER,
    holds: ({ tabled, scene }) => {
      const { actor } = tabled.told.context;
      return actor === "others" || (actor === "region" && !scene.setting.regional);
    },
  },
  { name: "otherWord", weight: NEVER, holds: (one) => meet(inSentence(one), OTHERS) || tellsOfOthers(one) },
  { name: "ofOther", weight: NEVER, holds: isOfOther },
  {
    name: "some",
    weight: NEVER,
    holds: (one) => SOME.test(one.scene.passage.text.slice(0, one.tabled.told.numeral.end)),
  },
  {
    name: "classes",
    weight: NEVER,
    holds: (one) => classesOf(one.scene).has(one.tabled.told.clause) && tableOf(one) === "applications",
  },
];

const isOtherYear = ({ quantity }: Said): boolean => quantity.otherYear !== undefined;
