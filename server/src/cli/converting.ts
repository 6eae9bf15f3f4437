/** `convert`: reports as documents, each in a file of its own, never over one that is there. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { factsOf } from "../between/index.js";
import type { Resources } from "../documents/resources.js";
import { exported } from "../documents/write/index.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message, plural } from "../messages/message.js";
import { libreOffice, OfficeError } from "../office/libreOffice.js";
import { parseVolume, type Volume } from "../report/index.js";
import { holdsReport } from "../service/isReport.js";
import type { ConvertRequest } from "./arguments.js";
import type { Target } from "./convertFormats.js";
import { createFile } from "./createFile.js";
import { Duplicates } from "./duplicates.js";
import { UndecodableError } from "./encoding.js";
import { type Environment, EXIT } from "./environment.js";
import { FileError, reasonOf } from "./fileError.js";
import { printable } from "./format/printable.js";
import { findInputs, type Input, type Inputs, mayHoldReport } from "./inputs.js";
import { folderOf, inFolder, keyOf } from "./location.js";
import { Progress } from "./progress.js";
import { ReadAhead } from "./readAhead.js";
import { type ReadText, readText } from "./reading.js";

/**
 * Converts what is asked for, and prints where each document is. Says what could not be read or written, and why.
 *
 * @returns the exit code
 */
export async function convert(
  request: ConvertRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<number> {
  const found = await findInputs(request.paths, environment.cwd);
  const resources = request.withLibreOffice
    ? { ...environment.resources, convert: byLibreOffice(environment) }
    : environment.resources;
  const converting = new Converting(request, found, language, { ...environment, resources });
  await converting.run();
  return converting.end();
}

function byLibreOffice({ env, interruption }: Environment): NonNullable<Resources["convert"]> {
  const convert = libreOffice(env, interruption);
  return (bytes, name, to) =>
    convert(bytes, name, to).catch((error: unknown) => {
      throw error instanceof OfficeError ? new FileError(error.reason) : error;
    });
}

/** One run over files. */
class Converting {
  private readonly progress: Progress;
  private readonly duplicates: Duplicates;
  /** By what was made of it. */
  private readonly made = new Map<string, string>();
  private others: number;
  private failed = false;

  constructor(
    private readonly request: ConvertRequest,
    private readonly found: Inputs,
    private readonly language: MessageLanguage,
    private readonly environment: Environment,
  ) {
    this.others = found.others;
    this.duplicates = new Duplicates(found.inputs);
    const { err, now } = environment;
    this.progress = new Progress(err, now, (count) =>
      localise(message("正在转换 {0}/{1} …", "converting {0} of {1} …", count, found.inputs.length), language),
    );
  }

  async run(): Promise<void> {
    const { input, interruption } = this.environment;
    for (const { file, reason } of this.found.problems) this.fail(file, reason);
    const ahead = new ReadAhead(this.found.inputs, input, false);
    let done = 0;
    for (const one of this.found.inputs) {
      if (interruption.aborted) break;
      this.progress.tick(done++);
      try {
        await this.convertOne(one, await ahead.next());
      } catch (error) {
        if (interruption.aborted) break;
        this.fail(one.file, reasonOf(error));
      }
    }
  }

  /** @returns the exit code, when all is said */
  end(): number {
    this.progress.clear();
    if (this.others > 0) this.say(passedOver(this.others));
    if (this.environment.interruption.aborted) return EXIT.interrupted;
    return this.failed ? EXIT.unusable : EXIT.clean;
  }

  private async convertOne(input: Input, bytes: Uint8Array): Promise<void> {
    const { to, folder } = this.request;
    const { file, location } = input;
    const read = await textOf(input, bytes, this.environment.resources);
    const volume = read && parseVolume(read.text);
    if (!read || !volume || !(input.named || holdsReport(volume))) {
      this.others++;
      return;
    }
    const compared = volume.reports.map(({ report }) => ({ facts: factsOf(report) }));
    const same = this.duplicates.ofName(input, compared);
    if (same !== undefined) {
      this.say(
        message("{0}：与 {1} 是同一份报告，没有转换", "{0}: the same report as {1}, converted once", file, same),
      );
      return;
    }
    this.duplicates.note(input, { reports: [], compared });
    const target = targetOf(input, to, folder, this.environment.cwd);
    if (keyOf(target.location) === keyOf(location)) {
      this.say(message("{0}：已经是 .{1} 文件，没有转换", "{0}: it is a .{1} file already", file, to));
      return;
    }
    const key = keyOf(target.location);
    const other = this.made.get(key);
    if (other !== undefined) throw new FileError(sameTarget(other, target.file));
    const made = madeOf(volume, to);
    try {
      if (folder !== undefined) mkdirSync(folderOf(target.location), { recursive: true });
      createFile(target.location, made);
    } catch (error) {
      this.fail(target.file, reasonOf(error));
      return;
    }
    this.made.set(key, file);
    this.progress.clear();
    this.environment.out.write(`${printable(target.file)}\n`);
    for (const reason of read.document?.unread ?? []) this.say(message("{0}：{1}", "{0}: {1}", file, reason));
  }

  private fail(file: string, reason: Message): void {
    this.failed = true;
    this.say(message("{0}：{1}", "{0}: {1}", file, reason));
  }

  private say(words: Message): void {
    this.progress.clear();
    this.environment.err.write(`${printable(localise(words, this.language))}\n`);
  }
}

/** @throws FileError where there is nothing to make it of */
function madeOf(volume: Volume, to: Target): Uint8Array {
  if (to === "txt") return Buffer.from(volume.text, "utf8");
  const made = exported(volume.reports, to);
  if (!made) throw new FileError(message("其中没有表格，没有写入", "there is no table in it; nothing was written"));
  return made;
}

function sameTarget(other: string, target: string): Message {
  return message(
    "与 {0} 不是同一份报告，转成的文件却同名（{1}），没有写入；请先改名",
    "not the same report as {0}, but both would be {1}, so nothing was written; rename one",
    other,
    target,
  );
}

async function textOf(input: Input, bytes: Uint8Array, resources: Resources): Promise<ReadText | undefined> {
  try {
    return await readText(input.file, bytes, resources);
  } catch (error) {
    if (error instanceof UndecodableError && !input.named && !mayHoldReport(input.file)) return undefined;
    throw error;
  }
}

/** Beside the file, or in the folder that was asked for: there a folder's files keep their places. */
function targetOf({ file, location, named }: Input, to: Target, folder: string | undefined, cwd: string) {
  const { dir, name } = path.parse(file);
  const own = `${name}.${to}`;
  if (folder === undefined) return { file: path.join(dir, own), location: inFolder(folderOf(location), own) };
  const below = named || path.isAbsolute(file) || file.startsWith("..") ? "" : dir;
  const target = path.join(folder, below, own);
  return { file: target, location: path.resolve(cwd, target) };
}

function passedOver(others: number): Message {
  return plural(
    others,
    "另有 {0} 个文件不是年度报告，没有转换",
    "{0} other file holds no report and was passed over",
    "{0} other files hold no report and were passed over",
    others,
  );
}
