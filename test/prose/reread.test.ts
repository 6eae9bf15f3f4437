import { describe, expect, it } from "vitest";
import { type Prose, proseOf } from "../../server/src/prose/index.js";
import { parseVolume, type Report, type Volume } from "../../server/src/report/index.js";
import { generateReport } from "../support/generate.js";

const { text, cells } = generateReport(3, { year: 2022, style: { layout: "tabbed" }, otherQuirks: "none" });

/** The report after an edit, with its prose read in the light of what it was. */
function edited(old: Report, start: number, end: number, put: string): Report {
  const now = old.text.slice(0, start) + put + old.text.slice(end);
  const volume = parseVolume(old.text);
  const before = volume.reports[0]?.report;
  if (!before) throw new Error("no report");
  proseOf(before);
  const report = parseVolume(now, volume, [{ start, removed: old.text.slice(start, end), text: put }]).reports[0]
    ?.report;
  if (!report) throw new Error("no report");
  return report;
}

const old = parseVolume(text).reports[0]?.report as Report;
const fresh = (report: Report) => proseOf(parseVolume(report.text).reports[0]?.report as Report);

it("a letter in one passage: the others are moved, and what is said of a quantity is said of the moved one", () => {
  const stop = text.indexOf("。", text.indexOf("一、"));
  const report = edited(old, stop, stop, "甲");
  const prose = proseOf(report);
  expect(prose).toEqual(fresh(report));
  expect(prose.links.length).toBeGreaterThan(0);
  for (const { quantity } of prose.links) expect(prose.quantities).toContain(quantity);
});

it("a figure of a table: passages that are held against it are judged again, once and once more", () => {
  const { start, end } = cells.find(({ key }) => key === "received/total")?.span ?? { start: 0, end: 0 };
  const first = edited(old, start, end, "98765");
  const contradicting = (report: Report) => proseOf(report).links.filter(({ verdict }) => verdict.contradicts).length;
  expect(proseOf(first)).toEqual(fresh(first));
  expect(contradicting(first)).toBeGreaterThan(contradicting(old));
});

it("figure after figure in a table: of a passage only the kinds that asked for it are judged again", () => {
  const at = text.indexOf("\n", text.indexOf("一、")) + 1;
  const told =
    "全年新收政府信息公开申请98765件，结转下年4321件，占新收的4.4%，没有提起行政复议的情形。\n" +
    "上年结转57件，本年新收98765件，办结98772件，结转下年51件。\n";
  const typed = (volume: Volume, key: string, put: string): Volume => {
    const { tables } = (volume.reports[0] as { report: Report }).report;
    const { span } = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)).find((one) => one.key === key) ?? {
      span: { start: 0, end: 0 },
    };
    const { start, end } = span;
    const removed = volume.text.slice(start, end);
    const now = volume.text.slice(0, start) + put + volume.text.slice(end);
    return parseVolume(now, volume, [{ start, removed, text: put }]);
  };
  const proseIn = ({ reports }: Volume): Prose => proseOf(reports[0]?.report as Report);
  /** What is made of the passage: its claim, and its first figure held against its cell. */
  const madeIn = (volume: Volume) => [proseIn(volume).claims[0], proseIn(volume).links[0]];

  let volume = parseVolume(text.slice(0, at) + told + text.slice(at));
  proseIn(volume);
  for (const [key, put, kept] of [
    ["received/total", "98", undefined],
    ["received/total", "98765", [true, false]],
    ["received/total", "98764", [true, false]],
    ["carriedOut/total", "4321", [true, false]],
    ["received/total", "98765", [true, false]],
    ["carriedIn/total", "57", [true, true]],
    ["outcomeTotal/total", "98772", [true, true]],
    ["carriedOut/total", "50", [true, false]],
    ["carriedOut/total", "51", [true, false]],
    ["granted/legal", "7", [true, true]],
    ["reviews/review.total", "3", [false, true]],
    ["reviews/review.total", "4", [false, true]],
    ["received/total", "98766", [true, false]],
  ] as const) {
    const before = madeIn(volume);
    volume = typed(volume, key, put);
    expect(proseIn(volume), `${key} ${put}`).toEqual(fresh(volume.reports[0]?.report as Report));
    if (kept)
      expect(
        madeIn(volume).map((one, i) => one === before[i]),
        `${key} ${put}`,
      ).toEqual(kept);
  }
});

describe("a letter in a line, and what stands beside it", () => {
  const heading = text.indexOf("\n", text.indexOf("一、")) + 1;
  const withLines = (...lines: readonly string[]): Report => {
    const whole = `${text.slice(0, heading)}${lines.join("\n")}\n${text.slice(heading)}`;
    return parseVolume(whole).reports[0]?.report as Report;
  };
  /** The report after words were put behind others, read in the light of what it was and from scratch. */
  const put = (before: Report, behind: string, words: string): readonly [Report, Prose, Prose] => {
    const at = before.text.indexOf(behind) + behind.length;
    const report = edited(before, at, at, words);
    return [report, proseOf(report), fresh(report)];
  };

  it("lines that a page has wrapped are parted by a stop, and joined when it goes", () => {
    const before = withLines("本年度本机关认真落实各项公开要求，全年共收到政府信息公开申请", "98765件，均已按期答复。");
    const [parted, prose, anew] = put(before, "政府信息公开申请", "。");
    expect(prose).toEqual(anew);
    expect(prose).not.toEqual(proseOf(before));
    const stop = parted.text.indexOf("政府信息公开申请。") + "政府信息公开申请".length;
    const joined = edited(parted, stop, stop + 1, "");
    expect(proseOf(joined)).toEqual(fresh(joined));
    const [, listed, again] = put(before, "政府信息公开申请\n", "一是");
    expect(listed).toEqual(again);
    expect(listed).not.toEqual(proseOf(before));
  });

  it("another figure as long in a sentence is read, and what stands beside it kept", () => {
    const before = withLines("全年共收到政府信息公开申请98765件。");
    const at = before.text.indexOf("98765");
    const report = edited(before, at, at + 5, "98764");
    expect(proseOf(report)).toEqual(fresh(report));
    expect(proseOf(report).quantities.map(({ value }) => value)).toContain(98764);
  });

  it("what stands under a sub-heading is read anew where that is another one, and kept where it stays", () => {
    const before = withLines("（一）信息管理情况良好。", "不予公开98765件。");
    const said = (prose: Prose): boolean[] =>
      prose.links.filter(({ quantity }) => quantity.value === 98765).map(({ verdict }) => verdict.said);
    expect(said(proseOf(before))).toEqual([false]);
    const [, prose, anew] = put(before, "（一）信息", "的");
    expect(prose).toEqual(anew);
    expect(said(prose)).toEqual([true]);
    const [, kept, same] = put(before, "情况良", "又");
    expect(kept).toEqual(same);
    expect(said(kept)).toEqual([false]);
  });
});
