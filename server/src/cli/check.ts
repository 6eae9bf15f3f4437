/** One file: read, judged, fixed where that is asked for, and made ready for people and programs to read. */
import path from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { type ComparedReport, rangeIn } from "../between/index.js";
import { fingerprint } from "../common/fingerprint.js";
import type { DocumentText } from "../documents/documents.js";
import type { Resources } from "../documents/resources.js";
import type { Edit, Level } from "../facts/finding.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { LANGUAGE_ID } from "../protocol.js";
import type { Report } from "../report/index.js";
import type { Judged, JudgedBetween, Rule } from "../rules/index.js";
import { Analyses, type Analysis } from "../service/analysis.js";
import { isFor } from "../service/exceptions.js";
import { placed } from "../service/findings.js";
import { changesNoFigure, fixEdits } from "../service/fixes.js";
import { comparedReports } from "../service/folder.js";
import { rangeOf } from "../service/positions.js";
import type { Settings } from "../service/settings.js";
import { encode, UndecodableError } from "./encoding.js";
import { FileError, reasonOf } from "./fileError.js";
import { type Input, mayHoldReport, STANDARD_INPUT } from "./inputs.js";
import { type FindingPlace, placeOf } from "./place.js";
import type { ExceptionUse } from "./projectFile.js";
import { NOT_WRITTEN_BACK, type ReadText, readText } from "./reading.js";
import { replaceFile } from "./replaceFile.js";

/** A finding as it is said. The range counts lines and UTF-16 code units from 0, over the whole file. */
export interface CheckedFinding {
  readonly rule: string;
  readonly severity: Level;
  readonly message: string;
  readonly range: Range;
  /** `--fix` would fix it. */
  readonly fixable: boolean;
  /** Where it stands in the document that the text was read from. */
  readonly place?: FindingPlace;
  /** Places in other files, of a finding between reports. */
  readonly related?: readonly RelatedPlace[];
}

/** A place in another file. */
export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

/** What tells a report from others. */
export interface ReportNames {
  readonly file: string;
  readonly agency: string | undefined;
  readonly year: number | undefined;
  /** The edition of the form that its tables are written on. */
  readonly form: string | undefined;
}

/** A report of a file. */
export interface CheckedReport extends ReportNames {
  readonly findings: readonly CheckedFinding[];
  /** Rows of its tables that could not be read with certainty. */
  readonly unread: number;
}

/** A file that was checked, as it stands after fixing: without its text, which would go from thread to thread and into the cache. */
export interface CheckedFile {
  /** The lines that findings begin in, by number, without their breaks. */
  readonly lines: ReadonlyMap<number, string>;
  /** What tells its text from any other. */
  readonly fingerprint: string;
  readonly reports: readonly CheckedReport[];
  /** How many places were fixed. */
  readonly fixed: number;
  /** It has neither title nor chapter nor table of a report, so that next to nothing could be judged. */
  readonly empty: boolean;
  readonly exceptions: ExceptionUse;
  /** What of a document was not read. */
  readonly unread: readonly Message[];
  /** The same reports as others are held against them, and what rules for these. */
  readonly compared: readonly ComparedReport[];
  readonly settings: Settings;
}

/**
 * What became of a file: checked; passed over, because nobody named it and it holds no report; or failed. A file that
 * could not be fixed is checked as it stands, and its `problem` said.
 */
export interface Outcome {
  readonly checked?: CheckedFile;
  readonly problem?: Message;
}

export interface Checking {
  readonly fix: boolean;
  readonly language: MessageLanguage;
  /** What rules for a report in its folder. */
  readonly settings: Settings;
  /** @returns the bytes of the file */
  readonly read: () => Promise<Uint8Array>;
  readonly resources: Resources;
}

const NOT_REPEATABLE = message(
  "--fix 未改动此文件：其中有的字节无法原样写回",
  "--fix leaves it as it is: it holds bytes that could not be written back unchanged",
);

const EMPTY = message("标准输入是空的，没有内容可检查", "standard input is empty: there is nothing to check");

/** @returns what became of a file; throws nothing for whatever the file may hold */
export async function checkFile(input: Input, checking: Checking): Promise<Outcome> {
  let source: Source;
  try {
    source = await sourceOf(input, await checking.read(), checking.resources);
  } catch (error) {
    if (error instanceof UndecodableError && !input.named && !mayHoldReport(input.file)) return {};
    return { problem: reasonOf(error) };
  }
  const { settings } = checking;
  try {
    const first = analyse(input, source, settings);
    if (!first) return {};
    const checked = checkedOf(input.file, first, checking.language, 0);
    // What is no report was named by mistake, or is one that its encoding has garbled: it could still be rescued.
    if (!checking.fix || checked.empty) return { checked };
    if (source.document) return { checked, problem: NOT_WRITTEN_BACK };
    return fixFile(input, source, first, settings, checking.language);
  } catch (error) {
    if (error instanceof RuleError) return { problem: error.reason };
    throw error;
  }
}

async function sourceOf({ file }: Input, bytes: Uint8Array, resources: Resources): Promise<Source> {
  const read = await readText(file, bytes, resources);
  // Somebody meant to hand over a report, and the command before this one failed.
  if (file === STANDARD_INPUT && read.text.trim() === "") throw new FileError(EMPTY);
  return { ...read, bytes };
}

/** A rule that threw. In a terminal that is a fault to be seen, not to be passed over. */
export class RuleError extends Error {
  readonly reason: Message;

  constructor(rule: Rule, cause: unknown) {
    super(rule.id, { cause });
    this.name = "RuleError";
    this.reason = message(
      "检查出错（{0}）：{1}",
      "the check failed ({0}): {1}",
      rule.id,
      cause instanceof Error ? cause.message : String(cause),
    );
  }
}

/** A file as it was read. */
type Source = ReadText & { readonly bytes: Uint8Array };

function fixFile(
  input: Input,
  { text: before, decoded, bytes }: Exclude<Source, { readonly document: DocumentText }>,
  first: Read,
  settings: Settings,
  language: MessageLanguage,
): Outcome {
  const edits = fixEdits(first.analysis.volume, first.analysis.find, changesNoFigure);
  if (edits.length === 0) return { checked: checkedOf(input.file, first, language, 0) };
  const text = applied(before, edits);
  try {
    // What is not fixed must stay byte for byte: some encodings have two ways to say one character.
    if (Buffer.compare(encode(before, decoded), bytes) !== 0) throw new UndecodableError(NOT_REPEATABLE);
    replaceFile(input.location, bytes, encode(text, decoded));
  } catch (error) {
    return { checked: checkedOf(input.file, first, language, 0), problem: reasonOf(error) };
  }
  const after = analyse({ ...input, named: true }, { text }, settings) ?? first;
  return { checked: checkedOf(input.file, after, language, edits.length) };
}

/** A text and what is known of it. */
interface Read {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** What the text was read from, where it is no text. */
  readonly source: DocumentText | undefined;
}

function fail(rule: Rule, error: unknown): never {
  throw new RuleError(rule, error);
}

/** @returns the text of a file as a document */
export function documentOf(file: string, text: string, languageId = LANGUAGE_ID): TextDocument {
  return TextDocument.create(file, languageId, 0, text);
}

/** @returns undefined where nobody named the file and it holds no report */
function analyse(
  input: Input,
  { text, document: source }: { readonly text: string; readonly document?: DocumentText },
  settings: Settings,
): Read | undefined {
  const document = documentOf(input.file, text, input.named ? LANGUAGE_ID : "plaintext");
  const analysis = new Analyses(fail).analyse(document, settings);
  return analysis && { document, analysis, source };
}

function checkedOf(file: string, read: Read, language: MessageLanguage, fixed: number): CheckedFile {
  const { document, analysis, source } = read;
  const byReport = new Map<number, Judged[]>(analysis.volume.reports.map(({ offset }) => [offset, []]));
  for (const { offset, finding } of analysis.findings) byReport.get(offset)?.push(finding);
  const reports = analysis.volume.reports.map(({ offset, report }): CheckedReport => {
    const findings = (byReport.get(offset) ?? []).map((finding) => ({
      ...said(finding, offset, document, language),
      ...(source ? { place: placeOf(source, report, offset, finding.span) } : {}),
    }));
    return {
      file,
      agency: report.title?.agency,
      year: report.year,
      form: report.edition?.id,
      findings,
      unread: unreadRows(report),
    };
  });
  const empty = analysis.volume.reports.every(({ report }) => holdsNothing(report));
  const compared = comparedReports(document, path.basename(file), analysis.volume);
  return {
    lines: linesOf(reports, document),
    fingerprint: fingerprint(document.getText()),
    reports,
    fixed,
    empty,
    exceptions: exceptionUse(analysis),
    unread: source?.unread ?? [],
    compared,
    settings: analysis.settings,
  };
}

function linesOf(reports: readonly CheckedReport[], document: TextDocument): Map<number, string> {
  const numbers = new Set(reports.flatMap(({ findings }) => findings.map(({ range }) => range.start.line)));
  return new Map([...numbers].map((line) => [line, lineOf(document, line)]));
}

/** A line without its break. */
function lineOf(document: TextDocument, line: number): string {
  const end = { line: line + 1, character: 0 };
  return document.getText({ start: { line, character: 0 }, end }).replace(/[\r\n]+$/, "");
}

/** @returns what tells a report of a file that was checked */
export const namesOf = ({ file, facts: { named, year, edition } }: ComparedReport): ReportNames => ({
  file,
  agency: named,
  year,
  form: edition?.id,
});

/** @returns a finding between reports as it is said */
export function saidBetween(own: ComparedReport, finding: JudgedBetween, language: MessageLanguage): CheckedFinding {
  return {
    rule: finding.rule.id,
    severity: finding.level,
    message: localise(finding.message, language),
    range: rangeIn(own, finding.span),
    fixable: false,
    related: (finding.elsewhere ?? []).map(({ file, range, message: words }) => ({
      file,
      range,
      message: localise(words, language),
    })),
  };
}

function holdsNothing({ title, chapters, tables }: Report): boolean {
  return !title && tables.length === 0 && !chapters.some(({ chapter }) => chapter);
}

function exceptionUse({ volume, settings, unused }: Analysis): ExceptionUse {
  const here = settings.exceptions.filter((one) => volume.reports.some(({ report }) => isFor(one, report)));
  return { unused, used: here.filter((one) => !unused.includes(one)) };
}

function said(finding: Judged, offset: number, document: TextDocument, language: MessageLanguage): CheckedFinding {
  return {
    rule: finding.rule.id,
    severity: finding.level,
    message: localise(finding.message, language),
    range: rangeOf(document, placed(offset, finding.span)),
    fixable: changesNoFigure(finding) !== undefined,
  };
}

function unreadRows(report: Report): number {
  const rows = report.tables.flatMap((table) => table.rows);
  return rows.filter(({ state }) => state === "unread" || state === "short").length;
}

/** Editors write what they put in with the line ends of the document; so do we. */
function applied(text: string, edits: readonly Edit[]): string {
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  let result = "";
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.span.start) + edit.text.replace(/\r\n|\r|\n/g, lineEnd);
    at = edit.span.end;
  }
  return result + text.slice(at);
}
