/** The edits that put a document, or a part of it, in good order. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, TextEdit } from "vscode-languageserver-types";
import { tableName } from "../facts/names.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { list, type Message, message, plural } from "../messages/message.js";
import type { FormatOffer, TableLayout } from "../protocol.js";
import type { Layout, Volume } from "../report/model.js";
import { placed } from "../service/findings.js";
import { offsetsOf, rangeOf } from "../service/positions.js";
import { type FormatEdit, formatReport, tablesLeft } from "../writing/format.js";
import { layoutNamed } from "../writing/style.js";
import { reportsIn } from "./place.js";

/**
 * @param layout the layout that tables are to be written in
 * @param range the part whose lines are formatted, and whose tables as a whole; absent: all
 */
export function formatting(document: TextDocument, volume: Volume, layout: TableLayout, range?: Range): TextEdit[] {
  const { start, end } = range
    ? offsetsOf(document, {
        start: { line: range.start.line, character: 0 },
        end: { line: range.end.line, character: Number.MAX_SAFE_INTEGER },
      })
    : { start: 0, end: volume.text.length };
  const wanted = layoutWanted(layout);
  return reportsIn(volume, { start, end }).flatMap(({ offset, report }) =>
    formatReport(report, wanted)
      .map(({ span, text }) => ({ span: placed(offset, span), text }))
      .filter(({ span }) => span.start <= end && start <= span.end)
      .map(({ span, text }) => ({ range: rangeOf(document, span), newText: text })),
  );
}

function layoutWanted(layout: TableLayout): Layout | undefined {
  return layout === "keep" ? undefined : layoutNamed(layout);
}

/** @returns the edits that put a document in good order, and in words what they do, and what they leave as it is */
export function formatOffer(
  document: TextDocument,
  volume: Volume,
  layout: TableLayout,
  language: MessageLanguage,
): FormatOffer {
  const wanted = layoutWanted(layout);
  const done = volume.reports.flatMap(({ report }) => formatReport(report, wanted));
  const said = [
    done.length > 0 ? tidied(done) : message("已经整齐，无须改动。", "All is in good order already."),
    ...leftWords(volume, wanted),
  ];
  return {
    version: document.version,
    edits: formatting(document, volume, layout),
    said: said.map((words) => localise(words, language)).join(language === "zh" ? "" : " "),
  };
}

/** How many of what were put in order. */
function tidied(edits: readonly FormatEdit[]): Message {
  const count = (what: FormatEdit["of"]): number => edits.filter(({ of }) => of === what).length;
  const [tables, headings, blanks] = [count("table"), count("heading"), count("blanks")];
  const parts = [
    tables && plural(tables, "{0} 张表格", "{0} table", "{0} tables", tables),
    headings && plural(headings, "{0} 个标题", "{0} heading", "{0} headings", headings),
    blanks && plural(blanks, "{0} 处空行或空格", "blanks in {0} place", "blanks in {0} places", blanks),
  ].filter((part) => part !== 0);
  return message("已整理：{0}。", "Put in order: {0}.", list(parts));
}

/** What is left as it is, and why. */
function leftWords({ reports }: Volume, wanted: Layout | undefined): Message[] {
  const left = reports.flatMap(({ report }) => tablesLeft(report, wanted));
  if (left.length === 0) return [];
  const names = [...new Set(left.map(({ table }) => table.id))].map(tableName);
  return [
    message(
      "{0}没有全部读出，其排版未改。",
      "Not all of this was read, and its layout was left as it is: {0}.",
      list(names),
    ),
  ];
}
