/** The rules as they are documented: the one list that settings, schema and docs are made from. */
import { localise } from "../../server/src/messages/localise.js";
import type { Words } from "../../server/src/messages/message.js";
import { GROUPS, type Rule, type RuleGroup } from "../../server/src/rules/index.js";

export interface Documented {
  readonly rule: Rule;
  readonly group: RuleGroup;
  /** The rule's line for the settings, and when it is milder than its level. */
  readonly says: Words;
}

/** The groups, each with its rules, in the order of server/src/rules. */
export const BY_GROUP: readonly { readonly group: RuleGroup; readonly rules: readonly Documented[] }[] = GROUPS.map(
  (group) => ({ group, rules: group.rules.map((rule) => ({ rule, group, says: saysOf(rule) })) }),
);

/** Every rule in that order. */
export const DOCUMENTED: readonly Documented[] = BY_GROUP.flatMap(({ rules }) => rules);

function saysOf({ says, milder }: Rule): Words {
  return {
    zh: `${localise(says, "zh")}。${milder ? localise(milder, "zh") : ""}`,
    en: `${localise(says, "en")}.${milder ? ` ${localise(milder, "en")}` : ""}`,
  };
}
