/** The editions of the form: a file each in editions/, and a line each in the list. */
import { edition as of2019 } from "./editions/2019.js";
import { edition as of2021 } from "./editions/2021.js";
import type { Edition } from "./model.js";

/** From the oldest to the current one. */
export const EDITIONS: readonly Edition[] = [of2019, of2021];

/** The first year that a report may be written for. */
export const FIRST_YEAR = Math.min(...EDITIONS.map(({ since }) => since));

/**
 * @param year the year a report is about
 * @param editions from the oldest to the current one
 * @returns the edition that the report should be written on; undefined for years before all of them
 */
export function editionFor(year: number, editions: readonly Edition[]): Edition | undefined {
  return editions.filter(({ since }) => since <= year).at(-1);
}

/** @returns the edition that is in use: the last of the list */
export function currentEdition(editions: readonly Edition[]): Edition {
  const current = editions.at(-1);
  if (!current) throw new RangeError("There is no edition of the form");
  return current;
}
