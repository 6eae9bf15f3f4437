/**
 * Begins a report with 新建年报 and brings it through 交稿前检查, by keyboard alone, in VS Code itself: `npm run walk --
 * node` in the Node extension host, `npm run walk -- web` in the web one; `dark` or `contrast` behind it names another
 * theme. A picture of each step goes to `dist/images/walk/`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { COMMAND, Walk } from "./hosts/walking.mjs";
import { goTo, previewIn, runCommand } from "./keyboard.mjs";

/** @typedef {import("playwright-core").Page} Page */
/** @typedef {import("playwright-core").Frame} Frame */

const AGENCY = "清河县教育局";

/** @type {Record<string, string>} */
const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
};
const [host = "node", theme = "light"] = process.argv.slice(2);

const FIRST_ROW = "一、本年新收政府信息公开申请数量";
const LAST_TOTAL = "（七）总计";

/** One application, granted: which keys lead to the rows whose first figure it is. */
const FILLED = [
  { keys: [], row: FIRST_ROW, figure: "1" },
  { keys: ["Home", "ArrowDown", "ArrowDown"], row: "（一）予以公开", figure: "1" },
];

/** What the status bar tells of a selected open place. */
const SELECTED = "(4 selected)";

/** What is written into the open places, in their order; a function does more than to write. */
const ANSWERS = [
  "办公室",
  "0990-6212345",
  "36",
  "招生、校舍安全和部门预算",
  writeOnApplications,
  "全年更新目录2次",
  "新设“招生入学”专栏",
  "举办业务培训2次",
  "政策解读形式较为单一",
  "制作图解，并由专人每月核对栏目",
  "0",
  "0",
  "0",
  "1",
  "20",
];

/** More rows than the final check of this report has. */
const MOST_ROWS = 40;

const walk = new Walk(path.join("walk", `${host} ${theme}`), { "workbench.colorTheme": THEMES[theme] });
const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-walk-"));
try {
  const folder = path.join(temporary, "年报");
  mkdirSync(folder);
  await walk.through(host, folder, beginAndFill);
  if (host !== "web") checkReport(folder);
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {string} folder where the report was saved
 * @throws if the command finds fault with it
 */
function checkReport(folder) {
  const [file = ""] = readdirSync(folder);
  const { status, stdout } = spawnSync(process.execPath, [COMMAND, "check", path.join(folder, file)], {
    encoding: "utf8",
  });
  console.log(stdout);
  if (status !== 0 || /错误|警告|信息|建议/.test(stdout.split("\n").slice(0, -3).join("\n")))
    throw new Error("the command finds fault with the report");
}

/** @param {Page} page */
async function beginAndFill(page) {
  await answerQuestions(page);
  await page.locator(".monaco-editor.focused .view-line", { hasText: AGENCY }).first().waitFor();
  await isSelected(page);
  await walk.picture(page, "begun");
  await fillTable(page);
  await walk.picture(page, "table filled");
  await goTo(page, 1);
  for (const [i, answer] of ANSWERS.entries()) {
    await page.keyboard.press("Alt+N");
    await isSelected(page);
    if (typeof answer === "string") await page.keyboard.insertText(answer);
    else await answer(page);
    // The status bar goes on telling of the selection for a while: the next place is not selected yet.
    await page.locator(".statusbar-item", { hasText: SELECTED }).waitFor({ state: "hidden" });
    if (i % 4 === 3) await walk.picture(page, `place ${i + 1} filled`);
  }
  await page.keyboard.press("Alt+N");
  await page.locator(".notification-toast", { hasText: "没有待填的内容了" }).waitFor();
  await walk.picture(page, "nothing left to fill in");
  await page.keyboard.press("Control+S");
  await page.locator(".tab.active:not(.dirty)", { hasText: "年度报告.txt" }).waitFor();
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".markers-panel", { hasText: "No problems have been detected" }).waitFor();
  await walk.picture(page, "saved, no problems");
  // In the web host the folder is in the memory of the window.
  if (host !== "web") await reload(page);
  await checkForTheLastTime(page);
}

/**
 * Loads the window anew: the preview is there again, and shows the file that it showed and what is found in it. By the
 * editor's own command, which first keeps what is open: loaded anew by the browser alone, the window forgets the last
 * minute, and with it that the report was saved.
 *
 * @param {Page} page
 */
async function reload(page) {
  await Promise.all([page.waitForEvent("load"), runCommand(page, "Developer: Reload Window")]);
  const preview = await previewIn(page);
  await preview.locator("h1", { hasText: AGENCY }).waitFor();
  await preview.locator("#status", { hasText: "没有问题" }).waitFor();
  await rowIn(preview, LAST_TOTAL).locator("td").last().filter({ hasText: "1" }).waitFor();
  await walk.picture(page, "the window loaded anew");
  await page.keyboard.press("Control+1");
  await page.locator(".statusbar-item", { hasText: "年报" }).first().waitFor();
}

/**
 * Looks at all that is left, and ticks off what only people can know.
 *
 * @param {Page} page
 */
async function checkForTheLastTime(page) {
  await runCommand(page, "Check Before Handing In");
  const panel = page.locator("#workbench\\.parts\\.panel");
  const row = panel.locator(".monaco-list-row.focused");
  const box = row.locator(".custom-view-tree-node-item-checkbox");
  const done = panel.locator(".pane-body", { hasText: "检查完毕：没有问题，要确认的都已确认。" });
  await row.waitFor();
  await walk.picture(page, "final check");
  for (let i = 0; i < MOST_ROWS && !(await done.isVisible()); i++) {
    if ((await box.count()) > 0) {
      await page.keyboard.press("Space");
      await row.locator(".custom-view-tree-node-item-checkbox.codicon-check").waitFor();
      if (i < 10) await walk.picture(page, "one thing confirmed");
    }
    await page.keyboard.press("ArrowDown");
  }
  await done.waitFor();
  await walk.picture(page, "all confirmed");
}

/** @param {Page} page */
async function answerQuestions(page) {
  await runCommand(page, "New Annual Report");
  await question(page, "单位全称");
  await page.keyboard.insertText(AGENCY);
  await walk.picture(page, "the body");
  await page.keyboard.press("Enter");
  await question(page, "部门");
  await walk.picture(page, "the kind");
  await page.keyboard.press("Enter");
  await question(page, "报告年度");
  await walk.picture(page, "the year");
  await page.keyboard.press("Enter");
  await question(page, "TAB");
  await walk.picture(page, "the layout");
  await page.keyboard.press("Enter");
}

/**
 * @param {Page} page
 * @param {string} words
 */
async function question(page, words) {
  await page.locator(".quick-input-widget", { hasText: words }).waitFor();
}

/**
 * Fills table three in the preview, beginning at the cell that the cursor of the text is in.
 *
 * @param {Page} page
 */
async function fillTable(page) {
  await goTo(page, ...placeOf(FIRST_ROW));
  const begun = performance.now();
  await runCommand(page, "Preview and Fill In");
  const preview = await previewIn(page);
  const focused = preview.locator("td.figure:focus");
  await focused.waitFor();
  console.log(`from the command to the first cell: ${Math.round(performance.now() - begun)} ms`);
  await walk.picture(page, "preview opened");
  for (const { keys, row, figure } of FILLED) {
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.type(figure);
    await page.keyboard.press("Tab");
    await rowIn(preview, row).locator("td", { hasText: figure }).first().waitFor();
  }
  await walk.picture(page, "figures filled in");
  await page.keyboard.press("Control+a");
  await walk.picture(page, "all selected");
  // What a total is made of may be a total: then they are taken over once more.
  for (let left = await sums(preview); left > 0; left = await sums(preview)) {
    await page.keyboard.press("Alt+=");
    await preview.waitForFunction((count) => document.querySelectorAll("[data-sum]").length < count, left);
  }
  await rowIn(preview, LAST_TOTAL).locator("td").last().filter({ hasText: "1" }).waitFor();
  await walk.picture(page, "totals taken over");
  await page.keyboard.press("Control+1");
  await page.locator(".monaco-editor.focused").waitFor();
}

/**
 * @param {Frame} preview
 * @returns {Promise<number>} how many totals its parts do not come to
 */
function sums(preview) {
  return preview.locator("[data-sum]").count();
}

/**
 * @param {Frame} preview
 * @param {string} label
 */
function rowIn(preview, label) {
  return preview.locator("table.applications tr", { has: preview.locator("th.row", { hasText: label }) });
}

/**
 * The report as the command writes it tells where its rows are.
 *
 * @param {string} label of a row
 * @returns {[line: number, column: number]} of its first figure, from 1
 */
function placeOf(label) {
  spawnSync(process.execPath, [COMMAND, "new", AGENCY, temporary]);
  const [file = ""] = readdirSync(temporary).filter((name) => name.endsWith(".txt"));
  const lines = readFileSync(path.join(temporary, file), "utf8").split("\n");
  const row = lines.findIndex((line) => line.includes(`${label}\t`));
  return [row + 1, (lines[row] ?? "").search(/\d/) + 1];
}

/**
 * In the place of the sentence with open places, those with the table's figures.
 *
 * @param {Page} page
 */
async function writeOnApplications(page) {
  await page.keyboard.press("Home");
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowRight");
  // The first time to the end of what a narrow editor shows of the line.
  for (let i = 0; i < 2; i++) await page.keyboard.press("Shift+End");
  for (const [typed, offered] of [
    ["全年新收", "全年新收政府信息公开申请1件"],
    ["办结", "办结政府信息公开申请1件"],
  ]) {
    await page.keyboard.insertText(typed ?? "");
    await page.keyboard.press("Control+Space");
    await page
      .locator(".suggest-widget.visible .monaco-list-row", { hasText: offered ?? "" })
      .first()
      .waitFor();
    await walk.picture(page, `completion of ${typed}`);
    await page.keyboard.press("Enter");
    // The editor breaks the line, the preview has it whole.
    await (await previewIn(page)).locator("p", { hasText: offered ?? "" }).waitFor();
  }
}

/**
 * Waits until an open place is selected.
 *
 * @param {Page} page
 */
async function isSelected(page) {
  await page.locator(".statusbar-item", { hasText: SELECTED }).waitFor();
}
