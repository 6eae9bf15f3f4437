/** `convert`: reports as documents, each in a file of its own, never over one that is there. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { exported } from "../documents/write/index.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message, plural } from "../messages/message.js";
import { parseVolume } from "../report/index.js";
import { holdsReport } from "../service/isReport.js";
import type { ConvertRequest } from "./arguments.js";
import type { Target } from "./convertFormats.js";
import { createFile } from "./createFile.js";
import { decode, UndecodableError } from "./encoding.js";
import { type Environment, EXIT } from "./environment.js";
import { FileError, reasonOf } from "./fileError.js";
import { printable } from "./format/printable.js";
import { findInputs, type Input, mayHoldReport } from "./inputs.js";
import { folderOf, inFolder } from "./location.js";
import { Progress } from "./progress.js";
import { ReadAhead } from "./readAhead.js";

/**
 * Converts what is asked for, and prints where each document is. Says what could not be read or written, and why.
 *
 * @returns the exit code
 */
export async function convert(
  { to, folder, paths }: ConvertRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<number> {
  const { cwd, out, err, input, interruption, now } = environment;
  const found = await findInputs(paths, cwd);
  const total = found.inputs.length;
  const progress = new Progress(err, now, (count) =>
    localise(message("正在转换 {0}/{1} …", "converting {0} of {1} …", count, total), language),
  );
  const say = (words: Message): void => {
    progress.clear();
    err.write(`${printable(localise(words, language))}\n`);
  };
  let failed = found.problems.length > 0;
  for (const { file, reason } of found.problems) say(message("{0}：{1}", "{0}: {1}", file, reason));
  const ahead = new ReadAhead(found.inputs, input, false);
  let [done, others] = [0, found.others];
  for (const one of found.inputs) {
    if (interruption.aborted) break;
    progress.tick(done++);
    try {
      const bytes = converted(one, await ahead.next(), to);
      if (!bytes) {
        others++;
        continue;
      }
      const target = targetOf(one, to, folder, cwd);
      if (folder !== undefined) mkdirSync(folderOf(target.location), { recursive: true });
      createFile(target.location, bytes);
      progress.clear();
      out.write(`${printable(target.file)}\n`);
    } catch (error) {
      failed = true;
      say(message("{0}：{1}", "{0}: {1}", one.file, reasonOf(error)));
    }
  }
  progress.clear();
  if (others > 0) say(passedOver(others));
  if (interruption.aborted) return EXIT.interrupted;
  return failed ? EXIT.unusable : EXIT.clean;
}

/** @returns undefined for a file that nobody named and that holds no report */
function converted(input: Input, bytes: Uint8Array, to: Target): Uint8Array | undefined {
  const text = textOf(input, bytes);
  const volume = text === undefined ? undefined : parseVolume(text);
  if (!volume || (!input.named && !holdsReport(volume))) return undefined;
  if (to === "txt") return Buffer.from(volume.text, "utf8");
  const made = exported(volume.reports, to);
  if (!made) throw new FileError(message("其中没有表格，没有写入", "there is no table in it; nothing was written"));
  return made;
}

function textOf(input: Input, bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes).text;
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
