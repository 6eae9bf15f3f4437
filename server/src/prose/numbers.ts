/**
 * Numerals → what they are. Asked at each digit and each Chinese numeral of the prose, so it goes by code units, and
 * makes texts and tries patterns only where they can match.
 */
import type { Mutable } from "../common/mutable.js";
import { codesOf, indexBy, wordAt, wordsAt } from "./syntax/codes.js";
import { ABOUT_BEFORE, ABOUT_BEHIND, ABOUT_WITHIN, NO_MARK_BEHIND, NO_UNITS, UNITS } from "./words.js";

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
  | { readonly kind: "times"; readonly end: number; readonly factor: Factor }
  | { readonly kind: "other"; readonly end: number };

/** 1.5倍, 翻一番: how many times as much, the worth of the last digit written, and whether it is only about so much. */
export interface Factor {
  readonly value: number;
  readonly step: number;
  readonly approximate: boolean;
  /** 翻番 tells of the growth and of what is come to alike; 倍 behind 增长 of the growth. */
  readonly doubles: boolean;
}

/** Chinese digits and powers of ten, by their code units. */
const DIGITS = new Map([..."零一二三四五六七八九"].map((digit, value) => [digit.charCodeAt(0), value]));
DIGITS.set("〇".charCodeAt(0), 0).set("两".charCodeAt(0), 2);
const TENS = new Map([..."十百千"].map((power, i) => [power.charCodeAt(0), 10 ** (i + 1)]));

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

const FRACTION =
  /([一二两三四五六七八九])成(半?)(?![立为就本果员交功品长都效])|([二三四五六七八九十])分之([一二三四五六七八九])/y;

const first = () => 0;
const last = (word: string) => word.length - 1;

const UNIT_INDEX = indexBy(UNITS, first);
const NO_UNIT_INDEX = indexBy(NO_UNITS, first);
const BEHIND_INDEX = indexBy(ABOUT_BEHIND, first);
const BEFORE_INDEX = indexBy(ABOUT_BEFORE, last);

/** 线上44件, 节约3万元: words that end as one of these does and say nothing about how near the figure is. */
const NOT_ABOUT: ReadonlySet<string> = new Set(ABOUT_WITHIN);

function isApproximated(text: string, end: number): boolean {
  const words = wordsAt(BEFORE_INDEX, text.charCodeAt(end - 1));
  if (!words || [2, 3].some((length) => NOT_ABOUT.has(text.slice(Math.max(0, end - length), end)))) return false;
  return words.some((word) => end >= word.length && text.startsWith(word, end - word.length));
}

/** A number in Chinese numerals, and where it ends. */
interface Spelt {
  readonly value: number;
  readonly end: number;
}

/** @returns the number that text[at…] spells in Chinese numerals */
export function chineseNumber(text: string, at: number): Spelt | undefined {
  let total = 0;
  let digit: number | undefined;
  let end = at;
  let tens = false;
  for (; end < text.length && end < at + 10; end++) {
    const code = text.charCodeAt(end);
    const small = DIGITS.get(code);
    const large = TENS.get(code);
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

/** What stands behind the first digit of 三成 and 三分之一. */
const PARTS = codesOf("成分");

/** 三成, 一成半, 三分之一: shares in words, in percent; 成 is rounded to tens. */
function readFraction(text: string, at: number): Numeral | undefined {
  if (!PARTS.has(text.charCodeAt(at + 1))) return undefined;
  FRACTION.lastIndex = at;
  const found = FRACTION.exec(text);
  if (!found) return undefined;
  const [whole, tenths, half, below, above] = found;
  const small = (word: string | undefined) => (word === undefined ? 0 : (chineseNumber(word, 0)?.value ?? 0));
  const end = at + whole.length;
  const value = tenths ? small(tenths) * 10 + (half ? 5 : 0) : (small(above) / Math.max(1, small(below))) * 100;
  const about = isApproximated(text, at) || behind(text, end) > 0 || /^(?:不到|半)/.test(text.slice(end, end + 2));
  return {
    kind: "quantity",
    end,
    figureEnd: end,
    value,
    step: half ? 5 : tenths ? 10 : 2,
    unit: "%",
    approximate: about,
  };
}

const TIMES = "倍".charCodeAt(0);
const DOUBLING = /翻了?$/;
const FOLD = "番".charCodeAt(0);

/** 两倍, 翻一番: what is told in Chinese numerals of how many times as much there is. */
function readTimes(text: string, at: number, numeral: Spelt): Numeral | undefined {
  const unit = text.charCodeAt(numeral.end);
  if (unit !== TIMES && unit !== FOLD) return undefined;
  const doubles = unit === FOLD;
  const before = text.slice(Math.max(0, at - 2), at);
  if (doubles && !DOUBLING.test(before)) return undefined;
  const factor = doubles ? 2 ** numeral.value : numeral.value;
  return timesOf(text, at, numeral.end + 1, { value: factor, step: 1, doubles });
}

/** @returns a factor that ends at `end`; 近两倍, 2倍多 are about so much */
function timesOf(text: string, at: number, end: number, factor: Omit<Factor, "approximate">): Numeral {
  const approximate = isApproximated(text, at) || behind(text, end) > 0 || MORE.has(text.charCodeAt(end - 2));
  return { kind: "times", end, factor: { ...factor, approximate } };
}

/** 第三件, 每两件: what stands before a numeral that counts nothing. */
const NO_COUNT_BEHIND = codesOf("第每这那某任逐统同唯单各几数星");
const MORE = codesOf("余多几");

/** 3场次 are 3场. */
const plainUnit = (unit: string): string => (unit === "场次" ? "场" : unit === "个百分点" ? "百分点" : unit);

function readChinese(text: string, at: number, numeral: Spelt): Numeral | undefined {
  if (NO_COUNT_BEHIND.has(text.charCodeAt(at - 1))) return undefined;
  const more = MORE.has(text.charCodeAt(numeral.end));
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
    unit: plainUnit(unit),
    approximate,
  };
}

/** @returns how long the mark of approximation at `at` is, such as 以上 in 30条以上; 0 if there is none */
function behind(text: string, at: number): number {
  const word = wordAt(BEHIND_INDEX, text, at);
  if (word === undefined || text.startsWith("许可", at)) return 0;
  // 比80件多12件 compares.
  return isDigit(text.charCodeAt(at + word.length)) ? 0 : word.length;
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** @returns where the digits that begin at `at` end */
function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** @returns the number that the few digits text[start, end) are */
function numberIn(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + text.charCodeAt(i) - 0x30;
  return value;
}

const [YEAR, MONTH] = [..."年月"].map((character) => character.charCodeAt(0));
/** 2023年度; 2023年末, 2023年底: how it stands at the end of a year is told of the year. */
const OF_YEAR = codesOf("度末底");
const DAYS = codesOf("日号");
const TO = codesOf("-—–~至到");

/** @returns the year of this or the last century that stands at `at` before 年; 0 for none */
function yearAt(text: string, at: number, end: number): number {
  if (end - at !== 4 || text.charCodeAt(end) !== YEAR) return 0;
  const year = numberIn(text, at, end);
  return year >= 1900 && year < 2100 ? year : 0;
}

/** 3月, 3月1日: the month that stands at `at`, with its day. */
function readDate(text: string, at: number, end: number): { end: number; month: number; day: number } | undefined {
  if (end === at || end - at > 2 || text.charCodeAt(end) !== MONTH) return undefined;
  const dayEnd = Math.min(digitsEnd(text, end + 1), end + 3);
  const day = numberIn(text, end + 1, dayEnd);
  if (dayEnd === end + 1) return { end: dayEnd, month: numberIn(text, at, end), day: -1 };
  if (DAYS.has(text.charCodeAt(dayEnd))) return { end: dayEnd + 1, month: numberIn(text, at, end), day };
  // 6月13期: what has a unit is no day.
  if (wordAt(UNIT_INDEX, text, dayEnd) !== undefined) return { end: end + 1, month: numberIn(text, at, end), day: -1 };
  return { end: dayEnd, month: numberIn(text, at, end), day };
}

/** @param digits where the digits that begin at `at` end */
function readTime(text: string, at: number, digits: number): Numeral | undefined {
  const year = yearAt(text, at, digits);
  const from = year === 0 ? at : digits + 1;
  const date = readDate(text, from, year === 0 ? digits : digitsEnd(text, from));
  if (date) {
    const { end, month, day } = date;
    const told: Mutable<Extract<Numeral, { kind: "date" }>> = { kind: "date", end, month };
    if (year !== 0) told.year = year;
    if (day !== -1) told.day = day;
    return told;
  }
  if (year === 0) return undefined;
  const end = OF_YEAR.has(text.charCodeAt(from)) ? from + 1 : from;
  return { kind: "year", end, year, only: !TO.has(text.charCodeAt(from)) };
}

const SCALES = new Map([..."万亿千百"].map((scale, i) => [scale.charCodeAt(0), [1e4, 1e8, 1e3, 1e2][i] as number]));
const SCALE_CODES = codesOf("万亿千百");

const SEPARATORS = codesOf(", ");
const DECIMAL_POINT = 0x2e;

/** @returns where a number ends whose first digits end at `end`: 1,024 goes on in threes */
function wholeEnd(text: string, at: number, end: number): number {
  if (end - at > 3) return end;
  let to = end;
  while (SEPARATORS.has(text.charCodeAt(to))) {
    const next = digitsEnd(text, to + 1);
    if (next - to !== 4) break;
    to = next;
  }
  return to;
}

/** @returns where the decimals end that begin with the point at `at`; `at` where there are none */
function decimalsEnd(text: string, at: number): number {
  if (text.charCodeAt(at) !== DECIMAL_POINT) return at;
  const end = digitsEnd(text, at + 1);
  return end === at + 1 || text.charCodeAt(end) === DECIMAL_POINT ? at : end;
}

const RANGE = codesOf("-–—~～至到－");
const COUNTED_BEFORE = codesOf("件条");

/** 30-40条, 3件至5件: is the number one end of a range? */
function isRange(text: string, at: number, end: number): boolean {
  if (RANGE.has(text.charCodeAt(end)) && isDigit(text.charCodeAt(end + 1))) return true;
  const before = text.charCodeAt(at - 2);
  return RANGE.has(text.charCodeAt(at - 1)) && (isDigit(before) || COUNTED_BEFORE.has(before));
}

/** A7, 第7, 3-7, 〔7: a number behind one of these counts nothing. */
const NO_NUMBER_BEHIND = codesOf("第-.〔");
const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** What things are counted by, behind a name in Latin letters. */
export const COUNTED_BEHIND_NAME = "个件条篇次家场期份部款";
const COUNTED_CODES = codesOf(COUNTED_BEHIND_NAME);

const MORE_BEHIND = codesOf("余多几来");
const MONEY: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["万元", 1e4],
  ["亿元", 1e8],
]);

const YUAN = "元".charCodeAt(0);

/** The most digits whose number is exact. */
const EXACT = 15;

function figureAt(text: string, at: number, end: number, plain: boolean): number {
  return plain && end - at <= EXACT ? numberIn(text, at, end) : Number(text.slice(at, end).replace(/[, ]/g, ""));
}

const BEFORE_MINUTES = codesOf("时点:");
const BEHIND_NO_MARK = codesOf(NO_MARK_BEHIND);

/** 91.4分 is a mark; 9时30分 a time, 12分局 an office. */
const isMark = (text: string, at: number, end: number): boolean =>
  !BEFORE_MINUTES.has(text.charCodeAt(at - 1)) && !BEHIND_NO_MARK.has(text.charCodeAt(end));

/** @param digits where the digits that begin at `at` end */
function readArabic(text: string, at: number, digits: number): Numeral {
  const whole = wholeEnd(text, at, digits);
  const figureEnd = decimalsEnd(text, whole);
  const range = isRange(text, at, figureEnd);
  const before = text.charCodeAt(at - 1);
  // APP3个 may be three, or be called APP3 or MP4 3个: a figure that is not to be judged, since blanks are gone.
  const behindName = !range && isLatin(before);
  if ((behindName && !COUNTED_CODES.has(text.charCodeAt(figureEnd))) || (!range && NO_NUMBER_BEHIND.has(before)))
    return { kind: "other", end: figureEnd };
  const scale = text.charCodeAt(figureEnd);
  const scaling = SCALE_CODES.has(scale) ? SCALES.get(scale) : undefined;
  const scaled = scaling === undefined ? figureEnd : figureEnd + 1;
  if (scale === TIMES && !range) {
    const step = 10 ** -Math.max(0, figureEnd - whole - 1);
    return timesOf(text, at, figureEnd + 1, {
      value: figureAt(text, at, figureEnd, figureEnd === digits),
      step,
      doubles: false,
    });
  }
  const none = wordAt(NO_UNIT_INDEX, text, scaled);
  if (none !== undefined && !text.startsWith("万元", figureEnd)) return { kind: "other", end: scaled + none.length };
  const more = MORE_BEHIND.has(text.charCodeAt(scaled)) ? 1 : 0;
  const unit = wordAt(UNIT_INDEX, text, scaled + more) ?? "";
  const end = scaled + more + unit.length;
  if (unit === "号" || unit === "级" || (unit === "分" && !isMark(text, at, end))) return { kind: "other", end };
  const money = unit.charCodeAt(unit.length - 1) === YUAN ? MONEY.get(unit) : undefined;
  const worth = (scaling ?? 1) * (money ?? 1);
  const decimals = Math.max(0, figureEnd - whole - 1);
  return {
    kind: "quantity",
    end,
    figureEnd,
    value: figureAt(text, at, figureEnd, figureEnd === digits) * (scaling ?? 1) * (money ?? 1),
    step: decimals === 0 ? worth : 10 ** -decimals * (scaling ?? 1) * (money ?? 1),
    unit: money === undefined ? plainUnit(unit) : "元",
    approximate: behindName || range || more > 0 || isApproximated(text, at) || behind(text, end) > 0,
  };
}

/** @returns what the numeral at `at` is, or undefined where none begins */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const code = text.charCodeAt(at);
  if (isDigit(code)) {
    const digits = digitsEnd(text, at);
    return readTime(text, at, digits) ?? readArabic(text, at, digits);
  }
  if (!DIGITS.has(code) && !TENS.has(code)) return undefined;
  const fraction = readFraction(text, at);
  if (fraction) return fraction;
  const numeral = chineseNumber(text, at);
  return numeral && (readTimes(text, at, numeral) ?? readChinese(text, at, numeral));
}
