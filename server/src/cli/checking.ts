/** `check`: file by file, written as it goes. */
import picocolors from "picocolors";
import { type ComparedReport, missingReports } from "../between/index.js";
import { localise, type MessageLanguage } from "../messages/localise.js";
import { type Message, message, plural } from "../messages/message.js";
import { Folder, wantedOf } from "../service/folder.js";
import type { Settings } from "../service/settings.js";
import type { Annotated, Comments } from "./annotating.js";
import type { CheckRequest } from "./arguments.js";
import { Cache } from "./cache.js";
import { type CheckedFile, type CheckedFinding, namesOf, type Outcome, RuleError, saidBetween } from "./check.js";
import { Duplicates } from "./duplicates.js";
import { type Environment, EXIT, type Output } from "./environment.js";
import { FileChecks, type Wanted } from "./fileChecks.js";
import { WRITERS } from "./format/index.js";
import { printable } from "./format/printable.js";
import type { Page, Writer } from "./format/writer.js";
import { findInputs, type Input, type Inputs, type Problem } from "./inputs.js";
import { folderOf } from "./location.js";
import { NO_LIST, readList } from "./pathList.js";
import { Progress } from "./progress.js";
import { ProjectFiles } from "./projectFile.js";

/** Columns of a page that is no terminal, and the fewest that an excerpt is readable in. */
const PAGE_COLUMNS = 100;
const LEAST_COLUMNS = 40;

/**
 * Checks what is asked for. Says on the way what could not be read and what was fixed.
 *
 * @returns the exit code
 */
export async function check(
  { format, fix, annotate, paths, list, cache: asked, threads }: CheckRequest,
  language: MessageLanguage,
  environment: Environment,
): Promise<number> {
  const listed = list === undefined ? NO_LIST : await readList(list, environment);
  const named = await findInputs([...paths, ...listed.paths], environment.cwd);
  const found = { ...named, problems: [...listed.problems, ...named.problems] };
  const writer = WRITERS[format](pageOf(environment, language));
  const checking = new Checking(found, writer, language, environment, annotate);
  const cache =
    asked === undefined
      ? undefined
      : await Cache.open(asked, language, environment, (problem) => checking.sayProblem(problem));
  await checking.run({ fix, language, cache, threads });
  await checking.compare();
  await checking.comment();
  cache?.end();
  return checking.end();
}

/** A file that is being checked, and what is wrong with the project files that were read for it. */
interface Underway {
  readonly problems: readonly Problem[];
  readonly outcome: Promise<Outcome>;
}

/** Bodies that are named in one line: whose reports are missing of a county, not of a province of which it is a part. */
const MOST_NAMED = 200;

/** A file whose findings are still being gathered. */
type ToAnnotate = Annotated & { readonly findings: CheckedFinding[] };

const annotatedOf = (input: Input, { fingerprint, reports }: CheckedFile): ToAnnotate => ({
  input,
  findings: reports.flatMap(({ findings }) => findings),
  fingerprint,
});

/** One run over files. Of a file that is done nothing is kept but what the writer keeps, and what others are held against. */
class Checking {
  private readonly found: Inputs;
  private readonly writer: Writer;
  private readonly language: MessageLanguage;
  private readonly environment: Environment;
  /** By file, where what is found goes into Word documents. */
  private readonly toAnnotate: Map<string, ToAnnotate> | undefined;
  private readonly progress: Progress;
  private readonly projectFiles: ProjectFiles;
  /** What is wrong with project files, until it is said before the file that they were first read for. */
  private unsaid: Problem[] = [];
  private readonly folder = new Folder((rule, error) => {
    this.fail({ file: rule.id, reason: new RuleError(rule, error).reason });
  });
  /** What rules for each file. */
  private readonly settings = new Map<string, Settings>();
  private readonly duplicates: Duplicates;
  private readonly problems: Problem[] = [];
  private readonly total: number;
  private done = 0;
  private others: number;
  private errors = false;

  constructor(found: Inputs, writer: Writer, language: MessageLanguage, environment: Environment, annotate: boolean) {
    this.toAnnotate = annotate ? new Map() : undefined;
    this.found = found;
    this.duplicates = new Duplicates(found.inputs);
    this.writer = writer;
    this.language = language;
    this.environment = environment;
    this.projectFiles = new ProjectFiles(environment.cwd, (problem) => this.unsaid.push(problem));
    this.total = found.inputs.length;
    this.others = found.others;
    const { err, now } = environment;
    this.progress = new Progress(err, now, (count) =>
      localise(message("正在检查 {0}/{1} …", "checking {0} of {1} …", count, this.total), language),
    );
  }

  async run(wanted: Wanted): Promise<void> {
    for (const problem of this.found.problems) this.fail(problem);
    const checks = new FileChecks(this.found.inputs, wanted, this.environment);
    try {
      await this.each(checks);
    } finally {
      checks.end();
    }
  }

  /** Takes the outcomes of all files in order, while no more than so many are under way. */
  private async each(checks: FileChecks): Promise<void> {
    const { inputs } = this.found;
    const { interruption } = this.environment;
    const under: Underway[] = [];
    let begun = 0;
    for (const input of inputs) {
      if (interruption.aborted) break;
      this.progress.tick(this.done);
      while (begun < inputs.length && under.length < checks.most) {
        under.push(await this.begin(inputs[begun++] as Input, checks));
      }
      const { problems, outcome } = under.shift() as Underway;
      for (const problem of problems) this.sayProblem(problem);
      const done = await outcome;
      // Standard input that was broken off, and what was not begun any more.
      if (done.problem && interruption.aborted) break;
      this.done++;
      const same = done.checked && this.duplicates.of(input, done.checked);
      if (same !== undefined) this.sayProblem({ file: input.file, reason: sameReport(same) });
      else {
        this.takeOutcome(input, done);
        if (this.toAnnotate && done.checked) this.toAnnotate.set(input.file, annotatedOf(input, done.checked));
      }
    }
  }

  /** Has a file checked. Its project file is read first, and only here, so that each is read once. */
  private async begin(input: Input, checks: FileChecks): Promise<Underway> {
    const settings = await this.projectFiles.settingsFor(folderOf(input.location));
    const problems = this.unsaid;
    this.unsaid = [];
    const outcome = checks.check(input, settings);
    // What it throws is heard when its turn comes.
    outcome.catch(() => undefined);
    return { problems, outcome };
  }

  /** Holds the reports against each other, once all are read. */
  async compare(): Promise<void> {
    const { collection } = this.folder;
    if (collection.all().length < 2) return;
    // Of whom there is no report is asked below: names are paired anew when one comes.
    const sums = new Set([...this.settings.values()].flatMap(({ aggregates }) => aggregates));
    collection.expect([...sums].flatMap(({ whole, parts }) => [whole, ...parts]));
    const heard = new Set<ComparedReport>();
    for (const [file, settings] of this.settings) {
      // An interruption has its turn.
      await new Promise((resolve) => setImmediate(resolve));
      if (this.environment.interruption.aborted) return;
      const reports = collection.reportsOf(file);
      const findings = this.folder
        .findingsOf(file, settings)
        .map((list, i) => list.map((one) => saidBetween(reports[i] as ComparedReport, one, this.language)));
      for (const [i, report] of reports.entries()) if (findings[i]?.length) heard.add(report);
      if (findings.every((list) => list.length === 0)) continue;
      this.errors ||= findings.some((list) => list.some(({ severity }) => severity === "error"));
      this.write(this.writer.between(reports.map(namesOf), findings));
      this.toAnnotate?.get(file)?.findings.push(...findings.flat());
    }
    for (const words of this.copies(heard)) this.say(words);
  }

  /** Which files hold what another holds, of which something was said: of that one alone. */
  private copies(heard: ReadonlySet<ComparedReport>): Message[] {
    const { collection } = this.folder;
    return collection.all().flatMap((report): Message[] => {
      const speaker = collection.speakerFor(report);
      if (speaker === report || !heard.has(speaker)) return [];
      return [
        message(
          "{0} 与 {1} 是同一份年报，年报之间的问题只列一次",
          "{0} and {1} are one report: what is found between reports is listed once",
          report.file,
          speaker.file,
        ),
      ];
    });
  }

  /** @returns the exit code, when all is said */
  end(): number {
    const { interruption } = this.environment;
    this.progress.clear();
    if (interruption.aborted) this.say(brokenOff(this.total - this.done));
    for (const problem of this.projectFiles.unusedExceptions()) this.sayProblem(problem);
    if (this.others > 0) this.say(passedOver(this.others));
    if (!interruption.aborted) for (const words of this.missing()) this.say(words);
    this.write(this.writer.end(this.problems));
    if (interruption.aborted) return EXIT.interrupted;
    if (this.problems.length > 0) return EXIT.unusable;
    return this.errors ? EXIT.errors : EXIT.clean;
  }

  /** Whose reports are missing of a folder, year by year, by the list in its project file. */
  private missing(): Message[] {
    if (this.found.inputs.every(({ named }) => named)) return [];
    const { collection } = this.folder;
    const wanted = wantedOf(this.settings.values());
    collection.expect(wanted);
    const byYear = new Map<number, string[]>();
    for (const { name, year } of missingReports(collection.all(), (one) => collection.bodyOf(one), wanted))
      byYear.set(year, [...(byYear.get(year) ?? []), name]);
    return [...byYear].map(([year, names]) =>
      message(
        "缺 {0} 年年报（{1} 个单位）：{2}",
        "no report for {0} ({1}): {2}",
        String(year),
        names.length,
        names.slice(0, MOST_NAMED).join("、") + (names.length > MOST_NAMED ? "……" : ""),
      ),
    );
  }

  private takeOutcome(input: Input, { checked, problem }: Outcome): void {
    const { file } = input;
    if (problem) this.fail({ file, reason: problem });
    if (checked) {
      this.take(file, checked);
      const { reports, empty } = checked;
      // What is kept of them at any rate.
      if (!empty) this.duplicates.note(input, { reports, compared: this.folder.collection.reportsOf(file) });
    } else if (!problem) this.others++;
  }

  private take(file: string, checked: CheckedFile): void {
    this.projectFiles.note(checked.exceptions);
    this.errors ||= checked.reports.some(({ findings }) => findings.some(({ severity }) => severity === "error"));
    if (checked.empty)
      this.sayProblem({ file, reason: message("其中没有找到年度报告", "no annual report was found in it") });
    for (const reason of checked.unread) this.sayProblem({ file, reason });
    if (checked.fixed > 0) this.say(fixed(file, checked.fixed));
    this.write(this.writer.file(checked));
    this.folder.collection.set(file, checked.compared);
    this.settings.set(file, checked.settings);
  }

  /** Writes what was found into Word documents beside the files, once all is found: they are never written over. */
  async comment(): Promise<void> {
    const { interruption, resources } = this.environment;
    for (const annotated of this.toAnnotate?.values() ?? []) {
      if (interruption.aborted) return;
      const { annotate } = await import("./converter.js");
      this.sayComments(annotated.input, await annotate(annotated, this.language, resources));
    }
  }

  private sayComments({ file }: Input, { made, problem }: Comments): void {
    if (problem) this.fail(problem);
    else if (made === undefined)
      this.say(message("{0}：没有问题，没有写批注", "{0}: nothing was found, and no comments were written", file));
    else this.say(message("{0}：批注已写入 {1}", "{0}: comments were written to {1}", file, made));
  }

  private fail(problem: Problem): void {
    this.problems.push(problem);
    this.sayProblem(problem);
  }

  sayProblem({ file, reason }: Problem): void {
    this.say(message("{0}：{1}", "{0}: {1}", file, reason));
  }

  private say(words: Message): void {
    this.progress.clear();
    this.environment.err.write(`${printable(localise(words, this.language))}\n`);
  }

  private write(text: string): void {
    if (text === "") return;
    this.progress.clear();
    this.environment.out.write(text);
  }
}

function sameReport(file: string): Message {
  return message("与 {0} 是同一份报告，未重复检查", "the same report as {0}, checked once", file);
}

function fixed(file: string, count: number): Message {
  return plural(count, "{0}：已改好 {1} 处", "{0}: {1} place fixed", "{0}: {1} places fixed", file, count);
}

function brokenOff(left: number): Message {
  return plural(
    left,
    "已中断，还有 {0} 个文件未检查",
    "broken off; {0} file was not checked",
    "broken off; {0} files were not checked",
    left,
  );
}

function passedOver(others: number): Message {
  return plural(
    others,
    "另有 {0} 个文件不是年度报告，未检查",
    "{0} other file holds no report and was passed over",
    "{0} other files hold no report and were passed over",
    others,
  );
}

function pageOf({ env, out }: Environment, language: MessageLanguage): Page {
  const colours = picocolors.createColors(isColourful(out, env));
  return { language, colours, width: Math.max(out.columns ?? PAGE_COLUMNS, LEAST_COLUMNS) };
}

/** Colours are for terminals, and not for those who ask for none: https://no-color.org. */
function isColourful(out: Output, env: Environment["env"]): boolean {
  return out.isTTY && !env.NO_COLOR && env.TERM !== "dumb";
}
