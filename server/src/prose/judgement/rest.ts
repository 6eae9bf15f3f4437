/** 其他, 其余: whether a list names all that is left of its whole. */
import { meets } from "../syntax/items.js";
import { has, type Token } from "../tokens.js";
import { type Divided, inItsSentence, last, REST } from "./list.js";

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
