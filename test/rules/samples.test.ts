/** The reports that `npm start` and the README's pictures show: what they promise, not every mistake in them. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseVolume } from "../../server/src/report/index.js";
import { GROUPS } from "../../server/src/rules/index.js";
import { findings } from "../support/markers.js";

const FOLDER = new URL("../../samples/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER), "utf8");

const SOUND = "云溪县水利局2023年政府信息公开工作年度报告.txt";
const FAULTY = "澄湖区2023年政府信息公开工作年度报告汇编.txt";

describe("samples", () => {
  test("are two texts, named so that the extension takes them for reports", () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));
    expect(names.sort()).toEqual([SOUND, FAULTY].sort());
    expect(names.every((name) => /政府信息公开.*年度报告.*\.txt$/u.test(name))).toBe(true);
  });

  test("there is nothing to find in the sound one", () => {
    expect(findings(read(SOUND))).toEqual([]);
  });

  test("the other one is a volume with findings of every group, but for those between years, and every level", () => {
    const text = read(FAULTY);
    const found = findings(text);
    const rules = new Set(found.map(({ rule }) => rule));
    expect(parseVolume(text).reports.length).toBeGreaterThan(1);
    expect(GROUPS.filter((group) => !group.rules.some(({ id, between }) => between || rules.has(id)))).toEqual([]);
    expect(new Set(found.map(({ level }) => level))).toEqual(new Set(["error", "warning", "information", "hint"]));
  });
});
