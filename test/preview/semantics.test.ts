/** What a screen reader is told of the page: Chromium's own tree of roles, names and states. */
import type { CDPSession } from "playwright-core";
import { describe, expect, test } from "vitest";
import { REPORT } from "../support/openReport.js";
import { Played, shareBrowser } from "./browser.js";

/** A node of the tree, as Chromium's DevTools protocol has it; only what is asked for here. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly value?: { readonly value: string };
  readonly childIds?: readonly string[];
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

let played: Played;
let session: CDPSession;
const browser = shareBrowser(() => played);

async function open(text: string): Promise<void> {
  played = await Played.open(browser(), text);
  session = await played.page.context().newCDPSession(played.page);
}

/** The tree as it stands. */
async function tree(): Promise<Tree> {
  const { nodes } = (await session.send("Accessibility.getFullAXTree")) as { readonly nodes: readonly Node[] };
  return new Tree(nodes);
}

class Tree {
  constructor(readonly nodes: readonly Node[]) {}

  /** Below a node, or in the whole tree, in reading order. */
  all(role: string, below?: Node): Node[] {
    return (below ? this.below(below) : this.nodes).filter((node) => !node.ignored && node.role?.value === role);
  }

  below(node: Node): Node[] {
    return (node.childIds ?? []).flatMap((id) => {
      const child = this.nodes.find(({ nodeId }) => nodeId === id);
      return child ? [child, ...this.below(child)] : [];
    });
  }

  words(node: Node | undefined): string {
    if (!node) return "";
    return this.all("StaticText", node)
      .map(({ name }) => name?.value ?? "")
      .join("");
  }
}

const nameOf = (node: Node | undefined): string => node?.name?.value ?? "";
const stateOf = (node: Node | undefined, state: string): unknown =>
  node?.properties?.find(({ name }) => name === state)?.value.value;

/** What the line below the page says, as it is read out. */
async function readOut(): Promise<string> {
  const own = await tree();
  return own.words(own.all("status")[0]);
}

describe("a table", () => {
  test("is a grid with a name, and each row of figures has a head beside and heads above", async () => {
    await open(REPORT);
    const own = await tree();
    const grids = own.all("grid");
    expect(grids.map(nameOf)).toEqual([
      "表二：主动公开政府信息情况",
      "表三：收到和处理政府信息公开申请情况",
      "表四：政府信息公开行政复议、行政诉讼情况",
    ]);
    const applications = grids[1];
    const heads = own.all("columnheader", applications).map(nameOf);
    for (const head of ["申请人情况", "自然人", "法人或其他组织", "商业企业", "其他", "总计"])
      expect(heads).toContain(head);
    // What is said of a row stands in one below it, in a cell as wide as the table.
    const rows = own.all("row", applications).filter((row) => own.all("list", row).length === 0);
    const filled = rows.filter((row) => own.all("gridcell", row).length > 0);
    expect(filled).toHaveLength(25);
    for (const row of filled) {
      expect(own.all("rowheader", row).length).toBeGreaterThan(0);
      expect(own.all("gridcell", row)).toHaveLength(7);
    }
    expect(own.all("rowheader", filled[0]).map(nameOf)).toEqual(["一、本年新收政府信息公开申请数量"]);
  });

  test("says which cell is wrong, and which cannot be filled in", async () => {
    await open(REPORT.replace("二、上年结转政府信息公开申请数量\t2\t0", "二、上年结转政府信息公开申请数量 2 0"));
    const own = await tree();
    const cells = own.all("gridcell", own.all("grid")[1]);
    expect(cells.filter((cell) => stateOf(cell, "readonly") === true).map((cell) => own.words(cell))).toHaveLength(1);
    await played.page.close();
    await open(REPORT);
    const other = await tree();
    const wrong = other.all("gridcell").filter((cell) => stateOf(cell, "invalid") === "true");
    // What it should be is read out with it.
    expect(wrong.map((cell) => other.words(cell))).toEqual(["2 → 1"]);
  });
});

describe("the line below", () => {
  test("is read out as findings come and go", async () => {
    await open(REPORT);
    const own = await tree();
    expect(stateOf(own.all("status")[0], "live")).toBe("polite");
    await expect.poll(readOut).toBe("1 处错误，1 处警告。");
    await played.type("申请15件", "申请14件");
    await expect.poll(readOut).toBe("1 处错误。");
    await played.type("\t1\t0\t0\t0\t0\t0\t2\n", "\t1\t0\t0\t0\t0\t0\t1\n");
    await expect.poll(readOut).toBe("没有问题。");
    await played.type("申请14件", "申请15件");
    await expect.poll(readOut).toBe("1 处警告。");
  });

  test("tells of the cell that is gone to: its row, its column, what is wrong and by which key it is mended", async () => {
    await open(REPORT);
    await played.page.locator(".notes button", { hasText: "部分公开·总计" }).click();
    await expect.poll(readOut).toMatch(/^（二）部分公开.* · 总计　.*各项相加为 1，按 Alt\+= 填入。/);
  });
});

test("a cell that is typed into is a field with the names of its row and column, and its figure", async () => {
  await open(REPORT);
  await played.page.locator("table.applications td.figure").first().focus();
  await played.page.keyboard.press("F2");
  const own = await tree();
  const [field] = own.all("textbox");
  expect(nameOf(field)).toBe("一、本年新收政府信息公开申请数量 自然人");
  expect(field?.value?.value).toBe("11");
  expect(stateOf(field, "focused")).toBe(true);
  await played.page.keyboard.press("Escape");
  const after = await tree();
  expect(after.all("textbox")).toEqual([]);
  const focused = after.all("gridcell").filter((cell) => stateOf(cell, "focused") === true);
  expect(focused.map((cell) => after.words(cell))).toEqual(["11"]);
});
