/** What a rule is. Rules are pure: report in, findings out. */
import type { Finding, Level } from "../facts/finding.js";
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
}

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
