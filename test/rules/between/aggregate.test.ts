import { describe, expect, test } from "vitest";
import { compose } from "../../prose/support.js";
import { type Said, saidIn } from "../../support/collections.js";

const one = (n: number): readonly number[] => [n, 0, 0, 0, 0, 0];

/** A body's report of 2023: persons' applications, all granted, and licences. */
const report = (agency: string, granted: number, licences: number): string =>
  compose({
    agency,
    prose: {},
    applications: { received: one(granted), granted: one(granted) },
    disclosure: { "licences/decisions": licences },
  });

const PARTS = {
  water: report("沙溪县水务局", 12, 7),
  schools: report("沙溪县教育局", 30, 40),
  roads: report("沙溪县卫生健康局", 0, 2),
};
const NAMES = ["沙溪县水务局", "沙溪县教育局", "沙溪县卫健局"];

function saidOf(whole: string, parts: Readonly<Record<string, string>> = PARTS, names = NAMES): Said[] {
  return saidIn({ ...parts, whole }, { aggregates: [{ whole: "沙溪县人民政府", parts: names }] });
}

describe("aggregate", () => {
  test("is silent where every cell is the sum", () => {
    expect(saidOf(report("沙溪县", 42, 49))).toEqual([]);
  });

  test("says on the cell what the parts add up to, with a link to each that is not 0", () => {
    const [said, ...others] = saidOf(report("沙溪县", 42, 50));
    expect(others).toEqual([]);
    expect(said).toMatchObject({
      rule: "aggregate",
      file: "whole",
      on: "50",
      elsewhere: ["water 7", "schools 40", "roads 2"],
    });
    expect(said?.message).toBe(
      "“行政许可·本年处理决定数量”填的是 50，各单位相加为 49（沙溪县水务局 7、沙溪县教育局 40、沙溪县卫生健康局 2）。",
    );
    expect(said?.finding.change).toMatchObject({ figures: [{ to: 49 }], preferred: true });
  });

  test("names the body that was left out of a table, once for all its cells", () => {
    const said = saidOf(report("沙溪县", 30, 49));
    expect(said).toHaveLength(1);
    expect(said[0]?.message).toContain("看来漏了“沙溪县水务局”");
    expect(said[0]?.message).toContain("另有 5 格");
  });

  test("names the body that was counted twice", () => {
    expect(saidOf(report("沙溪县", 54, 49)).map(({ message }) => message)[0]).toContain("看来“沙溪县水务局”算了两次");
  });

  test("names the body whose figure was copied with its digits exchanged", () => {
    const parts = { ...PARTS, schools: report("沙溪县教育局", 31, 40) };
    const said = saidOf(report("沙溪县", 25, 49), parts);
    expect(said.every(({ message }) => message.includes("看来“沙溪县教育局”的 31 抄成了 13"))).toBe(true);
    expect(said.map(({ on }) => on)).toEqual(["25", "25", "25"]);
  });

  test("names the body whose figure was copied with a digit too many or too few", () => {
    expect(saidOf(report("沙溪县", 42, 409)).map(({ message }) => message)[0]).toContain(
      "看来“沙溪县教育局”的 40 抄成了 400",
    );
    expect(saidOf(report("沙溪县", 42, 13)).map(({ message }) => message)[0]).toContain(
      "看来“沙溪县教育局”的 40 抄成了 4",
    );
  });

  test("names the body that was left out of a row, or counted twice in it", () => {
    expect(saidOf(report("沙溪县", 42, 42))[0]?.message).toContain("看来漏了“沙溪县水务局”");
    expect(saidOf(report("沙溪县", 42, 89))[0]?.message).toContain("看来“沙溪县教育局”算了两次");
  });

  test("names nobody where two may be meant", () => {
    const parts = { ...PARTS, water: report("沙溪县水务局", 30, 7) };
    expect(saidOf(report("沙溪县", 30, 49), parts).map(({ message }) => /看来/u.test(message))).toEqual([
      false,
      false,
      false,
    ]);
    // Eighteen counted twice, or the two of another copied as twenty.
    const licences = { ...PARTS, water: report("沙溪县水务局", 12, 18) };
    expect(saidOf(report("沙溪县", 42, 78), licences).map(({ message }) => message)[0]).not.toContain("看来");
  });

  test("is silent where a part is not there, is unread, or stands there twice with other figures", () => {
    const whole = report("沙溪县", 42, 50);
    expect(saidOf(whole, { water: PARTS.water, schools: PARTS.schools })).toEqual([]);
    expect(saidOf(whole, { ...PARTS, again: report("沙溪县教育局", 30, 41) })).toEqual([]);
    expect(
      saidOf(whole, { ...PARTS, roads: PARTS.roads.replace(/\| 行政许可 \| 2 \|/u, "| 行政许可 | 若干 |") }),
    ).toEqual([]);
  });
});
