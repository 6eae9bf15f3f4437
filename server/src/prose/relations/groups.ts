/** One whole that is divided more than once, each time by something else: the groups of parts, and what leads to them. */
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { roles } from "../syntax/roles.js";
import { any } from "../tokens.js";
import { isSlip } from "./digits.js";
import { type Division, divisionOf } from "./division.js";

/** 按渠道分, 从来源看, 按申请人: by what a whole is divided; 按规定, 按时 and 从严 tell how something was done. */
const BY =
  /^(?:其中,?)?(?:按照?(?!规定|要求|程序|法定|[时期](?![限间]))|从(?![严快]))[^\d,;。:]{1,12}(?:看(?!望)[,:]?|(?:[划区]?分|分类|统计)(?:[,:为有]|$))[^\d,;。:]*$|^按[^\d,;。:]{2,8}:$/;

const BEGINNING = "按从其";

/** @returns whether what stands before a figure says by what a whole is divided */
export function isIntroduced({ clauses, passage }: Scene, { first, clause, clauseIndex, numeral }: Said): boolean {
  if (!first) return false;
  const before = clauses[clauseIndex - 1];
  const leads = before !== undefined && !before.counts && before.sentence === clause.sentence && before.closer !== ";";
  const { start } = leads ? before : clause;
  return BEGINNING.includes(passage.text.charAt(start)) && BY.test(passage.text.slice(start, numeral.start));
}

/** @returns the whole that was divided just before a figure, by whatever it was divided then */
export function dividedBefore(found: readonly Division[], { index, quantity }: Said): Said | undefined {
  const before = found.find(
    ({ tie, whole, parts }) =>
      tie !== "total" && parts.length > 1 && parts.at(-1)?.index === index - 1 && whole.quantity.unit === quantity.unit,
  );
  return before?.whole;
}

/** 同时举办12场, 另编制31项: what is told so is told beside what a list divides. */
const BESIDE = roles("restart", "rest");
const DOES = roles("publish", "receive", "deed", "deal", "restart");

/** Does a part tell of something else done: behind ; or in a clause of its own that a list of 、 does not go on with? */
const beginsAnew = ({ first, clause, left }: Said, before: Said): boolean =>
  first && (clause.opener === ";" || meets(left.slice(0, 1), BESIDE) || (!before.first && meets(left, DOES)));

/** The parts of a list as ; cuts it, or else those that come to the whole and those behind them. */
function groupsOf({ parts, holding }: Division): readonly (readonly Said[])[] {
  const groups: Said[][] = [];
  for (const part of parts) {
    const group = groups.at(-1);
    if (group && !(part.first && part.clause.opener === ";")) group.push(part);
    else groups.push([part]);
  }
  const held = holding?.parts ?? [];
  const [group = []] = groups;
  if (
    held.length < 2 ||
    held.length >= group.length ||
    held.some(({ quantity }, at) => quantity !== group[at]?.quantity)
  )
    return groups;
  return [group.slice(0, held.length), group.slice(held.length), ...groups.slice(1)];
}

const isWholly = ({ holding, parts }: Division): boolean => holding?.parts.length === parts.length;

/** Near enough to what is divided that a group of parts can be meant as all of it. */
const isNear = ({ whole, total }: Division): boolean =>
  (total >= 0.9 * whole.quantity.value && total <= 1.12 * whole.quantity.value) ||
  (total > whole.quantity.value && isSlip(total, whole.quantity.value));

/** 召开132场，其中市级47场、县级95场；出席88场: the group behind the whole, where what is told of something else follows. */
function firstGroup(division: Division): readonly Division[] {
  const { tie, holding, parts, whole } = division;
  if (tie === "beside" || tie === "total" || holding || isNear(division)) return NONE;
  const end = parts.findIndex((part, at) => at > 1 && beginsAnew(part, parts[at - 1] as Said));
  const next = parts[end];
  const own = next && divisionOf(whole, parts.slice(0, end), tie);
  if (!own) return NONE;
  // Without ; what goes on may be one of the parts, unless these are too many as they are.
  const isAll = isNear(own) && (next.clause.opener === ";" || own.total > whole.quantity.value);
  return isAll ? [own] : NONE;
}

/** 自然人16件，企业14件，科研机构2件: by its name a figure is one of several, as those beside it are. */
const isNamedPart = ({ slots: { columns, rows } }: Said): boolean =>
  columns.length > 0 || rows.some((row) => row !== "received");

/** 新收15件，自然人9件，企业3件；办结8件，予以公开7件: what was dealt with is no part of what came in, whatever it comes to. */
const tellsOfDeeds = (group: readonly Said[], { left: ofWhole }: Said): boolean =>
  !meets(ofWhole, HANDLE) && group.some(({ left }) => meets(left, HANDLE));

const HANDLE = roles("handle");

const isStrongly = ({ tie }: Division): boolean => tie !== "beside";

/**
 * 收到126件，网上71件、邮寄55件；自然人108件、法人18件: where one group of parts comes to the whole, each of them should.
 *
 * @param found the divisions that stand before it
 * @returns the divisions by each group; none where no group comes to the whole
 */
export function dividedAgain(division: Division, found: readonly Division[]): readonly Division[] {
  const { tie, whole, parts } = division;
  if (parts.length < 4) return firstGroup(division);
  if (tie === "beside" && (isNamedPart(whole) || found.some((one) => isStrongly(one) && one.parts.includes(whole)))) {
    return NONE;
  }
  // ；其中 divides the whole again, ，其中 what was told last.
  const isOfOther = ({ clause, index }: Said, isHead: boolean): boolean =>
    index !== parts[0]?.index && !(isHead && clause.opener === ";");
  const groups = groupsOf(division).filter(
    (group) => group.length > 1 && !group.some((item, at) => isOfOther(item, at === 0) && any(item.left, "among")),
  );
  if (groups.length < 2) return firstGroup(division);
  const again = groups
    .filter((group, at) => at === 0 || !tellsOfDeeds(group, whole))
    .map((group) => divisionOf(whole, group, group === groups[0] && tie !== "beside" ? tie : "again"))
    .filter((one) => one !== undefined);
  return again.some(isWholly) ? again : firstGroup(division);
}

const NONE: readonly Division[] = [];
