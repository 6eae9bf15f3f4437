/** SARIF 2.1.0: what code hosts and CI services show beside the lines concerned. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import type { Range } from "vscode-languageserver-types";
import type { Level } from "../../facts/finding.js";
import { localise, type MessageLanguage } from "../../messages/localise.js";
import { SERVER_NAME } from "../../protocol.js";
import { RULES } from "../../rules/index.js";
import type { CheckedFinding } from "../check.js";
import type { Problem } from "../inputs.js";
import { VERSION } from "../version.js";
import { printableJson } from "./printable.js";
import type { Page, Writer } from "./writer.js";

/** SARIF knows no fourth level; a result's properties keep ours. */
const LEVELS: Readonly<Record<Level, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  information: "note",
  hint: "note",
};

/** @returns a writer of a SARIF log of one run; lines and columns (of UTF-16 code units) count from 1 */
export function sarif({ language }: Page): Writer {
  const results: Result[] = [];
  return {
    file: ({ reports }) => {
      for (const { file, findings } of reports) results.push(...findings.map((finding) => resultOf(file, finding)));
      return "";
    },
    between: (reports, findings) => {
      for (const [i, { file }] of reports.entries())
        results.push(...(findings[i] ?? []).map((finding) => resultOf(file, finding)));
      return "";
    },
    end: (problems) => `${printableJson(JSON.stringify(logOf(results, problems, language), undefined, 2))}\n`,
  };
}

function logOf(results: Result[], problems: readonly Problem[], language: MessageLanguage): Log {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: SERVER_NAME,
            version: VERSION,
            language: language === "zh" ? "zh-CN" : "en",
            rules: RULES.map(({ id, level, says }): ReportingDescriptor => {
              const text = localise(says, language);
              return { id, shortDescription: { text }, defaultConfiguration: { level: LEVELS[level] } };
            }),
          },
        },
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((problem) => notificationOf(problem, language)),
          },
        ],
        results,
      },
    ],
  };
}

function resultOf(file: string, { rule, severity, message, range, fixable, related, place }: CheckedFinding): Result {
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(file, range)],
    ...(related?.length
      ? {
          relatedLocations: related.map((other) => ({
            ...locationOf(other.file, other.range),
            message: { text: other.message },
          })),
        }
      : {}),
    properties: { severity, fixable, ...(place ? { place } : {}) },
  };
}

function locationOf(file: string, { start, end }: Range): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      region: {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
      },
    },
  };
}

function notificationOf({ file, reason }: Problem, language: MessageLanguage): Notification {
  return {
    level: "error",
    message: { text: localise(reason, language) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

/** A path as a URI reference: relative ones stay relative, so that a log fits wherever the reports lie. */
function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return file.split(path.sep).map(encodeURIComponent).join("/");
}
