/** The page of bodies against rules, in a plain Chromium. */
import { describe, expect, test } from "vitest";
import type { FromHeatMap, KeptHeatMap, ToHeatMap } from "../../client/src/pages/heatMapMessages.js";
import type { Overview, RuleCount } from "../../server/src/protocol.js";
import { THEMES, type ThemeName } from "../preview/themes.js";
import { PlayedPage, shareBrowser } from "./browser.js";

const found = (count: number, level: RuleCount["level"]): RuleCount => ({ count, level });

const report = (
  uri: string,
  year: number,
  errors: number,
  warnings: number,
  rules: Record<string, RuleCount> = {},
) => ({
  uri,
  line: 0,
  year,
  errors,
  warnings,
  rules,
});

const overview: Overview = {
  bodies: [
    {
      name: "沙溪县水务局",
      reports: [
        report("file:///a23.txt", 2023, 2, 0, { "row-total": found(2, "error") }),
        report("file:///a22.txt", 2022, 0, 12, { typo: found(12, "warning") }),
      ],
    },
    {
      name: "<b>沙溪县教育局",
      reports: [report("file:///b23.txt", 2023, 0, 1, { "carried-over": found(1, "warning") })],
    },
  ],
  missing: [
    { name: "沙溪县民政局", year: 2023 },
    { name: "<b>沙溪县教育局", year: 2022 },
  ],
};
const SHOW: ToHeatMap = { type: "show", overview, language: "zh" };

let played: PlayedPage<FromHeatMap, ToHeatMap>;
const browser = shareBrowser(() => played);

async function open(options: { readonly theme?: ThemeName; readonly kept?: KeptHeatMap } = {}): Promise<void> {
  played = await PlayedPage.open(browser(), "heatMap.js", SHOW, options);
}

const rows = async (): Promise<string[][]> => {
  const all = await played.page.locator("tbody tr").all();
  return Promise.all(all.map((row) => row.locator("th, td").allTextContents()));
};

const status = () => played.page.locator("#status").textContent();

describe("the page", () => {
  test("lists the bodies of the latest year, those with most to mend first, and who is missing last", async () => {
    await open();
    expect(await played.page.locator("thead th").allTextContents()).toEqual([
      "单位",
      "年度",
      "错误",
      "警告",
      "表三某行合计不符",
      "与上年结转不一致",
    ]);
    expect(await rows()).toEqual([
      ["沙溪县水务局", "2023", "2", "0", "2", ""],
      ["<b>沙溪县教育局", "2023", "0", "1", "", "1"],
      ["沙溪县民政局", "缺 2023", "", "", "", ""],
    ]);
    expect(await status()).toBe("3 个单位，1 个有错误，1 个缺年报；已勾选 0 个");
  });

  test("shows other years, or all of them", async () => {
    await open();
    await played.page.getByLabel("年度").selectOption("2022");
    expect((await rows()).map((row) => row.slice(0, 4))).toEqual([
      ["沙溪县水务局", "2022", "0", "12"],
      ["<b>沙溪县教育局", "缺 2022", "", ""],
    ]);
    await played.page.getByLabel("年度").selectOption("全部");
    expect((await rows())[0]).toEqual(["沙溪县水务局", "2023　2022", "2", "12", "2", "", "12"]);
    expect(await played.kept()).toEqual({ year: null, errorsOnly: false });
  });

  test("leads from a cell to what it counts, by the mouse and by keys", async () => {
    await open();
    await played.page.locator("td.count.error").click();
    expect(await played.said("open")).toEqual({
      type: "open",
      rule: "row-total",
      reports: [{ uri: "file:///a23.txt", line: 0 }],
    });
    played.heard.length = 0;
    await played.page.locator("tbody td").first().focus();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter"])
      await played.page.keyboard.press(key);
    expect(await played.said("open")).toMatchObject({ rule: "carried-over" });
  });

  test("sends back what is ticked: those with errors at once, or one by one", async () => {
    await open();
    await played.page.getByRole("button", { name: "批注的 Word" }).click();
    expect(await status()).toBe("没有勾选单位。");
    await played.page.getByRole("button", { name: "勾选有错误的" }).click();
    await played.page.getByRole("button", { name: "批注的 Word" }).click();
    expect(await played.said("send")).toEqual({
      type: "send",
      as: "docx",
      bodies: [{ name: "沙溪县水务局", reports: [{ uri: "file:///a23.txt", line: 0 }] }],
    });
    played.heard.length = 0;
    await played.page.getByRole("button", { name: "全不选" }).click();
    await played.page.getByLabel("<b>沙溪县教育局").check();
    await played.page.getByRole("button", { name: "问题清单" }).click();
    expect((await played.said("send")).bodies.map(({ name }) => name)).toEqual(["<b>沙溪县教育局"]);
  });

  test("counts as ticked what is sent back: the bodies with a report of the year that is shown", async () => {
    await open();
    await played.page.getByLabel("沙溪县水务局").check();
    await played.page.getByLabel("<b>沙溪县教育局").check();
    expect(await status()).toContain("已勾选 2 个");
    await played.page.getByLabel("年度").selectOption("2022");
    expect(await status()).toContain("已勾选 1 个");
    await played.page.getByRole("button", { name: "问题清单" }).click();
    expect((await played.said("send")).bodies.map(({ name }) => name)).toEqual(["沙溪县水务局"]);
  });

  test("lists a thousand bodies at the most, and says so", async () => {
    await open();
    const many = Array.from({ length: 1001 }, (_, i) => ({
      name: `第${i}局`,
      reports: [report(`file:///${i}`, 2023, 0, 0)],
    }));
    await played.post({ ...SHOW, overview: { bodies: many, missing: [] } });
    await expect.poll(() => played.page.locator("tbody tr").count()).toBe(1000);
    expect(await played.page.locator(".heat p").textContent()).toBe("只列出问题最多的 1000 个单位。");
  });

  test("lists only those with errors when asked, and hands itself over as a spreadsheet", async () => {
    await open({ kept: { errorsOnly: true } });
    expect((await rows()).map(([name]) => name)).toEqual(["沙溪县水务局"]);
    await played.page.getByRole("button", { name: ".xlsx" }).click();
    const { sheets } = await played.said("save");
    expect(sheets.map(({ name }) => name)).toEqual(["年报总览", "单位与问题"]);
    expect(sheets[0]?.rows).toContainEqual(["沙溪县民政局", 2023, null, null, "缺"]);
    expect(sheets[0]?.rows).toContainEqual(["沙溪县水务局", 2022, 0, 12, "a22.txt"]);
    expect(sheets[1]?.rows[1]).toEqual(["沙溪县水务局", 2, 12, 2, null, 12]);
  });
});

test.each(Object.keys(THEMES) as ThemeName[])("%s: no violation", async (theme) => {
  await open({ theme });
  expect(await played.violations()).toEqual([]);
});
