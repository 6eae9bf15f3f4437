/** `npm run bench:speed`: does the time grow no faster than the text, and prose cost no more than the rest? Exit 1: a bar is missed. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));
const outfile = `${root}/out/speed.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/speed.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, [outfile], { stdio: "inherit" }).status ?? 1;
