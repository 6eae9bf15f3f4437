/** The settings as every client may send them: `disclosureReport.*` of VS Code, the same object from others. */
import { LEVEL_SETTINGS, type LevelSetting } from "../facts/finding.js";
import type { MessageLanguage } from "../messages/localise.js";
import { EXCEPTION_FIELDS, type Exception, SETTINGS_SECTION } from "../protocol.js";
import { isRecord } from "./records.js";

/** What the server does by. `levels` holds the rules that people set, by id; the others keep their own level. */
export interface Settings {
  readonly messages: MessageLanguage | "auto";
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly exceptions: readonly Exception[];
  /** A line over each table says whether it adds up. */
  readonly codeLens: boolean;
  /** Names of columns stand behind figures that have a line each. */
  readonly columnNames: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  messages: "zh",
  levels: {},
  exceptions: [],
  codeLens: true,
  columnNames: false,
};

const LEVELS: ReadonlySet<unknown> = new Set(LEVEL_SETTINGS);
const MESSAGES: ReadonlySet<unknown> = new Set(["zh", "en", "auto"] satisfies Settings["messages"][]);

/**
 * Reads settings from what a client sent. Unknown keys and values of the wrong kind are passed over: other versions of
 * the client have other keys.
 *
 * @param value anything: the section `disclosureReport`, an object holding it under that name, null, …
 */
export function readSettings(value: unknown): Settings {
  if (!isRecord(value)) return DEFAULT_SETTINGS;
  const section = value[SETTINGS_SECTION];
  if (isRecord(section)) return readSettings(section);
  return {
    messages: isMessages(value.messages) ? value.messages : DEFAULT_SETTINGS.messages,
    levels: readLevels(value.levels),
    exceptions: readExceptions(value.exceptions),
    codeLens: readSwitch(value.codeLens, DEFAULT_SETTINGS.codeLens),
    columnNames: readSwitch(value.columnNames, DEFAULT_SETTINGS.columnNames),
  };
}

/** @returns the levels by rule id; none of what is no level */
export function readLevels(value: unknown): Readonly<Record<string, LevelSetting>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, LevelSetting] => LEVELS.has(entry[1])),
  );
}

/** @returns the exceptions of a list; none of what lacks a field that has no fallback */
export function readExceptions(value: unknown): readonly Exception[] {
  return Array.isArray(value) ? value.flatMap((one: unknown) => readException(one) ?? []) : [];
}

/** @returns an exception as it came from outside; undefined where a field without a fallback is no text */
export function readException(value: unknown): Exception | undefined {
  if (!isRecord(value)) return undefined;
  const fields = Object.entries(EXCEPTION_FIELDS).map(([name, field]) => {
    const text = value[name];
    return [name, typeof text === "string" ? text : "fallback" in field ? field.fallback : undefined] as const;
  });
  if (fields.some(([, text]) => text === undefined)) return undefined;
  return Object.fromEntries(fields) as unknown as Exception;
}

function readSwitch(value: unknown, fallback: boolean): boolean {
  return typeof value === "boolean" ? value : fallback;
}

function isMessages(value: unknown): value is Settings["messages"] {
  return MESSAGES.has(value);
}
