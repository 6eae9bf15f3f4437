/** The kinds of bodies that report, as far as their reports differ. */

export const AGENCY_KINDS = ["government", "department", "town"] as const;

/** A government of a county or above, a department of one, or a government of a town (a street office too). */
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** @returns of what kind a body is, by its full name */
export function agencyKind(name: string): AgencyKind {
  if (/(?:[镇乡](?:人民政府|政府)?|街道(?:办事处)?)$/u.test(name)) return "town";
  return /(?:人民政府|[市县区旗省盟州]政府)$/u.test(name) ? "government" : "department";
}
