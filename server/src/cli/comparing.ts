/** `compare`: reports of several years beside each other, as a page, a picture or a workbook, never over a file. */
import path from "node:path";
import { comparisonHtml, comparisonSvg } from "../comparison/file.js";
import { type Comparison, comparisonOf, type ReportIn } from "../comparison/index.js";
import { comparisonSheets } from "../comparison/sheets.js";
import { titleOf } from "../comparison/words.js";
import { toWorkbook } from "../documents/write/sheets.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message } from "../messages/message.js";
import { parseVolume } from "../report/index.js";
import type { CompareRequest } from "./arguments.js";
import { documentOf } from "./check.js";
import { createFile } from "./createFile.js";
import { type Environment, EXIT } from "./environment.js";
import { FileError, reasonOf } from "./fileError.js";
import { printable } from "./format/printable.js";
import { findInputs, type Input } from "./inputs.js";
import { readFile } from "./readFile.js";
import { readText } from "./reading.js";

/**
 * Compares what is asked for, the latest two years in detail, and prints where the result is.
 *
 * @returns the exit code
 */
export async function compare(
  { paths, target }: CompareRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<number> {
  const { cwd, out, err } = environment;
  const say = (words: Message): string => localise(words, language);
  try {
    const { inputs, problems } = await findInputs(paths, cwd);
    const [problem] = problems;
    if (problem) throw new FileError(message("{0}：{1}", "{0}: {1}", problem.file, problem.reason));
    const reports: ReportIn[] = [];
    for (const input of inputs) reports.push(...(await reportsIn(input, environment)));
    const comparison = comparisonOf(reports);
    if (!comparison) throw new FileError(NOTHING);
    const bytes = bytesOf(comparison, path.extname(target).toLowerCase(), say, language);
    try {
      createFile(path.resolve(cwd, target), bytes);
    } catch (error) {
      throw new FileError(message("{0}：{1}", "{0}: {1}", target, reasonOf(error)));
    }
    out.write(`${printable(target)}\n`);
    return EXIT.clean;
  } catch (error) {
    err.write(`disclosure-report: ${printable(say(reasonOf(error)))}\n`);
    return EXIT.unusable;
  }
}

const NOTHING = message(
  "其中没有可以比较的两份年报（最多 40 份）",
  "there are no two reports to compare in it (forty at most)",
);

async function reportsIn({ file, location }: Input, { resources }: Environment): Promise<ReportIn[]> {
  const { text } = await readText(file, await readFile(location), resources);
  const document = documentOf(file, text);
  return parseVolume(text)
    .reports.filter(({ report: { title, tables } }) => title !== undefined || tables.length > 0)
    .map(({ offset, report }) => ({
      file,
      name: path.basename(file),
      line: document.positionAt(offset).line,
      report,
    }));
}

function bytesOf(
  comparison: Comparison,
  ending: string,
  say: (words: Message) => string,
  language: MessageLanguage,
): Uint8Array {
  const after = comparison.issues.length - 1;
  const pair = { before: after - 1, after };
  if (ending === ".xlsx") return toWorkbook(say(titleOf(comparison)), comparisonSheets(comparison, pair, say));
  const text =
    ending === ".svg"
      ? comparisonSvg(comparison, say)
      : comparisonHtml(comparison, { ...pair, changedOnly: false }, say, language);
  return Buffer.from(text, "utf8");
}
