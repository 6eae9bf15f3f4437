/** Relations → what is known of them: whether they hold, and whether it is said where they do not. */
import type { Clause } from "../clauses.js";
import type { CellFigure, Claim, Difference, Link, Percentage, Quantity, Sum, Verdict, Whole } from "../model.js";
import { spanIn } from "../passages.js";
import { type Balance, balancesOf } from "../relations/balances.js";
import { CHANGING, type Change, changesOf } from "../relations/changes.js";
import { claimsOf } from "../relations/claims.js";
import { isSlip } from "../relations/digits.js";
import { type Division, partsOf } from "../relations/division.js";
import { type Rate, ratesOf } from "../relations/rates.js";
import { type Tabled, tabledDifference, tabledRate } from "../relations/tabled.js";
import type { Target } from "../relations/targets.js";
import type { Said, Scene } from "../scene.js";
import { applicationSum, reviewSum } from "../sums.js";
import { meets } from "../syntax/items.js";
import { meet, roleOf, roles } from "../syntax/roles.js";
import { ids, type Token } from "../tokens.js";
import { groupOf } from "../wording.js";
import { addBeside, reachedOf } from "./beside.js";
import { CHANGE } from "./change.js";
import { CLAIM } from "./claim.js";
import { DIVISION } from "./division.js";
import { EQUALITY } from "./equality.js";
import type { Equality } from "./figure.js";
import { givenOf } from "./given.js";
import type { Divided } from "./list.js";
import { RATE } from "./rate.js";
import { TABLED } from "./tabled.js";
import { BORNE_OUT, decide, type Evidence, NEVER, weigh } from "./weigh.js";

/** The figure of a sum in the unit of the prose: the tables count money in 万元, the prose in yuan. */
function valueIn(scene: Scene, item: Said, sum: Sum): number | undefined {
  const value = scene.asked.figureOf(sum);
  return value !== undefined && item.quantity.unit === "元" ? Number((value * 10_000).toFixed(4)) : value;
}

function agrees({ quantity }: Said, value: number): boolean {
  return quantity.step === 1 ? quantity.value === value : Math.abs(quantity.value - value) <= quantity.step / 2 + 1e-9;
}

/** @returns the sums of parts together, where all are of one table */
function unionOf(parts: readonly (Sum | undefined)[]): Sum | undefined {
  const [first, ...others] = parts;
  if (!first) return undefined;
  const [plus, minus] = [[...first.plus], [...first.minus]];
  let { name } = first;
  for (const sum of others) {
    if (sum?.table !== first.table) return undefined;
    plus.push(...sum.plus);
    minus.push(...sum.minus);
    name += ` + ${sum.name}`;
  }
  return { table: first.table, plus, minus, name };
}

const BALANCE = /^(?:received|carriedIn|carriedOut|outcomeTotal)\//;

/** Are the two outcomes, neither in the other, of the same column? */
function isApart(own: Sum, other: Sum): boolean {
  if (own.table !== "applications" || other.table !== own.table) return false;
  const keys = [...own.plus, ...other.plus];
  const column = columnOf(keys[0] ?? "");
  return keys.every((key, at) => columnOf(key) === column && keys.indexOf(key) === at && !BALANCE.test(key));
}

const columnOf = (key: string): string => key.slice(key.indexOf("/"));

/** What the parts of a figure come to in the tables is one reading more of the figure: 予以公开17件（含部分公开4件）. */
function widened(item: Said, scene: Scene, divisions: readonly Division[]): readonly Sum[] {
  const found = unions(item, divisions);
  const { rows } = item.slots;
  const all = rows.length === 1 ? ofGroup(item, rows[0] as string, scene) : undefined;
  const dividedBehind = wholeOfResults(item, scene);
  if (!all && !dividedBehind) return found;
  return [all, ...found, dividedBehind].filter((sum) => sum !== undefined);
}

/** A row with what it may hold beside what its cell has, or without. */
function ofGroup(item: Said, row: string, scene: Scene): Sum | undefined {
  const table = scene.setting.tables.get("applications");
  if (!table) return undefined;
  // Where 部分公开 is not told, it may be among what was disclosed.
  if (row === "granted" && !scene.clauses.some((clause) => tellsOfPartly(clause, item)))
    return applicationSum(table, { plus: ["granted", "partlyGranted"] }, ["total"]);
  // 逾期不补正2件, 另有1件作其他处理: the group without what is told of it by name.
  const named = row === "otherHandling" ? namedOf("otherHandling", item, scene) : NO_ROWS;
  return named.length > 0 ? applicationSum(table, { plus: ["otherHandling"], minus: named }, ["total"]) : undefined;
}

const tellsOfPartly = ({ sentence, roles: does, tokens }: Clause, item: Said): boolean =>
  sentence === item.clause.sentence && meet(does, ROW) && ids(tokens, "row").includes("partlyGranted");

const ROW = roleOf("row");
const NO_ROWS: readonly string[] = [];

/** The rows of a group that the other figures of a sentence tell of. */
function namedOf(group: string, own: Said, { items }: Scene): readonly string[] {
  const found: string[] = [];
  for (const item of items) {
    if (item === own || item.clause.sentence !== own.clause.sentence) continue;
    for (const id of item.slots.rows) if (groupOf(id) === group && !found.includes(id)) found.push(id);
  }
  return found;
}

/** 行政复议6件维持、纠正各3件: the first result belongs to the figure behind it, as the second does. */
function wholeOfResults({ slots, left, index, clauseIndex }: Said, { items }: Scene): Sum | undefined {
  if (slots.heads.length === 0 || slots.results.length === 0 || meets(left, RESULT)) return undefined;
  const next = items[index + 1];
  const isTogether = next?.clauseIndex === clauseIndex && meet(next.slots.roles, EACH_OR_SUM);
  return isTogether ? reviewSum(slots.heads, ["total"]) : undefined;
}

const RESULT = roleOf("result");
const EACH_OR_SUM = roles("each", "sum");

const likeliest = ({ reading }: Said): Sum | undefined => reading?.sums[0]?.[0];

function unions(item: Said, divisions: readonly Division[]): readonly Sum[] {
  let found: Sum[] | undefined;
  for (const division of divisions) {
    if (division.whole !== item || division.tie === "beside") continue;
    const own = likeliest(item);
    const parts = division.parts.map(likeliest);
    const all = parts.length > 1 ? unionOf(parts) : undefined;
    const beside = own && parts[0] && isApart(own, parts[0]) ? unionOf([own, parts[0]]) : undefined;
    if (!all && !beside) continue;
    found ??= [];
    if (all) found.push(all);
    if (beside) found.push(beside);
  }
  return found ?? NO_SUMS;
}

const NO_SUMS: readonly Sum[] = [];
const NO_FELLOWS: readonly Equality[] = [];
const NO_VALUES: readonly number[] = [];

/** The others of a figure's sentence; what is told of another time or actor says nothing of what is told of this one. */
const fellowsOf = ({ item: own }: Equality, all: readonly Equality[]): readonly Equality[] =>
  all.filter(
    ({ item }) =>
      item !== own &&
      item.clause.sentence === own.clause.sentence &&
      item.quantity.otherYear === undefined &&
      (item.context.actor !== "others" || own.context.actor === "others"),
  );

export function equalitiesOf(scene: Scene, divisions: readonly Division[]): readonly Equality[] {
  const alone: Equality[] = [];
  for (const item of scene.items) {
    if (!item.reading) continue;
    const wider = widened(item, scene, divisions);
    for (const list of item.reading.sums) {
      const sums = wider.length > 0 ? [...list, ...wider] : list;
      let values: number[] | undefined;
      let holds = false;
      for (let i = 0; i < sums.length && !holds; i++) {
        const value = valueIn(scene, item, sums[i] as Sum);
        holds = value === undefined || agrees(item, value);
        if (value === undefined) continue;
        if (values) values.push(value);
        else values = [value];
      }
      alone.push({ scene, item, sums, values: values ?? NO_VALUES, holds, divisions, fellows: NO_FELLOWS });
    }
  }
  return alone;
}

export function links(scene: Scene, equalities: readonly Equality[]): readonly Link[] {
  return equalities.map((one) => {
    const { item, sums, holds } = one;
    const from = item.left[0]?.start ?? item.numeral.start;
    return {
      quantity: item.quantity,
      sums,
      subject: spanIn(scene.passage, from, item.right.at(-1)?.end ?? item.numeral.end),
      // Only what contradicts is weighed, and asks for the others.
      verdict: holds ? BORNE_OUT : weigh({ ...one, fellows: fellowsOf(one, equalities) }, true, EQUALITY),
    };
  });
}

export function divided(scene: Scene, divisions: readonly Division[]): Whole[] {
  return divisions.map((division): Whole => {
    const { holding, tie } = division;
    return {
      whole: holding?.whole ?? division.whole.quantity,
      parts: holding?.parts ?? partsOf(division),
      takesUp: tie === "taken",
      isMean: false,
      verdict: holding ? BORNE_OUT : verdictOn({ scene, division, divisions }),
    };
  });
}

const verdictOn = (one: Divided): Verdict => decide(one, DIVISION, givenOf(one));

export function accounts(scene: Scene, told: readonly Link[]): readonly Whole[] {
  if (scene.items.length === 0) return NO_WHOLES;
  const balances = balancesOf(scene);
  if (balances.length === 0) return NO_WHOLES;
  return balances.filter((balance) => !isTold(balance, told)).map((balance) => accountOf(scene, balance));
}

const NO_WHOLES: readonly Whole[] = [];

/** Is one of its figures told to contradict the tables? Then that is the one which is wrong. */
function isTold({ end, start, came, went }: Balance, told: readonly Link[]): boolean {
  const figures = [end, start, ...came, ...went].map(({ quantity }) => quantity);
  return told.some(({ quantity, verdict }) => verdict.said && figures.includes(quantity));
}

/** What there was, with what came and less what went, is what there is. */
function accountOf({ chapter }: Scene, balance: Balance): Whole {
  const { end, start, came, went, holds } = balance;
  const part = ({ quantity }: Said, times: 1 | -1) => ({ quantity, times });
  return {
    whole: end.quantity,
    parts: [start, ...came].map((item) => part(item, 1)).concat(went.map((item) => part(item, -1))),
    takesUp: false,
    isMean: false,
    verdict: weigh({ chapter, balance }, !holds, ACCOUNT),
  };
}

/** Is less lacking than came or went at any one time, or was what went added? */
function isNear({ expected, end, came, went }: Balance): boolean {
  const lacking = end.quantity.value - expected;
  const isLess = [...came, ...went].every(({ quantity }) => Math.abs(lacking) < quantity.value);
  return isLess || went.some(({ quantity }) => Math.abs(lacking - 2 * quantity.value) < 1e-6 * quantity.value);
}

const [ON_TIME, ALL] = [roleOf("onTime"), roleOf("all")];

/** An account is only read where nothing is left open; of others' stocks it must come out, too. */
const ACCOUNT: readonly Evidence<{ readonly chapter: number; readonly balance: Balance }>[] = [
  { name: "account", weight: 1, holds: () => true },
  { name: "problems", weight: NEVER, holds: ({ chapter }) => chapter === 5 },
  {
    // 308件，法定期限内答复300件，结转下年3件: others may have been answered late.
    name: "lateUntold",
    weight: NEVER,
    holds: ({ balance: { end, expected, went } }) =>
      end.quantity.value < expected && went.some(({ slots }) => meet(slots.roles, ON_TIME) && !meet(slots.roles, ALL)),
  },
  {
    name: "farOff",
    weight: NEVER,
    holds: ({ balance }) => !isSlip(balance.expected, balance.end.quantity.value) && !isNear(balance),
  },
];

/** A rate that the figures told beside it do not bear out is held against the cells that its words name. */
export function percentages(scene: Scene, divisions: readonly Division[], targets: readonly Target[]): Percentage[] {
  const percents = scene.items.filter(({ quantity }) => quantity.unit === "%");
  if (percents.length === 0) return [];
  const told = new Map(ratesOf(scene, divisions).map((rate) => [rate.percent, rate]));
  return percents.flatMap((item) => {
    const target = targets.find((one) => one.told === item);
    return target ? reachedOf(scene, target) : (percentageAt(scene, item, told.get(item), divisions) ?? []);
  });
}

function percentageAt(
  scene: Scene,
  percent: Said,
  rate: Rate | undefined,
  divisions: readonly Division[],
): Percentage | undefined {
  const own = rate && percentageOf(percent, rate, weigh({ scene, rate, divisions }, !rate.holds, RATE));
  if (rate?.holds) return own;
  const tabled = tabledRate(scene, percent);
  const meant = tabled && weigh({ scene, tabled }, true, TABLED);
  const held = meant && percentageOf(percent, tabled, tabled.holds ? BORNE_OUT : meant);
  // 由上级机关办理7件。败诉1件，败诉率3.3%: what the tables bear out is no share of a figure of another sentence.
  const isFar = rate?.kind === "share" && rate.base.clause.sentence !== percent.clause.sentence;
  const isBorneOut = tabled?.holds && (isFar || meant?.said);
  return held && (isBorneOut || (meant?.said && !own?.verdict.said)) ? held : (own ?? held);
}

type Compared = Pick<Tabled, "kind" | "of" | "base" | "expected">;

const percentageOf = ({ quantity }: Said, { kind, of, base, expected }: Compared, verdict: Verdict): Percentage => ({
  percent: quantity,
  kind,
  of: figureOf(of),
  base: figureOf(base),
  expected,
  verdict,
});

const figureOf = (figure: Said | CellFigure): Quantity | CellFigure =>
  "quantity" in figure ? figure.quantity : figure;

export function differences(scene: Scene): Difference[] {
  const found: Difference[] = [];
  const changes = changesOf(scene);
  const known = changes.length > 0 ? addChanges(found, scene, changes) : NONE_TOLD;
  addBeside(found, scene, known);
  if (!meet(scene.roles, CHANGING)) return found;
  for (const item of scene.items) {
    if (!meet(item.around, CHANGING) || found.some(({ by }) => by === item.quantity)) continue;
    const tabled = tabledOf(scene, item);
    if (tabled) found.push(tabled);
  }
  return found;
}

const NONE_TOLD: ReadonlySet<Token> = new Set();

/** @returns the words of those changes that hold or are said not to */
function addChanges(found: Difference[], scene: Scene, changes: readonly Change[]): ReadonlySet<Token> {
  const told = new Set<Token>();
  for (const change of changes) {
    const difference = differenceOf(scene, change);
    found.push(difference);
    if (change.holds || difference.verdict.said) told.add(change.told);
  }
  return told;
}

function differenceOf(scene: Scene, change: Change): Difference {
  const { by, told, kind, now, before, holds } = change;
  return {
    by: by?.quantity,
    span: spanIn(scene.passage, told.start, told.end),
    kind,
    now: now.quantity,
    before: before.quantity,
    sideBySide: false,
    verdict: weigh({ scene, change }, !holds, CHANGE),
  };
}

/** A difference beside last year's figure alone: this year's stands in the tables. */
function tabledOf(scene: Scene, by: Said): Difference | undefined {
  const tabled = by.quantity.unit === "%" ? undefined : tabledDifference(scene, by);
  if (!tabled || tabled.kind === "share" || !("quantity" in tabled.base)) return undefined;
  return {
    by: by.quantity,
    span: by.quantity.span,
    kind: tabled.kind,
    now: figureOf(tabled.of),
    before: tabled.base.quantity,
    sideBySide: false,
    verdict: weigh({ scene, tabled }, !tabled.holds, TABLED),
  };
}

export function claims(scene: Scene): Claim[] {
  return claimsOf(scene).map((claim) => {
    const values = claim.sums.map((sum) => scene.asked.figureOf(sum));
    const contradicts = values.every((value) => value !== undefined && value !== 0);
    return {
      span: spanIn(scene.passage, claim.clause.start, claim.clause.end),
      sums: claim.sums,
      verdict: weigh({ scene, claim, value: values[0] ?? 0 }, contradicts, CLAIM),
    };
  });
}
