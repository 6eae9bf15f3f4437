/** What shows that a list stands beside another one, or beside its like, and divides nothing there. */
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

const AMONG = roles("among");
const ROW = roles("row");
