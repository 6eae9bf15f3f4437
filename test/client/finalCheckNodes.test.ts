/** What the view of the final check shows. */
import { describe, expect, it } from "vitest";
import { type FinalNode, leftOf, nodesOf, sayLeft } from "../../client/src/finalCheckNodes.js";
import { NOTHING_LEFT } from "../../server/src/left.js";
import { localise } from "../../server/src/messages/localise.js";
import type { FinalCheck, FinalPart, FinalReport } from "../../server/src/protocol.js";

const RANGE = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

const part = (name: string, levels: ("error" | "hint")[], ...ids: string[]): FinalPart => ({
  name,
  range: RANGE,
  findings: levels.map((level) => ({ rule: "typo", level, message: level, range: RANGE })),
  questions: ids.map((id) => ({ id, message: `${id}？`, range: RANGE })),
});

const report = (title: string, exceptions: number, ...parts: FinalPart[]): FinalReport => ({
  title,
  exceptions,
  left: {
    ...NOTHING_LEFT,
    error: parts.flatMap(({ findings }) => findings).filter(({ level }) => level === "error").length,
    hint: parts.flatMap(({ findings }) => findings).filter(({ level }) => level === "hint").length,
  },
  parts,
});

const CHECK: FinalCheck = {
  reports: [report("甲", 2, part("开头", []), part("一", ["error", "hint"], "a"), part("二", [], "b"), part("三", []))],
};

/** The tree as lines, indented. */
function drawn(nodes: readonly FinalNode[], depth = 0): string[] {
  return nodes.flatMap((node) => {
    const line = {
      report: () => (node.kind === "report" ? node.report.title : ""),
      part: () => (node.kind === "part" ? `${node.part.name} ${node.left}` : ""),
      finding: () => (node.kind === "finding" ? node.finding.level : ""),
      question: () => (node.kind === "question" ? `${node.ticked ? "☑" : "☐"} ${node.question.message}` : ""),
      exceptions: () => (node.kind === "exceptions" ? `例外 ${node.count}` : ""),
    }[node.kind]();
    return ["  ".repeat(depth) + line, ...("children" in node ? drawn(node.children, depth + 1) : [])];
  });
}

describe("the tree", () => {
  it("goes chapter by chapter, those with nothing left among them; what is ticked off is left no more", () => {
    expect(drawn(nodesOf(CHECK, new Set(["b"])))).toEqual([
      "一 3",
      "  error",
      "  hint",
      "  ☐ a？",
      "二 0",
      "  ☑ b？",
      "三 0",
      "例外 2",
    ]);
  });

  it("shows what stands before chapter one where something is left of it", () => {
    expect(drawn(nodesOf({ reports: [report("甲", 0, part("开头", ["error"]))] }, new Set()))).toEqual([
      "开头 1",
      "  error",
    ]);
  });

  it("goes report by report in a volume", () => {
    const check = {
      reports: [report("甲", 0, part("开头", []), part("一", [])), report("乙", 0, part("开头", ["error"]))],
    };
    expect(drawn(nodesOf(check, new Set()))).toEqual(["甲", "  一 0", "乙", "  开头 1", "    error"]);
  });
});

describe("what is left", () => {
  const told = (check: FinalCheck, ...ticked: string[]) =>
    localise(sayLeft(leftOf(check, new Set(ticked)), "年报.md"), "zh");

  it("is counted in one line", () => {
    expect(told(CHECK)).toBe("“年报.md”还有：1 处错误，1 条建议，2 件事请您确认。");
    expect(told(CHECK, "a", "b", "of another report")).toBe("“年报.md”还有：1 处错误，1 条建议。");
  });

  it("is counted as the status bar has it, over all reports", () => {
    const left = { ...NOTHING_LEFT, warning: 2, places: 3 };
    const reports = [
      { ...report("甲", 0), left },
      { ...report("乙", 0), left },
    ];
    expect(told({ reports })).toBe("“年报.md”还有：4 处警告，6 处待填。");
    expect(leftOf({ reports }, new Set()).problems).toBe(10);
  });

  it("is nothing once all is mended and ticked off", () => {
    const check = { reports: [report("甲", 3, part("一", [], "a"))] };
    expect(told(check)).toBe("“年报.md”还有：1 件事请您确认。");
    expect(told(check, "a")).toBe("“年报.md”检查完毕：没有问题，要确认的都已确认。");
    expect(localise(sayLeft(leftOf(check, new Set()), "年报.md"), "en")).toBe("Left of “年报.md”: 1 thing to confirm.");
  });
});
