/**
 * Makes the `.vsix`: `npm run package`, after a build for production. The README's pictures would not fit into the
 * package, and there is no repository address yet from which they, and the pages it links to, could be had: the
 * packaged README goes without.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const readme = "dist/README.md";
const PICTURES = /^## 看一看\n.*?(?=^## )/ms;
const LINK = /\[([^\]]+)\]\((?!https:)[^)]*\)/g;

const written = readFileSync(`${root}README.md`, "utf8");
if (!PICTURES.test(written)) throw new Error("README.md has no section 看一看 with the pictures");
writeFileSync(`${root}${readme}`, written.replace(PICTURES, "").replace(LINK, "$1"));
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
