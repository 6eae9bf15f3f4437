/** What leaves nothing over by what it counts: shares that make up 100 %, outcomes, applicants, what was answered and what is left. */
import { bearOut, makeUpAll, sharesBehind } from "../relations/shares.js";
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { any, ids } from "../tokens.js";
import { groupOf } from "../wording.js";
import { ALONE, EXCEEDS, FAR_ABOVE, SEVERAL, SHARED, TWO } from "./given.js";
import { count, type Divided, exceeds, isDigitApart, isEven, isInHand, last, tied, whole } from "./list.js";
import type { Evidence } from "./weigh.js";

/**
 * 有6件，占50%；有4件，占50%: parts whose shares are all of it are all of it; of what comes out by itself another figure may be
 * the whole.
 *
 * @returns whether the shares of the parts make up 100 % and are not those of their own sum
 */
export function sharesExhaust(one: Divided): boolean {
  if (tied("total")(one)) return false;
  const shares = sharesBehind(one.scene, one.division.parts);
  return shares !== undefined && makeUpAll(shares) && !bearOut(shares, one.division.parts);
}

const [HANDLE, RECEIVE] = [roleOf("handle"), roles("receive", "application", "applying", "deal", "handle")];
const [ON_TIME, ALL, ROW] = [roleOf("onTime"), roleOf("all"), roleOf("row")];

const isCarriedOut = ({ slots }: Said): boolean => slots.rows.length === 1 && slots.rows[0] === "carriedOut";

/** 来信690件，办结654件，在办46件: of something that no table counts, what is in hand is what is not done. */
const isDoneOrInHand = (one: Divided, carried: Said): boolean =>
  meet(one.division.whole.around, OTHER_NOUN) && isInHand(carried) && isDigitApart(one);

const OTHER_NOUN = roleOf("otherNoun");

const isAnswered = ({ slots, left, right }: Said): boolean =>
  slots.rows.every((id) => id === "handled") && (meets(left, HANDLE) || meets(right, HANDLE));

/** Words for an application that is neither answered nor carried over. */
const ENDS_OTHERWISE =
  /撤|终止|作废|合并|重复|退回|移[交送]|转[办交]|[其另]他|其余|另有|无效|剔除|正在(?!办理|处理)|补正/;

/**
 * 收到7件，其中，6件均已答复，1件结转下年: what came in is answered or carried over, where nothing is told that ended otherwise,
 * and nothing that was carried in.
 */
function isAnsweredOrCarried(one: Divided): boolean {
  const { scene, division } = one;
  const { whole: own, parts } = division;
  const [answered, carried, ...others] = parts;
  if (!answered || !carried || others.length > 0 || tied("total", "taken", "of")(one)) return false;
  const isInTwo = isDoneOrInHand(one, carried);
  if (!isAnswered(answered) || !(isInTwo || (isCarriedOut(carried) && meet(own.around, RECEIVE)))) return false;
  // 收到9件，办结8件，结转2件 leaves open what was carried in; 合计9件，8件答复，2件结转 divides what is told.
  const isTold = isInTwo || (any(own.left, "sum") && parts.every(({ left }) => left.length === 0));
  if (tied("beside")(one) && !isTold) return false;
  const isCarriedIn = scene.clauses.some(
    ({ tokens, roles: does }) => meet(does, ROW) && ids(tokens, "row").includes("carriedIn"),
  );
  const text = scene.passage.text.slice(own.clause.start, scene.clauses.at(-1)?.end);
  if (isCarriedIn || ENDS_OTHERWISE.test(text)) return false;
  // Of those answered on time alone, some may have been late.
  const words = [...answered.left, ...answered.right];
  return exceeds(one) || !meets(words, ON_TIME) || meets(words, ALL);
}

/** The six outcomes of the form. */
const OUTCOMES: ReadonlySet<string> = new Set([
  "granted",
  "partlyGranted",
  "refused",
  "unavailable",
  "declined",
  "otherHandling",
]);

/** The outcomes that the parts are, each told once; undefined where a part is none, or two are one. */
function outcomesOf({ division: { parts } }: Divided): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  for (const { slots } of parts) {
    const groups = new Set(slots.rows.map((id) => groupOf(id) ?? id));
    for (const group of groups) {
      if (!OUTCOMES.has(group) || found.has(group)) return undefined;
      found.add(group);
    }
    if (groups.size === 0) return undefined;
  }
  return found;
}

/**
 * Does the whole count applications, all of them or all that were dealt with? 3件结转件。办理结果是：予以公开12件、…: what stands
 * before the list may be some of them.
 */
const countsAll = ({ division: { whole: own } }: Divided): boolean =>
  meet(own.around, RECEIVE) &&
  own.slots.rows.every((id) => id === "received" || id === "handled") &&
  own.slots.columns.length === 0 &&
  !meet(own.around, TOUCH);

const TOUCH = roleOf("touch");

/** 办结177件，其中予以公开…，其他处理29件: outcomes that end with the last of the form are all that there are of what was dealt with. */
function tellsAllOutcomes(one: Divided): boolean {
  const found = countsAll(one) && !tied("total", "taken")(one) ? outcomesOf(one) : undefined;
  if (!found?.has("otherHandling")) return false;
  const isDone = meets([...one.division.whole.left, ...one.division.whole.right], HANDLE);
  return exceeds(one) ? found.size > 2 : isDone && found.size > 3;
}

/** 2件（4件属自然人申请，1件属商业企业申请）: an application has one applicant and one outcome. */
function excludeEachOther(one: Divided): boolean {
  if (!tied("among", "next", "bracket", "colon", "of")(one) || !countsAll(one)) return false;
  const { parts } = one.division;
  if (outcomesOf(one)) return true;
  const columns = parts.map(({ slots }) => slots.columns.join());
  return columns.every((column) => column !== "") && new Set(columns).size === columns.length;
}

/** 43条，包括甲6条，乙50条，丙17条: of a list of like parts one has a digit too many, and is by itself more than the whole or near it. */
const isDigitTooMany = (one: Divided): boolean =>
  tied("among", "next", "bracket", "colon")(one) &&
  count(one) > 2 &&
  whole(one) >= 10 &&
  isDigitApart(one) &&
  isEven(one) &&
  last(one).first;

export const EXHAUSTING: readonly Evidence<Divided>[] = [
  { name: "sharesExhaust", weight: 9, needs: SEVERAL | SHARED, dear: true, holds: sharesExhaust },
  {
    name: "answeredOrCarried",
    weight: 12,
    needs: TWO,
    words: HANDLE,
    dear: true,
    holds: isAnsweredOrCarried,
  },
  { name: "allOutcomes", weight: 4, needs: SEVERAL, words: roleOf("row"), dear: true, holds: tellsAllOutcomes },
  {
    name: "excludeEachOther",
    weight: 4.5,
    needs: EXCEEDS | SEVERAL | ALONE,
    words: roles("row", "column"),
    dear: true,
    holds: excludeEachOther,
  },
  {
    name: "digitTooMany",
    weight: 3.5,
    needs: FAR_ABOVE | EXCEEDS | SEVERAL | ALONE,
    dear: true,
    holds: isDigitTooMany,
  },
];
