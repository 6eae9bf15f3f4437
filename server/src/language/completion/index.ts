/** Completion: what comes next, sentences with the tables' figures, laws and notices. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type Position,
} from "vscode-languageserver-types";
import { localise, type MessageLanguage } from "../../messages/localise.js";
import { parseReport, type Report, type Volume } from "../../report/index.js";
import { rangeOf } from "../../service/positions.js";
import { type Caret, caretAt, isInTable } from "./caret.js";
import { citations } from "./citations.js";
import { coming, mayCome } from "./coming.js";
import { type Begun, type Offer, wordsOf } from "./offer.js";
import { phrases } from "./phrases.js";

/** A document as it stands now. */
export interface CompletionSource {
  readonly document: TextDocument;
  readonly volume: Volume;
  readonly language: MessageLanguage;
  /** Does the client take snippets? */
  readonly snippets: boolean;
  /** Does it take a text as it is, without indenting its lines? */
  readonly asIs: boolean;
}

/** The characters that ask for completion by themselves. */
export const TRIGGERS = ["《"];

/** @returns what may be written at a position, the likeliest first; nothing within figures, words and cells */
export function completions(source: CompletionSource, position: Position): CompletionItem[] {
  const caret = caretAt(source.volume, source.document.offsetAt(position));
  if (!caret || !isFree(caret)) return [];
  const next = atLineStart(caret, source);
  // Where a row of a table is to come no sentence is.
  const isRow = next.some(({ offer }) => offer.kind === CompletionItemKind.Field);
  return [...next, ...(isRow ? [] : inProse(caret))].map((begun, rank) => itemOf(begun, rank, caret, source));
}

/** What may stand behind the cursor: the rest of the line is done, or goes on with a stop or a bracket. */
const BEHIND = /^[ \u3000\t]*(?:$|[，。；：、！？）》」”〕\])])/u;

/** Is there nothing that the cursor is in the midst of? */
function isFree({ before, behind }: Caret): boolean {
  return BEHIND.test(behind) && !/[0-9０-９.．]$/u.test(before);
}

/** What may stand before a line's first word: blanks, a mark of Markdown. */
const LEAD = /^[ \u3000\t]*(?:#{1,6}[ \u3000]+)?/u;

function atLineStart(caret: Caret, { snippets, volume }: CompletionSource): Begun[] {
  const { before, behind, line } = caret;
  const typed = before.replace(LEAD, "");
  // Brackets that the editor closed by itself.
  if (!/^[ \u3000\t）〕]*$/u.test(behind) || !mayCome(caret.report, typed)) return [];
  const isBlank = before.trim() === "" && behind.trim() === "";
  const report = isBlank ? caret.report : withoutLine(caret, volume);
  const blank = isBlank ? line : { start: line.start, end: line.start };
  return coming(report, blank, chapterBefore(report, line.start), snippets).flatMap((offer): Begun[] => {
    const word = wordsOf(offer).find((one) => one.startsWith(typed) && one !== typed);
    if (word === undefined) return [];
    const lead = before.slice(0, before.length - typed.length);
    // Before a sentence an indent stays, and before a heading a mark of Markdown, unless it brings its own.
    const stays = offer.kind === CompletionItemKind.Text || (lead.includes("#") && !offer.text.startsWith("#"));
    return [stays ? { offer, written: typed, word } : { offer, written: before, word: lead + word }];
  });
}

const chapterBefore = ({ chapters }: Report, start: number): number =>
  chapters.filter((one) => one.chapter && one.headingSpan.end <= start).at(-1)?.chapter?.number ?? 0;

/** The report without what is begun on the line, which would be read as what it is to become. */
function withoutLine({ report, line }: Caret, { context }: Volume): Report {
  return parseReport(report.text.slice(0, line.start) + report.text.slice(line.end), context);
}

/** What a clause begins behind. */
const CLAUSE = /(?:^[ \u3000]*|[，。；：、！？（“])$/u;

function inProse(caret: Caret): Begun[] {
  if (isInTable(caret) || /^#{1,6} /.test(caret.before)) return [];
  const { before, report, chapter } = caret;
  const isBegun = (written: string) =>
    written.length >= 2 || CLAUSE.test(before.slice(0, before.length - written.length));
  const isCited = (written: string) => written.length >= 2 || written === "《";
  return [
    ...phrases(report, chapter).flatMap((offer) => begunIn(before, offer, isBegun)),
    ...citations(report).flatMap((offer) => begunIn(before, offer, isCited)),
  ];
}

/**
 * @param isEnough says whether so much of a word shows that it is meant
 * @returns the offer with what is written before the cursor of the first of its words that is meant; none where that is
 *   all of it
 */
function begunIn(before: string, offer: Offer, isEnough: (written: string) => boolean): Begun[] {
  const last = before.charCodeAt(before.length - 1);
  const found = wordsOf(offer).flatMap((word): Begun[] => {
    for (let length = Math.min(before.length, word.length); length >= 0; length--) {
      // Most lengths are told by the last letter.
      if (length > 0 && word.charCodeAt(length - 1) !== last) continue;
      const written = word.slice(0, length);
      if (before.endsWith(written)) return length < word.length && isEnough(written) ? [{ offer, written, word }] : [];
    }
    return [];
  });
  return found.slice(0, 1);
}

const CLOSERS: Readonly<Record<string, string>> = { "《": "》", "〔": "〕", "（": "）" };

/** How much behind the cursor closes, because the editor closed it, what the written part of an offer opens. */
function closedBehind(written: string, behind: string): number {
  const open = [...written].filter((letter, i) => {
    const closer = CLOSERS[letter];
    return closer !== undefined && !written.slice(i).includes(closer);
  });
  let count = 0;
  for (const letter of open.reverse()) if (behind.charAt(count) === CLOSERS[letter]) count++;
  return count;
}

/** A sentence ends in one stop. */
const withoutStop = (text: string, behind: string): string =>
  text.endsWith("。") && behind.startsWith("。") ? text.slice(0, -1) : text;

/** Lists show so much of a sentence; the whole stands beside it. */
const LONGEST_LABEL = 24;

function itemOf({ offer, written, word }: Begun, rank: number, caret: Caret, source: CompletionSource): CompletionItem {
  const { document, language, snippets, asIs } = source;
  const { text, snippet, label = text, detail, kind } = offer;
  const end = caret.offset + caret.at;
  const span = { start: end - written.length, end: end + closedBehind(written, caret.behind) };
  const isSnippet = snippets && snippet !== undefined;
  return {
    label,
    kind,
    ...(detail ? { detail: localise(detail, language) } : {}),
    ...(text.length > LONGEST_LABEL ? { documentation: text } : {}),
    sortText: String(rank).padStart(3, "0"),
    filterText: word,
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(asIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    textEdit: { range: rangeOf(document, span), newText: isSnippet ? snippet : withoutStop(text, caret.behind) },
  };
}
