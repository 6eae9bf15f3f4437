/** Answers what is asked of the reports of a folder: which there are, and what reports are beside each other. */
import type { Diagnostic } from "vscode-languageserver";
import { comparisonOfFiles } from "./language/compare.js";
import { diagnosticsOf } from "./language/diagnostics.js";
import { overviewCsv, overviewOf } from "./language/overview.js";
import { COMPARE_REQUEST, type CompareRequest, OVERVIEW_REQUEST, type OverviewRequest } from "./protocol.js";
import type { Session } from "./session.js";

export function deliverFolder(session: Session): void {
  session.connection.onRequest(OVERVIEW_REQUEST, () => answerOverview(session));
  session.connection.onRequest(
    COMPARE_REQUEST,
    ({ files }: CompareRequest["params"]): CompareRequest["result"] => comparisonOfFiles(files) ?? null,
  );
}

/** The reports of the folder; those that are open as they stand. */
async function answerOverview(session: Session): Promise<OverviewRequest["result"]> {
  const { folder, documents } = session;
  const open = new Map<string, readonly Diagnostic[]>();
  for (const { uri } of documents.all()) {
    const opened = await session.opened(uri);
    if (!opened) continue;
    const { document, analysis, wording } = opened;
    folder.open(opened);
    const own = diagnosticsOf(document, analysis.findings, wording);
    open.set(uri, [...own, ...folder.between(uri, analysis.settings, wording)]);
  }
  const { reports, wanted } = folder.counted((uri) => open.get(uri));
  const overview = overviewOf(reports, folder.bodyOf, wanted);
  const { language } = session.wordingFor(await session.settingsOf(""));
  return { ...overview, csv: overviewCsv(overview, language) };
}
