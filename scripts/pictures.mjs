/** Makes pictures small, and moving ones of them. */
import { spawnSync } from "node:child_process";
import { ensureCommand } from "./hosts/chromium.mjs";

/** @param {string} target a picture that is made small where it is */
export function makeSmall(target) {
  run(ensureCommand("pngquant"), ["--force", "--strip", "--nofs", "--speed=1", "--ext=.png", "48", target]);
}

/**
 * @param {readonly { file: string, milliseconds: number }[]} frames pictures in their order, each with how long it is shown
 * @param {string} target where the moving picture goes: WebP, which keeps of each frame what differs from the one before
 */
export function makeMoving(frames, target) {
  const shown = frames.flatMap(({ file, milliseconds }) => ["-d", String(milliseconds), file]);
  run(ensureCommand("img2webp", "webp"), ["-loop", "0", "-min_size", "-lossless", ...shown, "-o", target]);
}

/**
 * @param {string} command
 * @param {string[]} parameters
 */
function run(command, parameters) {
  const { status, stderr } = spawnSync(command, parameters, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}
