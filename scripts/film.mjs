/** A moving picture of the filling. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { withWorkbench } from "./hosts/workbench.mjs";
import { goTo, previewIn, runCommand } from "./keyboard.mjs";
import { makeMoving } from "./pictures.mjs";

/** @typedef {import("playwright-core").Page} Page */

const root = fileURLToPath(new URL("..", import.meta.url));

const FIRST_ROW = "一、本年新收政府信息公开申请数量";
const TOTAL_ROW = "（七）总计";

/** What is typed into table three: which keys lead to the cell, and its figure. */
const TYPED = [
  { keys: [], figure: "9" },
  { keys: [], figure: "3" },
  { keys: ["Home", "ArrowDown", "ArrowDown"], figure: "9" },
  { keys: [], figure: "3" },
];

/** What the moving picture shows of the window, in CSS pixels. */
const FRAME = { x: 0, y: 35, width: 1000, height: 560 };

/** More rounds than totals of totals take. */
const MOST_ROUNDS = 4;

/** How long a frame is shown, and the last one, in milliseconds. */
const [FRAME_TIME, LAST_TIME] = [450, 3000];

/**
 * A moving picture of the filling: the first rows of table three of a new report, in the preview beside its text.
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
  const size = { width: FRAME.width, height: FRAME.y + FRAME.height };
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
    const row = lines.findIndex((line) => line.includes(`${FIRST_ROW}\t`));
    await goTo(page, row + 1, (lines[row] ?? "").search(/\d/) + 1);
    await runCommand(page, "Preview and Fill In");
    await fillTable(await previewIn(page), page, take);
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
 * Types figures into the preview and takes over the totals.
 *
 * @param {import("playwright-core").Frame} preview
 * @param {Page} page
 * @param {() => Promise<void>} take takes a frame
 */
async function fillTable(preview, page, take) {
  await preview.locator("td.figure:focus").waitFor();
  await take();
  for (const { keys, figure } of TYPED) {
    for (const key of keys) await page.keyboard.press(key);
    const part = await preview.locator("td.figure:focus").getAttribute("data-part");
    await page.keyboard.type(figure);
    await take();
    await page.keyboard.press("Tab");
    await preview.locator(`td[data-part='${part}']:not(:focus)`, { hasText: figure }).waitFor();
    await take();
  }
  const total = preview
    .locator("tr", { has: preview.locator("th", { hasText: TOTAL_ROW }) })
    .locator("td")
    .last();
  await page.keyboard.press("Control+a");
  await take();
  // The totals of the last row are made of those of the rows above.
  for (let round = 1; round <= MOST_ROUNDS && (await preview.locator("[data-sum]").count()) > 0; round++) {
    const before = await preview.locator("[data-sum]").count();
    await page.keyboard.press("Alt+=");
    await preview.waitForFunction((count) => document.querySelectorAll("[data-sum]").length < count, before);
    await take();
  }
  await total.filter({ hasText: "12" }).waitFor();
  await page.keyboard.press("Control+Home");
  // The editor asks anew for the line over the table a moment after the text.
  await page.locator(".codelens-decoration", { hasText: "一 12 +" }).waitFor();
  await take();
}
