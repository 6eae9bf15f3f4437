/** The official forms as data: the only room that knows a label, a heading or a sum of the form. */
import { APPLICATIONS_2019, APPLICATIONS_2021 } from "./applications.js";
import { DISCLOSURE_2019, DISCLOSURE_2021 } from "./disclosure.js";
import type { Edition, EditionId } from "./model.js";
import { REVIEWS } from "./reviews.js";

export * from "./chapters.js";
export * from "./correspondence.js";
export * from "./model.js";
export { REVIEW_GROUPS, type ReviewGroup } from "./reviews.js";

export const EDITIONS: Readonly<Record<EditionId, Edition>> = {
  "2019": {
    id: "2019",
    notice: "国办公开办函〔2019〕60号",
    since: 2019,
    tables: { disclosure: DISCLOSURE_2019, applications: APPLICATIONS_2019, reviews: REVIEWS },
  },
  "2021": {
    id: "2021",
    notice: "国办公开办函〔2021〕30号",
    since: 2021,
    tables: { disclosure: DISCLOSURE_2021, applications: APPLICATIONS_2021, reviews: REVIEWS },
  },
};

/**
 * @param year the year a report is about
 * @returns the edition that the report should be written on, or undefined for years before both (up to 2018)
 */
export function editionFor(year: number): EditionId | undefined {
  if (year >= EDITIONS["2021"].since) return "2021";
  return year >= EDITIONS["2019"].since ? "2019" : undefined;
}
