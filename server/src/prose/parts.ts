/** What figures say of the tables in the light of the figures that they are divided into, or that they are parts of. */
import { once } from "../common/once.js";
import { cellKey } from "../form/index.js";
import type { Report } from "../report/model.js";
import type { Clause } from "./clauses.js";
import type { Setting } from "./context.js";
import type { Link, Quantity, Sum, Whole } from "./model.js";
import type { Passage } from "./passages.js";
import { has } from "./tokens.js";
import type { Entry } from "./wholes.js";

/** Does the clause say what is in the figure before it: 其中…, 含…? */
export function divides(clause: Clause, passage: Passage): boolean {
  const first = clause.tokens[0];
  if (!first || clause.opener === "。") return false;
  return has(first, "among") || /^(?:含|包括|包含)$/.test(passage.text.slice(first.start, first.end));
}

const BALANCE = /^(?:received|carriedIn|carriedOut|outcomeTotal)\//;

/**
 * Gives figures that are divided behind them one reading more: what their parts come to, and, for the figure of an
 * outcome, what the first part comes to besides (予以公开17件，含部分公开4件).
 */
export function widened(
  links: readonly Link[],
  wholes: readonly Whole[],
  entries: readonly Entry[],
  clauses: readonly Clause[],
  passage: Passage,
): Link[] {
  const sums = new Map(links.map((link) => [link.quantity, link.sums[0] as Sum] as const));
  const whole = new Map(wholes.filter((one) => one.holds).map((one) => [one.whole, one] as const));
  const at = new Map(entries.map((entry, index) => [entry.quantity, index] as const));
  return links.map((link) => {
    const own = link.sums[0] as Sum;
    const parts = whole.get(link.quantity)?.parts.map((part) => sums.get(part.quantity));
    const union = parts && parts.length > 1 ? unionOf(parts) : undefined;
    const index = at.get(link.quantity) ?? entries.length;
    const next = entries[index + 1];
    const inner = next && clauses[next.clause];
    const beside =
      next && inner && next.clause === (entries[index] as Entry).clause + 1 && divides(inner, passage)
        ? sums.get(next.quantity)
        : undefined;
    const wider = beside && isApart(own, beside) ? unionOf([own, beside]) : undefined;
    const more = [union, wider].filter((sum) => sum !== undefined);
    return more.length > 0 ? { ...link, sums: [...link.sums, ...more] } : link;
  });
}

const totalsIn = once((report: Report): ReadonlyMap<string, number> => {
  const totals = new Map<string, number>();
  for (const row of report.tables.find((reading) => reading.table.id === "applications")?.rows ?? []) {
    const content = row.cells.find((cell) => cell.key === cellKey(row.row.id, "total"))?.content;
    if (content?.kind === "figure") totals.set(row.row.id, content.value);
  }
  return totals;
});

/** @returns the figure of a row of table three in its last column, 0 where there is none */
export function totalsOf(report: Report): (row: string) => number {
  const totals = totalsIn(report);
  return (row) => totals.get(row) ?? 0;
}

/** 收到37件，其中…在办3件 holds the 2 carried in besides: what is over or lacking is what was carried. */
export function withoutCarried(
  wholes: readonly Whole[],
  links: readonly Link[],
  { report }: Setting,
): readonly Whole[] {
  const total = totalsOf(report);
  const applications = new Set(links.filter(({ sums }) => sums[0]?.table === "applications").map((l) => l.quantity));
  return wholes.filter(({ whole, parts, holds }) => {
    const sum = parts.reduce((all, part) => all + part.quantity.value * part.times, 0);
    const rest = Math.abs(sum - whole.value);
    return holds || !applications.has(whole) || ![total("carriedIn"), total("carriedOut")].includes(rest);
  });
}

/**
 * 新收37件，其中予以公开12件… leaves out what was carried in, which the outcomes in the table hold as well; 本级受理12件，
 * 其中… leaves out more. Outcomes that make up another figure than all there were say nothing of the table's rows.
 *
 * @returns the links without those of such outcomes
 */
export function withoutPartsOfFew(
  links: readonly Link[],
  wholes: readonly Whole[],
  entries: readonly Entry[],
  passage: Passage,
  { report }: Setting,
): readonly Link[] {
  const total = totalsOf(report);
  const all = [total("outcomeTotal"), total("outcomeTotal") + total("carriedOut")];
  const sums = new Map(links.map((link) => [link.quantity, link.sums[0] as Sum] as const));
  const isOutcome = (quantity: Quantity) => sums.get(quantity)?.plus.every((key) => !BALANCE.test(key)) ?? false;
  const few = wholes.filter(
    (one) => one.holds && one.parts.length > 1 && !isOutcome(one.whole) && !all.includes(one.whole.value),
  );
  const parts = new Set(few.flatMap((one) => one.parts.map((part) => part.quantity)));
  const unbound = new Set<Quantity>();
  for (const [whole, own] of divisions(entries)) {
    if (isOutcome(whole) || all.includes(whole.value)) continue;
    for (const part of own) (sums.has(whole) ? parts : unbound).add(part);
  }
  let sentence = -1;
  for (const { quantity, item } of entries) {
    if (item.clause.sentence === sentence) parts.add(quantity);
    else if (
      total("carriedIn") > 0 &&
      sums.get(quantity)?.plus.every((key) => key.startsWith("received/")) &&
      passage.text.startsWith("中", item.clause.end - 1)
    )
      sentence = item.clause.sentence;
  }
  return links.filter(({ quantity }) => !unbound.has(quantity) && !(parts.has(quantity) && isOutcome(quantity)));
}

/** No figure is followed by more parts than this in its sentence. */
const MOST_BEHIND = 12;

/** @returns figures with those right behind them in their sentence that add up to them, said to be parts or not */
function divisions(entries: readonly Entry[]): (readonly [Quantity, readonly Quantity[]])[] {
  const counted = entries.filter(({ quantity }) => quantity.unit !== "%" && quantity.value > 0);
  return counted.flatMap(({ quantity: whole, item }, index) => {
    const behind: Quantity[] = [];
    let sum = 0;
    for (const next of counted.slice(index + 1, index + 1 + MOST_BEHIND)) {
      if (next.item.clause.sentence !== item.clause.sentence || sum >= whole.value) break;
      behind.push(next.quantity);
      sum += next.quantity.value;
    }
    return sum === whole.value && behind.length > 1 ? [[whole, behind] as const] : [];
  });
}

function unionOf(parts: readonly (Sum | undefined)[]): Sum | undefined {
  const known = parts.filter((sum) => sum !== undefined);
  const [first] = known;
  if (!first || known.length < parts.length || known.some((sum) => sum.table !== first.table)) return undefined;
  return {
    table: first.table,
    plus: known.flatMap((sum) => sum.plus),
    minus: known.flatMap((sum) => sum.minus),
    name: known.map((sum) => sum.name).join(" + "),
  };
}

/** Are the two outcomes, neither in the other, of the same column? */
function isApart(own: Sum, other: Sum): boolean {
  const keys = [...own.plus, ...other.plus];
  const columns = new Set(keys.map((key) => key.slice(key.indexOf("/"))));
  return (
    own.table === "applications" &&
    other.table === own.table &&
    columns.size === 1 &&
    new Set(keys).size === keys.length &&
    !keys.some((key) => BALANCE.test(key))
  );
}
