import { describe, expect, test } from "vitest";
import { NOTHING_LEFT } from "../../server/src/left.js";
import { localise } from "../../server/src/messages/localise.js";
import { parseVolume, type Volume } from "../../server/src/report/index.js";
import { judgeReport, withLevels } from "../../server/src/rules/index.js";
import { placesToFill } from "../../server/src/service/drafts/unfinished.js";
import { findingsOf, type PlacedFinding } from "../../server/src/service/findings.js";
import { statusOf } from "../../server/src/service/status.js";
import { compose } from "../prose/support.js";

const find = (volume: Volume) =>
  findingsOf(
    volume,
    (report) =>
      judgeReport(report, {}, (_, error) => {
        throw error;
      }).findings,
  );

const zeroTables = (text: string): number =>
  statusOf({ volume: parseVolume(text), findings: [], find: () => [], unused: [] }).zeroTables;

test("tells of a table three that is all zero, since every sum of it holds", () => {
  expect(zeroTables(compose({ prose: {} }))).toBe(1);
  const figures = { received: [1, 0, 0, 0, 0, 0], carriedOut: [1, 0, 0, 0, 0, 0] };
  expect(zeroTables(compose({ prose: {}, applications: figures }))).toBe(0);
  expect(zeroTables("一、总体情况\n")).toBe(0);
  expect(zeroTables(compose({ prose: {} }).replace("| 0 |", "|  |"))).toBe(1);
  expect(zeroTables(compose({ prose: {} }).replace("（一）予以公开 | 0 |", "（一）予以公开 |  |"))).toBe(0);
});

test.each([
  ["全年收到政府信息公开申请6件，均已答复。", 1],
  ["本年度受理的申请全部按时办结。", 1],
  ["本年度按要求编制目录。", 1],
  ["本年度未收到政府信息公开申请。", 0],
  ["2023年，我局没有收到信息公开申请，也无上年结转。", 0],
  ["全年收到政府信息公开申请0件。", 0],
])("is silent of it where the report says that nobody applied: %s", (sentence, count) => {
  expect(zeroTables(compose({ prose: { 1: `（二）依申请公开。${sentence}` } }))).toBe(count);
});

describe("places to fill in", () => {
  const OPEN = "全年发布信息____条，解读____篇。";
  const leftOf = (sentence: string, told: (volume: Volume) => PlacedFinding[]) => {
    const volume = parseVolume(compose({ prose: { 1: sentence } }));
    return statusOf({ volume, findings: told(volume), find, unused: [] });
  };
  const none = () => [];
  const places = ({ left, parts }: ReturnType<typeof statusOf>) => [
    left.places,
    ...parts.map((part) => part.left.places),
  ];

  test("are counted once, in all and part by part, be each of them said or none", () => {
    for (const told of [none, find]) expect(places(leftOf(OPEN, told))).toEqual([2, 0, 2, 0, 0, 0, 0, 0]);
    expect(leftOf(OPEN, find).left.warning).toBe(leftOf("全年发布信息12条，解读6篇。", find).left.warning);
    expect(places(leftOf("全年发布信息12条。", none))).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  test("are not counted once more as the suggestion that tells of them in one", () => {
    const inOne = (volume: Volume): PlacedFinding[] => {
      const [first, ...others] = find(volume).filter(({ finding }) => finding.rule.id === "placeholder");
      if (!first || others.length === 0) throw new Error("the report has not two places");
      const [finding] = withLevels("unfinished", [placesToFill([first.finding])], {});
      return finding ? [{ offset: first.offset, finding }] : [];
    };
    expect(leftOf(OPEN, inOne).left).toEqual({ ...NOTHING_LEFT, places: 2, tables: 3 });
  });

  test("let tables of zeros count as tables that nobody has begun to fill in, each in its part", () => {
    const { left, parts } = leftOf(OPEN, none);
    expect([left.tables, ...parts.map((part) => part.left.tables)]).toEqual([3, 0, 0, 1, 1, 1, 0, 0]);
    expect(leftOf("全年发布信息12条。", none).left.tables).toBe(0);
  });
});

test("counts the places to fill in of each report of a volume", () => {
  const text = compose({ prose: { 1: "全年发布信息____条。" } }) + compose({ agency: "清河县教育局", prose: {} });
  const status = statusOf({ volume: parseVolume(text), findings: [], find, unused: [] });
  expect(status.parts.map(({ left }) => left.places)).toEqual([1, 0]);
});

describe("parts", () => {
  const statusOfText = (text: string) => {
    const volume = parseVolume(text);
    return statusOf({ volume, findings: find(volume), find, unused: [] });
  };
  const told = ({ parts }: ReturnType<typeof statusOf>) =>
    parts.map(({ name, left }) => [localise(name, "zh"), left.error + left.warning]);

  test("are the chapters of one report, each with its findings", () => {
    const text = compose({ prose: { 1: "全年发布图解2批，其中政策类3批、其他4批，共2批。", 5: "无" } });
    expect(told(statusOfText(text)).map(([name]) => name)).toEqual([
      "标题和开头",
      "一、总体情况",
      "二、主动公开政府信息情况",
      "三、收到和处理政府信息公开申请情况",
      "四、政府信息公开行政复议、行政诉讼情况",
      "五、存在的主要问题及改进情况",
      "六、其他需要报告的事项",
    ]);
    expect(told(statusOfText(text))[5]).toEqual(["五、存在的主要问题及改进情况", 1]);
  });

  test("are the reports of a volume", () => {
    const text = compose({ prose: { 5: "无" } }) + compose({ agency: "清河县教育局", prose: { 5: "无" } });
    const parts = told(statusOfText(text));
    expect(parts.map(([name]) => name)).toEqual([
      "清河县水务局2023年政府信息公开工作年度报告",
      "清河县教育局2023年政府信息公开工作年度报告",
    ]);
    expect(parts.every(([, count]) => Number(count) > 0)).toBe(true);
  });

  test("that are not there are named, but not of a report on an older form", () => {
    const text = compose({ prose: {} });
    expect(statusOfText(text).missingChapters).toEqual([]);
    expect(statusOfText(text.slice(0, text.indexOf("五、存在"))).missingChapters).toEqual([["五", "六"]]);
    expect(statusOfText("清河县水务局2016年政府信息公开工作年度报告\n\n一、概述\n\n略\n").missingChapters).toEqual([]);
  });
});
