/**
 * Runs the editor suite in VS Code's web extension host, a worker, through `@vscode/test-web`: in the oldest supported
 * VS Code and in one of today.
 */
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-web";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./hosts/chromium.mjs";
import { freePort } from "./hosts/code-server.mjs";
import { ensureCurrentWebBuild, ensureFloorWebBuild } from "./hosts/web-build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

useInstalledChromium(ensureChromium());
for (const { version, commit, testRunnerDataDir } of [ensureFloorWebBuild(), ensureCurrentWebBuild()]) {
  console.log(`VS Code ${version} for the web`);
  try {
    await runTests({
      browserType: "chromium",
      browserOptions: CHROMIUM_ARGUMENTS,
      // The oldest supported VS Code has no event for a paste: there a command reads the clipboard, which a browser asks about.
      permissions: ["clipboard-read", "clipboard-write"],
      headless: true,
      port: await freePort(),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, "dist", "test", "web.js"),
      folderPath: path.join(root, "test", "editor", "folder"),
      quality: "stable",
      commit,
      testRunnerDataDir,
    });
  } catch (error) {
    console.error(`VS Code ${version} for the web: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

/**
 * test-web launches the browser that Playwright would download and has no option for another, so its launch is wrapped.
 *
 * @param {string} executablePath
 */
function useInstalledChromium(executablePath) {
  const resolveFromTestWeb = createRequire(import.meta.resolve("@vscode/test-web"));
  /** @type {typeof import("playwright-core")} */
  const { chromium } = resolveFromTestWeb("playwright");
  const launch = chromium.launch.bind(chromium);
  chromium.launch = (options) => launch({ ...options, executablePath });
}
