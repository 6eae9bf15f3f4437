/** What speaks for and against parts being all of their whole. */
import { isSlip } from "../relations/digits.js";
import { type Division, isSubtotal, restates, sumOf } from "../relations/divisions.js";
import type { Said, Scene } from "../scene.js";
import { meets } from "../syntax/items.js";
import { meet, type Roles, roleOf, roles, type SenseKind } from "../syntax/roles.js";
import { any, has, idsOf, type Token } from "../tokens.js";
import { closedByRest, leavesRest } from "./rest.js";
import { type Evidence, NEVER } from "./weigh.js";

export interface Divided {
  readonly scene: Scene;
  readonly division: Division;
  /** All divisions of the passage. */
  readonly divisions: readonly Division[];
}

const words = (item: Said): readonly Token[] => [...item.left, ...item.right];

const inParts = (...kinds: readonly SenseKind[]): ((one: Divided) => boolean) => {
  const set = roles(...kinds);
  return ({ division }) => division.parts.some((item) => meet(item.around, set));
};

const tied =
  (...ties: readonly string[]) =>
  ({ division }: Divided): boolean =>
    ties.includes(division.tie);

const total = ({ division }: Divided): number => division.total;
const whole = ({ division }: Divided): number => division.whole.quantity.value;
const share = (one: Divided): number => (whole(one) === 0 ? 0 : total(one) / whole(one));

const last = ({ division }: Divided): Said => division.parts.at(-1) as Said;

/** Does any word of the sentence in which the list ends do that? */
const inItsSentence =
  (set: Roles) =>
  (one: Divided): boolean =>
    meet(one.scene.sentences[last(one).clause.sentence] as Roles, set);

const exceeds = ({ division: { total: sum, wholes } }: Divided): boolean => wholes.every(({ value }) => sum > value);

const slips = (one: Divided): boolean => isSlip(total(one), whole(one));

/** The last character of what a part is called: 类 类 类, 件 … */
const ending = (scene: Scene, item: Said): string => scene.text(item.left.slice(-1)).slice(-1);

const openerOf = (item: Said): string => (item.first ? item.clause.opener : "、");

/** The marks before the parts but the first are the same. */
const isEven = ({ division }: Divided): boolean => new Set(division.parts.slice(1).map(openerOf)).size <= 1;

const VERBS = roles("publish", "receive", "deed", "deal", "handle", "restart");

/** Does one of the words do something to what is named behind it? 公告公示, 招录信息公开: verbs without an object are names. */
function holdsVerb({ left }: Said): boolean {
  const verb = left.findIndex(({ roles: own }) => meet(own, VERBS));
  return verb >= 0 && left.some((token, at) => at > verb && !meet(token.roles, VERBS));
}

/** Whether a part behind the first has a verb that the first has not: another sentence in the sentence. */
const bringsVerb = ({ division: { parts } }: Divided): boolean =>
  parts.some((item, at) => at > 0 && item.first && holdsVerb(item)) && !(parts[0] && holdsVerb(parts[0]));

/** Another figure of the passage makes up the difference: the list goes on elsewhere, or holds what it names. */
function isExplained({ division, scene }: Divided): boolean {
  const { whole, parts, readings } = division;
  const { quantity } = whole;
  const others = scene.items.filter(
    (item) => item.quantity !== quantity && !parts.includes(item) && item.quantity.unit === quantity.unit,
  );
  return readings.some((reading) => {
    const lacking = Math.abs(quantity.value - sumOf(reading));
    return lacking > 0 && others.some((item) => item.quantity.value === lacking);
  });
}

/** 发布会和访谈共9场，其中发布会5场、访谈3场: the whole has named all its parts. */
function namesParts({ division, scene }: Divided): boolean {
  const { whole: item, parts } = division;
  const before = scene.passage.text.slice(item.clause.start, item.numeral.start);
  return parts.every((part) => {
    const own = part.left.filter((token) => !has(token, "among"));
    return own.length > 0 && before.includes(scene.text(own));
  });
}

const named = (item: Said, scene: Scene): string =>
  scene.text(item.left.filter((token) => !has(token, "among") && !has(token, "adverb")));

/** 合格…不合格, 采纳…未采纳: each part but the first denies another. */
function isOpposed({ division, scene }: Divided): boolean {
  const names = division.parts.map((part) => named(part, scene));
  return names.some(
    (name, at) =>
      /^(?:不|未|非|没)/.test(name) &&
      names.some((other, i) => i !== at && other !== "" && name.endsWith(other.slice(-2))),
  );
}

/** 一季度…二季度, 上半年, 线上…线下, 第一季度: names that divide a thing by themselves. */
const SERIES =
  /[一二三四]季度|上半年|下半年|线上|线下|省内|省外|城区|农村|男|女|主办|协办|会办|专职|兼职|原创|转载|人大|政协|公办|民办|市级|区级|县级|镇级|村级|自办|新建|续建|优秀|良好|合格|逾期|按时/;

const isSeries = ({ division, scene }: Divided): boolean =>
  division.parts.length > 1 && division.parts.every((part) => SERIES.test(named(part, scene)));

const someSeries = ({ division, scene }: Divided): boolean =>
  division.parts.some((part) => SERIES.test(named(part, scene)));

/** What the yearly table of a site counts its publications by: a list that names two of the three has left one out. */
const SITE_KINDS: readonly RegExp[] = [/概况/, /动态/, /公开目录/];

function leavesOutSiteKind({ division, scene }: Divided): boolean {
  const found = new Set<number>();
  for (const part of division.parts) {
    const name = named(part, scene);
    const kind = SITE_KINDS.findIndex((one) => one.test(name));
    if (kind < 0) return false;
    found.add(kind);
  }
  return found.size < SITE_KINDS.length && (found.has(0) || found.has(2));
}

function dividesApplicants({ division }: Divided): boolean {
  const naming = division.parts.filter(({ around }) => meet(around, COLUMN));
  const found = new Set(naming.flatMap((item) => words(item).flatMap((token) => idsOf(token, "column"))));
  return found.has("person") && found.size > 1;
}

const COLUMN = roleOf("column");

/** 含, 包括: what follows may be all there is; 等 and 主要 say that it is not. */
const isContaining = (token: Token, { scene }: Divided): boolean => /^(?:含|包含|包括|涵盖)$/.test(scene.text([token]));

/** 治安、户籍等业务类信息13条: 等 leaves open what the part holds; where the parts are more than the whole, that is no matter. */
const namesOnly = (token: Token, { left }: Said, one: Divided): boolean =>
  exceeds(one) && one.scene.text([token]).startsWith("等") && left.includes(token) && left.at(-1) !== token;

/** 规划股1件，420元: the second figure has the name of the first. */
const followsOther = (item: Said, { scene }: Divided): boolean => {
  const before = scene.items[item.index - 1];
  return before?.clause.sentence === item.clause.sentence && before.quantity.unit !== item.quantity.unit;
};

/** 24份、17份: nothing says what is counted, here or, behind 分别, in its turn. */
const isBare = ({ left, right, apportioned }: Said): boolean => left.length + right.length === 0 && !apportioned;

/** 751条，其中甲379条、乙261条、丙111条: the first part is no whole of the others. */
const wholeIsPart = ({ division, divisions }: Divided): boolean =>
  division.tie === "beside" &&
  divisions.some((other) => (other.tie !== "beside" || other.holding) && other.parts.includes(division.whole));

const count = ({ division }: Divided): number => division.parts.length;

/** 新收25件、上年结转4件、结转下年3件: what came in and what is left are no parts of what was dealt with. */
const isBalance = ({ division: { parts } }: Divided): boolean => {
  const rows = parts.flatMap(({ slots }) => slots.rows);
  return rows.includes("carriedOut") && (rows.includes("received") || rows.includes("carriedIn"));
};

/** The two ways to court: by the form there is no third. */
const BOTH_WAYS: readonly string[] = ["未经复议直接起诉", "复议后起诉"];

const isBothWays = ({ division: { whole: own, parts } }: Divided): boolean =>
  own.slots.heads.includes("行政诉讼") &&
  parts.length === BOTH_WAYS.length &&
  BOTH_WAYS.every((way) => parts.some(({ slots }) => slots.heads.length === 1 && slots.heads[0] === way));

/** Nothing is counted in its sentence but the whole and its parts. */
const isAlone = ({ division: { whole: own, parts }, scene }: Divided): boolean =>
  scene.items.every(
    (item) =>
      item === own ||
      item.clause.sentence !== own.clause.sentence ||
      item.quantity.unit === "%" ||
      parts.includes(item),
  );

/** The whole is told once more behind the parts. */
const isRestated = ({ division, scene }: Divided): boolean => {
  const next = scene.items[last({ division } as Divided).index + 1];
  return (
    division.tie !== "total" &&
    division.parts.length > 1 &&
    next?.clause.sentence === division.whole.clause.sentence &&
    restates(next, division.whole)
  );
};

/** 三类即为全部, 由两部分构成: words at or behind the parts that say there are no others; 两类合计8件 says it of two. */
const isClosed = ({ division, scene }: Divided): boolean => {
  if (division.tie === "total" || !inItsSentence(CLOSED)({ division, scene } as Divided)) return false;
  const { sentence } = last({ division } as Divided).clause;
  const ofOthers = new Set(
    scene.items.flatMap((item) => (isSubtotal(item) && !restates(item, division.whole) ? item.left : [])),
  );
  return scene.clauses.some(
    (clause) =>
      clause.sentence === sentence &&
      clause.tokens.some(
        (token) => meet(token.roles, CLOSED) && token.start > division.whole.numeral.start && !ofOthers.has(token),
      ),
  );
};

const CLOSED = roleOf("closed");

const REST = roleOf("rest");

const ROW = roleOf("row");

export const DIVISION: readonly Evidence<Divided>[] = [
  { name: "prior", weight: -2.7, holds: () => true },
  {
    name: "approximate",
    weight: NEVER,
    holds: ({ division }) =>
      division.whole.quantity.approximate || division.parts.some((item) => item.quantity.approximate),
  },
  {
    name: "open",
    weight: -7,
    holds: (one) =>
      inParts("open")(one) &&
      one.division.parts.some((item) =>
        words(item).some((token) => has(token, "open") && !isContaining(token, one) && !namesOnly(token, item, one)),
      ),
  },
  {
    name: "contains",
    weight: 1,
    holds: (one) =>
      one.division.parts[0]?.left.some((token) => has(token, "open") && isContaining(token, one)) ?? false,
  },
  {
    name: "wholeIsFellow",
    weight: -5.8,
    dear: true,
    holds: ({ division, scene }) =>
      division.tie === "beside" && division.parts.some((part) => ending(scene, part) === ending(scene, division.whole)),
  },
  { name: "openAfter", weight: -3, holds: ({ division }) => any((division.parts.at(-1) as Said).right, "open") },
  { name: "leavesRest", weight: -4.6, holds: leavesRest },
  { name: "balance", weight: NEVER, holds: isBalance },
  { name: "bothWays", weight: 6, holds: isBothWays },
  { name: "onlyOne", weight: -3.5, holds: (one) => count(one) === 1 && !inParts("each")(one) },
  { name: "two", weight: 0.2, holds: (one) => count(one) === 2 },
  { name: "among", weight: 1.1, holds: tied("among", "next") },
  { name: "bracket", weight: 2.7, holds: tied("bracket") },
  { name: "colon", weight: 5.8, holds: tied("colon") },
  { name: "beside", weight: -3.2, holds: tied("beside") },
  { name: "total", weight: 4.4, holds: tied("total") },
  { name: "totalNested", weight: -1.3, holds: (one) => tied("total")(one) && inParts("among")(one) },
  {
    name: "totalNewThing",
    weight: -3.2,
    holds: (one) => tied("total")(one) && !one.division.whole.left.every((token) => token.kind === "word"),
  },
  {
    name: "totalNewVerb",
    weight: -0.4,
    holds: (one) =>
      tied("total")(one) &&
      meets(one.division.whole.left, roles("receive", "handle", "application", "otherNoun", "row")),
  },
  { name: "exceeds", weight: 0.2, holds: exceeds },
  { name: "slip", weight: 3, holds: slips },
  { name: "slipInBeside", weight: -1.2, holds: (one) => slips(one) && tied("beside")(one) },
  { name: "slipInAmong", weight: -2.3, holds: (one) => slips(one) && tied("among", "next")(one) },
  {
    name: "digitApart",
    weight: 0.7,
    holds: (one) => whole(one) >= 100 && /^[1-9]0*$/.test(String(Math.abs(total(one) - whole(one)))),
  },
  {
    name: "digitApartNear",
    weight: 1.2,
    holds: (one) =>
      whole(one) >= 100 &&
      share(one) >= 0.9 &&
      share(one) <= 1.1 &&
      /^[1-9]0*$/.test(String(Math.abs(total(one) - whole(one)))),
  },
  {
    name: "onePartExceeds",
    weight: 5.8,
    holds: (one) => count(one) === 1 && exceeds(one) && tied("among", "next", "of")(one),
  },
  { name: "slipExceeds", weight: 1.1, holds: (one) => slips(one) && exceeds(one) },
  { name: "exceedsAlone", weight: 3.9, holds: (one) => exceeds(one) && isAlone(one) },
  { name: "alone", weight: -1.9, holds: isAlone },
  {
    name: "besideThree",
    weight: 1.7,
    holds: (one) => tied("beside")(one) && count(one) >= 3 && isAlone(one) && share(one) > 0.8 && share(one) < 1.3,
  },
  { name: "nearlyAll", weight: 1.8, holds: (one) => !exceeds(one) && share(one) >= 0.98 },
  { name: "leavesOutSiteKind", weight: -6, dear: true, holds: leavesOutSiteKind },
  { name: "most", weight: 0.6, holds: (one) => !exceeds(one) && share(one) >= 0.9 },
  { name: "lessThanHalf", weight: -3.3, holds: (one) => share(one) < 0.5 },
  { name: "lessThanFourFifths", weight: -1.3, holds: (one) => share(one) < 0.8 },
  { name: "farAbove", weight: -3.6, holds: (one) => share(one) > 1.5 },
  { name: "oneApart", weight: 0.8, holds: (one) => whole(one) >= 10 && Math.abs(total(one) - whole(one)) === 1 },
  { name: "closedByRest", weight: 1.9, dear: true, holds: closedByRest },
  { name: "closedByRestAmong", weight: 1, dear: true, holds: (one) => !tied("beside")(one) && closedByRest(one) },
  {
    name: "restWithin",
    weight: -1.8,
    holds: (one) => one.division.parts.some((item) => item !== last(one) && meet(item.around, REST)),
  },
  { name: "restated", weight: 6, holds: isRestated },
  { name: "closedInWords", weight: 4.1, holds: isClosed },
  { name: "respectively", weight: 1, holds: inParts("respectively") },
  { name: "someChannel", weight: 0.8, holds: inParts("channel") },
  { name: "applicants", weight: 2.5, holds: dividesApplicants },
  { name: "rows", weight: 0.2, holds: inParts("row") },
  { name: "results", weight: 1.8, holds: inParts("result") },
  { name: "documents", weight: -1.1, holds: inParts("document") },
  { name: "series", weight: 3.2, dear: true, holds: isSeries },
  { name: "inSeries", weight: 0.5, dear: true, holds: someSeries },
  { name: "opposed", weight: 0.5, dear: true, holds: isOpposed },
  { name: "namesParts", weight: 1.5, dear: true, holds: namesParts },
  {
    name: "namesPartsBelow",
    weight: 3.6,
    dear: true,
    holds: (one) => namesParts(one) && !exceeds(one) && count(one) > 1,
  },
  { name: "uneven", weight: -2.4, dear: true, holds: (one) => !isEven(one) },
  { name: "bringsVerb", weight: -5.4, dear: true, holds: bringsVerb },
  { name: "verbs", weight: -1, holds: ({ division }) => division.parts.some((item) => meets(item.left, VERBS)) },
  { name: "received", weight: -0.8, holds: inParts("receive") },
  { name: "wholeIsPart", weight: -4.4, holds: wholeIsPart },
  { name: "subset", weight: -2, holds: inParts("subset") },
  { name: "touches", weight: -2.9, holds: inParts("touch") },
  { name: "condition", weight: -3.9, holds: inParts("condition") },
  {
    name: "nested",
    weight: -2.6,
    holds: ({ division }) => division.parts.some((item, at) => at > 0 && any(item.left, "among")),
  },
  {
    name: "partIsWhole",
    weight: -3.1,
    holds: (one) =>
      !(one.division.tie === "bracket" && exceeds(one)) &&
      one.division.parts.some((item) => item.quantity.value === whole(one)),
  },
  {
    name: "partIsMore",
    weight: -2.7,
    holds: ({ division }) =>
      division.tie !== "total" && division.parts.some((item) => item.quantity.value > division.whole.quantity.value),
  },
  { name: "explained", weight: -3.4, dear: true, holds: isExplained },
  { name: "twoWholes", weight: -4.3, holds: ({ division }) => division.wholes.length > 1 },
  {
    name: "carried",
    weight: -5.5,
    holds: ({ division }) =>
      [division.whole, ...division.parts].some(
        (item) =>
          meet(item.around, ROW) &&
          words(item).some((token) => idsOf(token, "row").some((id) => id.startsWith("carried"))),
      ),
  },
  { name: "restarts", weight: -3.1, holds: inParts("restart") },
  {
    name: "bareParts",
    weight: -3.5,
    holds: (one) =>
      one.division.parts.some((item) => isBare(item) && !followsOther(item, one)),
  },
  { name: "ofApplications", weight: 0.2, holds: ({ division }) => division.whole.reading !== undefined },
  {
    name: "partsOfTables",
    weight: -0.7,
    holds: ({ division }) => division.parts.every((item) => item.reading !== undefined),
  },
  {
    name: "oneClause",
    weight: 0.3,
    holds: ({ division }) =>
      division.parts.length > 1 && division.parts.every((item) => item.clauseIndex === division.parts[0]?.clauseIndex),
  },
  {
    name: "endsSentence",
    weight: 1.4,
    holds: (one) => /^[。;)]?$/.test(last(one).clause.closer) && last(one).clause.end - last(one).numeral.end < 2,
  },
  {
    name: "goesOn",
    weight: -0.9,
    holds: (one) => {
      const next = one.scene.items[last(one).index + 1];
      return (
        one.division.tie !== "total" &&
        next !== undefined &&
        next.clause.sentence === last(one).clause.sentence &&
        next.clause.depth === last(one).clause.depth
      );
    },
  },
  { name: "small", weight: 0, holds: (one) => whole(one) < 10 },
  {
    name: "sumWord",
    weight: -1.6,
    holds: ({ division }) => division.tie !== "total" && any(division.whole.left, "sum"),
  },
];
