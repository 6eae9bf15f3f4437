/** One report that lies in a folder in several files: the text that can be edited counts. */
import path from "node:path";
import { type ComparedReport, haveSameFigures } from "../between/index.js";
import { isDocumentName } from "../documents/names.js";
import type { CheckedReport } from "./check.js";
import type { Input } from "./inputs.js";
import { folderOf, keyOf } from "./location.js";

interface Checked {
  readonly reports: readonly Pick<CheckedReport, "agency" | "year">[];
  /** What others read of the reports. */
  readonly compared: readonly Pick<ComparedReport, "facts">[];
}

/** A report that was checked. */
interface Known {
  readonly file: string;
  readonly ending: string;
  readonly compared: Checked["compared"];
}

/** Two stages of a report differ in figures: then both are to be looked at. */
const isOneStage = (one: Checked["compared"], other: Checked["compared"]): boolean =>
  one.length === other.length &&
  one.every(({ facts }, i) => {
    const against = other[i] as (typeof other)[number];
    return !(facts.hasTables || against.facts.hasTables) || haveSameFigures(one[i] as typeof against, against);
  });

/** What --annotate made of a file is the file's at any time. */
const isSame = (input: Input, known: Known, compared: Checked["compared"]): boolean =>
  isAnnotated(input) || isOneStage(known.compared, compared);

const endingOf = (file: string): string => path.extname(file).toLowerCase();

/** May a file be left out as one that is there already: a document that nobody named? */
const mayBeLeftOut = ({ file, named }: Input): boolean => !named && isDocumentName(file);

/** Texts come before documents, so that it is a document that is found again. */
export class Duplicates {
  /** The folders of documents that may be left out; of what lies elsewhere nothing is kept. */
  private readonly folders: ReadonlySet<string>;
  /** By folder and name, without the ending. */
  private readonly names = new Map<string, Known>();
  /** By folder, body and year. */
  private readonly bodies = new Map<string, Known>();

  /** @param inputs all that will be asked about */
  constructor(inputs: readonly Input[]) {
    this.folders = new Set(inputs.filter(mayBeLeftOut).map(folderKey));
  }

  /** @returns the file that holds the report of another one that nobody named */
  of(input: Input, { reports, compared }: Checked): string | undefined {
    const known = this.known(input) ?? this.byBody(input, reports);
    return known && isSame(input, known, compared) ? known.file : undefined;
  }

  /** @returns the same, of a file that bears its name */
  ofName(input: Input, compared: Checked["compared"]): string | undefined {
    const known = this.known(input);
    return known && isSame(input, known, compared) ? known.file : undefined;
  }

  private known(input: Input): Known | undefined {
    return mayBeLeftOut(input) ? this.names.get(nameKey(input)) : undefined;
  }

  /** Told by body and year: in a file of another kind, for two of one kind may be two drafts. */
  private byBody(input: Input, reports: Checked["reports"]): Known | undefined {
    if (!mayBeLeftOut(input)) return undefined;
    const known = this.bodies.get(bodyKey(input, reports) ?? "");
    return known && known.ending !== endingOf(input.file) ? known : undefined;
  }

  /** Notes a file that was checked. */
  note(input: Input, { reports, compared }: Checked): void {
    if (!this.folders.has(folderKey(input))) return;
    const known = { file: input.file, ending: endingOf(input.file), compared };
    const body = bodyKey(input, reports);
    this.names.set(nameKey(input), known);
    if (body !== undefined && !this.bodies.has(body)) this.bodies.set(body, known);
  }
}

const folderKey = ({ location }: Input): string => keyOf(folderOf(location));

/** What --annotate made of a file bears its name. */
const ANNOTATED_NAME = /\.批注$/;

const isAnnotated = ({ file }: Input): boolean => ANNOTATED_NAME.test(path.parse(file).name);

const nameKey = (input: Input): string =>
  `${folderKey(input)}/${path.parse(input.file).name.replace(ANNOTATED_NAME, "")}`;

function bodyKey(input: Input, reports: Checked["reports"]): string | undefined {
  const [only, ...others] = reports;
  if (others.length > 0 || only?.agency === undefined || only.year === undefined) return undefined;
  return `${folderKey(input)}/${only.year}/${only.agency}`;
}
