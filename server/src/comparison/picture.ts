/** Figures over the years as a picture in SVG. d3 works out where what is; colours are the reader's. */
import { type ScalePoint, scaleLinear, scalePoint } from "d3-scale";
import {
  line,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3-shape";
import { type Attributes, type Element, element } from "../page/element.js";
import { type Labels, LETTERS, LINE_HEIGHT, labelsFor } from "./labels.js";
import type { Trend } from "./model.js";
import { DARK_PICTURE, PICTURE_STYLE } from "./style.js";

const WIDTH = 760;
/** Of the lines; the names of the reports stand below. */
const HEIGHT = 252;
/** Room around the lines: their names stand at the right. */
const EDGE = { top: 16, right: 210, left: 52 };
/** Between the lines and the names of the reports, and below these. */
const [ABOVE_NAMES, BELOW_NAMES] = [8, 5];
const TICKS = 5;
/** Names do not stand closer than this. */
const NAME_HEIGHT = 16;
const SYMBOL_AREA = 46;

/** A line is told by its mark and its dashes, too, not by its colour alone. */
const SYMBOLS: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolWye,
  symbolStar,
];
const DASHES = ["none", "7 3", "2 3", "9 3 2 3", "5 5", "12 4", "1 4"];

/**
 * @param trend what is drawn
 * @param labels of the reports, in the order of its figures
 * @param name what the picture is called for those who do not see it
 * @returns the picture, which takes the width that it is given
 */
export function trendPicture({ lines }: Trend, labels: readonly string[], name: string): Element {
  const height = heightFor(labels);
  return element("svg", { viewBox: `0 0 ${WIDTH} ${height}`, class: "trend", role: "img", "aria-label": name }, [
    ...drawing(lines, labels),
  ]);
}

/** @returns one picture of several, by itself: the text of an .svg file */
export function pictureFile(
  trends: readonly { readonly trend: Trend; readonly title: string }[],
  labels: readonly string[],
  heading: string,
): Element {
  const [head, title] = [40, 26];
  const each = heightFor(labels) + title;
  const height = head + trends.length * each;
  const own = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height };
  return element("svg", { ...worded(own), class: "trend", role: "img", "aria-label": heading }, [
    element("title", {}, [heading]),
    element("style", {}, [PICTURE_STYLE + DARK_PICTURE]),
    element("rect", { class: "ground", width: "100%", height: "100%" }, []),
    textAt(12, 26, heading, { "font-size": "18", "font-weight": "bold" }),
    ...trends.map(({ trend, title: words }, i) =>
      element("g", { transform: `translate(0 ${head + i * each})` }, [
        textAt(12, 18, words, { "font-size": "14", "font-weight": "bold" }),
        element("g", { transform: `translate(0 ${title})` }, drawing(trend.lines, labels)),
      ]),
    ),
  ]);
}

const placesOf = (labels: readonly string[]): ScalePoint<number> =>
  scalePoint<number>()
    .domain(labels.map((_, i) => i))
    .range([EDGE.left, WIDTH - EDGE.right])
    .padding(0.3);

/** The names of the reports: the first reaches to the left edge at most; at the right there is more room. */
const namesBelow = (names: readonly string[], x: ScalePoint<number>): Labels =>
  labelsFor(names, x.step(), 2 * (x(0) ?? 0));

const heightFor = (labels: readonly string[]): number =>
  HEIGHT + ABOVE_NAMES + namesBelow(labels, placesOf(labels)).height + BELOW_NAMES;

/** The name of a report below its place, in lines or turned. */
function nameBelow(lines: readonly string[], { isTurned, letters }: Labels, at: number): Element[] {
  const top = HEIGHT + ABOVE_NAMES;
  if (!isTurned) {
    const base = top + LETTERS;
    return lines.map((words, i) => textAt(at, base + i * LINE_HEIGHT, words, { "text-anchor": "middle" }));
  }
  const turned = `${translate(at + letters / 3, top)} rotate(-90)`;
  const size = number(letters);
  return lines.map((words) => textAt(0, 0, words, { "font-size": size, "text-anchor": "end", transform: turned }));
}

/** What is drawn, in a field of WIDTH and the height for the labels. */
function drawing(lines: Trend["lines"], labels: readonly string[]): Element[] {
  const x = placesOf(labels);
  const most = Math.max(1, ...lines.flatMap(({ figures }) => figures.map((figure) => figure ?? 0)));
  const y = scaleLinear().domain([0, most]).nice(TICKS).range([HEIGHT, EDGE.top]);
  const place = (i: number): number => x(i) ?? 0;
  const names = namesBelow(labels, x);
  const heights = namePlaces(lines.map(({ figures }) => y(figures.filter((figure) => figure !== null).at(-1) ?? 0)));
  return [
    ...y
      .ticks(TICKS)
      .filter(Number.isInteger)
      .flatMap((tick) => [
        lineAt("grid", EDGE.left, y(tick), WIDTH - EDGE.right, y(tick)),
        textAt(EDGE.left - 8, y(tick) + 4, String(tick), { "text-anchor": "end" }),
      ]),
    lineAt("axis", EDGE.left, y(0), WIDTH - EDGE.right, y(0)),
    ...names.lines.flatMap((words, i) => nameBelow(words, names, place(i))),
    ...lines.map((one, i) => series(one, i, place, y, heights[i] ?? 0)),
  ];
}

type Line = Trend["lines"][number];

function series(
  { name, figures }: Line,
  nth: number,
  x: (i: number) => number,
  y: (figure: number) => number,
  nameAt: number,
): Element {
  const known = figures.flatMap((figure, i) => (figure === null ? [] : [{ i, figure }]));
  const drawn = line<number | null>()
    .defined((figure) => figure !== null)
    .x((_, i) => x(i))
    .y((figure) => y(figure ?? 0))([...figures]);
  const mark = symbol(SYMBOLS[nth % SYMBOLS.length], SYMBOL_AREA)() ?? "";
  const last = known.at(-1);
  const left = WIDTH - EDGE.right + 12;
  return element("g", { class: `series s${nth % SYMBOLS.length}` }, [
    element("path", { class: "line", d: drawn ?? "", "stroke-dasharray": DASHES[nth % DASHES.length] ?? "none" }, []),
    ...known.map(({ i, figure }) =>
      element("path", { class: "mark", d: mark, transform: translate(x(i), y(figure)) }, []),
    ),
    ...(last ? [lineAt("lead", x(last.i) + 6, y(last.figure), left - 2, nameAt)] : []),
    element("path", { class: "mark", d: mark, transform: translate(left + 6, nameAt) }, []),
    textAt(left + 16, nameAt + 4, last ? `${name} ${last.figure}` : name),
  ]);
}

/** Where names stand: beside the ends of their lines, but none on another. */
function namePlaces(ends: readonly number[]): number[] {
  const order = ends.map((_, i) => i).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0) || a - b);
  const places = [...ends];
  let least = EDGE.top / 2;
  for (const i of order) {
    places[i] = Math.max(places[i] ?? 0, least);
    least = (places[i] ?? 0) + NAME_HEIGHT;
  }
  // What was pushed out at the bottom goes up again.
  let most = HEIGHT;
  for (const i of order.reverse()) {
    places[i] = Math.min(places[i] ?? 0, most);
    most = (places[i] ?? 0) - NAME_HEIGHT;
  }
  return places;
}

const number = (value: number): string => String(Number(value.toFixed(2)));

const worded = (attributes: Readonly<Record<string, string | number>>): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));

const translate = (x: number, y: number): string => `translate(${number(x)} ${number(y)})`;

const lineAt = (kind: string, x1: number, y1: number, x2: number, y2: number): Element =>
  element("line", { class: kind, x1: number(x1), y1: number(y1), x2: number(x2), y2: number(y2) }, []);

const textAt = (x: number, y: number, words: string, attributes: Attributes = {}): Element =>
  element("text", { x: number(x), y: number(y), ...attributes }, [words]);
