/** Rewriting all tables of a report on the other edition of the form. */
import type { CodeAction } from "vscode-languageserver-types";
import { localise } from "../messages/localise.js";
import { FORM_KIND } from "../protocol.js";
import type { Span } from "../report/model.js";
import { rewriteTitle } from "../rules/tables/wrong-form.js";
import { placed } from "../service/findings.js";
import { rewriteTables, tablesToRewrite } from "../writing/rewrite.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";

/**
 * @returns an action an edition: anywhere in a report whose year wants that edition, or where just this is asked for, as
 *   the client's command does; any other only on a table, and only to those who ask to refactor, for on the light bulb of
 *   a right report it would be the one thing to do
 */
export function rewrites(source: CodeActionSource, { span: { start, end }, named, only }: Wish): CodeAction[] {
  const byCommand = only.includes(FORM_KIND);
  const meets = (offset: number, span: Span): boolean => {
    const here = placed(offset, span);
    return here.start <= end && start <= here.end;
  };
  return source.volume.reports.flatMap(({ offset, report }) => {
    if (!meets(offset, { start: 0, end: report.text.length })) return [];
    return report.editions.flatMap((edition): CodeAction[] => {
      const tables = tablesToRewrite(report, edition);
      const isOffered =
        edition === report.due || byCommand || (named && tables.some(({ span }) => meets(offset, span)));
      if (tables.length === 0 || !isOffered) return [];
      const edits = rewriteTables(report, edition).map(({ span, text }) => ({ span: placed(offset, span), text }));
      if (edits.length === 0) return [];
      const title = localise(rewriteTitle(edition), source.wording.language);
      return [{ title, kind: FORM_KIND, edit: workspaceEdit(source, edits) }];
    });
  });
}
