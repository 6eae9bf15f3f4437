/** What `test/bench/` holds is TypeScript that imports the source: it is bundled before it runs. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * @param {string} name of a file in `test/bench/`
 * @returns {Promise<string>} the path of its bundle, a module for Node
 */
export async function bundled(name) {
  const outfile = `${root}/out/${name}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${name}.ts`],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return outfile;
}

/**
 * Runs it; this process ends as it does.
 *
 * @param {string} name of a file in `test/bench/`
 * @param {string[]} words what it is told, those behind the command if nothing else is said
 */
export async function runBundled(name, words = process.argv.slice(2)) {
  process.exitCode = spawnSync(process.execPath, [await bundled(name), ...words], { stdio: "inherit" }).status ?? 1;
}
