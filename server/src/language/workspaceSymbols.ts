/** The parts of all open reports, looked for by name. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SymbolInformation } from "vscode-languageserver-types";
import { localise, type MessageLanguage } from "../messages/localise.js";
import type { Report, Span, Volume } from "../report/index.js";
import { placed } from "../service/findings.js";
import { rangeOf } from "../service/positions.js";
import { type OutlineItem, type OutlineKind, outlineOf } from "./outline.js";
import { KINDS } from "./symbols.js";

/** No more parts are named: nobody reads on, and the editor asks anew at each letter. */
export const MOST_SYMBOLS = 500;

/** A part of a report; the span counts from the report's start. */
interface Part {
  readonly name: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  readonly container: string | undefined;
}

/** The parts of each report, in each language that they were asked for in. */
const known = new WeakMap<Report, Map<MessageLanguage, readonly Part[]>>();

function partsOf(report: Report, volume: Volume, language: MessageLanguage): readonly Part[] {
  const all = known.get(report) ?? new Map<MessageLanguage, readonly Part[]>();
  known.set(report, all);
  const before = all.get(language);
  if (before) return before;
  const parts: Part[] = [];
  const add = ({ name: words, kind, span, children }: OutlineItem, container: string | undefined): void => {
    const name = typeof words === "string" ? words : localise(words, language);
    parts.push({ name, kind, span, container });
    for (const child of children) add(child, name);
  };
  for (const item of outlineOf({ ...volume, reports: [{ offset: 0, report }] })) add(item, undefined);
  all.set(language, parts);
  return parts;
}

/**
 * @param query letters that the name holds in their order, not necessarily side by side; empty for all
 * @returns the parts of a document that are called so, in the order of the text
 */
export function matchingSymbols(
  document: TextDocument,
  volume: Volume,
  language: MessageLanguage,
  query: string,
): SymbolInformation[] {
  const letters = [...query.toLowerCase()].filter((letter) => letter.trim() !== "");
  // The rows of the form have the same names in every report.
  const verdicts = new Map<string, boolean>();
  const matches = (name: string): boolean => {
    const verdict = verdicts.get(name) ?? holdsInOrder(name.toLowerCase(), letters);
    verdicts.set(name, verdict);
    return verdict;
  };
  const found: SymbolInformation[] = [];
  for (const { offset, report } of volume.reports) {
    for (const { name, kind, span, container } of partsOf(report, volume, language)) {
      if (!matches(name)) continue;
      found.push({
        name,
        kind: KINDS[kind],
        location: { uri: document.uri, range: rangeOf(document, placed(offset, span)) },
        ...(container === undefined ? {} : { containerName: container }),
      });
      if (found.length === MOST_SYMBOLS) return found;
    }
  }
  return found;
}

function holdsInOrder(name: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = name.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
