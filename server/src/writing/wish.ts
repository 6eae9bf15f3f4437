/** What is to be known before a new report can be written. */
import type { AgencyKind } from "../form/agencies.js";

/** The layouts that a new report's tables may be in: those that hold every cell and that people can go on writing in. */
export const NEW_LAYOUTS = ["tabbed", "vertical", "piped"] as const;

export type NewLayout = (typeof NEW_LAYOUTS)[number];

/** What formatting may write tables in: each as it is, or all in one of these. */
export const TABLE_LAYOUTS = ["keep", ...NEW_LAYOUTS] as const;

export type TableLayout = (typeof TABLE_LAYOUTS)[number];

/** What a new report is made of. */
export interface NewReport {
  /** The body's full name, see `isAgencyName`. */
  readonly agency: string;
  readonly kind: AgencyKind;
  /** The year reported on: of one of the editions. */
  readonly year: number;
  readonly layout: NewLayout;
}
