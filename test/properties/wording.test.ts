/** The rules of wording on generated reports. */
import { expect, test } from "vitest";
import { parseReport } from "../../server/src/report/index.js";
import { RULES } from "../../server/src/rules/index.js";
import { residue } from "../../server/src/rules/text/residue.js";
import { generateReport } from "../support/generate.js";

test("no rule of wording finds anything in sound reports", () => {
  const ids = ["residue", "placeholder", "wrong-character", "repeated-word", "typo", "personal-data", "punctuation"];
  const rules = RULES.filter(({ id }) => ids.includes(id));
  expect(rules.map(({ id }) => id)).toEqual(ids);
  for (let seed = 1000; seed < 1150; seed++) {
    const report = parseReport(generateReport(seed).text);
    for (const rule of rules) expect([...rule.check(report)], `seed ${seed}, ${rule.id}`).toEqual([]);
  }
});

test("every page mark inside a table is found", () => {
  let marks = 0;
  for (let seed = 0; seed < 40; seed++) {
    const sound = generateReport(seed, { style: { layout: "spaced" }, quirks: { pageMarks: true } });
    const found = [...residue.check(parseReport(sound.text))].map(({ span }) => span);
    expect(found, `seed ${seed}`).toEqual([...sound.pageMarks]);
    marks += found.length;
  }
  expect(marks).toBeGreaterThan(40);
});
