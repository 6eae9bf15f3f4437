/**
 * MHTML, a page saved with its pictures: of its parts the first page (RFC 2557). Read by ourselves: a page names its
 * encoding inside, and the libraries for mail have decoded it by then.
 */
import { message } from "../../messages/message.js";
import { DocumentError } from "../documentError.js";
import type { Limits } from "../limits.js";
import { binaryText, textOfBytes } from "./characters.js";
import { namedEncoding, readPage } from "./html/index.js";
import type { ReadBlocks } from "./index.js";

const NO_PAGE = message("其中没有网页", "there is no page in it");

interface Part {
  readonly type: string;
  readonly charset: string | undefined;
  readonly boundary: string | undefined;
  readonly encoding: string;
  readonly body: string;
}

/** Parts within parts. */
const DEEPEST = 10;

const parameter = (value: string, name: string): string | undefined => {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, "i").exec(value);
  return found?.[1] ?? found?.[2];
};

function partOf(text: string): Part {
  const blank = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, blank?.index ?? text.length).replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map(
    head.split(/\r?\n/).map((line): [string, string] => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const type = headers.get("content-type") ?? "";
  return {
    type: /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0].toLowerCase() ?? "",
    charset: parameter(type, "charset"),
    boundary: parameter(type, "boundary"),
    encoding: (headers.get("content-transfer-encoding") ?? "").toLowerCase(),
    body: blank ? text.slice(blank.index + blank[0].length) : "",
  };
}

/** The first page among the parts of a part. */
function pageIn(part: Part, depth: number): Part | undefined {
  if (part.type === "text/html" || part.type === "application/xhtml+xml") return part;
  if (!part.type.startsWith("multipart/") || !part.boundary || depth > DEEPEST) return undefined;
  const [, ...parts] = `\n${part.body}`.split(`\n--${part.boundary}`);
  for (const one of parts) {
    if (one.startsWith("--")) break;
    const found = pageIn(partOf(one.replace(/^[ \t]*\r?\n/, "")), depth + 1);
    if (found) return found;
  }
  return undefined;
}

const bytesOf = (binary: string): Uint8Array => Uint8Array.from(binary, (character) => character.charCodeAt(0));

function decodedBody({ encoding, body }: Part): Uint8Array {
  if (encoding === "base64") {
    const plain = body.replace(/[^A-Za-z0-9+/]/g, "");
    return bytesOf(atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0))));
  }
  if (encoding !== "quoted-printable") return bytesOf(body);
  const joined = body.replace(/[ \t]*=[ \t]*\r?\n/g, "");
  return bytesOf(
    joined.replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

/** @returns the text of the page as blocks */
export async function readMhtml(bytes: Uint8Array, limits: Limits): Promise<ReadBlocks> {
  // A character a byte: parts have encodings of their own.
  const page = pageIn(partOf(binaryText(bytes).trimStart()), 0);
  if (!page) throw new DocumentError(NO_PAGE);
  const body = decodedBody(page);
  return readPage(textOfBytes(body, page.charset ?? namedEncoding(body)), limits);
}
