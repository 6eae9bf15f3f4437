/**
 * `.disclosure-report.json`: what people decided for the reports of a folder and the folders below. Client and command
 * find the file and read its bytes; what it says, and what in it cannot be understood, is read here for both.
 */
import type { Aggregate } from "../between/index.js";
import type { LevelSetting } from "../facts/finding.js";
import { list, type Message, message } from "../messages/message.js";
import { EXCEPTION_FIELDS, type Exception, isRule, LEVEL_SETTINGS } from "../protocol.js";
import { jsonFault } from "./jsonFault.js";
import { isRecord } from "./records.js";
import { readAggregate, readAggregates, readBodies, readException, readExceptions, readLevels } from "./settings.js";

/** No such file is larger, in bytes. */
const LARGEST_FILE_BYTES = 1_000_000;

/** What a project file says, and what of it is passed over and why. */
export interface ProjectFile {
  readonly levels: Readonly<Record<string, LevelSetting>>;
  readonly exceptions: readonly Exception[];
  readonly aggregates: readonly Aggregate[];
  readonly bodies: readonly string[];
  readonly problems: readonly Message[];
}

/** A file that says nothing. */
export const NO_PROJECT_FILE: ProjectFile = { levels: {}, exceptions: [], aggregates: [], bodies: [], problems: [] };

/** Turns UTF-8 into text and throws for other bytes: each place that this runs in has a decoder of its own. */
export type Decode = (bytes: Uint8Array) => string;

/** @returns what the bytes of a project file say */
export function readProjectFileBytes(bytes: Uint8Array, decode: Decode): ProjectFile {
  if (bytes.length > LARGEST_FILE_BYTES) return broken(message("文件太大，未采用", "too large, so it is passed over"));
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    return broken(message("不是 UTF-8 编码，未采用", "not in UTF-8, so it is passed over"));
  }
  return readProjectFile(text);
}

/** @returns what the text of a project file says */
export function readProjectFile(text: string): ProjectFile {
  const object = parseProjectFile(text);
  if ("problem" in object) return broken(object.problem);
  const { levels, exceptions, aggregates, bodies } = object.value;
  return {
    levels: readLevels(levels),
    exceptions: readExceptions(exceptions),
    aggregates: readAggregates(aggregates),
    bodies: readBodies(bodies),
    problems: [
      ...unknownKeys(object.value),
      ...levelProblems(levels),
      ...exceptionProblems(exceptions),
      ...aggregateProblems(aggregates),
      ...bodiesProblems(bodies),
    ],
  };
}

/** @returns the object that the text of a project file holds, with whatever is in it; or why it is none */
export function parseProjectFile(
  text: string,
): { readonly value: Readonly<Record<string, unknown>> } | { readonly problem: Message } {
  const json = text.replace(/^\ufeff/, "");
  const fault = jsonFault(json);
  if (fault)
    return { problem: message("不是有效的 JSON，未采用：{0}", "not valid JSON, so it is passed over: {0}", fault) };
  const value: unknown = JSON.parse(json);
  return isRecord(value)
    ? { value }
    : { problem: message("不是 JSON 对象，未采用", "not a JSON object, so it is passed over") };
}

function broken(problem: Message): ProjectFile {
  return { ...NO_PROJECT_FILE, problems: [problem] };
}

/** What a file may say; `$schema` is for editors. */
const KEYS: readonly string[] = ["$schema", "levels", "exceptions", "aggregates", "bodies"];

/** A key with a slip of the pen in it would say nothing, without a word. */
function unknownKeys(value: Readonly<Record<string, unknown>>): Message[] {
  const unknown = Object.keys(value).filter((key) => !KEYS.includes(key));
  if (unknown.length === 0) return [];
  const names = shortened(unknown.map((key) => `“${shortWord(key)}”`));
  return [
    message(
      "没有 {0} 这样的项目，未采用；可以写 {1}",
      "{0} is not known and is passed over; there are {1}",
      names,
      list(KEYS.slice(1)),
    ),
  ];
}

/** As much of a word as tells which one it is: a broken file may hold anything. */
const shortWord = (word: string): string => (word.length > 40 ? `${word.slice(0, 40)}…` : word);

/** A level that cannot take effect is more likely a slip of the pen than a wish for another version. */
function levelProblems(levels: unknown): Message[] {
  if (levels === undefined) return [];
  if (!isRecord(levels))
    return [
      message(
        "“levels” 应为“规则: 级别”的对象，未采用",
        "“levels” is not an object of rules and levels, so it is passed over",
      ),
    ];
  const understood = readLevels(levels);
  return Object.keys(levels).flatMap((rule) => {
    if (!isRule(rule))
      return [message("“levels” 中的 {0} 不是规则名，未采用", "“levels” names an unknown rule: {0}", rule)];
    if (Object.hasOwn(understood, rule)) return [];
    return [
      message(
        "{0} 的级别只能是 {1} 之一，未采用",
        "the level of {0} is not one of {1}, so it is passed over",
        rule,
        list(LEVEL_SETTINGS),
      ),
    ];
  });
}

/** The fields without which an exception is passed over. */
const NEEDED = Object.entries(EXCEPTION_FIELDS).flatMap(([name, field]) => ("fallback" in field ? [] : [`“${name}”`]));

/** An exception that is passed over would let its finding come back without a word. */
function exceptionProblems(exceptions: unknown): Message[] {
  if (exceptions === undefined) return [];
  if (!Array.isArray(exceptions))
    return [message("“exceptions” 不是列表，未采用", "“exceptions” is not a list, so it is passed over")];
  const understood = exceptions.map((exception: unknown) => readException(exception));
  const numbers = (isSo: (exception: Exception | undefined) => boolean): string[] =>
    understood.flatMap((exception, index) => (isSo(exception) ? [String(index + 1)] : []));
  const lacking = numbers((exception) => !exception);
  const ofNoRule = numbers((exception) => exception !== undefined && !isRule(exception.rule));
  return [
    ...(lacking.length > 0
      ? [
          message(
            "第 {0} 条例外缺少 {1} 中的一项，未采用",
            "exception {0} lacks one of {1}, so it is passed over",
            shortened(lacking),
            list(NEEDED),
          ),
        ]
      : []),
    ...(ofNoRule.length > 0
      ? [message("第 {0} 条例外所写的规则不存在", "exception {0} names an unknown rule", shortened(ofNoRule))]
      : []),
  ];
}

/** A sum that is passed over would let its difference go by without a word. */
function aggregateProblems(aggregates: unknown): Message[] {
  if (aggregates === undefined) return [];
  if (!Array.isArray(aggregates))
    return [message("“aggregates” 不是列表，未采用", "“aggregates” is not a list, so it is passed over")];
  const wrong = aggregates.flatMap((one: unknown, index) => (readAggregate(one) ? [] : [String(index + 1)]));
  if (wrong.length === 0) return [];
  return [
    message(
      "“aggregates” 第 {0} 项没有写明 whole（汇总单位）和 parts（各单位），未采用",
      "entry {0} of “aggregates” does not name its whole and its parts, so it is passed over",
      shortened(wrong),
    ),
  ];
}

/** A name that is passed over would never be missed. */
function bodiesProblems(bodies: unknown): Message[] {
  if (bodies === undefined) return [];
  if (!Array.isArray(bodies) || readBodies(bodies).length < bodies.length)
    return [
      message("“bodies” 应为单位名称的列表，有的没有采用", "“bodies” is not a list of names; some are passed over"),
    ];
  return [];
}

/** As many as help to find them: a broken file may hold thousands. */
const MOST_NAMED = 5;

function shortened(names: readonly string[]): Message {
  return list([...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ["…"] : [])]);
}
