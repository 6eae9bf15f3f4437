/** The preview's page in a plain Chromium, with an extension and an editor that are played: the words between them are real. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { previewFrame } from "../../client/src/preview/frame.js";
import type { FromPage, Kept, ToPage } from "../../client/src/preview/messages.js";
// biome-ignore lint/correctness/useImportExtensions: it is a script
import { CHROMIUM_ARGUMENTS, ensureChromium } from "../../scripts/hosts/chromium.mjs";
import { previewOf } from "../../server/src/language/preview.js";
import { setCells } from "../../server/src/language/setCells.js";
import type { Preview } from "../../server/src/protocol.js";
import { Analyses } from "../../server/src/service/analysis.js";
import { readSettings, type Settings } from "../../server/src/service/settings.js";
import { THEMES, type ThemeName } from "./themes.js";

const DIST = fileURLToPath(new URL("../../dist/", import.meta.url));
const ADDRESS = "http://preview.test";
const URI = "file:///r.txt";

/** @returns a browser; the caller closes it */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_ARGUMENTS] });

/** A page that is shown, and what it complained of. */
interface Shown {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/**
 * Has the tests of a file share a browser. Each of them closes its page, which complained of nothing.
 *
 * @param shown the page of the test that has run
 * @returns the browser, once the first test runs
 */
export function shareBrowser(shown: () => Shown): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    expect(shown().complaints).toEqual([]);
    await shown().page.close();
  });
  return () => browser;
}

let posted = 0;

/** Sends a word to a page and waits until the page has heard it. */
export async function post(page: Page, said: object): Promise<void> {
  posted += 1;
  // A listener added here runs behind the page's own.
  await page.evaluate(`new Promise((heard) => {
    const listen = ({ data }) => {
      if (data.posted !== ${posted}) return;
      removeEventListener("message", listen);
      heard();
    };
    addEventListener("message", listen);
    postMessage(${JSON.stringify({ ...said, posted })});
  })`);
}

export interface PlayOptions {
  readonly theme?: ThemeName;
  readonly language?: "zh" | "en";
  readonly width?: number;
  /** The editor's, as a server is told them. */
  readonly settings?: object;
  /** What the page kept before the window was loaded anew. */
  readonly kept?: Kept;
}

/** A document, and the page that shows it. */
export class Played {
  readonly page: Page;
  readonly heard: FromPage[] = [];
  /** What the page complained of. */
  readonly complaints: string[] = [];
  document: TextDocument;
  report = 0;
  /** Edits made in the page, as texts before: an editor would undo them. */
  readonly undone: string[] = [];
  private readonly language: "zh" | "en";
  private readonly settings: Settings;
  private readonly waiting: (() => void)[] = [];

  private constructor(page: Page, text: string, language: "zh" | "en", settings: object) {
    this.page = page;
    this.settings = readSettings(settings).settings;
    this.language = language;
    this.document = TextDocument.create(URI, "disclosure-report", 1, text);
  }

  /** Opens a text and waits until the page shows it. */
  static async open(browser: Browser, text: string, options: PlayOptions = {}): Promise<Played> {
    const { theme = "light", language = "zh", width = 900, settings = {}, kept } = options;
    const page = await browser.newPage({ viewport: { width, height: 1000 } });
    const played = new Played(page, text, language, settings);
    page.on("pageerror", (error) => played.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") played.complaints.push(message.text());
    });
    await page.route(`${ADDRESS}/**`, (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name !== "") return route.fulfill({ body: readFileSync(DIST + name), contentType: TYPES[name] ?? "" });
      const nonce = "0123456789abcdef";
      const own = {
        language,
        source: ADDRESS,
        nonce,
        style: `${ADDRESS}/preview.css`,
        script: `${ADDRESS}/preview.js`,
      };
      return route.fulfill({ body: dressed(previewFrame(own), theme), contentType: "text/html; charset=utf-8" });
    });
    await page.exposeFunction("said", (said: FromPage) => played.hear(said));
    await page.addInitScript(`globalThis.kept = ${JSON.stringify(kept ?? null)} ?? undefined; ${PLAYED_EDITOR}`);
    await page.goto(`${ADDRESS}/`);
    await page.locator("h1, h2").first().waitFor();
    return played;
  }

  /** The text as it stands. */
  get text(): string {
    return this.document.getText();
  }

  /** Types into the text, as in the editor beside. */
  async type(from: string, to: string): Promise<void> {
    this.change(this.text.replace(from, to));
    await this.show();
  }

  post(said: ToPage): Promise<void> {
    return post(this.page, said);
  }

  /** Shows the text as it stands. */
  async show(): Promise<void> {
    await this.post({ type: "show", uri: URI, preview: this.preview(), isLocked: false, language: this.language });
  }

  /** Waits until the page asked for cells to be filled in, and was answered. */
  answered(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  preview(): Preview {
    const analysis = this.analysis();
    return previewOf(this.document, analysis, this.report, this.language);
  }

  private analysis() {
    const analysis = new Analyses((_, error) => {
      throw error;
    }).analyse(this.document, this.settings);
    if (!analysis) throw new Error("no report");
    return analysis;
  }

  private change(text: string): void {
    this.document = TextDocument.create(URI, "disclosure-report", this.document.version + 1, text);
  }

  private async hear(said: FromPage): Promise<void> {
    this.heard.push(said);
    if (said.type === "ready") await this.show();
    if (said.type === "choose") {
      this.report = said.report;
      await this.show();
    }
    if (said.type === "undo") {
      const before = this.undone.pop();
      if (before !== undefined) this.change(before);
      await this.show();
    }
    if (said.type !== "set") return;
    const wish = { version: said.version, report: said.report, cells: said.cells };
    const answer = setCells(this.document, this.analysis().volume, wish, { language: this.language, versioned: false });
    if ("refused" in answer) await this.post({ type: "refused", words: answer.refused });
    else {
      this.undone.push(this.text);
      this.change(TextDocument.applyEdits(this.document, answer.edit.changes?.[URI] ?? []));
      await this.show();
    }
    for (const go of this.waiting.splice(0)) go();
  }
}

/** What VS Code gives to a webview; `said` leads here. */
const PLAYED_EDITOR = `
  globalThis.acquireVsCodeApi = () => ({
    postMessage: (said) => globalThis.said(said),
    setState: (kept) => { globalThis.kept = kept; },
    getState: () => globalThis.kept,
  });
`;

const TYPES: Readonly<Record<string, string>> = { "preview.js": "text/javascript", "preview.css": "text/css" };

/** The page with the classes and colours that VS Code gives to a webview. */
export function dressed(html: string, theme: ThemeName): string {
  const { kind, colours } = THEMES[theme];
  const variables = Object.entries(colours).map(([name, value]) => `--vscode-${name}: ${value};`);
  return html
    .replace("<body>", `<body class="${kind}">`)
    .replace(/<style nonce="(\w+)">/, `<style nonce="$1">:root { ${variables.join(" ")} }\n`);
}
