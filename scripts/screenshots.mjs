/**
 * Takes pictures of the editor. `npm run screenshots` makes the README's from `samples/`, to `docs/images/`;
 * `npm run screenshots -- REPORT…` shows each of these reports, with findings, to `dist/images/`.
 *
 * They are pictures of VS Code itself (the stand-in's Node extension host) with the extension under development.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureCommand } from "./hosts/chromium.mjs";
import { withWorkbench } from "./hosts/workbench.mjs";

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

/** What the README shows, by the name of its picture: the report, and what is done with it. */
const SCENES = {
  problems: { report: FAULTY, show: showProblems },
  outline: { report: SOUND, show: showStatus },
  "quick-fix": { report: FAULTY, show: showQuickFixes },
  hover: { report: FAULTY, show: showHover },
};

const reports = process.argv.slice(2);
const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-pictures-"));
try {
  const folder = path.join(temporary, "年报");
  if (reports.length === 0) {
    cpSync(path.join(root, "samples"), folder, { recursive: true });
    for (const [name, { report, show }] of Object.entries(SCENES)) {
      await picture(folder, report, path.join(root, "docs", "images", `${name}.png`), show);
    }
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
  const { status, stderr } = spawnSync(
    ensureCommand("pngquant"),
    ["--force", "--strip", "--nofs", "--speed=1", "--ext=.png", "48", target],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`pngquant failed on ${target}: ${stderr}`);
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
 * Table three with the outline beside it, and what the status item says.
 *
 * @param {Page} page
 */
async function showStatus(page) {
  await goTo(page, 43, 1);
  await page.locator(".statusbar-item .codicon-json, #status\\.languageStatus").first().hover();
  await page.locator(".hover-language-status:visible").first().waitFor();
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
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} column from 1, in characters: the editor's own command counts wide ones twice
 */
async function goTo(page, line, column) {
  await page.locator(".monaco-editor .view-line").first().click();
  await page.keyboard.press("Control+G");
  const input = page.locator(".quick-input-widget input");
  await input.waitFor();
  await input.fill(`:${line}`);
  await input.press("Enter");
  await page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  await page.locator(".monaco-editor.focused").waitFor();
  for (let at = 1; at < column; at++) await page.keyboard.press("ArrowRight");
}
