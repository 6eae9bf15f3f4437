import { type Box, clustered, type Page, type Rule } from "./geometry.js";

/** A cell of a table that lines draw: its rows and columns, counted from 0, and its place. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly box: Box;
  /** No line is drawn below it: it ends with its page, and its text may stand below the table. */
  readonly open: boolean;
}

/** A table that lines draw. */
export interface RuledTable {
  readonly box: Box;
  /** Where its rows and columns are parted, ends included. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines no further apart are one: a double line, or two cells' borders side by side. */
const TOGETHER = 2.5;

/** How far the ends of lines may miss one another where they meet. */
const REACH = 3;

/** The share of a cell's side that must be drawn for the side to part it from the next. */
const DRAWN = 0.6;

/** A table whose outer lines are left out has cells at least so wide or high behind its last line. */
const OPEN = 8;

/** What is shorter, with all that goes on with it, is a dot or a dash and parts nothing. */
const SHORTEST = 5;

/** Lines beyond these are no table of a report, and are not looked at. */
const MOST_LINES = 4000;

/** @returns rules with those along one line taken together, where no gap is left between them */
function joined(rules: readonly Rule[]): Rule[] {
  const places = clustered(
    rules.map(({ at }) => at),
    TOGETHER,
  );
  const lines = new Map<number, Rule[]>();
  for (const rule of rules) {
    const at = nearest(places, rule.at);
    lines.set(at, [...(lines.get(at) ?? []), rule]);
  }
  return [...lines].flatMap(([at, pieces]) => {
    const found: Rule[] = [];
    for (const { from, to } of pieces.sort((a, b) => a.from - b.from)) {
      const last = found.at(-1);
      if (last && from <= last.to + REACH) found[found.length - 1] = { ...last, to: Math.max(last.to, to) };
      else found.push({ at, from, to });
    }
    return found.filter(({ from, to }) => to - from >= SHORTEST);
  });
}

/** @returns the number of a list that lies nearest */
function nearest(places: readonly number[], at: number): number {
  return places.reduce((best, place) => (Math.abs(place - at) < Math.abs(best - at) ? place : best));
}

const meet = (horizontal: Rule, vertical: Rule): boolean =>
  vertical.at >= horizontal.from - REACH &&
  vertical.at <= horizontal.to + REACH &&
  horizontal.at >= vertical.from - REACH &&
  horizontal.at <= vertical.to + REACH;

/** Lines that hang together by meeting one another. */
interface Web {
  readonly horizontal: Rule[];
  readonly vertical: Rule[];
}

/** @returns the lines of a page in webs of those that meet */
function websOf(horizontal: readonly Rule[], vertical: readonly Rule[]): Web[] {
  const seen = new Set<Rule>();
  return vertical.flatMap((first) => {
    if (seen.has(first)) return [];
    const web: Web = { horizontal: [], vertical: [] };
    const open: { rule: Rule; upright: boolean }[] = [{ rule: first, upright: true }];
    seen.add(first);
    for (let next = open.pop(); next; next = open.pop()) {
      const { rule, upright } = next;
      (upright ? web.vertical : web.horizontal).push(rule);
      for (const other of upright ? horizontal : vertical) {
        if (seen.has(other) || !(upright ? meet(other, rule) : meet(rule, other))) continue;
        seen.add(other);
        open.push({ rule: other, upright: !upright });
      }
    }
    return [web];
  });
}

/** @returns lines with those that close a table on a side that is left open, where the lines across reach beyond it */
function closed(rules: readonly Rule[], across: readonly Rule[]): Rule[] {
  const [from, to] = [Math.min(...across.map((one) => one.from)), Math.max(...across.map((one) => one.to))];
  const places = rules.map(({ at }) => at);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const side = (at: number): Rule => ({
    at,
    from: Math.min(...across.map((one) => one.at)),
    to: Math.max(...across.map((one) => one.at)),
  });
  return [...rules, ...(first - from > OPEN ? [side(from)] : []), ...(to - last > OPEN ? [side(to)] : [])];
}

/** @returns whether a side from one place to another is drawn by the rules that lie at it */
function isDrawn(rules: readonly Rule[], at: number, from: number, to: number): boolean {
  const drawn = rules
    .filter((rule) => Math.abs(rule.at - at) <= TOGETHER)
    .reduce((sum, rule) => sum + Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from)), 0);
  return drawn >= (to - from) * DRAWN;
}

/** @returns the cells between lines: places that no drawn side parts are one, where they make up a rectangle */
function cellsOf(rows: readonly number[], columns: readonly number[], { horizontal, vertical }: Web): RuledCell[] {
  const [height, width] = [rows.length - 1, columns.length - 1];
  const taken = new Set<number>();
  const row = (i: number) => rows[i] as number;
  const column = (i: number) => columns[i] as number;
  const openRight = (r: number, c: number) => c + 1 < width && !isDrawn(vertical, column(c + 1), row(r), row(r + 1));
  const openBelow = (r: number, c: number) =>
    r + 1 < height && !isDrawn(horizontal, row(r + 1), column(c), column(c + 1));
  const cells: RuledCell[] = [];
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      if (taken.has(r * width + c)) continue;
      let wide = 1;
      while (openRight(r, c + wide - 1) && !taken.has(r * width + c + wide)) wide++;
      const goesOn = (deep: number) =>
        Array.from({ length: wide }, (_, i) => openBelow(r + deep - 1, c + i)).every(Boolean) &&
        Array.from({ length: wide - 1 }, (_, i) => openRight(r + deep, c + i)).every(Boolean);
      let deep = 1;
      while (goesOn(deep)) deep++;
      for (let i = 0; i < deep; i++) for (let j = 0; j < wide; j++) taken.add((r + i) * width + c + j);
      const box = { left: column(c), right: column(c + wide), top: row(r), bottom: row(r + deep) };
      const open = r + deep === height && !isDrawn(horizontal, box.bottom, box.left, box.right);
      cells.push({ row: r, column: c, rows: deep, columns: wide, box, open });
    }
  }
  return cells;
}

/** @returns the table that a web of lines draws; undefined where it parts no columns */
function tableOf(web: Web): RuledTable | undefined {
  if (web.horizontal.length === 0 || web.horizontal.length + web.vertical.length < 3) return undefined;
  const vertical = closed(web.vertical, web.horizontal);
  const horizontal = closed(web.horizontal, vertical);
  const places = (rules: readonly Rule[]) =>
    clustered(
      rules.map(({ at }) => at),
      TOGETHER,
    );
  const [rows, columns] = [places(horizontal), places(vertical)];
  if (rows.length < 2 || columns.length < 3) return undefined;
  const [left, right] = [columns[0] as number, columns.at(-1) as number];
  const [top, bottom] = [rows[0] as number, rows.at(-1) as number];
  return { box: { left, right, top, bottom }, rows, columns, cells: cellsOf(rows, columns, { horizontal, vertical }) };
}

/** @returns the tables that lines draw on a page, from above to below */
export function ruledTables({ rules }: Pick<Page, "rules">): RuledTable[] {
  if (rules.horizontal.length + rules.vertical.length > MOST_LINES) return [];
  return websOf(joined(rules.horizontal), joined(rules.vertical))
    .flatMap((web) => tableOf(web) ?? [])
    .sort((a, b) => a.box.top - b.box.top);
}
