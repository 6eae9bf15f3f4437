import { ABOUT_BEFORE, ABOUT_BEHIND, NO_UNITS, UNITS } from "./words.js";

/** What a numeral in a passage turned out to be. Positions are the passage's. */
export type Numeral =
  | {
      readonly kind: "quantity";
      readonly end: number;
      readonly figureEnd: number;
      readonly value: number;
      readonly step: number;
      readonly unit: string;
      readonly approximate: boolean;
    }
  | { readonly kind: "year"; readonly end: number; readonly year: number; readonly only: boolean }
  | {
      readonly kind: "date";
      readonly end: number;
      readonly year?: number;
      readonly month: number;
      readonly day?: number;
    }
  | { readonly kind: "other"; readonly end: number };

const DIGITS = "零一二三四五六七八九";
const CHINESE: Readonly<Record<string, number>> = {
  〇: 0,
  两: 2,
  ...Object.fromEntries([...DIGITS].map((c, i) => [c, i])),
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Units that a Chinese numeral counts in; with others it is a fixed term (三审三校, 两个维护). */
const COUNTED = new Set([
  "件",
  "条",
  "份",
  "例",
  "起",
  "宗",
  "篇",
  "期",
  "次",
  "场",
  "项",
  "人次",
  "场次",
  "部",
  "册",
  "元",
]);

const ARABIC = /\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+/y;
const DECIMALS = /\.\d+(?![.\d])/y;
const YEAR = /((?:19|20)\d\d)年(度)?/y;
const DATE = /(?:((?:19|20)\d\d)年)?(\d{1,2})月(?:(\d{1,2})[日号]?)?/y;
const FRACTION =
  /([一二两三四五六七八九])成(?![立为就本果员交功品长都效])|([二三四五六七八九十])分之([一二三四五六七八九])/y;
const RANGE = /^(?:[-–—~～至到]|－)(?=\d)/;

/** Words by one of their characters, the longest first. */
type Index = ReadonlyMap<string, readonly string[]>;

function indexBy(words: readonly string[], place: (word: string) => string): Index {
  const index = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    index.set(place(word), [...(index.get(place(word)) ?? []), word]);
  }
  return index;
}

const first = (word: string) => word.charAt(0);
const last = (word: string) => word.charAt(word.length - 1);

const UNIT_INDEX = indexBy(UNITS, first);
const NO_UNIT_INDEX = indexBy(NO_UNITS, first);
const BEHIND_INDEX = indexBy(ABOUT_BEHIND, first);
const BEFORE_INDEX = indexBy(ABOUT_BEFORE, last);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function wordAt(words: Index, text: string, at: number): string | undefined {
  return words.get(text.charAt(at))?.find((word) => text.startsWith(word, at));
}

/** 线上44件, 件数14件: here the word is part of another. */
const NO_ABOUT = /[线网]上|[件份条总人次户]数/;

function isApproximated(text: string, end: number): boolean {
  const words = BEFORE_INDEX.get(text.charAt(end - 1)) ?? [];
  return words.some(
    (word) =>
      end >= word.length &&
      text.startsWith(word, end - word.length) &&
      !NO_ABOUT.test(text.slice(Math.max(0, end - 2), end)),
  );
}

/** @returns the number that text[at…] spells in Chinese numerals, and where it ends */
function chinese(text: string, at: number): { value: number; end: number } | undefined {
  let total = 0;
  let digit: number | undefined;
  let end = at;
  let tens = false;
  for (; end < text.length && end < at + 10; end++) {
    const character = text.charAt(end);
    const small = CHINESE[character];
    const large = TENS[character];
    if (small !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = small;
    } else if (large !== undefined) {
      total += (digit ?? 1) * large;
      digit = undefined;
      tens = true;
    } else break;
  }
  if (end === at) return undefined;
  if (!tens && end - at > 1) return undefined;
  return { value: total + (digit ?? 0), end };
}

/** 三成, 三分之一: shares in words, in percent; 成 is rounded to tens. */
function readFraction(text: string, at: number): Numeral | undefined {
  const found = match(FRACTION, text, at);
  if (!found) return undefined;
  const [whole, tenths, below, above] = found;
  const small = (word: string | undefined) => (word === undefined ? 0 : (chinese(word, 0)?.value ?? 0));
  const end = at + whole.length;
  const value = tenths ? small(tenths) * 10 : (small(above) / Math.max(1, small(below))) * 100;
  const about = isApproximated(text, at) || behind(text, end) > 0 || /^(?:不到|半)/.test(text.slice(end, end + 2));
  return { kind: "quantity", end, figureEnd: end, value, step: tenths ? 10 : 2, unit: "%", approximate: about };
}

function readChinese(text: string, at: number): Numeral | undefined {
  const numeral = chinese(text, at);
  if (!numeral) return undefined;
  const before = text.charAt(at - 1);
  if ("第每这那某任逐统同唯单各几星".includes(before) && before !== "") return undefined;
  const more = /^[余多几]/.test(text.slice(numeral.end, numeral.end + 1));
  const unitAt = numeral.end + (more ? 1 : 0);
  const unit = wordAt(UNIT_INDEX, text, unitAt);
  if (unit === undefined || !COUNTED.has(unit)) return undefined;
  if (numeral.value <= 1 && !"件份例起宗篇".includes(unit)) return undefined;
  if (numeral.value === 0 || /^[事性心龙起化]/.test(text.slice(unitAt + unit.length))) return undefined;
  const approximate = more || isApproximated(text, at) || behind(text, unitAt + unit.length) > 0;
  return {
    kind: "quantity",
    end: unitAt + unit.length,
    figureEnd: numeral.end,
    value: numeral.value,
    step: 1,
    unit,
    approximate,
  };
}

/** @returns how long the mark of approximation at `at` is, such as 以上 in 30条以上; 0 if there is none */
function behind(text: string, at: number): number {
  return text.startsWith("许可", at) ? 0 : (wordAt(BEHIND_INDEX, text, at)?.length ?? 0);
}

function readTime(text: string, at: number): Numeral | undefined {
  const date = match(DATE, text, at);
  if (date) {
    const [whole, year, month, day] = date;
    return {
      kind: "date",
      end: at + whole.length,
      month: Number(month),
      ...(year ? { year: Number(year) } : {}),
      ...(day ? { day: Number(day) } : {}),
    };
  }
  const year = match(YEAR, text, at);
  if (!year) return undefined;
  return {
    kind: "year",
    end: at + year[0].length,
    year: Number(year[1]),
    only: !/^[-—–~至到]/.test(text.slice(at + 5, at + 6)),
  };
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 千: 1e3, 百: 1e2 };

/** @returns the scale written at `at` (万 in 1.2万余条) and where the text goes on */
function scaleAt(text: string, at: number): { scale: number; end: number } {
  const scale = SCALES[text.charAt(at)];
  return scale === undefined ? { scale: 1, end: at } : { scale, end: at + 1 };
}

function readArabic(text: string, at: number): Numeral {
  const digits = match(ARABIC, text, at);
  const whole = digits ? digits[0] : text.charAt(at);
  const decimals = match(DECIMALS, text, at + whole.length)?.[0] ?? "";
  const figureEnd = at + whole.length + decimals.length;
  const other: Numeral = { kind: "other", end: figureEnd };
  const before = text.charAt(at - 1);
  const range =
    RANGE.test(text.slice(figureEnd, figureEnd + 2)) ||
    (/[-–—~～至到－]/.test(before) && /[\d件条]/.test(text.charAt(at - 2)));
  if (/[A-Za-z第\-.〔]/.test(before) && before !== "" && !range) return other;
  const { scale, end: scaled } = scaleAt(text, figureEnd);
  if (text.startsWith("万元", figureEnd) === false && wordAt(NO_UNIT_INDEX, text, scaled) !== undefined) {
    const word = wordAt(NO_UNIT_INDEX, text, scaled) as string;
    return { kind: "other", end: scaled + word.length };
  }
  const more = /^[余多几来]/.test(text.slice(scaled, scaled + 1)) ? 1 : 0;
  const unit = wordAt(UNIT_INDEX, text, scaled + more) ?? "";
  const money = unit === "元" || unit === "万元" || unit === "亿元";
  const unitScale = unit === "万元" ? 1e4 : unit === "亿元" ? 1e8 : 1;
  const step = 10 ** -Math.max(0, decimals.length - 1) * scale * unitScale;
  const end = scaled + more + unit.length;
  const value = Number(whole.replace(/[, ]/g, "") + decimals) * scale * unitScale;
  const approximate = range || more > 0 || isApproximated(text, at) || behind(text, end) > 0;
  if (unit === "号" || unit === "级") return { kind: "other", end };
  return { kind: "quantity", end, figureEnd, value, step, unit: money ? "元" : unit, approximate };
}

/** @returns what the numeral at `at` is, or undefined where none begins */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return readTime(text, at) ?? readArabic(text, at);
  const character = text.charAt(at);
  return character in CHINESE || character in TENS ? (readFraction(text, at) ?? readChinese(text, at)) : undefined;
}
