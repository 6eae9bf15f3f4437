/** Whether the symbols of an outline nest. */
import type { DocumentSymbol, Range } from "vscode-languageserver-types";

const before = (a: Range["start"], b: Range["start"]): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

const inside = (inner: Range, outer: Range): boolean =>
  before(outer.start, inner.start) && before(inner.end, outer.end);

/** @returns what is wrong with the nesting of symbols: nothing, if all is well */
export function misplaced(symbols: readonly DocumentSymbol[], parent?: DocumentSymbol): string[] {
  return symbols.flatMap((symbol) => [
    ...(symbol.name.trim() === "" ? ["a name is empty"] : []),
    ...(inside(symbol.selectionRange, symbol.range) ? [] : [`the selection of ${symbol.name} leaves its range`]),
    ...(!parent || inside(symbol.range, parent.range) ? [] : [`${symbol.name} leaves ${parent.name}`]),
    ...misplaced(symbol.children ?? [], symbol),
  ]);
}
