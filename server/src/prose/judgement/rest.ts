/** Whether a list is all of its whole: by 其他 and 其余, by the shares of its parts, by what leads to it. */
import { isExchange } from "../relations/digits.js";
import { meets } from "../syntax/items.js";
import { roleOf } from "../syntax/roles.js";
import { has, type Token } from "../tokens.js";
import { type Divided, dividesApplicants, exceeds, inItsSentence, last, REST, total, whole } from "./list.js";

/** 乡镇97件、部门189件，其余由县政府办理: what is left over is told without a figure. */
export function leavesRest(one: Divided): boolean {
  if (!inItsSentence(REST)(one)) return false;
  const end = last(one).clause;
  return one.scene.clauses.some(
    ({ sentence, tokens, counts, start }) =>
      sentence === end.sentence && start > end.start && !counts && meets(tokens, REST),
  );
}

const ALL_LEFT = /^[其剩]?余|^剩下/;
const OTHERS = /^其[他它]$/;
const ANY_KIND = /^(?:各?类[型别]?|方面|情[形况]|[方形]式|渠道|途径|来源)?(?:信息)?$/;

/** 其余, 其他, 其他类, 其他渠道, 其他信息 of 信息: all that is left; 其他部门联合培训 is some of it, 另有 is beside it. */
export function closedByRest(one: Divided): boolean {
  const { division, scene } = one;
  const { left } = last(one);
  const at = left.findIndex((token) => has(token, "rest"));
  if (at < 0) return false;
  const word = scene.text([left[at] as Token]);
  const name = scene.text(left.slice(at + 1));
  const isAny = ANY_KIND.test(name) || scene.text(division.whole.left).endsWith(name);
  return ALL_LEFT.test(word) || (OTHERS.test(word) && isAny);
}

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
 * tells the rest or those who applied, or has two digits changed over.
 */
export function isOpenAgain(one: Divided): boolean {
  const { tie, parts, whole: own } = one.division;
  if (tie !== "again" || parts[0]?.index === own.index + 1) return false;
  return !exceeds(one) && !isExchange(total(one), whole(one)) && !dividesApplicants(one) && !closedByRest(one);
}

const HANDLE = roleOf("handle");

/** 收到126件，从答复时限看，时限内答复118件，延期答复7件: what was answered is not all that came in. */
export function isAnsweredOfReceived({ division: { tie, whole: own, parts } }: Divided): boolean {
  if ((tie !== "by" && tie !== "again") || meets(own.left, HANDLE)) return false;
  return parts.some(({ left, slots }) => meets(left, HANDLE) || slots.rows.length > 0);
}
