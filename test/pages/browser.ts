/** A page of ours in a plain Chromium, with an extension that is played. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { pageFrame } from "../../client/src/pages/frame.js";
import { dressed, post } from "../preview/browser.js";
import type { ThemeName } from "../preview/themes.js";

export { shareBrowser } from "../preview/browser.js";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const ADDRESS = "http://page.test";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** A page that is shown, what it said, and what it complained of. */
export class PlayedPage<From extends { readonly type: string }, To extends object> {
  readonly heard: From[] = [];
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  /**
   * @param script the name of the page's bundle
   * @param first what it is told once it is ready
   * @param kept what it kept before the window was loaded anew
   */
  static async open<From extends { readonly type: string }, To extends object>(
    browser: Browser,
    script: string,
    first: To,
    { theme = "light", kept }: { readonly theme?: ThemeName; readonly kept?: object } = {},
  ): Promise<PlayedPage<From, To>> {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    const played = new PlayedPage<From, To>(page);
    page.on("pageerror", (error) => played.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") played.complaints.push(message.text());
    });
    await page.route(`${ADDRESS}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      const type = name.endsWith(".css") ? "text/css" : "text/javascript";
      if (name !== "") return route.fulfill({ body: readFileSync(DIST + name), contentType: type });
      const own = { language: "zh", title: "页面", source: ADDRESS, nonce: "0123456789abcdef" } as const;
      const html = pageFrame({ ...own, style: `${ADDRESS}/pages.css`, script: `${ADDRESS}/${script}` });
      return route.fulfill({ body: dressed(html, theme), contentType: "text/html; charset=utf-8" });
    });
    await page.exposeFunction("said", async (said: From) => {
      played.heard.push(said);
      if (said.type === "ready") await played.post(first);
    });
    await page.addInitScript(`
      globalThis.kept = ${JSON.stringify(kept ?? null)} ?? undefined;
      globalThis.acquireVsCodeApi = () => ({
        postMessage: (said) => globalThis.said(said),
        setState: (state) => { globalThis.kept = state; },
        getState: () => globalThis.kept,
      });
    `);
    await page.goto(`${ADDRESS}/`);
    await page.locator("#page h1").waitFor();
    return played;
  }

  post(said: To): Promise<void> {
    return post(this.page, said);
  }

  /** @returns what the page said of a kind, once it did */
  async said<Type extends From["type"]>(type: Type): Promise<Extract<From, { type: Type }>> {
    for (;;) {
      const found = this.heard.find((one): one is Extract<From, { type: Type }> => one.type === type);
      if (found) return found;
      await this.page.waitForFunction("true");
    }
  }

  kept(): Promise<unknown> {
    return this.page.evaluate("globalThis.kept");
  }

  /** @returns what axe, a library that knows the rules of accessibility, says of it */
  async violations(): Promise<string[]> {
    await this.page.evaluate(AXE);
    const { violations } = (await this.page.evaluate("axe.run()")) as { violations: Violation[] };
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join("; ")}`,
    );
  }
}
