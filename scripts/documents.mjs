/** `npm run documents -- [reports, 200] [first seed, 0]`: reports through .docx, .html and printed .pdf and back. */
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./hosts/chromium.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const outfile = `${root}/out/documents.mjs`;
const [count = 200, from = 0] = process.argv.slice(2).map(Number);
await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/documents.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
});
const { run } = await import(pathToFileURL(outfile).href);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const page = await browser.newPage();
  /** @param {string} html */
  const print = async (html) => {
    await page.setContent(html);
    return new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  };
  process.exitCode = (await run(count, from, print)) === 0 ? 0 : 1;
} finally {
  await browser.close();
}
