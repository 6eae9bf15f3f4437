/** Every fix of every rule, on the texts that show the rules. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseVolume } from "../../../server/src/report/index.js";
import { judge } from "../../../server/src/rules/index.js";
import { findingsOf } from "../../../server/src/service/findings.js";
import { changesNoFigure, fixEdits, surelyRight } from "../../../server/src/service/fixes.js";
import { apply, findingsIn, fixEverything, wrongsAfter } from "../../support/fixing.js";
import { readFixture } from "../../support/markers.js";

const FOLDER = new URL("../../fixtures/rules/", import.meta.url);
const TEXTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".txt") && !name.startsWith("sound"))
  .map((name) => ({ name, text: readFixture(readFileSync(new URL(name, FOLDER), "utf8")).text }))
  // What is found between reports is mended one report at a time: test/rules/between/.
  .filter(({ text }) => parseVolume(text).reports.length === 1);

/** What a fix may leave to be said: a blank or an open place that it leaves, a copy that is not kept. */
const FOLLOWS: Readonly<Record<string, readonly string[]>> = {
  "missing-row": ["blank-cell"],
  "wrong-form": ["blank-cell"],
  "missing-chapter": ["placeholder"],
  "duplicate-chapter": ["fee-statement"],
  "fee-statement": ["placeholder"],
};

describe.each(TEXTS)("$name", ({ name, text }) => {
  const plain = text.replaceAll("\r\n", "\n");
  const others = ["\r\n", "\r", "\n"].map((lineEnd) => plain.replaceAll("\n", lineEnd));

  test("after each fix its finding is gone, nothing new is found, line breaks and the end are as they were", () => {
    // Each line break in every third text: which of them does not matter to a rule.
    const written = others[name.length % others.length] as string;
    const findings = findingsIn(written);
    const wrongs = findings.flatMap((finding) =>
      (finding.fixes ?? []).flatMap((fix) => wrongsAfter(written, finding, fix, FOLLOWS[finding.rule.id])),
    );
    expect(wrongs).toEqual([]);
  });

  test("all of a kind at once leaves nothing of it to fix", () => {
    for (const rule of new Set(findingsIn(text).map((finding) => finding.rule.id))) {
      const after = fixEverything(text, rule, surelyRight);
      const left = findingsIn(after).filter((finding) => finding.rule.id === rule && surelyRight(finding));
      expect(left, rule).toEqual([]);
    }
  });

  test("fix-all leaves nothing that it could fix", () => {
    const find = (volume: ReturnType<typeof parseVolume>) => findingsOf(volume, judge);
    const after = apply(text, fixEdits(parseVolume(text), find, changesNoFigure));
    expect(findingsIn(after).filter((finding) => changesNoFigure(finding))).toEqual([]);
  });
});
