/** Many fixes at once, some of which would change a figure where the text is in ruins. */
import { expect, test, vi } from "vitest";
import type { Fix } from "../../server/src/facts/finding.js";
import { message } from "../../server/src/messages/message.js";
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import type { Judged } from "../../server/src/rules/rule.js";
import type { PlacedFinding } from "../../server/src/service/findings.js";
import { changesNoFigure, fixEdits } from "../../server/src/service/fixes.js";
import { apply } from "../support/fixing.js";
import { generateReport } from "../support/generate.js";

const parsed = vi.hoisted(() => ({ count: 0 }));
vi.mock("../../server/src/report/index.js", async (original) => {
  const room = await original<typeof import("../../server/src/report/index.js")>();
  const counted: typeof room.parseVolume = (...given) => {
    parsed.count++;
    return room.parseVolume(...given);
  };
  return { ...room, parseVolume: counted };
});

const TITLE = "云溪县水利局2023年政府信息公开工作年度报告";
const DASH = "——";

/** Fixes that call themselves safe: each takes a character out, of figures in a table or of the sentence in front. */
function finder(tearing: number) {
  return (volume: Volume): PlacedFinding[] => {
    const fix = (start: number): Fix => ({
      title: message("改", "Mend"),
      edits: [{ span: { start, end: start + 1 }, text: "" }],
      preferred: true,
      safe: true,
    });
    const cells = volume.reports[0]?.report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
    const figures = cells.filter(({ content }) => content.kind === "figure").slice(0, tearing);
    const dash = volume.text.indexOf("—");
    const starts = [...(dash < 0 ? [] : [dash]), ...figures.map(({ span }) => span.start)];
    return starts.map((start) => finding("改", fix(start)));
  };
}

/** @returns a finding that says this, with this fix */
const finding = (words: string, fix: Fix): PlacedFinding => ({
  offset: 0,
  finding: { rule: { id: "made-up" }, message: message(words, words), fixes: [fix] } as unknown as Judged,
});

/** A fix that leaves what it is for as it was: it writes one more 甲 at the end. */
const oneMore = ({ text }: Volume): Fix => ({
  title: message("加", "Add"),
  edits: [{ span: { start: text.length, end: text.length }, text: "甲" }],
  preferred: false,
  safe: true,
});

const text = generateReport(3).text.replace(/^.*\n/u, `${TITLE}\n\n${DASH}\n`);

test("those that change none are made, those that do are left", () => {
  const after = apply(text, fixEdits(parseVolume(text), finder(3), changesNoFigure));
  expect(after).toBe(text.replace(DASH, ""));
});

test("however many tear, the text is not read anew for each", () => {
  const volume = parseVolume(text);
  const figures = volume.reports[0]?.report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)) ?? [];
  expect(figures.length).toBeGreaterThan(150);
  parsed.count = 0;
  fixEdits(volume, finder(150), changesNoFigure);
  // Two dashes go in two rounds, and a third finds nothing more.
  expect(parsed.count).toBeLessThanOrEqual(3 * 32);
});

test("one that is made again in every round is left, the others are made", () => {
  const find = (volume: Volume) => [finding("又", oneMore(volume)), ...finder(0)(volume)];
  expect(apply(text, fixEdits(parseVolume(text), find, changesNoFigure))).toBe(text.replace(DASH, ""));
});

test("nothing is fixed where something else is said in every round", () => {
  let count = 0;
  const find = (volume: Volume) => [finding(`又${count++}`, oneMore(volume))];
  expect(fixEdits(parseVolume(text), find, changesNoFigure)).toEqual([]);
});
