/** A walk through VS Code's window by keyboard alone, in either extension host, with a picture of each step. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "@vscode/test-web";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./chromium.mjs";
import { freePort } from "./code-server.mjs";
import { ensureCurrentWebBuild } from "./web-build.mjs";
import { CALM_SETTINGS, withWorkbench } from "./workbench.mjs";

/** @typedef {import("playwright-core").Page} Page */

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The command, as it is built. */
export const COMMAND = path.join(ROOT, "dist", "cli.js");

const SIZE = { width: 1100, height: 720 };
const SETTINGS = {
  "workbench.colorTheme": "Default Light Modern",
  "editor.minimap.enabled": false,
  "editor.fontFamily": "'Noto Sans Mono CJK SC', monospace",
  "editor.fontSize": 14,
  "workbench.reduceMotion": "on",
};

/** One walk: it is where its pictures go. */
export class Walk {
  /**
   * @param {string} name of the folder of its pictures
   * @param {Record<string, unknown>} [settings] defaults for the window
   */
  constructor(name, settings = {}) {
    this.pictures = path.join(ROOT, "dist", "images", name);
    this.settings = { ...SETTINGS, ...settings };
    this.step = 0;
    rmSync(this.pictures, { recursive: true, force: true });
    mkdirSync(this.pictures, { recursive: true });
  }

  /**
   * Opens a folder and walks.
   *
   * @param {string} host `node` or `web`: there the folder is a copy in the browser's memory
   * @param {string} folder
   * @param {(page: Page) => Promise<void>} steps
   * @throws if something does not come within half a minute: the last picture shows what was there
   */
  async through(host, folder, steps) {
    await (host === "web" ? this.inWebHost(folder, steps) : this.inNodeHost(folder, steps));
  }

  /**
   * @param {string} folder
   * @param {(page: Page) => Promise<void>} steps
   */
  async inNodeHost(folder, steps) {
    const options = { extensions: [ROOT], folder, settings: this.settings, size: SIZE };
    await withWorkbench(options, async (page, load) => {
      await load();
      await this.walk(page, steps);
    });
  }

  /**
   * @param {string} folderPath
   * @param {(page: Page) => Promise<void>} steps
   */
  async inWebHost(folderPath, steps) {
    const { commit, testRunnerDataDir } = ensureCurrentWebBuild();
    const port = await freePort();
    const server = await open({
      browserType: "none",
      port,
      extensionDevelopmentPath: ROOT,
      folderPath,
      quality: "stable",
      commit,
      testRunnerDataDir,
    });
    const profile = mkdtempSync(path.join(tmpdir(), "disclosure-report-browser-"));
    // Webviews are of another origin here: a browser that blocks what third parties keep refuses their service worker.
    mkdirSync(path.join(profile, "Default"));
    writeFileSync(
      path.join(profile, "Default", "Preferences"),
      JSON.stringify({ profile: { cookie_controls_mode: 0 } }),
    );
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: ensureChromium(),
      args: CHROMIUM_ARGUMENTS,
      viewport: SIZE,
    });
    try {
      const page = await browser.newPage();
      await page.addInitScript(setDefaults, { ...CALM_SETTINGS, ...this.settings });
      await page.goto(`http://localhost:${port}`);
      await this.walk(page, steps);
    } finally {
      await browser.close();
      server.dispose();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  /**
   * @param {Page} page
   * @param {(page: Page) => Promise<void>} steps
   */
  async walk(page, steps) {
    page.setDefaultTimeout(30_000);
    try {
      await page.locator(".explorer-folders-view").waitFor();
      await steps(page);
    } catch (error) {
      await this.picture(page, "failed");
      throw error;
    }
  }

  /**
   * @param {Page} page
   * @param {string} name
   */
  async picture(page, name) {
    const file = path.join(this.pictures, `${String(++this.step).padStart(2, "0")} ${name}.png`);
    await page.screenshot({ path: file, animations: "disabled" });
    console.log(path.relative(ROOT, file));
  }
}

/**
 * Runs in the page: defaults for the window, written into its configuration before the workbench reads it.
 *
 * @param {object} settings
 */
function setDefaults(settings) {
  const observer = new MutationObserver(() => {
    const meta = document.getElementById("vscode-workbench-web-configuration");
    const written = meta?.getAttribute("data-settings");
    if (!meta || !written) return;
    const configuration = JSON.parse(written);
    configuration.configurationDefaults = { ...configuration.configurationDefaults, ...settings };
    meta.setAttribute("data-settings", JSON.stringify(configuration));
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
