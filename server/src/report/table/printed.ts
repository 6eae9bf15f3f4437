import { once } from "../../common/once.js";
import {
  type Block,
  type Column,
  type Group,
  headsOf,
  isRow,
  type Label,
  type Row,
  type Table,
} from "../../form/index.js";
import { compact, withoutBlanks } from "../characters/index.js";

/** A label as the form prints it, in the order in which it is read. */
export interface Printed {
  readonly label: Label;
  readonly kind: "article" | "head" | "column" | "group" | "row";
  readonly block: Block;
  readonly row: Row | undefined;
  readonly column: Column | undefined;
  /** The compact texts it is known by, the longest first, without the list mark. */
  readonly cores: readonly string[];
  /** The same behind the list mark's letters: as the form prints it. */
  readonly texts: readonly string[];
  /** The label without blanks, as most write it. */
  readonly written: string;
  /** The list mark's letters and digits: 1 of 1.属于国家秘密; empty where there is none. */
  readonly mark: string;
  /** Stands once in its table and is long enough to be told from chance. */
  readonly anchor: boolean;
}

const MARK = /^(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+、|\d+\.)/u;

/** The shortest label that is an anchor. 其他, 总计 and 规章 never are. */
const SHORTEST_ANCHOR = 4;

/** @returns the labels of a table in reading order: each block's article line, heads, then its groups and rows */
export const printedOf = once((table: Table): readonly Printed[] => {
  const all = table.blocks.flatMap((block): Place[] => [
    ...(block.article ? [{ label: block.article, kind: "article" as const, block }] : []),
    ...headsOf(block).map(
      ({ label, column }): Place =>
        column ? { label, kind: "column", block, column } : { label, kind: "head", block },
    ),
    ...block.lines.map(
      (line: Group | Row): Place =>
        isRow(line) ? { label: line, kind: "row", block, row: line } : { label: line, kind: "group", block },
    ),
  ]);
  const times = new Map<string, number>();
  const cores = all.map(({ label }) => coreOf(label.text));
  for (const core of cores) times.set(core, (times.get(core) ?? 0) + 1);
  return all.map((place, i) => describe(place, times.get(cores[i] as string) === 1));
});

/** A label and what it stands for. */
type Place = Pick<Printed, "label" | "kind" | "block"> & { readonly row?: Row; readonly column?: Column };

/** The letters of a label without its list mark. */
const coreOf = (text: string): string => compact(text.replace(MARK, ""));

/** A label as it is read; those of all kinds have the same fields, for who goes through them. */
function describe({ label, kind, block, row, column }: Place, isOnly: boolean): Printed {
  const mark = compact(MARK.exec(label.text)?.[0] ?? "");
  const cores = [label.text, ...(label.variants ?? [])].map(coreOf);
  const texts = cores.map((core) => mark + core);
  const anchor = isOnly && (cores[0] ?? "").length >= SHORTEST_ANCHOR;
  return { label, kind, block, row, column, cores, texts, written: withoutBlanks(label.text), mark, anchor };
}
