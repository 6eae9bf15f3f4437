/**
 * What the search for wrong cells takes and gives: linear equations over numbered cells in, ranked repairs out.
 * It knows neither the form nor a report; `systemOf` makes its input of the form's tables.
 */

/** sum(left) = sum(right), over cell numbers; no cell stands in one equation twice. */
export interface LinearEquation {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The cell that states the sum, one of `right`. */
  readonly total: number;
}

export interface System {
  readonly equations: readonly LinearEquation[];
  /** The number of cells, which are numbered from 0. */
  readonly size: number;
  /** The place of each cell on the form: a slip often reaches the cell beside or below. */
  readonly grid: readonly { readonly row: number; readonly column: number }[];
  /** Whole rows and columns of stated sums: while one is empty, the table is being filled. */
  readonly totalLines: readonly (readonly number[])[];
}

/**
 * What stands in a cell. A blank counts as 0. Equations with an unknown cell are not judged; a number that is not
 * whole, is negative or is too large to add exactly is taken as unknown.
 */
export type Value = number | "blank" | "unknown";

export interface Change {
  readonly cell: number;
  readonly from: Value;
  readonly to: number;
}

/** Changes that make equations hold. */
export interface Repair {
  readonly changes: readonly Change[];
  /** The lower, the likelier the slips that the changes undo. Comparable between repairs of one system only. */
  readonly cost: number;
}

/**
 * What can be said of some broken equations (`equations`, by number). Every broken equation is in at least one
 * verdict, in more than one only where wrong cells that do not depend on one another share it.
 */
export type Verdict =
  /** The one repair that is small and likely enough: each of its cells is wrong. */
  | { readonly kind: "slip"; readonly repair: Repair; readonly equations: readonly number[] }
  /**
   * Several repairs are about as good, the likeliest first: a handful as a rule, hundreds at worst. None at all where
   * every one would take a figure away from a table being filled.
   */
  | { readonly kind: "ambiguous"; readonly repairs: readonly Repair[]; readonly equations: readonly number[] }
  /** Totals of a table being filled, with what they should be; none while nothing follows for them yet. */
  | { readonly kind: "unfilled"; readonly changes: readonly Change[]; readonly equations: readonly number[] }
  /** No repair was found within `maxCells` and `budget`. */
  | { readonly kind: "too-many"; readonly equations: readonly number[] };

/** A figure that is told of cells elsewhere, in words: what some of them come to, less others. */
export interface Told {
  /** It may mean any of these. */
  readonly readings: readonly { readonly plus: readonly number[]; readonly minus: readonly number[] }[];
  readonly value: number;
  /** Does it mean these cells for certain? Else it may happen to be the same figure as another one. */
  readonly sure: boolean;
}

/** What repairs are weighed by. */
export interface Scales {
  readonly system: System;
  readonly network: Network;
  readonly values: readonly Value[];
  /** The same as numbers, 0 for what is blank or unknown. */
  readonly numbers: readonly number[];
  readonly told: readonly Told[];
}

export interface Options {
  /** What is told of the cells in words: it tells likely repairs from others. */
  readonly told?: readonly Told[];
  /** The search nodes that may be visited in each independent part of the system: a count, so answers repeat. */
  readonly budget?: number;
  /** The largest number of wrong cells looked for in each independent part. */
  readonly maxCells?: number;
}

/** A cell's part in an equation: +1 where it stands left, -1 where it stands right. */
export interface Term {
  readonly equation: number;
  readonly cell: number;
  readonly sign: 1 | -1;
}

/**
 * A system laid out for searching. `rows` are equations that share no cell with one another, `blocks` the others,
 * those that share cells put together. So a cell stands in one row and one block at most, and the number of broken
 * rows, or of blocks with something broken, is a lower bound for the number of wrong cells.
 */
export interface Network {
  readonly byEquation: readonly (readonly Term[])[];
  readonly byCell: readonly (readonly Term[])[];
  readonly rows: readonly number[];
  readonly blocks: readonly (readonly number[])[];
  /** The equations of all blocks. */
  readonly inBlocks: readonly number[];
}

/** What a search is made over: some equations of a network, and the numbers that stand in its cells. */
export interface SearchSpace {
  readonly network: Network;
  readonly equations: readonly number[];
  readonly numbers: readonly number[];
}

/** New numbers for some cells, by cell. */
export type Assignment = ReadonlyMap<number, number>;

export interface SearchResult {
  /** All the smallest assignments that make every equation hold; empty where none was found within the limits. */
  readonly repairs: readonly Assignment[];
  /** Did the search end before it had seen everything? Then `repairs` is empty. */
  readonly exhausted: boolean;
}

/** Where a search stands, by equation number. */
export interface SearchState {
  readonly judged: Uint8Array;
  /** sum(left) - sum(right) with the numbers chosen so far. */
  readonly residuals: Float64Array;
  /** How many cells of the set still to be found it is taken to hold at least. */
  readonly needs: Uint8Array;
  /** Is it taken to hold no further cell of the set? */
  readonly closed: Uint8Array;
}
