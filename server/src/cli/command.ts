/** The command as a function: arguments in, text out, an exit code back. */
import picocolors from "picocolors";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { message, plural } from "../messages/message.js";
import { type Request, readArguments } from "./arguments.js";
import { type CheckedFile, checkFile } from "./check.js";
import type { Environment, Output } from "./environment.js";
import { FORMATS } from "./format/index.js";
import { printable } from "./format/printable.js";
import type { Page, Results } from "./format/results.js";
import { help, helpInBoth } from "./help.js";
import { findInputs, type Problem } from "./inputs.js";
import type { Location } from "./location.js";
import { Progress } from "./progress.js";
import { ProjectFiles } from "./projectFile.js";
import { VERSION } from "./version.js";

/** Columns of a page that is no terminal, and the fewest that an excerpt is readable in. */
const PAGE_COLUMNS = 100;
const LEAST_COLUMNS = 40;

const EXIT = { clean: 0, errors: 1, unusable: 2, interrupted: 130 } as const;

/**
 * Runs the command.
 *
 * @param args the command line behind the command's own name
 * @returns the exit code: 130 where the user broke it off, else 2 for wrong usage or some unreadable input, else 1 for
 *   some finding of level error, else 0
 */
export async function run(args: readonly string[], environment: Environment): Promise<number> {
  const { request, language } = readArguments(args, environment.env);
  const { out, err } = environment;
  switch (request.kind) {
    case "help":
      out.write(language ? help(language) : helpInBoth());
      return EXIT.clean;
    case "version":
      out.write(`${VERSION}\n`);
      return EXIT.clean;
    case "usage": {
      const problem = localise(request.problem, language ?? "zh");
      const hint = localise(
        message("用法见 disclosure-report --help", "disclosure-report --help tells how it is used"),
        language ?? "zh",
      );
      err.write(`disclosure-report: ${printable(problem)}\n${hint}\n`);
      return EXIT.unusable;
    }
    case "check":
      return check(request, language ?? "zh", environment);
  }
}

async function check(
  request: Extract<Request, { kind: "check" }>,
  language: MessageLanguage,
  environment: Environment,
): Promise<number> {
  const results = await checkAll(request, language, environment);
  environment.out.write(FORMATS[request.format].write(results, pageOf(environment)));
  if (environment.interruption.aborted) return EXIT.interrupted;
  if (results.problems.length > 0) return EXIT.unusable;
  const findings = results.files.flatMap(({ reports }) => reports).flatMap((report) => report.findings);
  return findings.some(({ severity }) => severity === "error") ? EXIT.errors : EXIT.clean;
}

/** Checks file by file, and says on the way what could not be read and what was fixed. */
async function checkAll(
  { fix, paths }: Extract<Request, { kind: "check" }>,
  language: MessageLanguage,
  { cwd, err, input, interruption, now }: Environment,
): Promise<Results> {
  const found = await findInputs(paths, cwd);
  const files: CheckedFile[] = [];
  const problems: Problem[] = [];
  let [done, others] = [0, found.others];
  const progress = new Progress(err, now, (count) =>
    localise(message("正在检查 {0}/{1} …", "checking {0} of {1} …", count, found.inputs.length), language),
  );
  const say = (line: string): void => {
    progress.clear();
    err.write(`${printable(line)}\n`);
  };
  const sayProblem = ({ file, reason }: Problem): void => {
    say(localise(message("{0}：{1}", "{0}: {1}", file, reason), language));
  };
  const fail = (problem: Problem): void => {
    problems.push(problem);
    sayProblem(problem);
  };
  found.problems.forEach(fail);
  const projectFiles = new ProjectFiles(sayProblem);
  const settingsFor = (folder: Location) => projectFiles.settingsFor(folder);
  for (const one of found.inputs) {
    if (interruption.aborted) break;
    progress.tick(done);
    const { checked, problem } = await checkFile(one, { fix, language, input, settingsFor });
    // Standard input that was broken off.
    if (problem && interruption.aborted) break;
    done++;
    if (problem) fail({ file: one.file, reason: problem });
    if (checked) {
      files.push(checked);
      projectFiles.note(checked.exceptions);
    }
    if (checked?.empty)
      sayProblem({ file: one.file, reason: message("其中没有找到年度报告", "no annual report was found in it") });
    if (checked && checked.fixed > 0) {
      say(
        localise(
          plural(
            checked.fixed,
            "{0}：已改好 {1} 处",
            "{0}: {1} place fixed",
            "{0}: {1} places fixed",
            one.file,
            checked.fixed,
          ),
          language,
        ),
      );
    }
    if (!checked && !problem) others++;
  }
  progress.clear();
  const left = found.inputs.length - done;
  if (interruption.aborted)
    say(
      localise(
        plural(
          left,
          "已中断，还有 {0} 个文件未检查",
          "broken off; {0} file was not checked",
          "broken off; {0} files were not checked",
          left,
        ),
        language,
      ),
    );
  projectFiles.unusedExceptions().forEach(sayProblem);
  if (others > 0)
    say(
      localise(
        plural(
          others,
          "另有 {0} 个文件不是年度报告，未检查",
          "{0} other file holds no report and was passed over",
          "{0} other files hold no report and were passed over",
          others,
        ),
        language,
      ),
    );
  return { files, problems, language };
}

function pageOf({ env, out }: Environment): Page {
  const colours = picocolors.createColors(isColourful(out, env));
  return { colours, width: Math.max(out.columns ?? PAGE_COLUMNS, LEAST_COLUMNS) };
}

/** Colours are for terminals, and not for those who ask for none: https://no-color.org. */
function isColourful(out: Output, env: Environment["env"]): boolean {
  return out.isTTY && !env.NO_COLOR && env.TERM !== "dumb";
}
