/** `npm run soak -- [count] [first seed]`: the property tests of generated and damaged reports, on as many as asked. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = `${root}/out/soak.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/soak.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { stdio: "inherit" }).status ?? 1;
