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
import { compact } from "../characters/index.js";

/** A label as the form prints it, in the order in which it is read. */
export interface Printed {
  readonly label: Label;
  readonly kind: "article" | "head" | "column" | "group" | "row";
  readonly block: Block;
  readonly row?: Row;
  readonly column?: Column;
  /** The compact texts it is known by, the longest first, without the list mark. */
  readonly cores: readonly string[];
  /** The same behind the list mark's letters: as the form prints it. */
  readonly texts: readonly string[];
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
  const bare = table.blocks.flatMap((block) => [
    ...(block.article ? [describe(block.article, "article", block)] : []),
    ...headsOf(block).map(({ label, column }) =>
      column ? { ...describe(label, "column", block), column } : describe(label, "head", block),
    ),
    ...block.lines.map((line: Group | Row) =>
      isRow(line) ? { ...describe(line, "row", block), row: line } : describe(line, "group", block),
    ),
  ]);
  const times = new Map<string, number>();
  for (const { cores } of bare) times.set(cores[0] ?? "", (times.get(cores[0] ?? "") ?? 0) + 1);
  return bare.map((one) => {
    const core = one.cores[0] ?? "";
    return { ...one, anchor: core.length >= SHORTEST_ANCHOR && times.get(core) === 1 };
  });
});

function describe(label: Label, kind: Printed["kind"], block: Block): Omit<Printed, "anchor"> {
  const mark = MARK.exec(label.text)?.[0] ?? "";
  const cores = [label.text, ...(label.variants ?? [])].map((text) => compact(text.replace(MARK, "")));
  const letters = compact(mark);
  return { label, kind, block, cores, texts: cores.map((core) => letters + core), mark: letters };
}
