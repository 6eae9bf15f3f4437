/**
 * Runs the editor suite in VS Code's Node extension host, through `@vscode/test-electron`.
 *
 * The editor is the one `VSCODE_EXECUTABLE` names; else a downloaded VS Code, where its download host answers and a
 * desktop can show it; else the stand-in of `hosts/`.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { CACHE } from "./hosts/cache.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const vscodeExecutablePath = await chooseEditor();
const profile = mkdtempSync(path.join(tmpdir(), "disclosure-report-profile-"));
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, "dist", "test", "node.js"),
    launchArgs: [
      path.join(root, "test", "editor", "folder"),
      "--disable-extensions",
      `--user-data-dir=${path.join(profile, "data")}`,
      `--extensions-dir=${path.join(profile, "extensions")}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** @returns {Promise<string>} path of the executable that runs the suite */
async function chooseEditor() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const shown = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (shown && (await canDownload())) return downloadAndUnzipVSCode({ cachePath: path.join(CACHE, "vscode") });
  console.log(
    `${shown ? "VS Code's download host does not answer" : "No desktop is here"}: the stand-in runs the suite.`,
  );
  return path.join(root, "scripts", "hosts", "stand-in.mjs");
}

/** @returns {Promise<boolean>} whether the host that test-electron downloads from answers within three seconds */
async function canDownload() {
  try {
    const url = "https://update.code.visualstudio.com/api/releases/stable";
    return (await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(3000) })).ok;
  } catch {
    return false;
  }
}
