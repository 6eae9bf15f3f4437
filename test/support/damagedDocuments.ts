/** Documents as transport, other programs and ill will damage them: one seed, one document. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { DocumentKind } from "../../server/src/documents/documents.js";
import { Random } from "./random.js";

/** A document that can be read. */
export interface SoundDocument {
  readonly kind: DocumentKind;
  readonly bytes: Uint8Array;
}

/** A document that was damaged, and how. */
export interface DamagedDocument extends SoundDocument {
  readonly done: readonly string[];
}

type Damage<Content> = (content: Content, random: Random) => Content;

/** No part grows beyond this: it would only be tried more slowly. */
const LONGEST = 3_000_000;

/** A piece again and again, as far as there is room. */
const repeated = (piece: string, times: number): string =>
  piece.repeat(Math.min(times, Math.floor(LONGEST / Math.max(1, piece.length))));

const BYTES: Readonly<Record<string, Damage<Uint8Array>>> = {
  "bytes changed": (bytes, random) => {
    const copy = bytes.slice();
    for (let left = random.whole(1, 6); left > 0; left--)
      copy[random.whole(0, copy.length - 1)] = random.pick([0, 0xff, random.whole(0, 255)]);
    return copy;
  },
  "bytes moved": (bytes, random) => {
    const copy = bytes.slice();
    const from = random.whole(0, copy.length - 1);
    return copy.copyWithin(random.whole(0, copy.length - 1), from, from + random.whole(1, 500));
  },
  "bytes filled": (bytes, random) => {
    const at = random.whole(0, bytes.length - 1);
    return bytes.slice().fill(random.whole(0, 255), at, at + random.whole(1, 200));
  },
  "bytes lost": (bytes, random) => {
    const at = random.whole(0, bytes.length);
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + random.whole(1, 50))]);
  },
  "cut off": (bytes, random) => bytes.subarray(0, random.whole(0, bytes.length)),
};

const VALUES = ["", "0", "-1", "1", "65536", "99999999", "4294967295", "1e9", "NaN", "true", "甲", "../../x", "\u0000"];

/** Where a tag with its words stands, roughly: broken ones are wanted. */
const TAG = /<[^<>]*>/gu;

const tagsOf = (text: string): RegExpExecArray[] => [...text.matchAll(TAG)];

/** Changes a stretch of tags and what stands between them. */
const ofTags =
  (change: (stretch: string, random: Random) => string): Damage<string> =>
  (text, random) => {
    const tags = tagsOf(text);
    if (tags.length === 0) return text;
    const at = random.whole(0, tags.length - 1);
    const last = Math.min(tags.length - 1, at + (random.chance(0.6) ? random.whole(0, 4) : random.whole(0, 80)));
    const [start, end] = [tags[at]?.index ?? 0, (tags[last]?.index ?? 0) + (tags[last]?.[0].length ?? 0)];
    return text.slice(0, start) + change(text.slice(start, end), random) + text.slice(end);
  };

/** An element with all that is in it, from a tag to the first end of its name. */
const ofElement =
  (change: (element: string, random: Random) => string): Damage<string> =>
  (text, random) => {
    const opening = tagsOf(text).filter(([tag]) => /^<[a-z]/iu.test(tag) && !tag.endsWith("/>"));
    if (opening.length === 0) return text;
    const tag = random.pick(opening);
    const name = /^<([^\s>]+)/u.exec(tag[0])?.[1] ?? "";
    const end = text.indexOf(`</${name}>`, tag.index);
    if (end < 0) return text;
    const behind = end + name.length + 3;
    return text.slice(0, tag.index) + change(text.slice(tag.index, behind), random) + text.slice(behind);
  };

const TAGS: Readonly<Record<string, Damage<string>>> = {
  "tags lost": ofTags(() => ""),
  "tags doubled": ofTags((some) => repeated(some, 2)),
  "tags again and again": ofTags((some, random) => repeated(some, random.pick([10, 200, 2000]))),
  "an element lost": ofElement(() => ""),
  "an element doubled": ofElement((one) => repeated(one, 2)),
  "an element again and again": ofElement((one, random) => repeated(one, random.pick([10, 500]))),
  "an element in itself": ofElement((one, random) => {
    const open = /^<[^>]*>/u.exec(one)?.[0] ?? "";
    const close = /<[^<]*>$/u.exec(one)?.[0] ?? "";
    const times = random.pick([1, 5, 50, 400]);
    return repeated(open, times) + one + repeated(close, times);
  }),
  "an element elsewhere": (text, random) => {
    let taken = "";
    const without = ofElement((one) => {
      taken = one;
      return "";
    })(text, random);
    const tags = tagsOf(without);
    const at = tags.length > 0 ? random.pick(tags).index : 0;
    return without.slice(0, at) + taken + without.slice(at);
  },
  "values other": (text, random) => {
    const share = random.pick([0.002, 0.02, 0.3]);
    return text.replace(/(=\s*")[^"]*(")/gu, (known, before: string, after: string) =>
      random.chance(share) ? before + random.pick(VALUES) + after : known,
    );
  },
  "one value in all places": (text, random) => {
    const names = [...new Set([...text.matchAll(/\s([\w:]+)\s*=\s*"/gu)].map(([, name]) => name ?? ""))];
    if (names.length === 0) return text;
    const [name, value] = [random.pick(names), random.pick(VALUES)];
    return text.replace(new RegExp(`(\\s${name}\\s*=\\s*")[^"]*`, "gu"), (_, before: string) => before + value);
  },
  "names other": (text, random) => {
    const names = [...new Set([...text.matchAll(/<\/?([a-z][\w:]*)/giu)].map(([, name]) => name ?? ""))];
    if (names.length < 2) return text;
    const [one, other] = [random.pick(names), random.pick(names)];
    return text.replace(new RegExp(`(</?)${one}(?=[\\s/>])`, "gu"), (_, before: string) => before + other);
  },
};

const NUMBERS = ["0", "-1", "1e9", "-99999999", "0.00001", "NaN", "(x)", "/N", "<FFFF>", "[", "<<"];

const PAINTING: Readonly<Record<string, Damage<string>>> = {
  "numbers other": (text, random) => {
    const share = random.pick([0.001, 0.01, 0.2]);
    return text.replace(/(?<=\s)-?[0-9.]+(?=\s)/gu, (known) => (random.chance(share) ? random.pick(NUMBERS) : known));
  },
  "words exchanged": (text, random) => {
    const share = random.pick([0.002, 0.05]);
    const names = [
      "q",
      "Q",
      "cm",
      "BT",
      "ET",
      "Tm",
      "Tj",
      "re",
      "f",
      "m",
      "l",
      "S",
      "W",
      "n",
      "Do",
      "BI",
      "ID",
      "EI",
      "sh",
    ];
    return text.replace(/(?<=\s)(?:[a-zA-Z]{1,2})(?=\s)/gu, (known) =>
      random.chance(share) ? random.pick(names) : known,
    );
  },
  "lines again and again": (text, random) => {
    const lines = text.split("\n");
    const at = random.whole(0, lines.length - 1);
    const some = lines.slice(at, at + random.whole(1, 12));
    lines.splice(at, 0, repeated(`${some.join("\n")}\n`, random.pick([3, 100, 3000])));
    return lines.join("\n");
  },
  "lines lost": (text, random) => {
    const lines = text.split("\n");
    lines.splice(random.whole(0, lines.length - 1), random.whole(1, 30));
    return lines.join("\n");
  },
  "objects exchanged": (text, random) => {
    const share = random.pick([0.05, 0.3]);
    return text.replace(/\b\d+ 0 R\b/gu, (known) => (random.chance(share) ? `${random.whole(0, 12)} 0 R` : known));
  },
};

const SIGNS: Readonly<Record<string, Damage<string>>> = {
  "quotes and commas": (text, random) => {
    const share = random.pick([0.01, 0.2]);
    return text.replace(/[,"\n\t;]/gu, (known) =>
      random.chance(share) ? random.pick([",", '"', "\n", "", "\t"]) : known,
    );
  },
  ...TAGS,
};

const isPackage = (kind: DocumentKind): boolean => kind === "docx" || kind === "xlsx";

/** Each byte a character, so that what is no text stays as it is. */
const ofLetters =
  (change: Damage<string>): Damage<Uint8Array> =>
  (bytes, random) =>
    strToU8(change(strFromU8(bytes, true), random).slice(0, LONGEST), true);

const STRUCTURE: Readonly<Record<DocumentKind, Readonly<Record<string, Damage<string>>>>> = {
  docx: TAGS,
  xlsx: TAGS,
  html: TAGS,
  mhtml: { ...TAGS, ...SIGNS },
  csv: SIGNS,
  pdf: PAINTING,
};

function damaged({ kind, bytes }: SoundDocument, random: Random): { bytes: Uint8Array; done: string } {
  const structure = STRUCTURE[kind];
  if (bytes.length === 0) return { bytes, done: "nothing left" };
  const name = random.pick(Object.keys(random.chance(0.75) ? structure : BYTES));
  const change = structure[name] ? ofLetters(structure[name]) : (BYTES[name] as Damage<Uint8Array>);
  return { bytes: change(bytes, random.fork()), done: name };
}

/** The same to one part of a package, which is packed again. */
function damagedWithin(sound: SoundDocument, random: Random): { bytes: Uint8Array; done: string } {
  let parts: Record<string, Uint8Array>;
  try {
    // What says that it unpacks to much is not unpacked here.
    parts = unzipSync(sound.bytes, { filter: ({ originalSize }) => originalSize < LONGEST });
  } catch {
    return damaged(sound, random);
  }
  const names = Object.keys(parts);
  if (names.length === 0) return { bytes: sound.bytes, done: "nothing left" };
  // What holds the words is what is read most of.
  const main = names.find((name) => /(?:document|sheet1)\d*\.xml$/u.test(name)) ?? random.pick(names);
  const name = random.chance(0.6) ? main : random.pick(names);
  if (random.chance(0.05)) {
    const { [name]: _, ...rest } = parts;
    return { bytes: zipSync(rest, { level: 1 }), done: `${name} lost` };
  }
  const made = damaged({ kind: sound.kind, bytes: parts[name] as Uint8Array }, random);
  return { bytes: zipSync({ ...parts, [name]: made.bytes }, { level: 1 }), done: `${name}: ${made.done}` };
}

/**
 * @param seed the same seed makes the same document of the same sound ones
 * @param sound what can be read
 */
export function damagedDocument(seed: number, sound: readonly SoundDocument[]): DamagedDocument {
  const random = new Random(Math.imul(seed, 0x9e3779b1));
  const { kind, bytes: whole } = random.pick(sound);
  let bytes = whole;
  const done: string[] = [];
  for (let left = random.whole(1, 4); left > 0; left--) {
    const within = isPackage(kind) && random.chance(0.85);
    const made = (within ? damagedWithin : damaged)({ kind, bytes }, random.fork());
    bytes = made.bytes;
    done.push(made.done);
  }
  return { kind, bytes, done };
}
