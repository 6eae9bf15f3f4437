/**
 * Makes the `.vsix`: `npm run package`, after a build for production. The README's pictures would not fit into the
 * package, and there is no repository address yet from which they could be shown: the packaged README goes without.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = "dist/README.md";
const PICTURE = /^!\[[^\]]*\]\([^)]*\)\n\n?/gm;
writeFileSync(`${root}${readme}`, readFileSync(`${root}README.md`, "utf8").replace(PICTURE, ""));
const options = [
  "--no-dependencies",
  "--no-rewrite-relative-links",
  "--allow-missing-repository",
  "--readme-path",
  readme,
];
execFileSync("npx", ["--no-install", "vsce", "package", ...options, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
});
