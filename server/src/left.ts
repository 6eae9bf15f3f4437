/**
 * How much is left of a document, or of a part of it. It is counted in one place, and said in the same words wherever it is
 * said: in the status bar, in the preview, in the final check.
 */
import type { Level } from "./facts/finding.js";
import { type Message, message, plural } from "./messages/message.js";

/** Findings by level; and what is still to be filled in, which is counted as that and at no level. */
export interface Left extends Readonly<Record<Level, number>> {
  /** Places that say themselves that something is to be filled in. */
  readonly places: number;
  /** Tables that nobody has begun to fill in. */
  readonly tables: number;
}

export const NOTHING_LEFT: Left = { error: 0, warning: 0, information: 0, hint: 0, places: 0, tables: 0 };

/** @returns what is left of both */
export function added(one: Left, other: Left): Left {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    information: one.information + other.information,
    hint: one.hint + other.hint,
    places: one.places + other.places,
    tables: one.tables + other.tables,
  };
}

/** @returns what is wrong and what is to be filled in, in words: none where there is neither */
export function leftWords({ error, warning, tables, places }: Left): Message[] {
  return [
    ...ifAny(error, plural(error, "{0} 处错误", "{0} error", "{0} errors", error)),
    ...ifAny(warning, plural(warning, "{0} 处警告", "{0} warning", "{0} warnings", warning)),
    ...ifAny(tables, plural(tables, "{0} 张表未填", "{0} table to fill in", "{0} tables to fill in", tables)),
    ...ifAny(places, plural(places, "{0} 处待填", "{0} place to fill in", "{0} places to fill in", places)),
  ];
}

/** @returns how many suggestions there are, in words: none where there are none */
export function suggestionWords({ information, hint }: Left): Message[] {
  const count = information + hint;
  return ifAny(count, plural(count, "{0} 条建议", "{0} suggestion", "{0} suggestions", count));
}

/** @returns words with a comma between */
export function joined(parts: readonly Message[]): Message {
  return parts.reduce((one, other) => message("{0}，{1}", "{0}, {1}", one, other));
}

/** @returns the words of a count, unless there is nothing to count */
export function ifAny(count: number, words: Message): Message[] {
  return count > 0 ? [words] : [];
}
