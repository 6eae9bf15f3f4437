/** Words in XML. */
import { escaped } from "../../page/index.js";

/** What XML cannot hold: control characters, halves of a pair. */
const IMPOSSIBLE = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu;

/** @returns words as an XML text or attribute has them; what XML cannot hold is left out */
export function escapeXml(words: string): string {
  return escaped(words.replace(IMPOSSIBLE, ""));
}

/** What every part of a package begins with. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
