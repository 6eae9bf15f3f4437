/** Reports on their way from one thread to another: what is the form's is named, since it is there too. */
import { EDITIONS, type Edition, type Table, type TableId } from "../form/index.js";
import { type FigureParts, TableFigures } from "./figures.js";
import type { ComparedReport, ReportFacts } from "./reportFacts.js";

/** A table of the form, named by its edition. */
interface SentTable {
  readonly edition: string;
  readonly id: TableId;
  readonly figures: FigureParts;
}

export interface SentReport extends Omit<ComparedReport, "facts"> {
  readonly facts: Omit<ReportFacts, "edition" | "tables"> & {
    readonly edition?: string;
    readonly tables: readonly SentTable[];
  };
}

const editionOf = (table: Table): Edition | undefined => EDITIONS.find(({ tables }) => tables[table.id] === table);

/** @returns what can be sent of a report that was read on an official edition */
export function sendable({ facts: { edition, tables, ...facts }, ...report }: ComparedReport): SentReport {
  const named = [...tables.values()].flatMap((figures): SentTable[] => {
    const of = editionOf(figures.table);
    return of ? [{ edition: of.id, id: figures.id, figures: figures.sendable }] : [];
  });
  return { ...report, facts: { ...facts, ...(edition ? { edition: edition.id } : {}), tables: named } };
}

/** @returns the same with memory of its own: what was read of bytes may be a look into all of them */
export function apart({ facts: { lines, passages, tables, ...facts }, ...report }: SentReport): SentReport {
  return {
    ...report,
    facts: {
      ...facts,
      lines: lines.slice(),
      passages: passages.map((one) => ({ ...one, sketch: one.sketch.slice(), keys: one.keys.slice() })),
      tables: tables.map(({ figures, ...table }) => ({
        ...table,
        figures: { ...figures, cells: figures.cells.slice() },
      })),
    },
  };
}

/** @returns the report that was sent */
export function received({ facts: { edition, tables, ...facts }, ...report }: SentReport): ComparedReport {
  const byId = (id: string | undefined) => EDITIONS.find((one) => one.id === id);
  const own = byId(edition);
  const read = tables.flatMap(({ edition: of, id, figures }): (readonly [TableId, TableFigures])[] => {
    const table = byId(of)?.tables[id];
    return table ? [[id, new TableFigures(table, figures)]] : [];
  });
  return { ...report, facts: { ...facts, ...(own ? { edition: own } : {}), tables: new Map(read) } };
}
