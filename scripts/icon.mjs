/** Draws images/icon.png, the extension's icon, from images/icon.svg: `npm run icon`. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, ensureChromium } from "./hosts/chromium.mjs";

const SIZE = 256;

const images = fileURLToPath(new URL("../images", import.meta.url));
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  const svg = readFileSync(path.join(images, "icon.svg"), "utf8");
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: path.join(images, "icon.png"), omitBackground: true });
} finally {
  await browser.close();
}
