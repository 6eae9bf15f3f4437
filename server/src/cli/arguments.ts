/** The command line → what is asked for. */
import { parseArgs } from "node:util";
import { AGENCY_KINDS, type AgencyKind } from "../form/agencies.js";
import { type MessageLanguage, messageLanguage } from "../messages/localise.js";
import { list, type Message, message } from "../messages/message.js";
import { NEW_LAYOUTS, type NewLayout } from "../writing/wish.js";
import { TARGETS, type Target } from "./convertFormats.js";
import { DEFAULT_FORMAT, FORMAT_NAMES, type Format } from "./format/names.js";

/** What `--messages` takes. */
export const LANGUAGES = ["zh", "en", "auto"] as const;

/** What the command line asks for. */
export type Request =
  | { readonly kind: "help" }
  | { readonly kind: "version" }
  | { readonly kind: "usage"; readonly problem: Message }
  | ({ readonly kind: "check" } & CheckRequest)
  | ({ readonly kind: "convert" } & ConvertRequest)
  | ({ readonly kind: "compare" } & CompareRequest)
  | { readonly kind: "new"; readonly report: NewRequest }
  | { readonly kind: "next"; readonly file: string; readonly folder: string };

/** What is to be checked, and how. */
export interface CheckRequest {
  readonly format: Format;
  readonly fix: boolean;
  /** What is found goes into a Word document beside each file. */
  readonly annotate: boolean;
  readonly paths: readonly string[];
  /** A file that lists further paths, a line each; - is standard input. */
  readonly list?: string;
  /** Where what is found is kept for the next run; an empty name: in the usual place. */
  readonly cache?: string;
  /** In how many threads files are checked; absent: in as many as pay. */
  readonly threads?: number;
}

/** What is to be converted, and to what. */
export interface ConvertRequest {
  readonly to: Target;
  /** Where the documents go; absent: beside what they are made of. */
  readonly folder?: string;
  /** What is not read (.doc, .wps, …) is converted by LibreOffice first. */
  readonly withLibreOffice: boolean;
  readonly paths: readonly string[];
}

/** What is to be compared, and the file that it goes to: its ending says what is made. */
export interface CompareRequest {
  readonly paths: readonly string[];
  readonly target: string;
}

/** What report is to be begun. */
export interface NewRequest {
  readonly agency: string;
  /** Absent: as the name tells. */
  readonly kind?: AgencyKind;
  /** Absent: the year before this one. */
  readonly year?: number;
  readonly layout: NewLayout;
  /** The folder that it goes to. */
  readonly folder: string;
}

export interface Asked {
  readonly request: Request;
  /** The language to answer in; absent where nobody asked for one. */
  readonly language?: MessageLanguage;
}

const OPTIONS = {
  format: { type: "string" },
  messages: { type: "string" },
  fix: { type: "boolean" },
  annotate: { type: "boolean" },
  year: { type: "string" },
  kind: { type: "string" },
  layout: { type: "string" },
  from: { type: "string" },
  "files-from": { type: "string" },
  // The name of a file is optional, so it is part of the same word: --cache=FILE.
  cache: { type: "boolean" },
  threads: { type: "string" },
  to: { type: "string" },
  "with-libreoffice": { type: "boolean" },
  out: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

type Option = keyof typeof OPTIONS;

/** The options that only one command takes. */
const OWN_OPTIONS = {
  check: ["format", "fix", "annotate", "files-from", "cache", "threads"],
  convert: ["to", "out", "with-libreoffice"],
  compare: ["out"],
  new: ["year", "kind", "layout", "from"],
} as const;

type Command = keyof typeof OWN_OPTIONS;

const isCommand = (name: string): name is Command => Object.hasOwn(OWN_OPTIONS, name);

type Values = ReadonlyMap<Option, string | true>;

/**
 * @param args the command line behind the command's own name
 * @param env the environment: `--messages auto` answers in the terminal's language
 */
export function readArguments(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Asked {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const values = new Map<Option, string | true>();
  const names: string[] = [];
  let problem: Message | undefined;
  for (const token of tokens) {
    if (token.kind === "positional") names.push(token.value);
    if (token.kind !== "option") continue;
    // -cache is cut into -c, -a, -c, -h, -e: what is mistyped must not end well as a call for help.
    const whole = args[token.index] ?? "";
    if (!token.rawName.startsWith("--") && whole.length > 2) {
      problem ??= noOption(whole);
      continue;
    }
    problem ??= problemOf(token.name, token.rawName, token.value);
    if (isOption(token.name)) values.set(token.name, token.value ?? true);
  }
  const language = languageOf(values.get("messages"), env);
  return { request: requestOf(values, names, problem), ...(language ? { language } : {}) };
}

function requestOf(values: Values, names: readonly string[], problem: Message | undefined): Request {
  if (values.has("help")) return { kind: "help" };
  if (values.has("version")) return { kind: "version" };
  if (problem) return { kind: "usage", problem };
  const [command, ...operands] = names;
  if (command === undefined) return usage(message("没有写命令", "no command is given"));
  if (!isCommand(command)) return usage(message("没有 {0} 这个命令", "there is no command {0}", command));
  const own: readonly Option[] = OWN_OPTIONS[command];
  const strange = Object.values(OWN_OPTIONS)
    .flat()
    .find((option) => values.has(option) && !own.includes(option));
  if (strange) return usage(message("{0} 命令没有 --{1} 这个选项", "{0} has no option --{1}", command, strange));
  return REQUESTS[command](values, operands);
}

const NO_PATH = message("没有写要检查的文件、文件夹或通配符", "no file, folder or pattern is given");
const EMPTY_PATH = message("有一个路径是空的", "an empty path is given");

function convertRequest(values: Values, paths: readonly string[]): Request {
  const [to, folder] = [values.get("to"), values.get("out")];
  if (to === undefined) return usage(message("没有写要转成什么：--to {0}", "--to {0} is not given", TARGETS.join("|")));
  if (paths.length === 0)
    return usage(message("没有写要转换的文件、文件夹或通配符", "no file, folder or pattern is given"));
  if (paths.includes("") || folder === "") return usage(EMPTY_PATH);
  if (paths.includes("-"))
    return usage(message("convert 只能转换文件，不能转换标准输入", "convert works on files, not on standard input"));
  return {
    kind: "convert",
    to: to as Target,
    ...(folder === undefined ? {} : { folder: String(folder) }),
    withLibreOffice: values.has("with-libreoffice"),
    paths,
  };
}

/** What a comparison can be. */
export const COMPARE_ENDINGS = ["html", "svg", "xlsx"] as const;

function compareRequest(values: Values, paths: readonly string[]): Request {
  const target = String(values.get("out") ?? "");
  if (!COMPARE_ENDINGS.some((ending) => target.toLowerCase().endsWith(`.${ending}`)))
    return usage(
      message(
        "--out 后面要写结果的文件名，以 {0} 之一结尾",
        "--out needs the file to write, whose name ends in one of {0}",
        list(COMPARE_ENDINGS.map((ending) => `.${ending}`)),
      ),
    );
  if (paths.length === 0) return usage(message("没有写要比较的年报", "no report to compare is given"));
  if (paths.includes("")) return usage(EMPTY_PATH);
  return { kind: "compare", paths, target };
}

function checkRequest(values: Values, paths: readonly string[]): Request {
  const fix = values.has("fix");
  const list = values.get("files-from");
  if (paths.length === 0 && list === undefined) return usage(NO_PATH);
  // A shell variable that holds nothing; as a path it would be the whole folder.
  if (paths.includes("")) return usage(EMPTY_PATH);
  if (fix && paths.includes("-"))
    return usage(message("--fix 只能修改文件，不能修改标准输入", "--fix works on files, not on standard input"));
  const annotate = values.has("annotate");
  if (annotate && paths.includes("-"))
    return usage(message("--annotate 不能用于标准输入", "--annotate works on files, not on standard input"));
  if (list === "-" && paths.includes("-"))
    return usage(message("标准输入不能既是清单又是报告", "standard input cannot be both the list and a report"));
  const cache = values.get("cache");
  if (cache !== undefined && fix) return usage(message("--cache 不能与 --fix 同用", "--cache does not go with --fix"));
  const format = (values.get("format") ?? DEFAULT_FORMAT) as Format;
  return {
    kind: "check",
    annotate,
    format,
    fix,
    paths,
    ...(list === undefined ? {} : { list: String(list) }),
    ...(cache === undefined ? {} : { cache: cache === true ? "" : cache }),
    ...(values.has("threads") ? { threads: Number(values.get("threads")) } : {}),
  };
}

/** Begun from last year's report: that tells whose it is, and for which year. */
function nextRequest(values: Values, file: string, [folder = ".", ...others]: readonly string[]): Request {
  if (file === "" || folder === "") return usage(EMPTY_PATH);
  const needless = (["year", "kind", "layout"] as const).find((option) => values.has(option));
  if (needless)
    return usage(
      message("--from 已写明去年的年报，不能再用 --{0}", "--{0} is not for --from: last year's report tells", needless),
    );
  if (others.length > 0)
    return usage(message("--from 后面只写一份年报，再写放在哪个文件夹", "--from takes one report, and then a folder"));
  return { kind: "next", file, folder };
}

function newRequest(values: Values, operands: readonly string[]): Request {
  const from = values.get("from");
  if (from !== undefined) return nextRequest(values, String(from), operands);
  const [agency = "", folder = ".", ...others] = operands;
  if (agency === "") return usage(message("没有写单位全称", "no body is named"));
  if (folder === "") return usage(EMPTY_PATH);
  if (others.length > 0)
    return usage(message("一次只新建一份年报", "one report is written at a time: a body and a folder"));
  const [kind, year] = [values.get("kind"), values.get("year")];
  return {
    kind: "new",
    report: {
      agency,
      ...(kind === undefined ? {} : { kind: kind as AgencyKind }),
      ...(year === undefined ? {} : { year: Number(year) }),
      layout: (values.get("layout") ?? NEW_LAYOUTS[0]) as NewLayout,
      folder,
    },
  };
}

/** What each command asks for. */
const REQUESTS: Readonly<Record<Command, (values: Values, operands: readonly string[]) => Request>> = {
  check: checkRequest,
  convert: convertRequest,
  compare: compareRequest,
  new: newRequest,
};

function usage(problem: Message): Request {
  return { kind: "usage", problem };
}

/** What the words of --kind mean. */
export const KINDS: Readonly<Record<AgencyKind, Message>> = {
  government: message("县级以上政府", "a government of a county or above"),
  department: message("部门", "a department"),
  town: message("乡镇、街道", "a town or street"),
};

/** The words that options take. */
const WORDS: Readonly<Record<"format" | "messages" | "kind" | "layout" | "to", readonly string[]>> = {
  format: FORMAT_NAMES,
  messages: LANGUAGES,
  kind: AGENCY_KINDS,
  layout: NEW_LAYOUTS,
  to: TARGETS,
};

const noOption = (written: string): Message => message("没有 {0} 这个选项", "there is no option {0}", written);

/** What is wrong with one option, if anything. */
function problemOf(name: string, written: string, value: string | undefined): Message | undefined {
  if (!isOption(name)) return noOption(written);
  if (name === "cache") {
    return value === "" ? message("{0} 后面要写文件名", "{0} needs the name of a file", `${written}=`) : undefined;
  }
  if (OPTIONS[name].type === "boolean") {
    return value === undefined ? undefined : message("{0} 后面不能带值", "{0} takes no value", written);
  }
  if (name === "year") {
    if (value !== undefined && /^\d{4}$/.test(value)) return undefined;
    return message("{0} 应为四位年份", "{0} must be a year of four digits", written);
  }
  if (name === "threads") {
    if (value !== undefined && /^[1-9]\d{0,2}$/.test(value)) return undefined;
    return message("{0} 应为 1 至 999 的整数", "{0} must be a whole number from 1 to 999", written);
  }
  if (name === "out") {
    return value === undefined
      ? message("{0} 后面要写文件夹或文件名", "{0} needs a folder or a file", written)
      : undefined;
  }
  if (name === "files-from") {
    return value
      ? undefined
      : message("{0} 后面要写清单文件，或写 -", "{0} needs a file that lists paths, or -", written);
  }
  if (name === "from") {
    return value === undefined ? message("{0} 后面要写去年的年报", "{0} needs last year's report", written) : undefined;
  }
  const known = WORDS[name as keyof typeof WORDS];
  if (value !== undefined && known.includes(value)) return undefined;
  const words =
    name === "kind" ? AGENCY_KINDS.map((kind) => message("{0}（{1}）", "{0} ({1})", kind, KINDS[kind])) : known;
  return message("{0} 只能是 {1} 之一", "{0} must be one of {1}", written, list(words));
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function languageOf(
  asked: string | true | undefined,
  env: Readonly<Record<string, string | undefined>>,
): MessageLanguage | undefined {
  if (asked === "zh" || asked === "en") return asked;
  if (asked !== "auto") return undefined;
  // A locale of the C library: zh_CN.UTF-8, where the protocol's is zh-CN.
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || undefined;
  return messageLanguage("auto", locale?.replaceAll("_", "-"));
}
