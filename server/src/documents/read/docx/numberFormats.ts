/** Numbers of lists as Word and WPS write them (ST_NumberFormat of ISO/IEC 29500). */

const DIGITS = "〇一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

type Write = (value: number) => string;

/** 一, 十, 十一, 二十, 一百〇三, as lists count; the legal ones write 壹拾. */
function counted(digits: string, units: readonly string[], bareTen: boolean): Write {
  return (value) => {
    if (value <= 0 || value > 9999) return value === 0 ? digits.charAt(0) : String(value);
    let written = "";
    let gap = false;
    for (let place = 3; place >= 0; place--) {
      const digit = Math.floor(value / 10 ** place) % 10;
      if (digit === 0) {
        gap = written !== "";
        continue;
      }
      if (gap) written += digits.charAt(0);
      gap = false;
      written += (bareTen && value < 20 && place === 1 ? "" : digits.charAt(digit)) + (units[place] as string);
    }
    return written;
  };
}

const each =
  (digits: string): Write =>
  (value) =>
    [...String(value)].map((digit) => digits[Number(digit)]).join("");

/** From one code point on, as many as there are. */
const from =
  (first: number, count: number): Write =>
  (value) =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

const turning =
  (signs: string): Write =>
  (value) =>
    signs.charAt((value - 1) % signs.length);

/** a … z, aa, bb, cc …. */
const letters =
  (first: string): Write =>
  (value) =>
    value < 1 ? "" : String.fromCharCode(first.charCodeAt(0) + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

const roman: Write = (value) => {
  let written = "";
  let left = value > 3999 ? 0 : value;
  for (const [worth, sign] of ROMAN) {
    for (; left >= worth; left -= worth) written += sign;
  }
  return written;
};

const counting = counted(DIGITS, ["", "十", "百", "千"], true);
const legal = counted(LEGAL_DIGITS, ["", "拾", "佰", "仟"], false);
const circled: Write = (value) => (value <= 20 ? from(0x2460, 20)(value) : from(0x3251, 15)(value - 20));

const FORMATS: Readonly<Record<string, Write>> = {
  decimalZero: (value) => String(value).padStart(2, "0"),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters("A"),
  lowerLetter: letters("a"),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  ideographDigital: each(DIGITS),
  japaneseDigitalTenThousand: each(DIGITS),
  taiwaneseDigital: each(DIGITS),
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  ideographTraditional: turning(STEMS),
  ideographZodiac: turning(BRANCHES),
  ideographEnclosedCircle: from(0x3280, 10),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
  decimalFullWidth2: (value) => [...String(value)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(""),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from(0x2474, 20),
  decimalEnclosedFullstop: from(0x2488, 20),
  none: () => "",
};

/**
 * @param format a `w:numFmt`
 * @returns the number as it is shown; in Arabic digits where the format is none that offices use
 */
export function formatNumber(value: number, format: string): string {
  return Object.hasOwn(FORMATS, format) ? (FORMATS[format] as Write)(value) : String(value);
}
