/** How labels and figures of the form are put into characters by people and converters. */
import type { Column, Label } from "../../server/src/form/index.js";
import type { Quirks } from "./quirks.js";
import type { Random } from "./random.js";

const TRADITIONAL = pairs(
  "国國办辦开開号號条條项項内內数數对對总總规規范範减減处處决決许許务務罚罰强強业業费費购購额額据據关關系係为為于於" +
    "请請况況组組织織机機构構会會计計结結转轉区區这這属屬类類过過执執询詢无無没沒现現补補确確举舉报報诉訴复復当當获獲" +
    "继繼续續议議讼訟经經维維纠糾审審发發废廢单單万萬缴繳纳納护護稳穩权權认認",
);

const HALF_WIDTH = pairs('（(）)：:，,“"”"／/');

/** U+2F00 to U+2FD5 by the characters that they look like. */
const KANGXI = new Map(
  Array.from({ length: 0x2fd6 - 0x2f00 }, (_, index) => String.fromCharCode(0x2f00 + index)).map((radical) => [
    radical.normalize("NFKC"),
    radical,
  ]),
);

const BLANKS = [" ", "　", "\u00a0"] as const;

function pairs(text: string): ReadonlyMap<string, string> {
  const characters = [...text];
  return new Map(characters.flatMap((from, index) => (index % 2 === 0 ? [[from, characters[index + 1] ?? from]] : [])));
}

const mapped = (text: string, map: ReadonlyMap<string, string>): string =>
  Array.from(text, (character) => map.get(character) ?? character).join("");

const fullWidth = (text: string): string =>
  text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The number that begins a label: （三）, 3. or 三、 with what else is written there. */
const LABEL_NUMBER = /^(?:[（(][一二三四五六七八九十]+[）)]|[0-9０-９]+[.、．]|[一二三四五六七八九十]+、)[\s　]*/u;

const MAY_NOT_BEGIN_A_LINE = /[，,、。：:；;）)”"」％%\s　]/u;
const MAY_NOT_END_A_LINE = /[（(“"「\s　]/u;

/** @returns the places where a typesetter could break `text`, as offsets into it: never after a number that begins it */
export function breaksIn(text: string): number[] {
  const from = (LABEL_NUMBER.exec(text)?.[0].length ?? 0) + 1;
  const places = Array.from({ length: Math.max(0, text.length - from) }, (_, index) => from + index);
  return places.filter((at) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at);
    const insideNumber = /[0-9]/u.test(before) && /[0-9]/u.test(after);
    return !insideNumber && !MAY_NOT_END_A_LINE.test(before) && !MAY_NOT_BEGIN_A_LINE.test(after);
  });
}

/** A figure as written: what stands round it belongs to the cell, not to the figure. */
export interface DressedFigure {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** Puts the labels and figures of one report into characters, the same quirks from beginning to end. */
export class Dress {
  readonly quirks: Quirks;
  readonly #random: Random;
  readonly #dot: string;
  readonly #blank: string;

  constructor(random: Random, quirks: Quirks) {
    this.#random = random;
    this.quirks = quirks;
    this.#dot = quirks.otherNumberDots ? random.pick(["、", "．", ". "]) : ".";
    this.#blank = random.pick(BLANKS);
  }

  /** @returns the label on one line */
  label({ text }: Label): string {
    const { quirks } = this;
    let written = text.replace(/^([0-9]+)\./u, `$1${this.#dot}`);
    if (quirks.traditionalLabels) written = mapped(written, TRADITIONAL);
    if (quirks.kangxiRadicals) written = this.#lookAlike(written);
    if (quirks.halfWidthLabels) written = mapped(written, HALF_WIDTH);
    if (quirks.blankAfterNumber) written = written.replace(LABEL_NUMBER, (number) => `${number.trimEnd()} `);
    if (quirks.labelBlanks && this.#random.chance(0.3)) {
      const places = breaksIn(written);
      if (places.length > 0) {
        const at = this.#random.pick(places);
        written = written.slice(0, at) + this.#blank + written.slice(at);
      }
    }
    return written;
  }

  /** @returns where to break `text` in two, or its length where it cannot be broken */
  breakIn(text: string): number {
    const places = breaksIn(text);
    return places.length > 0 ? this.#random.pick(places) : text.length;
  }

  #lookAlike(text: string): string {
    return Array.from(text, (character) => {
      const radical = KANGXI.get(character);
      return radical && this.#random.chance(0.2) ? radical : character;
    }).join("");
  }

  /** @returns the figure for a cell under `column`, in its unit if it has one there */
  figure(value: number, column: Column): DressedFigure {
    const text = this.#number(value, column);
    if (!this.quirks.figureBlanks || this.#random.chance(0.6)) return { before: "", text, after: "" };
    const blanks = () => this.#blank.repeat(this.#random.whole(0, 2));
    return { before: blanks(), text, after: blanks() };
  }

  #number(value: number, column: Column): string {
    const { quirks } = this;
    if (column.kind === "money") return this.#money(value, column);
    if (column.kind === "change" && quirks.changeInWords && value !== 0) return this.#change(value);
    let text = String(value);
    if (quirks.thousandsCommas && this.#random.chance(0.7)) text = text.replace(/\B(?=(?:[0-9]{3})+$)/gu, ",");
    if (quirks.fullWidthDigits && value >= 0 && this.#random.chance(0.5)) text = fullWidth(text);
    if (quirks.cellNotes && NOTED_COLUMNS.has(column.id) && value > 1) {
      text += `（其中修订${this.#random.whole(1, value - 1)}件）`;
    }
    return text;
  }

  #change(value: number): string {
    return this.#random.pick(value > 0 ? ["增", "+"] : ["减", "－"]) + Math.abs(value);
  }

  #money(value: number, column: Column): string {
    // The 2021 edition names the unit in the head of the column; there a unit in the cell would say it twice.
    if (column.text.includes("单位") || !this.quirks.moneyUnits) return String(value);
    const yuan = Math.round(value * 10_000);
    return this.#random.pick([`${value}万元`, `${value}万`, `${yuan}元`]);
  }
}

/** The columns that count documents, which people like to explain. */
const NOTED_COLUMNS: ReadonlySet<string> = new Set(["made", "issued"]);
