/** A report as it looks when it is published, with what is to be said of its parts, for the preview. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { behindLetters, countLetters } from "../common/letters.js";
import { once } from "../common/once.js";
import { cellsByKey, statedSums } from "../facts/equations.js";
import type { CellKey } from "../form/index.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import {
  type Block,
  type Page,
  pageOf,
  placedPage,
  type TableCell,
  type TableLine,
  type TextBlock,
} from "../page/index.js";
import type { PagePart, Preview, PreviewNote, PreviewTotal } from "../protocol.js";
import type { Report, Span, TableReading } from "../report/model.js";
import type { Judged } from "../rules/rule.js";
import type { Analysis } from "../service/analysis.js";
import { placed } from "../service/findings.js";
import { leftIn } from "../service/left.js";
import { placeholders } from "../service/placeholders.js";
import { rangeOf } from "../service/positions.js";
import { figureText } from "./equationText.js";

const drawn = once(pageOf);

/** @returns the tables of a report in the order of the text: those of its page */
export function tablesOnPage({ tables, doubles }: Report): TableReading[] {
  return [...tables, ...doubles].sort((a, b) => a.span.start - b.span.start);
}

/**
 * @param wanted which report of the volume, from 0; of fewer the last
 * @returns that report as a page
 */
export function previewOf(
  document: TextDocument,
  analysis: Pick<Analysis, "volume" | "reports" | "find">,
  wanted: number,
  language: MessageLanguage,
): Preview {
  const { volume, reports } = analysis;
  const index = Math.min(wanted, volume.reports.length - 1);
  const { offset, report } = volume.reports[index] as (typeof volume.reports)[number];
  const page = drawn(report);
  const rangeAt = (span: Span): Range => rangeOf(document, placed(offset, span));
  const findings = reports.find((one) => one.offset === offset)?.findings ?? [];
  return {
    version: document.version,
    reports: volume.reports.map((one) => ({
      title: one.report.title?.text ?? "",
      line: document.positionAt(one.offset + (one.report.title?.span.start ?? 0)).line,
    })),
    report: index,
    page: placedPage(page, rangeAt),
    left: leftIn(
      report,
      findings.map((finding) => ({ offset, finding })),
      placeholders(analysis).filter((place) => place.offset === offset),
    ),
    notes: findings.map((finding) => ({
      ...noteOn(page, report.text, finding),
      level: finding.level,
      text: localise(finding.message, language),
      place: rangeAt(finding.span),
    })),
    totals: totalsOn(page, report, findings),
  };
}

function noteOn({ blocks }: Page, text: string, finding: Judged): Omit<PreviewNote, "level" | "text" | "place"> {
  const { span } = finding;
  // A finding on what is not there stands between two blocks: it is shown at the one before.
  const behind = blocks.findIndex(({ place }) => place.start > span.start);
  const block = Math.max(0, (behind < 0 ? blocks.length : behind) - 1);
  const own = blocks[block];
  if (!own) return { block };
  if (own.kind !== "table") return { block, words: wordsAt(own, text, span) };
  if (span.start > own.place.end) return { block };
  const part = partOf(own.lines, span);
  const lost = finding.rule.id === "missing-row" ? lostBehind(own.lines, part?.line ?? -1) : [];
  const [first, ...others] = lost.length > 0 ? lost : blanksOf(own.lines, finding);
  if (first) return { block, ...first, also: others.map((one) => ({ block, ...one })) };
  return { block, ...part };
}

/** In the text lost rows are told of at what stands before them, if anything does; here their own places are there. */
function lostBehind(lines: readonly TableLine[], from: number): CellIndex[] {
  const rows = lines.flatMap(({ state, cells }, line) =>
    state && (line > from || (line === from && state === "missing")) ? [{ state, cells, line }] : [],
  );
  const end = rows.findIndex(({ state }) => state !== "missing");
  return rows.slice(0, end < 0 ? rows.length : end).map(({ line, cells }) => ({ line, cell: cells.length - 1 }));
}

type CellIndex = Required<Omit<PagePart, "block">>;

/**
 * Which of the words that a block shows stand in a span of the text: none, where it is behind them; all, where the block
 * shows others than the text has.
 */
function wordsAt({ text: shown, place }: TextBlock, text: string, { start, end }: Span): { from: number; to: number } {
  const shift = withoutBlanks(text.slice(place.start, place.end)).indexOf(withoutBlanks(shown));
  if (shift < 0) return { from: 0, to: shown.length };
  const lettersTo = (offset: number): number => Math.max(0, countLetters(text.slice(place.start, offset)) - shift);
  return { from: behindLetters(shown, 0, lettersTo(start)), to: behindLetters(shown, 0, lettersTo(end)) };
}

const withoutBlanks = (text: string): string => text.replace(/\s/gu, "");

/** The blank cells that a finding on a label would have filled in: it is there that something is to be done. */
function blanksOf(lines: readonly TableLine[], { span, fixes = [] }: Judged): CellIndex[] {
  const filled = new Set(fixes.flatMap(({ edits }) => edits).map((edit) => edit.span.start));
  const cells = lines.flatMap((own, line) => own.cells.map((cell, i) => ({ cell, part: { line, cell: i } })));
  const isAbout = ({ place }: TableCell): boolean => place?.start === span.start && place.end === span.end;
  if (cells.some(({ cell }) => cell.kind === "figure" && isAbout(cell))) return [];
  return cells.flatMap(({ cell, part }) =>
    cell.kind === "figure" && cell.text === "" && filled.has(cell.place.start) ? [part] : [],
  );
}

/** The cell that a span of the text is in: where there are several, the smallest. */
function partOf(lines: readonly TableLine[], { start, end }: Span) {
  let found: CellIndex | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  lines.forEach(({ cells }, line) => {
    cells.forEach(({ place }, cell) => {
      if (!place || place.start > start || place.end < end || place.end - place.start >= smallest) return;
      found = { line, cell };
      smallest = place.end - place.start;
    });
  });
  return found;
}

/** The totals that their parts do not come to, unless a part itself is said to be wrong. */
function totalsOn({ blocks }: Page, report: Report, findings: readonly Judged[]): PreviewTotal[] {
  const tables = tablesOnPage(report);
  const wrong = new Set(findings.filter(({ level }) => level === "error").map(({ span }) => span.start));
  let table = -1;
  return blocks.flatMap((own: Block, block): PreviewTotal[] => {
    if (own.kind !== "table") return [];
    table++;
    const reading = tables[table] as TableReading;
    return own.lines.flatMap(({ cells }, line) =>
      cells.flatMap((one, cell): PreviewTotal[] => {
        const sums = one.kind === "figure" ? sumsOf(reading, one.key, wrong) : [];
        return sums.length > 0 ? [{ block, line, cell, sums }] : [];
      }),
    );
  });
}

function sumsOf(reading: TableReading, key: CellKey, wrong: ReadonlySet<number>): string[] {
  const cells = cellsByKey(reading);
  const content = cells.get(key)?.cell.content;
  const isWrong = (part: CellKey) => wrong.has(cells.get(part)?.cell.span.start ?? -1);
  // A total that was filled in before its parts is to be none only where that is said.
  const isEarly = content?.kind === "figure" && content.value !== 0 && !isWrong(key);
  const sums = statedSums(reading, key).filter(({ equation, value }) => {
    const isShown = content?.kind === "figure" && content.value === value;
    return !isShown && !(isEarly && value === 0) && !equation.left.some(isWrong);
  });
  return [...new Set(sums.map(({ value }) => figureText(value)))];
}
