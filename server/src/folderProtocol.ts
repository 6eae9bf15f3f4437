/** What client and server know of the reports of a folder: which there are, and reports beside each other. */
import type { Comparison } from "./comparison/index.js";
import type { Level } from "./facts/finding.js";

/** Asks which bodies' reports are known, and what is found in them. */
export const OVERVIEW_REQUEST = "disclosureReport/overview";

/** A report of a body: where it begins, and how much is found in it. */
export interface OverviewReport {
  readonly uri: string;
  readonly line: number;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  /** How many findings of each rule there are, with the worst level among them. */
  readonly rules: Readonly<Record<string, RuleCount>>;
}

export interface RuleCount {
  readonly count: number;
  readonly level: Level;
}

export interface OverviewBody {
  /** Empty for reports that name no body. */
  readonly name: string;
  /** The latest first. */
  readonly reports: readonly OverviewReport[];
}

/** The bodies, those with most to mend first; and the reports that are missing of bodies that are summed. */
export interface Overview {
  readonly bodies: readonly OverviewBody[];
  readonly missing: readonly { readonly name: string; readonly year: number }[];
}

/** The custom request for the overview; `csv` is the same as a table for spreadsheets. */
export interface OverviewRequest {
  readonly result: Overview & { readonly csv: string };
}

/** Asks for reports beside each other. */
export const COMPARE_REQUEST = "disclosureReport/compare";

/** A file whose reports are compared, as it stands. `line` names the one that begins there; else all of them are. */
export interface ComparedFile {
  readonly uri: string;
  readonly text: string;
  readonly line?: number;
}

/** The custom request for a comparison: null where there are not two reports, or more than can be looked at. */
export interface CompareRequest {
  readonly params: { readonly files: readonly ComparedFile[] };
  readonly result: Comparison | null;
}
