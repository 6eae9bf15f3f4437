/** Opens a hostile folder in Restricted Mode, in the real editor, and runs a suite there that looks whether it can do anything. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chooseEditor, STAND_IN } from "./editor.mjs";
import { makeHostileFolder } from "./hostile-folder.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

const editor = await chooseEditor();
const profile = mkdtempSync(path.join(tmpdir(), "disclosure-report-restricted-"));
try {
  // Not by test-electron, which has the editor trust every folder.
  const { status, error } = spawnSync(
    editor,
    [
      makeHostileFolder(profile),
      ...(editor === STAND_IN ? ["--restricted"] : ["--no-sandbox", "--skip-welcome", "--disable-updates"]),
      `--extensionDevelopmentPath=${root}`,
      `--extensionTestsPath=${path.join(root, "dist", "test", "restricted.js")}`,
      "--disable-extensions",
      `--user-data-dir=${path.join(profile, "data")}`,
      `--extensions-dir=${path.join(profile, "extensions")}`,
    ],
    { stdio: "inherit", shell: process.platform === "win32" },
  );
  if (error) console.error(error.message);
  process.exitCode = status ?? 1;
} finally {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
