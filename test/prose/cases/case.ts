/** A sentence in a report, with the findings it must get and no others. */
import type { Body } from "../support.js";

export interface Case {
  readonly body: Body;
  /** The chapter it stands in, 1 to 6; 0 is before the first. */
  readonly chapter: number;
  /** What is wrong in it is marked as in the fixtures: 收到申请⟦prose-table⟧15件⟦/⟧. */
  readonly sentence: string;
}

/** @returns a case for each of the sentences */
export function cases(body: Body, chapter: number, sentences: readonly string[]): Case[] {
  return sentences.map((sentence) => ({ body, chapter, sentence }));
}
