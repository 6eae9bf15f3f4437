/** Runs the editor suite in VS Code's Node extension host, through `@vscode/test-electron`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import { chooseEditor, copyFolder } from "./editor.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const vscodeExecutablePath = await chooseEditor();
const profile = mkdtempSync(path.join(tmpdir(), "disclosure-report-profile-"));
try {
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, "dist", "test", "node.js"),
    launchArgs: [
      copyFolder(profile),
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
