/** The parts of all open reports, looked for by name. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { SymbolInformation } from "vscode-languageserver-types";
import { once } from "../common/once.js";
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

/** A part where it stands in a volume. */
interface PlacedPart extends Part {
  /** Where its report begins. */
  readonly offset: number;
  /** Its place in the order of the text. */
  readonly order: number;
}

/** The rows of the form have the same names in every report, so that each name is held against a query once. */
const byName = {
  zh: once((volume: Volume) => indexOf(volume, "zh")),
  en: once((volume: Volume) => indexOf(volume, "en")),
} satisfies Record<MessageLanguage, unknown>;

function indexOf(volume: Volume, language: MessageLanguage): ReadonlyMap<string, readonly PlacedPart[]> {
  const index = new Map<string, PlacedPart[]>();
  let order = 0;
  for (const { offset, report } of volume.reports) {
    for (const part of partsOf(report, volume, language)) {
      const placedPart = { ...part, offset, order: order++ };
      const others = index.get(part.name);
      if (others) others.push(placedPart);
      else index.set(part.name, [placedPart]);
    }
  }
  return index;
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
  const found = [...byName[language](volume)]
    .flatMap(([name, parts]) => (holdsInOrder(name.toLowerCase(), letters) ? parts : []))
    .sort((one, other) => one.order - other.order);
  return found.slice(0, MOST_SYMBOLS).map(({ name, kind, span, container, offset }) => ({
    name,
    kind: KINDS[kind],
    location: { uri: document.uri, range: rangeOf(document, placed(offset, span)) },
    ...(container === undefined ? {} : { containerName: container }),
  }));
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
