/** What rules yield: findings, and their fixes as data. */
import { type Message, message } from "../messages/message.js";
import type { Span } from "../report/model.js";

/** How serious a finding is, the gravest first: certain; very probably wrong; worth a look; style. */
export const LEVELS = ["error", "warning", "information", "hint"] as const;
export type Level = (typeof LEVELS)[number];

/** What people call the levels. */
export const LEVEL_NAMES: Readonly<Record<Level, Message>> = {
  error: message("错误", "Error"),
  warning: message("警告", "Warning"),
  information: message("信息", "Information"),
  hint: message("建议", "Hint"),
};

/** What people may set for a rule: a level, or off. */
export const LEVEL_SETTINGS = [...LEVELS, "off"] as const;
export type LevelSetting = (typeof LEVEL_SETTINGS)[number];

/** Replace what stands in `span` by `text`. Offsets are the report's. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/**
 * A repair as data. The edits of one fix never overlap.
 * `preferred`: the one repair that is surely right; at most one of a finding's fixes.
 * `safe`: it cannot change a figure's value, so that fix-all may apply it unasked.
 */
export interface Fix {
  readonly title: Message;
  readonly edits: readonly Edit[];
  readonly preferred: boolean;
  readonly safe: boolean;
}

export interface Related {
  readonly span: Span;
  readonly message: Message;
}

/** A place in lines and UTF-16 code units, both from 0: the protocol's `Range`. */
export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** A place in another report, by its file's address. */
export interface Elsewhere {
  readonly file: string;
  readonly range: LineRange;
  readonly message: Message;
}

export interface Finding {
  readonly span: Span;
  readonly message: Message;
  /** Milder than the rule's own level, where this finding deserves less; absent: the rule's. */
  readonly level?: Level;
  readonly related?: readonly Related[];
  /** Places in other reports. */
  readonly elsewhere?: readonly Elsewhere[];
  readonly fixes?: readonly Fix[];
}
