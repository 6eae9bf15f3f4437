/** The levels of findings, as the editor has them and as people call them. */
import { DiagnosticSeverity } from "vscode";
import type { RuleCount } from "../../server/src/protocol.js";

type Level = RuleCount["level"];

export const LEVEL_OF: Readonly<Record<DiagnosticSeverity, Level>> = {
  [DiagnosticSeverity.Error]: "error",
  [DiagnosticSeverity.Warning]: "warning",
  [DiagnosticSeverity.Information]: "information",
  [DiagnosticSeverity.Hint]: "hint",
};
