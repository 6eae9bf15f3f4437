/** A comparison as elements of a page: the same in the editor and in a file. */
import { type Element, element } from "../page/element.js";
import { byWords, changeOf, figureWords, percentWords } from "./change.js";
import type { ComparedCell, ComparedRow, ComparedTable, Comparison, Pair, Trend } from "./model.js";
import { trendPicture } from "./picture.js";
import { type ProseParagraph, proseDiff } from "./proseDiff.js";
import { type Say, tableTitle, titleOf, WORDS } from "./words.js";

/** What of a comparison is shown. */
export interface Shown extends Pair {
  /** Not what is the same in both. */
  readonly changedOnly: boolean;
}

/** @returns the whole page: figures, lines over the years, prose */
export function comparisonPage(comparison: Comparison, shown: Shown, say: Say): Element {
  return element("article", { class: "comparison" }, [
    element("h1", {}, [say(titleOf(comparison))]),
    section("figures", say(WORDS.figures), figureTables(comparison, shown, say)),
    section("trends", say(WORDS.trends), trendFigures(comparison, say)),
    section("prose", say(WORDS.prose), proseParts(comparison, shown, say)),
  ]);
}

const section = (name: string, heading: string, children: readonly Element[]): Element =>
  element("section", { class: name }, [element("h2", {}, [heading]), ...children]);

const COLUMNS = 6;

/** @returns a table of the figures of each table of the form */
export function figureTables(comparison: Comparison, shown: Shown, say: Say): Element[] {
  const { issues, tables } = comparison;
  const labels = [shown.before, shown.after].map((i) => issues[i]?.label ?? "");
  const head = [say(WORDS.item), ...labels, say(WORDS.change), say(WORDS.percent), say(WORDS.bar)];
  return [
    ...tables.map((table) =>
      element("div", { class: "sheet" }, [
        element("table", { class: table.table }, [
          element("caption", {}, [say(tableTitle(table.table))]),
          element("thead", {}, [
            element(
              "tr",
              {},
              head.map((words) => element("th", { scope: "col" }, [words])),
            ),
          ]),
          element("tbody", {}, bodyOf(table, shown, say)),
        ]),
      ]),
    ),
    element("p", { class: "note" }, [`${say(WORDS.none)} ${say(WORDS.bars)}`]),
  ];
}

function bodyOf({ rows }: ComparedTable, shown: Shown, say: Say): Element[] {
  const lines = rows.flatMap((row) => rowLines(row, shown));
  if (lines.length > 0) return lines;
  return [element("tr", {}, [element("td", { colspan: String(COLUMNS), class: "nothing" }, [say(WORDS.total)])])];
}

/** A row of one figure is one line; of several a heading, and a line each. */
function rowLines({ name, cells }: ComparedRow, shown: Shown): Element[] {
  const lines = cells
    .filter(({ figures }) => !shown.changedOnly || figures[shown.before] !== figures[shown.after])
    .map((cell) => cellLine(cells.length === 1 ? `${name}·${cell.column}` : cell.column, cell, shown));
  if (cells.length === 1 || lines.length === 0) return lines;
  const head = element("th", { scope: "rowgroup", colspan: String(COLUMNS), class: "group" }, [name]);
  return [element("tr", {}, [head]), ...lines];
}

function cellLine(name: string, { figures }: ComparedCell, { before, after }: Pair): Element {
  const [from = null, to = null] = [figures[before], figures[after]];
  const change = changeOf(from, to);
  const way = change.by === null || change.by === 0 ? "same" : change.by > 0 ? "up" : "down";
  return element("tr", { class: way }, [
    element("th", { scope: "row" }, [name]),
    element("td", {}, [figureWords(from)]),
    element("td", {}, [figureWords(to)]),
    element("td", { class: "change" }, [byWords(change)]),
    element("td", { class: "change" }, [percentWords(change)]),
    element("td", { class: "bar" }, change.by === null ? [] : [bar(change.ratio ?? Math.sign(change.by))]),
  ]);
}

const BAR = { width: 80, height: 10 };

/** What a change comes to, to either side of the middle; what it says stands in the cells before. */
function bar(ratio: number): Element {
  const middle = BAR.width / 2;
  const length = Math.round(Math.min(1, Math.abs(ratio)) * middle * 10) / 10;
  const [x, y] = [ratio < 0 ? middle - length : middle, 1];
  return element(
    "svg",
    {
      viewBox: `0 0 ${BAR.width} ${BAR.height}`,
      width: String(BAR.width),
      height: String(BAR.height),
      "aria-hidden": "true",
    },
    [
      element("rect", { x: String(x), y: String(y), width: String(length), height: String(BAR.height - 2) }, []),
      element("line", { x1: String(middle), x2: String(middle), y1: "0", y2: String(BAR.height) }, []),
    ],
  );
}

/** @returns a picture a trend, each with its figures in a table below */
export function trendFigures({ issues, trends }: Comparison, say: Say): Element[] {
  const labels = issues.map(({ label }) => label);
  return trends.map((trend) => {
    const title = say(trend.title);
    return element("figure", {}, [
      element("h3", {}, [title]),
      trendPicture(trend, labels, title),
      element("div", { class: "sheet" }, [trendTable(trend, labels, title, say)]),
    ]);
  });
}

function trendTable({ lines }: Trend, labels: readonly string[], title: string, say: Say): Element {
  const head = [say(WORDS.item), ...labels].map((words) => element("th", { scope: "col" }, [words]));
  return element("table", { "aria-label": title }, [
    element("thead", {}, [element("tr", {}, head)]),
    element(
      "tbody",
      {},
      lines.map(({ name, figures }) =>
        element("tr", {}, [
          element("th", { scope: "row" }, [name]),
          ...figures.map((figure) => element("td", {}, [figureWords(figure)])),
        ]),
      ),
    ),
  ]);
}

/** @returns the prose of two reports, part by part, with what was written anew marked in it */
export function proseParts({ issues }: Comparison, { before, after, changedOnly }: Shown, say: Say): Element[] {
  const parts = proseDiff(issues[before]?.prose ?? [], issues[after]?.prose ?? []);
  // Some have nothing but a table.
  const written = parts.filter(({ paragraphs }) => paragraphs.length > 0);
  return written.map(({ name, paragraphs }) =>
    element("div", { class: "part" }, [
      element("h3", {}, [name]),
      ...(changedOnly ? shortened(paragraphs, say) : paragraphs.map(paragraphElement)),
    ]),
  );
}

function shortened(paragraphs: readonly ProseParagraph[], say: Say): Element[] {
  const elements = paragraphs.filter(({ kind }) => kind !== "same").map(paragraphElement);
  return elements.length > 0 ? elements : [element("p", { class: "nothing" }, [say(WORDS.total)])];
}

const MARKS = { added: "ins", removed: "del" } as const;

function paragraphElement({ kind, pieces }: ProseParagraph): Element {
  return element(
    "p",
    { class: kind },
    pieces.map((piece) => (piece.kind === "same" ? piece.text : element(MARKS[piece.kind], {}, [piece.text]))),
  );
}
