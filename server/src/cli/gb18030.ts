/**
 * GB18030, to which GB2312 and GBK belong. Node reads it but does not write it: what it reads is turned round here, so
 * that no table of ours has to agree with Node's.
 */

/** A character of two bytes begins with one of these; its second byte is one of those. */
const LEADS = { from: 0x81, to: 0xfe };
const TRAILS = { from: 0x40, to: 0xfe };

/** The sequences of four bytes are numbered: so many say the first plane of Unicode, and here begin the others. */
const FIRST_PLANE = 39_420;
const OTHER_PLANES = 189_000;

/** How U+FFFD is said, which stands for what cannot be read or written. */
const REPLACEMENT = 0x8431a437;

const NEW_LINE = 0x0a;

/** @returns the text that the bytes say, in which what cannot be read is U+FFFD */
export function fromGb18030(bytes: Uint8Array): string {
  return new TextDecoder("gb18030", { ignoreBOM: true }).decode(bytes);
}

/** @returns the bytes that say the text; what they cannot say, a half of a pair, becomes U+FFFD */
export function toGb18030(text: string): Buffer {
  codes ??= invert();
  const bytes = Buffer.alloc(4 * text.length);
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) as number;
    const code = codeOf(point, codes);
    length = bytes.writeUIntBE(code, length, sizeOf(code));
  }
  return bytes.subarray(0, length);
}

/** By character of the first plane: its bytes as one number, the first of them highest; 0 where it has none. */
let codes: Uint32Array | undefined;

function codeOf(point: number, known: Uint32Array): number {
  if (point < 0x80) return point;
  if (point > 0xffff) return fourBytes(OTHER_PLANES + point - 0x10000);
  return known[point] || REPLACEMENT;
}

function sizeOf(code: number): number {
  if (code < 0x80) return 1;
  return code <= 0xffff ? 2 : 4;
}

/** @returns the bytes of the sequence with this number: a lead byte and a digit, twice */
function fourBytes(index: number): number {
  const pair = (number: number): number => (LEADS.from + Math.floor(number / 10)) * 0x100 + 0x30 + (number % 10);
  return pair(Math.floor(index / 1260)) * 0x10000 + pair(index % 1260);
}

/** Reads every sequence there is, each on a line of its own. */
function invert(): Uint32Array {
  const sequences: number[] = [];
  for (let lead = LEADS.from; lead <= LEADS.to; lead++) {
    for (let trail = TRAILS.from; trail <= TRAILS.to; trail++) sequences.push(lead * 0x100 + trail);
  }
  for (let index = 0; index < FIRST_PLANE; index++) sequences.push(fourBytes(index));
  const bytes = Buffer.alloc(5 * sequences.length);
  let length = 0;
  for (const code of sequences) {
    length = bytes.writeUIntBE(code, length, sizeOf(code));
    length = bytes.writeUInt8(NEW_LINE, length);
  }
  const found = new Uint32Array(0x10000);
  const read = fromGb18030(bytes.subarray(0, length)).split("\n");
  sequences.forEach((code, i) => {
    const character = read[i] ?? "";
    // The first, where several say the same: the blank of two bytes has a double, some of four bytes are older.
    if (character.length === 1 && character !== "\ufffd") found[character.charCodeAt(0)] ||= code;
  });
  return found;
}
