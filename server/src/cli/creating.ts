/** `new`: a report to be filled in, as a file. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { agencyKind, FIRST_YEAR } from "../form/index.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { parseVolume } from "../report/index.js";
import { isAgencyName } from "../report/title.js";
import { newReport, reportFileName } from "../writing/newReport.js";
import { type NextReport, nextReport } from "../writing/nextYear.js";
import { eolOf } from "../writing/style.js";
import type { NewReport } from "../writing/wish.js";
import type { NewRequest } from "./arguments.js";
import { createFile } from "./createFile.js";
import { decode } from "./encoding.js";
import { type Environment, EXIT } from "./environment.js";
import { reasonOf } from "./fileError.js";
import { printable } from "./format/printable.js";
import { readFile } from "./readFile.js";

/**
 * Writes a new report, never over a file, and prints where it is.
 *
 * @returns the exit code
 */
export function create(
  { agency, kind = agencyKind(agency), year, layout, folder }: NewRequest,
  language: MessageLanguage,
  { cwd, out, err, today }: Environment,
): number {
  const thisYear = today().getFullYear();
  const wish = { agency, kind, year: year ?? thisYear - 1, layout };
  const file = path.join(folder, reportFileName(agency, wish.year));
  const problem = problemOf(wish, thisYear) ?? written(path.resolve(cwd, file), file, newReport(wish));
  if (problem) {
    err.write(`disclosure-report: ${printable(localise(problem, language))}\n`);
    return EXIT.unusable;
  }
  out.write(`${printable(file)}\n`);
  return EXIT.clean;
}

/**
 * Writes next year's report, begun from a report, never over a file, and prints where it is.
 *
 * @returns the exit code
 */
export async function createNext(
  { file, folder }: { readonly file: string; readonly folder: string },
  language: MessageLanguage,
  { cwd, out, err }: Environment,
): Promise<number> {
  const made = await nextOf(path.resolve(cwd, file)).catch((error: unknown) => reasonOf(error));
  const target = "text" in made ? path.join(folder, reportFileName(made.agency, made.year)) : file;
  const problem =
    "text" in made
      ? written(path.resolve(cwd, target), target, made.text)
      : message("{0}：{1}", "{0}: {1}", file, made);
  if (problem) {
    err.write(`disclosure-report: ${printable(localise(problem, language))}\n`);
    return EXIT.unusable;
  }
  out.write(`${printable(target)}\n`);
  return EXIT.clean;
}

/** Next year's report, or why there is none. */
async function nextOf(location: string): Promise<NextReport | Message> {
  const { text } = decode(await readFile(location));
  const last = parseVolume(text).reports.at(-1)?.report;
  return (
    (last && nextReport(last, eolOf(text))) ??
    message("其中没有写明单位和年份的年报", "it holds no report that names its body and year")
  );
}

function problemOf({ agency, year }: NewReport, thisYear: number): Message | undefined {
  if (!isAgencyName(agency)) {
    return message(
      "“{0}”不像单位全称：要写汉字，不带年份、空格、标点和“/”",
      "“{0}” is no full name of a body: Chinese characters without a year, blanks, stops and slashes",
      agency,
    );
  }
  if (year >= FIRST_YEAR && year <= thisYear) return undefined;
  return message(
    "只能新建 {0} 至 {1} 年度的年报：更早的没有现行格式，更晚的还没有到",
    "reports can be for {0} to {1}: earlier years have no form, and later ones are still to come",
    String(FIRST_YEAR),
    String(thisYear),
  );
}

/** Writes the file, and makes its folder where there is none. @returns what went wrong, if anything */
function written(location: string, file: string, text: string): Message | undefined {
  try {
    mkdirSync(path.dirname(location), { recursive: true });
    createFile(location, Buffer.from(text, "utf8"));
    return undefined;
  } catch (error) {
    return message("{0}：{1}", "{0}: {1}", file, reasonOf(error));
  }
}
