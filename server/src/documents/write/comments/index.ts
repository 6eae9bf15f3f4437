/** Comments into a .docx: the document stays byte for byte what it was, but for what is put in. */
import { message } from "../../../messages/message.js";
import type { Span } from "../../../report/span.js";
import { DocumentError } from "../../documentError.js";
import { LIMITS } from "../../limits.js";
import type { Placed } from "../../places.js";
import { folderOf, mainPart, relationsOf } from "../../read/relations.js";
import { xmlText } from "../../read/xml.js";
import { Package } from "../../read/zip.js";
import { MAIN } from "../docx/parts.js";
import { RELATIONSHIPS } from "../package.js";
import { repacked } from "../repack.js";
import { escapeXml, XML_HEAD } from "../xml.js";
import { type Anchor, Anchors, type Point } from "./anchors.js";

export interface Comment {
  /** What of the text it is about. */
  readonly span: Span;
  /** What it says; a line a paragraph. */
  readonly words: string;
}

/** A document, and the text that was read from it. */
export interface Commented {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly places: readonly Placed[];
}

const NOT_UTF8 = message(
  "文档内部不是 UTF-8 编码，无法加入批注",
  "its parts are not in UTF-8, so it cannot be given comments",
);
const NO_ROOT = message("文档结构特殊，无法加入批注", "it is built in an unusual way and cannot be given comments");

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** Who comments. */
const AUTHOR = "政府信息公开年报";
const INITIALS = "年报";

/**
 * @param comments in any order; one for which there is no place is left out
 * @returns the document with them; those that it has are kept
 * @throws DocumentError where it cannot be given any
 */
export function withComments({ bytes, text, places }: Commented, comments: readonly Comment[]): Uint8Array {
  const parts = new Package(bytes, LIMITS);
  const main = mainPart(parts, LIMITS, "word/document.xml");
  const document = partText(parts, main);
  const anchors = new Anchors(document.slice(markOf(document)), text, places);
  const anchored = comments.flatMap(({ span, words }) => {
    const anchor = anchors.anchor(span);
    return anchor ? [{ words, anchor }] : [];
  });
  anchored.sort((a, b) => a.anchor.from.at - b.anchor.from.at || a.anchor.to.at - b.anchor.to.at);
  if (anchored.length === 0) return bytes;
  const name = relationsOf(parts, main, LIMITS).get("comments");
  const known = name === undefined ? undefined : partText(parts, name);
  const first = firstFreeId(known ?? "");
  const names = namesOf(document);
  if (names.attribute === "") throw new DocumentError(NO_ROOT);
  const changed = new Map([
    [
      main,
      inserted(
        document,
        anchored.map(({ anchor }, i) => ({ anchor, id: first + i })),
        names,
      ),
    ],
  ]);
  if (name !== undefined && known !== undefined) {
    const own = namesOf(known);
    const entries = anchored.map(({ words }, i) => commentXml(own, first + i, words));
    changed.set(name, beforeEnd(known, "comments", entries.join("")));
  } else {
    const { namespace } = names;
    const own = { namespace, element: "w:", attribute: "w:" };
    const entries = anchored.map(({ words }, i) => commentXml(own, first + i, words));
    const xml = `${XML_HEAD}<w:comments xmlns:w="${namespace}">${entries.join("")}</w:comments>`;
    addPart(parts, main, namespace, xml, changed);
  }
  return repacked(bytes, changed);
}

/** A mark at the beginning is kept, and is no part of what places count. */
const markOf = (text: string): number => (text.startsWith("\ufeff") ? 1 : 0);

/** @throws DocumentError where a part would not be written back as it was */
function partText(parts: Package, name: string): string {
  const bytes = parts.part(name);
  if (!bytes) throw new DocumentError(NO_ROOT);
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? "\ufeff" : "";
  const text = mark + xmlText(bytes);
  if (bytes[0] === 0xff || bytes[0] === 0xfe || text.includes("\ufffd")) throw new DocumentError(NOT_UTF8);
  return text;
}

/** The namespace of a part, and its prefixes for elements and for attributes, with the colon. */
interface Names {
  readonly namespace: string;
  readonly element: string;
  readonly attribute: string;
}

function namesOf(xml: string): Names {
  const root = /<([\w.-]+:)?[\w.-]+((?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?)\/?>/.exec(xml.replace(/^[\s\S]*?\?>/, ""));
  const element = root?.[1] ?? "";
  const bound = [...(root?.[2] ?? "").matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*["']([^"']*)["']/g)];
  const namespace = bound.find(([, prefix]) => (prefix ? `${prefix}:` : "") === element)?.[2];
  // No attribute is in the namespace that is meant where no prefix stands.
  const named = bound.find(([, prefix, uri]) => prefix && uri === namespace)?.[1];
  if (namespace === undefined) throw new DocumentError(NO_ROOT);
  return { namespace, element, attribute: element || (named ? `${named}:` : "") };
}

function firstFreeId(comments: string): number {
  const ids = [...comments.matchAll(/<(?:[\w.-]+:)?comment\s[^>]*?\bid\s*=\s*["'](\d+)["']/g)].map(([, id]) =>
    Number(id),
  );
  return Math.max(-1, ...ids) + 1;
}

interface Marked {
  readonly anchor: Anchor;
  readonly id: number;
}

/** The part with the marks of comments: where one ends and another begins, the ends stand first. */
function inserted(xml: string, marked: readonly Marked[], { element, attribute }: Names): string {
  const points = new Map<number, { point: Point; ends: string[]; starts: string[] }>();
  const at = (point: Point) => {
    const known = points.get(point.at) ?? { point, ends: [], starts: [] };
    points.set(point.at, known);
    return known;
  };
  for (const { anchor, id } of marked) {
    const own = `${attribute}id="${id}"`;
    at(anchor.from).starts.push(`<${element}commentRangeStart ${own}/>`);
    at(anchor.to).ends.push(
      `<${element}commentRangeEnd ${own}/><${element}r><${element}commentReference ${own}/></${element}r>`,
    );
  }
  const shift = markOf(xml);
  let result = "";
  let done = 0;
  for (const [offset, { point, ends, starts }] of [...points].sort(([a], [b]) => a - b)) {
    const marks = [...ends, ...starts].join("");
    const { within } = point;
    const name = within?.prefix ?? "";
    result += xml.slice(done, offset + shift);
    result += within
      ? `</${name}t></${name}r>${marks}<${name}r>${within.properties}<${name}t xml:space="preserve">`
      : marks;
    done = offset + shift;
  }
  return result + xml.slice(done);
}

/** Comments stand in small letters, whatever the document's own paragraphs are like. */
function commentXml({ element, attribute }: Names, id: number, words: string): string {
  const tag = (name: string, attributes: Readonly<Record<string, string>>, content = "") => {
    const own = Object.entries(attributes).map(([key, value]) => ` ${attribute}${key}="${escapeXml(value)}"`);
    return `<${element}${name}${own.join("")}>${content}</${element}${name}>`;
  };
  const layout = [
    tag("spacing", { before: "0", after: "0", line: "240", lineRule: "auto" }),
    tag("ind", { firstLineChars: "0", firstLine: "0" }),
    tag("jc", { val: "left" }),
  ].join("");
  const letters = tag("rPr", {}, tag("sz", { val: "21" }));
  const lines = words.split("\n").map((line) => {
    const text = `<${element}t xml:space="preserve">${escapeXml(line)}</${element}t>`;
    return tag("p", {}, tag("pPr", {}, layout) + tag("r", {}, letters + text));
  });
  return tag("comment", { id: String(id), author: AUTHOR, initials: INITIALS }, lines.join(""));
}

/** A part with something more at the end of its outermost element. */
function beforeEnd(xml: string, root: string, more: string): string {
  const end = new RegExp(`</((?:[\\w.-]+:)?${root})\\s*>\\s*$`).exec(xml);
  if (end) return xml.slice(0, end.index) + more + xml.slice(end.index);
  const empty = new RegExp(`<((?:[\\w.-]+:)?${root})((?:\\s(?:"[^"]*"|'[^']*'|[^'">])*?)?)\\s*/>\\s*$`).exec(xml);
  if (!empty) throw new DocumentError(NO_ROOT);
  return `${xml.slice(0, empty.index)}<${empty[1]}${empty[2]}>${more}</${empty[1]}>`;
}

/** Adds a part of comments: its name must be new, its kind told, and the document lead to it. */
function addPart(parts: Package, main: string, namespace: string, xml: string, changed: Map<string, string>): void {
  const folder = folderOf(main);
  let name = "comments.xml";
  for (let i = 1; parts.part(folder + name); i++) name = `comments${i}.xml`;
  changed.set(folder + name, xml);
  const types = partText(parts, "[Content_Types].xml");
  const own = namesOf(types).element;
  changed.set(
    "[Content_Types].xml",
    beforeEnd(types, "Types", `<${own}Override PartName="/${folder}${name}" ContentType="${COMMENTS_TYPE}"/>`),
  );
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  const known = parts.part(relations) ? partText(parts, relations) : EMPTY_RELATIONS;
  const { element } = namesOf(known);
  const ids = new Set([...known.matchAll(/\bId\s*=\s*["']([^"']*)["']/g)].map(([, id]) => id));
  let id = 1;
  while (ids.has(`rId${id}`)) id++;
  const kind = namespace === MAIN ? RELATIONSHIPS : STRICT_RELATIONSHIPS;
  const lead = `<${element}Relationship Id="rId${id}" Type="${kind}/comments" Target="${name}"/>`;
  changed.set(relations, beforeEnd(known, "Relationships", lead));
}

const STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const EMPTY_RELATIONS = `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
