/**
 * Shows what the extension does, on `samples/`: first the findings in the terminal, then VS Code with the extension –
 * the desktop one where `code` is on the PATH, else one in the browser at the address this prints.
 */
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "@vscode/test-web";
import { findOnPath } from "./hosts/chromium.mjs";
import { freePort } from "./hosts/code-server.mjs";
import { ensureFloorWebBuild } from "./hosts/web-build.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = path.join(root, "samples");

console.log("$ node dist/cli.js check samples");
const { status } = spawnSync(process.execPath, ["dist/cli.js", "check", "samples"], { cwd: root, stdio: "inherit" });
// 1 says that there are findings, and one of the samples is there to have them.
if (status !== 0 && status !== 1) process.exit(status ?? 2);

const code = findOnPath("code");
if (code) {
  console.log("$ code --extensionDevelopmentPath=. samples");
  const argumentsOfCode = [`--extensionDevelopmentPath=${root}`, samples];
  process.exitCode =
    spawnSync(code, argumentsOfCode, { stdio: "inherit", shell: process.platform === "win32" }).status ?? 2;
} else {
  await openInBrowser();
}

/** Serves VS Code for the web until it is interrupted. Changes to the samples stay in the browser's memory. */
async function openInBrowser() {
  const { commit, testRunnerDataDir } = ensureFloorWebBuild();
  const port = (await isFree(3000)) ? 3000 : await freePort();
  await open({
    browserType: "none",
    port,
    extensionDevelopmentPath: root,
    folderPath: samples,
    quality: "stable",
    commit,
    testRunnerDataDir,
  });
  console.log(`\n请在浏览器中打开 Open in a browser: http://localhost:${port}  (Ctrl+C 结束 ends it)`);
}

/**
 * @param {number} port
 * @returns {Promise<boolean>} whether nobody listens on it
 */
async function isFree(port) {
  const server = createServer().listen(port, "localhost");
  try {
    await once(server, "listening");
    return true;
  } catch {
    return false;
  } finally {
    server.close();
  }
}
