/** Which editor runs the suites, and on what. */
import { cpSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { CACHE } from "./hosts/cache.mjs";

/** The stand-in for VS Code's executable. */
export const STAND_IN = fileURLToPath(new URL("hosts/stand-in.mjs", import.meta.url));

/** The folder that the editor suite opens. */
const FOLDER = fileURLToPath(new URL("../test/editor/folder", import.meta.url));

/**
 * A copy of the suite's folder: a run that is broken off leaves behind what it typed.
 *
 * @param {string} parent the folder to make it in
 * @returns {string} its path
 */
export function copyFolder(parent) {
  const copy = path.join(parent, "folder");
  cpSync(FOLDER, copy, { recursive: true });
  return copy;
}

/**
 * The editor that `VSCODE_EXECUTABLE` names; else a downloaded VS Code, where its download host answers and a desktop
 * can show it; else the stand-in of `hosts/`.
 *
 * @returns {Promise<string>} path of the executable that runs a suite
 */
export async function chooseEditor() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE;
  const shown = process.platform !== "linux" || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (shown && (await canDownload())) return downloadAndUnzipVSCode({ cachePath: path.join(CACHE, "vscode") });
  console.log(
    `${shown ? "VS Code's download host does not answer" : "No desktop is here"}: the stand-in runs the suite.`,
  );
  return STAND_IN;
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
