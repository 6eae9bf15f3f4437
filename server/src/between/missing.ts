/** Which reports are not there of those that are wanted. */
import type { ComparedReport } from "./reportFacts.js";

/** A report that is wanted, and that nobody has. */
export interface MissingReport {
  readonly name: string;
  readonly year: number;
}

/**
 * @param reports every report that is known
 * @param bodyOf a name that stands for a body, whatever it is called
 * @param wanted names of bodies of which every year is wanted that any report is for
 * @returns what is missing: the latest year first, and in it as the names are listed
 */
export function missingReports(
  reports: readonly ComparedReport[],
  bodyOf: (name: string) => string,
  wanted: readonly string[],
): MissingReport[] {
  // A body that is listed twice, under its short name too, is missing once.
  const names = new Map<string, string>();
  for (const name of wanted) if (!names.has(bodyOf(name))) names.set(bodyOf(name), name);
  if (names.size === 0) return [];
  const there = new Set(reports.map(({ facts: { agency, year } }) => issue(bodyOf(agency ?? ""), year)));
  const years = [...new Set(reports.flatMap(({ facts: { year } }) => year ?? []))].sort((a, b) => b - a);
  return years.flatMap((year) =>
    [...names].filter(([body]) => !there.has(issue(body, year))).map(([, name]) => ({ name, year })),
  );
}

const issue = (body: string, year: number | undefined): string => `${year} ${body}`;
