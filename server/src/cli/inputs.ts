/** PATH… → the files to look at: files as named, folders and patterns searched. */
import { type Dirent, promises as fs } from "node:fs";
import path from "node:path";
import fastGlob from "fast-glob";
import { type Message, message } from "../messages/message.js";

export const STANDARD_INPUT = "-";

/**
 * A file to look at. `named`: somebody wrote this very path, so it is judged whatever it holds; else it was found in a
 * folder or by a pattern, and is judged only if it holds a report.
 */
export interface Input {
  readonly file: string;
  readonly named: boolean;
}

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
  return /\.(txt|md)$/i.test(file);
}

class Search {
  private readonly cwd: string;
  /** By absolute path. */
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
    if (written === STANDARD_INPUT) return this.take({ file: written, named: true });
    try {
      await this.addThere(written, true);
    } catch (error) {
      if (!isMissing(error) || !fastGlob.isDynamicPattern(written)) return this.fail(written, error);
      await this.addMatches(written);
    }
  }

  /** @throws what the file system says of a path that is not there or closed to us */
  private async addThere(file: string, named: boolean): Promise<void> {
    const stat = await fs.stat(path.resolve(this.cwd, file));
    if (stat.isDirectory()) await this.addFolder(file);
    else if (named || stat.isFile()) this.take({ file, named });
    else this.others.add(path.resolve(this.cwd, file));
  }

  private async addMatches(pattern: string): Promise<void> {
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
    for (const match of matches.sort()) {
      const file = path.normalize(match);
      await this.addThere(file, false).catch((error: unknown) => this.fail(file, error));
    }
  }

  private async addFolder(folder: string): Promise<void> {
    let entries: Dirent[];
    try {
      entries = await fs.readdir(path.resolve(this.cwd, folder), { withFileTypes: true });
    } catch (error) {
      return this.fail(folder, error);
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (entry.name.startsWith(".") || entry.name === "node_modules") continue;
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) await this.addFolder(file);
      else if (mayHoldReport(entry.name) && (await this.isReadable(file, entry))) this.take({ file, named: false });
      else this.others.add(path.resolve(this.cwd, file));
    }
  }

  /**
   * Links to folders are not followed: they may lead round in a circle. Pipes and devices are not read: they may never
   * end. A link to nothing is said when it is read.
   */
  private async isReadable(file: string, entry: Dirent): Promise<boolean> {
    if (!entry.isSymbolicLink()) return entry.isFile();
    return fs.stat(path.resolve(this.cwd, file)).then(
      (stat) => stat.isFile(),
      () => true,
    );
  }

  private take(input: Input): void {
    const key = input.file === STANDARD_INPUT ? STANDARD_INPUT : path.resolve(this.cwd, input.file);
    const known = this.inputs.get(key);
    if (known === undefined || (input.named && !known.named)) this.inputs.set(key, input);
  }

  private fail(file: string, error: unknown): void {
    this.problems.push({ file, reason: reasonOf(error) });
  }
}

function isMissing(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EINVAL", "ENAMETOOLONG"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** @returns what the file system said, in words for people */
export function reasonOf(error: unknown): Message {
  switch (codeOf(error)) {
    case "ENOENT":
    case "ENOTDIR":
      return message("没有这个文件或文件夹", "there is no such file or folder");
    case "EACCES":
    case "EPERM":
      return message("没有权限", "permission is denied");
    case "EISDIR":
      return message("这是文件夹", "this is a folder");
    case "ERR_FS_FILE_TOO_LARGE":
    case "ERR_STRING_TOO_LONG":
      return message("文件太大", "the file is too large");
    default:
      return message(
        "无法读写：{0}",
        "it cannot be read or written: {0}",
        error instanceof Error ? error.message : String(error),
      );
  }
}
