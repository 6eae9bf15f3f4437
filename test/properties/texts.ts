/** Texts to try: any string, the words of these reports in no order, and reports with damage done to them. */
import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { CHAPTERS } from "../../server/src/form/index.js";
import { FORMS } from "../support/editions.js";
import { generateReport } from "../support/generate.js";
import { LAYOUTS } from "../support/layouts/index.js";

/** Reports laid out and flawed as published ones are. */
/** From the top: `npm run soak` runs this in a bundle that lies elsewhere. */
const FOLDER = pathToFileURL("test/fixtures/reports/");

const written: readonly string[] = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), "utf8"));

/** What gives a text its shape, and what breaks it: breaks of all kinds, separators, halves of pairs, odd blanks. */
const SHAPES = [
  ..."\n\r\t|｜ 　\u00a0\u200b\ufeff、。（）《》%〔〕#-—/",
  ...["\r\n", "\n\n", "\t0", "|0|", " 0 0 0 0 0 0 0", "\ud800", "\udc00", "\ud83d\ude00", "⺠", "⾏", "釆", "×× "],
];

const FORM = [
  ...CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}`),
  ...Object.values(FORMS)
    .flatMap(({ tables }) => Object.values(tables))
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ columns, lines }) => [...columns, ...lines].map(({ text }) => text).filter((text) => text !== "")),
];

const WORDS = [
  "清河县水务局2023年政府信息公开工作年度报告",
  "（一）主动公开",
  "1.问题",
  "2021年，本机关共收到申请12件，其中自然人10件、法人或其他组织2件",
  "，均已办结。",
  "信息信息",
  "政府信心公开",
  "[bookmark: _GoBack]",
  "&nbsp;",
  "无",
  "（不存在的写0）",
  "同比增长12.5%",
  "13800138000",
  "－7",
  "１，２３４",
  "128.52万元",
];

/** A text in code units: halves of pairs stand alone in it, and every control character. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 80,
    size: "max",
  })
  .map((units) => String.fromCharCode(...units));

const scraps = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...SHAPES), weight: 3 },
      { arbitrary: fc.constantFrom(...FORM), weight: 2 },
      { arbitrary: fc.constantFrom(...WORDS), weight: 2 },
      { arbitrary: fc.nat(120).map(String), weight: 2 },
    ),
    { maxLength: 60, size: "max" },
  )
  .map((parts) => parts.join(""));

/** @returns reports, each in some layouts of its tables, or one of the fixtures */
export const reports: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...written),
  fc
    .record({
      seed: fc.nat(1_000_000),
      disclosure: fc.constantFrom(...LAYOUTS),
      applications: fc.constantFrom(...LAYOUTS),
      reviews: fc.constantFrom(...LAYOUTS),
    })
    .map(({ seed, disclosure, applications, reviews }) => {
      const styles = {
        disclosure: { layout: disclosure },
        applications: { layout: applications },
        reviews: { layout: reviews },
      };
      return generateReport(seed, { styles }).text;
    }),
);

/** One thing done to a text, at a place from 0 to 1 of its length. */
type Damage = (text: string, at: number) => string;

const cut =
  (length: number): Damage =>
  (text, at) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + text.slice(start + length);
  };

const put =
  (words: string): Damage =>
  (text, at) => {
    const start = Math.floor(at * text.length);
    return text.slice(0, start) + words + text.slice(start);
  };

const repeat =
  (length: number): Damage =>
  (text, at) => {
    const start = Math.floor(at * text.length);
    return put(text.slice(start, start + length))(text, at);
  };

const exchange =
  (length: number): Damage =>
  (text, at) => {
    const start = Math.floor(at * text.length);
    const [one, other] = [text.slice(start, start + length), text.slice(start + length, start + 2 * length)];
    return text.slice(0, start) + other + one + text.slice(start + 2 * length);
  };

const rebreak =
  (lineBreak: string, every: number): Damage =>
  (text) => {
    let count = 0;
    return text.replace(/\r\n|\r|\n/gu, (known) => (count++ % every === 0 ? lineBreak : known));
  };

const lengths = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 600 }));

const damages: fc.Arbitrary<Damage> = fc.oneof(
  lengths.map(cut),
  lengths.map(repeat),
  lengths.map(exchange),
  fc.constantFrom(...SHAPES, ...WORDS).map(put),
  fc.constantFrom(...FORM).map(put),
  fc
    .tuple(fc.constantFrom("\r", "\n", "\r\n", "", " ", "\t", "|\n"), fc.integer({ min: 1, max: 4 }))
    .map(([lineBreak, every]) => rebreak(lineBreak, every)),
);

const edits = (most: number) =>
  fc.array(fc.tuple(damages, fc.double({ min: 0, max: 1, noNaN: true })), {
    minLength: 1,
    maxLength: most,
    size: "max",
  });

const suffered = (text: string, done: readonly (readonly [Damage, number])[]): string =>
  done.reduce((left, [damage, at]) => damage(left, at), text);

export const damaged: fc.Arbitrary<string> = fc.tuple(reports, edits(8)).map(([text, done]) => suffered(text, done));

/** Some lines of a damaged report: the same troubles, tried faster. */
export const excerpts: fc.Arbitrary<string> = fc
  .tuple(reports, fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 900 }), edits(5))
  .map(([text, at, length, done]) => {
    const start = Math.floor(at * text.length);
    return suffered(text.slice(start, start + length), done);
  });

export const anyText: fc.Arbitrary<string> = fc.oneof(anyUnits, scraps);

/** The versions of a document with several reports in it, each made by one edit from the one before. */
export const versions: fc.Arbitrary<string[]> = fc
  .tuple(fc.array(fc.oneof(reports, scraps), { minLength: 2, maxLength: 3, size: "max" }), edits(3))
  .map(([parts, done]) => {
    const texts = [parts.join("\n")];
    for (const [damage, at] of done) texts.push(damage(texts.at(-1) ?? "", at));
    return texts;
  });
