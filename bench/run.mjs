/**
 * `npm run bench [-- SECTION…] [--quick] [--many]`: measures the product and others on the same texts.
 *
 * On its first run it installs the others into bench/. Each section has a process of its own, so that none runs on what
 * another has warmed up.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

/** @param {string} command @param {...string} words */
function run(command, ...words) {
  const { status } = spawnSync(command, words, { cwd: root, stdio: "inherit", shell: command === "npm.cmd" });
  if (status !== 0) process.exit(status ?? 1);
}

const SECTIONS = ["full", "keys", "stdio", "features", "memory", "command", "folder", "size"];
const asked = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const options = process.argv.slice(2).filter((word) => word.startsWith("-"));
const unknown = [
  ...asked.filter((word) => ![...SECTIONS, "growth"].includes(word)),
  ...options.filter((word) => !["--quick", "--many"].includes(word)),
];
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(" ")}\nusage: bench [${SECTIONS.join("|")}|growth]… [--quick] [--many]`);
  process.exit(2);
}

if (!existsSync(`${root}bench/node_modules`)) {
  // Not `npm ci`: autocorrect-node names builds for other systems that the registry lacks, and a lock without them is
  // refused. What is in the lock is installed as it is pinned there.
  run(npm, "install", "--prefix", "bench", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund");
}
/** @type {import("esbuild").BuildOptions} */
const shared = { absWorkingDir: root, outdir: "bench/out", bundle: true, platform: "node", logLevel: "warning" };
await build({ ...shared, entryPoints: ["bench/main.ts"], format: "esm", outExtension: { ".js": ".mjs" } });
// The programs that it starts; the library of the protocol is CommonJS.
const programs = ["bench/floor.ts", "bench/split.ts", "bench/peak.ts"];
await build({ ...shared, entryPoints: programs, format: "cjs", outExtension: { ".js": ".cjs" } });
const sections = asked.length > 0 ? asked : SECTIONS;
if (sections.some((section) => ["stdio", "features", "command", "folder", "size"].includes(section))) {
  run(process.execPath, "scripts/build.mjs", "--production");
}
for (const section of sections) {
  run(process.execPath, "--expose-gc", "bench/out/main.mjs", section, ...options);
}
