/** Keys and first diagnostics over stdio, beside the least server and the servers of JSON and Markdown. */
import { fileURLToPath } from "node:url";
import { Client } from "./client.js";
import { EARLY, LATE } from "./keys.js";
import { elapsed, head, heading, median, ratio, row, short } from "./measure.js";
import { asJson, markdownParser } from "./others.js";
import { type Edit, fresh, HANDS, type Size } from "./texts.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

interface Server {
  readonly name: string;
  readonly start: () => Client;
  readonly options?: object;
  readonly settings?: object;
  readonly language: string;
  readonly extension: string;
  /** What it is given where it does not read reports. */
  readonly reads?: (report: string) => string;
}

const FLOOR: Server = {
  name: "one pass",
  start: () => new Client([path("floor.cjs"), "--stdio"]),
  language: "disclosure-report",
  extension: "txt",
};
const HERE: Server = { ...FLOOR, name: "here", start: () => new Client([path("../../dist/server.js"), "--stdio"]) };

/** Without these the server of Markdown validates nothing. */
const VALIDATE = {
  enabled: true,
  referenceLinks: { enabled: "warning" },
  fragmentLinks: { enabled: "warning" },
  fileLinks: { enabled: "warning", markdownFragmentLinks: "inherit" },
  ignoredLinks: [],
  unusedLinkDefinitions: { enabled: "warning" },
  duplicateLinkDefinitions: { enabled: "warning" },
};

async function servers(): Promise<Server[]> {
  const extracted = (name: string) => path(`../node_modules/vscode-langservers-extracted/bin/vscode-${name}`);
  const parser = await markdownParser();
  let markdown = "";
  return [
    FLOOR,
    HERE,
    {
      name: "vscode-json-language-server",
      start: () => new Client([extracted("json-language-server"), "--stdio"]),
      language: "json",
      extension: "json",
      reads: asJson,
    },
    {
      // It has its client cut the text into tokens; so the client's work is in its time.
      name: "vscode-markdown-language-server",
      start: () =>
        new Client([extracted("markdown-language-server"), "--stdio"], (method, params) => {
          if (method !== "markdown/parse") return [];
          const { text } = params as { text?: string };
          return parser.parse(text ?? markdown, {});
        }),
      options: { markdownFileExtensions: ["md"] },
      settings: { markdown: { validate: VALIDATE } },
      language: "markdown",
      extension: "md",
      reads: (report) => {
        markdown = report;
        return report;
      },
    },
  ];
}

interface Session {
  readonly server: Server;
  readonly client: Client;
  readonly next: () => Edit;
  readonly first: number;
  readonly keys: number[];
}

/** Starts a server and opens a text: [the session, milliseconds from the opening to its first diagnostics]. */
async function begin(server: Server, size: Size, hand: "cell" | "prose"): Promise<Session> {
  const written = fresh(size);
  const client = server.start();
  await client.start(server.options, server.settings);
  const text = server.reads ? server.reads(written.text) : written.text;
  const first = await elapsed(() => {
    client.open(`file:///tmp/report.${server.extension}`, server.language, text);
    return client.pull();
  });
  const next = server.reads ? HANDS.prose({ ...written, prose: placeIn(text) }) : HANDS[hand](written);
  return { server, client, next, first, keys: [] };
}

/** A place in the middle of another kind of text where a letter may be typed. */
function placeIn(text: string): { at: number; length: number } {
  const at = text.indexOf("。", text.length / 2);
  return { at: at === -1 ? Math.floor(text.length / 2) : at, length: 0 };
}

async function typed(sessions: readonly Session[], last: number): Promise<void> {
  for (let key = 0; key <= last; key++) {
    // In turn, so that whatever else the machine does falls on all alike.
    for (const { client, next, keys } of sessions) {
      client.change(next());
      keys.push(await elapsed(() => client.pull()));
    }
  }
}

function print(sessions: readonly Session[], hand: string, spans: readonly (typeof EARLY)[]): void {
  const floor = sessions[0] as Session;
  for (const { server, first, keys } of sessions) {
    const of = ({ from, to }: typeof EARLY, times: readonly number[]) => median(times.slice(from, to + 1));
    row(
      `${server.name}, ${hand}`,
      `${ratio(first / floor.first)} (${short(first)} ms)`,
      ...spans.map((span) => `${ratio(of(span, keys) / of(span, floor.keys))} (${short(of(span, keys))} ms)`),
    );
  }
}

export async function stdio(quick: boolean): Promise<void> {
  const all = await servers();
  const spans = quick ? [EARLY] : [EARLY, LATE];
  for (const size of ["4 KB", "40 KB", "1 MB"] as const) {
    heading(`Over stdio, ${size}, beside a server that makes one pass; elapsed time`);
    head("server", "first diagnostics", ...spans.map(({ name }) => name));
    for (const hand of ["cell", "prose"] as const) {
      const sessions: Session[] = [];
      // The others are given no cells; and once is enough of them.
      for (const server of hand === "cell" ? [FLOOR, HERE] : all) {
        try {
          sessions.push(await begin(server, size, hand));
        } catch (error) {
          console.log(`${server.name} cannot be run here: ${String(error)}`);
        }
      }
      await typed(sessions, quick || size === "1 MB" ? EARLY.to : LATE.to);
      print(sessions, hand === "cell" ? "in a cell" : "in prose", spans);
      await Promise.all(sessions.map(({ client }) => client.stop()));
    }
  }
}
