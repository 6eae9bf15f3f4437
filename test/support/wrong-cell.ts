/** A generated report with slips in table three, and what the server's diagnostics and code actions make of it. */

import { TextDocument } from "vscode-languageserver-textdocument";
import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver-types";
import type { CellKey } from "../../server/src/form/index.js";
import { codeActions } from "../../server/src/language/codeActions.js";
import { diagnosticsOf } from "../../server/src/language/diagnostics.js";
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { findingsOf } from "../../server/src/service/findings.js";
import type { EditionId } from "./editions.js";
import type { FigureOptions } from "./figures.js";
import { generateReport } from "./generate.js";
import type { LayoutId } from "./layouts/index.js";
import { edit } from "./mutate.js";
import { Random } from "./random.js";
import type { Slip } from "./slips.js";
import type { Form } from "./typed-tables.js";
import type { WrittenCell } from "./written.js";

export interface Kind extends Required<Pick<FigureOptions, "density" | "size">> {
  readonly form: Form;
  readonly layout: LayoutId;
}

/** A wrong cell: where it stands in the damaged text, what it should hold and what it holds. */
export interface WrongCell {
  readonly key: CellKey;
  readonly offset: number;
  readonly right: number;
  readonly typed: number;
}

export interface Case {
  readonly sound: string;
  readonly text: string;
  readonly wrong: readonly WrongCell[];
  /** Every cell of table three with its right figure. */
  readonly right: ReadonlyMap<CellKey, number>;
}

const isWide = (text: string): boolean => /[０-９]/u.test(text);

/** @returns a figure in the digits of the one that stands there */
function inStyleOf(written: string, figure: number): string {
  const text = String(figure);
  return isWide(written) ? text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}

/**
 * @returns a report whose table three holds the slip, as `kind` says; undefined where the table has no place for it.
 *   Figures are written without thousands commas: of a mixed habit nobody can tell whether the lost figure had one.
 */
export function makeCase(seed: number, slip: Slip, { form, layout, density, size }: Kind): Case | undefined {
  const report = generateReport(seed, {
    edition: form.edition.id as EditionId,
    style: { layout },
    figures: { density, size },
    quirks: { thousandsCommas: false },
  });
  const right = form.cells.map((key) => report.values.get(key) ?? 0);
  const typed = slip(new Random(seed ^ 0x2545f491), form.system, right);
  if (!typed) return undefined;
  const written = new Map<CellKey, WrittenCell>(report.cells.map((cell) => [cell.key, cell]));
  const changed = form.cells.flatMap((key, i) => (typed[i] === right[i] ? [] : [{ key, to: typed[i] ?? 0 }]));
  const edits = changed.map(({ key, to }) => {
    const { span } = written.get(key) as WrittenCell;
    return { span, text: inStyleOf(report.text.slice(span.start, span.end), to) };
  });
  const shift = (offset: number): number =>
    edits.reduce(
      (sum, { span, text }) => (span.end <= offset ? sum + text.length - (span.end - span.start) : sum),
      offset,
    );
  return {
    sound: report.text,
    text: edit(report, edits).text,
    wrong: changed.map(({ key, to }) => ({
      key,
      offset: shift((written.get(key) as WrittenCell).span.start),
      right: report.values.get(key) ?? 0,
      typed: to,
    })),
    right: new Map(form.cells.map((key, i) => [key, right[i] ?? 0])),
  };
}

export interface Answer {
  readonly volume: Volume;
  readonly diagnostics: readonly Diagnostic[];
  readonly preferred: readonly CodeAction[];
  readonly milliseconds: number;
}

const find = (volume: Volume) => findingsOf(volume, (report) => judge(report));

const WORDING = { language: "zh" } as const;

/** @returns the diagnostics of a text and the preferred code action of each, as the server would give them */
export function ask(text: string): Answer {
  const started = performance.now();
  const document = TextDocument.create("file:///report.txt", "disclosure-report", 1, text);
  const volume = parseVolume(text);
  const findings = find(volume);
  const diagnostics = diagnosticsOf(document, findings, WORDING);
  const milliseconds = performance.now() - started;
  const source = { document, volume, findings, find, wording: WORDING, versioned: true };
  const everywhere = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
  const preferred = codeActions(source, everywhere, { diagnostics: [], only: ["quickfix"] }).filter(
    (action) => action.isPreferred,
  );
  return { volume, diagnostics, preferred, milliseconds };
}

/** @returns the edits of a code action */
export function editsOf(action: CodeAction): TextEdit[] {
  return (action.edit?.documentChanges ?? []).flatMap((change) =>
    "edits" in change ? (change.edits as TextEdit[]) : [],
  );
}

/** @returns the text after all these actions at once; throws where their edits overlap */
export function applyAll(text: string, actions: readonly CodeAction[]): string {
  const document = TextDocument.create("file:///report.txt", "disclosure-report", 1, text);
  return TextDocument.applyEdits(document, actions.flatMap(editsOf));
}

export interface Outcome {
  readonly silent: boolean;
  /** As many findings as wrong cells, each beginning at one of them. */
  readonly named: boolean;
  /** All preferred fixes together give back the text as it was. */
  readonly restored: boolean;
  /** Some preferred fix puts another figure than the right one into its cell. */
  readonly wrong: boolean;
}

/** @returns how good an answer is */
export function outcomeOf({ sound, text, wrong, right }: Case, { volume, diagnostics, preferred }: Answer): Outcome {
  const document = TextDocument.create("file:///report.txt", "disclosure-report", 1, text);
  const offsets = new Set(wrong.map(({ offset }) => offset));
  const starts = new Set(diagnostics.map(({ range }) => document.offsetAt(range.start)));
  const cells = new Map(
    volume.reports.flatMap(({ report }) =>
      report.tables.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.map((cell) => [cell.span.start, cell] as const)),
      ),
    ),
  );
  const isWrong = preferred.flatMap(editsOf).some(({ range, newText }) => {
    const cell = cells.get(document.offsetAt(range.start));
    return cell === undefined || Number(newText.normalize("NFKC").replaceAll(",", "")) !== right.get(cell.key);
  });
  return {
    silent: diagnostics.length === 0,
    named: diagnostics.length === wrong.length && [...offsets].every((offset) => starts.has(offset)),
    restored: applyAll(text, preferred) === sound,
    wrong: isWrong,
  };
}
