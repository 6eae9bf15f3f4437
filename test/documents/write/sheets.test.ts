import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { exportedText } from "../../../server/src/documents/write/text.js";

const rows = [
  ["单位", "新收", ""],
  ["沙溪县<水务局>", 12, -1.5],
  ["=1+1", null, "07"],
];

function parts(): Record<string, string> {
  const bytes = exportedText({
    title: "对比",
    sheets: [
      { name: "数字", rows },
      { name: "走势", rows: [["甲"]] },
    ],
  });
  const all = Object.entries(unzipSync(bytes ?? new Uint8Array()));
  return Object.fromEntries(all.map(([name, content]) => [name, strFromU8(content)]));
}

describe("plain tables as a workbook", () => {
  const sheet = parts()["xl/worksheets/sheet1.xml"] ?? "";
  const cell = (name: string): string => new RegExp(`<c r="${name}"[^>]*>.*?</c>`, "u").exec(sheet)?.[0] ?? "";

  test("are a sheet each, under their names", () => {
    expect(parts()["xl/workbook.xml"]).toContain('<sheet name="数字" sheetId="1" r:id="rId1"/><sheet name="走势"');
  });

  test("have numbers as numbers and words as words, never as what a program would work out", () => {
    expect(cell("B2")).toContain("<v>12</v>");
    expect(cell("C2")).toContain("<v>-1.5</v>");
    expect(cell("A2")).toContain("沙溪县&lt;水务局&gt;");
    expect(cell("A3")).toContain('t="inlineStr"');
    expect(cell("A3")).toContain("=1+1");
    expect(cell("C3")).toContain('t="inlineStr"');
    expect(cell("B3")).toBe("");
    expect(sheet).not.toContain("<f>");
  });

  test("keep their heads in sight, and filter by them", () => {
    expect(sheet).toContain('<pane ySplit="1"');
    expect(sheet).toContain('<autoFilter ref="A1:C3"/>');
  });
});
