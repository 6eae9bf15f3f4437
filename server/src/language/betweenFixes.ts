/** Quick fixes of findings between reports: figures of the report at hand, written where they stand. */
import { type CodeAction, CodeActionKind } from "vscode-languageserver-types";
import type { Edit } from "../facts/finding.js";
import { setFigure } from "../facts/setFigure.js";
import { localise } from "../messages/localise.js";
import type { Report } from "../report/model.js";
import type { JudgedBetween } from "../rules/rule.js";
import { placed } from "../service/findings.js";
import { type CodeActionSource, type Wish, workspaceEdit } from "./actionSource.js";
import { betweenDiagnostic } from "./diagnostics.js";

/** @returns the fixes of the findings between reports at a place */
export function betweenFixes(source: CodeActionSource, { span }: Wish): CodeAction[] {
  const { volume, wording, between = [] } = source;
  return between.flatMap(({ report: own, findings }, i) => {
    const read = volume.reports[i];
    if (!read) return [];
    const { offset, report } = read;
    return findings.flatMap((finding): CodeAction[] => {
      const here = placed(offset, finding.span);
      if (!finding.change || here.start > span.end || span.start > here.end) return [];
      const edits = editsOf(report, finding).map(({ span: at, text }) => ({ span: placed(offset, at), text }));
      if (edits.length === 0) return [];
      return [
        {
          title: localise(finding.change.title, wording.language),
          kind: CodeActionKind.QuickFix,
          diagnostics: [betweenDiagnostic(own, finding, wording)],
          ...(finding.change.preferred ? { isPreferred: true } : {}),
          edit: workspaceEdit(source, edits),
        },
      ];
    });
  });
}

/** The edits of its fix in the order of the text; none where a cell is not read any more. */
function editsOf(report: Report, { change }: JudgedBetween): Edit[] {
  const reading = report.tables.find(({ table }) => table.id === change?.table);
  const cells = new Map(reading?.rows.flatMap((row) => row.cells).map((cell) => [cell.key, cell]));
  const edits = (change?.figures ?? []).flatMap(({ cell, to }): Edit[] => {
    const found = cells.get(cell);
    return found ? [setFigure(found, to)] : [];
  });
  if (edits.length < (change?.figures.length ?? 0)) return [];
  return edits.sort((a, b) => a.span.start - b.span.start);
}
