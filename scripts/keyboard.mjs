/** What the scripts that drive the editor do by keyboard. */

/** @typedef {import("playwright-core").Page} Page */

/**
 * Has the manifest's words read in Chinese: the editor's own stay English, for which no npm package has others.
 *
 * @param {Page} page before the window is loaded
 */
export async function inChinese(page) {
  await page.addInitScript(() => {
    Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: "zh-cn" });
  });
}

/**
 * Runs a command from the palette. The window is there sooner than the extensions that it loads, so it is asked until the
 * command is there.
 *
 * @param {Page} page
 * @param {string} words of its title
 */
export async function runCommand(page, words) {
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first();
  for (let asked = 1; asked <= 10 && !(await row.isVisible()); asked++) {
    await page.keyboard.press("Escape");
    await page.keyboard.press("F1");
    await page.locator(".quick-input-widget input[type=text]").waitFor();
    await page.keyboard.insertText(words);
    await row.waitFor({ timeout: 5000 }).catch(() => undefined);
  }
  await page.keyboard.press("Enter");
}

/**
 * Opens a file of the only folder from the explorer, by the mouse: the web host lists no file by Ctrl+P. A folder at the
 * top is unfolded.
 *
 * @param {Page} page
 * @param {string} file a name, or a part of one that no other has
 */
export async function openByExplorer(page, file) {
  const rows = page.locator(".explorer-folders-view .monaco-list-row");
  await rows.first().waitFor();
  if ((await rows.first().getAttribute("aria-expanded")) === "false") {
    await rows.first().click();
    await rows.nth(1).waitFor();
  }
  const row = rows.filter({ hasText: file });
  // Rows that are out of sight are not there.
  await rows.first().hover();
  for (let turns = 0; turns < 30 && !(await row.isVisible()); turns++) {
    await page.mouse.wheel(0, 300);
    await row.waitFor({ timeout: 500 }).catch(() => undefined);
  }
  // One click leaves the keyboard in the explorer.
  await row.dblclick();
  await page.locator(".tab.active", { hasText: file }).waitFor();
  await page.locator(".monaco-editor.focused").waitFor();
}

/**
 * The page of the preview: VS Code puts it into a frame of a frame.
 *
 * @param {Page} page
 * @returns {Promise<import("playwright-core").Frame>} once it shows a report
 * @throws if it shows none within half a minute
 */
export async function previewIn(page) {
  const until = Date.now() + 30_000;
  while (Date.now() < until) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator("#report section")
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error("the preview shows no report");
}

/**
 * @param {Page} page
 * @param {number} line from 1
 * @param {number} [column] from 1, in characters: the editor's own command counts wide ones twice
 */
export async function goTo(page, line, column = 1) {
  await page.keyboard.press("Control+G");
  const input = page.locator(".quick-input-widget input[type=text]");
  await input.waitFor();
  await input.fill(`:${line}`);
  await input.press("Enter");
  await page.locator(".statusbar-item", { hasText: `Ln ${line}, Col 1` }).waitFor();
  await page.locator(".monaco-editor.focused").waitFor();
  for (let at = 1; at < column; at++) await page.keyboard.press("ArrowRight");
}
