/** What a rule is. Rules are pure: report in, findings out. */
import type { Aggregate, Collection, ComparedReport } from "../between/index.js";
import type { Finding, Level } from "../facts/finding.js";
import type { CellKey, TableId } from "../form/index.js";
import type { Message } from "../messages/message.js";
import type { Report } from "../report/model.js";

/**
 * What a rule looks at, so that it is not asked again where nothing of that changed. Whatever the rest is, it may look
 * at title, year and headings, and at where everything stands.
 * - chapters: nothing else, but whether anything stands under a heading
 * - tables: the tables, labels and figures
 * - prose: all that is written but the figures in the tables' cells
 * - text: all that is written
 */
export type Reads = "chapters" | "tables" | "prose" | "text";

export interface Rule {
  /** The diagnostic `code`; see docs/rules. */
  readonly id: string;
  /** What people know it by. */
  readonly name: Message;
  readonly level: Level;
  readonly reads: Reads;
  /** One line of what it says, for settings and docs. */
  readonly says: Message;
  /** A sentence on when a finding is milder than `level`, for settings and docs. */
  readonly milder?: Message;
  /** Said of text that is being written, by service/drafts: `check` yields nothing. */
  readonly editorOnly?: true;
  /** Yields findings in any order. Must not throw on any report. */
  readonly check: (report: Report) => Iterable<Finding>;
  /**
   * Holds a report against others, of a rule between reports: `check` yields nothing. Yields findings in any order.
   *
   * @param aggregates the reports that are said to sum others
   */
  readonly between?: (
    own: ComparedReport,
    others: Collection,
    aggregates: readonly Aggregate[],
  ) => Iterable<BetweenFinding>;
}

/** A figure that another report wants in a cell. */
export interface FigureChange {
  readonly cell: CellKey;
  readonly to: number;
}

/** A finding about two reports or more. It is made without the report's text, so its fix is figures. */
export interface BetweenFinding extends Omit<Finding, "fixes"> {
  /** What it is about: a cell of a table, or words. */
  readonly about: { readonly table: TableId; readonly cell: CellKey } | { readonly words: string };
  readonly change?: {
    readonly title: Message;
    readonly table: TableId;
    readonly figures: readonly FigureChange[];
    readonly preferred: boolean;
  };
}

/** A finding between reports with the rule that made it and its level settled. */
export interface JudgedBetween extends Judged, Pick<BetweenFinding, "about" | "change"> {}

/** A finding with the rule that made it and its level settled. */
export interface Judged extends Finding {
  readonly rule: Rule;
  readonly level: Level;
}

/** Rules that belong together: a folder here, a section of the settings and of the docs. */
export interface RuleGroup {
  /** The folder's name. */
  readonly id: string;
  readonly title: Message;
  readonly rules: readonly Rule[];
}
