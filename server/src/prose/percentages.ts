import type { Clause } from "./clauses.js";
import type { Percentage, Quantity, Whole } from "./model.js";
import { has, type SenseKind, type Token } from "./tokens.js";
import { type Entry, MOST_ENTRIES } from "./wholes.js";

function any(tokens: readonly Token[], kind: SenseKind): boolean {
  return tokens.some((token) => has(token, kind));
}

/** Rounded to the last digit written, or cut off there: offices do both. */
function follows(percent: Quantity, expected: number): boolean {
  const lacking = expected - percent.value;
  const half = percent.step / 2 + 1e-9;
  return Math.abs(lacking) <= half || (lacking >= 0 && lacking < percent.step - 1e-9);
}

/** How many figures before a percentage are looked at. */
const NEAR = 40;

/** @returns the percentages of a passage whose two figures stand with them */
export function percentagesOf(
  entries: readonly Entry[],
  clauses: readonly Clause[],
  wholes: readonly Whole[],
): Percentage[] {
  if (entries.length > MOST_ENTRIES * 2) return [];
  const shares = entries.flatMap((entry, index) => {
    const pair =
      entry.quantity.unit === "%" && !entry.quantity.approximate ? shareOf(entries, index, clauses, wholes) : undefined;
    return pair ? [pair] : [];
  });
  const growths = entries.flatMap((entry, index) =>
    entry.quantity.unit === "%" && !entry.quantity.approximate ? (growthOf(entries, index, clauses) ?? []) : [],
  );
  return [...complete(shares), ...growths];
}

/** Shares that make up 100 % together may each be a last digit off, so that they do. */
function complete(shares: readonly Percentage[]): Percentage[] {
  return shares.map((share) => {
    const family = shares.filter((other) => other.base === share.base);
    const sum = family.reduce((total, other) => total + other.percent.value, 0);
    const near = family.every((other) => Math.abs(other.expected - other.percent.value) <= other.percent.step + 1e-9);
    return !share.holds && family.length > 1 && near && Math.abs(sum - 100) < 1e-6 ? { ...share, holds: true } : share;
  });
}

/** The figure that a percentage is the share of: the one before it, or its fellow in 分别占. */
function partFor(entries: readonly Entry[], index: number, clauses: readonly Clause[]): Entry | undefined {
  const percent = entries[index] as Entry;
  let first = index;
  while (first > 0 && entries[first - 1]?.quantity.unit === "%") first--;
  const before = entries[first - 1];
  const lead = entries[first] as Entry;
  if (!before || before.item.clause.sentence !== percent.item.clause.sentence) return undefined;
  if (!any(lead.item.left, "share") || lead.clause - before.clause > 1) return undefined;
  if (lead.clause !== before.clause && clauses[lead.clause]?.tokens[0] !== lead.item.left[0]) return undefined;
  if (index === first)
    return entries[index + 1]?.quantity.unit === "%" && any(lead.item.left, "respectively")
      ? fellow(entries, first, index)
      : before;
  return any(lead.item.left, "respectively") ? fellow(entries, first, index) : undefined;
}

function fellow(entries: readonly Entry[], first: number, index: number): Entry | undefined {
  let count = index - first + 1;
  while (entries[first + count]?.quantity.unit === "%" && entries[first + count]?.clause === entries[index]?.clause)
    count++;
  return entries[first - count + (index - first)];
}

function isPlain(entry: Entry): boolean {
  return !entry.quantity.approximate && entry.quantity.otherYear === undefined && !any(entry.item.left, "compare");
}

function shareOf(
  entries: readonly Entry[],
  index: number,
  clauses: readonly Clause[],
  wholes: readonly Whole[],
): Percentage | undefined {
  const percent = (entries[index] as Entry).quantity;
  const part = partFor(entries, index, clauses);
  if (!part || !isPlain(part) || part.quantity.unit === "%") return undefined;
  const known = wholes.find((one) => one.parts.some((piece) => piece.quantity === part.quantity));
  const earlier = entries
    .slice(Math.max(0, index - NEAR), index)
    .filter((entry) => entry.quantity.unit === part.quantity.unit && entry !== part);
  const bases = earlier.filter((entry) => entry.quantity.value >= part.quantity.value && entry.quantity.value > 0);
  const share = (base: Quantity) => (part.quantity.value / base.value) * 100;
  const fits = bases.find((entry) => follows(percent, share(entry.quantity)));
  // 甲30件,占81%；乙7件,占19%: the first is no whole of the second.
  const sole = earlier.find((entry) => entry.quantity.value >= part.quantity.value && !isShared(entries, entry));
  const alone = earlier.length === 1 && sole && isCount(sole) && !namesBase(entries[index] as Entry);
  if (!fits && percentNames(entries[index] as Entry)) return undefined;
  const base =
    known?.whole ?? fits?.quantity ?? dividedBy(part, earlier, clauses) ?? (alone ? sole.quantity : undefined);
  if (!base || base.value <= 0 || base.approximate) return undefined;
  const sums = known && !known.holds ? [known.parts.reduce((sum, piece) => sum + piece.quantity.value, 0)] : [];
  const holds =
    fits !== undefined || [base.value, ...sums].some((value) => follows(percent, (part.quantity.value / value) * 100));
  return { percent, kind: "share", of: part.quantity, base, expected: share(base), holds };
}

const COUNTING: readonly SenseKind[] = ["sum", "receive", "publish", "application", "deal", "handle"];

/** Does the figure count a whole of things, not one kind of them? */
function isCount(entry: Entry): boolean {
  return COUNTING.some((kind) => any(entry.item.left, kind)) && !any(entry.item.left, "row");
}

/** Is it the share of something that no list of words knows? */
function percentNames(percent: Entry): boolean {
  const at = percent.item.left.findIndex((token) => has(token, "share"));
  return at >= 0 && percent.item.left.slice(at).some((token) => token.kind === "unknown");
}

/** 占年度计划的, 占申请总数的: what it is a share of is named, and need not be in the sentence. */
function namesBase(percent: Entry): boolean {
  return percent.item.left.some(
    (token) => token.kind === "unknown" || (has(token, "share") && token.end - token.start > 3),
  );
}

/** Does the figure's own share follow it? */
function isShared(entries: readonly Entry[], entry: Entry): boolean {
  const next = entries[entries.indexOf(entry) + 1];
  return next?.quantity.unit === "%" && any(next.item.left, "share");
}

/** The figure before 其中, where the part stands behind it in the same sentence. */
function dividedBy(part: Entry, earlier: readonly Entry[], clauses: readonly Clause[]): Quantity | undefined {
  const among = clauses
    .slice(0, part.clause + 1)
    .reverse()
    .find((clause) => any(clause.tokens, "among") && part.item.clause.sentence === clause.sentence);
  if (!among) return undefined;
  const whole = earlier.filter((entry) => entry.item.numeral.start < among.start).at(-1);
  return whole && whole.item.clause.sentence >= among.sentence - 1 ? whole.quantity : undefined;
}

/** 同比增长N%, where last year's figure or the difference stands in the sentence. */
function growthOf(entries: readonly Entry[], index: number, clauses: readonly Clause[]): Percentage | undefined {
  const { quantity: percent, item, clause } = entries[index] as Entry;
  const lead = clauses[clause]?.tokens.filter((token) => token.end <= item.numeral.start) ?? [];
  const verb = lead.filter((token) => has(token, "compare")).at(-1);
  const unit = entries[index - 1]?.quantity.unit;
  if (!verb || unit === undefined || unit === "%" || has(verb, "grow") === has(verb, "shrink")) return undefined;
  const near = entries.filter(
    (entry) =>
      entry.item.clause.sentence === item.clause.sentence &&
      entry.quantity.unit === unit &&
      !entry.quantity.approximate,
  );
  const changes = near.filter((entry) => any(entry.item.left, "grow") || any(entry.item.left, "shrink"));
  const then = near.filter((entry) => !changes.includes(entry) && entry.quantity.otherYear !== undefined);
  const now = near.filter((entry) => !changes.includes(entry) && isPlain(entry));
  const grows = has(verb, "grow");
  const pairs = [...pairsOf(now, then), ...changedPairs(now, changes, grows)].filter(([, base]) => base > 0);
  const worth = ([value, base]: readonly [number, number]) => ((grows ? value - base : base - value) / base) * 100;
  const fits = pairs.find((pair) => follows(percent, worth(pair)));
  const single = now.length === 1 && then.length + changes.length === 1 ? pairs[0] : undefined;
  const pair = fits ?? single;
  const [current, base] = [now[0], then[0] ?? changes[0]];
  if (!pair || !current || !base) return undefined;
  const expected = worth(pair);
  if (expected < 0 && !fits) return undefined;
  return {
    percent,
    kind: grows ? "growth" : "decline",
    of: current.quantity,
    base: base.quantity,
    expected,
    holds: fits !== undefined,
  };
}

function pairsOf(now: readonly Entry[], then: readonly Entry[]): (readonly [number, number])[] {
  return now.flatMap((entry) => then.map((past) => [entry.quantity.value, past.quantity.value] as const));
}

/** 增加20件,增长20%: last year's figure is this year's without the difference. */
function changedPairs(now: readonly Entry[], changes: readonly Entry[], grows: boolean): (readonly [number, number])[] {
  return now.flatMap((entry) =>
    changes.map((change) => {
      const { value } = entry.quantity;
      return [value, grows ? value - change.quantity.value : value + change.quantity.value] as const;
    }),
  );
}
