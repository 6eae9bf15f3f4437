/** What a page about a rule says beside what the rule itself knows (its id, its level, its line for the settings). */

/** Words in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The page of one rule. Chinese throughout but for `english`; Markdown may be used. */
export interface Page {
  /** The rule's short name. */
  readonly name: string;
  /** What it says and, where that needs saying, what it lets pass. */
  readonly says: string;
  /**
   * A mistake, and the same set right. `right` stands word for word in test/unit/pages/report.txt, once; with `wrong`
   * in its place the rule must speak. A mistake that takes a whole report to show (`whole`) is judged by itself.
   */
  readonly wrong: string;
  readonly right: string;
  readonly whole?: true;
  /** The article or notice behind it. */
  readonly why: string;
  /** How it is mended, and what the quick fix does. */
  readonly mend: string;
  /** When it is said at a milder level than the rule's own. */
  readonly milder?: Words;
  /** The page in short, in English. */
  readonly english: string;
}

/** A group of rules: a section of the settings and of the index. */
export interface Group {
  readonly id: string;
  readonly title: Words;
  /** By rule id. */
  readonly pages: Readonly<Record<string, Page>>;
}
