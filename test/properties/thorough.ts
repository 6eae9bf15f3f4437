/**
 * What must hold of any text too, and takes more than one reading of it: each fix repairs what it is offered for, no
 * figure changes unasked, and what does not show makes no difference. Each check answers with a line for everything
 * that does not hold.
 */
import { isDeepStrictEqual } from "node:util";
import { TextDocument } from "vscode-languageserver-textdocument";
import { codeActions } from "../../server/src/language/codeActions.js";
import { localise } from "../../server/src/messages/localise.js";
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import { judge } from "../../server/src/rules/index.js";
import { Analyses } from "../../server/src/service/analysis.js";
import { passageAt } from "../../server/src/service/exceptions.js";
import { findingsOf, type PlacedFinding, placed } from "../../server/src/service/findings.js";
import { changesNoFigure, fixEdits } from "../../server/src/service/fixes.js";
import { DEFAULT_SETTINGS } from "../../server/src/service/settings.js";
import { statusOf } from "../../server/src/service/status.js";
import { apply } from "../support/fixing.js";

const find = (volume: Volume): PlacedFinding[] => findingsOf(volume, (report) => judge(report));
const findIn = (text: string): PlacedFinding[] => find(parseVolume(text));

const saying = ({ finding: { rule, message } }: PlacedFinding): string => `${rule.id}: ${localise(message, "zh")}`;

/** How many of a text's findings have their fixes tried: reports in ruins have hundreds. */
const MOST_FINDINGS = 6;

/** Some of a list, spread over it. */
function some<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(most, items.length) }, (_, i) => items[Math.floor(i * step)] as Item);
}

/** After each fix that is offered at a finding less is said of what it is offered for. */
function fixesFail(text: string, found: readonly PlacedFinding[]): string[] {
  const document = TextDocument.create("untitled:r", "disclosure-report", 1, text);
  const volume = parseVolume(text);
  const source = { document, volume, findings: found, find, wording: { language: "zh" }, versioned: false } as const;
  const fixable = found.filter(({ finding: { fixes = [] } }) => fixes.length > 0);
  return some(fixable, MOST_FINDINGS).flatMap((one) => {
    const { start, end } = placed(one.offset, one.finding.span);
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const actions = codeActions(source, range, { diagnostics: [], only: ["quickfix"] });
    return actions.flatMap(({ title, edit, diagnostics = [] }) => {
      const [diagnostic] = diagnostics;
      if (!diagnostic) return [];
      const after = findIn(TextDocument.applyEdits(document, edit?.changes?.[document.uri] ?? []));
      // All of a kind at once repair some of them.
      const ofKind = diagnostics.length > 1 || title.startsWith("全部改正");
      const words = ofKind ? `${diagnostic.code}: ` : `${diagnostic.code}: ${diagnostic.message}`;
      const isMeant = (other: PlacedFinding): boolean =>
        ofKind ? saying(other).startsWith(words) : saying(other) === words;
      const count = (all: readonly PlacedFinding[]): number => all.filter(isMeant).length;
      return count(after) < count(found) ? [] : [`still, after “${title}”: ${words}`];
    });
  });
}

/** The figures of the tables of a text, by report and cell. */
function figuresOf({ reports }: Volume): Map<string, number> {
  return new Map(
    reports.flatMap(({ report }, i) =>
      report.tables.flatMap(({ table, rows }) =>
        rows.flatMap(({ cells }) =>
          cells.flatMap(({ key, content }): [string, number][] =>
            content.kind === "figure" ? [[`${i} ${table.id} ${key}`, content.value]] : [],
          ),
        ),
      ),
    ),
  );
}

/** What is fixed unasked leaves every figure of a table what it was. */
function figuresChange(text: string): string[] {
  const volume = parseVolume(text);
  const after = parseVolume(apply(text, fixEdits(volume, find, changesNoFigure)));
  const kept = figuresOf(after);
  const changed = [...figuresOf(volume)].filter(([cell, value]) => kept.get(cell) !== value);
  const [[cell, value] = []] = changed;
  if (cell === undefined) return [];
  return [`fix-all changes ${changed.length} figures, such as ${value} into ${kept.get(cell)} in ${cell}`];
}

/** What is said of a text, its places put as `place` puts them. */
const said = (text: string, place: (offset: number) => number) =>
  findIn(text).map((one) => {
    const { start, end } = placed(one.offset, one.finding.span);
    return `${one.finding.level} ${place(start)}–${place(end)} ${saying(one)}`;
  });

function firstDifference(what: string, expected: readonly string[], found: readonly string[]): string[] {
  if (isDeepStrictEqual([...expected].sort(), [...found].sort())) return [];
  const lost = expected.find((one) => !found.includes(one));
  const added = found.find((one) => !expected.includes(one));
  return [`${what}: no longer ${lost}; now ${added}`];
}

/** What does not show makes no difference: the kind of line breaks, a byte order mark, blanks behind a sentence. */
function invisibleMatters(written: string): string[] {
  const text = written.replace(/\r\n?/gu, "\n").replace(/^\ufeff+/u, "");
  const here = said(text, (offset) => offset);
  const crlf = text.replaceAll("\n", "\r\n");
  const withoutReturns = (offset: number): number => offset - (crlf.slice(0, offset).match(/\r/gu)?.length ?? 0);
  const ends = [...text.matchAll(/(?<=[\u4e00-\u9fff]。)\n/gu)].map(({ index }) => index);
  const padded = text.replace(/(?<=[\u4e00-\u9fff]。)\n/gu, "  \n");
  const pads = ends.map((end, i) => end + 2 * i);
  const withoutPads = (offset: number): number =>
    pads.reduce((place, pad) => (pad >= offset ? place : place - Math.min(2, offset - pad)), offset);
  return [
    ...firstDifference("CRLF", here, said(crlf, withoutReturns)),
    ...firstDifference(
      "byte order mark",
      here,
      said(`\ufeff${text}`, (offset) => Math.max(0, offset - 1)),
    ),
    ...firstDifference("blanks behind sentences", here, said(padded, withoutPads)),
  ];
}

/** Nothing begins or ends within a character, or within a line break. */
function charactersTorn(text: string, found: readonly PlacedFinding[]): string[] {
  const isTorn = (offset: number): boolean =>
    /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/u.test(text.slice(offset - 1, offset + 1)) && offset > 0;
  return found.flatMap(({ offset, finding: { rule, span, related = [], fixes = [] } }) => {
    const spans = [span, ...related.map((one) => one.span), ...fixes.flatMap(({ edits }) => edits.map((e) => e.span))];
    const torn = spans.map((one) => placed(offset, one)).filter(({ start, end }) => isTorn(start) || isTorn(end));
    return torn.map(({ start, end }) => `${rule.id}: ${start}–${end} parts a character`);
  });
}

/** The rest of what an editor asks of a document answers too: the status, exceptions, rewrites, and while it is written. */
function answersFail(text: string, found: readonly PlacedFinding[]): string[] {
  const failed: string[] = [];
  const document = TextDocument.create("untitled:r", "disclosure-report", 1, text);
  let time = 0;
  const analyses = new Analyses(
    (rule, error) => failed.push(`${rule.id} throws ${String(error)}`),
    () => time,
  );
  const analysis = analyses.analyse(document, DEFAULT_SETTINGS);
  if (!analysis) return ["a report is not judged"];
  const status = statusOf(analysis);
  if (JSON.stringify(status).includes("null")) failed.push("a status without a number");
  const range = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const source = { ...analysis, document, wording: { language: "en" }, versioned: true } as const;
  codeActions(source, range, { diagnostics: [], only: ["refactor.rewrite"] });
  for (const { offset, finding } of some(found, MOST_FINDINGS)) {
    if (!passageAt(analysis.volume, placed(offset, finding.span))) failed.push(`${rule(finding)}: no passage`);
  }
  const middle = Math.floor(text.length / 2);
  const change = { range: { start: document.positionAt(middle), end: document.positionAt(middle) }, text: "1" };
  TextDocument.update(document, [change], 2);
  analyses.changed(document.uri, [{ start: document.offsetAt(change.range.start), removed: "", text: "1" }]);
  time = 1;
  const { length } = document.getText();
  for (const { offset, finding } of analyses.analyse(document, DEFAULT_SETTINGS)?.findings ?? []) {
    const { start, end } = placed(offset, finding.span);
    if (!(0 <= start && start <= end && end <= length)) failed.push(`${rule(finding)}: ${start}–${end} of ${length}`);
  }
  return failed;
}

const rule = (finding: PlacedFinding["finding"]): string => finding.rule.id;

/** @returns a line for everything that does not hold of a text */
export function thoroughWrongs(text: string): string[] {
  const found = findIn(text);
  return [
    ...charactersTorn(text, found),
    ...answersFail(text, found),
    ...figuresChange(text),
    ...invisibleMatters(text),
    ...fixesFail(text, found),
  ];
}
