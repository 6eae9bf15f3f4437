/** Figures put into cells of a report's tables: typed into its preview, pasted there, or totals taken over. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { setFigure } from "../facts/setFigure.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import type { CellsSet, CellText, Requests, SET_CELLS_REQUEST } from "../protocol.js";
import { figureInto } from "../report/figures.js";
import { type CellReading, folded, parseReport, type Report, type TableReading, type Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { holdsBlanks, styleOf } from "../writing/style.js";
import { workspaceEdit } from "./actionSource.js";
import { tablesOnPage } from "./preview.js";

type Wish = Omit<Requests[typeof SET_CELLS_REQUEST]["params"], "textDocument"> & { readonly version: number };

/** A cell, what it is to say, and what is written for that: tags within the cell stay. */
interface Change {
  readonly reading: TableReading;
  readonly cell: CellReading;
  readonly words: string;
  readonly text: string;
}

const MOVED = message(
  "原文刚刚有改动，没有填入，请再填一次。",
  "The text has changed meanwhile; nothing was filled in. Please do so again.",
);
const NO_CELL = message("这一格不能填写。", "This cell cannot be filled in.");
const NO_BLANK = message(
  "这种排版方式不能有空格子，没有的请填 0。",
  "This layout cannot hold a blank cell; fill in 0 where there is none.",
);
const UNREADABLE = message(
  "这样填写，表格将无法识别，没有填入。",
  "Filled in like this the table could not be read any more; nothing was filled in.",
);

/**
 * @param wish the cells, and the version of the text that they were seen in
 * @param versioned whether the client takes edits that name the version that they are made for
 * @returns one edit that sets them all, each in the manner of what stands there; or why there is none: the text is another
 *   one by now, or with these words the tables would be read otherwise than they are meant
 */
export function setCells(
  document: TextDocument,
  volume: Volume,
  { version, report: index, cells }: Wish,
  { language, versioned }: { readonly language: MessageLanguage; readonly versioned: boolean },
): CellsSet {
  const refused = (why: Message): CellsSet => ({ refused: localise(why, language) });
  const own = volume.reports[index];
  if (document.version !== version || !own) return refused(MOVED);
  const tables = tablesOnPage(own.report);
  const changes = changesOf(tables, cells);
  if (!changes) return refused(NO_CELL);
  const after = parseReport(withChanges(own.report.text, changes), volume.context);
  if (!isReadAsMeant(own.report, after, changes)) {
    const blank = changes.find(({ words, reading }) => words === "" && !holdsBlanks(styleOf(own.report, reading)));
    return refused(blank ? NO_BLANK : UNREADABLE);
  }
  const moved = changes.map(({ cell, text }) => ({ span: placed(own.offset, cell.span), text }));
  return { edit: workspaceEdit({ document, versioned }, moved) };
}

const asShown = ({ shown, text }: CellReading): string => (shown ?? text).trim();

/** The cells that would say something else, in the order of the text; undefined where one of them is not read. */
function changesOf(tables: readonly TableReading[], cells: readonly CellText[]): Change[] | undefined {
  const changes = new Map<CellReading, Change>();
  for (const { table, key, text } of cells) {
    const reading = tables[table];
    const cell = reading?.rows.flatMap((row) => row.cells).find((one) => one.key === key);
    if (!reading || !cell) return undefined;
    const words = inItsManner(cell, text.replace(/\s+/gu, " ").trim());
    // Of two words for a cell the last one counts.
    changes.set(cell, { reading, cell, words, text: figureInto(cell, words) });
  }
  return [...changes.values()]
    .filter(({ cell, words }) => words !== asShown(cell))
    .sort((a, b) => a.cell.span.start - b.cell.span.start);
}

/** A plain number, of digits that are exact. */
const NUMBER = /^(?:[0０]|[1-9１-９][\d０-９]{0,14})$/u;

/** A number is put as the one that stands there: in wide digits, with commas. */
function inItsManner(cell: CellReading, words: string): string {
  if (!NUMBER.test(words)) return words;
  const { shown, ...plain } = cell;
  return setFigure({ ...plain, text: shown ?? cell.text }, Number(folded(words))).text;
}

function withChanges(text: string, changes: readonly Change[]): string {
  let result = "";
  let at = 0;
  for (const { cell, text: put } of changes) {
    result += text.slice(at, cell.span.start) + put;
    at = cell.span.end;
  }
  return result + text.slice(at);
}

/** Is the report the same but for these cells, and do these say what they are to? */
function isReadAsMeant(before: Report, after: Report, changes: readonly Change[]): boolean {
  const changed = new Map(changes.map(({ cell, words }) => [cell, words]));
  const wanted = contentOf(before, (cell) => changed.get(cell) ?? asShown(cell));
  return contentOf(after, asShown) === wanted;
}

/** All that is read of a report, without where. */
function contentOf(report: Report, textOf: (cell: CellReading) => string): string {
  const tables = tablesOnPage(report).map(({ table, rows }) => [
    table.id,
    rows.map(({ state, label, cells }) => [state, label?.text, cells.map(textOf)]),
  ]);
  return JSON.stringify([tables, report.chapters.map(({ name }) => name), report.paragraphs.length]);
}
