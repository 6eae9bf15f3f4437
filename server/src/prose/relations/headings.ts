/** Lists behind a heading of their own: 复议结果：维持8件，纠正3件. A heading leads to no part of a list before it. */
import type { Clause } from "../clauses.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, roles } from "../syntax/roles.js";
import { isOfUnit } from "./units.js";

/** Is a clause a heading: words without a figure, up to a colon? */
const isHeading = (clause: Clause | undefined): boolean => clause?.closer === ":" && !clause.counts;

/** @returns whether a figure stands in the first clause behind a heading */
export const isHeaded = ({ clauses }: Scene, { clauseIndex, clause }: Said): boolean =>
  clause.opener === ":" && isHeading(clauses[clauseIndex - 1]);

/** @returns whether a list that begins with `first` has a heading of its own, behind a stop or a semicolon */
export function isHeadedAnew(scene: Scene, first: Said, before: Said): boolean {
  const heading = scene.clauses[first.clauseIndex - 1];
  if (!heading || !isHeaded(scene, first) || before.clauseIndex >= first.clauseIndex - 1) return false;
  // ；（3）结果：… is opened by its number.
  const isBehindSemicolon = scene.clauses[first.clauseIndex - 2]?.closer === ";";
  if (isBehindSemicolon || heading.sentence !== before.clause.sentence) return true;
  return heading.opener === "," && isSecond(scene, first.clauseIndex - 1, before);
}

/** 申请来源：网络49件、信函19件，申请主体：公民66件，企业2件: is it a noun behind a list that had a heading, too? */
function isSecond({ clauses }: Scene, at: number, before: Said): boolean {
  const { roles: does, sentence } = clauses[at] as Clause;
  if (meet(does, LEADS_ON)) return false;
  return clauses.some(
    (clause, place) => place < before.clauseIndex && clause.sentence === sentence && isHeading(clause),
  );
}

/** 其中：, 包括：, 分别为： */
const LEADS_ON = roles("among", "open", "respectively");

/**
 * 复议12件，其中土地征收7件，其他5件。复议结果：…: what is divided is what the sentence before began with, unless that is one of
 * a list with a heading itself.
 */
export function headOf(scene: Scene, first: Said, { clause: { sentence } }: Said): Said | undefined {
  const head = scene.items.find((item) => item.clause.sentence === sentence && isOfUnit(item, first));
  return head && head.index < first.index && !isMember(scene, head) ? head : undefined;
}

/** What tells of all, and of no kind: 依申请公开：收到73件，网上35件. */
const TELLS_OF_ALL = roles(
  "receive",
  "handle",
  "deal",
  "sum",
  "application",
  "applying",
  "applicants",
  "review",
  "publish",
);

/** @returns whether a figure is the first of a list behind a heading: 办理科室：执法支队26件，注册科14件 */
export const isMember = (scene: Scene, item: Said): boolean =>
  isHeaded(scene, item) && !meets([...item.left, ...item.right], TELLS_OF_ALL);
