/** Makes pictures small, and moving ones of them. */
import { spawnSync } from "node:child_process";
import { ensureCommand } from "./hosts/chromium.mjs";

/** @param {string} target a picture that is made small where it is */
export function makeSmall(target) {
  run("pngquant", ["--force", "--strip", "--nofs", "--speed=1", "--ext=.png", "48", target]);
}

/**
 * @param {string} command of Debian
 * @param {string[]} parameters
 */
export function run(command, parameters) {
  const { status, stderr } = spawnSync(ensureCommand(command), parameters, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}
