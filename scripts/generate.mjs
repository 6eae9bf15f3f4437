/**
 * Writes what is made from the rules: settings and their strings, the schema of `.disclosure-report.json`, the pages in
 * docs/rules. `npm run generate`, after a rule or a page in scripts/generate/pages or the table of rooms has changed; a
 * test says when it was forgotten.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
const { madeFiles, PAGES } = await import(`data:text/javascript;base64,${bundle}`);

const made = madeFiles((file) => readFileSync(path.join(root, file), "utf8"));
for (const [file, text] of made) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
for (const file of readdirSync(path.join(root, PAGES))) {
  if (!made.has(`${PAGES}/${file}`)) rmSync(path.join(root, PAGES, file));
}
console.log(`${made.size} files written`);
