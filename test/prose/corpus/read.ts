/** The sentences of the corpus, read from their files. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The part that may be looked at while the grammar is written, and the part that is put aside for its end. */
export type Part = "open" | "aside";

export interface Sentence {
  readonly topic: string;
  /** A key of BODIES. */
  readonly body: string;
  /** The chapter it stands in, 1 to 6; 0 before the first. */
  readonly chapter: number;
  readonly text: string;
  /** What contradicts, for a wrong sentence. */
  readonly wrong?: Wrong;
  /** Equations that the label rests on; may be empty. */
  readonly ground: string;
}

export interface Wrong {
  /** The rules of which one should speak. */
  readonly rules: readonly string[];
  /** The words to be marked; they stand in the sentence once. */
  readonly marked: string;
}

function parse(topic: string, line: string): Sentence {
  const fields = line.split("\t");
  const [body, chapter, label, text, ground = ""] = fields;
  if (fields.length > 5 || !body || !chapter || !label || !text) throw new Error(`${topic}: not a sentence: ${line}`);
  const common = { topic, body, chapter: Number(chapter), text, ground };
  if (label === "right") return common;
  const colon = label.indexOf(":");
  return { ...common, wrong: { rules: label.slice(0, colon).split("/"), marked: label.slice(colon + 1) } };
}

/** @returns the sentences of a part, in the order of its files */
export function sentences(part: Part): Sentence[] {
  const folder = fileURLToPath(new URL(`./${part}/`, import.meta.url));
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const lines = readFileSync(`${folder}${name}`, "utf8").split("\n");
      return lines.filter((line) => line !== "").map((line) => parse(name.replace(/\.tsv$/, ""), line));
    });
}

/** @returns the part a sentence is drawn to: a third is aside, by a hash of its words (FNV-1a with a fixed seed) */
export function drawn(text: string): Part {
  let hash = 0x811c9dc5;
  for (const character of `2026 ${text}`) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % 3 === 0 ? "aside" : "open";
}
