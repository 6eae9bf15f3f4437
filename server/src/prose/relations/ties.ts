/** How a list is tied to its whole: by what stands between the two. */
import type { Clause } from "../clauses.js";
import { AT_ONCE, CONTAINING, IN_DETAIL, NAMELY, WITHIN_IT } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { meet, roleOf } from "../syntax/roles.js";
import { has, type Token } from "../tokens.js";
import type { Tie } from "./division.js";
import { isIntroduced } from "./groups.js";
import { isHeaded } from "./headings.js";

const AMONG = roleOf("among");
const WITHIN = roleOf("within");
const CLOSED = roleOf("closed");

function isMadeUp({ text, passage }: Scene, { left, clause }: Said): boolean {
  if (!meet(clause.roles, CLOSED)) return false;
  const by = left.some((token) => passage.text.startsWith("由", token.start));
  return by && clause.tokens.some((token) => has(token, "closed") && /[构组]成$/.test(text([token])));
}

/** Behind 分别为 alone the figures are those of names that were told before: not all that there are. */
function isNamely(scene: Scene, { first, left }: Said): boolean {
  const [head, next] = first ? left : NO_WORDS;
  return !!head && !!next && isText(scene, head, NAMELY) && !AT_ONCE.some((word) => scene.text(left).startsWith(word));
}

/** Does a token read as one of these words do? */
const isText = ({ passage: { text } }: Scene, { start, end }: Token, words: readonly string[]): boolean =>
  words.some((word) => word.length === end - start && text.startsWith(word, start));

/** Most words are told to be none of these by what they do. */
const isWithinIt = (scene: Scene, token: Token): boolean =>
  meet(token.roles, WITHIN) && isText(scene, token, WITHIN_IT);

/** 公开信息3817条。在公开信息中，…: does a clause without figures say, in the next sentence, within what all that follows is? */
function isWithinTold(scene: Scene, { clauseIndex, clause }: Said, before: Said): boolean {
  const lead = scene.clauses[clauseIndex - 1];
  const end = lead?.tokens.at(-1);
  return (
    end !== undefined &&
    lead?.counts === false &&
    lead.sentence === clause.sentence &&
    before.clause.sentence < lead.sentence &&
    isWithinIt(scene, end)
  );
}

/** @returns how the list that begins with `first` is tied to what stands before it, if it is said */
export function tieOf(scene: Scene, first: Said, before: Said): Tie {
  const { clauses } = scene;
  for (let at = before.clauseIndex; at <= first.clauseIndex; at++) {
    const clause = clauses[at] as Clause;
    if (!meet(clause.roles, AMONG)) continue;
    const among = clause.tokens.some(
      (token) => meet(token.roles, AMONG) && token.start >= before.numeral.end && token.end <= first.numeral.start,
    );
    if (among) return first.clause.sentence === before.clause.sentence ? "among" : "next";
  }
  // 由甲、乙组成; 共57条，即甲34条、乙23条
  if (isNamely(scene, first) && first.clause.sentence === before.clause.sentence) return "colon";
  if (isMadeUp(scene, first)) return "colon";
  if (first.clause.depth > before.clause.depth) return "bracket";
  // 收到248条（注：…），办结230条: a colon within a bracket leads to nothing behind it.
  // 新收：33件，结转：1件，办结：31件: nor does one that each of them has lead to more than its own.
  const second = scene.items[first.index + 1];
  const end = second && isHeaded(scene, second) ? before.clauseIndex + 1 : first.clauseIndex;
  for (let at = before.clauseIndex; at < end; at++) {
    const { closer, depth } = clauses[at] as Clause;
    if (closer === ":" && depth <= first.clause.depth) return "colon";
  }
  if (before.right.some((token) => isWithinIt(scene, token))) return "of";
  const [within] = first.clauseIndex === before.clauseIndex ? first.left : [];
  if (within && isWithinIt(scene, within)) return "of";
  if (isWithinTold(scene, first, before)) return "next";
  // 130条，具体包括年报1条、职能1条…
  const [head, next] = first.first ? first.left : [];
  if (head && isText(scene, head, CONTAINING)) return "among";
  if (head && next && isText(scene, head, IN_DETAIL) && isText(scene, next, CONTAINING)) return "colon";
  return isIntroduced(scene, first) ? "by" : "beside";
}

/**
 * 受理40件，办结37件；办结事项中，采纳22件…: what stands before a list names, without a figure, within what all of it is.
 *
 * @returns those words; none where nothing does
 */
export function baseNamed(scene: Scene, { first, left, clauseIndex, clause }: Said): readonly Token[] {
  if (!first) return NO_WORDS;
  const own = baseIn(scene, left);
  if (own.length > 0) return own;
  const lead = scene.clauses[clauseIndex - 1];
  const isLead = lead?.counts === false && lead.sentence === clause.sentence && lead.closer === ",";
  const base = isLead ? baseIn(scene, lead.tokens) : NO_WORDS;
  return base.length + 1 === lead?.tokens.length ? base : NO_WORDS;
}

/** The words before 中, where they name something and count nothing: 审结案件中; no 其中, 省内, 大中修, 服务中心. */
function baseIn(scene: Scene, words: readonly Token[]): readonly Token[] {
  const end = words.findIndex((token) => isWithinIt(scene, token) && scene.passage.text.charAt(token.end) !== CENTRE);
  const base = end > 0 ? words.slice(0, end) : NO_WORDS;
  const names = base.some(({ start, end: to, roles }) => to - start > 1 && !meet(roles, AMONG));
  return names && base.every(isOfName) ? base : NO_WORDS;
}

/** 2023年办结件: a year is part of a name, a figure is none. */
const isOfName = ({ numeral, roles }: Token): boolean =>
  (numeral === undefined || numeral.kind === "year" || numeral.kind === "date") && !meet(roles, AMONG);

const CENTRE = "心";
const NO_WORDS: readonly Token[] = [];

/** @returns whether words without a figure say within what something is */
export const namesBase = (scene: Scene, words: readonly Token[]): boolean => baseIn(scene, words).length > 0;
