/** Other checkers, as libraries: each is given a text and does for it what it does for a file. */
import { createRequire } from "node:module";
import { TextDocument } from "./engine.js";

export interface Other {
  readonly name: string;
  /** The text that it reads: JSON where it reads no other. */
  readonly reads: (report: string) => string;
  readonly check: (text: string) => unknown;
}

/** bench/ has packages of its own, which the compiler does not see: each is described here as far as it is used. */
const load = <Module>(name: string): Promise<Module> => import(name) as Promise<Module>;
const common = createRequire(import.meta.url);

const asItIs = (report: string): string => report;

/** A report as JSON of about its length: its lines, cut into cells. */
export function asJson(report: string): string {
  const lines = report.split("\n").map((line) => (line.includes("\t") ? line.split("\t") : line));
  return JSON.stringify({ lines }, null, 1);
}

/** The settings do not matter, so long as something is validated. */
const SCHEMA = {
  type: "object",
  required: ["lines"],
  properties: {
    lines: { type: "array", items: { anyOf: [{ type: "string" }, { type: "array", items: { type: "string" } }] } },
  },
};

let version = 0;
const documentOf = (language: string, text: string) =>
  TextDocument.create(`file:///${++version}.${language}`, language, version, text);

async function json(): Promise<Other> {
  interface Service {
    parseJSONDocument: (document: TextDocument) => unknown;
    doValidation: (document: TextDocument, parsed: unknown, settings: object, schema: object) => Promise<unknown>;
  }
  const { getLanguageService } = await load<{ getLanguageService: (context: object) => Service }>(
    "vscode-json-languageservice",
  );
  const service = getLanguageService({});
  return {
    name: "vscode-json-languageservice",
    reads: asJson,
    check: (text) => {
      const document = documentOf("json", text);
      return service.doValidation(document, service.parseJSONDocument(document), {}, SCHEMA);
    },
  };
}

interface MarkdownIt {
  parse: (text: string, environment: object) => unknown[];
}

/** @returns the parser that the services of Markdown are given */
export async function markdownParser(): Promise<MarkdownIt> {
  const { default: MarkdownIt } = await load<{ default: new () => MarkdownIt }>("markdown-it");
  return new MarkdownIt();
}

/** A workspace of one document at a time. */
function workspaceOf(current: () => TextDocument | undefined): object {
  const event = () => ({ dispose() {} });
  return {
    workspaceFolders: [],
    onDidChangeMarkdownDocument: event,
    onDidCreateMarkdownDocument: event,
    onDidDeleteMarkdownDocument: event,
    getAllMarkdownDocuments: () => [current()],
    hasMarkdownDocument: () => true,
    openMarkdownDocument: async () => current(),
    stat: async () => undefined,
    readDirectory: async () => [],
  };
}

async function markdown(): Promise<Other> {
  interface Service {
    computeDiagnostics: (document: TextDocument, options: object, token: object) => Promise<unknown>;
  }
  const { createLanguageService, githubSlugifier } = await load<{
    createLanguageService: (context: object) => Service;
    githubSlugifier: object;
  }>("vscode-markdown-languageservice");
  const parser = await markdownParser();
  let current: TextDocument | undefined;
  const service = createLanguageService({
    workspace: workspaceOf(() => current),
    parser: {
      slugifier: githubSlugifier,
      tokenize: async (document: TextDocument) => parser.parse(document.getText(), {}),
    },
    logger: { level: 0, log() {} },
  });
  const level = "warning";
  const options = {
    validateReferences: level,
    validateFragmentLinks: level,
    validateFileLinks: level,
    validateMarkdownFileLinkFragments: level,
    validateUnusedLinkDefinitions: level,
    validateDuplicateLinkDefinitions: level,
    ignoreLinks: [],
  };
  const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
  return {
    name: "vscode-markdown-languageservice",
    reads: asItIs,
    check: (text) => {
      current = documentOf("markdown", text);
      return service.computeDiagnostics(current, options, never);
    },
  };
}

async function markdownlint(): Promise<Other> {
  const { lint } = await load<{ lint: (options: object) => unknown }>("markdownlint/sync");
  return { name: "markdownlint", reads: asItIs, check: (text) => lint({ strings: { text } }) };
}

async function autocorrect(): Promise<Other> {
  const { lintFor } = await load<{ lintFor: (text: string, type: string) => unknown }>("autocorrect-node");
  return { name: "autocorrect-node", reads: asItIs, check: (text) => lintFor(text, "text") };
}

/** No preset for Chinese is on the registry under a name that we know; these rules are what there is for Chinese text. */
async function textlint(): Promise<Other> {
  interface Kernel {
    lintText: (text: string, options: object) => Promise<unknown>;
  }
  const { TextlintKernel } = await load<{ TextlintKernel: new () => Kernel }>("@textlint/kernel");
  const unwrapped = (name: string) => {
    const module = common(name) as { default?: unknown };
    return module.default ?? module;
  };
  const kernel = new TextlintKernel();
  const options = {
    ext: ".txt",
    plugins: [{ pluginId: "text", plugin: unwrapped("@textlint/textlint-plugin-text") }],
    rules: [
      "textlint-rule-zh-half-and-full-width-bracket",
      "@textlint-rule/textlint-rule-no-unmatched-pair",
      "@textlint-rule/textlint-rule-no-invalid-control-character",
    ].map((name) => ({ ruleId: name, rule: unwrapped(name) })),
  };
  return { name: "textlint, three rules", reads: asItIs, check: (text) => kernel.lintText(text, options) };
}

async function zhlint(): Promise<Other> {
  const { run } = await load<{ run: (text: string, options: object) => unknown }>("zhlint");
  return { name: "zhlint", reads: asItIs, check: (text) => run(text, { rules: { preset: "default" } }) };
}

/** @returns those that can be run here; of the others it is printed why they cannot */
export async function others(): Promise<Other[]> {
  const found: Other[] = [];
  for (const start of [json, markdown, markdownlint, autocorrect, textlint, zhlint]) {
    try {
      const other = await start();
      await other.check(other.reads("一、总体情况\n\t1\t2\n"));
      found.push(other);
    } catch (error) {
      console.log(`${start.name} cannot be run here: ${String(error)}`);
    }
  }
  return found;
}
