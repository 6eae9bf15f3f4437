/** `new` in a folder of its own: what is written, and what never is. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createFile } from "../../server/src/cli/createFile.js";
import { newReport } from "../../server/src/writing/newReport.js";
import { compose } from "../prose/support.js";
import { Stage } from "../support/stage.js";

const FILE = "清河县水务局2023年政府信息公开工作年度报告.txt";
const WISH = { agency: "清河县水务局", kind: "department", year: 2023, layout: "tabbed" } as const;

describe("createFile", () => {
  it("leaves nothing behind where not all could be written", () => {
    const stage = new Stage();
    const failing = { length: 1 } as unknown as Uint8Array;
    expect(() => createFile(path.join(stage.folder, FILE), failing)).toThrow("nothing was written");
    expect(readdirSync(stage.folder)).toEqual([]);
  });
});

describe("disclosure-report new", () => {
  it("writes last year's report here and prints its name", async () => {
    const stage = new Stage();
    expect(await stage.run(["new", "清河县水务局"])).toEqual({ code: 0, out: `${FILE}\n`, err: "" });
    expect(stage.bytes(FILE).toString("utf8")).toBe(newReport(WISH));
  });

  it("writes the year, the kind and the layout that are asked for, into a folder that it makes", async () => {
    const stage = new Stage();
    const words = "new --year 2020 --kind town --layout vertical 柳林镇人民政府 年报".split(" ");
    const file = path.join("年报", "柳林镇人民政府2020年政府信息公开工作年度报告.txt");
    expect(await stage.run(words)).toEqual({ code: 0, out: `${file}\n`, err: "" });
    expect(stage.bytes(file).toString("utf8")).toBe(
      newReport({ agency: "柳林镇人民政府", kind: "town", year: 2020, layout: "vertical" }),
    );
  });

  it("tells the kind by the name", async () => {
    const stage = new Stage();
    await stage.run(["new", "清河县人民政府"]);
    expect(stage.bytes("清河县人民政府2023年政府信息公开工作年度报告.txt").toString("utf8")).toContain("本级政府");
  });

  it("writes over no file", async () => {
    const stage = new Stage();
    stage.write(FILE, "原文");
    const answer = await stage.run(["new", "清河县水务局", "--messages", "en"]);
    expect(answer).toEqual({
      code: 2,
      out: "",
      err: `disclosure-report: ${FILE}: there is such a file already; it is as it was\n`,
    });
    expect(stage.bytes(FILE).toString("utf8")).toBe("原文");
  });

  it.each([
    [["new", "../清河县水务局"], "不像单位全称"],
    [["new", "清河县水务局", "--year", "2018"], "只能新建 2019 至 2024 年度的年报"],
    [["new", "清河县水务局", "--year", "2025"], "只能新建 2019 至 2024 年度的年报"],
  ])("writes nothing for %j and says why", async (words, why) => {
    const stage = new Stage();
    const { code, out, err } = await stage.run(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(why);
    expect(readdirSync(stage.folder)).toEqual([]);
  });

  it("has nothing but open places found in what it wrote", async () => {
    const stage = new Stage();
    await stage.run(["new", "清河县水务局"]);
    const { code, out } = await stage.run(["check", "--format", "json", FILE]);
    expect(code).toBe(0);
    const [report] = (JSON.parse(out) as { reports: { findings: { rule: string }[] }[] }).reports;
    expect(new Set(report?.findings.map(({ rule }) => rule))).toEqual(new Set(["placeholder"]));
  });
});

describe("new --from", () => {
  const LAST = "年报/去年.txt";
  const NEXT = "沙溪县水务局2024年政府信息公开工作年度报告.txt";
  const last = (eol: string): string =>
    compose({ agency: "沙溪县水务局", prose: { 1: "2023年，公开信息30条。" } }).replaceAll("\n", eol);

  it("begins next year's report in the manner of the last one, here or in a folder", async () => {
    const stage = new Stage();
    stage.write(LAST, last("\r\n"));
    expect(await stage.run(["new", "--from", LAST])).toEqual({ code: 0, out: `${NEXT}\n`, err: "" });
    const text = stage.bytes(NEXT).toString("utf8");
    expect(text).toContain("\r\n　　【去年原文】2024年，公开信息____条。\r\n");
    expect(text.replaceAll("\r\n", "")).not.toContain("\n");
    expect((await stage.run(["new", "--from", LAST, "年报"])).out).toBe(`年报/${NEXT}\n`);
    expect((await stage.run(["new", "--from", LAST])).code).toBe(2);
  });

  it.each([
    [["new", "--from", "没有.txt"], "没有.txt：没有这个文件或文件夹"],
    [["new", "--from", "空.txt"], "空.txt：其中没有写明单位和年份的年报"],
    [["new", "--from", LAST, "--year", "2025"], "不能再用 --year"],
    [["new", "--from", LAST, "年报", "另一个"], "--from 后面只写一份年报"],
    [["check", "--from", LAST, "."], "check 命令没有 --from 这个选项"],
  ])("writes nothing for %j and says why", async (words, why) => {
    const stage = new Stage();
    stage.write(LAST, last("\n"));
    stage.write("空.txt", "会议纪要");
    const { code, out, err } = await stage.run(words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(why);
  });
});
