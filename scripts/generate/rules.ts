/** The rules with their pages: the one list that settings, schema and docs are made from. */
import { localise } from "../../server/src/messages/localise.js";
import { RULES, type Rule } from "../../server/src/rules/index.js";
import { GROUPS, type Group, type Page, type Words } from "./pages/index.js";

export interface Documented {
  readonly rule: Rule;
  readonly page: Page;
  readonly group: Group;
  /** The rule's line for the settings, and when it is milder than its level. */
  readonly says: Words;
}

/** Every rule in the order of RULES. */
export const DOCUMENTED: readonly Documented[] = RULES.map(documented);

/** The groups, each with its rules in the order of RULES. */
export const BY_GROUP: readonly { readonly group: Group; readonly rules: readonly Documented[] }[] = GROUPS.map(
  (group) => ({ group, rules: DOCUMENTED.filter((one) => one.group === group) }),
);

function documented(rule: Rule): Documented {
  const group = GROUPS.find(({ pages }) => Object.hasOwn(pages, rule.id));
  const page = group?.pages[rule.id];
  if (!group || !page) throw new Error(`${rule.id} has no page in scripts/generate/pages`);
  const zh = localise(rule.says, "zh");
  const en = localise(rule.says, "en");
  const { milder } = page;
  return {
    rule,
    page,
    group,
    says: { zh: `${zh}。${milder?.zh ?? ""}`, en: `${en}.${milder ? ` ${milder.en}` : ""}` },
  };
}
