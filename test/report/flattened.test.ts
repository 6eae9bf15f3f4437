import { describe, expect, test } from "vitest";
import { parseReport, parseVolume } from "../../server/src/report/index.js";

const TITLE = "清河县水务局2022年政府信息公开工作年度报告";

/** The chapters of a report by number, and the first words under each. */
const chapters = (text: string): string[] =>
  parseReport(text).chapters.map(
    ({ chapter, body }) => `${chapter?.number} ${text.slice(body.start, body.end).trim().slice(0, 4)}`,
  );

describe("headings within a line", () => {
  test("are the chapters' that have no line of their own", () => {
    const page =
      "一、总体情况 全年工作有序。 （一）主动公开。公开信息。 五、存在的主要问题及改进情况 解读不多。 六、其他需要报告的事项 无收费。";
    expect(chapters(`${TITLE}\n${page}`)).toEqual(["1 全年工作", "5 解读不多", "6 无收费。"]);
  });

  test("may stand at the end of the line before a table", () => {
    expect(
      chapters(`${TITLE}\n工作情况如下： 一、总体情况 工作有序。 二、主动公开政府信息情况\n规章\t0\t0\t0`),
    ).toEqual(["1 工作有序", "2 规章\t0"]);
  });

  test("have what stands behind them for their prose", () => {
    const text = `${TITLE}\n${"情况说明".repeat(120)}。 一、总体情况 公开信息12条。 二、主动公开政府信息情况`;
    const { paragraphs } = parseReport(text);
    expect(paragraphs.map(({ start, end, chapter }) => `${chapter} ${text.slice(start, end).slice(-8)}`)).toEqual([
      "-1 况说明情况说明。",
      "0 公开信息12条。",
    ]);
  });

  test("are read in Traditional script, and behind junk of a converter", () => {
    expect(chapters(`${TITLE}\n????一、總體情況\n工作有序。`)).toEqual(["1 工作有序"]);
  });

  test.each([
    [
      "a list of the chapters",
      "全文包括： 一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 等部分。",
    ],
    ["a list in a sentence", "由一、总体情况、二、主动公开政府信息情况、三、收到和处理政府信息公开申请情况组成。"],
    ["a title with the number of another", "工作如下。 二、总体情况 已经说明。"],
    ["a row of table three", "办理如下。 三、本年度办理结果 见表。"],
    ["a list of one's own", "工作如下。 一、加强领导 成立小组。"],
  ])("are none in %s", (_, line) => {
    expect(chapters(`${TITLE}\n${line}`)).toEqual([]);
  });

  test("are none where the chapter has a line of its own", () => {
    expect(chapters(`${TITLE}\n见下文。 一、总体情况 另述。\n一、总体情况\n工作有序。`)).toEqual(["1 工作有序"]);
  });

  test("come and go with an edit as they are read from scratch", () => {
    const before = `${TITLE}\n一、总体情况\n工作有序。 五存在的主要问题及改进情况 解读不多。\n`;
    const at = before.indexOf("存在");
    const after = `${before.slice(0, at)}、${before.slice(at)}`;
    const shown = (volume: ReturnType<typeof parseVolume>) =>
      volume.reports.map(({ report }) => report.chapters.map(({ chapter, span }) => [chapter?.number, span]));
    const edited = parseVolume(after, parseVolume(before));
    expect(shown(edited)).toEqual(shown(parseVolume(after)));
    expect(edited.reports[0]?.report.chapters.map(({ chapter }) => chapter?.number)).toEqual([1, 5]);
    expect(shown(parseVolume(before, edited))).toEqual(shown(parseVolume(before)));
  });

  test("leave the tables between them where they are on the same line", () => {
    const page = [
      "一、总体情况 工作有序。",
      "二、主动公开政府信息情况 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0 行政规范性文件 3 1 8",
      "第二十条第（五）项 信息内容 本年处理决定数量 行政许可 52 第二十条第（六）项 信息内容 本年处理决定数量 行政处罚 15 行政强制 0",
      "第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 0",
      "四、政府信息公开行政复议、行政诉讼情况 行政复议 行政诉讼 结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉",
      "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计 1 0 0 0 1 0 0 0 0 0 0 0 0 0 0",
    ].join(" ");
    const { tables, chapters: read } = parseReport(`${TITLE}\n${page}`);
    expect(read.map(({ chapter }) => chapter?.number)).toEqual([1, 2, 4]);
    expect(tables.map(({ table, rows }) => [table.id, rows.every(({ state }) => state === "read")])).toEqual([
      ["disclosure", true],
      ["reviews", true],
    ]);
  });
});
