/** Damage as people, converters and transport do it to whole reports: one seed, one text. */
import { Random } from "./random.js";

/** One kind of damage. @returns the text after it; the same text where there is nothing to damage so */
type Damage = (text: string, random: Random, other: string) => string;

/** What does not show: halves of pairs, marks of direction, NUL, marks of byte order, breaks of other kinds, no widths. */
const STRAY = [
  ..."\ud800\udc00\0\ufeff\r\u2028\u2029\u0085\v\f\u202e\u2066\u2069\u200e\u200f\u061c\u200b\u200d\u00ad\u0300\u00a0\u3000\u001b\ufffd",
  ...["\ud83d\ude00", "\ud840\udc0b", "👨‍👩‍👧", "\ufe0f"],
];

/** What shapes a report, out of place. */
const WORDS = [
  ..."0，。；：、（）()《》“”%％|｜\t-—#*/＜<&",
  ..."⼀⺠釆×一（二）",
  ...["一、总体情况", "二、", "（一）", "1.", "目录", "附件", "（四）无法提供", "七、总计", "总计", "其他", "小计"],
  ...["&nbsp;", "<br>", "[bookmark: _GoBack]", "- 3 -", "（此处填写）", "XX", "13800138000", "2022年", "同比增长50%"],
  ...["-1", "1.5", "1 2", "１２", "9".repeat(20), "1e9", "0x10", "∞", "合计12件", "上年结转", "本年"],
];

const SEPARATORS = ["\t", "|", " | ", "  ", "　", ",", "，", "\n", "\n\t", ""];
const BREAKS = ["\n", "\r\n", "\r", "", " ", "\n\n", "\u2028"];

const lines = (text: string): string[] => text.split("\n");

/** Where a stretch begins, and how many it holds: one mostly, sometimes many. */
function stretch(random: Random, count: number): { at: number; size: number } {
  const at = random.whole(0, Math.max(0, count - 1));
  const size = random.chance(0.6) ? 1 : random.whole(1, random.chance(0.7) ? 8 : 60);
  return { at, size };
}

/** Changes some lines that follow each other. */
const ofLines =
  (change: (some: string[], random: Random) => string[]): Damage =>
  (text, random) => {
    const all = lines(text);
    const { at, size } = stretch(random, all.length);
    all.splice(at, size, ...change(all.slice(at, at + size), random));
    return all.join("\n");
  };

/** Puts one line that is not blank otherwise. */
const ofLine =
  (change: (line: string, random: Random) => string): Damage =>
  (text, random) => {
    const all = lines(text);
    const full = all.flatMap((line, i) => (line.trim() === "" ? [] : [i]));
    if (full.length === 0) return text;
    const at = random.pick(full);
    all[at] = change(all[at] ?? "", random);
    return all.join("\n");
  };

const put = (text: string, at: number, words: string, instead = 0): string =>
  text.slice(0, at) + words + text.slice(at + instead);

/** Takes, doubles or blanks a cell of a line, whatever parts the cells there. */
const ofCell = (change: (cells: string[], at: number) => void) =>
  ofLine((line, random) => {
    // Each cell with the separator before it.
    const cells = line.split(/(?=[\t|｜]| {2,}|　)/u);
    change(cells, random.whole(0, cells.length - 1));
    return cells.join("");
  });

/** Damage by name, so that a find can say what was done. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  "lines lost": ofLines(() => []),
  "lines doubled": ofLines((some) => [...some, ...some]),
  "lines exchanged": ofLines((some, random) => [...some].sort(() => random.next() - 0.5)),
  "lines joined": ofLines((some, random) => [some.join(random.pick(["", " ", "\t", "|"]))]),
  "a line moved": (text, random) => {
    const all = lines(text);
    const [line = ""] = all.splice(random.whole(0, all.length - 1), 1);
    all.splice(random.whole(0, all.length), 0, line);
    return all.join("\n");
  },
  "lines again and again": ofLines((some, random) =>
    Array.from({ length: random.whole(2, 30) }, () => some.slice(0, 6)).flat(),
  ),
  "a line broken": ofLine((line, random) => put(line, random.whole(0, line.length), random.pick(BREAKS))),
  "half a line lost": ofLine((line, random) => line.slice(0, random.whole(0, line.length))),
  "a cell lost": ofCell((cells, at) => cells.splice(at, 1)),
  "a cell blank": ofCell((cells, at) => cells.splice(at, 1, /^[\t|｜]/u.exec(cells[at] ?? "")?.[0] ?? "")),
  "a cell doubled": ofCell((cells, at) => cells.splice(at, 0, cells[at] ?? "")),
  "cells exchanged": ofCell((cells, at) => cells.push(...cells.splice(at, 1))),
  "a label lost": ofLine((line) => line.replace(/[^\d\t|｜ 　]+/u, "")),
  "labels lost": ofLines((some) => some.map((line) => line.replace(/[\u4e00-\u9fff（）()、.]+/gu, ""))),
  "figures other": ofLines((some, random) =>
    some.map((line) => line.replace(/[0-9]+/gu, () => random.pick(["0", "7", "-3", "1.5", "1,234", "/", "无", "９"]))),
  ),
  "separators exchanged": ofLines((some, random) => {
    const by = random.pick(SEPARATORS);
    return some.map((line) => line.replace(/[\t|｜]| {2,}|　/gu, by));
  }),
  "one kind of separator exchanged": (text, random) =>
    text.replaceAll(random.pick(["\t", "|", "\n\n", "　", "\n"]), () => random.pick(SEPARATORS)),
  "breaks exchanged": (text, random) => {
    const [by, share] = [random.pick(BREAKS), random.next()];
    return text.replace(/\n/gu, (known) => (random.chance(share * share) ? by : known));
  },
  "stray characters": (text, random) => {
    let changed = text;
    for (let left = random.whole(1, 6); left > 0; left--)
      changed = put(changed, random.whole(0, changed.length), random.pick(STRAY), random.whole(0, 1));
    return changed;
  },
  "words put in": (text, random) => put(text, random.whole(0, text.length), random.pick(WORDS), random.whole(0, 2)),
  "characters lost": (text, random) => put(text, random.whole(0, text.length), "", random.whole(1, 20)),
  "characters exchanged": (text, random) => {
    const at = random.whole(0, Math.max(0, text.length - 2));
    return put(text, at, text.charAt(at + 1) + text.charAt(at), 2);
  },
  "cut off": (text, random) =>
    random.chance(0.5) ? text.slice(0, random.whole(0, text.length)) : text.slice(random.whole(0, text.length)),
  spliced: (text, random, other) =>
    text.slice(0, random.whole(0, text.length)) + other.slice(random.whole(0, other.length)),
  "a piece of another": (text, random, other) => {
    const all = lines(other);
    const at = random.whole(0, all.length - 1);
    const piece = `${all.slice(at, at + random.whole(1, 40)).join("\n")}\n`;
    return put(text, random.whole(0, text.length), piece);
  },
  "a table in tags": ofLines((some) =>
    some.map((line) => `<tr><td>${line.split(/[\t|]/u).join("</td><td>")}</td></tr>`),
  ),
  "another behind": (text, _random, other) => `${text}\n${other}`,
};

/** No text grows beyond this, in UTF-16 code units: it would only be tried more slowly. */
const LONGEST = 60_000;

/** A damaged text, and what was done to it. */
export interface Damaged {
  readonly text: string;
  readonly done: readonly string[];
}

/**
 * @param seed the same seed makes the same text of the same sound ones
 * @param sound whole reports
 */
export function damageOf(seed: number, sound: readonly string[]): Damaged {
  const random = new Random(Math.imul(seed, 0x9e3779b1));
  let text = random.pick(sound);
  const other = random.pick(sound);
  const done: string[] = [];
  for (let left = random.chance(0.5) ? random.whole(1, 3) : random.whole(2, 10); left > 0; left--) {
    const name = random.pick(Object.keys(DAMAGES));
    text = DAMAGES[name]?.(text, random.fork(), other).slice(0, LONGEST) ?? text;
    done.push(name);
  }
  return { text, done };
}
