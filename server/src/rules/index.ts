/** The rules, in the one order that settings, docs and tests follow, and the judge that runs them. */
import type { Report } from "../report/model.js";
import { balance } from "./balance.js";
import { blankCell } from "./blank-cell.js";
import { chapterNumber } from "./chapter-number.js";
import { chapterOrder } from "./chapter-order.js";
import { chapterTitle } from "./chapter-title.js";
import { citedForm } from "./cited-form.js";
import { duplicateChapter } from "./duplicate-chapter.js";
import { emptyChapter } from "./empty-chapter.js";
import { feeStatement } from "./fee-statement.js";
import { formNotSupported } from "./form-not-supported.js";
import { missingCell } from "./missing-cell.js";
import { missingChapter } from "./missing-chapter.js";
import { missingRow } from "./missing-row.js";
import { missingSubject } from "./missing-subject.js";
import { missingTable } from "./missing-table.js";
import { notACount } from "./not-a-count.js";
import { notANumber } from "./not-a-number.js";
import { outcomeTotal } from "./outcome-total.js";
import { outdatedPrinciple } from "./outdated-principle.js";
import { personalData } from "./personal-data.js";
import { placeholder } from "./placeholder.js";
import { problemsAndImprovements } from "./problems-and-improvements.js";
import { proseClaim } from "./prose-claim.js";
import { prosePercent } from "./prose-percent.js";
import { proseSum } from "./prose-sum.js";
import { proseTable } from "./prose-table.js";
import { punctuation } from "./punctuation.js";
import { repeatedWord } from "./repeated-word.js";
import { reportTitle } from "./report-title.js";
import { reportYear } from "./report-year.js";
import { residue } from "./residue.js";
import { reviewTotal } from "./review-total.js";
import { rowLabel } from "./row-label.js";
import { rowTotal } from "./row-total.js";
import type { Finding, Judged, Level, LevelSetting, Rule } from "./rule.js";
import { ruleMakingPower } from "./rule-making-power.js";
import { statisticPeriod } from "./statistic-period.js";
import { typo } from "./typo.js";
import { unreadTable } from "./unread-table.js";
import { wrongCharacter } from "./wrong-character.js";
import { wrongForm } from "./wrong-form.js";

export * from "./rule.js";

/** Every rule of docs/rules. */
export const RULES: readonly Rule[] = [
  missingChapter,
  duplicateChapter,
  chapterOrder,
  chapterNumber,
  chapterTitle,
  emptyChapter,
  reportTitle,
  missingSubject,
  problemsAndImprovements,
  feeStatement,
  missingTable,
  missingRow,
  rowLabel,
  missingCell,
  unreadTable,
  blankCell,
  notANumber,
  notACount,
  wrongForm,
  ruleMakingPower,
  rowTotal,
  outcomeTotal,
  balance,
  reviewTotal,
  proseTable,
  proseSum,
  prosePercent,
  proseClaim,
  reportYear,
  statisticPeriod,
  citedForm,
  outdatedPrinciple,
  residue,
  placeholder,
  wrongCharacter,
  repeatedWord,
  typo,
  personalData,
  punctuation,
  formNotSupported,
];

/** From the mildest level to the gravest. */
const GRAVITY: readonly Level[] = ["hint", "information", "warning", "error"];

/** What people set holds for a rule's own level; a finding milder than that stays milder, and is never raised. */
function levelOf(rule: Rule, finding: Finding, set: Level | undefined): Level {
  const own = finding.level ?? rule.level;
  if (set === undefined || own === rule.level) return set ?? own;
  return GRAVITY.indexOf(set) < GRAVITY.indexOf(own) ? set : own;
}

function rethrow(_rule: Rule, error: unknown): never {
  throw error;
}

/**
 * Runs the rules over a report. Of one on an older form it is said that it is, and nothing else is judged.
 *
 * @param report a parsed report
 * @param levels what people set, by rule id; a rule that is not named keeps its own levels
 * @param failed told of a rule that threw, whose findings are then left out; without it the error goes on to the caller
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
      for (const finding of [...rule.check(report)])
        judged.push({ ...finding, rule, level: levelOf(rule, finding, set) });
    } catch (error) {
      failed(rule, error);
    }
  }
  return judged.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
