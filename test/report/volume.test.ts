import { describe, expect, test } from "vitest";
import { CHAPTERS } from "../../server/src/form/index.js";
import { parseReport, parseVolume } from "../../server/src/report/index.js";

const HEADINGS = CHAPTERS.map(({ numeral, title }) => `${numeral}、${title}`);

const titled = (body: string) => `${body}2022年政府信息公开工作年度报告`;

/** A report in few words: title, six headings with a line under each. */
const report = (body: string, chapters = HEADINGS) =>
  `${titled(body)}\n\n${chapters.map((heading) => `${heading}\n${body}的情况写在这里。\n`).join("")}\n`;

const WATER = report("清河县水务局");
const FOREST = report("清河县林业局");
const GRAIN = report("清河县粮食局");

const offsets = (text: string) => parseVolume(text).reports.map(({ offset }) => offset);
const bodies = (text: string) => parseVolume(text).reports.map(({ report }) => report.title?.agency);

describe("a volume", () => {
  test("of one report is that report", () => {
    expect(parseVolume(WATER).reports).toEqual([{ offset: 0, report: parseReport(WATER) }]);
  });

  test.each(["", "\n", "会议纪要\n没有别的。"])("of a text that is no report is one part: %j", (text) => {
    expect(parseVolume(text).reports.map(({ offset, report }) => [offset, report.text])).toEqual([[0, text]]);
  });

  test("of three reports has three parts, each beginning at its title", () => {
    const text = WATER + FOREST + GRAIN;
    expect(bodies(text)).toEqual(["清河县水务局", "清河县林业局", "清河县粮食局"]);
    expect(offsets(text)).toEqual([0, WATER.length, WATER.length + FOREST.length]);
  });

  test.each(["\n", "\r\n", "\r"])("has parts that follow each other without a gap, with breaks %j", (eol) => {
    const text = `前言\n\n${WATER}${FOREST}`.replaceAll("\n", eol);
    const { reports } = parseVolume(text);
    expect(reports).toHaveLength(2);
    expect(reports.map(({ report }) => report.text).join("")).toBe(text);
    for (const { offset, report } of reports) expect(text.slice(offset, offset + report.text.length)).toBe(report.text);
  });

  test("has offsets that count from the start of each report", () => {
    const second = parseVolume(WATER + FOREST).reports[1];
    expect(second?.report).toEqual(parseReport(FOREST));
    const span = second?.report.title?.span;
    expect(FOREST.slice(span?.start, span?.end)).toBe(titled("清河县林业局"));
  });

  test("begins a report at a title in Traditional script, be the last words of others behind it", () => {
    const traditional = FOREST.replace("报告", "報告");
    expect(offsets(WATER + traditional + GRAIN)).toEqual([0, WATER.length, WATER.length + FOREST.length]);
    expect(offsets(traditional + WATER + traditional)).toEqual([0, FOREST.length, FOREST.length + WATER.length]);
  });

  test("begins a report at a title on two lines", () => {
    const broken = FOREST.replace("2022年", "\n2022年");
    expect(offsets(WATER + broken)).toEqual([0, WATER.length]);
  });

  test("begins a report at a title far above its chapter one, on a cover and a page of contents", () => {
    const cover =
      titled("清河县林业局") + "\n清河县林业局\n".repeat(15) + FOREST.slice(FOREST.indexOf(HEADINGS[0] as string));
    expect(offsets(WATER + cover)).toEqual([0, WATER.length]);
    const farther =
      titled("清河县林业局") + "\n清河县林业局\n".repeat(21) + FOREST.slice(FOREST.indexOf(HEADINGS[0] as string));
    expect(offsets(WATER + farther)).toEqual([0]);
  });

  test("begins a report where the one before ended early", () => {
    const short = report("清河县水务局", HEADINGS.slice(0, 2));
    expect(offsets(short + FOREST)).toEqual([0, short.length]);
  });
});

describe("no report begins", () => {
  const [one = "", ...later] = HEADINGS.map((heading) => `${heading}\n情况写在这里。\n`);
  const rest = later.join("");

  test("at a page head inside a report", () => {
    const text = `${titled("清河县水务局")}\n${[one, ...later].join(`${titled("清河县水务局")}\n— 2 —\n`)}`;
    expect(offsets(text)).toEqual([0]);
  });

  test("at a title that is quoted in a later chapter", () => {
    const quoted = rest.replaceAll("情况写在这里。\n", `情况写在这里。\n《${titled("清河县林业局")}》\n`);
    expect(offsets(`${titled("清河县水务局")}\n${one}${quoted}`)).toEqual([0]);
  });

  test("at a contents page before the chapters", () => {
    const contents = HEADINGS.map((heading, i) => `${heading}……${i + 1}\n`).join("");
    const text = `${titled("清河县水务局")}\n目录\n${contents}\n${titled("清河县水务局")}\n${one}${rest}`;
    expect(offsets(text)).toEqual([0]);
    const bare = `${titled("清河县水务局")}\n目录\n${HEADINGS.join("\n")}\n\n${titled("清河县水务局")}\n${one}${rest}`;
    expect(offsets(bare)).toEqual([0]);
  });

  test("at a title that no chapter one follows", () => {
    expect(offsets(`${WATER}附件\n${titled("清河县林业局")}\n`)).toEqual([0]);
    expect(offsets(`${WATER}${titled("清河县林业局")}\n${rest}`)).toEqual([0]);
  });

  test("at a chapter one without a title before it", () => {
    expect(offsets(`${WATER}${one}${rest}`)).toEqual([0]);
  });

  test("at a title that comes again with chapter one, before a later chapter has been seen", () => {
    const again = `${titled("清河县林业局")}\n${one}`;
    expect(offsets(`${WATER}${again}${again}${rest}`)).toEqual([0, WATER.length]);
  });

  test.each(["", "见上年的年报。\n", "见上年的年报\u2028。\n", "见上年的年报\u2029。\n"])(
    "where one line alone ends as a title does, be there breaks within lines that editors do not know: %j",
    (sentence) => {
      expect(offsets(`${one}${rest}${sentence}${FOREST}`)).toEqual([0]);
    },
  );

  test("at a title after nothing but chapter one", () => {
    expect(offsets(`${titled("清河县水务局")}\n${one}${titled("清河县林业局")}\n${one}${rest}`)).toEqual([0]);
  });
});

test.each([49_990, 50_000, 50_001, 50_002])("a long text is searched in steps: a title at %i is found", (at) => {
  // Fewer lines than a report may have between its last chapter and the next title.
  const line = `${"情况写在这里。".repeat(10)}\n`;
  const lead = WATER.padEnd(at - 1, line).concat("\n");
  expect(offsets(lead + WATER.repeat(3))).toEqual([0, at, at + WATER.length, at + 2 * WATER.length]);
});

describe("an edit in one report", () => {
  const before = parseVolume(WATER + FOREST + GRAIN);
  const edited = WATER + FOREST.replace("林业局的情况", "林业局的新情况") + GRAIN;
  const after = parseVolume(edited, before);

  test("keeps what the others were parsed into", () => {
    expect(after.reports[0]?.report).toBe(before.reports[0]?.report);
    expect(after.reports[2]?.report).toBe(before.reports[2]?.report);
    expect(after.reports[1]?.report).not.toBe(before.reports[1]?.report);
  });

  test("moves those behind it, and is the same as parsing from scratch", () => {
    expect(after.reports[2]?.offset).toBe((before.reports[2]?.offset ?? 0) + 1);
    expect(after).toEqual(parseVolume(edited));
  });

  test("on a line that ends as a title does leaves no trace in what is parsed next", () => {
    const cited = WATER.replace("情况写在这里。\n", "情况写在这里。详细的内容见去年的报告\n");
    const at = cited.indexOf("见去年");
    const one = parseVolume(cited);
    parseVolume(cited.replace("见去年", "见"), one, [{ start: at + 1, removed: "去年", text: "" }]);
    expect(offsets(WATER + FOREST)).toEqual([0, WATER.length]);
  });

  test("may take a report away or bring one in", () => {
    const fewer = parseVolume(WATER + GRAIN, before);
    expect(fewer.reports[1]?.report).toBe(before.reports[2]?.report);
    expect(parseVolume(WATER + FOREST + GRAIN, fewer)).toEqual(before);
  });
});
