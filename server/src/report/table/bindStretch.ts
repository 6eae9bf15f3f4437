/**
 * Binds figures to the rows of a stretch between two certain ones: a list of strategies tried in order, each a pure
 * function. The last always answers.
 */
import { figuresIn } from "./candidates.js";
import type { Cell } from "./cell.js";
import type { Settled } from "./ownFigures.js";
import type { Run } from "./runs.js";

/** What a row gets: its cells; or that figures are there, but cannot be bound to it with certainty. */
export type Binding = readonly Cell[] | "unread";
type Bindings = ReadonlyMap<Settled, Binding>;

export interface StretchStrategy {
  readonly name: string;
  /**
   * @param stretch rows of one block, none of them certain
   * @param runs the runs among and around them that are no certain row's
   */
  readonly bind: (stretch: readonly Settled[], runs: readonly Run[]) => Bindings | undefined;
}

const labelledOf = (stretch: readonly Settled[]) => stretch.filter((one) => one.label);

const hasStrays = (runs: readonly Run[]) => runs.some((run) => !run.ofRow && figuresIn([run]).length > 0);

/** Every row that has a label has its own figures, and none are left over. */
const allTheirOwn: StretchStrategy = {
  name: "each its own",
  bind(stretch, runs) {
    const labelled = labelledOf(stretch);
    if (hasStrays(runs) || !labelled.every((one) => one.own)) return undefined;
    return new Map(labelled.map((one) => [one, one.own as readonly Cell[]]));
  },
};

/**
 * By order, if the number fits; but no row is torn between two runs: figures that one row lacks and another has too
 * many would be shifted.
 */
function byOrder(rows: readonly Settled[], runs: readonly Run[]): Bindings | undefined {
  const width = rows[0]?.width ?? 0;
  const figures = figuresIn(runs);
  if (rows.length === 0 || figures.length !== rows.length * width) return undefined;
  if (runs.some((run) => figuresIn([run]).length % width !== 0)) return undefined;
  return new Map(rows.map((one, i) => [one, figures.slice(i * width, (i + 1) * width)]));
}

const labelledByOrder: StretchStrategy = {
  name: "by order, the rows whose labels are there",
  bind: (stretch, runs) => byOrder(labelledOf(stretch), runs),
};

const allByOrder: StretchStrategy = { name: "by order, all rows", bind: byOrder };

/** Where the numbers do not fit: rows whose own figures are complete stand, unless a shift may have reached them. */
const eachAlone: StretchStrategy = {
  name: "each alone",
  bind(stretch, runs) {
    const bindings = new Map<Settled, Binding>();
    const strays = hasStrays(runs);
    const count = (one: Settled) => (one.run ? figuresIn([one.run]).length : 0);
    const bare = stretch.some((one) => one.label && count(one) === 0);
    const surplus = stretch.some((one) => !one.own && count(one) > one.width);
    const shifted = (strays || surplus) && bare;
    stretch.forEach((one, i) => {
      if (shifted) return;
      if (one.own) bindings.set(one, one.own);
      else if (one.label && one.run) withUnlabelled(stretch, i, figuresIn([one.run]), bindings);
    });
    for (const one of stretch) {
      const doubtful = shifted || strays || count(one) > one.width;
      if (!bindings.has(one) && doubtful && (one.label || strays)) bindings.set(one, "unread");
    }
    return bindings;
  },
};

/** A row and those behind it whose labels are lost: the run behind its label is theirs by order, if the number fits. */
function withUnlabelled(
  stretch: readonly Settled[],
  at: number,
  figures: readonly Cell[],
  bindings: Map<Settled, Binding>,
): void {
  const labelled = stretch.slice(at + 1).findIndex((next) => next.label);
  const rows = stretch.slice(at, labelled === -1 ? undefined : at + 1 + labelled);
  const width = rows[0]?.width ?? 0;
  if (figures.length !== rows.length * width) return;
  rows.forEach((row, i) => {
    bindings.set(row, figures.slice(i * width, (i + 1) * width));
  });
}

export const STRETCH: readonly StretchStrategy[] = [allTheirOwn, labelledByOrder, allByOrder, eachAlone];

/** @returns what each row of a stretch gets, as the first strategy says that knows; rows without an entry get nothing */
export function bindStretch(stretch: readonly Settled[], runs: readonly Run[]): Bindings {
  for (const { bind } of STRETCH) {
    const bindings = bind(stretch, runs);
    if (bindings) return bindings;
  }
  return new Map();
}
