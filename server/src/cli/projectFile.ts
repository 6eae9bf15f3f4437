/** `.disclosure-report.json`: what people ruled for the reports of a folder and the folders below. */
import { promises as fs } from "node:fs";
import path from "node:path";
import { DEFAULT_SETTINGS, readSettings, type Settings } from "../language/settings.js";
import { type Message, message } from "../messages/message.js";
import { RULES } from "../rules/index.js";
import { type Problem, reasonOf } from "./inputs.js";

export const PROJECT_FILE = ".disclosure-report.json";

/** What a project file says, or why it says nothing. */
interface Read {
  readonly settings: Settings;
  readonly problems: readonly Message[];
}

/** The project files on the way from reports up to the root, each read once. */
export class ProjectFiles {
  private readonly byFolder = new Map<string, Promise<Settings>>();
  private readonly report: (problem: Problem) => void;

  /** @param report is told, once a file, what is wrong with it; what is right in it still holds, else defaults */
  constructor(report: (problem: Problem) => void) {
    this.report = report;
  }

  /**
   * @param folder an absolute path: where a report stands
   * @returns what the nearest project file rules, in this folder or above
   */
  settingsFor(folder: string): Promise<Settings> {
    const known = this.byFolder.get(folder);
    if (known) return known;
    const settings = this.read(folder);
    this.byFolder.set(folder, settings);
    return settings;
  }

  private async read(folder: string): Promise<Settings> {
    const file = path.join(folder, PROJECT_FILE);
    let json: string;
    try {
      json = await fs.readFile(file, "utf8");
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code !== "ENOENT" && code !== "ENOTDIR") this.report({ file, reason: reasonOf(error) });
      const above = path.dirname(folder);
      return above === folder ? DEFAULT_SETTINGS : this.settingsFor(above);
    }
    const { settings, problems } = readProjectFile(json);
    for (const reason of problems) this.report({ file, reason });
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
    return { settings: DEFAULT_SETTINGS, problems: [message("not valid JSON, so it is passed over: {0}", reason)] };
  }
  if (!isRecord(value)) {
    return { settings: DEFAULT_SETTINGS, problems: [message("not a JSON object, so it is passed over")] };
  }
  return { settings: readSettings(value), problems: problemsOf(value.levels) };
}

/** A setting that cannot take effect is more likely a slip of the pen than a wish for another version. */
function problemsOf(levels: unknown): Message[] {
  if (levels === undefined) return [];
  if (!isRecord(levels)) return [message("“levels” is not an object of rules and levels, so it is passed over")];
  const understood = readSettings({ levels }).levels;
  return Object.keys(levels).flatMap((rule) => {
    if (!RULES.some(({ id }) => id === rule)) return [message("“levels” names a rule that there is not: {0}", rule)];
    if (Object.hasOwn(understood, rule)) return [];
    return [message("the level of {0} is not one of error, warning, information, hint, off", rule)];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
