/** Many reports held against each other: the same for a folder of the editor and for the files of a command. */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { Collection, type ComparedReport, factsOf } from "../between/index.js";
import type { Volume } from "../report/index.js";
import { type JudgedBetween, judgeBetween, type Rule } from "../rules/index.js";
import { suppressBetween } from "./exceptions.js";
import type { Settings } from "./settings.js";

/** @returns the reports of a document as others read them; `name` is what people call its file */
export function comparedReports(document: TextDocument, name: string, volume: Volume): ComparedReport[] {
  return volume.reports.map(({ offset, report }) => ({
    file: document.uri,
    name,
    firstLine: document.positionAt(offset).line,
    facts: factsOf(report),
  }));
}

export class Folder {
  readonly collection = new Collection();
  private readonly failed: (rule: Rule, error: unknown) => void;

  /** @param failed called for a rule that threw; what the other rules found stands */
  constructor(failed: (rule: Rule, error: unknown) => void) {
    this.failed = failed;
  }

  /** @returns what is said of each report of a file against the others, in the file's order */
  findingsOf(file: string, { levels, exceptions, aggregates }: Settings): readonly (readonly JudgedBetween[])[] {
    return this.collection.reportsOf(file).map((report) => {
      const judged = judgeBetween(report, this.collection, aggregates, levels, this.failed);
      return suppressBetween(report, judged, exceptions);
    });
  }
}

/** @returns the names of bodies that are to report by these settings: those that are listed, and those that others sum */
export function wantedOf(settings: Iterable<Settings>): string[] {
  // Files of one folder share their lists.
  const lists = new Set<readonly string[]>();
  for (const { bodies, aggregates } of settings) {
    lists.add(bodies);
    for (const { parts } of aggregates) lists.add(parts);
  }
  return [...new Set([...lists].flat())];
}
