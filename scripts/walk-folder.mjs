/**
 * Looks at a folder of twenty bodies over three years in VS Code itself: 年报总览, 与往年比较, 单位与问题一览. `npm run
 * walk:folder -- light` (or `dark`, `contrast`; `web` behind it: in the web extension host); a picture of each step goes to
 * `dist/images/walk-folder/`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "esbuild";
import { ROOT, Walk } from "./hosts/walking.mjs";
import { withWorkbench } from "./hosts/workbench.mjs";
import { inChinese, openByExplorer, runCommand } from "./keyboard.mjs";

/** @typedef {import("playwright-core").Page} Page */

/** @type {Record<string, string>} */
const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
};
const [theme = "light", host = "node"] = process.argv.slice(2);
const BODIES = 20;
const YEARS = 3;
const LATEST = "2023";
const IN_CHINESE = { overview: "年报总览", compare: "与往年比较", heatMap: "单位与问题一览" };
/** The web build that is tested has no other language for what stands in the manifest. */
const IN_ENGLISH = { overview: "Annual Reports", compare: "Compare Years", heatMap: "Bodies and Problems" };

const walk = new Walk(path.join("walk-folder", host, theme), { "workbench.colorTheme": THEMES[theme] });
const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-walk-"));
try {
  const folder = path.join(temporary, "年报");
  const shown = await writeFolder(folder);
  const size = { width: 1360, height: 860 };
  if (host === "web")
    await walk.inWebHost(folder, async (page) => {
      await page.setViewportSize(size);
      await look(page, shown, IN_ENGLISH);
    });
  else
    await withWorkbench({ extensions: [ROOT], folder, settings: walk.settings, size }, async (page, load) => {
      await inChinese(page);
      await load();
      await walk.walk(page, (one) => look(one, shown, IN_CHINESE));
    });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the name of a body's latest report
 */
async function writeFolder(folder) {
  const outfile = path.join(ROOT, "out", "reportFolder.mjs");
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["test/support/reportFolder.ts"],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  const { reportFolder } = await import(outfile);
  const { texts, aggregates } = reportFolder(1, BODIES, YEARS, 4);
  const files = Object.keys(texts);
  const lost = files.find((file) => file.includes(`审计局${LATEST}`));
  for (const [i, file] of files.entries()) {
    if (file === lost) continue;
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(
      path.join(folder, file),
      i % 3 === 0 && file.includes(LATEST) ? miscounted(texts[file]) : texts[file],
    );
  }
  const parts = aggregates.flatMap((/** @type {{ parts: string[] }} */ one) => one.parts);
  const bodies = [...parts, `${path.dirname(files[0] ?? "")}气象局`];
  writeFileSync(path.join(folder, ".disclosure-report.json"), JSON.stringify({ aggregates, bodies }, null, 2));
  return path.basename(files.find((file) => file.includes(`教育局${LATEST}`)) ?? "");
}

/**
 * @param {string} text
 * @returns {string} the same with totals of two rows that are one too many
 */
function miscounted(text) {
  const more = (/** @type {string} */ _, /** @type {string} */ before, /** @type {string} */ total) =>
    `${before}${Number(total) + 1}`;
  return text.replace(/(（七）总计.*\| )(\d+)(?= \|)/u, more).replace(/(一、本年新收.*\| )(\d+)(?= \|)/u, more);
}

/**
 * @param {Page} page
 * @param {string} file
 * @param {typeof IN_CHINESE} titles of what is looked at
 */
async function look(page, file, titles) {
  await openByExplorer(page, file);
  const header = page.locator(".pane-header", { hasText: titles.overview });
  await header.waitFor();
  await header.click();
  const body = page.locator(".pane .monaco-list-row", { hasText: "错误" }).first();
  await body.waitFor();
  await body.click();
  await walk.picture(page, "overview");
  await page.locator(".monaco-editor .view-lines").first().click();
  await runCommand(page, titles.compare);
  await inPage(page).locator("h1").waitFor();
  await inPage(page).locator(".figures td").first().waitFor();
  await walk.picture(page, "compared, figures");
  await inPage(page)
    .locator(".trends h2")
    .evaluate((/** @type {Element} */ own) => own.scrollIntoView());
  await walk.picture(page, "compared, over the years");
  await inPage(page)
    .locator(".prose h2")
    .evaluate((/** @type {Element} */ own) => own.scrollIntoView());
  await walk.picture(page, "compared, prose");
  await runCommand(page, titles.heatMap);
  await inPage(page).locator(".heat td.count").first().waitFor();
  await walk.picture(page, "bodies and problems");
}

/**
 * What is shown in the page of ours that is active: a frame in a frame.
 *
 * @param {Page} page
 */
function inPage(page) {
  return page.frameLocator("iframe.webview.ready:visible").last().frameLocator("iframe#active-frame");
}
