/** The settings of the rules: a group of package.json's configuration for each group, one level a rule. */
import type { Words } from "../../server/src/messages/message.js";
import { DIAGNOSTIC_SOURCE, LEVEL_SETTINGS, SETTINGS_SECTION } from "../../server/src/protocol.js";
import { LEVEL_MEANINGS } from "./levels.js";
import { BY_GROUP } from "./rules.js";

/** Where the levels lie among the settings; server/src/service/settings.ts reads them there. */
export const LEVELS_SECTION = `${SETTINGS_SECTION}.levels`;

/** Keys of package.nls.json that begin so are made here; all others are written by hand. */
const MADE = /^(?:group|level|rule)\./;

/** @returns the generated groups of `contributes.configuration` */
export function ruleConfiguration(): object[] {
  let order = 0;
  return BY_GROUP.map(({ group, rules }, index) => ({
    title: `%group.${group.id}%`,
    order: index + 2,
    properties: Object.fromEntries(
      rules.map(({ rule }) => [
        `${LEVELS_SECTION}.${rule.id}`,
        {
          type: "string",
          scope: "resource",
          default: rule.level,
          enum: LEVEL_SETTINGS,
          markdownEnumDescriptions: LEVEL_SETTINGS.map((level) => `%level.${level}%`),
          markdownDescription: `%rule.${rule.id}%`,
          order: ++order,
        },
      ]),
    ),
  }));
}

/**
 * @param manifest the text of package.json
 * @returns it with the rules' settings as the rules have them; all else stays as it is
 */
export function withRuleSettings(manifest: string): string {
  const parsed = JSON.parse(manifest);
  // What is no rule's is written by hand: what people set first, and last what helps where something does not work.
  const [general, ...others] = parsed.contributes.configuration;
  parsed.contributes.configuration = [general, ...ruleConfiguration(), others.at(-1)];
  return `${JSON.stringify(parsed, null, 2)}\n`;
}

/**
 * @param strings the text of package.nls.json, or of its Chinese companion
 * @param language of that file
 * @returns it with the strings of the rules' settings at its end; those written by hand stay as they are
 */
export function withRuleStrings(strings: string, language: keyof Words): string {
  const byHand = Object.entries<string>(JSON.parse(strings)).filter(([key]) => !MADE.test(key));
  const made = [
    ...LEVEL_SETTINGS.map((level) => [`level.${level}`, LEVEL_MEANINGS[level][language]]),
    ...BY_GROUP.flatMap(({ group, rules }) => [
      [`group.${group.id}`, group.title[language]],
      // By this word people look for them among all settings, in whatever language the editor is.
      ...rules.map(({ rule, says }) => [`rule.${rule.id}`, `${DIAGNOSTIC_SOURCE} · ${says[language]}`]),
    ]),
  ];
  return `${JSON.stringify(Object.fromEntries([...byHand, ...made]), null, 2)}\n`;
}
