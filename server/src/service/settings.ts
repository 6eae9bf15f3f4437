/** The settings as every client may send them: `disclosureReport.*` of VS Code, the same object from others. */

import type { LevelSetting } from "../facts/finding.js";
import type { MessageLanguage } from "../messages/localise.js";
import type { Exception } from "./exceptions.js";

/** What the server does by. `levels` holds the rules that people set, by id; the others keep their own level. */
export interface Settings {
  readonly messages: MessageLanguage | "auto";
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly exceptions: readonly Exception[];
}

export const DEFAULT_SETTINGS: Settings = { messages: "zh", levels: {}, exceptions: [] };

const LEVELS: ReadonlySet<unknown> = new Set([
  "error",
  "warning",
  "information",
  "hint",
  "off",
] satisfies LevelSetting[]);
const MESSAGES: ReadonlySet<unknown> = new Set(["zh", "en", "auto"] satisfies Settings["messages"][]);

/**
 * Reads settings from what a client sent. Unknown keys and values of the wrong kind are passed over: other versions of
 * the client have other keys.
 *
 * @param value anything: the section `disclosureReport`, an object holding it under that name, null, …
 */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  if (isRecord(value.disclosureReport)) return readSettings(value.disclosureReport);
  return {
    messages: isMessages(value.messages) ? value.messages : DEFAULT_SETTINGS.messages,
    levels: isRecord(value.levels) ? readLevels(value.levels) : {},
    exceptions: Array.isArray(value.exceptions) ? value.exceptions.flatMap(readException) : [],
  };
}

function readException(value: unknown): Exception[] {
  if (!isRecord(value)) return [];
  const { rule, report, text, reason } = value;
  if (typeof rule !== "string" || typeof report !== "string" || typeof text !== "string") return [];
  return [{ rule, report, text, reason: typeof reason === "string" ? reason : "" }];
}

function readLevels(value: Record<string, unknown>): Record<string, LevelSetting> {
  const levels = Object.entries(value).filter((entry): entry is [string, LevelSetting] => LEVELS.has(entry[1]));
  return Object.fromEntries(levels);
}

function isMessages(value: unknown): value is Settings["messages"] {
  return MESSAGES.has(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
