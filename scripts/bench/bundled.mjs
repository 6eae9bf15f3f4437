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
 * Runs it with the words behind the command; this process ends as it does.
 *
 * @param {string} name of a file in `test/bench/`
 */
export async function runBundled(name) {
  const words = [await bundled(name), ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, words, { stdio: "inherit" }).status ?? 1;
}
