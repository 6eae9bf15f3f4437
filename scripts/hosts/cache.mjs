/**
 * What the test hosts need and the project does not ship: builds of VS Code, kept outside the tree and shared by every
 * checkout. Each lies in a folder named by package and version, and comes into being by one rename, so that an
 * interrupted installation is never taken for a whole one.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/** The cache's folder: `disclosure-report` in `$XDG_CACHE_HOME`, or in `~/.cache`. */
export const CACHE = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "disclosure-report");

/**
 * The folder `name` of the cache, filled on first use.
 *
 * @param {string} name of the folder, with every version that decides its content
 * @param {(directory: string) => void} fill fills an empty folder; what it throws leaves the cache as it was
 * @returns {string} its absolute path
 */
export function cached(name, fill) {
  const directory = path.join(CACHE, name);
  if (existsSync(directory)) return directory;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(path.join(CACHE, `.${name}-`));
  try {
    fill(draft);
    renameSync(draft, directory);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run may have been quicker; its folder is as good as this one's.
    if (!existsSync(directory)) throw error;
  }
  return directory;
}

/**
 * The folder of an npm package, installed into the cache on first use without running install scripts.
 *
 * @param {string} name of the package
 * @param {string} version exact
 * @param {(packageDirectory: string) => void} [finish] completes the installed package
 * @returns {string} absolute path of the package's own folder
 * @throws if npm fails
 */
export function cachedPackage(name, version, finish) {
  const root = cached(`${name}-${version}`, (directory) => {
    console.log(`Installing ${name} ${version} into ${CACHE} (once)`);
    npmInstall(directory, `${name}@${version}`);
    finish?.(path.join(directory, "node_modules", name));
  });
  return path.join(root, "node_modules", name);
}

/**
 * `npm install` in a folder.
 *
 * @param {string} directory with or without a package.json of its own
 * @param {...string} more packages to install, or options
 * @throws if npm fails; its output has been shown by then
 */
export function npmInstall(directory, ...more) {
  const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"];
  const { status, error } = spawnSync("npm", ["install", "--prefix", directory, ...options, ...more], {
    cwd: directory,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm install in ${directory} ended with exit code ${status}`);
}
