/**
 * Takes pictures of the editor for the documentation: `npm run screenshots -- REPORT…`, reports with findings.
 *
 * Each report is opened in VS Code (the stand-in's Node extension host); once its squiggles and its outline are there,
 * the window goes to `docs/images/<report>.png`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withWorkbench } from "./hosts/workbench.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const images = path.join(root, "docs", "images");

const reports = process.argv.slice(2);
if (reports.length === 0) throw new Error("usage: npm run screenshots -- REPORT…");
mkdirSync(images, { recursive: true });
const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-pictures-"));
const folder = path.join(temporary, "年报");
try {
  mkdirSync(folder);
  for (const report of reports) copyFileSync(report, path.join(folder, path.basename(report)));
  for (const report of reports) await picture(path.basename(report));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {string} name of a file in the folder
 * @throws if squiggles or outline do not come within a minute
 */
async function picture(name) {
  const target = path.join(images, `${path.parse(name).name}.png`);
  const settings = { "workbench.colorTheme": "Default Light Modern", "editor.minimap.enabled": false };
  const size = { width: 1440, height: 900, scale: 2 };
  await withWorkbench({ extensions: [root], folder, settings, size }, async (page, load) => {
    page.setDefaultTimeout(60_000);
    await load();
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
    await page.locator(".monaco-editor .view-line").first().waitFor();
    await page.locator(".pane-header", { hasText: "Outline" }).click();
    // Folding the files away leaves their room to the outline.
    await page.locator(".pane-header", { hasText: "年报" }).click();
    await page.locator(".outline-pane .monaco-list-row").first().waitFor();
    await page.locator(".squiggly-error, .squiggly-warning, .squiggly-info").first().waitFor();
    await page.keyboard.press("Control+Shift+M");
    await page.locator(".markers-panel .monaco-list-row").first().waitFor();
    // Away from whatever the pointer would explain.
    await page.mouse.move(0, 0);
    await page.locator(".monaco-hover:visible").waitFor({ state: "hidden" });
    await page.screenshot({ path: target });
  });
  console.log(path.relative(process.cwd(), target));
}
