/**
 * Writes what is made from the rules and from the table of rooms: settings and their strings, the schema of
 * `.disclosure-report.json`, the index and the heads of the pages in docs/rules, the projects and the walls.
 * `npm run generate`, after one of them has changed; a test says when it was forgotten.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

// The rules are TypeScript, which Node 20 cannot import.
const { outputFiles } = await esbuild.build({
  entryPoints: [path.join(root, "scripts/generate/files.ts")],
  bundle: true,
  write: false,
  platform: "node",
  format: "esm",
  target: "node20",
});
const bundle = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
/** @type {typeof import("./generate/files.ts")} */
const { madeFiles } = await import(`data:text/javascript;base64,${bundle}`);

const made = madeFiles((file) => {
  const target = path.join(root, file);
  if (!existsSync(target)) {
    // An error would be shown with the bundle that it comes from, 70 kB of it.
    console.error(`${file} is missing: it is written by hand, and generated parts are put into it`);
    process.exit(1);
  }
  return readFileSync(target, "utf8");
});
let changed = 0;
for (const [file, text] of made) {
  const target = path.join(root, file);
  if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  changed++;
}
console.log(`${made.size} files made, ${changed} of them written anew`);
