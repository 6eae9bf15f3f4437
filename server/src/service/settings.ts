/** The settings as every client may send them: `disclosureReport.*` of VS Code, the same object from others. */
import type { Aggregate } from "../between/index.js";
import { LEVEL_SETTINGS, type LevelSetting } from "../facts/finding.js";
import type { MessageLanguage } from "../messages/localise.js";
import { EXCEPTION_FIELDS, type Exception, SETTINGS_SECTION, TABLE_LAYOUTS, type TableLayout } from "../protocol.js";
import { RULE_NAMES } from "../ruleNames.js";
import { isRecord } from "./records.js";

/** What the server does by. `levels` holds the rules that people set, by id; the others keep their own level. */
export interface Settings {
  readonly messages: MessageLanguage | "auto";
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly exceptions: readonly Exception[];
  /** Reports that sum others. */
  readonly aggregates: readonly Aggregate[];
  /** Bodies of which a report is wanted for every year. */
  readonly bodies: readonly string[];
  /** A line over each table says whether it adds up. */
  readonly codeLens: boolean;
  /** Names of columns stand behind figures that have a line each. */
  readonly columnNames: boolean;
  /** What formatting writes tables in. */
  readonly tableLayout: TableLayout;
}

export const DEFAULT_SETTINGS: Settings = {
  messages: "zh",
  levels: {},
  exceptions: [],
  aggregates: [],
  bodies: [],
  codeLens: true,
  columnNames: false,
  tableLayout: "keep",
};

const LEVELS: ReadonlySet<unknown> = new Set(LEVEL_SETTINGS);
const MESSAGES: ReadonlySet<unknown> = new Set(["zh", "en", "auto"] satisfies Settings["messages"][]);

/** More exceptions than people write, and a longer text than a passage or a title has, in UTF-16 code units. */
const MOST_EXCEPTIONS = 10_000;
const LONGEST_TEXT = 2000;

/** What was read of settings, and what of them could not be understood, in words for the log. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

/**
 * Reads settings from what a client sent. Unknown keys are passed over in silence, for other versions of the client
 * have other keys; values of the wrong kind are passed over and named.
 *
 * @param value anything: the section `disclosureReport`, an object holding it under that name, null, …
 */
export function readSettings(value: unknown): ReadSettings {
  if (value === null || value === undefined) return { settings: DEFAULT_SETTINGS, problems: [] };
  if (!isRecord(value)) return { settings: DEFAULT_SETTINGS, problems: ["the settings are no object"] };
  const section = value[SETTINGS_SECTION];
  const own = isRecord(section) ? section : value;
  const { messages, levels, exceptions, aggregates, bodies, codeLens, columnNames, tableLayout } = own;
  return {
    settings: {
      messages: isMessages(messages) ? messages : DEFAULT_SETTINGS.messages,
      levels: readLevels(levels),
      exceptions: readExceptions(exceptions),
      aggregates: readAggregates(aggregates),
      bodies: readBodies(bodies),
      codeLens: readSwitch(codeLens, DEFAULT_SETTINGS.codeLens),
      columnNames: readSwitch(columnNames, DEFAULT_SETTINGS.columnNames),
      tableLayout: isTableLayout(tableLayout) ? tableLayout : DEFAULT_SETTINGS.tableLayout,
    },
    problems: [
      ...(messages === undefined || isMessages(messages) ? [] : ["messages is none of zh, en, auto"]),
      ...levelProblems(levels),
      ...exceptionProblems(exceptions),
      ...switchProblems({ codeLens, columnNames }),
      ...(tableLayout === undefined || isTableLayout(tableLayout)
        ? []
        : [`tableLayout is none of ${TABLE_LAYOUTS.join(", ")}`]),
    ],
  };
}

function levelProblems(levels: unknown): string[] {
  if (levels === undefined) return [];
  if (!isRecord(levels)) return ["levels is no object of rules and levels"];
  const wrong = Object.keys(RULE_NAMES).filter((rule) => Object.hasOwn(levels, rule) && !LEVELS.has(levels[rule]));
  return wrong.map((rule) => `levels: that of ${rule} is none of ${LEVEL_SETTINGS.join(", ")}`);
}

function exceptionProblems(exceptions: unknown): string[] {
  if (exceptions === undefined) return [];
  if (!Array.isArray(exceptions)) return ["exceptions is no list"];
  if (exceptions.length > MOST_EXCEPTIONS)
    return [`exceptions holds more than ${MOST_EXCEPTIONS}; all are passed over`];
  const wrong = exceptions.length - readExceptions(exceptions).length;
  return wrong > 0 ? [`exceptions: ${wrong} of ${exceptions.length} cannot be understood`] : [];
}

/** @returns the levels by the ids of rules that there are; none of what is no level */
export function readLevels(value: unknown): Readonly<Record<string, LevelSetting>> {
  if (!isRecord(value)) return {};
  const levels: Record<string, LevelSetting> = {};
  for (const rule of Object.keys(RULE_NAMES)) {
    const level = Object.hasOwn(value, rule) ? value[rule] : undefined;
    if (isLevel(level)) levels[rule] = level;
  }
  return levels;
}

/** @returns the exceptions of a list; none of what lacks a field that has no fallback, and none of a list that nobody wrote */
export function readExceptions(value: unknown): readonly Exception[] {
  if (!Array.isArray(value) || value.length > MOST_EXCEPTIONS) return [];
  return value.flatMap((one: unknown) => readException(one) ?? []);
}

/** @returns an exception as it came from outside; undefined where a field without a fallback is no text, or an endless one */
export function readException(value: unknown): Exception | undefined {
  if (!isRecord(value)) return undefined;
  const fields = Object.entries(EXCEPTION_FIELDS).map(([name, field]) => {
    const text = Object.hasOwn(value, name) ? value[name] : undefined;
    const isText = typeof text === "string" && text.length <= LONGEST_TEXT;
    return [name, isText ? text : "fallback" in field ? field.fallback : undefined] as const;
  });
  if (fields.some(([, text]) => text === undefined)) return undefined;
  return Object.fromEntries(fields) as unknown as Exception;
}

/** Bodies that a report may sum, or that are listed, and characters of a body's name. */
const MOST_PARTS = 5000;
const LONGEST_NAME = 100;

/** @returns the aggregates of a list; none of what names no whole or no parts */
export function readAggregates(value: unknown): readonly Aggregate[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => readAggregate(one) ?? []);
}

/** @returns an aggregate as it came from outside; undefined where it names no whole or no parts */
export function readAggregate(value: unknown): Aggregate | undefined {
  if (!isRecord(value)) return undefined;
  const { whole, parts } = value;
  if (!isName(whole) || !Array.isArray(parts) || parts.length === 0 || parts.length > MOST_PARTS) return undefined;
  return parts.every(isName) ? { whole, parts } : undefined;
}

/** @returns the names of a list; none of what is no name */
export function readBodies(value: unknown): readonly string[] {
  return Array.isArray(value) && value.length <= MOST_PARTS ? value.filter(isName) : [];
}

const isName = (value: unknown): value is string =>
  typeof value === "string" && value.trim() !== "" && value.length <= LONGEST_NAME;

function readSwitch(value: unknown, fallback: boolean): boolean {
  return typeof value === "boolean" ? value : fallback;
}

function switchProblems(switches: Readonly<Record<string, unknown>>): string[] {
  const isSwitch = (value: unknown): boolean => value === undefined || typeof value === "boolean";
  return Object.entries(switches).flatMap(([name, value]) =>
    isSwitch(value) ? [] : [`${name} is neither true nor false`],
  );
}

function isLevel(value: unknown): value is LevelSetting {
  return LEVELS.has(value);
}

function isTableLayout(value: unknown): value is TableLayout {
  return (TABLE_LAYOUTS as readonly unknown[]).includes(value);
}

function isMessages(value: unknown): value is Settings["messages"] {
  return MESSAGES.has(value);
}
