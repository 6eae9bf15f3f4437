/**
 * Paragraphs as they are compared with those of other reports: a sketch of their words, from which it can be told how
 * much two have in common though neither is at hand.
 */
import { compact } from "../report/characters/index.js";
import { type Report, type Span, withoutBlanks } from "../report/index.js";
import { ByteReader, type ByteWriter } from "./bytes.js";

/** What is kept of a paragraph that says enough to be compared. */
export interface PassageParts {
  /** Its first sentence, behind a heading run in. Offsets of its report. */
  readonly span: Span;
  /** That sentence without blanks. */
  readonly sentence: string;
  /** The smallest hashes of its shingles, in order. */
  readonly sketch: Uint32Array;
  /** Hashes of some longer runs of its characters: of two paragraphs that are nearly the same one at least is shared. */
  readonly keys: Uint32Array;
  /** The figures in it but for years, in order: what was counted anew is no copy. */
  readonly figures: string;
}

/** Writes a paragraph; what is asked first, of many, comes first. */
export function writePassage(writer: ByteWriter, { span, sentence, sketch, keys, figures }: PassageParts): void {
  writer.whole(sketch.length);
  for (const hash of sketch) writer.word(hash);
  writer.text(figures);
  writer.whole(keys.length);
  for (const key of keys) writer.word(key);
  writer.whole(span.start);
  writer.whole(span.end - span.start);
  writer.text(sentence);
}

/** A paragraph as it was written: read where it lies, when it is asked. */
export class Passage implements PassageParts {
  readonly view: DataView;
  readonly at: number;

  constructor(view: DataView, at: number) {
    this.view = view;
    this.at = at;
  }

  get sketch(): Uint32Array {
    const reader = new ByteReader(this.view, this.at);
    return reader.words(reader.whole());
  }

  get figures(): string {
    return this.behindSketch().text();
  }

  get keys(): Uint32Array {
    const reader = this.behindFigures();
    return reader.words(reader.whole());
  }

  get span(): Span {
    const reader = this.behindKeys();
    const start = reader.whole();
    return { start, end: start + reader.whole() };
  }

  get sentence(): string {
    const reader = this.behindKeys();
    reader.whole();
    reader.whole();
    return reader.text();
  }

  private behindSketch(): ByteReader {
    const reader = new ByteReader(this.view, this.at);
    const hashes = reader.whole();
    reader.at += 4 * hashes;
    return reader;
  }

  private behindFigures(): ByteReader {
    const reader = this.behindSketch();
    reader.passText();
    return reader;
  }

  private behindKeys(): ByteReader {
    const reader = this.behindFigures();
    const keys = reader.whole();
    reader.at += 4 * keys;
    return reader;
  }
}

/** Fewer characters are a phrase, which many write alike. */
const FEWEST_CHARACTERS = 50;

/** Characters a shingle, and a run by which a paragraph is looked up: long enough that not every paragraph has it. */
const SHINGLE = 3;
const RUN = 8;

/** Hashes a sketch: two paragraphs of which 0.8 is the same are taken for 0.7 to 0.9. */
const SKETCH = 96;

/** Runs that a paragraph is looked up by. */
const KEYS = 8;

/** Of how much of their shingles two paragraphs are nearly the same. */
export const NEARLY = 0.7;

/**
 * Sentences that every report of a kind has: what the report is made by and of, where to read it and whom to call, what
 * its figures are of, and the words of principle from above.
 */
const STOCK =
  /本年?度?报告|年度报告|联系(?:电话|地址|方式|人)|统计期限|信息处理费|习近平|[二三]十[一二三四五]?大|全会精神|办公厅|国办|《[^》]*条例》/u;

const STOP = /[。；！？;!?\r\n]/u;
const YEAR = /(?:19|20)\d{2}年?/g;
const FIGURES = /\d+(?:\.\d+)?/g;

/** No more of a sentence is kept, in UTF-16 code units. */
const LONGEST_SENTENCE = 240;

/** A heading run in before a paragraph is no longer. */
const LONGEST_HEADING = 12;

/** Chapters whose prose is the body's own: the last says what the form asks for in one sentence. */
const LAST_COMPARED = 5;

/** @returns the paragraphs of a report that can be compared, in the order of the text */
export function passagesOf(report: Report): PassageParts[] {
  const agency = compact(report.title?.agency ?? "");
  return report.paragraphs.flatMap(({ start, end, chapter }): PassageParts[] => {
    const number = report.chapters[chapter]?.chapter?.number;
    if (number === undefined || number > LAST_COMPARED) return [];
    const text = report.text.slice(start, end);
    const own = ownWords(text, agency);
    const words = own.replace(FIGURES, "");
    if (words.length < FEWEST_CHARACTERS) return [];
    const first = firstSentence(text);
    return [
      {
        span: { start: start + first.start, end: start + first.end },
        sentence: withoutBlanks(text.slice(first.start, first.end)).slice(0, LONGEST_SENTENCE),
        sketch: smallest(words, SHINGLE, SKETCH),
        keys: smallest(words, RUN, KEYS),
        figures: (own.match(FIGURES) ?? []).join(),
      },
    ];
  });
}

/** The first sentence of a paragraph that is no heading run in before it. */
function firstSentence(text: string): Span {
  for (let start = 0; start < text.length; ) {
    const stop = text.slice(start).search(STOP);
    const end = stop < 0 ? text.length : start + stop;
    const lead = text.slice(start, end).search(/\S/u);
    if (lead >= 0 && end - start - lead > LONGEST_HEADING) return { start: start + lead, end };
    start = end + 1;
  }
  return { start: 0, end: text.length };
}

/** What a paragraph says of its own: without stock sentences, the body's name, years, blanks and marks. */
function ownWords(text: string, agency: string): string {
  const sentences = text.split(/(?<=[。；！？])/u).filter((sentence) => !STOCK.test(sentence));
  const words = compact(sentences.join("")).replace(YEAR, "");
  return agency === "" ? words : words.replaceAll(agency, "");
}

/** The smallest hashes of the runs of so many characters, in order: the same ones of the same words, wherever they stand. */
function smallest(words: string, length: number, count: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - length + 1));
  for (let i = 0; i < hashes.length; i++) hashes[i] = hashOf(words, i, length);
  hashes.sort();
  let kept = 0;
  for (let i = 0; i < hashes.length && kept < count; i++)
    if (i === 0 || hashes[i] !== hashes[i - 1]) hashes[kept++] = hashes[i] as number;
  return hashes.slice(0, kept);
}

/** FNV-1a, and then mixed: the smallest hashes are to be a fair sample. */
function hashOf(words: string, from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < from + length; i++) hash = Math.imul(hash ^ words.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * @param least less is not asked for: then it is 0, which is known sooner
 * @returns how much of the shingles of either paragraph is in both, from 0 to 1, as far as their sketches tell
 */
export function likeness(one: Passage, other: Passage, least = 0): number {
  const [a, b] = [one.view, other.view];
  // A sketch has no more hashes than one byte says.
  const [ofOne, ofOther] = [a.getUint8(one.at), b.getUint8(other.at)];
  // The smallest hashes of the two together, of which there are so many: those that are in both sketches are in both
  // paragraphs.
  const all = Math.min(SKETCH, Math.max(ofOne, ofOther));
  const [endOfOne, endOfOther] = [one.at + 1 + 4 * ofOne, other.at + 1 + 4 * ofOther];
  // So many must be in both: counted beforehand, for it is looked at with each hash.
  let fewest = Math.ceil(least * all);
  while (fewest > 0 && (fewest - 1) / all >= least) fewest--;
  let [i, j, both] = [one.at + 1, other.at + 1, all];
  for (let seen = 0; seen < all; seen++) {
    const x = i < endOfOne ? a.getUint32(i, true) : Number.POSITIVE_INFINITY;
    const y = j < endOfOther ? b.getUint32(j, true) : Number.POSITIVE_INFINITY;
    if (x !== y && --both < fewest) return 0;
    if (x <= y) i += 4;
    if (y <= x) j += 4;
  }
  return all === 0 ? 0 : both / all;
}

/** @returns whether a paragraph is nearly another one, its figures too */
export function areNearlyTheSame(one: Passage, other: Passage): boolean {
  return likeness(one, other, NEARLY) >= NEARLY && one.figures === other.figures;
}
