/** What an item may be in the tables: one list of readings, the first whose slots are filled. */
import { once } from "../../common/once.js";
import type { Table } from "../../form/index.js";
import type { Context } from "../context.js";
import type { Sum } from "../model.js";
import type { Setting } from "../setting.js";
import { applicationSums, disclosureSum, HANDLED, RECEIVED, type Rows, reviewSum, TO_DEAL } from "../sums.js";
import { mostSpecific, type Slots } from "../syntax/items.js";
import { meet, NO_ROLES, type Roles, roleOf, roles, union } from "../syntax/roles.js";
import { groupOf } from "../wording.js";
import { CASE_UNITS } from "../words.js";

/** All that a figure may rightly be; several lists where it must agree with several things (各1件). */
export interface Reading {
  /** Its name in `READINGS`. */
  readonly name: string;
  readonly sums: readonly (readonly Sum[])[];
  /** The rows of table three that it counts, for columns named alone behind it. */
  readonly rows?: readonly Rows[];
}

interface Given {
  readonly slots: Slots;
  readonly context: Context;
  readonly unit: string;
  /** Whether it counts applications, reviews or decisions, by its unit. */
  readonly counts: boolean;
}

/** One way to read an item. */
interface Entry {
  readonly name: string;
  /** A sentence it was made for. */
  readonly example: string;
  /** One of these is done by the item's words, or `when` need not be asked. */
  readonly words: Roles;
  readonly when: (given: Given) => boolean;
  readonly means: (given: Given, setting: Setting) => Omit<Reading, "name">;
}

const TOTAL = ["total"];
const TOTALS = [TOTAL];

const NOTHING: Omit<Reading, "name"> = { sums: [] };

const [REST, HANDLE, DEAL, RECEIVE] = [roleOf("rest"), roleOf("handle"), roleOf("deal"), roleOf("receive")];
const [ROW, COLUMN] = [roleOf("row"), roleOf("column")];
const [DUE, SUM] = [roleOf("due"), roleOf("sum")];
const [APPLICATION, APPLYING] = [roleOf("application"), roleOf("applying")];
const [PUBLISH, OTHERS] = [roleOf("publish"), roles("disclosure", "document", "channel", "otherNoun")];
const [DECISION, EACH, EACH_OR_ALL] = [roleOf("decision"), roleOf("each"), roles("each", "all")];

const asLists = (sums: readonly Sum[]): readonly (readonly Sum[])[] => (sums.length > 0 ? [sums] : []);

export const WAYS_TO_COURT: readonly string[] = ["未经复议直接起诉", "复议后起诉"];

/** 行政诉讼 named with one of the two ways to court is that way alone; 行政复议 beside it would be a sum of both. */
export function narrowest(heads: readonly string[]): readonly string[] {
  const ways = heads.filter((head) => WAYS_TO_COURT.includes(head));
  return ways.length > 0 ? ways : heads;
}

/** The heads that a sentence named, without 行政诉讼 where it named the ways to court as well. */
export function withoutWhole(heads: readonly string[]): readonly string[] {
  return narrowest(heads).length < heads.length ? heads.filter((head) => head !== "行政诉讼") : heads;
}

/** Rows of table two that count decisions, so that 行政处罚12件 needs no verb. */
export const LAWFUL: ReadonlySet<string> = new Set(["licences", "penalties", "coercion"]);

/** The columns that are meant where no word tells which: 行政事业性收费8.6万元, 政府集中采购14项. */
function columnsOf({ slots, context, unit }: Given, row: string): readonly string[] | undefined {
  const isMoney = unit === "元";
  if (row === "charges") return isMoney ? ["amount"] : undefined;
  if (row === "procurement") return isMoney ? ["amount"] : PROJECTS.has(unit) ? ["projects"] : undefined;
  if (isMoney) return undefined;
  if (slots.deeds[0]) return slots.deeds[0];
  if (meet(slots.roles, DECISION)) return ["decisions"];
  return slots.documents.length === 0 ? context.document?.columns : LAWFUL.has(row) ? ["decisions"] : undefined;
}

/** What projects are counted in. */
const PROJECTS: ReadonlySet<string> = new Set(["个", "项", "件", ""]);

function documents(given: Given, setting: Setting): Omit<Reading, "name"> {
  const { slots, context, unit } = given;
  const table = setting.tables.get("disclosure");
  const row = slots.documents[0] ?? context.document?.row;
  if (!table || row === undefined || slots.documents.length > 1) return NOTHING;
  const columns = columnsOf(given, row);
  if (!columns) return NOTHING;
  // 规章3部, 规范性文件3部: of what is not named beside it nothing is counted so.
  if (unit === "部" && row !== "regulations" && slots.documents.length === 0) return NOTHING;
  const lawful = OWN_COLUMNS.has(row) || columns.includes("decisions");
  const sum = lawful ? disclosureSum(table, row, columns) : undefined;
  return { sums: asLists(sum ? [sum] : []) };
}

/** The rows whose columns are not those of decisions. */
const OWN_COLUMNS: ReadonlySet<string> = new Set(["regulations", "normativeDocuments", "charges", "procurement"]);

/** What a result may be of where no head has been named. */
export const ANY_HEADS: readonly (readonly string[])[] = [
  ["行政复议"],
  ["行政诉讼"],
  ["行政复议", "行政诉讼"],
  ["未经复议直接起诉"],
  ["复议后起诉"],
];

const SUITS = ["行政诉讼"];
const ALL_HEADS = ["行政复议", "行政诉讼"];

/** What was dismissed may stand among those that ended otherwise, or be told together with them. */
const DISMISSED_AS: readonly (readonly string[])[] = [["other"], ["upheld", "other"]];
const DISMISSED = roleOf("dismissed");

function reviews({ slots, context }: Given, setting: Setting): Omit<Reading, "name"> {
  const heads = narrowest(slots.heads.length > 0 ? slots.heads : context.heads);
  if (!setting.tables.has("reviews") || slots.results.length > 1) return NOTHING;
  const result = slots.results.length > 0 ? slots.results : TOTAL;
  if (heads.length === 0) return { sums: [ANY_HEADS.map((some) => reviewSum(some, result))] };
  if (heads.length > 1 && meet(slots.roles, EACH_OR_ALL))
    return { sums: heads.map((head) => [reviewSum([head], result)]) };
  // 复议5件、诉讼2件，其中维持4件 is of both.
  // 诉讼14件，直接起诉6件，复议后起诉8件，维持共5件 is of both ways to court.
  const spoken = withoutWhole(context.sentenceHeads);
  // 复议，诉讼共14件 is of both as well.
  const isOfAll = slots.heads.length === 0 || meet(slots.roles, SUM);
  const both = isOfAll && spoken.length > 1 ? [reviewSum(spoken, result)] : [];
  // 直接起诉14件，复议后起诉16件。其中维持19件: a new sentence may go on with all suits, or tell of reviews and suits together.
  const isAnew = context.sentenceHeads.length === 0;
  const suits = isAnew && heads.every((head) => WAYS_TO_COURT.includes(head)) ? [reviewSum(SUITS, result)] : [];
  const all = isAnew ? [reviewSum(ALL_HEADS, result)] : [];
  const dismissed = meet(slots.roles, DISMISSED) ? DISMISSED_AS.map((some) => reviewSum(heads, some)) : [];
  // 审结复议14件 is of those that have ended.
  const ended = result === TOTAL && meet(slots.roles, HANDLE) ? [reviewSum(heads, TOTAL, ["pending"])] : [];
  return { sums: [[reviewSum(heads, result), ...both, ...suits, ...all, ...dismissed, ...ended]] };
}

/** @returns the cells of table three where the rows cross the columns that the item, or what is before it, names */
function across({ slots, context }: Given, table: Table, rows: readonly Rows[]): Omit<Reading, "name"> {
  const { columns } = slots;
  if (meet(slots.roles, EACH) && columns.length > 1)
    return { sums: columns.map((id) => applicationSums(table, rows, [[id]])), rows };
  const lists = columns.length > 0 ? [columns] : context.columns.length > 0 ? [TOTAL, context.columns] : TOTALS;
  const sums = asLists(applicationSums(table, rows, lists));
  return { sums, rows };
}

/** 因不掌握无法提供11件 may be meant of the group as well. */
function groupsIn(said: readonly string[], named: readonly string[]): Rows[] {
  const groups = said.filter((id) => !named.includes(id));
  const others = named.filter((id) => !groups.includes(groupOf(id) ?? ""));
  return groups.length > 0 ? [{ plus: [...groups, ...others] }] : [];
}

/** What may be meant by the rows that a sentence names, by these: one list, so that its sums need not be sought again. */
const NAMED = new Map<string, readonly Rows[]>();

function namedRows(given: Given, setting: Setting): Omit<Reading, "name"> {
  const table = setting.tables.get("applications");
  const { rows: said, columns } = given.slots;
  const named = mostSpecific(said);
  if (!table) return NOTHING;
  if (meet(given.slots.roles, EACH) && named.length > 1)
    return {
      sums: named.map((id) => applicationSums(table, [{ plus: [id] }], [columns.length > 0 ? columns : TOTAL])),
    };
  const key = said.length === 1 ? (said[0] as string) : said.join(" ");
  let rows = NAMED.get(key);
  if (!rows) {
    rows = [{ plus: named }, ...groupsIn(said, named)];
    NAMED.set(key, rows);
  }
  return across(given, table, rows);
}

/** 结转 alone says neither from where nor to where. */
const CARRIED: readonly Rows[] = [{ plus: ["carriedOut"] }, { plus: ["carriedIn"] }];

const isOfStock = (row: string): boolean => row === "received" || row.startsWith("carried");

const NEW: readonly Rows[] = [{ plus: ["received"] }];

const isNew = ({ plus, minus }: Rows): boolean => plus.length === 1 && plus[0] === "received" && !minus;

/** With the new ones once: one list for each division, so that its sums need not be sought again. */
const withNew = once((division: readonly Rows[]): readonly Rows[] =>
  division.some(isNew) ? division : [...division, ...NEW],
);

/** 应办结39件 is all there was to deal with, or what had to be dealt with by the end of the year. */
const TO_DEAL_OR_HANDLED: readonly Rows[] = [...TO_DEAL, ...HANDLED];

const ANY: readonly Rows[] = [...RECEIVED, ...HANDLED];

/** @returns an entry that reads an item as the figures of these rows of table three */
const rowsOf = (rows: readonly Rows[] | ((given: Given) => readonly Rows[])): Entry["means"] => {
  return (given, setting) => {
    const table = setting.tables.get("applications");
    return table ? across(given, table, typeof rows === "function" ? rows(given) : rows) : NOTHING;
  };
};

/** Tried from the first to the last. */
export const READINGS: readonly Entry[] = [
  {
    name: "documents",
    example: "制定规范性文件3件。",
    words: roles("document", "deed"),
    when: ({ slots, context, unit, counts }) =>
      (counts || unit === "元" || unit === "部") &&
      (slots.documents.length > 0 || (slots.deeds.length > 0 && context.document !== undefined)),
    means: documents,
  },
  {
    name: "reviews",
    example: "行政复议5件，其中维持3件。",
    words: roles("review", "result"),
    when: (given) =>
      given.counts &&
      (given.slots.heads.length > 0 || (given.context.topic?.is === "reviews" && given.slots.results.length > 0)),
    means: reviews,
  },
  {
    name: "carried",
    example: "新收8件，结转3件。",
    words: ROW,
    when: ({ counts, slots }) => counts && slots.rows.includes("carried"),
    means: (given, setting) => {
      const rows = mostSpecific(given.slots.rows);
      // 新收与结转合计39件 is what there was to deal with.
      const both = rows.length === 2 && rows.includes("received");
      return both ? rowsOf(TO_DEAL)(given, setting) : rows.length > 1 ? NOTHING : rowsOf(CARRIED)(given, setting);
    },
  },
  {
    name: "newHandled",
    example: "当年新收并办结61件。",
    words: ROW,
    // 新收未办结7件转入下年: of the new ones, those carried over.
    when: ({ counts, slots: { rows, roles: does } }) =>
      counts &&
      rows.includes("received") &&
      (rows.includes("carriedOut") ||
        (meet(does, HANDLE) && rows.every((id) => id === "received" || id === "carriedIn"))),
    means: rowsOf(ANY),
  },
  {
    name: "row",
    example: "不予公开4件。",
    words: ROW,
    // 新增1件 and 年末存量14件 are of applications where these are spoken of.
    when: ({ counts, slots, context }) =>
      counts &&
      slots.rows.length > 0 &&
      (slots.deeds.length === 0 || context.topic?.is === "applications" || !slots.rows.some(isOfStock)),
    means: namedRows,
  },
  {
    name: "restHandled",
    example: "除3件结转下年度外，其余36件均已办结。",
    words: REST,
    when: ({ slots, context, counts }) =>
      counts &&
      meet(slots.roles, REST) &&
      meet(slots.roles, HANDLE) &&
      context.division?.length === 1 &&
      context.division[0]?.plus.join() === "carriedOut",
    means: rowsOf(HANDLED),
  },
  {
    name: "rest",
    example: "其余3件另作答复。",
    words: REST,
    when: ({ slots }) => meet(slots.roles, REST),
    means: () => NOTHING,
  },
  {
    name: "handled",
    example: "办结36件。",
    words: HANDLE,
    when: ({ counts, slots }) => counts && meet(slots.roles, HANDLE),
    means: rowsOf(({ slots }) =>
      meet(slots.roles, RECEIVE) ? ANY : meet(slots.roles, DUE) ? TO_DEAL_OR_HANDLED : HANDLED,
    ),
  },
  {
    name: "dealt",
    example: "共办理申请39件。",
    words: DEAL,
    when: ({ counts, slots }) => counts && meet(slots.roles, DEAL),
    means: rowsOf(ANY),
  },
  {
    name: "received",
    example: "收到申请37件。",
    words: RECEIVE,
    when: ({ counts, slots }) => counts && meet(slots.roles, RECEIVE),
    means: rowsOf(RECEIVED),
  },
  {
    name: "column",
    example: "自然人30件。",
    words: COLUMN,
    when: ({ counts, slots }) => counts && slots.columns.length > 0,
    // 自然人3件：2件公开，1件不公开；企业2件: what one kind of applicants divided is not what the next does.
    means: rowsOf(({ context }) => (context.division ? withNew(context.division) : RECEIVED)),
  },
  {
    name: "disclosed",
    example: "公开17件。",
    words: PUBLISH,
    when: ({ slots, context, counts }) =>
      counts && meet(slots.roles, PUBLISH) && !meet(slots.roles, OTHERS) && context.topic?.is === "applications",
    means: rowsOf([{ plus: ["granted"] }, { plus: ["granted", "partlyGranted"] }]),
  },
  {
    name: "applications",
    example: "政府信息公开申请37件。",
    words: roles("application", "applying"),
    when: ({ counts, slots, context }) =>
      counts &&
      (meet(slots.roles, APPLICATION) || (meet(slots.roles, APPLYING) && context.topic?.is === "applications")),
    means: rowsOf([...ANY, { plus: ["granted"] }, { plus: ["granted", "partlyGranted"] }]),
  },
];

/** What any entry asks for, all together. */
const READ = READINGS.reduce((all, { words }) => union(all, words), NO_ROLES);

/** @returns the first entry whose slots are filled */
function entryOf(given: Given): Entry | undefined {
  const does = given.slots.roles;
  for (const entry of READINGS) if (meet(does, entry.words) && entry.when(given)) return entry;
  return undefined;
}

/** @returns what an item may be in the tables; undefined where it names nothing of them */
export function readingOf(slots: Slots, unit: string, context: Context, setting: Setting): Reading | undefined {
  if (!meet(slots.roles, READ)) return undefined;
  const given: Given = { slots, context, unit, counts: CASE_UNITS.has(unit) };
  const entry = entryOf(given);
  if (!entry) return undefined;
  const { sums, rows } = entry.means(given, setting);
  const known = sums.every((list) => list.length > 0) ? sums : sums.filter((list) => list.length > 0);
  if (known.length === 0) return undefined;
  return rows ? { name: entry.name, sums: known, rows } : { name: entry.name, sums: known };
}
