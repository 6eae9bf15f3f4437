/** What is asked of a whole and its parts, to weigh whether these should come to it. */

import { once } from "../../common/once.js";
import { oneBefore } from "../../common/oneBefore.js";
import { chineseNumber } from "../numbers.js";
import { areComplements, isClass, mixQualities } from "../opposites.js";
import { isSlip } from "../relations/digits.js";
import { type Division, isSubtotal, readingsOf, restates, sumOf } from "../relations/division.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, type Roles, roleOf, roles, type SenseKind, union } from "../syntax/roles.js";
import { any, idsOf, type Token } from "../tokens.js";
import { groupOf } from "../wording.js";

export interface Divided {
  readonly scene: Scene;
  readonly division: Division;
  /** All divisions of the passage. */
  readonly divisions: readonly Division[];
}

export const words = (item: Said): readonly Token[] => [...item.left, ...item.right];

export const inParts = (...kinds: readonly SenseKind[]): ((one: Divided) => boolean) => {
  const set = roles(...kinds);
  return ({ division }) => division.parts.some((item) => meet(item.around, set));
};

export const everyPart = (kind: SenseKind): ((one: Divided) => boolean) => {
  const set = roleOf(kind);
  return ({ division }) => division.parts.every((item) => meet(item.around, set));
};

export const tied =
  (...ties: readonly string[]) =>
  ({ division }: Divided): boolean =>
    ties.includes(division.tie);

export const total = ({ division }: Divided): number => division.total;
export const whole = ({ division }: Divided): number => division.whole.quantity.value;
export const share = (one: Divided): number => (whole(one) === 0 ? 0 : total(one) / whole(one));

export const last = ({ division }: Divided): Said => division.parts.at(-1) as Said;

/** Does any word of the sentence in which the list ends do that? */
export const inItsSentence =
  (set: Roles) =>
  (one: Divided): boolean =>
    meet(one.scene.sentences[last(one).clause.sentence] as Roles, set);

export function exceeds({ division: { total: sum, wholes } }: Divided): boolean {
  for (const { value } of wholes) if (sum <= value) return false;
  return true;
}

export const slips = (one: Divided): boolean => isSlip(total(one), whole(one));

/** Do the parts and their whole differ by one digit and naughts behind it: by 7, 10, 300? */
export const isDigitApart = (one: Divided): boolean => /^[1-9]0*$/.test(String(Math.abs(total(one) - whole(one))));

/** The last character of what a part is called: 类 类 类, 件 … */
export const ending = (scene: Scene, item: Said): string => scene.text(item.left.slice(-1)).slice(-1);

const openerOf = (item: Said): string => (item.first ? item.clause.opener : "、");

/** The marks before the parts but the first are the same. */
export const isEven = ({ division: { parts } }: Divided): boolean =>
  parts.length < 3 || parts.every((item, at) => at < 2 || openerOf(item) === openerOf(parts[1] as Said));

/** 其中城区28条、城乡12条；新增8条: behind ; something else may be told of what was divided before it. */
export function goesOnAnew({ division: { parts } }: Divided): boolean {
  const [first, second] = parts;
  // A list that ; parts throughout goes on with it.
  const isParted = parts.length === 2 ? first && openerOf(first) === ";" : second && openerOf(second) === ";";
  return !isParted && parts.some((item, at) => at > 0 && openerOf(item) === ";");
}

export const VERBS = roles("publish", "receive", "deed", "deal", "handle", "restart");

const NO_OBJECT = union(VERBS, roleOf("function"));

/**
 * Does one of the words do something to what is named behind it? 公告公示, 登记类: verbs without an object are names, and so are
 * those that are joined to one (房屋征收与补偿).
 */
function holdsVerb({ left }: Said): boolean {
  const isJoined = (at: number): boolean =>
    any(left.slice(at + 1, at + 2), "and") && left[at + 2] !== undefined && !meets(left.slice(at + 2, at + 3), VERBS);
  const verb = left.findIndex(({ roles: own }, at) => meet(own, VERBS) && !isJoined(at));
  return verb >= 0 && left.some((token, at) => at > verb && !meet(token.roles, NO_OBJECT));
}

/** Whether a part behind the first has a verb that the first has not: another sentence in the sentence. */
export const bringsVerb = ({ division: { parts } }: Divided): boolean =>
  parts.some((item, at) => at > 0 && item.first && holdsVerb(item)) && !(parts[0] && holdsVerb(parts[0]));

/** Another figure of the passage makes up the difference: the list goes on elsewhere, or holds what it names. */
export function isExplained({ division, scene }: Divided): boolean {
  const { whole, parts } = division;
  const { quantity } = whole;
  const others = scene.items.filter(
    (item) => item.quantity !== quantity && !parts.includes(item) && item.quantity.unit === quantity.unit,
  );
  return readingsOf(division).some((reading) => {
    const lacking = Math.abs(quantity.value - sumOf(reading));
    return lacking > 0 && others.some((item) => item.quantity.value === lacking);
  });
}

/** 发布会和访谈共9场，其中发布会5场、访谈3场: the whole has named all its parts. */
export function namesParts({ division, scene }: Divided): boolean {
  const { whole: item, parts } = division;
  const before = scene.passage.text.slice(item.clause.start, item.numeral.start);
  return parts.every(({ left, around }) => {
    const own = meet(around, AMONG) ? left.filter((token) => !meet(token.roles, AMONG)) : left;
    return own.length > 0 && before.includes(scene.text(own));
  });
}

/** By the figure's place among the items of the scene: many questions are asked of one name. */
const namesIn = once((_: Scene): string[] => []);

function named(item: Said, scene: Scene): string {
  const names = namesIn(scene);
  const known = names[item.index];
  if (known !== undefined) return known;
  const words = meet(item.around, NO_NAME) ? item.left.filter((token) => !meet(token.roles, NO_NAME)) : item.left;
  const name = scene.text(words);
  names[item.index] = name;
  return name;
}

const NO_NAME = roles("among", "adverb");

/** What a part is called: by the words before its figure, or by those behind it where there are none (14个正在整改). */
export const called = (item: Said, scene: Scene): string =>
  item.left.length > 0 ? named(item, scene) : scene.text(item.right.filter(({ roles: own }) => !meet(own, NO_NAME)));

/** 闭会期间12件, 会议期间84件: 期间 ends a name. */
export const isSpan = (token: Token, { scene }: Divided): boolean => scene.text([token]) === "期间";

/** 商业企业14件，科研机构2件: what counts another column or row of the form stands beside it, not in it. */
export function isFellowByName({ division: { whole: own, parts } }: Divided): boolean {
  const column = own.slots.columns[0];
  const row = own.slots.rows[0];
  if (column === undefined && row === undefined) return false;
  const isOther = ({ slots }: Said): boolean =>
    (column !== undefined && LEAVES.has(column) && slots.columns.some((id) => id !== column)) ||
    (row !== undefined && OUTCOMES.test(row) && slots.rows.some((id) => id !== row && groupOf(id) !== row));
  return 2 * parts.filter(isOther).length > parts.length;
}

/** The columns of applicants that hold no others. */
const LEAVES: ReadonlySet<string> = new Set(["person", "business", "research", "welfare", "legal"]);

/** What became of applications: rows that no other outcome is a part of, but those under them. */
const OUTCOMES = /^(?:granted|partlyGranted|refused|unavailable|declined|otherHandling)/;

/** 同一单位可列入多类: parts that may count one thing twice come to more than their whole. */
export const overlaps = (one: Divided): boolean => exceeds(one) && inItsSentence(OVERLAP)(one);

const OVERLAP = roleOf("overlap");
const AMONG = roleOf("among");

/** 参加168人，其中代表36人、群众96人、女性82人: what may be true of one is told beside what it is. */
export const mixesQualities = ({ division: { parts }, scene }: Divided): boolean =>
  mixQualities(parts.filter(({ around }) => !meet(around, REST)).map((part) => called(part, scene)));

export const isSeries = ({ division, scene }: Divided): boolean =>
  division.parts.length > 1 && division.parts.every((part) => isClass(named(part, scene)));

/** 31家，公立19家，民营12家: two that leave nothing between them. */
export function dividesInTwo({ division: { parts }, scene }: Divided): boolean {
  const [one, other, third] = parts;
  return (
    one !== undefined &&
    other !== undefined &&
    third === undefined &&
    (areComplements(named(one, scene), named(other, scene)) ||
      areComplements(scene.text(one.left), scene.text(other.left)))
  );
}

/** 闭会期间…会议期间, 一等奖…二等奖: all parts but not the whole are called by one word of two characters or more. */
export function areParallel({ division, scene }: Divided): boolean {
  const first = named(division.parts[0] as Said, scene).slice(-2);
  return (
    division.parts.length > 1 &&
    first.length === 2 &&
    division.parts.every((part) => named(part, scene).endsWith(first)) &&
    !division.parts.some(({ left }) => meet((left.at(-1) as Token).roles, VERBS)) &&
    new Set(division.parts.map((part) => named(part, scene))).size === division.parts.length &&
    !named(division.whole, scene).endsWith(first)
  );
}

export const someSeries = ({ division, scene }: Divided): boolean =>
  division.parts.some((part) => isClass(named(part, scene)));

/** 第一批42人，第二批38人: the parts are counted off from the first. */
export const isNumbered = ({ division: { parts }, scene }: Divided): boolean =>
  parts.length > 1 &&
  parts.every(({ left }, at) => {
    const [name] = left;
    return (
      name !== undefined && chineseNumber(scene.text([name]).slice(1), 0)?.value === at + 1 && isOrdinal(name, scene)
    );
  });

const isOrdinal = (name: Token, scene: Scene): boolean => scene.text([name]).startsWith("第");

/** What the yearly table of a site counts its publications by: a list that names two of the three has left one out. */
const SITE_KINDS: readonly RegExp[] = [/概况/, /动态/, /公开目录/];

export function leavesOutSiteKind({ division, scene }: Divided): boolean {
  const found = new Set<number>();
  for (const part of division.parts) {
    const name = named(part, scene);
    const kind = SITE_KINDS.findIndex((one) => one.test(name));
    if (kind < 0) return false;
    found.add(kind);
  }
  return found.size < SITE_KINDS.length && (found.has(0) || found.has(2));
}

export function dividesApplicants({ division }: Divided): boolean {
  let areNamed = false;
  let areOthers = false;
  for (const item of division.parts) {
    if (!meet(item.around, COLUMN)) continue;
    for (const token of words(item))
      for (const id of idsOf(token, "column")) {
        if (id === "person") areNamed = true;
        else areOthers = true;
      }
  }
  return areNamed && areOthers;
}

const COLUMN = roleOf("column");

/** 含, 包括: what follows may be all there is; 等 and 主要 say that it is not. */
export const isContaining = (token: Token, { scene }: Divided): boolean =>
  /^(?:含|包含|包括|涵盖)$/.test(scene.text([token]));

/**
 * 治安、户籍等业务类信息13条: 等 leaves open what the part holds, which is no matter where the parts are more than the whole,
 * or so many that people tell all of them.
 */
export const namesOnly = (token: Token, { left }: Said, one: Divided): boolean =>
  (exceeds(one) || count(one) > 3) &&
  one.scene.text([token]).startsWith("等") &&
  left.includes(token) &&
  left.at(-1) !== token;

/** 规划股1件，420元: the second figure has the name of the first. */
export const followsOther = (item: Said, { scene }: Divided): boolean => {
  const before = scene.items[item.index - 1];
  return before?.clause.sentence === item.clause.sentence && before.quantity.unit !== item.quantity.unit;
};

/** 采购24条、审计21条，设计8条: what goes on with 、 is told of as one of a list; 14件涉及河道6件、供水8件 is a whole by itself. */
export const isInList = (one: Divided): boolean => {
  const { scene, division } = one;
  const { whole: own, parts } = division;
  const [first] = parts;
  if (!first || first.first || first.clauseIndex !== own.clauseIndex) return false;
  return !isAlone(one) || JOINS.test(scene.passage.text.slice(own.numeral.end, first.numeral.start));
};

const JOINS = /[、加和与]/;

export const count = ({ division }: Divided): number => division.parts.length;

/** 新收25件、上年结转4件、结转下年3件: what came in and what is left are no parts of what was dealt with. */
export const isBalance = ({ division: { parts } }: Divided): boolean => {
  const counts = (row: string) => parts.some(({ slots }) => slots.rows.includes(row));
  return counts("carriedOut") && (counts("received") || counts("carriedIn"));
};

/** 收到10件，办结9件，予以公开5件: what was dealt with is the whole of what is told behind it. */
export const tellsStages = ({ division: { whole: own, parts } }: Divided): boolean =>
  own.reading?.name === "received" &&
  parts[0]?.reading?.name === "handled" &&
  parts.slice(1).every(({ slots }) => slots.rows.some((row) => OUTCOMES.test(row)));

/** The two ways to court: by the form there is no third. */
const BOTH_WAYS: readonly string[] = ["未经复议直接起诉", "复议后起诉"];

export const isBothWays = ({ division: { whole: own, parts } }: Divided): boolean =>
  own.slots.heads.includes("行政诉讼") &&
  parts.length === BOTH_WAYS.length &&
  BOTH_WAYS.every((way) => parts.some(({ slots }) => slots.heads.length === 1 && slots.heads[0] === way));

/** Nothing is counted in its sentence but the whole and its parts: its figures stand side by side, and need only be counted. */
export function isAlone({ division: { whole: own, parts }, scene: { items } }: Divided): boolean {
  const { sentence } = own.clause;
  let from = own.index;
  while (oneBefore(items, from)?.clause.sentence === sentence) from--;
  let others = -1;
  for (let at = from; items[at]?.clause.sentence === sentence; at++) if (items[at]?.quantity.unit !== "%") others++;
  for (const { clause, quantity } of parts) if (clause.sentence === sentence && quantity.unit !== "%") others--;
  return others === 0;
}

/** Nothing of its unit is counted in its sentence but the whole and its parts. */
export const isAloneInUnit = ({ division: { whole: own, parts }, scene }: Divided): boolean =>
  scene.items.every(
    (item) =>
      item === own ||
      item.clause.sentence !== own.clause.sentence ||
      item.quantity.unit !== own.quantity.unit ||
      parts.includes(item),
  );

/** 来信1268封，办复1246封，尚在办理22封: what is in hand of something that no table counts is a part of what came in. */
export const isInHand = ({ left, right }: Said): boolean => meets(left, IN_HAND) || meets(right, IN_HAND);

const IN_HAND = roleOf("inHand");

/** Of applications it is also what is carried over, and may have come in the year before. */
export const isLeftInHand = (item: Said, { division }: Divided): boolean =>
  division.whole.reading === undefined && isInHand(item);

/** 191场新闻发布活动，其中防汛新闻发布会251场: is the part called by a word that its whole is called by? */
export function isKindOf({ division: { whole: own, parts }, scene }: Divided): boolean {
  const name = parts[0] ? named(parts[0], scene) : "";
  const noun = scene.text(own.right);
  return noun !== "" && [...name].some((_, at) => at > 0 && noun.includes(name.slice(at - 1, at + 1)));
}

/** The whole is told once more behind the parts. */
export const isRestated = (one: Divided): boolean => {
  const { division, scene } = one;
  const next = scene.items[last(one).index + 1];
  return (
    division.tie !== "total" &&
    division.parts.length > 1 &&
    next?.clause.sentence === division.whole.clause.sentence &&
    restates(next, division.whole)
  );
};

/** 三类即为全部, 由两部分构成: words at or behind the parts that say there are no others; 两类合计8件 says it of two. */
export const isClosed = (one: Divided): boolean => {
  const { division, scene } = one;
  if (division.tie === "total" || !inItsSentence(CLOSED)(one)) return false;
  const { sentence } = last(one).clause;
  const ofOthers = new Set(
    scene.items.flatMap((item) => {
      // 三类各7份 tells of those three kinds, and closes no list that stands before it.
      const isProduct = meets(item.left, EACH) && !division.parts.includes(item);
      return isProduct || (isSubtotal(item) && !restates(item, division.whole)) ? item.left : [];
    }),
  );
  return scene.clauses.some(
    (clause) =>
      clause.sentence === sentence &&
      clause.tokens.some(
        (token) => meet(token.roles, CLOSED) && token.start > division.whole.numeral.start && !ofOthers.has(token),
      ),
  );
};

const [CLOSED, EACH] = [roleOf("closed"), roleOf("each")];

export const REST = roleOf("rest");

export const ROW = roleOf("row");
