/** The preview's page in a plain Chromium: where findings are shown, and where they lead. */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { REPORT } from "../support/openReport.js";
import { Played, shareBrowser } from "./browser.js";

const BLANK_ROW = REPORT.replace("1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0", "1.属于国家秘密\t\t\t\t\t\t\t");

let played: Played;
const browser = shareBrowser(() => played);

const row = (label: string): Locator =>
  played.page.locator("table.applications tr", { has: played.page.locator("th.row", { hasText: label }) });

/** From which column to which the cells of table three reach, in order: by their edges. */
const shape = (): Promise<string[]> =>
  played.page.locator("table.applications :is(th, td):not(tr.said td)").evaluateAll((cells) => {
    const edges = cells.map((cell) => [cell.getBoundingClientRect().left, cell.getBoundingClientRect().right]);
    const all = [...new Set(edges.flat().map(Math.round))].sort((one, other) => one - other);
    return edges.map((own) => own.map((edge) => all.indexOf(Math.round(edge))).join("–"));
  });

describe("a finding in the text", () => {
  test("underlines the words that it is about, and no others", async () => {
    played = await Played.open(browser(), REPORT);
    expect(await played.page.locator(".told.warning").allTextContents()).toEqual(["15件"]);
  });

  test("underlines them in a heading that the paragraph runs on behind, and in what it runs on with", async () => {
    played = await Played.open(
      browser(),
      REPORT.replace(
        "（三）政府信息管理情况\n修订了审核办法。",
        "（三）政府信息管理和釆编。修订了政府信心公开审核办法。",
      ),
    );
    expect(await played.page.locator(".told").allTextContents()).toEqual(["15件", "釆", "政府信心公开"]);
  });

  test("leads to its own words", async () => {
    played = await Played.open(browser(), REPORT);
    await played.page.locator(".notes button", { hasText: "15件" }).click();
    const start = played.document.positionAt(REPORT.indexOf("15件"));
    await expect
      .poll(() => played.heard.find(({ type }) => type === "go"))
      .toEqual({ type: "go", place: { start, end: { ...start, character: start.character + 3 } }, opened: true });
  });

  test("is not underlined any more once it is mended", async () => {
    played = await Played.open(browser(), REPORT);
    await played.type("15件", "14件");
    await expect.poll(() => played.page.locator(".told").count()).toBe(0);
    expect(await played.page.locator("p", { hasText: "全年新收" }).textContent()).toContain("申请14件，其中");
  });
});

describe("a finding in a table", () => {
  test("stands right below its row", async () => {
    played = await Played.open(browser(), REPORT);
    const note = played.page.locator(".notes button", { hasText: "部分公开·总计" });
    const [said, above] = [await note.boundingBox(), await row("（二）部分公开").boundingBox()];
    expect(Math.abs((said?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0))).toBeLessThan(8);
  });

  test("moves no cell to another column, and is gone with what it says", async () => {
    played = await Played.open(browser(), BLANK_ROW.replace("（三）不予公开", "（三）不公开"));
    const wrong = await shape();
    expect(await played.page.locator("table.applications tr.said").count()).toBeGreaterThan(1);
    await played.type("（三）不公开", "（三）不予公开");
    await played.type("1.属于国家秘密\t\t\t\t\t\t\t", "1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0");
    await played.type("不计其他情形）\t1\t0\t0\t0\t0\t0\t2", "不计其他情形）\t1\t0\t0\t0\t0\t0\t1");
    await expect.poll(() => played.page.locator("table.applications tr.said").count()).toBe(0);
    const sound = await shape();
    expect(new Set(sound).size).toBeGreaterThan(10);
    expect(wrong).toEqual(sound);
    expect(await played.page.locator("th", { hasText: "（三）不予公开" }).getAttribute("rowspan")).toBe("8");
  });

  test("on a row that is blank is on its cells, and leads to the first of them", async () => {
    played = await Played.open(browser(), BLANK_ROW);
    const cells = row("1.属于国家秘密").locator("td");
    expect(await cells.evaluateAll((all) => all.map((one) => one.className))).toEqual(Array(7).fill("figure warning"));
    expect(await row("1.属于国家秘密").locator("th.row").getAttribute("class")).toBe("row");
    await played.page.locator(".notes button", { hasText: "一行全部空着" }).click();
    expect(await cells.first().evaluate((own) => own === own.ownerDocument.activeElement)).toBe(true);
    await cells.nth(3).focus();
    expect(await played.page.locator("#status").textContent()).toContain("一行全部空着");
  });

  test("is not told on paper, where table three fits on one page", async () => {
    played = await Played.open(browser(), REPORT, { width: 590 });
    await row("（二）部分公开").locator("td").last().focus();
    await played.page.emulateMedia({ media: "print" });
    const coloured = await played.page.locator("article *").evaluateAll((all) =>
      all.flatMap((one) => {
        const { boxShadow, textDecorationLine, textDecorationColor, outlineStyle } =
          one.ownerDocument.defaultView?.getComputedStyle(one) ?? {};
        const isBare = boxShadow === "none" || boxShadow?.startsWith("rgba(0, 0, 0, 0)");
        const isPlain = textDecorationLine === "none" || textDecorationColor === "rgba(0, 0, 0, 0)";
        return isBare && isPlain && outlineStyle === "none" ? [] : [one.className];
      }),
    );
    expect(coloured).toEqual([]);
    const { height = 0 } = (await played.page.locator("table.applications").boundingBox()) ?? {};
    const millimetre = 96 / 25.4;
    expect(height).toBeLessThan(225 * millimetre);
    expect(height).toBeGreaterThan(100 * millimetre);
  });

  test("takes up no room on paper, and the cells stay in their columns there", async () => {
    played = await Played.open(browser(), REPORT);
    const screen = await shape();
    await played.page.emulateMedia({ media: "print" });
    const height = await played.page
      .locator("table.applications tr.said")
      .first()
      .evaluate((own) => own.clientHeight);
    expect(height).toBeLessThan(3);
    await played.page.emulateMedia({ media: "screen" });
    expect(await shape()).toEqual(screen);
  });
});

describe("Alt+=", () => {
  const status = () => played.page.locator("#status").textContent();

  test("says so where there is no total to fill in, and is not offered there", async () => {
    played = await Played.open(browser(), REPORT);
    await row("一、本年新收").locator("td").first().click();
    expect(await status()).not.toContain("Alt+=");
    await played.page.keyboard.press("Alt+=");
    expect(await status()).toContain("这里没有要填的合计");
    await row("一、本年新收").locator("td").last().click();
    await played.page.keyboard.press("Alt+=");
    expect(await status()).toContain("这里没有要填的合计");
    expect(played.heard.some(({ type }) => type === "set")).toBe(false);
  });

  test("says what the sums are where row and column come to different ones", async () => {
    played = await Played.open(
      browser(),
      REPORT.replace("（七）总计\t12\t2\t0\t0\t0\t1\t15", "（七）总计\t12\t2\t0\t0\t0\t1\t9"),
      { settings: { levels: { "row-total": "off" } } },
    );
    await played.page.locator("[data-sum='15/16']").click();
    await played.page.keyboard.press("Alt+=");
    expect(await status()).toContain("按行、按列相加不同");
  });
});

test.each([318, 400, 560])("each table is seen whole beside the text, %i px wide", async (width) => {
  played = await Played.open(browser(), REPORT, { width });
  const sheets = await played.page
    .locator(".sheet")
    .evaluateAll((all) => all.map((one) => [one.scrollWidth - one.clientWidth, one.querySelector("table")?.className]));
  expect(sheets).toEqual([
    [0, "disclosure"],
    [0, "applications"],
    [0, "reviews"],
  ]);
});

test("no cell that people go to is hidden under what is told below", async () => {
  played = await Played.open(browser(), REPORT, { width: 400 });
  await row("一、本年新收").locator("td").first().click();
  const hidden: string[] = [];
  for (let i = 0; i < 30; i++) {
    await played.page.keyboard.press("ArrowDown");
    const below = await played.page.locator("#status").boundingBox();
    const cell = await played.page.locator("td:focus").boundingBox();
    if (!below || !cell || cell.y + cell.height > below.y) hidden.push(`${i}: ${cell?.y} under ${below?.y}`);
  }
  expect(hidden).toEqual([]);
});

test("the line below ends as sentences do in the reader's language", async () => {
  for (const [language, words] of [
    ["zh", "1 处错误，1 处警告。"],
    ["en", "1 error, 1 warning."],
  ] as const) {
    played = await Played.open(browser(), REPORT, { language });
    expect(await played.page.locator("#status").textContent()).toBe(words);
    if (language === "zh") await played.page.close();
  }
});

test("a long title is broken before what the report is", async () => {
  played = await Played.open(browser(), REPORT, { width: 560 });
  const lines = await played.page
    .locator("h1 > span")
    .evaluateAll((pieces) => pieces.map((piece) => `${piece.textContent} ${piece.getClientRects().length}`));
  expect(lines).toEqual(["沙溪县档案局2023年 1", "政府信息公开工作年度报告 1"]);
  const [first, second] = await Promise.all([0, 1].map((i) => played.page.locator("h1 > span").nth(i).boundingBox()));
  expect(second?.y).toBeGreaterThan(first?.y ?? 0);
});
