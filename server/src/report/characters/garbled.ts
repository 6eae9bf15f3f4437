/** Text that was read in another encoding than it is written in. */

/** Fewer characters that stand for something lost may be damage here and there. */
const ENOUGH = 20;

/** So many times as many as there are Chinese characters leave nothing to judge. */
const SHARE = 3;

/**
 * How a text is garbled, where it certainly is:
 * - encoding: another encoding was read as UTF-8, mostly GB18030, and its bytes are still what they were
 * - lost: such a text was saved, and what it said is gone; read as GB18030 each two marks of a lost character are 锟斤拷
 */
export type Garbling = "encoding" | "lost";

/** @returns how a text is garbled; undefined for one that can be read, if with holes */
export function garblingOf(text: string): Garbling | undefined {
  const holes = text.includes("\ufffd") ? count(text, /\ufffd/g) : 0;
  const marks = text.includes("锟斤拷") ? count(text, /锟斤拷/g) : 0;
  if (holes + marks < ENOUGH) return undefined;
  // A single mark beside other bytes leaves a part of the three letters.
  const letters = marks > 0 ? count(text, /[锟斤拷]/g) : 0;
  const readable = count(text, /[\u4e00-\u9fff]/g) - letters;
  if (holes + letters <= SHARE * readable) return undefined;
  return marks > holes ? "lost" : "encoding";
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
