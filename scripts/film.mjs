/** A moving picture of the filling. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withWorkbench } from "./hosts/workbench.mjs";
import { goTo } from "./keyboard.mjs";
import { makeMoving } from "./pictures.mjs";

/** @typedef {import("playwright-core").Page} Page */

const root = fileURLToPath(new URL("..", import.meta.url));

/** The rows of table three that are filled in the moving picture, each with its first two figures. */
const FILLED = [
  ["一、本年新收政府信息公开申请数量", "9", "3"],
  ["（一）予以公开", "9", "3"],
  ["（七）总计", "9", "3"],
];

/** What the moving picture shows of the window, in CSS pixels. */
const FRAME = { x: 0, y: 60, width: 900, height: 400 };

/** How long a frame is shown, and the last one, in milliseconds. */
const [FRAME_TIME, LAST_TIME] = [450, 3000];

/**
 * A moving picture of the filling: the first rows of table three of a new report, by Tab and the key for totals.
 *
 * @param {string} folder to make the report in
 * @param {string} target where the picture goes
 * @param {Record<string, unknown>} settings of the editor
 */
export async function film(folder, target, settings) {
  mkdirSync(folder);
  const made = spawnSync(process.execPath, [path.join(root, "dist", "cli.js"), "new", "清河县教育局", folder]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const [report = ""] = readdirSync(folder);
  const lines = readFileSync(path.join(folder, report), "utf8").split("\n");
  const size = { width: FRAME.width, height: 520 };
  const frames = `${folder}-frames`;
  mkdirSync(frames);
  await withWorkbench({ extensions: [root], folder, settings, size }, async (page, load) => {
    page.setDefaultTimeout(60_000);
    await load();
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: report }).first().dblclick();
    await page.locator(".statusbar-item", { hasText: "年报" }).first().waitFor();
    await page.keyboard.press("Control+B");
    let taken = 0;
    const take = async () => {
      const file = path.join(frames, `${String(++taken).padStart(3, "0")}.png`);
      await page.screenshot({ path: file, clip: FRAME, animations: "disabled" });
    };
    await page.locator(".monaco-editor .view-line").first().click();
    /** @param {string} label of a row */
    const goToRow = (label) => goTo(page, lines.findIndex((line) => line.includes(`${label}\t`)) + 1);
    for (const [label = "", ...figures] of FILLED) {
      await goToRow(label);
      await fillRow(page, figures, take);
    }
    // Back to the head of the table, where it stands whether all adds up.
    await goToRow(FILLED[0]?.[0] ?? "");
    await page.locator(".codelens-decoration", { hasText: /一.12.*（七）12.*✓/ }).waitFor();
    await take();
  });
  const files = readdirSync(frames).sort();
  makeMoving(
    files.map((file, i) => ({
      file: path.join(frames, file),
      milliseconds: i < files.length - 1 ? FRAME_TIME : LAST_TIME,
    })),
    target,
  );
  console.log(path.relative(process.cwd(), target));
}

/**
 * Fills the first figures of the row that the cursor is in, and its total.
 *
 * @param {Page} page
 * @param {string[]} figures
 * @param {() => Promise<void>} take takes a frame
 */
async function fillRow(page, figures, take) {
  const cell = page.locator(".statusbar-item", { hasText: "表三" });
  await page.keyboard.press("End");
  await cell.filter({ hasText: "总计" }).waitFor();
  for (let i = 0; i < 6; i++) await step("Shift+Tab");
  await take();
  for (const figure of figures) {
    await page.keyboard.insertText(figure);
    await take();
    await step("Tab");
    await take();
  }
  for (let i = figures.length; i < 6; i++) await step("Tab");
  await take();
  await page.keyboard.press("Alt+=");
  await page.locator(".view-line", { hasText: "12" }).first().waitFor();
  await take();

  /** @param {string} key that leads to another figure */
  async function step(key) {
    const before = await cell.textContent();
    await page.keyboard.press(key);
    await page.waitForFunction(
      (text) => ![...document.querySelectorAll(".statusbar-item")].some(({ textContent }) => textContent === text),
      before,
    );
  }
}
