/**
 * Loads VS Code's window anew while previews are open, as no suite within the window can: they come back, each with its
 * report, and the locked one stays locked. In the stand-in's Node extension host.
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withWorkbench } from "./hosts/workbench.mjs";
import { previewIn, runCommand } from "./keyboard.mjs";

/** @typedef {import("playwright-core").Page} Page */

const root = fileURLToPath(new URL("..", import.meta.url));

/** A report and what its page is headed; then one that is turned to. */
const [LOCKED, OTHER] = ["云溪县水利局", "澄湖区"];

const temporary = mkdtempSync(path.join(tmpdir(), "disclosure-report-reload-"));
try {
  const folder = path.join(temporary, "年报");
  cpSync(path.join(root, "samples"), folder, { recursive: true });
  await withWorkbench({ extensions: [root], folder, settings: {} }, async (page, load) => {
    page.setDefaultTimeout(90_000);
    await load();
    await openReport(page, LOCKED);
    await runCommand(page, "Preview and Fill In");
    await isShown(page, LOCKED);
    await runCommand(page, "Lock or Unlock the Preview");
    await tab(page, "[预览]").waitFor();
    console.log("a preview is locked");

    await Promise.all([page.waitForEvent("load"), runCommand(page, "Developer: Reload Window")]);
    await isShown(page, LOCKED);
    await tab(page, "[预览]").waitFor();
    console.log("after the window was loaded anew it is there, with its report");

    await page.keyboard.press("Control+1");
    await openReport(page, OTHER);
    await runCommand(page, "Preview and Fill In");
    await tab(page, /^预览/u).waitFor();
    await tab(page, "[预览]").waitFor();
    console.log("it is locked still: another report has a preview of its own");
  });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/**
 * @param {Page} page
 * @param {string} name that the file's begins with
 */
async function openReport(page, name) {
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
  await page.locator(".statusbar-item", { hasText: "年报" }).first().waitFor();
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
}

/**
 * @param {Page} page
 * @param {string} name that the heading of the preview begins with
 */
async function isShown(page, name) {
  await (await previewIn(page)).locator("h1", { hasText: name }).waitFor();
}

/**
 * @param {Page} page
 * @param {string | RegExp} title
 */
function tab(page, title) {
  return page.locator(".tab .label-name", { hasText: title }).first();
}
