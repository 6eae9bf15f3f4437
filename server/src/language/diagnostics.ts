/** Findings as the protocol's diagnostics. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Level } from "../facts/finding.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { DIAGNOSTIC_SOURCE } from "../protocol.js";
import { type PlacedFinding, placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How findings are put before people. */
export interface Wording {
  readonly language: MessageLanguage;
  /** Where the pages about the rules lie, with the final slash; absent where the server cannot tell. */
  readonly rulePages?: string;
}

/**
 * @param document the text that the findings were made in
 * @param placedFinding a finding and the place of its report
 * @param wording the reader's language and where the rules' pages are
 */
export function diagnosticOf(document: TextDocument, placedFinding: PlacedFinding, wording: Wording): Diagnostic {
  const { offset, finding } = placedFinding;
  const { id } = finding.rule;
  return {
    range: rangeOf(document, placed(offset, finding.span)),
    severity: SEVERITIES[finding.level],
    code: id,
    source: DIAGNOSTIC_SOURCE,
    message: localise(finding.message, wording.language),
    ...(wording.rulePages === undefined ? {} : { codeDescription: { href: `${wording.rulePages}${id}.md` } }),
    ...(finding.related?.length
      ? {
          relatedInformation: finding.related.map(({ span, message }) => ({
            location: { uri: document.uri, range: rangeOf(document, placed(offset, span)) },
            message: localise(message, wording.language),
          })),
        }
      : {}),
  };
}

/** @returns the diagnostics of a document, in the order of the findings */
export function diagnosticsOf(
  document: TextDocument,
  findings: readonly PlacedFinding[],
  wording: Wording,
): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(document, finding, wording));
}
