/** The page of the bodies, as it runs in a webview: a table that is walked by arrows, a line a body. */
import { message, plural } from "../../../server/src/messages/message.js";
import { type Overview, ruleName } from "../../../server/src/protocol.js";
import { button, choice, part, say, speak, tell, tick } from "./dom.js";
import { HEAT_WORDS, type HeatLine, type HeatMap, heatMapOf, overviewSheets } from "./heat.js";
import type { FromHeatMap, KeptHeatMap, ReportPlace, SendAs, ToHeatMap } from "./heatMapMessages.js";

/** What VS Code gives to a webview. */
interface Editor {
  readonly postMessage: (message: FromHeatMap) => void;
  readonly setState: (state: KeptHeatMap) => void;
  readonly getState: () => KeptHeatMap | undefined;
}

declare function acquireVsCodeApi(): Editor;

const editor = acquireVsCodeApi();
const [controls, page] = [part("controls"), part("page")];
let overview: Overview = { bodies: [], missing: [] };
let kept: KeptHeatMap = editor.getState() ?? { errorsOnly: false };
let map: HeatMap = heatMapOf(overview, null);
/** Bodies that are ticked, by name. */
const ticked = new Set<string>();

/** More lines nobody looks through, and a page would be slow. */
const MOST_LINES = 1000;

const WORDS = {
  year: message("年度", "Year"),
  allYears: message("全部", "All"),
  errorsOnly: message("只列有错误的", "Only with errors"),
  tickErrors: message("勾选有错误的", "Tick those with errors"),
  tickNone: message("全不选", "Tick none"),
  docx: message("退回：批注的 Word…", "Send back: Word with comments…"),
  html: message("退回：问题清单（网页）…", "Send back: list of problems (page)…"),
  xlsx: message("存为表格（.xlsx）", "Save as a spreadsheet (.xlsx)"),
  none: message("没有勾选单位。", "No body is ticked."),
  nothing: message("没有要列出的单位。", "There is no body to list."),
  send: message("勾选要退回的", "Tick to send back"),
} as const;

/** The year that is shown: the one that people chose, while there is such a year; else the latest. */
function yearShown(years: readonly number[]): number | null {
  const { year } = kept;
  return year === null || (year !== undefined && years.includes(year)) ? year : (years[0] ?? null);
}

function keep(change: Partial<KeptHeatMap>): void {
  kept = { ...kept, ...change };
  editor.setState(kept);
  draw();
}

const linesWanted = (): readonly HeatLine[] => map.lines.filter(({ errors }) => !kept.errorsOnly || errors > 0);

function draw(): void {
  const { years } = heatMapOf(overview, null);
  const year = yearShown(years);
  map = heatMapOf(overview, year);
  drawControls(years, year);
  const heading = document.createElement("h1");
  heading.textContent = say(HEAT_WORDS.title);
  const article = document.createElement("article");
  article.className = "comparison heat";
  const lines = linesWanted();
  article.append(heading);
  if (lines.length > MOST_LINES)
    article.append(
      paragraph(
        say(message("只列出问题最多的 {0} 个单位。", "Only the {0} bodies with most to mend are listed.", MOST_LINES)),
      ),
    );
  article.append(lines.length > 0 ? sheetOf(lines.slice(0, MOST_LINES)) : paragraph(say(WORDS.nothing)));
  page.replaceChildren(article);
  tell(summary());
}

function summary(): string {
  const bad = map.lines.filter(({ errors }) => errors > 0).length;
  const lacking = map.lines.filter(({ missing }) => missing.length > 0).length;
  const words = message(
    "{0} 个单位，{1} 个有错误，{2} 个缺年报；已勾选 {3} 个",
    "{0} bodies, {1} with errors, {2} lacking a report; {3} ticked",
    map.lines.length,
    bad,
    lacking,
    sent().length,
  );
  return say(words);
}

function drawControls(years: readonly number[], year: number | null): void {
  // Who walks them by keyboard keeps the place.
  const focused = [...controls.querySelectorAll("select, input, button")].indexOf(document.activeElement as Element);
  const options = [say(WORDS.allYears), ...years.map(String)];
  controls.hidden = false;
  controls.replaceChildren(
    choice(WORDS.year, options, year === null ? 0 : years.indexOf(year) + 1, (option) =>
      keep({ year: option === 0 ? null : (years[option - 1] ?? null) }),
    ),
    tick(WORDS.errorsOnly, kept.errorsOnly, (errorsOnly) => keep({ errorsOnly })),
    button(WORDS.tickErrors, () => {
      for (const { name, errors } of map.lines) if (errors > 0) ticked.add(name);
      draw();
    }),
    button(WORDS.tickNone, () => {
      ticked.clear();
      draw();
    }),
    button(WORDS.docx, () => send("docx")),
    button(WORDS.html, () => send("html")),
    button(WORDS.xlsx, () =>
      editor.postMessage({ type: "save", title: say(HEAT_WORDS.title), sheets: overviewSheets(overview, say) }),
    ),
  );
  if (focused >= 0) controls.querySelectorAll<HTMLElement>("select, input, button")[focused]?.focus();
}

/** The bodies that are ticked and have a report of the year that is shown: those that are sent back. */
const sent = (): readonly HeatLine[] => map.lines.filter(({ name, reports }) => ticked.has(name) && reports.length > 0);

function send(as: SendAs): void {
  const bodies = sent().map(({ name, reports }) => ({
    name: name || say(HEAT_WORDS.unnamed),
    reports: reports.map(placeOf),
  }));
  if (bodies.length === 0) tell(say(WORDS.none));
  else editor.postMessage({ type: "send", as, bodies });
}

const placeOf = ({ uri, line }: ReportPlace): ReportPlace => ({ uri, line });

function sheetOf(lines: readonly HeatLine[]): HTMLElement {
  const table = document.createElement("table");
  table.setAttribute("role", "grid");
  table.setAttribute("aria-label", say(HEAT_WORDS.byRule));
  const head = table.createTHead().insertRow();
  const heads = [HEAT_WORDS.body, HEAT_WORDS.years, HEAT_WORDS.errors, HEAT_WORDS.warnings];
  for (const words of heads) head.append(headOf(say(words), "col"));
  for (const rule of map.rules) head.append(headOf(say(ruleName(rule)), "rule"));
  const body = table.createTBody();
  for (const line of lines) body.append(rowOf(line));
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  sheet.append(table);
  sheet.querySelector<HTMLElement>("td")?.setAttribute("tabindex", "0");
  return sheet;
}

function headOf(words: string, kind: string): HTMLElement {
  const head = document.createElement("th");
  head.scope = "col";
  head.className = kind;
  const inner = document.createElement("span");
  inner.textContent = words;
  head.append(inner);
  return head;
}

function rowOf(line: HeatLine): HTMLElement {
  const { name, reports, missing, errors, warnings, cells } = line;
  const row = document.createElement("tr");
  const own = name || say(HEAT_WORDS.unnamed);
  row.append(nameCell(own, line));
  const years = [
    ...reports.map(({ year }) => (year === null ? say(HEAT_WORDS.noYear) : String(year))),
    ...missing.map((year) => `${say(HEAT_WORDS.missing)} ${year}`),
  ];
  const places = reports.map(placeOf);
  row.append(
    cellOf(years.join("　"), missing.length > 0 ? "years lacking" : "years", places),
    cellOf(reports.length === 0 ? "" : String(errors), errors > 0 ? "number error" : "number", places),
    cellOf(reports.length === 0 ? "" : String(warnings), warnings > 0 ? "number warning" : "number", places),
    ...cells.map((cell, i) => {
      const rule = map.rules[i] ?? "";
      if (!cell) return cellOf("", "empty", []);
      const holding = reports.filter((report) => report.rules[rule]).map(placeOf);
      const made = cellOf(String(cell.count), `count ${cell.level} heat${heatOf(cell.count)}`, holding, rule);
      made.title = `${own} · ${say(ruleName(rule))}：${say(plural(cell.count, "{0} 处", "{0} place", "{0} places", cell.count))}`;
      return made;
    }),
  );
  return row;
}

/** A little, some, much: numbers of findings differ by powers. */
const heatOf = (count: number): 1 | 2 | 3 => (count >= 10 ? 3 : count >= 3 ? 2 : 1);

function nameCell(name: string, line: HeatLine): HTMLElement {
  const head = document.createElement("th");
  head.scope = "row";
  if (line.reports.length === 0) {
    head.textContent = name;
    return head;
  }
  const box = document.createElement("input");
  box.type = "checkbox";
  box.checked = ticked.has(line.name);
  box.title = say(WORDS.send);
  box.addEventListener("change", () => {
    if (box.checked) ticked.add(line.name);
    else ticked.delete(line.name);
    tell(summary());
  });
  const label = document.createElement("label");
  label.className = "ticked";
  label.append(box, name);
  head.append(label);
  return head;
}

/** A cell that leads to what it counts. */
function cellOf(words: string, kind: string, reports: readonly ReportPlace[], rule?: string): HTMLTableCellElement {
  const cell = document.createElement("td");
  cell.className = kind;
  cell.textContent = words;
  cell.tabIndex = -1;
  if (reports.length === 0 || words === "") return cell;
  cell.classList.add("leads");
  const go = (): void => editor.postMessage({ type: "open", reports, ...(rule ? { rule } : {}) });
  cell.addEventListener("click", go);
  cell.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    go();
  });
  return cell;
}

function paragraph(words: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = words;
  return made;
}

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows go from cell to cell; Tab goes into the table and out of it. */
page.addEventListener("keydown", (event) => {
  const step = STEPS[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.closest("td") : null;
  const row = cell?.parentElement;
  if (!step || !(row instanceof HTMLTableRowElement) || !cell || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const rows = row.closest("table")?.rows;
  const next = rows?.[row.rowIndex + step[0]]?.cells[cell.cellIndex + step[1]];
  if (!(next instanceof HTMLElement) || next.tagName !== "TD") return;
  cell.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
});

window.addEventListener("message", ({ data }: MessageEvent<ToHeatMap>) => {
  speak(data.language);
  ({ overview } = data);
  draw();
});

// The heads of the table stay in sight below the controls, however many lines these take.
new ResizeObserver(() => page.style.setProperty("--controls-height", `${controls.offsetHeight}px`)).observe(controls);

editor.postMessage({ type: "ready" });
