/** The rules, in the one order that settings, docs and tests follow, and the judge that runs them. */
import { type Finding, LEVELS, type Level, type LevelSetting } from "../facts/finding.js";
import type { Report } from "../report/model.js";
import { chapters } from "./chapters/index.js";
import { prose } from "./prose/index.js";
import type { Judged, Rule, RuleGroup } from "./rule.js";
import { sums } from "./sums/index.js";
import { formNotSupported } from "./tables/form-not-supported.js";
import { tables } from "./tables/index.js";
import { text } from "./text/index.js";

export * from "./rule.js";

/** The rules by group. */
export const GROUPS: readonly RuleGroup[] = [chapters, tables, sums, prose, text];

/** Every rule of docs/rules. */
export const RULES: readonly Rule[] = GROUPS.flatMap(({ rules }) => rules);

/** What people set holds for a rule's own level; a finding milder than that stays milder, and is never raised. */
function levelOf(rule: Rule, finding: Finding, set: Level | undefined): Level {
  const own = finding.level ?? rule.level;
  if (set === undefined || own === rule.level) return set ?? own;
  return LEVELS.indexOf(set) > LEVELS.indexOf(own) ? set : own;
}

/** @returns findings of a rule at the level that people set for it; none where they switched it off */
export function withLevels(
  ruleId: string,
  findings: readonly Finding[],
  levels: Readonly<Record<string, LevelSetting>>,
): Judged[] {
  const rule = RULES.find(({ id }) => id === ruleId);
  const set = levels[ruleId];
  return rule && set !== "off" ? atLevel(rule, findings, set) : [];
}

const atLevel = (rule: Rule, findings: readonly Finding[], set: Level | undefined): Judged[] =>
  findings.map((finding) => ({ ...finding, rule, level: levelOf(rule, finding, set) }));

function rethrow(_rule: Rule, error: unknown): never {
  throw error;
}

/**
 * Runs the rules over a report. Of one on an older form it is said that it is, and nothing else is judged.
 *
 * @param report a parsed report
 * @param levels what people set, by rule id; a rule that is not named keeps its own levels
 * @param failed called for a rule that threw, whose findings are then left out; without it the error goes on to the caller
 * @returns the findings in the order of their spans
 */
export function judge(
  report: Report,
  levels: Readonly<Record<string, LevelSetting>> = {},
  failed: (rule: Rule, error: unknown) => void = rethrow,
): Judged[] {
  const judged: Judged[] = [];
  const rules = report.supported ? RULES : [formNotSupported];
  for (const rule of rules) {
    const set = levels[rule.id];
    if (set === "off") continue;
    try {
      judged.push(...atLevel(rule, [...rule.check(report)], set));
    } catch (error) {
      failed(rule, error);
    }
  }
  return judged.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
