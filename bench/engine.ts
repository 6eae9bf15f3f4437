/** Everything that the bench takes from the product, so that what moves there is changed here alone. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic, Range } from "vscode-languageserver-types";
import { namedDiagnostics } from "../server/src/language/diagnostics.js";
import { parseVolume } from "../server/src/report/index.js";
import { GROUPS, judge } from "../server/src/rules/index.js";
import { Analyses } from "../server/src/service/analysis.js";
import { offsetsOf } from "../server/src/service/positions.js";
import { DEFAULT_SETTINGS } from "../server/src/service/settings.js";
import { generateReport } from "../test/support/generate.js";
import * as sentences from "../test/support/prose.js";
import { Random } from "../test/support/random.js";

export { EDITIONS } from "../server/src/form/index.js";
export { generateReport, Random, sentences, TextDocument };

/** The rules of prose, switched off: then nothing asks for the reading of prose either. */
const WITHOUT_PROSE = Object.fromEntries(
  GROUPS.filter(({ id }) => id === "prose").flatMap(({ rules }) => rules.map(({ id }) => [id, "off" as const])),
);

/** Parses a text and runs the rules over it, from nothing. @returns how many findings */
export function check(text: string, parts: "all" | "without prose" | "parse only" = "all"): number {
  let findings = 0;
  for (const { report } of parseVolume(text).reports) {
    if (parts !== "parse only") findings += judge(report, parts === "all" ? {} : WITHOUT_PROSE).length;
  }
  return findings;
}

/** The language service as the server uses it, over one document that is typed into. */
export class Service {
  private readonly analyses = new Analyses((rule, error) => {
    throw new Error(`rule ${rule.id} failed`, { cause: error });
  });

  /** Changes the document, and says so. */
  type(document: TextDocument, change: { readonly range: Range; readonly text: string }, version: number): void {
    const { start, end } = offsetsOf(document, change.range);
    const removed = document.getText().slice(start, end);
    TextDocument.update(document, [change], version);
    this.analyses.changed(document.uri, [{ start, removed, text: change.text }]);
  }

  /** @returns the document's diagnostics as they are sent */
  diagnose(document: TextDocument): Diagnostic[] {
    const analysis = this.analyses.analyse(document, DEFAULT_SETTINGS);
    return analysis ? namedDiagnostics(document, analysis.reports, { language: "zh" }).diagnostics() : [];
  }
}
