/**
 * What an editor asks beside diagnostics, over stdio, once the text is read: each beside a server that has the same answer
 * at hand. Both are asked in turn, and the least times are compared, since the machine may do other things.
 */
import { fileURLToPath } from "node:url";
import { Client } from "./client.js";
import { TextDocument } from "./engine.js";
import { elapsed, head, heading, ratio, row, short } from "./measure.js";
import { fresh, type Size, type Text } from "./texts.js";

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const URI = "file:///tmp/report.txt";
const SIZES = ["4 KB", "1 MB"] as const satisfies readonly Size[];

/** As many lines as a screen has. */
const SCREEN = 40;

interface Request {
  readonly name: string;
  readonly method: string;
  readonly params: object;
}

/** The requests at a cell, at a figure of the prose and behind a paragraph in the middle of a text, at a screen of it, and at all of it. */
function requestsFor({ text, cell, prose }: Text): Request[] {
  const document = TextDocument.create(URI, "disclosure-report", 1, text);
  const textDocument = { uri: URI };
  const inCell = document.positionAt(cell.at);
  const figure = text.slice(prose.at).search(/\d件/);
  const inProse = document.positionAt(prose.at + Math.max(figure, 0));
  const paragraph = prose.at + Math.max(text.slice(prose.at).search(/(?<=。)[\r\n]/), 0);
  const range = { start: { line: inCell.line, character: 0 }, end: { line: inCell.line + SCREEN, character: 0 } };
  const at = (name: string, method: string, more: object = {}): Request[] => [
    { name: `${name}, cell`, method, params: { textDocument, position: inCell, ...more } },
    { name: `${name}, prose`, method, params: { textDocument, position: inProse, ...more } },
  ];
  const of = (name: string, method: string, more: object = {}): Request => ({
    name,
    method,
    params: { textDocument, ...more },
  });
  return [
    ...at("hover", "textDocument/hover"),
    ...at("definition", "textDocument/definition"),
    ...at("references", "textDocument/references", { context: { includeDeclaration: true } }),
    ...at("highlights", "textDocument/documentHighlight"),
    of("selection ranges", "textDocument/selectionRange", { positions: [inCell] }),
    of("completion, cell", "textDocument/completion", { position: inCell }),
    of("completion, behind a paragraph", "textDocument/completion", { position: document.positionAt(paragraph) }),
    of("row and column", "disclosureReport/cell", { position: inCell }),
    of("code actions, cell", "textDocument/codeAction", {
      range: { start: inCell, end: inCell },
      context: { diagnostics: [], only: ["refactor.rewrite.total"] },
    }),
    of("inlay hints, a screen", "textDocument/inlayHint", { range }),
    of("semantic tokens, a screen", "textDocument/semanticTokens/range", { range }),
    of("semantic tokens, all", "textDocument/semanticTokens/full"),
    of("code lens, all", "textDocument/codeLens"),
    of("links, all", "textDocument/documentLink"),
    { name: "workspace symbols", method: "workspace/symbol", params: { query: "行政处罚" } },
  ];
}

/** The least milliseconds of the one and of the other, asked in turn. */
async function least(here: Client, floor: Client, request: Request, rounds: number): Promise<[number, number]> {
  const { name, method, params } = request;
  const answer = await here.request(method, params);
  floor.notify("bench/answer", { request: name, answer });
  let [own, other] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round++) {
    own = Math.min(own, await elapsed(() => here.request(method, params)));
    other = Math.min(other, await elapsed(() => floor.request(method, { ...params, bench: name })));
  }
  return [own, other];
}

export async function features(quick: boolean): Promise<void> {
  const lines = new Map<string, string[]>();
  for (const size of SIZES) {
    const written = fresh(size);
    const here = new Client([path("../../dist/server.js"), "--stdio"]);
    const floor = new Client([path("floor.cjs"), "--stdio"]);
    for (const client of [here, floor]) {
      await client.start({ columnNames: true });
      client.open(URI, "disclosure-report", written.text);
      await client.pull();
    }
    const requests = requestsFor(written);
    // The first are slow, whatever they ask.
    for (const request of requests) await least(here, floor, request, 20);
    for (const request of requests) {
      const [own, other] = await least(here, floor, request, quick ? 30 : 200);
      const line = lines.get(request.name) ?? [request.name];
      lines.set(request.name, [...line, `${ratio(own / other)} (${short(own)} ms)`]);
    }
    await Promise.all([here, floor].map((client) => client.stop()));
  }
  heading("Over stdio, beside a server that has the same answer at hand; least of many");
  head("request", ...SIZES);
  for (const line of lines.values()) row(...line);
}
