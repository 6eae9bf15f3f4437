import { describe, expect, it } from "vitest";
import { compose } from "../prose/support.js";
import { Stage } from "../support/stage.js";

const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];

const report = (year: number, carriedIn: number, carriedOut: number): string =>
  compose({
    agency: "沙溪县水务局",
    year,
    prose: {
      1: "（一）主动公开。公开信息30条。（二）依申请公开。渠道畅通。（三）政府信息管理。规范目录。（四）平台建设。维护网站。（五）监督保障。开展培训。",
      5: "存在的问题：内容不够丰富。改进措施：加强培训。",
      6: "本年度未收取信息处理费。",
    },
    applications: {
      received: one(5 + carriedOut - carriedIn),
      carriedIn: one(carriedIn),
      granted: one(5),
      carriedOut: one(carriedOut),
    },
  });

function stage(): Stage {
  const made = new Stage();
  made.write("2022/上年.txt", report(2022, 0, 3));
  made.write("2023/今年.txt", report(2023, 4, 1));
  return made;
}

describe("check of a folder", () => {
  it("holds its reports against each other, and names the place in the other file", async () => {
    const { out, code } = await stage().run(["check", "--format", "json", "."]);
    const { reports } = JSON.parse(out);
    const between = (file: string) =>
      reports
        .find((one: { file: string }) => one.file === file)
        .findings.filter(({ related }: { related?: object }) => related);
    expect(between("2022/上年.txt")).toEqual([]);
    expect(between("2023/今年.txt")).toMatchObject([
      {
        rule: "carried-over",
        severity: "warning",
        fixable: false,
        related: [{ file: "2022/上年.txt" }, { file: "2022/上年.txt" }],
      },
    ]);
    const [{ range, related }] = between("2023/今年.txt");
    const lineAt = (text: string, { start }: { start: { line: number } }) => text.split("\n")[start.line];
    expect(lineAt(report(2023, 4, 1), range)).toContain("二、上年结转");
    expect(lineAt(report(2022, 0, 3), related[0].range)).toContain("四、结转下年度");
    expect(code).toBe(0);
  });

  it("lists them for people and counts them in the closing table", async () => {
    const made = stage();
    made.write(".disclosure-report.json", JSON.stringify({ levels: { "row-label": "off" } }));
    const { out } = await made.run(["check", "2022", "2023"]);
    expect(out).toMatch(/^警告 “上年结转”与上年年报（上年\.txt）的“结转下年度”不一致：.*carried-over$/mu);
    expect(out).toMatch(/^ --> 2023\/今年\.txt:\d+:\d+$/mu);
    expect(out).toMatch(/^ {3}= 2022 结转下年度继续办理·自然人：3 2022\/上年\.txt:\d+:\d+$/mu);
    expect(out).toMatch(/^ +0 +1 +0 +沙溪县水务局 2023/mu);
  });

  it("has them in SARIF with their other places", async () => {
    const { out } = await stage().run(["check", "--format", "sarif", "."]);
    const found = JSON.parse(out).runs[0].results.filter(({ ruleId }: { ruleId: string }) => ruleId === "carried-over");
    expect(found).toHaveLength(1);
    expect(found[0].relatedLocations).toHaveLength(2);
    expect(decodeURIComponent(found[0].relatedLocations[0].physicalLocation.artifactLocation.uri)).toBe(
      "2022/上年.txt",
    );
  });

  it("has them last in NDJSON, in lines of their own", async () => {
    const { out } = await stage().run(["check", "--format", "ndjson", "."]);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, year, between }) => [file, year, between])).toEqual([
      ["2022/上年.txt", 2022, undefined],
      ["2023/今年.txt", 2023, undefined],
      ["2023/今年.txt", 2023, true],
    ]);
    expect(lines[1].findings.map(({ rule }: { rule: string }) => rule)).not.toContain("carried-over");
    expect(lines[2].findings.map(({ rule }: { rule: string }) => rule)).toEqual(["carried-over"]);
  });

  it("takes lists of paths, by lines or NULs, from a file or standard input", async () => {
    const made = stage();
    const files = ["2022/上年.txt", "2023/今年.txt"];
    made.write("lists/list.txt", `${files.join("\r\n")}\r\n`);
    const checked = async (args: readonly string[], input?: string) => {
      const { out, code, err } = await made.run(
        ["check", "--format", "ndjson", ...args],
        input === undefined ? {} : { input },
      );
      return {
        code,
        err,
        files: [
          ...new Set(
            out
              .split("\n")
              .filter(Boolean)
              .map((line) => JSON.parse(line).file),
          ),
        ],
      };
    };
    expect(await checked(["--files-from", "lists/list.txt"])).toEqual({ code: 0, err: "", files });
    expect((await checked(["--files-from", "-"], files.join("\0"))).files).toEqual(files);
    expect((await checked(["2023", "--files-from", "-"], "2022\n")).files).toEqual([...files].reverse());
    expect(await checked(["--files-from", "没有"])).toMatchObject({ code: 2, files: [] });
    expect((await checked(["--files-from", "-", "-"], "")).code).toBe(2);
  });

  it("names files that hold the same report once", async () => {
    const made = stage();
    made.write("2023/今年.md", report(2023, 4, 1));
    const { out, err } = await made.run(["check", "--format", "json", "."]);
    const found = JSON.parse(out).reports.filter(({ findings }: { findings: { rule: string }[] }) =>
      findings.some(({ rule }) => rule === "carried-over"),
    );
    expect(found.map(({ file }: { file: string }) => file)).toEqual(["2023/今年.txt"]);
    expect(err).toBe("2023/今年.md 与 2023/今年.txt 是同一份年报，年报之间的问题只列一次\n");
  });

  it("follows levels and exceptions, of which none is called unused", async () => {
    const made = stage();
    made.write(".disclosure-report.json", JSON.stringify({ levels: { "carried-over": "error" } }));
    expect((await made.run(["check", "."])).code).toBe(1);
    const exception = {
      rule: "carried-over",
      report: "沙溪县水务局2023年政府信息公开工作年度报告",
      text: "二、上年结转政府信息公开申请数量自然人：4",
      reason: "上年有误",
    };
    made.write(".disclosure-report.json", JSON.stringify({ exceptions: [exception] }));
    const { out, err } = await made.run(["check", "."]);
    expect(out).not.toContain("carried-over");
    expect(err).toBe("");
  });

  it("holds a report against the sum of those that the project file names", async () => {
    const made = new Stage();
    const decisions = (agency: string, count: number) =>
      compose({ agency, prose: {}, disclosure: { "licences/decisions": count } });
    made.write("a.txt", decisions("沙溪县", 8));
    made.write("b.txt", decisions("沙溪县水务局", 3));
    made.write("c.txt", decisions("沙溪县教育局", 4));
    const aggregates = [{ whole: "沙溪县", parts: ["沙溪县水务局", "沙溪县教育局"] }];
    made.write(".disclosure-report.json", JSON.stringify({ aggregates }));
    expect((await made.run(["check", "."])).out).toContain("填的是 8，各单位相加为 7");
    made.write(".disclosure-report.json", JSON.stringify({ aggregates: [{ whole: "沙溪县" }] }));
    expect((await made.run(["check", "."])).err).toContain("“aggregates” 第 1 项");
  });

  it("says of a folder whose reports are missing by the list in its project file", async () => {
    const made = stage();
    const bodies = ["沙溪县民政局", "沙溪县水务局", "沙溪县统计局"];
    made.write(".disclosure-report.json", JSON.stringify({ bodies }));
    const missing = "（2 个单位）：沙溪县民政局、沙溪县统计局";
    expect((await made.run(["check", "."])).err).toBe(`缺 2023 年年报${missing}\n缺 2022 年年报${missing}\n`);
    expect((await made.run(["check", "2023/今年.txt"])).err).toBe("");
    made.write(".disclosure-report.json", JSON.stringify({ bodies: ["沙溪县民政局", 7] }));
    const { err } = await made.run(["check", "2023"]);
    expect(err).toContain("“bodies” 应为单位名称的列表");
    expect(err).toContain("缺 2023 年年报（1 个单位）：沙溪县民政局\n");
  });

  it("names no more of them than can be read: a county may be checked under its province's list", async () => {
    const made = new Stage();
    made.write("a.txt", report(2023, 0, 0));
    const bodies = (count: number) => Array.from({ length: count }, (_, i) => `白沙县第${i + 1}小学`);
    const missing = async (count: number) => {
      made.write(".disclosure-report.json", JSON.stringify({ bodies: bodies(count) }));
      const { err } = await made.run(["check", "."]);
      return err.split("\n").find((line) => line.startsWith("缺 2023 "));
    };
    expect(await missing(200)).toBe(`缺 2023 年年报（200 个单位）：${bodies(200).join("、")}`);
    expect(await missing(201)).toBe(`缺 2023 年年报（201 个单位）：${bodies(200).join("、")}……`);
  });
});
