/** One report that lies in a folder in several files: the text that can be edited counts. */
import path from "node:path";
import { isDocumentName } from "../documents/names.js";
import type { CheckedReport } from "./check.js";
import type { Input } from "./inputs.js";
import { folderOf, keyOf } from "./location.js";

/** A report that was checked. */
interface Known {
  readonly file: string;
  readonly ending: string;
}

const endingOf = (file: string): string => path.extname(file).toLowerCase();

/** Texts come before documents, so that it is a document that is found again. */
export class Duplicates {
  /** By folder and name, without the ending. */
  private readonly names = new Map<string, Known>();
  /** By folder, body and year. */
  private readonly bodies = new Map<string, Known>();

  /** @returns the file that holds the report of another one that nobody named */
  of(input: Input, reports: readonly CheckedReport[]): string | undefined {
    return this.byName(input) ?? this.byBody(input, reports);
  }

  /** @returns the same, told by its name */
  byName(input: Input): string | undefined {
    return input.named || !isDocumentName(input.file) ? undefined : this.names.get(nameKey(input))?.file;
  }

  /** Told by body and year: in a file of another kind, for two of one kind may be two drafts. */
  private byBody(input: Input, reports: readonly CheckedReport[]): string | undefined {
    if (input.named || !isDocumentName(input.file)) return undefined;
    const known = this.bodies.get(bodyKey(input, reports) ?? "");
    return known && known.ending !== endingOf(input.file) ? known.file : undefined;
  }

  /** Notes a file that was checked. */
  note(input: Input, reports: readonly CheckedReport[]): void {
    const known = { file: input.file, ending: endingOf(input.file) };
    const body = bodyKey(input, reports);
    this.names.set(nameKey(input), known);
    if (body !== undefined && !this.bodies.has(body)) this.bodies.set(body, known);
  }
}

const folderKey = ({ location }: Input): string => keyOf(folderOf(location));

/** What --annotate made of a file bears its name. */
const ANNOTATED_NAME = /\.批注$/;

const nameKey = (input: Input): string =>
  `${folderKey(input)}/${path.parse(input.file).name.replace(ANNOTATED_NAME, "")}`;

function bodyKey(input: Input, reports: readonly CheckedReport[]): string | undefined {
  const [only, ...others] = reports;
  if (others.length > 0 || only?.agency === undefined || only.year === undefined) return undefined;
  return `${folderKey(input)}/${only.year}/${only.agency}`;
}
