/** A folder of 400 bodies over three years over stdio: how soon something is found, and keys beside it and alone. */
import { fileURLToPath } from "node:url";
import { FOLDER_IDENTIFIER, FOLDER_NOTIFICATION } from "../server/src/protocol.js";
import { reportFolder } from "../test/support/reportFolder.js";
import { Client } from "./client.js";
import { elapsed, head, heading, median, row, short } from "./measure.js";
import type { Edit } from "./texts.js";

const SERVER = fileURLToPath(new URL("../../dist/server.js", import.meta.url));
const TOKEN = "folder";

/** As many files as the client tells of at once. */
const FILES_AT_ONCE = 16;

const BODIES = 400;
const YEARS = 3;
const KEYS = 120;

/** Parts of answers and progress, as they come. */
interface Progress {
  readonly token: unknown;
  readonly value: { readonly items?: readonly { readonly items: readonly unknown[] }[]; readonly kind?: string };
}

/** Opens one report of the folder. @returns the server, and the text that is typed in */
async function opened(uri: string, text: string, answer: (method: string, params: unknown) => unknown) {
  const client = new Client([SERVER, "--stdio"], answer);
  await client.start({}, undefined);
  client.open(uri, "disclosure-report", text);
  await client.pull();
  const at = text.indexOf("。");
  let isIn = true;
  // A letter that comes and goes.
  const next = (): Edit => {
    isIn = !isIn;
    return isIn ? { start: at, end: at + 1, text: "" } : { start: at, end: at, text: "水" };
  };
  return { client, next };
}

export async function folder(): Promise<void> {
  const { texts } = reportFolder(20261129, BODIES, YEARS, 8);
  const files = Object.entries(texts).map(([name, text]) => ({ uri: `file:///${encodeURI(name)}`, text }));
  const [own, ...others] = files;
  if (!own) return;
  let begun = 0;
  let first = 0;
  let loaded: () => void = () => {};
  const isLoaded = new Promise<void>((done) => {
    loaded = done;
  });
  const alone = await opened(own.uri, own.text, () => null);
  const among = await opened(own.uri, own.text, (method, params) => {
    if (method === "client/registerCapability")
      void among.client
        .request("workspace/diagnostic", {
          identifier: FOLDER_IDENTIFIER,
          previousResultIds: [],
          partialResultToken: TOKEN,
        })
        .catch(() => undefined);
    const { token, value } = (params ?? {}) as Partial<Progress>;
    if (method === "$/progress" && token === TOKEN && value?.items?.some(({ items }) => items.length > 0))
      first ||= performance.now();
    if (method === "$/progress" && token !== TOKEN && value?.kind === "end") loaded();
    return null;
  });
  begun = performance.now();
  for (let from = 0; from < others.length; from += FILES_AT_ONCE)
    among.client.notify(FOLDER_NOTIFICATION, {
      files: others.slice(from, from + FILES_AT_ONCE),
      removed: [],
      left: Math.max(0, others.length - from - FILES_AT_ONCE),
    });
  await isLoaded;
  const whole = performance.now() - begun;
  const times = { alone: [] as number[], among: [] as number[] };
  for (let key = 0; key < KEYS; key++)
    for (const [name, { client, next }] of Object.entries({ alone, among })) {
      client.change(next());
      times[name as keyof typeof times].push(await elapsed(() => client.pull()));
    }
  await alone.client.stop();
  await among.client.stop();
  heading(`A folder of ${files.length} reports over stdio`);
  head("what", "time");
  row("something is found, since the first file is told of", `${short(first - begun)} ms`);
  row("all is read", `${short(whole)} ms`);
  for (const [name, all] of Object.entries(times)) {
    const late = all.slice(KEYS / 2);
    row(
      `a key in prose, ${name === "alone" ? "alone" : "beside the folder"}: least, median`,
      `${short(Math.min(...late))}, ${short(median(late))} ms`,
    );
  }
}
