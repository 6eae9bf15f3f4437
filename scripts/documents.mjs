/** `npm run documents -- [reports, 200] [first seed, 0]`: reports through .docx, .html and printed .pdf and back. */
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { bundled } from "./bench/bundled.mjs";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./hosts/chromium.mjs";

const [count = 200, from = 0] = process.argv.slice(2).map(Number);
const { run } = await import(pathToFileURL(await bundled("documents")).href);
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
