/**
 * Places on a page of a PDF: in points, from its upper left corner as it is read, x to the right and y downwards.
 */

/** Where something stands on a page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight line along one axis: where it stands on the other axis, and from where to where it goes. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The lines drawn on a page. */
export interface Rules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Letters that were set as one, without a blank among them. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** The height of its letters. */
  readonly size: number;
  /** It does not run from left to right. */
  readonly turned: boolean;
}

/** What a page shows. */
export interface Page {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order in which they are painted. */
  readonly words: readonly Word[];
  readonly rules: Rules;
}

/** @returns the numbers with those that lie within a distance of their group's first taken together, as their mean */
export function clustered(numbers: readonly number[], distance: number): number[] {
  const groups: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group && number - (group[0] as number) <= distance) group.push(number);
    else groups.push([number]);
  }
  return groups.map((group) => group.reduce((sum, one) => sum + one, 0) / group.length);
}

/** @returns the least box that holds all of some, of which there is at least one */
export function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** @returns whether the middle of a box stands in another one */
export function isWithin(box: Box, { left, right, top, bottom }: Box): boolean {
  const [x, y] = [(box.left + box.right) / 2, middleOf(box)];
  return x >= left && x < right && y >= top && y < bottom;
}

/** @returns the middle of a box from top to bottom */
export const middleOf = ({ top, bottom }: Box): number => (top + bottom) / 2;
