/** Runs of a .docx as they are written: where their letters stand, and where something may be put between two of them. */
import type { Span } from "../../../report/span.js";

/** A run that may be parted between any two letters. */
export interface OpenRun {
  /** The prefix of its names with the colon; empty where they have none. */
  readonly prefix: string;
  /** Its properties as XML; empty where it has none. */
  readonly properties: string;
  /** Its letters (what is no blank) as they are read, and behind each where it ends in the part. */
  readonly letters: string;
  readonly ends: readonly number[];
}

const ATTRIBUTES = `(?:"[^"]*"|'[^']*'|[^'">])*`;

/** What a run may hold beside text to be parted anywhere. */
const PLAIN = new Set(["t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak"]);

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function decoded(entity: string): string {
  const name = entity.slice(1, -1);
  if (!name.startsWith("#")) return NAMED[name] ?? "";
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/**
 * @param xml of the part
 * @param run where the run is written in it
 * @returns undefined where it holds more than text, or is no run of words
 */
export function openRun(xml: string, { start, end }: Span): OpenRun | undefined {
  const source = xml.slice(start, end);
  const name = /^<([\w.-]+:)?r[\s>]/.exec(source);
  const prefix = name?.[1] ?? "";
  if (!name || prefix === "m:") return undefined;
  const opening = new RegExp(`^<${prefix}r(?:\\s${ATTRIBUTES})?>\\s*`).exec(source);
  if (!opening) return undefined;
  const behind = source.slice(opening[0].length);
  const properties = new RegExp(`^<${prefix}rPr(?:\\s${ATTRIBUTES})?(?:/>|>.*?</${prefix}rPr\\s*>)`, "s").exec(behind);
  const from = opening[0].length + (properties?.[0].length ?? 0);
  const content = source.slice(from, source.lastIndexOf("<"));
  if (content.includes("<!")) return undefined;
  for (const [, own, element] of content.matchAll(/<\/?([\w.-]+:)?([\w.-]+)/g)) {
    if ((own ?? "") !== prefix || !PLAIN.has(element ?? "")) return undefined;
  }
  const texts = content.matchAll(new RegExp(`(<${prefix}t(?:\\s${ATTRIBUTES})?(?<!/)>)([^<]*)</${prefix}t\\s*>`, "g"));
  let letters = "";
  const ends: number[] = [];
  for (const { index, 1: tag = "", 2: words = "" } of texts) {
    const first = start + from + index + tag.length;
    for (const one of words.matchAll(/&#?\w+;|./gsu)) {
      const shown = one[0].startsWith("&") ? decoded(one[0]) : one[0];
      if (/^\s*$/u.test(shown)) continue;
      for (let unit = 0; unit < shown.length; unit++) ends.push(first + one.index + one[0].length);
      letters += shown;
    }
  }
  return { prefix, properties: properties?.[0] ?? "", letters, ends };
}
