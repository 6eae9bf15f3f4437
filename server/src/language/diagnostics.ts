/** Findings as the protocol's diagnostics. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver-types";
import { type ComparedReport, rangeIn } from "../between/index.js";
import { fingerprint } from "../common/fingerprint.js";
import type { Level } from "../facts/finding.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { DIAGNOSTIC_SOURCE } from "../protocol.js";
import type { Judged, JudgedBetween } from "../rules/rule.js";
import { type PlacedFinding, placed, type ReportFindings } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** An editor lists these over the hover: with more of them the sums of a cell are out of sight. */
const MOST_RELATED = 4;

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
          relatedInformation: finding.related.slice(0, MOST_RELATED).map(({ span, message }) => ({
            location: { uri: document.uri, range: rangeOf(document, placed(offset, span)) },
            message: localise(message, wording.language),
          })),
        }
      : {}),
  };
}

/**
 * @param own the report that a finding between reports was made on
 * @param finding it
 * @param wording the reader's language and where the rules' pages are
 */
export function betweenDiagnostic(own: ComparedReport, finding: JudgedBetween, wording: Wording): Diagnostic {
  const { id } = finding.rule;
  return {
    range: rangeIn(own, finding.span),
    severity: SEVERITIES[finding.level],
    code: id,
    source: DIAGNOSTIC_SOURCE,
    message: localise(finding.message, wording.language),
    ...(wording.rulePages === undefined ? {} : { codeDescription: { href: `${wording.rulePages}${id}.md` } }),
    ...(finding.elsewhere?.length
      ? {
          relatedInformation: finding.elsewhere.map(({ file, range, message }) => ({
            location: { uri: file, range },
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

/** The diagnostics of a report as they were last sent. */
interface Ready {
  /** What they were made for: the document, the words, and the line that the report began at. */
  readonly uri: string;
  readonly wording: Wording;
  readonly line: number;
  readonly diagnostics: readonly Diagnostic[];
  readonly print: string;
}

/** By the findings, which are the same list as long as nothing else is said of their report. */
const ready = new WeakMap<readonly Judged[], Ready>();

/** The diagnostics of a document, and a name that no others have, in this run of the server or another. */
export interface NamedDiagnostics {
  readonly resultId: string;
  readonly diagnostics: () => Diagnostic[];
}

/**
 * Like `diagnosticsOf`, but what is said of a report is placed and put into words once.
 *
 * @param reports what is said of each report of the document
 */
export function namedDiagnostics(
  document: TextDocument,
  reports: readonly ReportFindings[],
  wording: Wording,
): NamedDiagnostics {
  const all = reports.filter(({ findings }) => findings.length > 0).map((one) => readyOf(document, one, wording));
  return {
    resultId: fingerprint(all.map(({ print }) => print).join()),
    diagnostics: () => all.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readyOf(document: TextDocument, { offset, findings }: ReportFindings, wording: Wording): Ready {
  const { line } = document.positionAt(offset);
  const known = ready.get(findings);
  if (
    known?.line === line &&
    known.uri === document.uri &&
    known.wording.language === wording.language &&
    known.wording.rulePages === wording.rulePages
  )
    return known;
  // A report begins with a line, so that an edit above moves its diagnostics by whole lines or not at all.
  const diagnostics = findings.map((finding) => diagnosticOf(document, { offset, finding }, wording));
  const made = { uri: document.uri, wording, line, diagnostics, print: fingerprint(JSON.stringify(diagnostics)) };
  ready.set(findings, made);
  return made;
}
