/**
 * .docx: the package is read by ourselves. mammoth, which makes web pages, gives neither the numbers of lists as text nor
 * where in the package a word is written, which comments need.
 */
import { message } from "../../../messages/message.js";
import type { Block } from "../../blocks.js";
import { DocumentError } from "../../documentError.js";
import type { Limits } from "../../limits.js";
import type { ReadBlocks } from "../index.js";
import { folderOf, mainPart, relationsOf } from "../relations.js";
import { elementsOf, parseXml, type XmlElement, xmlText } from "../xml.js";
import { Package } from "../zip.js";
import { Body } from "./body.js";
import { Numbering } from "./numbering.js";
import { Styles } from "./styles.js";

const NO_BODY = message("文件中没有正文，可能已损坏", "it has no body and may be broken");

function notesIn(root: XmlElement | undefined): Map<string, XmlElement> {
  const notes = (root ? elementsOf(root) : []).filter(({ attributes }) => attributes["w:type"] === undefined);
  return new Map(notes.map((note) => [note.attributes["w:id"] ?? "", note]));
}

/** @returns the text of a .docx as blocks */
export async function readDocx(bytes: Uint8Array, limits: Limits): Promise<ReadBlocks> {
  const parts = new Package(bytes, limits);
  const main = mainPart(parts, limits, "word/document.xml");
  const document = parts.part(main);
  if (!document) throw new DocumentError(NO_BODY);
  const relations = relationsOf(parts, main, limits);
  const rootOf = (kind: string): XmlElement | undefined => {
    const part = parts.part(relations.get(kind) ?? `${folderOf(main)}${kind}.xml`);
    return part && parseXml(xmlText(part), limits);
  };
  const styles = new Styles(rootOf("styles"));
  const body = new Body({
    styles,
    numbering: new Numbering(rootOf("numbering"), styles),
    footnotes: notesIn(rootOf("footnotes")),
    endnotes: notesIn(rootOf("endnotes")),
  });
  const blocks: Block[] = [];
  // A child of the body at a time, so that a volume is never a tree as a whole.
  parseXml(xmlText(document), limits, (element, depth) => {
    if (depth !== 2) return false;
    blocks.push(...body.take(element));
    return true;
  });
  blocks.push(...body.end());
  return { blocks, unread: body.unread() };
}
