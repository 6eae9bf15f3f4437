/**
 * Installs the package that `npm run package` made, and runs the editor suite on what was installed: nothing of the tree
 * is under development in that window but an empty extension.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from "@vscode/test-electron";
import { chooseEditor, copyFolder, STAND_IN } from "./editor.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const vsix = path.join(root, "dist", "disclosure-report.vsix");

const vscodeExecutablePath = await chooseEditor();
const profile = mkdtempSync(path.join(tmpdir(), "disclosure-report-installed-"));
const extensions = path.join(profile, "extensions");
mkdirSync(extensions);
const places = [`--user-data-dir=${path.join(profile, "data")}`, `--extensions-dir=${extensions}`];
try {
  install();
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: path.join(root, "test", "package", "tests-only"),
    extensionTestsPath: path.join(root, "dist", "test", "node.js"),
    launchArgs: [copyFolder(profile), ...places],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** @throws if the editor refuses the package */
function install() {
  const command =
    vscodeExecutablePath === STAND_IN
      ? [STAND_IN]
      : resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath, { reuseMachineInstall: true });
  const [executable = "", ...options] = command;
  const { status, error } = spawnSync(executable, [...options, `--install-extension=${vsix}`, ...places], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${vsix} was not installed: ${error?.message ?? `exit code ${status}`}`);
}
