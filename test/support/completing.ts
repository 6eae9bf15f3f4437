/** Completion as an editor asks for it and takes it: the cursor stands where ‸ is. */
import { expect } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem, TextEdit } from "vscode-languageserver-types";
import { completions } from "../../server/src/language/completion/index.js";
import { parseVolume } from "../../server/src/report/index.js";

export const CURSOR = "‸";

/** An offer, and the text once it is taken. */
export interface Offered {
  readonly item: CompletionItem;
  readonly label: string;
  readonly taken: string;
}

/**
 * @param marked a text with the cursor in it
 * @returns what is offered there. Each edit is one that an editor accepts: of the cursor's line, around the cursor; and
 *   what is replaced before the cursor is the beginning of what the editor filters by.
 */
export function offered(marked: string, client: { snippets?: boolean } = {}): Offered[] {
  const at = marked.indexOf(CURSOR);
  const text = marked.replace(CURSOR, "");
  const document = TextDocument.create("file:///a.txt", "disclosure-report", 1, text);
  const position = document.positionAt(at);
  const source = {
    document,
    volume: parseVolume(text),
    language: "zh",
    snippets: false,
    asIs: true,
    ...client,
  } as const;
  return completions(source, position).map((item) => {
    const { range, newText } = item.textEdit as TextEdit;
    expect([range.start.line, range.end.line]).toEqual([position.line, position.line]);
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    expect(start <= at && at <= end).toBe(true);
    const word = text.slice(start, at).replace(/^[ \t]+/, "");
    expect(item.filterText?.replace(/^[ \t]+/, "").startsWith(word)).toBe(true);
    return { item, label: item.label, taken: text.slice(0, start) + newText + text.slice(end) };
  });
}

/** @returns what the offers at the cursor are called */
export const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);

/** @returns the text once the offer of this name is taken @throws if there is none */
export function taken(marked: string, label: string): string {
  const found = offered(marked).find((one) => one.label === label);
  if (!found) throw new Error(`${label} is not among ${labels(marked).join(" ")}`);
  return found.taken;
}
