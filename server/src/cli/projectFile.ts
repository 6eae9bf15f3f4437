/** Where the command finds `.disclosure-report.json`, and which of its exceptions were used. */
import path from "node:path";
import { message } from "../messages/message.js";
import { type Exception, PROJECT_FILE, ruleName } from "../protocol.js";
import { readProjectFileBytes } from "../service/projectFile.js";
import { DEFAULT_SETTINGS, type Settings } from "../service/settings.js";
import { codeOf, reasonOf } from "./fileError.js";
import type { Problem } from "./inputs.js";
import { folderOf, inFolder, keyOf, type Location, readableName } from "./location.js";
import { readFile } from "./readFile.js";

/** Strict: bytes that are no UTF-8 throw. A mark at the beginning is left out. */
const utf8 = new TextDecoder("utf-8", { fatal: true });

/** Exceptions for the reports of a file: those that suppressed something, and those that suppressed nothing. */
export interface ExceptionUse {
  readonly used: readonly Exception[];
  readonly unused: readonly Exception[];
}

/** The project files on the way from reports up to the root, each read once. */
export class ProjectFiles {
  private readonly byFolder = new Map<string, Promise<Settings>>();
  private readonly fileOf = new Map<Exception, string>();
  private readonly used = new Set<Exception>();
  private readonly unused = new Set<Exception>();
  private readonly report: (problem: Problem) => void;
  private readonly cwd: string;

  /**
   * @param cwd the folder by which files below it are named
   * @param report is told, once a file, what is wrong with it; what is right in it still holds, else defaults
   */
  constructor(cwd: string, report: (problem: Problem) => void) {
    this.cwd = cwd;
    this.report = report;
  }

  /**
   * @param folder where a report stands
   * @returns what the nearest project file says, in this folder or above
   */
  settingsFor(folder: Location): Promise<Settings> {
    const key = keyOf(folder);
    const known = this.byFolder.get(key);
    if (known) return known;
    const settings = this.read(folder);
    this.byFolder.set(key, settings);
    return settings;
  }

  /** Takes note of the exceptions that suppressed something in a file that was checked, and of those that did not. */
  note({ used, unused }: ExceptionUse): void {
    for (const exception of used) this.used.add(exception);
    for (const exception of unused) this.unused.add(exception);
  }

  /** @returns the exceptions for reports that were checked that suppressed nothing in any of them, each with its file */
  unusedExceptions(): Problem[] {
    const unused = [...this.unused].filter((exception) => !this.used.has(exception));
    return unused.map((exception) => ({
      file: this.fileOf.get(exception) ?? PROJECT_FILE,
      reason: message(
        "“{0}”有一处例外的原文已改动，可以删去：{1}",
        "an exception for “{0}” matches nothing any more: {1}",
        ruleName(exception.rule),
        exception.text,
      ),
    }));
  }

  private nameOf(location: Location): string {
    const name = typeof location === "string" ? path.relative(this.cwd, location) : "..";
    return name.startsWith("..") || path.isAbsolute(name) ? readableName(location) : name;
  }

  private async read(folder: Location): Promise<Settings> {
    const location = inFolder(folder, PROJECT_FILE);
    const file = this.nameOf(location);
    let bytes: Uint8Array;
    try {
      bytes = await readFile(location);
    } catch (error) {
      if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) this.report({ file, reason: reasonOf(error) });
      const above = folderOf(folder);
      return keyOf(above) === keyOf(folder) ? DEFAULT_SETTINGS : this.settingsFor(above);
    }
    const { levels, exceptions, aggregates, bodies, problems } = readProjectFileBytes(bytes, (read) =>
      utf8.decode(read),
    );
    for (const reason of problems) this.report({ file, reason });
    for (const exception of exceptions) this.fileOf.set(exception, file);
    return { ...DEFAULT_SETTINGS, levels, exceptions, aggregates, bodies };
  }
}
