/** What axe, a library that knows the rules of accessibility, says of the page in the editor's kinds of themes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { REPORT } from "../support/openReport.js";
import { Played, startBrowser } from "./browser.js";
import { THEMES, type ThemeName } from "./themes.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A report with what can be wrong in it: a wrong total, an unread row, a lost label, a remark within a table. */
const WRONG = REPORT.replace("数量\t2\t0\t0\t0\t0\t0\t2", "数量 2 0 2")
  .replace("（四）无法提供", "")
  .replace("行政强制\t0\n", "行政强制\t0\n备注：不含街道\n");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

/** Nothing is found in it. */
const SOUND = REPORT.replace("\t1\t0\t0\t0\t0\t0\t2\n", "\t1\t0\t0\t0\t0\t0\t1\n").replace("申请15件", "申请14件");

test.each([
  ...(Object.keys(THEMES) as ThemeName[]).map(
    (theme) => [theme, "a volume with findings", `${WRONG}\n${REPORT}`] as const,
  ),
  ["light", "one report without findings", SOUND] as const,
])("%s, %s: no violation", async (theme, _, text) => {
  const { page } = await Played.open(browser, text, { theme });
  expect((await page.locator(".notes").count()) > 0).toBe(text !== SOUND);
  await page.locator("td.figure").first().focus();
  await page.keyboard.press("Shift+ArrowRight");
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run()")) as { violations: Violation[] };
  const said = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
  );
  expect(said).toEqual([]);
  await page.close();
});
