/** Accounts of a stock: what there was, what came to it and what went, and what there is: 年初312项，新增14项，取消9项，年末317项. */
import { holdsWord } from "../relationWords.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { GROW_OR_SHRINK, meet, type Roles, roles } from "../syntax/roles.js";
import type { Token } from "../tokens.js";
import { CASE_UNITS, STOCK_WORDS } from "../words.js";
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

const PLACES: readonly (readonly [Place, readonly string[]])[] = (["start", "end", "went", "came"] as const).map(
  (place) => [place, STOCK_WORDS[place].split(" ")],
);

const STARTS = STOCK_WORDS.start.split(" ");

/** What makes an account incomplete, or no account: parts of a figure, comparisons, figures of others. */
const OTHERWISE = roles("open", "among", "rest", "sum", "each", "respectively");

/** Behind the first figure, whose words are those of all: 全市账号年初2350个，注销318个. */
const OF_OTHERS = roles("foreign");

const COMPARE = roles("compare");

/** 较上年, 同比增加; 新增 and 减少 alone compare nothing. */
const compares = (scene: Scene, token: Token): boolean =>
  meet(token.roles, COMPARE) && (!meet(token.roles, GROW_OR_SHRINK) || scene.text([token]).startsWith("同比"));

function placeOf(scene: Scene, { left, right }: Said): Place | undefined {
  const words = scene.text(left.length > 0 ? left : right);
  const found = PLACES.find(([, parts]) => parts.some((part) => words.includes(part)));
  return found?.[0];
}

/** @returns whether a whole and these tell of a stock: of what there is, where some came or went */
export function isAccount(scene: Scene, whole: Said, parts: readonly Said[]): boolean {
  const places = new Set(parts.map((item) => placeOf(scene, item)));
  const isEnd = placeOf(scene, whole) === "end";
  // 事项42项，取消2项，新增2项，现为42项: nor is what there is a part of what there was.
  const isToldOut = places.has("came") && places.has("went") && places.has("end");
  // 现有1126块，更换236块，新增48块，年末总数1174块: what was exchanged changes nothing.
  return isToldOut || (isEnd && places.has("came")) || (places.has("went") && (isEnd || places.has("start")));
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

/** The accounts of the sentences that tell of a stock, each with all figures of its sentence. */
function stocksOf(scene: Scene): Balance[] {
  const found: Balance[] = [];
  for (let from = 0, to = 0; from < scene.items.length; from = to) {
    const { sentence } = (scene.items[from] as Said).clause;
    while (scene.items[to]?.clause.sentence === sentence) to++;
    const does = scene.sentences[sentence] as Roles;
    if (to - from < 4 || meet(does, OTHERWISE)) continue;
    const items = scene.items.slice(from, to);
    const isOther = ({ quantity, left }: Said, at: number) =>
      quantity.approximate || (at > 0 && meets(left, OF_OTHERS));
    if (items.some(isOther)) continue;
    const isCompared =
      meet(does, COMPARE) &&
      scene.clauses.some(
        (clause) => clause.sentence === sentence && clause.tokens.some((token) => compares(scene, token)),
      );
    const balance = isCompared ? undefined : balanceOf(scene, items);
    if (balance) found.push(balance);
  }
  return found;
}

/** @returns the accounts that the sentences of a passage give in full */
export function balancesOf(scene: Scene): readonly Balance[] {
  if (scene.items.length < 4 || scene.items.length > MOST_ITEMS) return NONE;
  const applications = applicationsOf(scene);
  // Most passages tell of no stock.
  return holdsWord(scene.passage.text, STARTS) ? [...applications, ...stocksOf(scene)] : applications;
}

const NONE: readonly Balance[] = [];

type Stage = "received" | "carriedIn" | "handled" | "carriedOut";

const STAGES: ReadonlySet<string> = new Set<Stage>(["received", "carriedIn", "carriedOut"]);

/** What of an application's way a figure tells, by its words: tables need not be there; undefined where it tells of something else. */
function stageOf({ slots, quantity }: Said): Stage | undefined {
  const { rows, columns, roles: does } = slots;
  if (columns.length > 0 || quantity.approximate || !CASE_UNITS.has(quantity.unit) || meet(does, OTHER))
    return undefined;
  if (meet(does, ON_TIME) && !meet(does, HANDLE)) return undefined;
  const [row, ...others] = rows;
  // 当年新收并办结61件: some of those that came in.
  if (row !== undefined && meet(does, HANDLE)) return undefined;
  if (row !== undefined) return others.length === 0 && STAGES.has(row) ? (row as Stage) : undefined;
  const [isHandled, isReceived] = [meet(does, HANDLE), meet(does, RECEIVE)];
  if (isHandled === isReceived)
    return !isHandled && meet(does, APPLICATION) && !meet(does, DEAL) ? "received" : undefined;
  return isHandled ? "handled" : "received";
}

const [HANDLE, RECEIVE, DEAL] = [roles("handle"), roles("receive"), roles("deal")];
const APPLICATION = roles("application", "applying");
const ON_TIME = roles("onTime");
/** 办结83件，当中有5件是上年结转的: a part of what was told before. */
const AMONG_THEM = roles("among", "within");
/** What makes a figure one of some, or of something else. */
const OTHER = roles("channel", "otherNoun", "due", "late", "subset", "touch", "fee", "review", "document");

/** Steps by which applications leave the account, and words that make a figure one of some. */
const LEAVES = /撤|终止|作废|合并|重复|逾期|补正|退回|移交|(?<!结)转办|[其另]他|咨询/;

/** The figure of each stage that is told; of none where one of them is told twice. */
function onceEach(told: readonly Said[]): Partial<Record<Stage, Said>> {
  const found: Partial<Record<Stage, Said>> = {};
  let isOnce = true;
  for (const item of told) {
    const stage = stageOf(item);
    if (stage === undefined) continue;
    isOnce &&= found[stage] === undefined;
    found[stage] = item;
  }
  return isOnce ? found : {};
}

/** 全年收申请464件，结转上年3件，办结441件，结转下年26件: all that came in was dealt with or is carried over. */
function applicationsOf(scene: Scene): readonly Balance[] {
  // Most passages carry nothing over.
  if (!scene.items.some(({ slots }) => slots.rows[0] === "carriedOut")) return NONE;
  const told = scene.items.filter(
    ({ context: { topic, actor } }) => (topic === undefined || topic.is === "applications") && actor !== "others",
  );
  const { received: came, carriedIn: start, handled: went, carriedOut: end } = onceEach(told);
  if (!came || !start || !went || !end) return NONE;
  const four = [came, start, went, end];
  if (!four.some(({ context }) => context.topic?.is === "applications")) return [];
  if (came.quantity.otherYear !== undefined || went.quantity.otherYear !== undefined) return [];
  // 及时答复115件，延期答复10件: some of what was dealt with.
  if (told.some((item) => item !== went && meet(item.slots.roles, HANDLE) && !four.includes(item))) return [];
  const isOfSome = ({ left, slots }: Said) =>
    meets(left.slice(0, 1), AMONG_THEM) || slots.words.some(({ kind }) => kind === "unknown" || kind === "quoted");
  if (four.some(isOfSome)) return [];
  const order = four.map(({ index }) => index).sort((a, b) => a - b);
  const [first = 0, last = 0] = [order[0], order[3]];
  const text = scene.passage.text.slice(scene.items[first]?.clause.start, end.clause.end);
  if (last - first > MOST_BETWEEN || LEAVES.test(text)) return [];
  const worth = ({ quantity }: Said) => quantity.value;
  const expected = worth(start) + worth(came) - worth(went);
  // 受理134件（含上年结转8件）; 办结 may be of the new ones, or leave out those that were carried in.
  const rights = [expected, worth(came) - worth(went), expected - worth(start)];
  return [{ end, start, came: [came], went: [went], expected, holds: rights.includes(worth(end)) }];
}

/** So many figures may stand between the first of an account and the last. */
const MOST_BETWEEN = 12;
