/** Whether a list is all of its whole: by 其他 and 其余, by the shares of its parts, by how many it says there are. */
import { isExchange } from "../relations/digits.js";
import { timesOf } from "../relations/division.js";
import { tellsSoMany } from "../relations/totals.js";
import { isOnceOf } from "../relations/units.js";
import type { Said } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { has, type Token } from "../tokens.js";
import { isOpposed } from "./denied.js";
import { sharesExhaust } from "./exhaust.js";
import {
  areParallel,
  type Divided,
  dividesApplicants,
  dividesInTwo,
  exceeds,
  inItsSentence,
  inParts,
  isSeries,
  last,
  REST,
  slips,
  total,
  whole,
} from "./list.js";

/** 乡镇97件、部门189件，其余由县政府办理: what is left over is told without a figure. */
export function leavesRest(one: Divided): boolean {
  if (!inItsSentence(REST)(one)) return false;
  const end = last(one).clause;
  return one.scene.clauses.some(
    ({ sentence, tokens, counts, start }) =>
      sentence === end.sentence && start > end.start && !counts && meets(tokens, REST),
  );
}

const OTHERS = /^其[他它]$/;
const ANY_KIND = /^(?:各?类[型别]?|方面|情[形况]|[方形]式|渠道|途径|来源|平台)?(?:信息)?$/;

/** What may be told of the rest as of all: 其他主动公开内容, 其他方式申请. */
const OF_ALL = roles("publish", "application", "applying", "receive");
const CONTENT = /^(?:主动|内容|信息)$/;

/** 其余, 其他, 其他类, 其他渠道, 其他信息 of 信息: all that is left; 其他部门联合培训 is some of it, 另有 is beside it. */
export function closedByRest(one: Divided): boolean {
  const { division, scene } = one;
  const { left } = last(one);
  const at = left.findIndex((token) => has(token, "rest"));
  if (at < 0) return false;
  const word = scene.text([left[at] as Token]);
  const names = left.slice(at + 1);
  const named = names.filter((token) => !meet(token.roles, OF_ALL) && !CONTENT.test(scene.text([token])));
  const isAny =
    ANY_KIND.test(scene.text(names)) ||
    scene.text(division.whole.left).endsWith(scene.text(names)) ||
    ANY_KIND.test(scene.text(named));
  return has(left[at] as Token, "leftOver") || (OTHERS.test(word) && isAny);
}

/** 530户，上年遗留12户，办结528户，余下14户: what was left before came in as well. */
const isAccounted = ({ division: { whole: own, parts, total: sum } }: Divided): boolean =>
  parts.some(({ quantity }) => sum - 2 * quantity.value === own.quantity.value);

/** 分别为100元、200元和300元，另退100元，共计500元: what is told beside the parts was taken away. */
export const takesAway = (one: Divided): boolean =>
  one.division.tie === "total" &&
  one.division.parts.some((part) => meets(part.left, REST) && total(one) - 2 * part.quantity.value === whole(one));

/** 46处，其中甲18处、乙21处、丙12处，有5处在一起: what a list ends with is what its parts have in common. */
export const tellsCommon = (one: Divided): boolean =>
  one.division.parts.length > 2 &&
  one.division.tie !== "total" &&
  last(one).first &&
  total(one) - 2 * last(one).quantity.value === whole(one);

/** 18个乡镇、36个部门共55家（含县政府办）: a bracket behind a total names what no part has told. */
export function holdsMore({ scene, division: { tie, whole: own, total: sum } }: Divided): boolean {
  const next = scene.clauses[own.clauseIndex + 1];
  const [head] = next && next.opener === "(" ? next.tokens : [];
  return tie === "total" && sum < own.quantity.value && head !== undefined && meet(head.roles, OPEN);
}

const OPEN = roleOf("open");

/** 8家、15家共21家（其中2家一套人马）; 线上6场、线下5场（2场同步）: a bracket behind the last figure tells of what is amiss. */
export function isExplainedBehind({ scene, division: { tie, whole: own, parts, total: sum } }: Divided): boolean {
  const end = tie === "total" ? own : (parts.at(-1) as Said);
  return scene.items.some(
    ({ clause, index, quantity }) =>
      index > end.index &&
      clause.sentence === end.clause.sentence &&
      clause.depth > end.clause.depth &&
      quantity.value === Math.abs(sum - own.quantity.value),
  );
}

/** 问题42个，已整改35个，剩余7个: what is left of a whole is what the others leave of it. */
export function leavesOver(one: Divided): boolean {
  const { division, divisions, scene } = one;
  const { tie, parts, whole: own } = division;
  if (own.clause.opener !== ";" && divisions.some((other) => other.parts.includes(own))) return false;
  // 征地45件；登记16件；规划9件；其余10件: as one of a row it is not what the others leave of it.
  const before = scene.items[own.index - 1];
  if (before?.clause.sentence === own.clause.sentence && parts[0]?.clause.opener === own.clause.opener) return false;
  const rest = last(one);
  return (
    tie === "beside" &&
    parts.length > 1 &&
    meets(rest.left, LEFT_OVER) &&
    !isAccounted(one) &&
    parts.every((part) => part === rest || (part.quantity.value < own.quantity.value && !meets(part.left, REST)))
  );
}

/** Does the sentence say of how many it tells, and tell of so many? */
export const toldSoMany = ({ scene, division: { whole: own, parts } }: Divided): boolean =>
  tellsSoMany(scene, own, parts);

const LEFT_OVER = roleOf("leftOver");

/** 专职32人、兼职28人，共计185人次: who is counted once in a part may be counted each time in the whole. */
export const countsAgain = (one: Divided): boolean =>
  !exceeds(one) && !toldSoMany(one) && one.division.parts.some((part) => isOnceOf(part, one.division.whole));

/** 126条（网站98条、公众号72条）: one thing may be published in several places; an application comes in by one. */
export const isOverChannels = (one: Divided): boolean => {
  const { tie, whole: own, parts } = one.division;
  const channels = parts.filter(({ around }) => meet(around, CHANNEL));
  const mayOverlap =
    !IN_ONE_WAY.has(own.quantity.unit) &&
    tie !== "total" &&
    tie !== "taken" &&
    own.reading?.name !== "received" &&
    !meet(own.around, RECEIVED);
  return (
    mayOverlap &&
    exceeds(one) &&
    !slips(one) &&
    2 * channels.length >= parts.length &&
    parts.length + timesOf(last(one)) > 2
  );
};

/** What comes or goes by one way each time: money, callers. */
const IN_ONE_WAY: ReadonlySet<string> = new Set(["元", "人次"]);

const CHANNEL = roleOf("channel");
const RECEIVED = roles("receive", "application");

/** 自然人108件，占85.7%；企业9件，占7.1%: shares that each part is told with, and that leave some of the whole to others. */
export function sharesLeave({ division: { parts }, scene }: Divided): boolean {
  let sum = 0;
  for (const { index, clause } of parts) {
    const next = scene.items[index + 1];
    if (next?.quantity.unit !== "%" || next.clause.sentence !== clause.sentence) return false;
    sum += next.quantity.value;
  }
  return sum < ALL_BUT_ROUNDING;
}

/** In percent: what several shares that leave nothing come to at the least, each rounded. */
const ALL_BUT_ROUNDING = 99;

/**
 * 394件，建议218件、提案176件；主办246件、会办137件: a group that nothing leads to need not be all there is, unless it is more,
 * tells the rest or those who applied, or has two digits changed over; and two that are not one digit off, or that the whole only touches (涉及民生380条，涉及营商250条), need what shows them to be a pair.
 */
export function isOpenAgain(one: Divided): boolean {
  const { tie, parts, whole: own } = one.division;
  if (tie !== "again" || parts[0]?.index === own.index + 1 || sharesExhaust(one)) return false;
  if (parts.length === 2 && !(slips(one) && !touches(one)) && !SHOW_A_PAIR.some((shows) => shows(one))) return true;
  return !exceeds(one) && !isExchange(total(one), whole(one)) && !dividesApplicants(one) && !closedByRest(one);
}

const touches = inParts("touch");

const SHOW_A_PAIR = [areParallel, isOpposed, isSeries, dividesInTwo, dividesApplicants];

const HANDLE = roleOf("handle");

/** 收到126件，从答复时限看，时限内答复118件，延期答复7件: what was answered is not all that came in. */
export function isAnsweredOfReceived({ division: { tie, whole: own, parts }, scene }: Divided): boolean {
  if ((tie !== "by" && tie !== "again") || meets(own.left, HANDLE)) return false;
  // 答复形式：纸质97件，电子28件: so is what its heading tells of.
  const lead = scene.clauses[(parts[0]?.clauseIndex ?? 0) - 1];
  if (lead?.closer === ":" && meet(lead.roles, HANDLE)) return true;
  return parts.some(({ left, slots }) => meets(left, HANDLE) || slots.rows.length > 0);
}
