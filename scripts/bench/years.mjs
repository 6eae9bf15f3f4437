/** `npm run bench:years -- [bodies] [years] [seed]`: are the faults found that were planted between the reports of a folder? Exit 1: no, or something else. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outfile = `${root}/out/years.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/years.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
