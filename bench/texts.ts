/** The texts that are measured: generated, each one new, so that nothing that remembers texts can help itself. */
import { EDITIONS, generateReport, Random, sentences } from "./engine.js";

/** Sizes are of UTF-8, as files are counted; what is passed over the text is counted in UTF-16 units. */
export const bytesOf = (text: string): number => Buffer.byteLength(text);

export type Size = "4 KB" | "7 KB" | "15 KB" | "40 KB" | "1 MB";
export const SIZES: readonly Size[] = ["4 KB", "7 KB", "15 KB", "40 KB", "1 MB"];
const BYTES: Readonly<Record<Size, number>> = { "4 KB": 0, "7 KB": 7e3, "15 KB": 15e3, "40 KB": 40e3, "1 MB": 1e6 };

/** A place to type at: where it is, and what stands there. */
export interface Place {
  readonly at: number;
  readonly length: number;
}

export interface Text {
  readonly text: string;
  /** The figure of a cell in the middle of the text, and a full stop in prose near it. */
  readonly cell: Place;
  readonly prose: Place;
}

let seed = Date.now() & 0xffff;

/** One report with as many sound paragraphs added to its first chapter as make it `bytes` long. */
function report(bytes: number): Text {
  const written = generateReport(++seed, { quirks: { crlf: false, markdownHeadings: false } });
  const body = sentences.BODIES.find(({ name }) => name === written.body);
  if (!body) throw new Error(`no body is called ${written.body}`);
  const random = new Random(seed);
  const edition = EDITIONS.find(({ id }) => id === written.edition);
  if (!edition) throw new Error(`there is no edition ${written.edition}`);
  const story = { random, body, year: written.year, edition, figures: written.values };
  const at = written.headings[1]?.span.start ?? 0;
  let more = "";
  for (let missing = bytes - bytesOf(written.text); bytesOf(more) < missing; ) {
    more += sentences.subjects(story).reduce((all, { title, text }) => `${all}${title}方面，${text}\n`, "");
  }
  const cell = written.cells[random.whole(0, 20)];
  if (!cell) throw new Error("a report without cells");
  const text = written.text.slice(0, at) + more + written.text.slice(at);
  return {
    text,
    cell: { at: cell.span.start + more.length, length: cell.span.end - cell.span.start },
    prose: { at: text.indexOf("。", written.headings[0]?.span.end ?? 0), length: 0 },
  };
}

/** @returns a text of about this size that was never given before: one report up to 15 KB, then a volume of them */
export function fresh(size: Size): Text {
  const bytes = BYTES[size];
  if (bytes <= 15e3) return report(bytes);
  const parts: Text[] = [];
  for (let written = 0; written < bytes; written += bytesOf(parts.at(-1)?.text ?? "")) parts.push(report(0));
  const middle = Math.floor(parts.length / 2);
  const before = parts.slice(0, middle).reduce((sum, { text }) => sum + text.length, 0);
  const { cell, prose } = parts[middle] as Text;
  return {
    text: parts.map(({ text }) => text).join(""),
    cell: { ...cell, at: before + cell.at },
    prose: { ...prose, at: before + prose.at },
  };
}

/** A replacement in a text, by offsets. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is typed: every key makes a text that was not there before. */
export const HANDS: Readonly<Record<"cell" | "prose", (text: Text) => () => Edit>> = {
  cell: ({ cell }) => {
    let length = cell.length;
    let figure = 10;
    return () => {
      const edit = { start: cell.at, end: cell.at + length, text: String(figure++) };
      length = edit.text.length;
      return edit;
    };
  },
  prose: ({ prose }) => {
    let at = prose.at;
    let key = 0;
    const words = "本单位认真落实各项要求不断提升公开质量和服务水平";
    return () => {
      const letter = words.charAt(key++ % words.length);
      const edit = { start: at, end: at, text: letter };
      at++;
      return edit;
    };
  },
};
