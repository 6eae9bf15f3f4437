/** The page that compares years, in a plain Chromium. */
import { describe, expect, test } from "vitest";
import type { FromComparePage, KeptComparison, ToComparePage } from "../../client/src/pages/compareMessages.js";
import { comparisonOfFiles } from "../../server/src/language/compare.js";
import { THEMES, type ThemeName } from "../preview/themes.js";
import { compose } from "../prose/support.js";
import { PlayedPage, shareBrowser } from "./browser.js";

const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];
const YEARS = [2021, 2022, 2023];
const HOSTILE = "<img src=x onerror=alert(1)>";

const report = (year: number): string =>
  compose({
    agency: "沙溪县水务局",
    year,
    prose: { 1: `（一）主动公开。全年公开信息${year - 2000}条${HOSTILE}。坚持公开。` },
    applications: { received: one(year - 2000), granted: one(year - 2000) },
  });

const files = YEARS.map((year) => ({ uri: `file:///${year}.txt`, text: report(year) }));
const comparison = comparisonOfFiles(files);
if (!comparison) throw new Error("no comparison");
const SHOW: ToComparePage = {
  type: "show",
  comparison,
  files: files.map(({ uri }) => ({ uri })),
  language: "zh",
};

let played: PlayedPage<FromComparePage, ToComparePage>;
const browser = shareBrowser(() => played);

async function open(options: { readonly theme?: ThemeName; readonly kept?: KeptComparison } = {}): Promise<void> {
  played = await PlayedPage.open(browser(), "compare.js", SHOW, options);
}

const row = (name: string) => played.page.locator("table.applications tr", { hasText: name }).first();

describe("the page", () => {
  test("shows what changed between the latest two years, and the rest when asked", async () => {
    await open();
    expect(await row("自然人").locator("td").allTextContents()).toEqual(["22", "23", "+1", "+4.5%", ""]);
    expect(await row("商业企业").count()).toBe(0);
    await played.page.getByLabel("只看有变化的").uncheck();
    expect(await row("商业企业").locator("td").allTextContents()).toEqual(["0", "0", "0", "", ""]);
    await played.page.getByLabel("前", { exact: true }).selectOption({ label: "2021" });
    expect(await row("自然人").locator("td").first().textContent()).toBe("21");
    expect(await played.page.locator("#status").textContent()).toBe("2021 与 2023 对比");
  });

  test("marks in the prose what was written anew, and takes nothing of a report for markup", async () => {
    await open();
    const changed = played.page.locator(".prose p.changed");
    expect(await changed.locator("del").allTextContents()).toEqual(["22"]);
    expect(await changed.locator("ins").allTextContents()).toEqual(["23"]);
    expect(await changed.textContent()).toContain(HOSTILE);
    expect(await played.page.locator("img").count()).toBe(0);
  });

  test("draws the years as lines, with the figures in a table", async () => {
    await open();
    const figure = played.page.locator("figure").first();
    expect(await figure.getByRole("img").getAttribute("aria-label")).toBe("申请与结转");
    expect(await figure.locator(".series").count()).toBe(3);
    expect(await figure.locator("tbody tr").first().locator("td").allTextContents()).toEqual(["21", "22", "23"]);
    const drawn = await figure.locator("path.line").first().boundingBox();
    expect(drawn?.width).toBeGreaterThan(200);
  });

  test("keeps what was chosen over a reload, and over a report that is saved anew", async () => {
    await open({ kept: { files: [], before: "2021", after: "2022", changedOnly: false } });
    expect(await played.page.locator("#status").textContent()).toBe("2021 与 2022 对比");
    await played.page.getByLabel("后", { exact: true }).selectOption({ label: "2023" });
    await played.post(SHOW);
    await expect.poll(() => played.page.locator("#status").textContent()).toBe("2021 与 2023 对比");
    expect(await played.kept()).toMatchObject({
      files: [{}, {}, {}],
      before: "2021",
      after: "2023",
      changedOnly: false,
    });
  });

  test("hands over pictures, figures and itself to be saved, and reports to be opened", async () => {
    await open();
    await played.page.getByRole("button", { name: ".svg" }).click();
    const svg = await played.said("save");
    expect(svg).toMatchObject({ as: "svg", title: "沙溪县水务局 2021—2023 年年报对比" });
    expect("text" in svg && svg.text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/u);
    played.heard.length = 0;
    await played.page.getByRole("button", { name: ".xlsx" }).click();
    const xlsx = await played.said("save");
    const sheets = "sheets" in xlsx ? xlsx.sheets : [];
    expect(sheets.map(({ name }) => name)).toEqual(["数字", "走势", "文字"]);
    expect(sheets[0]?.rows).toContainEqual([
      "表三：收到和处理政府信息公开申请情况",
      "本年新收政府信息公开申请数量",
      "自然人",
      21,
      22,
      23,
      1,
      4.5,
    ]);
    played.heard.length = 0;
    await played.page.getByRole("button", { name: ".html" }).click();
    const html = await played.said("save");
    expect("text" in html && html.text).not.toContain(HOSTILE);
    await played.page.getByRole("button", { name: "打开前一份" }).click();
    expect((await played.said("open")).place).toEqual({ uri: "file:///2022.txt", line: 0 });
    await played.page.getByRole("button", { name: "在编辑器中对照原文" }).click();
    expect(await played.said("diff")).toMatchObject({ before: "file:///2022.txt", after: "file:///2023.txt" });
  });

  test("is walked by keyboard: the controls keep the focus while they change what is shown", async () => {
    await open();
    await played.page.getByLabel("只看有变化的").focus();
    await played.page.keyboard.press("Space");
    expect(
      await played.page.getByLabel("只看有变化的").evaluate((own) => own === own.ownerDocument.activeElement),
    ).toBe(true);
    expect(await row("商业企业").count()).toBe(1);
  });
});

test.each(Object.keys(THEMES) as ThemeName[])("%s: no violation", async (theme) => {
  await open({ theme });
  expect(await played.violations()).toEqual([]);
});
