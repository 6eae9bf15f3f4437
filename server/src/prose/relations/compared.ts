/** What a rate of change is told of: of the figures before it, or of something that it names itself. */
import { ANY_NAME, isMadeOf, NAMES_OF_SOME, YEARS_BACK } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { GROW_OR_SHRINK, meet, roles } from "../syntax/roles.js";
import type { Token } from "../tokens.js";

/** Words that say nothing of what changed: when, how much more, and what holds the clause together. */
export const LIGHT = roles(
  "thisYear",
  "otherTime",
  "adverb",
  "function",
  "compare",
  "grow",
  "shrink",
  "sum",
  "self",
  "and",
);

/** Is a word of no thing, or of one that is told of in this text? */
function isTold(token: Token, scene: Scene, told: string): boolean {
  if (token.numeral !== undefined || token.kind === "mark") return true;
  const text = scene.text([token]);
  return (
    (token.kind === "word" && meet(token.roles, LIGHT) && !NAMES_OF_SOME.includes(text)) ||
    (token.end - token.start > 1 && told.includes(text)) ||
    isMadeOf(text, ANY_NAME) ||
    YEARS_BACK.get(text) !== undefined
  );
}

/** 由3.2万人增至4.1万人，增长28.1%，阅读量增长11.6%: does a rate have a subject of its own, or one told between it and the figures? */
function hasOwnSubject(scene: Scene, percent: Said, figures: readonly Said[]): boolean {
  const told = figures.map(({ clause, own }) => scene.text(clause.tokens) + scene.text(own)).join("，");
  const from = Math.max(...figures.map(({ clauseIndex }) => clauseIndex));
  const between = scene.clauses.slice(from + 1, percent.clauseIndex);
  const words = [
    ...between.filter(({ counts }) => !counts).flatMap(({ tokens }) => tokens),
    ...(percent.first ? percent.own : percent.left),
  ];
  // 全市由386条增至412条，我局增长4.2%: it is another's.
  const isOthers =
    figures.some(({ clause }) => meet(clause.roles, FOREIGN)) && words.some(({ roles: does }) => meet(does, SELF));
  return isOthers || between.some(({ roles: does }) => meet(does, AMONG)) || !tellsOfSame(scene, words, told);
}

const [FOREIGN, SELF] = [roles("foreign"), roles("self")];

/** @returns whether words name nothing but what is told of in a text */
export const tellsOfSame = (scene: Scene, words: readonly Token[], told: string): boolean =>
  words.every((token) => !meet(token.roles, AMONG) && isTold(token, scene, told)) && !changesItself(words);

/** 净增企业增长22.7%: what was won or lost is a thing of its own. */
function changesItself(words: readonly Token[]): boolean {
  const verb = words.findIndex((token) => meet(token.roles, GROW_OR_SHRINK));
  return verb >= 0 && words.slice(verb + 1).some((token) => token.kind !== "mark" && !meet(token.roles, LIGHT));
}

const AMONG = roles("among");

const UNCERTAIN = roles("otherTime", "part");

/** @returns the year that words name, by its number or from the report's; 0 for one that cannot be told, such as 往年 or 环比 */
export function yearNamed(words: readonly Token[], scene: Scene): number | undefined {
  for (const token of words) {
    if (token.numeral?.kind === "year") return token.numeral.year;
    const text = scene.text([token]);
    const back = YEARS_BACK.get(text);
    if (back !== undefined) return (scene.setting.year ?? 0) - back;
    if (token.numeral?.kind === "date" || meet(token.roles, UNCERTAIN) || text === "环比") return 0;
  }
  return undefined;
}

/** 较2023年增加402条、增长6.8%，较2022年增长11.2%: is the rate compared with another year than the figure before it? */
function comparesElsewhere(scene: Scene, percent: Said, then: Said): boolean {
  const own = yearNamed(percent.left, scene);
  if (own === undefined) return false;
  const known = (then.quantity.otherYear || undefined) ?? yearNamed(then.clause.tokens, scene);
  // Where no year is told, what there was before is last year's.
  return own !== (known ?? (scene.setting.year ?? 0) - 1);
}

/**
 * @param figures what the rate would be of: a figure, and the one before or the difference that it is compared by
 * @returns whether the rate is told of something else
 */
export function isOfOther(scene: Scene, percent: Said, figures: readonly (Said | undefined)[]): boolean {
  const known = figures.filter((figure) => figure !== undefined);
  const then = known.at(-1);
  if (!then || known.every(({ index }) => index > percent.index)) return false;
  return hasOwnSubject(scene, percent, known) || comparesElsewhere(scene, percent, then);
}

/** @returns how far a name of two characters or more goes from a place of a text that stands in another text, too; 0 for none */
export function nameAt(text: string, at: number, told: string): number {
  let end = at + 2;
  if (end > text.length || !told.includes(text.slice(at, end))) return 0;
  while (end < text.length && told.includes(text.slice(at, end + 1))) end++;
  return end - at;
}

/** @returns how far the longest of some words goes from a place of a text; 0 where none begins there */
export const wordAt = (text: string, at: number, some: readonly string[]): number =>
  some.reduce((most, one) => (one.length > most && text.startsWith(one, at) ? one.length : most), 0);

/** @returns whether a text is made of some words and of what is told in another text alone */
export function isMadeOfTold(text: string, told: string, some: readonly string[]): boolean {
  for (let at = 0; at < text.length; ) {
    const length = Math.max(nameAt(text, at, told), wordAt(text, at, some));
    if (length === 0) return false;
    at += length;
  }
  return true;
}
