/** XML of packages as a tree, within limits; without document types, so without entities. */
import { SaxesParser } from "saxes";
import { message } from "../../messages/message.js";
import type { Span } from "../../report/span.js";
import { DocumentError } from "../documentError.js";
import type { Limits } from "../limits.js";

/** An element. It is written from `start` to `end`, tags included. */
export interface XmlElement extends Span {
  /** With the customary prefix of its namespace, such as `w:p`, whatever prefix the file uses. */
  readonly name: string;
  /** By name, with the customary prefix where it has one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const BROKEN = message(
  "文件内容有误（XML 不合规则），未读取",
  "its content is broken (no well-formed XML) and was not read",
);
const DOCTYPE = message(
  "文件中含有 DTD 或实体定义，正常的文档没有，未读取",
  "it defines a document type or entities, as no ordinary document does, and was not read",
);
const TOO_DEEP = message("文件内容嵌套过深，未读取", "its content is nested too deeply and was not read");
const TOO_MUCH = message("文件内容过多，未读取", "it holds too much and was not read");

/** The namespaces that are read, transitional and strict (ISO/IEC 29500), by how they end. */
const PREFIXES: readonly (readonly [ending: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/, "w"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/spreadsheetml\/(?:2006\/)?main$/, "s"],
  [/\/drawingml\/(?:2006\/)?main$/, "a"],
  [/\/officeDocument\/(?:2006\/)?relationships$/, "r"],
  [/\/officeDocument\/(?:2006\/)?math$/, "m"],
  [/\/word\/2010\/wordprocessingShape$/, "wps"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/^urn:schemas-microsoft-com:office:office$/, "o"],
  [/\/package\/2006\/relationships$/, "rel"],
  [/\/XML\/1998\/namespace$/, "xml"],
];

const known = new Map<string, string>();

function prefixOf(uri: string): string {
  let prefix = known.get(uri);
  if (prefix === undefined) {
    prefix = PREFIXES.find(([ending]) => ending.test(uri))?.[1] ?? "other";
    // What a file makes up is not remembered for ever.
    if (prefix !== "other") known.set(uri, prefix);
  }
  return prefix;
}

interface OpenElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
  start: number;
  end: number;
}

/** No part of a document has more elements. */
const MOST_ELEMENTS = 4_000_000;

/**
 * @param bytes of a part
 * @returns its text, in which places of elements count
 */
export function xmlText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * @param text of a part
 * @param limits how deep it may be nested
 * @param take is handed each element when it ends, with how many elements it stands in, and tells whether it is done
 *   with: then it is not kept
 * @returns the outermost element
 * @throws DocumentError where it is not well-formed or beyond the limits
 */
export function parseXml(
  text: string,
  limits: Limits,
  take: (element: XmlElement, depth: number) => boolean = () => false,
): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on("error", (error) => {
    // Some programs let control characters through.
    if (!/disallowed character\.$/.test(error.message)) throw new DocumentError(BROKEN, error);
  });
  parser.on("doctype", () => {
    throw new DocumentError(DOCTYPE);
  });
  parser.on("opentag", ({ uri, local, attributes }) => {
    if (open.length >= limits.depth) throw new DocumentError(TOO_DEEP);
    if (++count > MOST_ELEMENTS) throw new DocumentError(TOO_MUCH);
    const own: Record<string, string> = {};
    for (const one of Object.values(attributes)) {
      if (one.prefix !== "xmlns" && one.name !== "xmlns")
        own[one.uri === "" ? one.local : `${prefixOf(one.uri)}:${one.local}`] = one.value;
    }
    const start = text.lastIndexOf("<", parser.position - 1);
    open.push({ name: `${prefixOf(uri)}:${local}`, attributes: own, children: [], start, end: start });
  });
  const characters = (data: string): void => {
    open.at(-1)?.children.push(data);
  };
  parser.on("text", characters);
  parser.on("cdata", characters);
  parser.on("closetag", () => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    if (take(element, open.length)) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
  });
  parser.write(text).close();
  if (!root) throw new DocumentError(BROKEN);
  return root;
}

/** @returns the elements in it, one step down */
export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== "string");
}

/** @returns the first element of that name in it, one step down */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** @returns the `w:val` of the first element of that name in it, one step down */
export function valueIn(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"];
}

/** @returns whether a switch such as `w:vanish` is on; undefined where it does not stand there */
export function switchIn(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found && !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "1");
}

/** @returns all text in it */
export function contentOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : contentOf(child))).join("");
}
