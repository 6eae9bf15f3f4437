/** PATH… → the files to look at: files as named, folders and patterns searched. */
import { type Dirent, promises as fs } from "node:fs";
import path from "node:path";
import { isDocumentName } from "../documents/names.js";
import { type Message, message } from "../messages/message.js";
import { codeOf, FileError, reasonOf } from "./fileError.js";
import { inFolder, keyOf, type Location, locationOf, readableName } from "./location.js";
import { NO_FILE } from "./readFile.js";

export const STANDARD_INPUT = "-";

/**
 * A file to look at. `named`: somebody wrote this very path, so it is judged whatever it holds; else it was found in a
 * folder or by a pattern, and is judged only if it holds a report.
 */
export interface Input {
  /** What it is called in answers: as it was written, or its path from the folder that was searched. */
  readonly file: string;
  readonly location: Location;
  readonly named: boolean;
}

/** Something that is there. */
type Entry = Pick<Input, "file" | "location">;

/** A path that could not be read, and why. */
export interface Problem {
  readonly file: string;
  readonly reason: Message;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** How many files of folders are of a kind that holds no reports. */
  readonly others: number;
  readonly problems: readonly Problem[];
}

/**
 * @param paths what was written on the command line
 * @param cwd the folder that relative paths are read from
 * @returns each file once, in the order of the command line, a folder's by name
 */
export async function findInputs(paths: readonly string[], cwd: string): Promise<Inputs> {
  const search = new Search(cwd);
  for (const written of paths) await search.add(written);
  return search.result();
}

/** @returns whether a file of a folder may hold a report by its name */
export function mayHoldReport(file: string): boolean {
  return /\.(txt|md)$/i.test(file) || isDocumentName(file);
}

/** By name; texts before documents, for a report that lies there as both is checked as a text. */
function textsFirst(a: string, b: string): number {
  const [first, second] = [isDocumentName(a), isDocumentName(b)];
  if (first !== second) return first ? 1 : -1;
  return a < b ? -1 : 1;
}

class Search {
  private readonly cwd: string;
  /** By location. */
  private readonly inputs = new Map<string, Input>();
  private readonly others = new Set<string>();
  private readonly problems: Problem[] = [];

  constructor(cwd: string) {
    this.cwd = cwd;
  }

  result(): Inputs {
    for (const file of this.inputs.keys()) this.others.delete(file);
    return { inputs: [...this.inputs.values()], others: this.others.size, problems: this.problems };
  }

  /** A path that is there means itself, though it may look like a pattern: 〔2022〕[终稿].txt. */
  async add(written: string): Promise<void> {
    const entry: Entry = { file: written, location: path.resolve(this.cwd, written) };
    if (written === STANDARD_INPUT) return this.take({ ...entry, named: true });
    try {
      await this.addThere(entry, true);
    } catch (error) {
      if (!isMissing(error)) return this.fail(written, error);
      // Few command lines hold a pattern; what reads them takes long to load.
      const { default: fastGlob } = await import("fast-glob");
      if (!fastGlob.isDynamicPattern(written)) return this.fail(written, error);
      await this.addMatches(written, fastGlob);
    }
  }

  /** @throws what the file system says of a path that is not there or closed to us */
  private async addThere(entry: Entry, named: boolean): Promise<void> {
    const stat = await fs.stat(entry.location);
    if (stat.isDirectory()) await this.addFolder(entry);
    else if (stat.isFile()) this.take({ ...entry, named });
    else if (named) this.fail(entry.file, new FileError(NO_FILE));
    else this.others.add(keyOf(entry.location));
  }

  private async addMatches(pattern: string, fastGlob: typeof import("fast-glob")): Promise<void> {
    const written = path.sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
    let matches: string[];
    try {
      matches = await fastGlob(written, {
        cwd: this.cwd,
        onlyFiles: false,
        // Links may lead round in a circle.
        followSymbolicLinks: false,
        ignore: ["**/node_modules/**"],
      });
    } catch (error) {
      return this.fail(pattern, error);
    }
    if (matches.length === 0) {
      this.problems.push({ file: pattern, reason: message("没有文件符合这个通配符", "no file matches this pattern") });
    }
    for (const match of matches.sort(textsFirst)) {
      const file = path.normalize(match);
      const location = path.resolve(this.cwd, file);
      await this.addThere({ file, location }, false).catch((error: unknown) => this.fail(file, error));
    }
  }

  private async addFolder(folder: Entry): Promise<void> {
    let kinds: Dirent<Buffer>[];
    try {
      kinds = await fs.readdir(folder.location, { withFileTypes: true, encoding: "buffer" });
    } catch (error) {
      return this.fail(folder.file, error);
    }
    const entries = kinds.map((kind) => {
      const name = locationOf(kind.name);
      const file = path.join(folder.file, readableName(name));
      return { kind, name: readableName(name), file, location: inFolder(folder.location, name) };
    });
    entries.sort((a, b) => textsFirst(a.name, b.name));
    for (const { kind, name, ...entry } of entries) {
      // Office programs leave files of theirs beside what is open in them.
      if (/^(?:\.|~\$)/.test(name) || name === "node_modules") continue;
      if (kind.isDirectory()) await this.addFolder(entry);
      else if (mayHoldReport(name) && (await isReadable(entry.location, kind))) this.take({ ...entry, named: false });
      else this.others.add(keyOf(entry.location));
    }
  }

  private take(input: Input): void {
    const key = input.file === STANDARD_INPUT ? STANDARD_INPUT : keyOf(input.location);
    const known = this.inputs.get(key);
    if (known === undefined || (input.named && !known.named)) this.inputs.set(key, input);
  }

  private fail(file: string, error: unknown): void {
    // Node hands over the command line as text, in which bytes that are no UTF-8 are lost.
    const isLost = isMissing(error) && file.includes("\ufffd");
    this.problems.push({ file, reason: isLost ? NO_NAME : reasonOf(error) });
  }
}

/**
 * Links to folders are not followed: they may lead round in a circle. Pipes and devices are not read: they may never
 * end. A link to nothing is said when it is read.
 */
async function isReadable(location: Location, kind: Dirent<Buffer>): Promise<boolean> {
  if (!kind.isSymbolicLink()) return kind.isFile();
  return fs.stat(location).then(
    (stat) => stat.isFile(),
    () => true,
  );
}

const NO_NAME = message(
  "文件名不是 UTF-8，无法这样指名；请改为指定它所在的文件夹",
  "its name is no UTF-8 and cannot be given so; give the folder that it lies in",
);

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EINVAL", "ENAMETOOLONG"].includes(codeOf(error));
}
