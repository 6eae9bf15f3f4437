/** Quick fixes: those that findings carry, one by one and all of a kind; and digits in half width where the cursor is. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Edit } from "../facts/finding.js";
import { localise } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { ruleName } from "../protocol.js";
import type { Span, Volume } from "../report/model.js";
import { type PlacedFinding, placed } from "../service/findings.js";
import { editsOf, fixEdits, leavesFewer, repairs, surelyRight } from "../service/fixes.js";
import { narrowDigits, narrowDigitsAt } from "../writing/narrowDigits.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";
import { diagnosticOf } from "./diagnostics.js";

/** Fixes of one kind that are worked out at every move of the cursor; more of them only for a person who asks. */
const MOST_UNASKED = 50;

/** Findings at a place whose fixes are tried before they are offered; more are the selection of half a report. */
const MOST_TRIED = 20;

/** @returns the fixes of the findings at a place, then those of all findings of their kinds, then digits in half width */
export function quickFixes(source: CodeActionSource, { span, asked }: Wish): CodeAction[] {
  const here = source.findings.filter(({ offset, finding }) => {
    const own = placed(offset, finding.span);
    return own.start <= span.end && span.start <= own.end;
  });
  const rules = new Set(here.map(({ finding }) => finding.rule.id));
  const most = asked ? Number.POSITIVE_INFINITY : MOST_UNASKED;
  return [
    ...here.flatMap((finding) => fixesOf(source, finding, here.length <= MOST_TRIED)),
    ...[...rules].flatMap((rule) => allOfKind(source, rule, here, most)),
    ...digitFixes(source, span),
  ];
}

function fixesOf(source: CodeActionSource, placedFinding: PlacedFinding, tried: boolean): CodeAction[] {
  const { offset, finding } = placedFinding;
  const { volume, findings, find } = source;
  const offered = (finding.fixes ?? []).filter((fix) => !tried || repairs(volume, findings, find, placedFinding, fix));
  return offered.map((fix) => ({
    title: localise(fix.title, source.wording.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(source.document, placedFinding, source.wording)],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(source, editsOf(offset, fix)),
  }));
}

/** One action that fixes every finding of a rule in the document, where there are two to `most` to fix. */
function allOfKind(source: CodeActionSource, rule: string, here: readonly PlacedFinding[], most: number): CodeAction[] {
  const ofKind = ({ finding }: PlacedFinding): boolean => finding.rule.id === rule;
  const { length } = source.findings.filter((one) => ofKind(one) && surelyRight(one.finding) !== undefined);
  if (length < 2 || length > most) return [];
  const { language } = source.wording;
  const find = (volume: Volume): PlacedFinding[] => source.find(volume).filter(ofKind);
  const edits = fixEdits(source.volume, find, surelyRight);
  if (!leavesFewer(source.volume, edits, find)) return [];
  return [
    {
      title: localise(
        message("全部改正同类问题（{0}，{1} 处）", "Fix all problems of this kind ({0}: {1})", ruleName(rule), length),
        language,
      ),
      kind: CodeActionKind.QuickFix,
      diagnostics: here.filter(ofKind).map((one) => diagnosticOf(source.document, one, source.wording)),
      edit: workspaceEdit(source, edits),
    },
  ];
}

/** Full-width digits are right, so no finding leads to them: they are offered in half width where the cursor is. */
function digitFixes(source: CodeActionSource, span: Span): CodeAction[] {
  const { text } = source.volume;
  const here = narrowDigitsAt(text, span);
  if (here.length === 0) return [];
  const action = (title: Message, edits: readonly Edit[]): CodeAction => ({
    title: localise(title, source.wording.language),
    kind: CodeActionKind.QuickFix,
    edit: workspaceEdit(source, edits),
  });
  const all = narrowDigits(text);
  const actions = [action(message("此处数字改为半角", "Write the digits here in half width"), here)];
  if (all.length > here.length)
    actions.push(
      action(message("全文数字改为半角（{0} 处）", "Write all digits in half width ({0} figures)", all.length), all),
    );
  return actions;
}
