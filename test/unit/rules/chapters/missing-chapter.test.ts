import { describe, expect, test } from "vitest";
import { parseReport } from "../../../../server/src/report/index.js";
import { LAYOUTS } from "../../../support/layouts/index.js";
import { allSaid, applied, findings, mended, partsOf, preferredFix, said, sound } from "./support.js";

const HEADINGS = [
  "一、总体情况",
  "二、主动公开政府信息情况",
  "三、收到和处理政府信息公开申请情况",
  "四、政府信息公开行政复议、行政诉讼情况",
  "五、存在的主要问题及改进情况",
  "六、其他需要报告的事项",
];

/** What a chapter that holds nothing but its heading leaves to be said, and what zeros contradict. */
const TO_BE_FILLED = /^(?:empty-chapter|missing-subject|problems-and-improvements|fee-statement|prose-)/;

const outline = (text: string) => parseReport(text).chapters.map(({ name }) => name);

function without(text: string, numbers: readonly number[]): string {
  const { front, chapters } = partsOf(text);
  return front + chapters.filter((_, i) => !numbers.includes(i + 1)).join("");
}

test.each([1, 2, 3, 4, 5])("a lost chapter is one finding, at the heading behind it: chapter %i", (number) => {
  const lost = without(sound(number), [number]);
  expect(said(lost)).toEqual([`error missing-chapter [${HEADINGS[number]}]`]);
});

describe.each(LAYOUTS)("a chapter lost from a report with %s tables", (layout) => {
  test.each(layout === "vertical" ? [1, 2, 3, 4, 5, 6] : [2, 3, 4])("is written in its place: chapter %i", (number) => {
    const whole = sound(number, { style: { layout }, quirks: { crlf: number % 2 === 0 } });
    const lost = without(whole, [number]);
    const edits = preferredFix(lost, "missing-chapter").edits;
    expect(edits).toHaveLength(1);
    const text = applied(lost, edits);
    expect(outline(text)).toEqual(HEADINGS);
    expect(text.match(/\r\n|\r|\n/g)).toEqual(text.match(/\r\n|\r|\n/g)?.map(() => (number % 2 === 0 ? "\r\n" : "\n")));
    const tables = parseReport(text).tables;
    expect(tables.map(({ table, layout: read }) => `${table.chapter} ${read}`)).toEqual(
      [2, 3, 4].map((n) => `${n} ${layout}`),
    );
    const written = tables.find(({ table }) => table.chapter === number);
    for (const row of written?.rows ?? []) {
      expect(row.cells.map(({ text: cell }) => cell)).toEqual(row.block.columns.map(() => "0"));
    }
    const news = allSaid(text).filter((one) => !TO_BE_FILLED.test(one));
    expect(news).toEqual(allSaid(whole).filter((one) => !TO_BE_FILLED.test(one)));
  });

  test("whose table still stands there loses only its heading, and gets it back safely", () => {
    for (const number of [2, 3, 4]) {
      const { front, chapters } = partsOf(sound(number, { style: { layout }, quirks: { proseBeforeTables: false } }));
      const bare = chapters.map((text, i) => (i + 1 === number ? text.slice(text.indexOf("\n") + 1) : text));
      const lost = front + bare.join("");
      const [finding, ...others] = findings(lost);
      expect(others).toEqual([]);
      expect(finding?.rule.id).toBe("missing-chapter");
      expect(finding?.fixes?.map(({ preferred, safe }) => [preferred, safe])).toEqual([[true, true]]);
      const text = mended(lost, "missing-chapter");
      expect(outline(text)).toEqual(HEADINGS);
      expect(said(text)).toEqual([]);
    }
  });
});

describe("a report being drafted", () => {
  test.each([1, 2, 3, 4, 5])("says once which chapters are still missing: %i written", (count) => {
    const numbers = [1, 2, 3, 4, 5, 6].filter((n) => n > count);
    const draft = without(sound(count), numbers);
    expect(said(draft)).toEqual([`error missing-chapter [${HEADINGS[count - 1]}]`]);
    expect(findings(draft)[0]?.message.args[0]).toBe(HEADINGS.slice(count).join("；"));
  });

  test("keeps its last line as it was when the rest is written", () => {
    for (const [end, expected] of [
      ["", "六、其他需要报告的事项"],
      ["\n", "六、其他需要报告的事项\n"],
      ["\n\n\n", "六、其他需要报告的事项\n\n\n"],
    ] as const) {
      const draft = `${without(sound(3, { style: { layout: "tabbed" } }), [3, 4, 5, 6]).trimEnd()}${end}`;
      const text = mended(draft, "missing-chapter");
      expect(outline(text)).toEqual(HEADINGS);
      expect(text.endsWith(expected)).toBe(true);
      expect(text.startsWith(draft.trimEnd())).toBe(true);
    }
  });

  test("with nothing but its title gets the whole skeleton", () => {
    const draft = "清河县水务局2023年政府信息公开工作年度报告\n";
    expect(said(draft)).toEqual(["error missing-chapter [清河县水务局2023年政府信息公开工作年度报告]"]);
    const text = mended(draft, "missing-chapter");
    expect(outline(text)).toEqual(HEADINGS);
    const tables = parseReport(text).tables;
    expect(tables.map(({ layout, edition }) => `${layout} ${edition}`)).toEqual(Array(3).fill("vertical 2021"));
  });

  test("in Markdown gets Markdown", () => {
    const draft = "# 清河县水务局2020年政府信息公开工作年度报告\n\n## 一、总体情况\n\n本机关依法公开政府信息。\n";
    const text = mended(draft, "missing-chapter");
    expect(outline(text)).toEqual(HEADINGS);
    expect(text.match(/^## .、/gm)).toHaveLength(6);
    const tables = parseReport(text).tables;
    expect(tables.map(({ layout, edition }) => `${layout} ${edition}`)).toEqual(Array(3).fill("piped 2019"));
  });
});

test("two chapters lost side by side are one finding, two apart are two", () => {
  expect(said(without(sound(1), [2, 3]))).toEqual([`error missing-chapter [${HEADINGS[3]}]`]);
  expect(said(without(sound(1), [2, 5]))).toEqual([
    `error missing-chapter [${HEADINGS[2]}]`,
    `error missing-chapter [${HEADINGS[5]}]`,
  ]);
});

test("numerals that count on over the gap are set right by the same fix", () => {
  let lost = without(sound(2), [3]);
  for (const [from, to] of ["四三", "五四", "六五"].map((pair) => [...pair] as [string, string])) {
    lost = lost.replace(new RegExp(`^${from}、(政府信息公开行政复议|存在的主要|其他需要)`, "m"), `${to}、$1`);
  }
  expect(said(lost)).toEqual(["error missing-chapter [三、政府信息公开行政复议、行政诉讼情况]"]);
  const text = mended(lost, "missing-chapter");
  expect(outline(text)).toEqual(HEADINGS);
  expect(said(text)).toEqual([]);
});

test.each(["", "\n\n", "今天开会。\n明天也开会。\n", "购物清单\n一、苹果\n二、梨\n"])(
  "says nothing of a text that is no report: %j",
  (text) => {
    expect(said(text)).toEqual([]);
  },
);
