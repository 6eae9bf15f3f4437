/** `compare` in a folder of its own: what is made of which reports, and what is never written over. */
import { describe, expect, it } from "vitest";
import { compose } from "../prose/support.js";
import { Stage } from "../support/stage.js";

const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];

const report = (year: number, received: number): string =>
  compose({
    agency: "沙溪县水务局",
    year,
    prose: { 1: `（一）主动公开。全年公开信息${received}条。` },
    applications: { received: one(received), granted: one(received) },
  });

function stage(): Stage {
  const made = new Stage();
  made.write("a.txt", report(2023, 9));
  made.write("b.txt", report(2022, 6));
  made.write("c.txt", report(2021, 4));
  return made;
}

describe("disclosure-report compare", () => {
  it("makes a page of the latest two years in full, and of all of them as lines", async () => {
    const made = stage();
    expect(await made.run(["compare", "--out", "对比.html", "."])).toEqual({ code: 0, out: "对比.html\n", err: "" });
    const page = made.bytes("对比.html").toString("utf8");
    expect(page).toContain("<h1>沙溪县水务局 2021—2023 年年报对比</h1>");
    expect(page).toContain('<th scope="row">自然人</th><td>6</td><td>9</td><td class="change">+3</td>');
    expect(page).toContain("全年公开信息<del>6</del><ins>9</ins>条。");
    expect(page.match(/<svg [^>]*class="trend"/gu)).toHaveLength(3);
  });

  it("makes a picture, or a workbook", async () => {
    const made = stage();
    expect((await made.run(["compare", "a.txt", "b.txt", "--out", "a.svg"])).code).toBe(0);
    expect(made.bytes("a.svg").toString("utf8")).toMatch(/^<svg xmlns=/u);
    expect((await made.run(["compare", "a.txt", "b.txt", "--out", "a.xlsx"])).code).toBe(0);
    expect(made.bytes("a.xlsx").subarray(0, 2).toString()).toBe("PK");
  });

  it("writes over nothing, and says why there is nothing to compare", async () => {
    const made = stage();
    made.write("那个.svg", "原来的");
    const taken = await made.run(["compare", "--out", "那个.svg", "a.txt", "b.txt"]);
    expect(taken).toMatchObject({ code: 2, out: "" });
    expect(taken.err).toContain("那个.svg：已有同名文件");
    expect(made.bytes("那个.svg").toString("utf8")).toBe("原来的");
    expect((await made.run(["compare", "--out", "x.svg", "a.txt"])).err).toContain("没有可以比较的两份年报");
    expect((await made.run(["compare", "--out", "x.svg", "a.txt", "没有.txt"])).err).toContain("没有.txt");
    expect((await made.run(["compare", "--out", "x.pdf", "a.txt", "b.txt"])).err).toContain(".html、.svg、.xlsx");
    expect((await made.run(["compare", "a.txt", "b.txt"])).code).toBe(2);
  });
});
