/**
 * Fills table three by keys alone in each layout, pastes it as from Excel, and puts a report in order, in VS Code itself:
 * `npm run walk:tables -- node` in the Node extension host, `-- web` in the web one. A picture of each step goes to
 * `dist/images/walk-tables/`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { COMMAND, Walk } from "./hosts/walking.mjs";
import { goTo, openByExplorer, runCommand } from "./keyboard.mjs";

/** @typedef {import("playwright-core").Page} Page */

const AGENCY = "清河县教育局";
const LAYOUTS = ["tabbed", "vertical", "piped"];
const ROWS = 25;
const COLUMNS = 7;

/** The rows that are not all 0: four applications came in, three were granted, one is carried on; every sum holds. */
const FIGURES = new Map([
  [0, "3 1 0 0 0 0 4"],
  [2, "2 1 0 0 0 0 3"],
  [23, "2 1 0 0 0 0 3"],
  [24, "1 0 0 0 0 0 1"],
]);
const FIRST_ROW = "一、本年新收政府信息公开申请数量";
const HEADING = "三、收到和处理政府信息公开申请情况";
const ZEROS = "0 0 0 0 0 0 0";

const FIGURE = /(?<=^|[\t |])\d/;

/** The name of the cell at the cursor, in the status bar. */
const CELL = '.statusbar-item[id="disclosure-report.disclosure-report.disclosureReport.cell"]';

const [host = "node"] = process.argv.slice(2);
const walk = new Walk(path.join("walk-tables", host));
const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-walk-"));
try {
  const folder = path.join(temporary, "年报");
  mkdirSync(folder);
  for (const layout of LAYOUTS) write(folder, layout);
  await walk.through(host, folder, async (page) => {
    for (const layout of LAYOUTS) await fill(page, folder, layout);
    // Before the pastes: the editor may save what is pasted while it is taken back.
    if (host !== "web") for (const layout of LAYOUTS) checkTable(folder, layout);
    await paste(page, folder);
    await pasteReport(page);
  });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * A new report whose table is in a layout.
 *
 * @param {string} folder
 * @param {string} layout
 */
function write(folder, layout) {
  spawnSync(process.execPath, [COMMAND, "new", "--layout", layout, AGENCY, folder]);
  const [file = ""] = readdirSync(folder).filter((name) => name.startsWith(AGENCY));
  renameSync(path.join(folder, file), path.join(folder, fileOf(layout)));
}

/** @param {string} layout */
function fileOf(layout) {
  return `${layout} 政府信息公开工作年度报告.txt`;
}

/**
 * @param {string} folder
 * @param {string} layout
 * @param {string} words
 * @returns {number} the first line that holds them, from 1
 */
function lineOf(folder, layout, words) {
  const lines = readFileSync(path.join(folder, fileOf(layout)), "utf8").split("\n");
  return lines.findIndex((line) => line.includes(words)) + 1;
}

/**
 * Where the first figure of table three stands, lines and columns from 1.
 *
 * @param {string} folder
 * @param {string} layout
 */
function firstFigure(folder, layout) {
  const lines = readFileSync(path.join(folder, fileOf(layout)), "utf8").split("\n");
  const label = lines.findIndex((line) => line.includes(FIRST_ROW));
  const line = lines.findIndex((content, i) => i >= label && FIGURE.test(content));
  return { line: line + 1, column: (lines[line]?.search(FIGURE) ?? 0) + 1 };
}

/**
 * Every figure is typed and left by TAB.
 *
 * @param {Page} page
 * @param {string} folder
 * @param {string} layout
 */
async function fill(page, folder, layout) {
  await openByExplorer(page, fileOf(layout));
  const { line, column } = firstFigure(folder, layout);
  await goTo(page, line, column);
  const cell = page.locator(CELL);
  await cell.filter({ hasText: "自然人" }).waitFor();
  await page.keyboard.press("Shift+ArrowRight");
  await page.locator(".statusbar-item", { hasText: "(1 selected)" }).waitFor();
  await walk.picture(page, `${layout}, begun`);
  for (let row = 0; row < ROWS; row++) {
    for (const [i, figure] of (FIGURES.get(row) ?? ZEROS).split(" ").entries()) {
      await page.keyboard.press(`Digit${figure}`);
      if (row === ROWS - 1 && i === COLUMNS - 1) break;
      const before = (await cell.textContent()) ?? "";
      await page.keyboard.press("Tab");
      await cell.filter({ hasNotText: before }).waitFor();
    }
  }
  await walk.picture(page, `${layout}, filled`);
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active:not(.dirty)", { hasText: fileOf(layout) }).waitFor();
  // The line over the table says so when every sum holds.
  await goTo(page, lineOf(folder, layout, HEADING));
  await page.locator(".codelens-decoration", { hasText: "三（七）3 + 四 1 ✓" }).first().waitFor();
  await walk.picture(page, `${layout}, adds up`);
}

/**
 * Table three over the one that is filled in: beside it, then instead of it.
 *
 * @param {Page} page
 * @param {string} folder
 */
async function paste(page, folder) {
  await openByExplorer(page, fileOf("tabbed"));
  const { line, column } = firstFigure(folder, "tabbed");
  await goTo(page, line, column);
  await page.locator(CELL).filter({ hasText: "自然人" }).waitFor();
  await copy(page, excelBlock());
  await page.keyboard.press("Control+V");
  await page.locator(".view-line", { hasText: FIRST_ROW }).filter({ hasText: "5" }).first().waitFor();
  await walk.picture(page, "a block of Excel, pasted over the cells");
  await page.locator(".post-edit-widget").first().waitFor();
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget", { hasText: "粘贴到从这里起的各格" }).waitFor();
  await walk.picture(page, "the ways to paste");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Z");
  await page.locator(".view-line", { hasText: FIRST_ROW }).filter({ hasNotText: "5" }).first().waitFor();
  await walk.picture(page, "one step back");
}

/**
 * A page with a report, into a text that is nothing yet.
 *
 * @param {Page} page
 */
async function pasteReport(page) {
  await runCommand(page, "New Untitled Text File");
  await page.locator(".tab.active", { hasText: "Untitled" }).waitFor();
  await page.locator(".monaco-editor.focused").waitFor();
  await copy(page, reportPage());
  await page.keyboard.press("Control+V");
  await page.locator(".view-line", { hasText: HEADING }).first().waitFor();
  await page.locator(".codelens-decoration, .squiggly-warning, .squiggly-error").first().waitFor();
  await walk.picture(page, "a report of a page, pasted into an empty text");
}

/** A report as a page has it: headings, sentences, a table with merged cells. */
function reportPage() {
  const cells = (/** @type {string[]} */ texts) => `<tr>${texts.map((one) => `<td>${one}</td>`).join("")}</tr>`;
  return `<html><body><p align=center>${AGENCY}2023年政府信息公开工作年度报告</p><h2>一、总体情况</h2><p>全年主动公开信息12条。</p><h2>${HEADING}</h2><p>全年没有收到申请。</p><h2>四、政府信息公开行政复议、行政诉讼情况</h2><table border=1><tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr><tr>${["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((one) => `<td rowspan=2>${one}</td>`).join("")}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>${cells(["结果维持", "结果纠正", "其他结果", "尚未审结", "总计", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"])}${cells(Array(15).fill("0"))}</table></body></html>`;
}

/** Two rows of figures as Excel copies them. */
function excelBlock() {
  const row = (/** @type {string[]} */ figures) =>
    `<tr height=19 style='height:14.25pt'>${figures.map((one) => `<td class=xl65 align=right x:num="${one}">${one}</td>`).join("")}</tr>`;
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style><!--.xl65{text-align:right}--></style></head><body><table border=0><!--StartFragment--><col width=72>${row(["5", "5"])}${row(["6", "6"])}<!--EndFragment--></table></body></html>`;
}

/**
 * Puts HTML on the clipboard as a program does: through a real copy, whose content is exchanged.
 *
 * @param {Page} page
 * @param {string} html
 */
async function copy(page, html) {
  await page.evaluate((content) => {
    window.addEventListener(
      "copy",
      (event) => {
        event.clipboardData?.setData("text/html", content);
        event.clipboardData?.setData("text/plain", content.replace(/<[^>]*>/g, " "));
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
  }, html);
  await page.keyboard.press("Control+C");
}

/**
 * @param {string} folder
 * @param {string} layout
 * @throws if the saved table does not hold what was typed
 */
function checkTable(folder, layout) {
  const text = readFileSync(path.join(folder, fileOf(layout)), "utf8");
  const table = text.slice(text.indexOf(FIRST_ROW), text.indexOf("四、政府信息公开行政复议"));
  const figures = table.match(/(?<=[\t |])\d+(?=[\t |\n]|$)/g) ?? [];
  const wanted = Array.from({ length: ROWS }, (_, row) => FIGURES.get(row) ?? ZEROS).join(" ");
  if (figures.join(" ") !== wanted) throw new Error(`${layout}: ${figures.join(" ")}`);
  console.log(`${layout}: ${figures.length} figures as they were typed`);
}
