/** Bytes of pages, lists and texts → text: those that name no encoding, or a wrong one, too. */

/** What names stand for: the standard that holds them all. */
const CHINESE = /^(?:gb_?2312.*|gbk|gb18030|cp936|x-gbk)$/i;

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What a byte order mark says. */
function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * @param bytes of a text
 * @param named the encoding that the text itself, or what carried it, names
 * @returns the text; bytes that are none in any encoding become U+FFFD
 */
export function textOfBytes(bytes: Uint8Array, named?: string): string {
  const mark = marked(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  // What could be read to name it is not written in UTF-16.
  const own = named && !/^utf-?16/i.test(named) ? (CHINESE.test(named) ? "gb18030" : named.toLowerCase()) : undefined;
  // Pages are saved anew by programs that leave the old name in them.
  for (const encoding of [own, "utf-8", "gb18030"]) {
    const text = encoding === undefined ? undefined : decoded(bytes, encoding);
    if (text !== undefined) return text;
  }
  if (own === "gb18030") return new TextDecoder(own).decode(bytes);
  // Of a text with a broken letter here and there most letters tell what it is.
  const [utf8, gb18030] = [new TextDecoder("utf-8").decode(bytes), new TextDecoder("gb18030").decode(bytes)];
  return brokenIn(gb18030) < brokenIn(utf8) ? gb18030 : utf8;
}

/** How many letters could not be read. */
const brokenIn = (text: string): number => text.split("\ufffd").length;

/** Arguments of one call. */
const STEP = 8192;

/** @returns a text with a character a byte, by which what is ASCII in it can be read */
export function binaryText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}
