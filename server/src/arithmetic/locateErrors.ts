import { draftOf, emptyLines, isAllZero, type TableDraft } from "./drafts.js";
import { isGainsaid, toldCost, UNLIKELY, weightOf } from "./likelihood.js";
import type { Change, Network, Options, Repair, Scales, System, Value, Verdict } from "./model.js";
import { gather, isKnown, judgedEquations, networkOf, numbersOf, residualOf } from "./network.js";
import { rank, takesAway, verdictsOf } from "./ranking.js";
import { smallestRepairs } from "./search.js";

const MAX_CELLS = 5;
const BUDGET_STATES = 20_000;

/** What all steps of one answer look at. */
interface Case extends Scales {
  readonly limits: Required<Omit<Options, "told">>;
}

/** Broken equations that depend on one another, with the smallest repairs, the likeliest first. */
interface Part {
  readonly broken: readonly number[];
  readonly repairs: readonly Repair[];
}

/** @returns the numbers of the equations that do not hold; those with an unknown cell are not judged */
export function brokenEquations(system: System, values: readonly Value[]): number[] {
  const network = networkOf(system);
  return brokenOf(network, numbersOf(system, values), judgedEquations(network, values));
}

/** @returns whether every equation holds whose cells are all known: what most tables are asked, and nothing is made for it */
export function holds({ equations }: System, values: readonly Value[]): boolean {
  for (const { left, right } of equations) {
    const plus = sumOf(left, values);
    if (plus === undefined) continue;
    const minus = sumOf(right, values);
    if (minus !== undefined && plus !== minus) return false;
  }
  return true;
}

/** @returns undefined where a cell is not known */
function sumOf(cells: readonly number[], values: readonly Value[]): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const value = values[cell];
    if (!isKnown(value)) return undefined;
    if (value !== "blank") sum += value;
  }
  return sum;
}

function brokenOf(network: Network, numbers: readonly number[], equations: readonly number[]): number[] {
  return equations.filter((equation) => residualOf(network, equation, numbers) !== 0);
}

/**
 * Names the wrong cells of a table. A table is taken as being filled while a whole line of totals is empty, and where
 * more is broken than a few wrong cells explain, but filling the empty totals makes every sum right (an equation with
 * more than one cell on its right is a balance, which may wait for figures that come after the totals).
 *
 * @param values what stands in each cell, by cell number; a missing one is unknown
 * @returns the verdicts on all broken equations; none when every judged equation holds. Equal input has equal output.
 */
export function locateErrors(system: System, values: readonly Value[], options: Options = {}): Verdict[] {
  const network = networkOf(system);
  const numbers = numbersOf(system, values);
  const limits = { maxCells: options.maxCells ?? MAX_CELLS, budget: options.budget ?? BUDGET_STATES };
  const looked: Case = { system, network, values, numbers, told: options.told ?? [], limits };
  const judged = judgedEquations(network, values);
  const broken = brokenOf(network, numbers, judged);
  if (broken.length === 0) return [];
  const parts = partsOf(looked, judged);
  const lines = emptyLines(system, network, values, broken);
  const draft = draftOf(system, values, lines, broken);
  const isDraft =
    lines.length > 0
      ? !isSlipBeside(looked, lines, parts)
      : parts.some(({ repairs }) => repairs.length === 0) && repairsSums(looked, draft, judged);
  if (isDraft) return judgeDraft(looked, draft, judged, broken);
  return parts.flatMap((part) => judge(looked, part, judged));
}

/** Equations that share no cells, directly or over others, are searched apart: what repairs one cannot touch another. */
function partsOf(looked: Case, judged: readonly number[]): Part[] {
  const { network, numbers, limits } = looked;
  return gather(judged, network.byEquation, network.byCell).flatMap((equations) => {
    const broken = brokenOf(network, numbers, equations);
    if (broken.length === 0) return [];
    const { repairs } = smallestRepairs({ network, equations, numbers }, limits.maxCells, limits.budget);
    return [{ broken, repairs: rank(looked, repairs) }];
  });
}

function judge(looked: Case, { broken, repairs }: Part, judged: readonly number[]): Verdict[] {
  const { numbers } = looked;
  const blanks = blanksIn(looked, broken);
  const wipes = blanks.length > 0 && repairs.every((repair) => takesAway(numbers, repair) && repair.changes.length > 1);
  if (wipes || repairs.length === 0) {
    const changes = filledBlanks(looked, broken, blanks);
    if (changes && !isGainsaid(looked, changes))
      return [{ kind: "slip", repair: { changes, cost: weightOf(looked, changes) }, equations: broken }];
    // Rather blanks that nothing tells than figures that are all too much.
    if (repairs.length > 0) return [{ kind: "ambiguous", repairs: [], equations: broken }];
    return [{ kind: "too-many", equations: broken }];
  }
  if (repairs.every((repair) => repair.cost >= UNLIKELY && takesAway(numbers, repair))) {
    // Rather a table that is filled in no order, or taken over from elsewhere by half, than figures to throw away.
    return [{ kind: "ambiguous", repairs, equations: broken }];
  }
  const [equation, another] = broken;
  const isAlone = equation !== undefined && another === undefined && repairs[0]?.changes.length === 1;
  if (!isAlone || repairs.length === 1) return verdictsOf(looked, repairs, broken, judged);
  return [alone(looked, equation, repairs)];
}

/** The blank cells of equations, in order. */
function blanksIn({ network, values }: Case, equations: readonly number[]): number[] {
  const cells = equations.flatMap((equation) => (network.byEquation[equation] ?? []).map(({ cell }) => cell));
  return [...new Set(cells)].filter((cell) => values[cell] === "blank").sort((a, b) => a - b);
}

/**
 * Any number of blank cells, where the sums tell the figure of each, one after the other, and all hold then.
 *
 * @returns what to write into them, but for zeros; undefined where that is not so
 */
function filledBlanks(
  { network, values, numbers }: Case,
  broken: readonly number[],
  blanks: readonly number[],
): Change[] | undefined {
  const judged = judgedEquations(network, values);
  const open = new Set(blanks);
  const filled = [...numbers];
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const equation of judged) {
      const [only, another] = (network.byEquation[equation] ?? []).filter(({ cell }) => open.has(cell));
      if (!only || another) continue;
      filled[only.cell] = -only.sign * residualOf(network, equation, filled);
      open.delete(only.cell);
    }
  }
  const isBroken = (equation: number) => residualOf(network, equation, filled) !== 0;
  const wasBroken = (equation: number) => residualOf(network, equation, numbers) !== 0;
  if (open.size > 0 || blanks.some((cell) => (filled[cell] ?? 0) < 0)) return undefined;
  if (broken.some(isBroken) || judged.some((equation) => isBroken(equation) && !wasBroken(equation))) return undefined;
  return blanks.flatMap((cell): Change[] =>
    filled[cell] === 0 ? [] : [{ cell, from: "blank", to: filled[cell] ?? 0 }],
  );
}

/**
 * A sum that no other equation checks tells that it does not hold, not where. Only what is told of one cell alone, an
 * empty total, else the only blank among its cells, is more likely wrong than the others. Of these the total comes
 * first: it is reckoned from all of them; but not one of nothing, whose part was rather forgotten.
 */
function alone(looked: Case, equation: number, repairs: readonly Repair[]): Verdict {
  const { system, numbers, told } = looked;
  const total = system.equations[equation]?.total;
  const cost = ({ changes }: Repair): number => toldCost(numbers, told, changes);
  const isReckoned = ({ changes: [only] }: Repair): boolean => only?.cell === total && only?.to !== 0;
  const ordered = [...repairs].sort(
    (a, b) => cost(a) - cost(b) || Number(isReckoned(b)) - Number(isReckoned(a)) || a.cost - b.cost,
  );
  const [best, second] = ordered as [Repair, Repair];
  const isToldOf = cost(best) < 0 && cost(second) > cost(best);
  const suspect = isToldOf ? best : suspectOf(looked, total, repairs);
  const isSlip = suspect && !isGainsaid(looked, suspect.changes);
  return isSlip
    ? { kind: "slip", repair: suspect, equations: [equation] }
    : { kind: "ambiguous", repairs: ordered, equations: [equation] };
}

function suspectOf({ numbers }: Case, total: number | undefined, repairs: readonly Repair[]): Repair | undefined {
  const ofTotal = repairs.find(({ changes }) => changes[0]?.cell === total);
  if (ofTotal && total !== undefined && numbers[total] === 0) return ofTotal;
  const [blank, another] = repairs.filter(({ changes }) => changes[0]?.from === "blank");
  return another ? undefined : blank;
}

/**
 * An empty line of totals may be right: nothing was settled all year, and all is carried over. Then a slip elsewhere is
 * named as always. It is told from a table being filled by its repair, which needs none of the empty totals, and turns
 * figures into other figures; or takes away the only figure that is too much, while other totals stand filled.
 */
function isSlipBeside(
  { system, numbers }: Case,
  lines: readonly (readonly number[])[],
  parts: readonly Part[],
): boolean {
  const changes: Change[] = [];
  for (const { repairs } of parts) {
    const [only, another] = repairs;
    if (!only || another) return false;
    changes.push(...only.changes);
  }
  if (changes.some(({ cell }) => lines.some((line) => line.includes(cell)))) return false;
  if (changes.every(({ cell, to }) => (numbers[cell] ?? 0) > 0 && to > 0)) return true;
  const [only] = changes;
  const takesAway = changes.length === 1 && only?.to === 0;
  return takesAway && system.totalLines.some((line) => !line.includes(only.cell) && !isAllZero(line, numbers));
}

function repairsSums({ system, network, numbers }: Case, { changes }: TableDraft, judged: readonly number[]): boolean {
  const filled = [...numbers];
  for (const { cell, to } of changes) filled[cell] = to;
  return brokenOf(network, filled, judged).every((equation) => (system.equations[equation]?.right.length ?? 0) > 1);
}

function judgeDraft(
  looked: Case,
  { open, changes }: TableDraft,
  judged: readonly number[],
  broken: readonly number[],
): Verdict[] {
  const { network, numbers } = looked;
  const isOpen = (equation: number) => (network.byEquation[equation] ?? []).some(({ cell }) => open.has(cell));
  const verdicts: Verdict[] = [{ kind: "unfilled", changes, equations: broken.filter(isOpen) }];
  const closed = judged.filter((equation) => !isOpen(equation));
  for (const { broken, repairs } of partsOf(looked, closed)) {
    // Whoever fills a table takes nothing away from it.
    const kept = repairs.filter((repair) => !takesAway(numbers, repair));
    if (repairs.length > 0 && kept.length === 0) verdicts.push({ kind: "ambiguous", repairs: [], equations: broken });
    else verdicts.push(...judge(looked, { broken, repairs: kept }, closed));
  }
  return verdicts;
}
