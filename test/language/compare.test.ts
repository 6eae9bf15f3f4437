import { describe, expect, test } from "vitest";
import { comparisonOfFiles } from "../../server/src/language/compare.js";
import { compose } from "../prose/support.js";

const report = (agency: string, year: number): string =>
  compose({ agency, year, prose: { 1: "（一）主动公开。渠道畅通。" } });

const volume = `${report("沙溪县水务局", 2022)}\n${report("沙溪县教育局", 2022)}`;
const second = report("沙溪县水务局", 2022).split("\n").length;
const own = { uri: "file:///d/%E4%BB%8A%E5%B9%B4.txt", text: report("沙溪县教育局", 2023) };

describe("reports of files beside each other", () => {
  test("are all of them, each told by its file and line", () => {
    const all = comparisonOfFiles([{ uri: "file:///d/v.txt", text: volume }, own]);
    expect(all?.issues.map(({ file, line, agency, year }) => [file, line, agency, year])).toEqual([
      ["file:///d/v.txt", 0, "沙溪县水务局", 2022],
      ["file:///d/v.txt", second, "沙溪县教育局", 2022],
      [own.uri, 0, "沙溪县教育局", 2023],
    ]);
  });

  test("are the one of a volume that begins at a line, where one is named", () => {
    const two = comparisonOfFiles([{ uri: "file:///d/v.txt", text: volume, line: second }, own]);
    expect(two?.issues.map(({ label }) => label)).toEqual(["2022", "2023"]);
  });

  test("are the nearest one, where lines were put in or taken out above it since", () => {
    for (const line of [second - 1, second + 1]) {
      const two = comparisonOfFiles([{ uri: "file:///d/v.txt", text: volume, line }, own]);
      expect(two?.issues.map(({ agency, year }) => [agency, year])).toEqual([
        ["沙溪县教育局", 2022],
        ["沙溪县教育局", 2023],
      ]);
    }
  });

  test("are none where a file holds no report", () => {
    expect(comparisonOfFiles([{ uri: "file:///d/n.txt", text: "会议纪要" }, own])).toBeUndefined();
  });
});
