/** Code actions: the repairs that findings carry, one by one, all of a kind, all that are harmless; and rewriting. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Edit } from "../facts/finding.js";
import { EDITIONS, type EditionId, editionFor } from "../form/index.js";
import { localise } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import type { Span, Volume } from "../report/model.js";
import { rewriteTitle } from "../rules/tables/wrong-form.js";
import { type PlacedFinding, placed } from "../service/findings.js";
import { changesNoFigure, editsOf, mend, surelyRight } from "../service/fixes.js";
import { rangeOf, spanOf } from "../service/positions.js";
import { rewriteTables, tablesToRewrite } from "../writing/rewrite.js";
import { diagnosticOf, type Wording } from "./diagnostics.js";
import { narrowDigits, narrowDigitsAt } from "./narrowDigits.js";

/** The kind of 'fix all' under which an editor may mend on saving. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.disclosureReport`;

/** The kinds that the server announces. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL];

const EDITION_IDS = Object.keys(EDITIONS) as EditionId[];

/** Repairs of one kind that are reckoned out at every move of the cursor; more of them only for a person who asks. */
const MOST_UNASKED = 50;

/** What code actions are made from: a document as it stands now and what is found in it. */
export interface CodeActionSource {
  readonly document: TextDocument;
  readonly volume: Volume;
  readonly findings: readonly PlacedFinding[];
  /** Finds anew in the text that a first round of repairs leaves. */
  readonly find: (volume: Volume) => readonly PlacedFinding[];
  readonly wording: Wording;
  /** Whether the client takes `documentChanges`, which name the version that they are made for. */
  readonly versioned: boolean;
}

/**
 * @param source the document as it stands now; the findings that the client sends along are not trusted
 * @param range where actions are wanted
 * @param context the kinds that are wanted, and whether a person asked
 */
export function codeActions(source: CodeActionSource, range: Range, context: CodeActionContext): CodeAction[] {
  const span = spanOf(source.document, range);
  const actions = wants(context, CodeActionKind.QuickFix) ? quickFixes(source, span, mostOfKind(context)) : [];
  if (wants(context, CodeActionKind.RefactorRewrite)) actions.push(...rewritings(source, span));
  // Not at every move of the cursor: it is work, and an editor shows it only to a person who asks.
  const asked = Boolean(context.only) || context.triggerKind !== CodeActionTriggerKind.Automatic;
  if (asked && wants(context, FIX_ALL)) {
    const edits = mend(source.volume, source.find, changesNoFigure);
    if (edits.length > 0) {
      const title = localise(
        message("一次改好不涉及数字的问题", "Set right all that changes no figure"),
        source.wording.language,
      );
      const mended = source.findings.filter(({ finding }) => changesNoFigure(finding) !== undefined);
      const diagnostics = mended.map((one) => diagnosticOf(source.document, one, source.wording));
      actions.push({ title, kind: FIX_ALL, diagnostics, edit: workspaceEdit(source, edits) });
    }
  }
  return actions;
}

/** Is this kind, or one that it is a part of, among those asked for? Some clients send null for no wish. */
function wants({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((asked) => asked === "" || asked === kind || kind.startsWith(`${asked}.`));
}

const mostOfKind = ({ triggerKind }: CodeActionContext): number =>
  triggerKind === CodeActionTriggerKind.Automatic ? MOST_UNASKED : Number.POSITIVE_INFINITY;

function quickFixes(source: CodeActionSource, { start, end }: Span, most: number): CodeAction[] {
  const here = source.findings.filter(({ offset, finding }) => {
    const span = placed(offset, finding.span);
    return span.start <= end && start <= span.end;
  });
  const actions = here.flatMap((finding) => fixesOf(source, finding));
  const rules = new Set(here.map(({ finding }) => finding.rule.id));
  return [
    ...actions,
    ...[...rules].flatMap((rule) => allOfKind(source, rule, here, most)),
    ...digitFixes(source, { start, end }),
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

function fixesOf(source: CodeActionSource, placedFinding: PlacedFinding): CodeAction[] {
  const { offset, finding } = placedFinding;
  return (finding.fixes ?? []).map((fix) => ({
    title: localise(fix.title, source.wording.language),
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(source.document, placedFinding, source.wording)],
    ...(fix.preferred ? { isPreferred: true } : {}),
    edit: workspaceEdit(source, editsOf(offset, fix)),
  }));
}

/** One action that mends every finding of a rule in the document, where there are two to `most` to mend. */
function allOfKind(source: CodeActionSource, rule: string, here: readonly PlacedFinding[], most: number): CodeAction[] {
  const ofKind = ({ finding }: PlacedFinding): boolean => finding.rule.id === rule;
  const mendable = source.findings.filter((one) => ofKind(one) && surelyRight(one.finding) !== undefined);
  if (mendable.length < 2 || mendable.length > most) return [];
  const edits = mend(source.volume, (volume) => source.find(volume).filter(ofKind), surelyRight);
  return [
    {
      title: localise(
        message(
          "全部改正同类问题（{0}，{1} 处）",
          "Set every finding of this kind right ({0}: {1})",
          rule,
          mendable.length,
        ),
        source.wording.language,
      ),
      kind: CodeActionKind.QuickFix,
      diagnostics: here.filter(ofKind).map((one) => diagnosticOf(source.document, one, source.wording)),
      edit: workspaceEdit(source, edits),
    },
  ];
}

/** Writes all tables of a report on the other form: from any of them, and from anywhere where its year wants it. */
function rewritings(source: CodeActionSource, { start, end }: Span): CodeAction[] {
  const meets = (offset: number, span: Span): boolean => {
    const here = placed(offset, span);
    return here.start <= end && start <= here.end;
  };
  return source.volume.reports.flatMap(({ offset, report }) => {
    if (!meets(offset, { start: 0, end: report.text.length })) return [];
    const wanted = report.year === undefined ? undefined : editionFor(report.year);
    return EDITION_IDS.flatMap((edition): CodeAction[] => {
      const tables = tablesToRewrite(report, edition);
      if (tables.length === 0 || (edition !== wanted && !tables.some(({ span }) => meets(offset, span)))) return [];
      const edits = rewriteTables(report, edition).map(({ span, text }) => ({ span: placed(offset, span), text }));
      if (edits.length === 0) return [];
      const title = localise(rewriteTitle(edition), source.wording.language);
      return [{ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(source, edits) }];
    });
  });
}

function workspaceEdit({ document, versioned }: CodeActionSource, edits: readonly Edit[]): WorkspaceEdit {
  const textEdits: TextEdit[] = edits.map(({ span, text }) => ({ range: rangeOf(document, span), newText: text }));
  if (!versioned) return { changes: { [document.uri]: textEdits } };
  return {
    documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }],
  };
}
