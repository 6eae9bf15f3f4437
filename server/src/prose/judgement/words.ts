/** What several kinds of evidence ask of words. */
import type { Scene } from "../scene.js";
import { holdsAny, type Roles, type SenseKind } from "../syntax/roles.js";
import type { Token } from "../tokens.js";

/** @returns whether the set holds any of the kinds */
export const is = (set: Roles, ...kinds: readonly SenseKind[]): boolean => holdsAny(set, kinds);

/** What words may do that stand anywhere: they do not change what is counted or claimed. */
export const NEUTRAL: readonly SenseKind[] = [
  "self",
  "thisYear",
  "adverb",
  "function",
  "among",
  "sum",
  "each",
  "onTime",
  "about",
  "and",
  "application",
  "applying",
  "applicants",
  "decision",
  "row",
  "column",
  "result",
  "review",
  "document",
  "deed",
  "receive",
  "handle",
  "deal",
];

/** Steps that some applications take: the outcomes told behind them may be of those alone. */
export const SOME = /(?<![不未])补正(?!后?(?:申请)?内容|后仍|后申请)|延期|逾期(?!不补正|未)|撤回|撤销申请|征求/;

/** 税务 in the words of a tax bureau is its own field, and says no more than its name. */
export const isOwnField = (token: Token, scene: Scene): boolean =>
  token.end - token.start > 1 && scene.setting.agency.includes(scene.text([token]));

/** Is it text that no list of words knows, or a quotation? */
export const isStrange = (token: Token): boolean => token.kind === "unknown" || token.kind === "quoted";
