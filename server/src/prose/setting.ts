/** What the report is and has, as far as a sentence needs to know; and who its body is. */
import { once } from "../common/once.js";
import { type CellKey, cellKey, rowsOf, type Table, type TableId } from "../form/index.js";
import { compact } from "../report/characters/index.js";
import type { Report, TableReading } from "../report/model.js";
import { whereRead } from "../report/movedTable.js";
import type { Sum } from "./model.js";
import type { Passage } from "./passages.js";
import type { Token } from "./tokens.js";

export interface Setting {
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly year?: number;
  /** The body's name, compact. */
  readonly agency: string;
  /** A government above towns: its tables may count a whole region, its prose itself alone. */
  readonly regional: boolean;
  /** @returns what the tables have for a sum, in the unit of the table; undefined where a cell is not there */
  readonly figureOf: (sum: Sum) => number | undefined;
}

/** The sums that a passage asks of the tables: beside words and place all that its reading rests on. */
export class Asked {
  readonly #setting: Setting;
  /** Each time that one was asked for, and what it came to; most passages ask for none. */
  #sums: Sum[] | undefined;
  #figures: (number | undefined)[] | undefined;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** @returns what the tables have for a sum, as `Setting.figureOf`, and keeps that it was asked for */
  figureOf(sum: Sum): number | undefined {
    const figure = this.#setting.figureOf(sum);
    this.#keep(sum, figure);
    return figure;
  }

  /** How many times something was asked for. */
  get count(): number {
    return this.#sums?.length ?? 0;
  }

  /** @returns whether what was asked for comes to the same in another setting: all of it, or from one time to another */
  isBorneOut({ figureOf }: Setting, from = 0, to = this.count): boolean {
    for (let at = from; at < to; at++) if (figureOf(this.#sums?.[at] as Sum) !== this.#figures?.[at]) return false;
    return true;
  }

  /** Keeps that what was asked for elsewhere, from one time to another, was asked for here too, and came to the same. */
  take(other: Asked, from: number, to: number): void {
    for (let at = from; at < to; at++) this.#keep(other.#sums?.[at] as Sum, other.#figures?.[at]);
  }

  #keep(sum: Sum, figure: number | undefined): void {
    if (this.#sums && this.#figures) {
      this.#sums.push(sum);
      this.#figures.push(figure);
    } else {
      this.#sums = [sum];
      this.#figures = [figure];
    }
  }
}

/** @returns what a sum comes to in the report's tables */
function figures({ tables }: Report): (sum: Sum) => number | undefined {
  const figureOf = ({ table, plus, minus }: Sum): number | undefined => {
    const reading = tables.find((one) => one.table.id === table);
    if (!reading) return plus.length + minus.length === 0 ? 0 : undefined;
    const read = whereRead(reading);
    const added = addedUp(read, plus);
    const taken = addedUp(read, minus);
    if (added === undefined || taken === undefined) return undefined;
    const total = added - taken;
    return Number.isInteger(total) ? total : Number(total.toFixed(6));
  };
  // The same few sums are asked for by most figures of a report.
  const known = new Map<Sum, number | undefined>();
  return (sum) => {
    let figure = known.get(sum);
    if (figure === undefined && !known.has(sum)) {
      figure = figureOf(sum);
      known.set(sum, figure);
    }
    return figure;
  };
}

/** Where each cell of a table stands: which row of all, which column of its block. */
const placesOf = once((table: Table): ReadonlyMap<CellKey, readonly [number, number]> => {
  const places = rowsOf(table).flatMap(({ row, block }, at) =>
    block.columns.map((column, nth) => [cellKey(row.id, column.id), [at, nth] as const] as const),
  );
  return new Map(places);
});

/** @returns what the cells come to; undefined where one of them holds no figure */
function addedUp({ table, rows }: TableReading, keys: readonly CellKey[]): number | undefined {
  if (keys.length === 0) return 0;
  const places = placesOf(table);
  let total = 0;
  for (const key of keys) {
    const place = places.get(key);
    const content = place && rows[place[0]]?.cells[place[1]]?.content;
    if (content?.kind !== "figure") return undefined;
    total += content.value;
  }
  return total;
}

export function settingOf(report: Report): Setting {
  const tables = new Map(report.tables.map((reading) => [reading.table.id, reading.table] as const));
  // Where a table is lost, what speaks of it is still read, by the edition of the others.
  const { edition } = report;
  for (const id of ["disclosure", "applications", "reviews"] as const satisfies TableId[]) {
    if (edition && !tables.has(id)) tables.set(id, edition.tables[id]);
  }
  const agency = compact(report.title?.agency ?? "");
  return {
    tables,
    agency,
    regional: /[省市县区州旗盟](?:人民政府)?$|开发区$/.test(agency),
    figureOf: figures(report),
    ...(report.year === undefined ? {} : { year: report.year }),
  };
}

const ORGAN_ENDS: Readonly<Record<string, string>> = {
  办: "室处",
  街道: "处",
  办事处: "处",
  镇: "府",
  乡: "府",
  府: "府",
  县: "府",
  市: "府",
  区: "府",
};

/** @returns whether `name` is a short form of the reporting body's own: 区卫健局 for 临渭区卫生健康局 */
export function isOwnName(name: string, { agency, regional }: Setting): boolean {
  if (name.length < 2 || agency === "") return false;
  // 县政府 for 临川县人民政府 and for the report of 临川县.
  if (regional && name.endsWith("政府")) {
    if (name === `${agency}政府` || name === `${agency}人民政府`) return true;
    if (/^[省市县区州旗]政府$/.test(name)) return new RegExp(`${name.charAt(0)}(?:人民政府)?$`).test(agency);
  }
  let at = 0;
  for (let i = 0; i < agency.length && at < name.length; i++) if (agency.charCodeAt(i) === name.charCodeAt(at)) at++;
  if (at < name.length) return false;
  const last = name.slice(-1);
  const end = agency.slice(-1);
  if (name === agency) return true;
  // The place 临川市 is more than its government.
  if (regional && !/府$/.test(name)) return false;
  if (last === end) return !(regional && /政府$/.test(name));
  return (ORGAN_ENDS[name.slice(-2)] ?? ORGAN_ENDS[last] ?? "").includes(end);
}

/**
 * Takes the body's own name out of what stands before the first word that is counted or done.
 *
 * @returns the tokens without it; all of them where the unknown words there name something else
 */
export function withoutOwnName(tokens: readonly Token[], setting: Setting, passage: Passage): readonly Token[] {
  let firstUnknown = -1;
  let last = -1;
  for (let at = 0; at < tokens.length; at++) {
    if ((tokens[at] as Token).kind !== "unknown") continue;
    if (firstUnknown < 0) firstUnknown = at;
    last = at;
  }
  if (firstUnknown < 0 || setting.agency === "") return tokens;
  // A word list may know a piece of the name: 县发展 和 改革局, 全 in 安全局.
  for (let from = firstUnknown; from >= Math.max(0, firstUnknown - 2); from--) {
    const begin = tokens[from] as Token;
    if (!setting.agency.includes(compact(passage.text, begin.start, begin.start + 1))) continue;
    for (let to = last; to <= Math.min(tokens.length - 1, last + 2); to++) {
      const end = tokens[to] as Token;
      if (isOwnName(compact(passage.text, begin.start, end.end), setting)) {
        return [...tokens.slice(0, from), ...tokens.slice(to + 1)];
      }
    }
  }
  return tokens;
}
