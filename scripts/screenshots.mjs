/**
 * Takes pictures of the editor. `npm run screenshots` makes the README's from `samples/`, to `docs/images/`;
 * `npm run screenshots -- REPORT…` shows each of these reports, with findings, to `dist/images/`.
 *
 * They are pictures of VS Code itself (the stand-in's Node extension host) with the extension under development.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { film } from "./film.mjs";
import { withWorkbench } from "./hosts/workbench.mjs";
import { goTo, inChinese, runCommand } from "./keyboard.mjs";
import { makeSmall } from "./pictures.mjs";

/** @typedef {import("playwright-core").Page} Page */

const root = fileURLToPath(new URL("..", import.meta.url));
const SOUND = "云溪县水利局2023年政府信息公开工作年度报告.txt";
const FAULTY = "澄湖区2023年政府信息公开工作年度报告汇编.txt";

const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false,
  "editor.fontFamily": "'Noto Sans Mono CJK SC', monospace",
  "editor.fontSize": 14,
  "editor.occurrencesHighlight": "off",
  "editor.stickyScroll.enabled": false,
  "window.commandCenter": false,
  "window.title": "年报",
  "workbench.reduceMotion": "on",
};
const SIZE = { width: 1100, height: 660 };

/** What somebody let stand in the reports of `samples/`. */
const EXCEPTIONS = [
  {
    rule: "prose-percent",
    report: "澄湖区教育局2023年政府信息公开工作年度报告",
    text: "公众号全年推送图文130期，上年为100期，同比增长35%",
    reason: "两年口径不同，已核实",
  },
  {
    rule: "personal-data",
    report: "澄湖区教育局2023年政府信息公开工作年度报告",
    text: "联系人手机：13900001111",
    reason: "公开的值班手机",
  },
];

/**
 * @typedef {object} Scene
 * @property {string} report
 * @property {(page: Page) => Promise<void>} show
 * @property {object[]} [exceptions] that hold meanwhile
 */

/**
 * What README and guide show, by the name of the picture: the report, and what is done with it.
 *
 * @type {Record<string, Scene>}
 */
const SCENES = {
  problems: { report: FAULTY, show: showProblems },
  outline: { report: SOUND, show: showStatus },
  "quick-fix": { report: FAULTY, show: showQuickFixes },
  hover: { report: FAULTY, show: showHover },
  "new-report": { report: SOUND, show: showQuestions },
  "final-check": { report: SOUND, show: showFinalCheck },
  exceptions: { report: FAULTY, show: showExceptions, exceptions: EXCEPTIONS },
};

const reports = process.argv.slice(2);
const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-pictures-"));
try {
  const folder = path.join(temporary, "年报");
  if (reports.length === 0) {
    cpSync(path.join(root, "samples"), folder, { recursive: true });
    const images = path.join(root, "docs", "images");
    for (const [name, { report, show, exceptions }] of Object.entries(SCENES)) {
      if (process.env.ONLY && !process.env.ONLY.split(",").includes(name)) continue;
      const decided = path.join(folder, ".disclosure-report.json");
      if (exceptions) writeFileSync(decided, JSON.stringify({ exceptions }));
      await picture(folder, report, path.join(images, `${name}.png`), show);
      rmSync(decided, { force: true });
    }
    if (!process.env.ONLY || process.env.ONLY === "filling")
      await film(path.join(temporary, "新建"), path.join(images, "filling.webp"), SETTINGS);
  }
  for (const report of reports) {
    const name = path.basename(report);
    cpSync(report, path.join(folder, name));
    await picture(folder, name, path.join(root, "dist", "images", `${path.parse(name).name}.png`), showProblems);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {string} folder to open
 * @param {string} report the name of a file in it
 * @param {string} target where the picture goes
 * @param {(page: Page) => Promise<void>} show brings about what is to be seen
 * @throws if something that is to be seen does not come within a minute
 */
async function picture(folder, report, target, show) {
  await withWorkbench({ extensions: [root], folder, settings: SETTINGS, size: SIZE }, async (page, load) => {
    page.setDefaultTimeout(60_000);
    await inChinese(page);
    await load();
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: report }).first().dblclick();
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.locator(".pane-header", { hasText: "Outline" }).click();
    // Folding the files away leaves their room to the outline.
    await page.locator(".pane-header", { hasText: "年报" }).click();
    await page.locator(".outline-pane .monaco-list-row").first().waitFor();
    await show(page);
    mkdirSync(path.dirname(target), { recursive: true });
    await page.screenshot({ path: target, animations: "disabled" });
  });
  makeSmall(target);
  console.log(path.relative(process.cwd(), target));
}

/** @param {Page} page */
async function showProblems(page) {
  await page.locator(".squiggly-error, .squiggly-warning, .squiggly-info").first().waitFor();
  await page.keyboard.press("Control+Shift+M");
  await page.locator(".markers-panel .monaco-list-row").first().waitFor();
  // Away from whatever the pointer would explain.
  await page.mouse.move(0, 0);
  await page.locator(".monaco-hover:visible").waitFor({ state: "hidden" });
}

/**
 * Table three with the outline beside it, and what the item in the status bar says of each chapter.
 *
 * @param {Page} page
 */
async function showStatus(page) {
  await goTo(page, 43);
  const item = page.locator(".statusbar-item", { hasText: "年报 ✓" });
  await item.hover();
  await page.locator(".monaco-hover:visible", { hasText: "一、总体情况" }).waitFor();
}

/** @param {Page} page */
async function showQuickFixes(page) {
  await page.locator(".squiggly-warning").first().waitFor();
  await goTo(page, 5, 29);
  // The editor shuts the menu again when it hears of its findings anew meanwhile.
  const menu = page.locator(".action-widget .action").first();
  for (let asked = 1; asked <= 10 && !(await menu.isVisible()); asked++) {
    await page.keyboard.press("Control+.");
    await menu.waitFor({ timeout: 3000 }).catch(() => undefined);
  }
  await menu.waitFor();
}

/** @param {Page} page */
async function showHover(page) {
  await page.locator(".squiggly-warning").first().waitFor();
  await goTo(page, 34, 32);
  const cursor = await page.locator(".cursors-layer .cursor").first().boundingBox();
  if (!cursor) throw new Error("the cursor is nowhere to be seen");
  await page.mouse.move(cursor.x + 4, cursor.y + cursor.height / 2, { steps: 4 });
  await page.locator(".monaco-hover:visible", { hasText: "row-total" }).first().waitFor();
}

/**
 * The first question of a new report.
 *
 * @param {Page} page
 */
async function showQuestions(page) {
  await page.locator(".statusbar-item", { hasText: "年报 ✓" }).waitFor();
  await runCommand(page, "新建年报");
  await page.locator(".quick-input-widget", { hasText: "单位全称" }).waitFor();
  await page.keyboard.insertText("清河县教育局");
}

/**
 * What is left of a sound report: what only people can know, one of it ticked off.
 *
 * @param {Page} page
 */
async function showFinalCheck(page) {
  await page.locator(".statusbar-item", { hasText: "年报 ✓" }).waitFor();
  await runCommand(page, "交稿前检查");
  await page.locator(".pane-body .monaco-list-row.focused", { hasText: "一、总体情况" }).waitFor();
  for (let i = 0; i < 2; i++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Space");
  await page.locator(".pane-body .custom-view-tree-node-item-checkbox.codicon-check").first().waitFor();
}

/** @param {Page} page */
async function showExceptions(page) {
  await page.locator(".squiggly-warning").first().waitFor();
  await runCommand(page, "管理例外");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "已核实" }).waitFor();
}
