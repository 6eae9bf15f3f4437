/** Bytes ⇄ text. Old offices' reports come as GB18030 or UTF-16 as often as in UTF-8; each is written as it was read. */
import { message } from "../messages/message.js";
import { FileError } from "./fileError.js";
import { fromGb18030, toGb18030 } from "./gb18030.js";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** A file's text and how its bytes say it. The text is without the byte order mark. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly mark: boolean;
}

/** Bytes that are no text. */
export class UndecodableError extends FileError {}

const MARK = "\ufeff";

/** Share of ordinary characters from which UTF-16 without a mark is certain; read in the wrong order it has a third. */
const CERTAIN = 0.9;

/** What Chinese text is made of: line breaks, ASCII, general and CJK punctuation, numbers in marks, Han, full-width. */
const ORDINARY = /[\t\n\r\x20-\x7e\u00b7\u2010-\u203f\u2460-\u249b\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** Control characters that no text has, in any of its encodings. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that tell binary files
const NOT_IN_TEXT = /[\x00-\x08\x0e-\x19\x1c-\x1f]/;

/**
 * @param bytes a whole file
 * @returns its text
 * @throws UndecodableError where the bytes are no text, or not certainly in one of the encodings
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoded = marked(buffer) ?? (buffer.includes(0) ? unmarkedUtf16(buffer) : (utf8(buffer) ?? gb18030(buffer)));
  if (decoded === undefined || decoded.text.includes("\0")) {
    throw new UndecodableError(
      message(
        "既不是文本，也不是能读的文档，或编码无法识别",
        "it is neither text nor a document that can be read, or in an encoding that is not known",
      ),
    );
  }
  return decoded;
}

/**
 * @param text what a file is to say
 * @param as how its bytes said it before
 * @returns the bytes
 * @throws UndecodableError where that encoding cannot say it
 */
export function encode(text: string, as: Pick<Decoded, "encoding" | "mark">): Uint8Array {
  const bytes = bytesOf(as.mark ? MARK + text : text, as.encoding);
  if (textOf(bytes, as.encoding) !== (as.mark ? MARK + text : text)) {
    throw new UndecodableError(
      message(
        "改后的文字无法用该文件的编码（{0}）保存",
        "the text cannot be written in the file's encoding ({0})",
        as.encoding,
      ),
    );
  }
  return bytes;
}

/** By its byte order mark. A file that has one but breaks its word is no text. */
function marked(buffer: Buffer): Decoded | undefined {
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return utf16(buffer, "utf-16le");
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return utf16(buffer, "utf-16be");
  return undefined;
}

function utf16(buffer: Buffer, encoding: "utf-16le" | "utf-16be"): Decoded {
  if (buffer.length % 2 === 1)
    throw new UndecodableError(
      message("文件不完整，末尾缺了半个字", "the file is cut off in the middle of a character"),
    );
  return unmarked(textOf(buffer, encoding), encoding);
}

/** Text in UTF-16 always has line breaks, digits or blanks, so that it holds zero bytes; other text never does. */
function unmarkedUtf16(buffer: Buffer): Decoded | undefined {
  if (buffer.length % 2 === 1) return undefined;
  for (const encoding of ["utf-16le", "utf-16be"] as const) {
    const text = textOf(buffer, encoding);
    if ((text.match(ORDINARY)?.length ?? 0) >= CERTAIN * text.length) return unmarked(text, encoding);
  }
  return undefined;
}

function utf8(buffer: Buffer): Decoded | undefined {
  try {
    return unmarked(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(buffer), "utf-8");
  } catch (error) {
    // The one thing that a decoder throws: these bytes are something else, or damaged.
    if (!(error instanceof TypeError)) throw error;
    if (isNearlyUtf8(buffer))
      throw new UndecodableError(message("是 UTF-8 编码，但有字节已损坏", "UTF-8, but some bytes of it are damaged"));
    return undefined;
  }
}

/** Cut off in the middle of a character, say. GB18030 would read it as gibberish; taken for UTF-8, that is all holes. */
function isNearlyUtf8(buffer: Buffer): boolean {
  const text = buffer.toString("utf8");
  const holes = text.match(/\ufffd/g)?.length ?? 0;
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return text.startsWith(MARK) || han > 2 * holes;
}

/** Big5 read as GB18030 has about half of its characters from scripts and planes that no report uses. */
const PLAUSIBLE = 0.75;
/** Fewer characters than this may well be rare ones. */
const ENOUGH = 40;

/** @returns whether too many characters beyond ASCII are such as Chinese text is not made of */
function isGibberish(text: string): boolean {
  const beyond = text.replace(/\p{ASCII}/gu, "");
  return beyond.length >= ENOUGH && (beyond.match(ORDINARY)?.length ?? 0) < PLAUSIBLE * beyond.length;
}

/** The widest of the Chinese encodings: GB2312 and GBK are parts of it. Bytes that it does not know are no text. */
function gb18030(buffer: Buffer): Decoded | undefined {
  const text = textOf(buffer, "gb18030");
  if (NOT_IN_TEXT.test(text)) return undefined;
  if (text.includes("\ufffd") && !buffer.equals(bytesOf(text, "gb18030"))) return undefined;
  return isGibberish(text) ? undefined : unmarked(text, "gb18030");
}

function unmarked(text: string, encoding: Encoding): Decoded {
  const mark = text.startsWith(MARK);
  return { text: mark ? text.slice(MARK.length) : text, encoding, mark };
}

function textOf(buffer: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case "utf-8":
      return buffer.toString("utf8");
    case "utf-16le":
      return buffer.toString("utf16le");
    case "utf-16be":
      return Buffer.from(buffer).swap16().toString("utf16le");
    case "gb18030":
      return fromGb18030(buffer);
  }
}

function bytesOf(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-16le":
      return Buffer.from(text, "utf16le");
    case "utf-16be":
      return Buffer.from(text, "utf16le").swap16();
    case "gb18030":
      return toGb18030(text);
  }
}
