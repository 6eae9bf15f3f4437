/**
 * The rooms of the source and who may import whom: the one table that the TypeScript projects, the lint rule of the
 * walls and the picture in docs/architecture.md are made from.
 */

/** How much of the language server protocol a room knows. */
type Protocol = "nothing" | "types" | "all";

export interface Room {
  /** Its name in messages and pictures. */
  readonly name: string;
  /** From the top. */
  readonly folder: string;
  /** The room is single files of the folder, not all below it. */
  readonly files?: readonly string[];
  /** The project's name where one folder holds two. */
  readonly project?: string;
  readonly question: string;
  /** Rooms that it may import from. */
  readonly imports: readonly string[];
  readonly protocol: Protocol;
  /** It may import Node's modules. */
  readonly node?: true;
  /** Ambient types and libraries beside ES2022. */
  readonly types?: readonly string[];
  readonly lib?: readonly string[];
  /** Further files of its project, from its folder. */
  readonly include?: readonly string[];
}

const server = (name: string, rest: Omit<Room, "name" | "folder">): Room => ({
  name,
  folder: `server/src/${name}`,
  ...rest,
});

/** From the lowest floor to the highest: no room imports from one that stands below it in this list. */
export const ROOMS: readonly Room[] = [
  server("common", { question: "What helps everywhere and knows of no report?", imports: [], protocol: "nothing" }),
  server("messages", {
    question: "What are the words of a message, in Chinese and English?",
    imports: [],
    protocol: "nothing",
  }),
  server("form", { question: "What does the official form print?", imports: [], protocol: "nothing" }),
  server("clipboard", {
    question: "What lines and tables does a clipboard hold?",
    imports: ["common", "form"],
    protocol: "nothing",
  }),
  server("report", { question: "What is in this text?", imports: ["common", "form"], protocol: "nothing" }),
  server("prose", {
    question: "What do the sentences say?",
    imports: ["common", "form", "report"],
    protocol: "nothing",
  }),
  server("writing", {
    question: "How is it written in the layout at hand?",
    imports: ["clipboard", "form", "report"],
    protocol: "nothing",
  }),
  server("page", {
    question: "How does a report look when it is published?",
    imports: ["common", "form", "report", "writing"],
    protocol: "nothing",
  }),
  server("arithmetic", {
    question: "Which cells must change so that every equation holds?",
    imports: ["common", "form"],
    protocol: "nothing",
  }),
  server("facts", {
    question: "What is known of a report, worked out once?",
    imports: ["common", "messages", "form", "report", "prose", "arithmetic"],
    protocol: "nothing",
  }),
  server("between", {
    question: "What do reports of several bodies and years have to do with each other?",
    imports: ["common", "form", "report", "facts"],
    protocol: "nothing",
  }),
  server("comparison", {
    question: "How did figures and words change from one report to the next?",
    imports: ["common", "messages", "form", "report", "page", "facts", "between"],
    protocol: "nothing",
  }),
  server("rules", {
    question: "What is to be said of a report, and what fixes it?",
    imports: ["common", "messages", "form", "report", "prose", "writing", "facts", "between"],
    protocol: "nothing",
  }),
  server("documents", {
    question: "How does a document become report text, and a report a document?",
    imports: ["common", "messages", "form", "report", "writing", "page"],
    protocol: "nothing",
  }),
  server("office", {
    question: "How does another program convert what is not read here?",
    imports: ["messages", "documents"],
    protocol: "nothing",
    node: true,
    types: ["node"],
  }),
  {
    name: "protocol",
    folder: "server/src",
    files: ["protocol.ts", "folderProtocol.ts", "left.ts", "offers.ts", "ruleNames.ts"],
    project: "tsconfig.protocol.json",
    question: "What do client and server both know?",
    imports: ["messages", "writing", "facts", "page", "comparison"],
    protocol: "types",
  },
  server("service", {
    question: "What is known of the open documents?",
    imports: ["messages", "form", "report", "facts", "between", "rules", "protocol"],
    protocol: "types",
  }),
  server("language", {
    question: "How does the protocol put it?",
    imports: [
      "common",
      "messages",
      "form",
      "report",
      "writing",
      "page",
      "facts",
      "between",
      "comparison",
      "rules",
      "service",
      "protocol",
    ],
    protocol: "types",
  }),
  {
    name: "server",
    folder: "server/src",
    files: [
      "server.ts",
      "gate.ts",
      "params.ts",
      "library.ts",
      "features.ts",
      "answering.ts",
      "diagnosticsDelivery.ts",
      "formattingDelivery.ts",
      "folderDelivery.ts",
      "folderFindings.ts",
      "folderLoading.ts",
      "runSafe.ts",
      "session.ts",
      "configuration.ts",
    ],
    question: "Which feature answers which request?",
    imports: ["common", "messages", "service", "language", "protocol"],
    protocol: "all",
  },
  server("node", {
    question: "The server as a process",
    imports: ["server"],
    protocol: "all",
    node: true,
    types: ["node"],
  }),
  server("browser", {
    question: "The server as a worker",
    imports: ["server", "documents"],
    protocol: "all",
    lib: ["WebWorker"],
  }),
  server("cli", {
    question: "The command in a terminal",
    imports: [
      "common",
      "messages",
      "form",
      "report",
      "writing",
      "documents",
      "office",
      "facts",
      "between",
      "comparison",
      "rules",
      "service",
      "protocol",
    ],
    protocol: "types",
    node: true,
    types: ["node"],
    include: ["../../../package.json"],
  }),
  {
    name: "preview",
    folder: "client/src/preview",
    question: "The page of the preview, in a webview",
    imports: ["messages", "page", "protocol"],
    protocol: "types",
    lib: ["DOM", "DOM.Iterable"],
  },
  {
    name: "pages",
    folder: "client/src/pages",
    question: "The pages that compare years and list bodies, in webviews",
    imports: ["common", "messages", "page", "comparison", "protocol", "preview"],
    protocol: "types",
    lib: ["DOM", "DOM.Iterable"],
  },
  {
    name: "client",
    folder: "client/src",
    files: ["*.ts"],
    question: "The extension in the editor",
    imports: [
      "messages",
      "form",
      "report",
      "writing",
      "page",
      "documents",
      "protocol",
      "service",
      "preview",
      "pages",
      "comparison",
    ],
    protocol: "all",
    types: ["vscode"],
    lib: ["WebWorker"],
  },
  {
    name: "client/node",
    folder: "client/src/node",
    question: "The extension on the desktop",
    imports: ["client", "documents", "office"],
    protocol: "all",
    node: true,
    types: ["vscode", "node"],
  },
  {
    name: "client/browser",
    folder: "client/src/browser",
    question: "The extension on the web",
    imports: ["client", "documents", "messages"],
    protocol: "all",
    types: ["vscode"],
    lib: ["WebWorker"],
  },
];
