/** `npm run bench:wrong-cell -- [tables of each kind] [first seed]`: how well the wrong cell is named. Exit 1: a bar is missed. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outfile = `${root}/out/wrong-cell.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/wrong-cell.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
