/** Accounts of a stock: what there was, what came to it and what went, and what there is: 年初312项，新增14项，取消9项，年末317项. */
import type { Said, Scene } from "../scene.js";
import { GROW_OR_SHRINK, meet, roles } from "../syntax/roles.js";
import { has, type Token } from "../tokens.js";
import { slackOfAll, sumsOfSome } from "./digits.js";
import { MOST_ITEMS } from "./divisions.js";

export interface Balance {
  readonly end: Said;
  readonly start: Said;
  readonly came: readonly Said[];
  readonly went: readonly Said[];
  /** What there should be. */
  readonly expected: number;
  readonly holds: boolean;
}

type Place = "start" | "end" | "came" | "went";

/** The first that fits: 上年末 is no 年末, 退库 no 入库. */
const PLACES: readonly (readonly [Place, RegExp])[] = [
  ["start", /上年末|上年底|上年度末|去年末|去年底|年初|期初|上年(?:度)?(?:结存|结转|转入)/],
  ["end", /年末|年底|期末|现有|目前/],
  [
    "went",
    /废止|失效|注销|取消|减少|核减|退库|退出|清退|淘汰|核销|办结|扣除|撤[除销并]|裁撤|关[闭停]|停[用办]|拆除|[迁移调划]出/,
  ],
  ["came", /新|增|加上|入库|制发|出台|制定|[迁移调划]入/],
];

/** What makes an account incomplete, or no account: parts of a figure, comparisons, figures of others. */
const OTHERWISE = roles("open", "among", "rest", "sum", "each", "respectively", "foreign");

/** 较上年, 同比增加; 新增 and 减少 alone compare nothing. */
const compares = (scene: Scene, token: Token): boolean =>
  has(token, "compare") && (!meet(token.roles, GROW_OR_SHRINK) || scene.text([token]).startsWith("同比"));

function placeOf(scene: Scene, { left, right }: Said): Place | undefined {
  const words = scene.text(left.length > 0 ? left : right);
  const found = PLACES.find(([, pattern]) => pattern.test(words));
  return found?.[0];
}

/** @returns whether a total with these before it tells of a stock: of what there is, where there was some and some went */
export function isAccount(scene: Scene, whole: Said, parts: readonly Said[]): boolean {
  const places = new Set(parts.map((item) => placeOf(scene, item)));
  return places.has("went") && (places.has("start") || placeOf(scene, whole) === "end");
}

function balanceOf(scene: Scene, items: readonly Said[]): Balance | undefined {
  const places = items.map((item) => placeOf(scene, item));
  const at = (place: Place) => items.filter((_, i) => places[i] === place);
  const [starts, ends, came, went] = [at("start"), at("end"), at("came"), at("went")];
  const [start, end] = [starts[0], ends[0]];
  if (!start || !end || starts.length > 1 || ends.length > 1 || came.length === 0 || went.length === 0)
    return undefined;
  // What is not known to have come or gone may be either.
  if (2 + came.length + went.length < items.length || came.length + went.length > MOST_FLOWS) return undefined;
  if (new Set(items.map(({ quantity }) => quantity.unit)).size > 1) return undefined;
  const flows = [...came.map(({ quantity }) => quantity.value), ...went.map(({ quantity }) => -quantity.value)];
  const expected = flows.reduce((sum, flow) => sum + flow, start.quantity.value);
  const slack = slackOfAll(items.map(({ quantity }) => quantity));
  // 新增粉丝4860个, 净减少14个: what seems to have come or gone may be something else, so each may be left out.
  const holds = sumsOfSome(start.quantity.value, flows).some((sum) => Math.abs(sum - end.quantity.value) <= slack);
  return { end, start, came, went, expected, holds };
}

/** More came and went than anybody tells in one sentence. */
const MOST_FLOWS = 10;

/** @returns the accounts that the sentences of a passage give in full */
export function balancesOf(scene: Scene): Balance[] {
  if (scene.items.length < 4 || scene.items.length > MOST_ITEMS) return [];
  const found: Balance[] = [];
  for (const sentence of scene.sentences.keys()) {
    const items = scene.items.filter(({ clause }) => clause.sentence === sentence);
    if (items.length < 4 || items.some(({ quantity }) => quantity.approximate)) continue;
    const isOtherwise = scene.clauses.some(
      (clause) =>
        clause.sentence === sentence &&
        clause.tokens.some((token) => meet(token.roles, OTHERWISE) || compares(scene, token)),
    );
    const balance = isOtherwise ? undefined : balanceOf(scene, items);
    if (balance) found.push(balance);
  }
  return found;
}
