/** VS Code's window in a headless Chromium, over code-server's real extension host in Node. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./chromium.mjs";
import { ensureCodeServer, startCodeServer } from "./code-server.mjs";

/** Settings for a calm window: no assistant, no welcome page, no questions, no look-ups of extensions. */
export const CALM_SETTINGS = {
  "chat.disableAIFeatures": true,
  "workbench.startupEditor": "none",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "git.openRepositoryInParentFolders": "never",
  "security.workspace.trust.startupPrompt": "never",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
};

/**
 * Opens a window with an extension under development, gives its page to `use`, and closes everything afterwards.
 *
 * @template T
 * @param {object} options
 * @param {string[]} options.extensions folders of the extensions under development
 * @param {string} [options.extensionsDirectory] extensions that are installed; none if it is left out
 * @param {boolean} [options.restricted] whether the folder is opened in Restricted Mode
 * @param {string} [options.tests] the module with the suite's `run`, called once the window is up
 * @param {string} [options.folder] the folder to open
 * @param {Record<string, unknown>} [options.settings] defaults for the window, beside the calm ones
 * @param {{ width: number, height: number, scale?: number }} [options.size] of the window in CSS pixels
 * @param {(page: import("playwright-core").Page, load: () => Promise<void>) => Promise<T>} use prepares the page, then calls `load`
 * @returns {Promise<T>} what `use` made
 */
export async function withWorkbench(options, use) {
  const { extensions, extensionsDirectory, restricted, tests, folder, settings, size } = options;
  const executablePath = ensureChromium();
  const codeServer = ensureCodeServer();
  const root = mkdtempSync(path.join(tmpdir(), "disclosure-report-host-"));
  const server = await startCodeServer(codeServer, root, {
    ...(extensionsDirectory ? { extensionsDirectory } : {}),
    ...(restricted ? { restricted } : {}),
  });
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  try {
    const { width, height, scale = 1 } = size ?? { width: 1280, height: 800 };
    const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
    const where = folder ? `folder=${encodeURIComponent(path.resolve(folder))}` : "ew=true";
    const { authority } = server;
    await page.addInitScript(injectDevelopmentOptions, {
      authority,
      extensions: extensions.map((directory) => path.resolve(directory)),
      tests: tests && path.resolve(tests),
      settings: { ...CALM_SETTINGS, ...settings },
    });
    return await use(page, async () => {
      await page.goto(`http://${authority}/?${where}`);
    });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Runs in the page, before the workbench does. A built VS Code takes no development options from its address, so they
 * go where its server would have written them: into the configuration in a `<meta>`, the moment that is parsed.
 * (Answering the page's request ourselves would do too, but then Chromium no longer takes the page for a local one and
 * closes all its WebSockets.)
 *
 * @param {{ authority: string, extensions: string[], tests: string | undefined, settings: object }} options
 */
function injectDevelopmentOptions({ authority, extensions, tests, settings }) {
  /** @param {string} file */
  const uri = (file) => ({ $mid: 1, scheme: "vscode-remote", authority, path: file });
  const observer = new MutationObserver(() => {
    const meta = document.getElementById("vscode-workbench-web-configuration");
    const written = meta?.getAttribute("data-settings");
    if (!meta || !written) return;
    const configuration = JSON.parse(written);
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: extensions.map(uri),
      ...(tests ? { extensionTestsPath: uri(tests) } : {}),
    };
    configuration.configurationDefaults = { ...configuration.configurationDefaults, ...settings };
    meta.setAttribute("data-settings", JSON.stringify(configuration));
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
