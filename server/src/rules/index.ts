/** The rules, in the one order that settings, docs and tests follow, and the judge that runs them. */
import type { Aggregate, Collection, ComparedReport } from "../between/index.js";
import type { Mutable } from "../common/mutable.js";
import { once } from "../common/once.js";
import { type Finding, LEVELS, type Level, type LevelSetting } from "../facts/finding.js";
import { garblingOf } from "../report/characters/index.js";
import type { LineEdit, Report } from "../report/index.js";
import { between } from "./between/index.js";
import { chapters } from "./chapters/index.js";
import { keptFindings } from "./kept.js";
import { prose } from "./prose/index.js";
import type { Judged, JudgedBetween, Rule, RuleGroup } from "./rule.js";
import { sums } from "./sums/index.js";
import { formNotSupported } from "./tables/form-not-supported.js";
import { tables } from "./tables/index.js";
import { text } from "./text/index.js";
import { wrongEncoding } from "./text/wrong-encoding.js";

export * from "./rule.js";

/** The rules by group. */
export const GROUPS: readonly RuleGroup[] = [chapters, tables, sums, between, prose, text];

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

/** What a rule says, without what it knows beside: cells of the report would grow old with the next edit. */
const atLevel = (rule: Rule, findings: readonly Finding[], set: Level | undefined): Judged[] =>
  findings.map((finding) => {
    const { span, message, related, elsewhere, fixes } = finding;
    const judged: Mutable<Judged> = { span, message, rule, level: levelOf(rule, finding, set) };
    if (related) judged.related = related;
    if (elsewhere) judged.elsewhere = elsewhere;
    if (fixes) judged.fixes = fixes;
    return judged;
  });

/** What people set, by rule. A name sought in an object is found in another way for each of forty rules: that took longer than most rules. */
const setBy = once(
  (levels: Readonly<Record<string, LevelSetting>>): ReadonlyMap<string, LevelSetting> =>
    new Map(Object.entries(levels)),
);

function rethrow(_rule: Rule, error: unknown): never {
  throw error;
}

/** What the rules say of a report. */
export interface Judgement {
  /** In the order of their spans. */
  readonly findings: readonly Judged[];
  /** By rule; of one that is off, or that threw, there is nothing. */
  readonly byRule: ReadonlyMap<Rule, readonly Judged[]>;
}

/** What was said of a report, under the same levels, before an edit of a line. */
export interface Earlier {
  readonly judgement: Judgement;
  readonly edit: LineEdit;
}

/** Of what cannot be read, or is on an older form, that is said and nothing else. */
function rulesFor(report: Report): readonly Rule[] {
  if (garblingOf(report.text)) return [wrongEncoding];
  return report.supported ? RULES : [formNotSupported];
}

/**
 * Runs the rules over a report. Of one on an older form it is said that it is, and nothing else is judged.
 *
 * @param report a parsed report
 * @param levels what people set, by rule id; a rule that is not named keeps its own levels
 * @param failed called for a rule that threw, whose findings are then left out; without it the error goes on to the caller
 * @param earlier what was said before the report was edited: rules that read nothing of the edited line are not run
 */
export function judgeReport(
  report: Report,
  levels: Readonly<Record<string, LevelSetting>> = {},
  failed: (rule: Rule, error: unknown) => void = rethrow,
  earlier?: Earlier,
): Judgement {
  const byRule = new Map<Rule, readonly Judged[]>();
  const rules = rulesFor(report);
  const findings: Judged[] = [];
  const settings = setBy(levels);
  for (const rule of rules) {
    const set = settings.get(rule.id);
    if (set === "off") continue;
    try {
      const before = earlier?.judgement.byRule.get(rule);
      const kept = before && earlier && keptFindings(rule, before, earlier.edit);
      const own = kept ?? atLevel(rule, [...rule.check(report)], set);
      byRule.set(rule, own);
      findings.push(...own);
    } catch (error) {
      failed(rule, error);
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { findings, byRule };
}

/**
 * Holds a report against others. Nothing is said of one that stands in another file too, and is heard of there.
 *
 * @param own a report of the collection
 * @param others the collection
 * @param aggregates the reports that are said to sum others
 * @param levels what people set, by rule id
 * @param failed called for a rule that threw
 * @returns what the rules between reports say of it, in the order of the spans
 */
export function judgeBetween(
  own: ComparedReport,
  others: Collection,
  aggregates: readonly Aggregate[],
  levels: Readonly<Record<string, LevelSetting>> = {},
  failed: (rule: Rule, error: unknown) => void = rethrow,
): JudgedBetween[] {
  if (others.speakerFor(own) !== own) return [];
  const findings: JudgedBetween[] = [];
  for (const rule of between.rules) {
    const set = levels[rule.id];
    if (set === "off" || !rule.between) continue;
    try {
      for (const finding of rule.between(own, others, aggregates)) {
        const { about, change } = finding;
        const [judged] = atLevel(rule, [finding], set);
        if (judged) findings.push({ ...judged, about, ...(change ? { change } : {}) });
      }
    } catch (error) {
      failed(rule, error);
    }
  }
  return findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** @returns whether a rule is one between reports, of which a report by itself tells nothing */
export function isBetween(ruleId: string): boolean {
  return between.rules.some(({ id }) => id === ruleId);
}

/** @returns what the rules say of a report, in the order of the spans; as `judgeReport` has it */
export function judge(
  report: Report,
  levels?: Readonly<Record<string, LevelSetting>>,
  failed?: (rule: Rule, error: unknown) => void,
): Judged[] {
  return [...judgeReport(report, levels, failed).findings];
}
