/** Texts → their reports beside each other. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { type Comparison, comparisonOf, type ReportIn } from "../comparison/index.js";
import type { ComparedFile } from "../protocol.js";
import { parseVolume } from "../report/index.js";
import { nameOfFile } from "./fileName.js";

/** @returns the reports of files beside each other; undefined where there are not two, or more than can be looked at */
export function comparisonOfFiles(files: readonly ComparedFile[]): Comparison | undefined {
  return comparisonOf(files.flatMap(reportsIn));
}

function reportsIn({ uri, text, line: wanted }: ComparedFile): ReportIn[] {
  const document = TextDocument.create(uri, "plaintext", 0, text);
  const reports = parseVolume(text).reports.map(
    ({ offset, report }): ReportIn => ({
      file: uri,
      name: nameOfFile(uri),
      line: document.positionAt(offset).line,
      report,
    }),
  );
  const holding = reports.filter(({ report: { title, tables } }) => title !== undefined || tables.length > 0);
  if (wanted === undefined || holding.length === 0) return holding;
  // It may have moved since somebody looked.
  const far = ({ line }: ReportIn): number => Math.abs(line - wanted);
  return [holding.reduce((nearest, one) => (far(one) < far(nearest) ? one : nearest))];
}
