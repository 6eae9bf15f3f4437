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
import type { Judged, LevelSetting, Rule } from "./rule.js";
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

/**
 * Runs the rules over a report. Of one on an older form it is said that it is, and nothing else is judged.
 *
 * @param report a parsed report
 * @param levels what people set, by rule id; a rule that is not named keeps its own levels
 * @returns the findings in the order of their spans
 */
export function judge(report: Report, levels: Readonly<Record<string, LevelSetting>> = {}): Judged[] {
  const judged: Judged[] = [];
  const rules = report.supported ? RULES : [formNotSupported];
  for (const rule of rules) {
    const set = levels[rule.id];
    if (set === "off") continue;
    for (const finding of rule.check(report)) {
      judged.push({ ...finding, rule, level: finding.level ?? set ?? rule.level });
    }
  }
  return judged.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
