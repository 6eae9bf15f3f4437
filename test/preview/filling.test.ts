/** The preview's page in a plain Chromium: what is typed, pasted and pressed there, and what text and page say then. */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { REPORT } from "../support/openReport.js";
import { Played, type PlayOptions, shareBrowser } from "./browser.js";

const SOUND = REPORT.replace("不计其他情形）\t1\t0\t0\t0\t0\t0\t2", "不计其他情形）\t1\t0\t0\t0\t0\t0\t1");

let played: Played;
const browser = shareBrowser(() => played);

async function open(text: string, options: PlayOptions = {}): Promise<void> {
  played = await Played.open(browser(), text, options);
}

/** The cell of table three in a row that begins with these words, by its column. */
const cell = (row: string, column: number): Locator =>
  played.page
    .locator("table.applications tr", { has: played.page.locator("th.row", { hasText: row }) })
    .locator("td")
    .nth(column);

const hasFocus = (one: Locator): Promise<boolean> => one.evaluate((own) => own === own.ownerDocument.activeElement);
const press = (keys: string): Promise<void> => played.page.keyboard.press(keys);
const status = (): Promise<string | null> => played.page.locator("#status").textContent();

/** Does something that fills cells in, and waits for the answer. */
async function filling(act: () => Promise<unknown>): Promise<void> {
  const answered = played.answered();
  await act();
  await answered;
}

/** The row of the text. */
const rowOf = (row: string): string | undefined => played.text.split("\n").find((line) => line.includes(row));

/** Puts something into the clipboard and pastes it into the focused cell. */
const paste = (kind: string, words: string): Promise<unknown> =>
  played.page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(${JSON.stringify(kind)}, ${JSON.stringify(words)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  })()`);

describe("a cell", () => {
  test("is typed into and left by Enter: the text has it, the cell below has the focus", async () => {
    await open(REPORT);
    await cell("一、本年新收", 1).click();
    await filling(async () => {
      await press("3");
      await press("7");
      await press("Enter");
    });
    expect(rowOf("一、本年新收")).toBe("一、本年新收政府信息公开申请数量\t11\t37\t0\t0\t0\t1\t14");
    await expect.poll(() => cell("一、本年新收", 1).textContent()).toBe("37");
    expect(await hasFocus(cell("二、上年结转", 1))).toBe(true);
  });

  test("is as wide while it is typed into, and so are the others", async () => {
    await open(REPORT);
    const widths = () =>
      played.page.locator("table.applications td").evaluateAll((cells) => cells.map((one) => one.clientWidth));
    const before = await widths();
    await cell("（一）予以公开", 0).click();
    await press("F2");
    await played.page.locator("td input").waitFor();
    expect(await widths()).toEqual(before);
  });

  test("is changed by F2 and left as it was by Escape", async () => {
    await open(REPORT);
    await cell("（一）予以公开", 0).click();
    await press("F2");
    await press("5");
    await press("Escape");
    expect(await cell("（一）予以公开", 0).textContent()).toBe("9");
    await press("F2");
    await press("5");
    await filling(() => press("Tab"));
    expect(rowOf("（一）予以公开")).toContain("（一）予以公开\t95\t1\t0");
    expect(await status()).toContain("商业企业");
  });

  test("shows its new figure until the text has it, and the old one where it is refused", async () => {
    await open(REPORT.replaceAll("\t", "  "));
    await cell("一、本年新收", 0).click();
    await filling(() => press("Delete"));
    await expect.poll(status).toContain("这种排版方式不能有空格子");
    expect(await cell("一、本年新收", 0).textContent()).toBe("11");
  });

  test("shows the old figure where it is refused once the focus has gone on", async () => {
    await open(REPORT.replaceAll("\t", "  "));
    await cell("一、本年新收", 0).click();
    await press("F2");
    await press("Control+a");
    await press("Delete");
    await filling(() => press("Enter"));
    expect(await status()).toContain("这种排版方式不能有空格子");
    expect(await hasFocus(cell("二、上年结转", 0))).toBe(true);
    expect(await cell("一、本年新收", 0).textContent()).toBe("11");
  });

  test("that was changed in the text while it was typed into is not filled in", async () => {
    await open(REPORT);
    await cell("一、本年新收", 0).click();
    await press("8");
    await played.type("数量\t11\t2", "数量\t12\t2");
    await press("Enter");
    expect(played.heard.some(({ type }) => type === "set")).toBe(false);
    await expect.poll(() => cell("一、本年新收", 0).textContent()).toBe("12");
  });

  test("keeps what is typed while the text changes elsewhere", async () => {
    await open(REPORT);
    await cell("一、本年新收", 0).click();
    await press("8");
    await played.type("举办培训2次", "举办培训3次");
    await press("1");
    await filling(() => press("Enter"));
    expect(rowOf("一、本年新收")).toContain("\t81\t2\t");
    expect(played.text).toContain("举办培训3次");
  });
});

describe("a total", () => {
  test("says what it should be, and is filled in by one key", async () => {
    await open(REPORT);
    const total = cell("（二）部分公开", 6);
    expect(await total.getAttribute("data-sum")).toBe("1");
    await total.click();
    expect(await status()).toContain("各项相加为 1，按 Alt+= 填入。");
    await filling(() => press("Alt+="));
    expect(played.text).toBe(SOUND);
    await expect.poll(() => total.getAttribute("data-sum")).toBeNull();
    expect(await played.page.locator(".notes .error").count()).toBe(0);
  });
});

describe("table three", () => {
  test("is filled in from nothing by keyboard alone: figures, then all totals", async () => {
    const empty = SOUND.replace(/(\t\d+){7}$/gmu, "\t0".repeat(7));
    await open(empty);
    await played.page.locator("table.applications td.figure[tabindex='0']").focus();
    // Of each row the six parts, left by Tab.
    const figures = (text: string) => [...text.matchAll(/((?:\t\d+){7})$/gmu)].map(([row]) => row.trim().split("\t"));
    const wanted = figures(SOUND);
    for (const row of wanted)
      for (const [column, figure] of row.entries()) {
        if (column === 6 || figure === "0") await press("Tab");
        else
          await filling(async () => {
            await played.page.keyboard.type(figure);
            await press("Tab");
          });
      }
    await press("Shift+Tab");
    await played.page.locator("table.applications td.figure").last().focus();
    for (let round = 0; figures(played.text).join() !== wanted.join() && round < 4; round++) {
      await press("Control+a");
      await filling(() => press("Alt+="));
      await played.page.locator("table.applications td.figure").last().focus();
    }
    expect(played.text).toBe(SOUND);
    expect(await played.page.locator("[data-sum]").count()).toBe(0);
  });
});

test("a key that moves, selects or fills in here does nothing else in the editor around", async () => {
  await open(REPORT);
  await played.page.evaluate(
    `window.addEventListener("keydown", ({ key }) => { (globalThis.heard ??= []).push(key); })`,
  );
  await cell("一、本年新收", 0).click();
  for (const keys of ["Control+a", "ArrowUp", "F2", "Escape", "Tab", "Alt+="]) await press(keys);
  await press("Control+s");
  expect(await played.page.evaluate("globalThis.heard.filter((key) => !['Control', 'Alt'].includes(key))")).toEqual([
    "s",
  ]);
});

describe("a block", () => {
  test("is selected with Shift, copied with TABs and pasted elsewhere in one edit", async () => {
    await open(REPORT);
    await cell("一、本年新收", 0).click();
    await press("Shift+ArrowRight");
    await press("Shift+ArrowDown");
    expect(await played.page.locator("td.selected").count()).toBe(4);
    const copied = await played.page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      document.activeElement.dispatchEvent(new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true }));
      return clipboardData.getData("text/plain");
    })()`);
    expect(copied).toBe("11\t2\n2\t0");
    await cell("1.信访举报投诉类申请", 2).click();
    await filling(() => paste("text/plain", "11\t2\r\n2\t0\r\n"));
    expect(rowOf("1.信访举报投诉类申请")).toMatch(/\t0\t0\t11\t2\t0\t0\t0$/u);
    expect(rowOf("2.重复申请")).toMatch(/\t0\t0\t2\t0\t0\t0\t0$/u);
    expect(played.undone).toHaveLength(1);
    await press("Control+z");
    await expect.poll(() => played.text).toBe(REPORT);
  });

  test("of a page's table is pasted by its cells, and nothing of it is shown as markup", async () => {
    await open(REPORT);
    await cell("一、本年新收", 0).click();
    const html =
      "<table><tr><td>4</td><td colspan=2><b>5</b><script>globalThis.bad = 1</script></td><td>6</td></tr></table>";
    await filling(() => paste("text/html", html));
    expect(rowOf("一、本年新收")).toBe("一、本年新收政府信息公开申请数量\t4\t5\t\t6\t0\t1\t14");
    expect(await played.page.evaluate("globalThis.bad")).toBeUndefined();
  });

  test("that is larger than the table is refused", async () => {
    await open(REPORT);
    await cell("一、本年新收", 5).click();
    await paste("text/plain", "1\t2\t3");
    await expect.poll(status).toContain("粘贴的区域超出了表格");
    expect(played.text).toBe(REPORT);
  });
});

describe("page and text follow each other", () => {
  test("a cell that is gone to is gone to in the text", async () => {
    await open(REPORT);
    await cell("一、本年新收", 1).click();
    const place = played.document.positionAt(REPORT.indexOf("数量\t11\t2") + 6);
    await expect
      .poll(() => played.heard.filter(({ type }) => type === "go").at(-1))
      .toMatchObject({
        place: { start: place },
        opened: false,
      });
  });

  test("the cursor of the text is shown", async () => {
    await open(REPORT);
    const { line, character } = played.document.positionAt(REPORT.indexOf("数量\t11\t2") + 6);
    await played.post({ type: "cursor", line, character });
    await expect.poll(() => played.page.locator(".here").textContent()).toBe("2");
  });

  test("who comes to the page by keyboard is in the cell that the cursor of the text is in", async () => {
    await open(REPORT);
    const { line, character } = played.document.positionAt(REPORT.indexOf("数量\t11\t2") + 6);
    await played.post({ type: "cursor", line, character });
    await expect.poll(() => hasFocus(cell("一、本年新收", 1))).toBe(true);
    // What people went to themselves they do not leave.
    await cell("二、上年结转", 0).click();
    await played.post({ type: "cursor", line, character });
    await expect.poll(() => played.page.locator(".here").textContent()).toBe("2");
    expect(await hasFocus(cell("二、上年结转", 0))).toBe(true);
  });

  test("a finding in a table leads to its cell", async () => {
    await open(REPORT);
    await played.page.locator(".notes button", { hasText: "部分公开·总计" }).click();
    expect(await hasFocus(cell("（二）部分公开", 6))).toBe(true);
  });

  test("scrolling leads both ways, and is not told back", async () => {
    await open(REPORT);
    const { line } = played.document.positionAt(REPORT.indexOf("三、收到"));
    await played.post({ type: "scroll", line });
    const top = () =>
      played.page.locator("h2", { hasText: "三、收到" }).evaluate((own) => own.getBoundingClientRect().top);
    await expect.poll(async () => Math.abs(await top()) < 40).toBe(true);
    expect(played.heard.some(({ type }) => type === "scroll")).toBe(false);
    await played.page.mouse.wheel(0, -120);
    await expect.poll(() => played.heard.some(({ type }) => type === "scroll")).toBe(true);
  });
});

describe("a reload of the window", () => {
  const BEFORE = { uri: "file:///r.txt", report: 0, isLocked: false };
  const top = (): Promise<number> => played.page.evaluate("Math.round(scrollY)");

  test("leaves the page where it was scrolled to, and does not scroll the text for it", async () => {
    await open(REPORT);
    await played.page.mouse.move(300, 300);
    await played.page.mouse.wheel(0, 300);
    await expect.poll(() => played.page.evaluate("globalThis.kept")).toEqual({ ...BEFORE, top: 300 });
    await played.page.close();
    await open(REPORT, { kept: { ...BEFORE, top: 300 } });
    expect(await top()).toBe(300);
    // The page has been drawn since: had it told of its scrolling, it would have been heard.
    await played.page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    expect(played.heard.some(({ type }) => type === "scroll")).toBe(false);
  });

  test("begins another report at its top", async () => {
    await open(REPORT, { kept: { ...BEFORE, uri: "file:///other.txt", top: 300 } });
    expect(await top()).toBe(0);
  });
});

describe("what is shown", () => {
  test("is no markup, whatever the text holds", async () => {
    await open(REPORT.replace("举办培训2次。", "举办<img src=x onerror='globalThis.bad=1'>2次。"));
    expect(await played.page.locator("article").textContent()).toContain(
      "举办<img src=x onerror='globalThis.bad=1'>2次。",
    );
    expect(await played.page.locator("img").count()).toBe(0);
  });

  test("a row that is not read cannot be typed into", async () => {
    await open(REPORT.replace("数量\t2\t0\t0\t0\t0\t0\t2", "数量 2 0 2"));
    expect(await played.page.locator("td.unread").textContent()).toBe("2 0 2");
    expect(await played.page.locator("td.unread").getAttribute("tabindex")).toBeNull();
  });

  test("is one report of a volume, chosen, and kept over a reload", async () => {
    await open(`${REPORT}\n${REPORT.replaceAll("沙溪县档案局", "沙溪县水利局")}`);
    await played.page.locator("#chooser").selectOption("1");
    await expect.poll(() => played.page.locator("h1").textContent()).toContain("水利局");
    expect(await played.page.evaluate("globalThis.kept")).toMatchObject({
      uri: "file:///r.txt",
      report: 1,
      isLocked: false,
    });
    await cell("一、本年新收", 0).click();
    await filling(async () => {
      await press("9");
      await press("Enter");
    });
    expect(played.text.lastIndexOf("数量\t9\t2")).toBeGreaterThan(REPORT.length);
  });

  test("speaks English to those who read it", async () => {
    await open(REPORT, { language: "en" });
    await cell("（二）部分公开", 6).click();
    expect(await status()).toContain("Its parts come to 1; Alt+= fills it in.");
  });
});
