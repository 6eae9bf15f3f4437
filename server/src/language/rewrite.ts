/** Rewriting all tables of a report on the other edition of the form. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import { localise } from "../messages/localise.js";
import type { Span } from "../report/model.js";
import { rewriteTitle } from "../rules/tables/wrong-form.js";
import { placed } from "../service/findings.js";
import { rewriteTables, tablesToRewrite } from "../writing/rewrite.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";

/** @returns an action an edition: offered on any of the tables, and anywhere in a report whose year wants that edition */
export function rewrites(source: CodeActionSource, { span: { start, end } }: Wish): CodeAction[] {
  const meets = (offset: number, span: Span): boolean => {
    const here = placed(offset, span);
    return here.start <= end && start <= here.end;
  };
  return source.volume.reports.flatMap(({ offset, report }) => {
    if (!meets(offset, { start: 0, end: report.text.length })) return [];
    return report.editions.flatMap((edition): CodeAction[] => {
      const tables = tablesToRewrite(report, edition);
      if (tables.length === 0 || (edition !== report.due && !tables.some(({ span }) => meets(offset, span)))) return [];
      const edits = rewriteTables(report, edition).map(({ span, text }) => ({ span: placed(offset, span), text }));
      if (edits.length === 0) return [];
      const title = localise(rewriteTitle(edition), source.wording.language);
      return [{ title, kind: CodeActionKind.RefactorRewrite, edit: workspaceEdit(source, edits) }];
    });
  });
}
