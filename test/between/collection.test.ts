import { describe, expect, test } from "vitest";
import { factsOf, rangeIn } from "../../server/src/between/index.js";
import { parseVolume } from "../../server/src/report/index.js";
import { passageOf } from "../../server/src/service/exceptions.js";
import { DEFAULT_SETTINGS as SETTINGS } from "../../server/src/service/settings.js";
import { compose } from "../prose/support.js";
import { folderOf, put, saidIn } from "../support/collections.js";

const LONG =
  "各股室把办理时限写进岗位职责，由办公室每月汇总三类事项的受理、转办、答复情况，逾期的当日提醒、次日督办，连续两次逾期的在局务会上说明原因。";
const FAR =
  "县里的十二座水库全部装上了水位监测设备，枯水期每旬公布一次可供水量，灌区管理所据此安排轮灌顺序，村里的用水户可以在公告栏里看到下一旬的安排。";

const report = (agency: string, year: number, prose: string): string => compose({ agency, year, prose: { 1: prose } });
const copied = (texts: Readonly<Record<string, string>>) =>
  saidIn(texts).map(({ file, rule, elsewhere }) => `${file} ${rule} ${elsewhere.length}`);

describe("copied prose", () => {
  test("is the later year's fault, but both bodies' of one year", () => {
    expect(copied({ a: report("甲县水务局", 2022, LONG), b: report("甲县水务局", 2023, LONG) })).toEqual([
      "b copied-prose 1",
    ]);
    expect(copied({ a: report("甲县水务局", 2023, LONG), b: report("甲县林业局", 2023, LONG) })).toEqual([
      "a copied-prose 1",
      "b copied-prose 1",
    ]);
  });

  test("is not said of drafts of one year that name no body, but of last year's report", () => {
    const bare = (year: number): string =>
      report("甲县水务局", year, LONG).replace(/甲县水务局(?=\d{4}年政府信息公开工作年度报告)/, "");
    expect(copied({ a: bare(2023), b: bare(2023) })).toEqual([]);
    expect(copied({ a: report("甲县水务局", 2023, LONG), b: bare(2023) })).toEqual([]);
    expect(copied({ a: bare(2022), b: bare(2023) })).toEqual(["b copied-prose 1"]);
  });

  test("is not said of a report on half a year or a quarter", () => {
    for (const part of ["上半年", "第三季度"]) {
      const half = report("甲县水务局", 2023, LONG).replace(/2023年(?=政府信息公开工作年度报告)/, `2023年${part}`);
      expect(copied({ a: report("甲县水务局", 2023, LONG), b: half }), part).toEqual([]);
    }
  });

  test("is one that has the body's name, the year, stops or a word exchanged", () => {
    const a = report("甲县水务局", 2022, `2022年，甲县水务局${LONG}`);
    expect(
      copied({ a, b: report("甲县林业局", 2023, `2023年，甲县林业局${LONG.replaceAll("，", ",")}`) }),
    ).toHaveLength(1);
    expect(
      copied({ a, b: report("甲县林业局", 2023, LONG.replace("局务会", "例会").replace("说明", "解释")) }),
    ).toHaveLength(1);
  });

  test("is no paragraph with new figures, none of other words, none shorter than fifty characters", () => {
    const with2 = (n: number) => `${LONG}全年督办${n}次。`;
    expect(copied({ a: report("甲县水务局", 2022, with2(3)), b: report("甲县水务局", 2023, with2(4)) })).toEqual([]);
    expect(copied({ a: report("甲县水务局", 2022, LONG), b: report("甲县水务局", 2023, FAR) })).toEqual([]);
    const short = LONG.slice(0, 49);
    expect(copied({ a: report("甲县水务局", 2022, short), b: report("甲县水务局", 2023, short) })).toEqual([]);
  });

  test("is no sentence that every report must hold, and nothing of chapter six", () => {
    const stock =
      "本报告根据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成，公众可在门户网站查阅和下载电子版。";
    expect(copied({ a: report("甲县水务局", 2022, stock), b: report("甲县水务局", 2023, stock) })).toEqual([]);
    const six = (year: number) => compose({ agency: "甲县水务局", year, prose: { 6: LONG } });
    expect(copied({ a: six(2022), b: six(2023) })).toEqual([]);
  });
});

describe("a collection", () => {
  test("follows what files hold: edited, gone, come again", () => {
    const folder = folderOf({ a: report("甲县水务局", 2022, LONG), b: report("甲县水务局", 2023, LONG) });
    const said = () => folder.findingsOf("b", { ...SETTINGS }).flat().length;
    expect(said()).toBe(1);
    put(folder, "a", report("甲县水务局", 2022, FAR));
    expect(said()).toBe(0);
    put(folder, "a", report("甲县水务局", 2022, LONG));
    expect(said()).toBe(1);
    folder.collection.delete("a");
    expect(said()).toBe(0);
  });

  test("tells places by lines", () => {
    const text = report("甲县水务局", 2022, LONG);
    const [placed] = parseVolume(text).reports;
    if (!placed) throw new Error("no report");
    const facts = factsOf(placed.report);
    const figure = facts.tables.get("applications")?.at("received/person");
    const range = figure && rangeIn({ file: "a", name: "a", firstLine: 5, facts }, figure.span);
    const line = text.split("\n").findIndex((one) => one.includes("一、本年新收"));
    expect(range?.start).toEqual({ line: line + 5, character: "| 一、本年新收政府信息公开申请数量 | ".length });
  });
});

describe("exceptions between reports", () => {
  test("hold for the passage that the editor's quick fix writes", () => {
    const row = (n: number) => [n, 0, 0, 0, 0, 0];
    const of = (year: number, applications: Readonly<Record<string, readonly number[]>>): string =>
      compose({ agency: "甲县水务局", year, prose: { 1: `（一）主动公开。${LONG}` }, applications });
    const own = of(2023, { received: row(1), carriedIn: row(2), granted: row(3) });
    const texts = { last: of(2022, { received: row(1), granted: row(1) }), own };
    const [volume] = parseVolume(own).reports;
    const said = saidIn(texts);
    expect(said.map(({ rule }) => rule)).toEqual(["copied-prose", "carried-over"]);
    for (const { rule, finding } of said) {
      if (!volume) throw new Error("no report");
      const text = passageOf(volume.report, finding.span);
      const exceptions = [{ rule, report: "甲县水务局2023年政府信息公开工作年度报告", text, reason: "" }];
      expect(saidIn(texts, { exceptions }).map((one) => one.rule)).toEqual(
        said.map((one) => one.rule).filter((id) => id !== rule),
      );
    }
  });
});
