/** What shows that a list stands beside another one, or beside its like, and divides nothing there. */

import { isOfOtherPart } from "../relations/yearParts.js";
import { EARLIER } from "../relationWords.js";
import type { Said } from "../scene.js";
import { sumsIn } from "../sums.js";
import { meets } from "../syntax/items.js";
import { roles, union } from "../syntax/roles.js";
import { any } from "../tokens.js";
import { type Divided, share, slips, tied, total, VERBS } from "./list.js";

/** 甲31件，乙22件，丙14件，丁9件: one of a row of names with a figure each is no whole of those behind it. */
export function isInRow({ scene, division: { whole: own, parts } }: Divided): boolean {
  const before = scene.items[own.index - 1];
  return (
    before !== undefined &&
    before.quantity.unit === own.quantity.unit &&
    own.clauseIndex - before.clauseIndex === 1 &&
    own.clause.sentence === before.clause.sentence &&
    own.clause.opener !== ";" &&
    [before, own, ...parts].every(({ first, left }) => first && left.length > 0 && !meets(left, NO_MEMBER))
  );
}

/** What does not stand before a member of a row. */
const NO_MEMBER = union(
  VERBS,
  roles("sum", "application", "applying", "review", "among", "compare", "closed", "leftOver"),
);

/** 网上20件，自然人17件，企业3件；信函8件，自然人6件，企业2件: what begins the group is the whole of the others. */
export const headsOthers = ({ division: { parts }, divisions }: Divided): boolean =>
  divisions.some(
    ({ holding, whole: own, parts: others }) =>
      holding !== undefined && own === parts[0] && others.length > 1 && others.every((part) => parts.includes(part)),
  );

/** 收到85件。答复时长：10日内36件，20日内47件，共83件: a list with a total of its own divides nothing told in an earlier sentence. */
export const totalsItself = ({ division: { whole: own, parts }, divisions }: Divided): boolean =>
  parts[0]?.clause.sentence !== own.clause.sentence &&
  divisions.some(
    ({ tie, holding, parts: others }) =>
      tie === "total" && holding !== undefined && parts.every((part) => others.includes(part)),
  );

/**
 * 收到33件，办理结果：公开12件，…，其他3件: a whole and parts that are each what its cell has are not written wrong, whatever they
 * come to; 其他 is 其他处理 there.
 */
export const allHold = ({ scene, division: { whole: own, parts } }: Divided): boolean => {
  const table = scene.setting.tables.get("applications");
  const mayBeRow = ({ left }: Said) => any(left, "rest") && meets(parts[0]?.left ?? [], ROW);
  const sumsOf = (item: Said) =>
    item.reading?.sums.flat() ?? (table && mayBeRow(item) ? sumsIn(table, "otherHandling") : []);
  return [own, ...parts].every((item) => sumsOf(item).some((sum) => scene.asked.figureOf(sum) === item.quantity.value));
};

/** 134件，其中新收126件、上年结转8件；自然人108件、…: a list that comes to one of the parts told before it is of that part. */
export const isOfPartBefore = (one: Divided): boolean =>
  one.divisions.some(
    ({ whole: own, holding, parts }) =>
      own === one.division.whole &&
      holding !== undefined &&
      parts.some(({ index, quantity }) => index < (one.division.parts[0]?.index ?? 0) && quantity.value === total(one)),
  );

/** 收到48件，其中延期5件。其中，自然人41件、企业7件: more than a part told so are of the whole that it is a part of. */
export const isBeyondPart = ({ division: { whole: own, parts } }: Divided): boolean =>
  any(own.left, "among") && own.clause.sentence !== parts[0]?.clause.sentence;

/** 下半年收到9件；上半年办结5件，下半年办结8件: what was in one part of the year is no whole of what was in another. */
export const isOfOtherTimes = ({ division: { whole: own, parts } }: Divided): boolean =>
  parts.some((part) => isOfOtherPart(part, own));

/** 复议16件；维持：行政复议9件，行政诉讼6件: reviews are no whole of suits, nor suits of reviews. */
export const isOfOtherHead = ({ division: { whole: own, parts } }: Divided): boolean => {
  const isOfReviews = ({ slots: { heads } }: Said) => heads.includes(REVIEWS);
  const tells = ({ slots: { heads } }: Said) => heads.length === 1;
  return tells(own) && parts.some((part) => tells(part) && isOfReviews(part) !== isOfReviews(own));
};

const REVIEWS = "行政复议";
const CARRIED = "carried";

/** 收到11件，答复：公开6件，无法提供3件，不予处理1件；结转：1件: what the outcomes leave of it is what is carried over. */
export const leavesCarried = (one: Divided): boolean => {
  const { whole: own, parts } = one.division;
  const next = one.scene.items[(parts.at(-1)?.index ?? 0) + 1];
  return next?.slots.rows[0]?.startsWith(CARRIED) === true && total(one) + next.quantity.value === own.quantity.value;
};

/** 计划60项，完成58项，提前12项: so many of those told before it were early. */
export const tellsEarly = ({ division: { parts }, scene }: Divided): boolean =>
  parts.some(({ left }, at) => at > 0 && EARLIER.some((word) => scene.text(left).startsWith(word)));

/** 321篇；按形式分，…；按主体分，…: the whole was divided by something else just before, and wholly. */
export const isDividedBefore = ({ division: { whole: own, parts }, divisions }: Divided): boolean =>
  divisions.some(
    ({ whole: other, holding, parts: [first, ...others] }) =>
      other === own &&
      first !== undefined &&
      first.index < (parts[0]?.index ?? 0) &&
      holding?.parts.length === 1 + others.length &&
      others.length > 0,
  );

/** 24件中，22件作出决定，撤销5件，驳回14件，终止3件: the first part is the whole of the others. */
export const firstHoldsOthers = (one: Divided): boolean =>
  one.division.parts.length > 2 && 2 * (one.division.parts[0]?.quantity.value ?? 0) === total(one);

/** 建议12件。申请办理情况：答复13件，其中公开8件: what is led to anew divides the sentence before only by kinds that come near to it. */
export const isLedApart = (one: Divided): boolean => {
  const { whole: own, parts } = one.division;
  const isNear = (share(one) > 0.75 && share(one) < 1.25) || slips(one);
  const areKinds = parts.length > 1 && !parts.some(({ left }) => meets(left, AMONG));
  return (
    tied("colon", "by", "again")(one) && parts[0]?.clause.sentence !== own.clause.sentence && !(isNear && areKinds)
  );
};

/** 办结465件。从申请内容看，…: kinds that come to all that came in, in a list that is led to anew, are of these, and not of what was done. */
export const areOfReceived = ({ division: { whole: own, parts, total: sum }, scene }: Divided): boolean => {
  const table = scene.setting.tables.get("applications");
  const counts = parts.length > 1 && parts.every(({ slots }) => slots.rows.length === 0);
  const received = table && own.reading?.name === "handled" && counts ? sumsIn(table, "received") : [];
  return received.some((one) => scene.asked.figureOf(one) === sum);
};

const AMONG = roles("among");
const ROW = roles("row");
