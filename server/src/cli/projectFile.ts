/** `.disclosure-report.json`: what people ruled for the reports of a folder and the folders below. */
import { type Message, message } from "../messages/message.js";
import { RULES } from "../rules/index.js";
import type { Exception } from "../service/exceptions.js";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "../service/settings.js";
import { codeOf, reasonOf } from "./fileError.js";
import type { Problem } from "./inputs.js";
import { folderOf, inFolder, keyOf, type Location, readableName } from "./location.js";
import { readFile } from "./readFile.js";

export const PROJECT_FILE = ".disclosure-report.json";

/** What a project file says, or why it says nothing. */
interface Read {
  readonly settings: Settings;
  readonly problems: readonly Message[];
}

/** Exceptions for the reports of a file: those that let something stand, and those that let nothing stand. */
export interface ExceptionUse {
  readonly used: readonly Exception[];
  readonly idle: readonly Exception[];
}

/** The project files on the way from reports up to the root, each read once. */
export class ProjectFiles {
  private readonly byFolder = new Map<string, Promise<Settings>>();
  private readonly fileOf = new Map<Exception, string>();
  private readonly used = new Set<Exception>();
  private readonly idle = new Set<Exception>();
  private readonly report: (problem: Problem) => void;

  /** @param report is told, once a file, what is wrong with it; what is right in it still holds, else defaults */
  constructor(report: (problem: Problem) => void) {
    this.report = report;
  }

  /**
   * @param folder where a report stands
   * @returns what the nearest project file rules, in this folder or above
   */
  settingsFor(folder: Location): Promise<Settings> {
    const key = keyOf(folder);
    const known = this.byFolder.get(key);
    if (known) return known;
    const settings = this.read(folder);
    this.byFolder.set(key, settings);
    return settings;
  }

  /** Takes note of the exceptions that let something stand in a file that was checked, and of those that did not. */
  note({ used, idle }: ExceptionUse): void {
    for (const exception of used) this.used.add(exception);
    for (const exception of idle) this.idle.add(exception);
  }

  /** @returns the exceptions for reports that were checked that let nothing stand in any of them, each with its file */
  idleExceptions(): Problem[] {
    const idle = [...this.idle].filter((exception) => !this.used.has(exception));
    return idle.map((exception) => ({
      file: this.fileOf.get(exception) ?? PROJECT_FILE,
      reason: message(
        "“{0}”有一处例外的原文已改动，可以删去：{1}",
        "an exception for {0} matches nothing any more: {1}",
        exception.rule,
        exception.text,
      ),
    }));
  }

  private async read(folder: Location): Promise<Settings> {
    const location = inFolder(folder, PROJECT_FILE);
    const file = readableName(location);
    let json: string;
    try {
      json = (await readFile(location)).toString("utf8");
    } catch (error) {
      if (!["ENOENT", "ENOTDIR"].includes(codeOf(error))) this.report({ file, reason: reasonOf(error) });
      const above = folderOf(folder);
      return keyOf(above) === keyOf(folder) ? DEFAULT_SETTINGS : this.settingsFor(above);
    }
    const { settings, problems } = readProjectFile(json);
    for (const reason of problems) this.report({ file, reason });
    for (const exception of settings.exceptions) this.fileOf.set(exception, file);
    return settings;
  }
}

/** @returns what the text of a project file rules, and what in it cannot be understood */
export function readProjectFile(json: string): Read {
  let value: unknown;
  try {
    value = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      settings: DEFAULT_SETTINGS,
      problems: [message("不是有效的 JSON，未采用：{0}", "not valid JSON, so it is passed over: {0}", reason)],
    };
  }
  if (!isRecord(value)) {
    return {
      settings: DEFAULT_SETTINGS,
      problems: [message("不是 JSON 对象，未采用", "not a JSON object, so it is passed over")],
    };
  }
  return {
    settings: readSettings(value),
    problems: [...problemsOf(value.levels), ...exceptionProblems(value.exceptions)],
  };
}

/** A setting that cannot take effect is more likely a slip of the pen than a wish for another version. */
function problemsOf(levels: unknown): Message[] {
  if (levels === undefined) return [];
  if (!isRecord(levels))
    return [
      message(
        "“levels” 应为“规则: 级别”的对象，未采用",
        "“levels” is not an object of rules and levels, so it is passed over",
      ),
    ];
  const understood = readSettings({ levels }).levels;
  return Object.keys(levels).flatMap((rule) => {
    if (!RULES.some(({ id }) => id === rule))
      return [message("“levels” 中没有 {0} 这条规则", "“levels” names a rule that there is not: {0}", rule)];
    if (Object.hasOwn(understood, rule)) return [];
    return [
      message(
        "{0} 的级别只能是 error、warning、information、hint、off 之一",
        "the level of {0} is not one of error, warning, information, hint, off",
        rule,
      ),
    ];
  });
}

/** An exception that is passed over would let its finding come back without a word. */
function exceptionProblems(exceptions: unknown): Message[] {
  if (exceptions === undefined) return [];
  if (!Array.isArray(exceptions))
    return [message("“exceptions” 不是列表，未采用", "“exceptions” is not a list, so it is passed over")];
  const understood = exceptions.map((exception: unknown) => readSettings({ exceptions: [exception] }).exceptions[0]);
  const numbers = (isSo: (exception: Exception | undefined) => boolean): string[] =>
    understood.flatMap((exception, index) => (isSo(exception) ? [String(index + 1)] : []));
  const broken = numbers((exception) => !exception);
  const ofNoRule = numbers((exception) => exception !== undefined && !RULES.some(({ id }) => id === exception.rule));
  return [
    ...(broken.length > 0
      ? [
          message(
            "第 {0} 条例外缺少 “rule”、“report” 或 “text”，未采用",
            "exception {0} lacks “rule”, “report” or “text”, so it is passed over",
            shortened(broken),
          ),
        ]
      : []),
    ...(ofNoRule.length > 0
      ? [message("第 {0} 条例外所写的规则不存在", "exception {0} names a rule that there is not", shortened(ofNoRule))]
      : []),
  ];
}

/** As many as help to find them: a broken file may hold thousands. */
const MOST_NUMBERS = 5;

function shortened(numbers: readonly string[]): string {
  return numbers.slice(0, MOST_NUMBERS).join(", ") + (numbers.length > MOST_NUMBERS ? " …" : "");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
