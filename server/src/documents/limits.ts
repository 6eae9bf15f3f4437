import { message } from "../messages/message.js";

/** How long a document may take where its reading can be ended, in milliseconds; a volume of a thousand pages takes less. */
export const LONGEST_MS = 120_000;

export const TOO_LONG = message(
  "读了两分钟还没有读完，未读取（可能已损坏）",
  "it takes more than two minutes to read, and was not read; it may be broken",
);

export const TOO_MUCH_MEMORY = message(
  "读取时内存不足，未读取（可能已损坏）",
  "it takes too much memory to read, and was not read; it may be broken",
);

/** How much of a document is read: what goes beyond is no report but a mistake, or made to do harm. */
export interface Limits {
  /** The document as it is stored. */
  readonly bytes: number;
  /** Entries of a package. */
  readonly entries: number;
  /** All of a package that is unpacked. */
  readonly unpackedBytes: number;
  /** How many times larger one part may be than it is packed; small parts may be anything. */
  readonly ratio: number;
  /** Elements within each other. */
  readonly depth: number;
  /** Characters of the text that is made. */
  readonly characters: number;
  /** Cells of all tables, covered ones too. */
  readonly cells: number;
  readonly pages: number;
}

/** A volume of a county's hundred reports keeps well within these. */
export const LIMITS: Limits = {
  bytes: 100_000_000,
  entries: 10_000,
  unpackedBytes: 300_000_000,
  ratio: 500,
  depth: 300,
  characters: 20_000_000,
  cells: 1_000_000,
  pages: 3_000,
};
