/** Which editor runs the suites. */
import path from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode } from "@vscode/test-electron";
import { CACHE } from "./hosts/cache.mjs";

/** The stand-in for VS Code's executable. */
export const STAND_IN = fileURLToPath(new URL("hosts/stand-in.mjs", import.meta.url));

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
