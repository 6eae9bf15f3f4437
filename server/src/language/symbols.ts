/** Document symbols: report → chapters → sub-headings and tables → rows. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver-types";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { plain } from "../messages/plain.js";
import type { Volume } from "../report/model.js";
import { rangeOf } from "../service/positions.js";
import { type OutlineItem, type OutlineKind, outlineOf } from "./outline.js";

/** The protocol's kinds of the parts of a report. */
export const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  report: SymbolKind.File,
  chapter: SymbolKind.Namespace,
  subHeading: SymbolKind.String,
  table: SymbolKind.Array,
  row: SymbolKind.Field,
};

/** @returns the outline as a tree whose ranges nest, selection ranges inside them */
export function documentSymbols(document: TextDocument, volume: Volume, language: MessageLanguage): DocumentSymbol[] {
  return outlineOf(volume).map((item) => symbolOf(document, item, language));
}

function symbolOf(document: TextDocument, item: OutlineItem, language: MessageLanguage): DocumentSymbol {
  return {
    name: nameOf(item, language),
    ...(item.detail === undefined ? {} : { detail: item.detail }),
    kind: KINDS[item.kind],
    range: rangeOf(document, item.span),
    selectionRange: rangeOf(document, item.selection),
    children: item.children.map((child) => symbolOf(document, child, language)),
  };
}

/** @returns the same outline as a list in the order of the text, for clients that know no tree */
export function flatSymbols(document: TextDocument, volume: Volume, language: MessageLanguage): SymbolInformation[] {
  const list: SymbolInformation[] = [];
  const add = (item: OutlineItem, container: string | undefined): void => {
    const name = nameOf(item, language);
    list.push({
      name,
      kind: KINDS[item.kind],
      location: { uri: document.uri, range: rangeOf(document, item.span) },
      ...(container === undefined ? {} : { containerName: container }),
    });
    for (const child of item.children) add(child, name);
  };
  for (const item of outlineOf(volume)) add(item, undefined);
  return list;
}

function nameOf(item: OutlineItem, language: MessageLanguage): string {
  return typeof item.name === "string" ? plain(item.name) : localise(item.name, language);
}
