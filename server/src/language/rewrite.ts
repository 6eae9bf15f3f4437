/** Rewriting all tables of a report on the other edition of the form. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { localise } from "../messages/localise.js";
import type { Span } from "../report/model.js";
import { rewriteTitle } from "../rules/tables/wrong-form.js";
import { placed } from "../service/findings.js";
import { rewriteTables, tablesToRewrite } from "../writing/rewrite.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";

/**
 * @returns an action an edition: anywhere in a report whose year wants that edition; any other only on a table, and only
 *   to those who ask to refactor, for on the light bulb of a right report it would be the one thing to do
 */
export function rewrites(source: CodeActionSource, { span: { start, end }, named }: Wish): CodeAction[] {
  const meets = (offset: number, span: Span): boolean => {
    const here = placed(offset, span);
    return here.start <= end && start <= here.end;
  };
  return source.volume.reports.flatMap(({ offset, report }) => {
    if (!meets(offset, { start: 0, end: report.text.length })) return [];
    return report.editions.flatMap((edition): CodeAction[] => {
      const tables = tablesToRewrite(report, edition);
      const isOffered = edition === report.due || (named && tables.some(({ span }) => meets(offset, span)));
      if (tables.length === 0 || !isOffered) return [];
      const edits = rewriteTables(report, edition).map(({ span, text }) => ({ span: placed(offset, span), text }));
      if (edits.length === 0) return [];
      const title = localise(rewriteTitle(edition), source.wording.language);
      return [{ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(source, edits) }];
    });
  });
}
