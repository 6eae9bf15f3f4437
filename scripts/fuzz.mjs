/** `npm run fuzz -- [--minutes N] [--seed S]`: damages whole reports for as long as asked and says what did not hold. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = `${root}/out/fuzz.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/fuzz.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
