/** What the prose tells of the cells of a table, for those who ask which of them are wrong. */
import { systemOf, type Told } from "../arithmetic/index.js";
import type { Table } from "../form/index.js";
import { type Claim, type Link, proseOf, type Sum } from "../prose/index.js";
import type { Report } from "../report/index.js";

/**
 * @param table the form's table
 * @returns the figures that are told of its cells by number, each once, and that there is none of something: in these
 *   tables 0. Sure of what it means is what is held against the tables where they have something else.
 */
export function toldOf(report: Report, table: Table): readonly Told[] {
  const { links, claims } = proseOf(report);
  const all = [
    ...links.flatMap((link) => toldBy(link, link.quantity.value, table)),
    ...claims.flatMap((claim) => toldBy(claim, 0, table)),
  ];
  return [...new Map(all.map((told) => [JSON.stringify(told), told])).values()];
}

/** What may mean cells of another table, or is told of by halves or about, tells nothing here. */
function toldBy(one: Link | Claim, value: number, table: Table): Told[] {
  const { sums, verdict } = one;
  if ("quantity" in one && (one.quantity.step !== 1 || one.quantity.approximate)) return [];
  const readings = sums.flatMap((sum) => readingOf(sum, table) ?? []);
  return readings.length > 0 && readings.length === sums.length ? [{ readings, value, sure: verdict.said }] : [];
}

function readingOf({ table: id, plus, minus }: Sum, table: Table): Told["readings"][number] | undefined {
  const { indexOf } = systemOf(table);
  const [added, taken] = [plus, minus].map((keys) => keys.flatMap((key) => indexOf.get(key) ?? []));
  const isWhole = added?.length === plus.length && taken?.length === minus.length;
  return id === table.id && isWhole ? { plus: added, minus: taken } : undefined;
}
