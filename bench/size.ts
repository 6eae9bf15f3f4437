/** What is shipped: the package, and what is in it. */
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { head, heading, row, short } from "./measure.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const kilobytes = (file: string) => `${short(statSync(file).size / 1000)} KB`;

export function size(): void {
  const vsix = `${root}bench/out/disclosure-report.vsix`;
  const { status, stderr } = spawnSync(process.execPath, [`${root}scripts/package.mjs`, "--out", vsix], { cwd: root });
  if (status !== 0 && status !== null) throw new Error(String(stderr));
  heading("Size");
  head("file", "size");
  row("disclosure-report.vsix", kilobytes(vsix));
  for (const name of readdirSync(`${root}dist`)) {
    if (name.endsWith(".js")) row(`dist/${name}`, kilobytes(`${root}dist/${name}`));
  }
}
