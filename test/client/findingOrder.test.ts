/** Which finding comes next. */
import { expect, it } from "vitest";
import { type FindingOrder, nextFinding } from "../../client/src/findingOrder.js";

const [ERROR, WARNING, INFORMATION] = [0, 1, 2];

const FINDINGS = [
  { name: "note at the early error", line: 2, character: 0, severity: INFORMATION },
  { name: "late error", line: 9, character: 0, severity: ERROR },
  { name: "early warning", line: 1, character: 4, severity: WARNING },
  { name: "early error", line: 2, character: 0, severity: ERROR },
  { name: "late warning", line: 9, character: 5, severity: WARNING },
];

/** The names of those gone through from a place, until the first comes again. */
function walk(order: FindingOrder, line: number, character: number): string[] {
  const names: string[] = [];
  let at = { line, character };
  for (;;) {
    const next = nextFinding(FINDINGS, at, order);
    if (!next || names.includes(next.name)) return names;
    names.push(next.name);
    at = next;
  }
}

it("goes by severity, then by place, and round again", () => {
  expect(walk("severity", 0, 0)).toEqual(["early error", "late error", "early warning", "late warning"]);
  expect(nextFinding(FINDINGS, { line: 9, character: 5 }, "severity")?.name).toBe("early error");
});

it("begins behind the cursor", () => {
  expect(nextFinding(FINDINGS, { line: 3, character: 0 }, "severity")?.name).toBe("late error");
  expect(nextFinding(FINDINGS, { line: 9, character: 1 }, "severity")?.name).toBe("late warning");
  expect(nextFinding(FINDINGS, { line: 9, character: 6 }, "severity")?.name).toBe("early error");
  expect(nextFinding(FINDINGS, { line: 1, character: 3 }, "position")?.name).toBe("early warning");
});

it("goes by place where people want it so", () => {
  expect(walk("position", 0, 0)).toEqual(["early warning", "early error", "late error", "late warning"]);
});

it("stays where there is one alone, and is nowhere where there is none", () => {
  const [, one] = FINDINGS;
  expect(nextFinding([one as (typeof FINDINGS)[1]], { line: 9, character: 0 }, "severity")).toBe(one);
  expect(nextFinding([], { line: 0, character: 0 }, "severity")).toBeUndefined();
});
